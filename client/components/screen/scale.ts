import { formatOf } from '../../../shared/formats/index.ts'
import { sideOf } from '../../../shared/formats/format.ts'
import { shiftCounts, type ShiftCounts } from '../../../shared/charts/shift-geometry.ts'
import type { ShiftView } from '../../../shared/session/shifts.ts'
import type { RoundView } from '../../../shared/session/view-rounds.ts'
import type { ItemView } from '../../../shared/session/view.ts'

export interface Pole {
  readonly name: string
  /** Its best argument in a sentence, where the organizer wrote one. */
  readonly argument: string
}
/** A dilemma whose answers stand on one line between two poles: those that the table can open into. */
export interface Scale {
  readonly positions: number
  readonly a: Pole
  readonly b: Pole
}

const textIn = (settings: unknown, key: string): string => {
  if (typeof settings !== 'object' || settings === null) return ''
  const value: unknown = Object.getOwnPropertyDescriptor(settings, key)?.value
  return typeof value === 'string' ? value : ''
}

/** Null for a format without poles, which is shown by its own chart. */
export function scaleOf({ format, settings }: ItemView): Scale | null {
  const ordered = format === null ? undefined : formatOf(format).ordered
  if (!ordered) return null
  const { a, b } = ordered.poles(settings)
  return {
    positions: ordered.positions(settings),
    a: { name: a, argument: textIn(settings, 'argumentA') },
    b: { name: b, argument: textIn(settings, 'argumentB') },
  }
}

/** Votes per place, from pole A to pole B; null before the reveal. */
export function countsOf(round: RoundView | undefined, { positions }: Scale): readonly number[] | null {
  const counts: unknown = round?.tally?.['counts']
  if (!Array.isArray(counts)) return null
  return Array.from({ length: positions }, (_, i) => {
    const count: unknown = counts[i]
    return typeof count === 'number' ? count : 0
  })
}

export function sidesOf(counts: readonly number[]): {
  readonly a: number
  readonly middle: number
  readonly b: number
} {
  const sides = { a: 0, middle: 0, b: 0 }
  counts.forEach((count, i) => {
    sides[sideOf(i + 1, counts.length)] += count
  })
  return sides
}

/** The trails from the first vote to this one; null where they may not be shown. */
export function trailsOf(first: RoundView | undefined, round: RoundView, scale: Scale): ShiftCounts | null {
  const [before, now] = [countsOf(first, scale), countsOf(round, scale)]
  const pairs = round.shift?.pairs
  return before && now && pairs ? shiftCounts(before, now, pairs) : null
}

/** How many moved; null where it may not be told. */
export const movedIn = ({ toA, toB }: ShiftView): number | null => (toA === null || toB === null ? null : toA + toB)
