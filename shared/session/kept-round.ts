import { ballotsCast, ownBallotsCast, wasSeen, type Dilemma, type Round, type Session } from './session.ts'
import { shiftOf, type ShiftView } from './shifts.ts'

/** Ballots per level of conviction, 1..3. */
export type ConvictionCounts = readonly [number, number, number]
/** What closing keeps of a round beside its values: each by itself, so that nothing hangs on a value or on another round. */
export interface KeptRound {
  readonly conviction: ConvictionCounts
  /** In alphabetical order. */
  readonly reasons: readonly string[]
  /** What moved since the first round, as it was or would be shown. */
  readonly shift: ShiftView | null
}

/** How many were how sure; the ballots' own, or once closed what was kept of them. */
export function convictionsIn(round: Round): ConvictionCounts {
  if (round.kept) return round.kept.conviction
  const counts: [number, number, number] = [0, 0, 0]
  for (const { conviction } of ballotsCast(round))
    if (conviction) counts[conviction - 1] = (counts[conviction - 1] ?? 0) + 1
  return counts
}

/** One-line reasons in alphabetical order: any other would say something of who wrote them. */
export const reasonsIn = (round: Round): readonly string[] =>
  round.kept?.reasons ??
  ownBallotsCast(round)
    .flatMap(({ reason }) => reason ?? [])
    .toSorted()

/** A round that nobody was shown is kept as a number of ballots: of how sure they were and why, nothing. */
export function keptOf(state: Session, item: Dilemma, round: Round): KeptRound {
  if (!wasSeen(round)) return { conviction: [0, 0, 0], reasons: [], shift: null }
  const shift = shiftOf(state, item, { ...round, status: 'revealed' })
  return { conviction: convictionsIn(round), reasons: reasonsIn(round), shift }
}
