import { ballotsCast, ownBallotsCast, type Ballot, type HouseRules, type Round } from './session.ts'

const withPosition = (ballots: readonly Ballot[]): number => ballots.filter(({ value }) => value !== null).length

/** Ballots with a position: passes say nothing that a reveal could betray. */
export const positionsCast = (round: Round): number => withPosition(ballotsCast(round))

/**
 * Whether so many took a position that the count gives nobody away. A show of hands was seen by all, and subtracted from the
 * count it leaves the others: these must be none or enough by themselves.
 */
export function hidesEverybody({ smallestReveal }: Pick<HouseRules, 'smallestReveal'>, round: Round): boolean {
  const own = withPosition(ownBallotsCast(round))
  return positionsCast(round) >= smallestReveal && (own === 0 || own >= smallestReveal)
}
