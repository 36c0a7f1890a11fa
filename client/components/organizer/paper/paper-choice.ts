import type { ItemId } from '../../../../shared/session/ids.ts'
import type { PaperExtras } from './paper-votes.ts'

/** What somebody wants to print. */
export interface PaperChoice extends PaperExtras {
  readonly ballots: boolean
  readonly tallies: boolean
  /** Dilemmas that are left out. */
  readonly without: readonly ItemId[]
  readonly withoutRounds: readonly number[]
}

export const everything = (conviction: boolean): PaperChoice => ({
  ...{ ballots: true, tallies: true, conviction, reason: true },
  ...{ without: [], withoutRounds: [] },
})

/** A list in which this one is, or is not. */
export const toggled = <T>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter(other => other !== one) : [...list, one]
