import { comparable } from '../analysis/order.ts'
import type { Facts, TakeawayDraft } from '../session/takeaway.ts'
import type { Table } from './table.ts'

/** A draft whose facts are known by name. */
export type Draft<F extends Facts> = Omit<TakeawayDraft, 'facts'> & { readonly facts: F }

/** One way to find a take-away: its gate, its facts and its evidence. The sentences are in `wording`. */
export interface Finder<F extends Facts = Facts> {
  readonly kind: string
  /** Name and version of the gate; the version goes up when a gate or the meaning of a fact changes. */
  readonly rule: `${string}@${number}`
  find(table: Table): readonly Draft<F>[]
}

/**
 * How much a take-away weighs in the choice, 0..1.
 * @param strength the finder's own measure, by which it ranks, cut off at 0 and 1
 * Source: docs/methods.md, take-away assembly: .6 strength + .4 salience.
 */
export function scoreOf(strength: number, { salience }: { readonly salience: number }): number {
  return comparable(0.6 * Math.min(1, Math.max(0, strength)) + 0.4 * salience)
}
