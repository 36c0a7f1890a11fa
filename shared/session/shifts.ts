import { formatOf } from '../formats/index.ts'
import { positionsCast } from './positions.ts'
import { ownBallotsCast, proxiesIn, roundsOf, type Dilemma, type Round, type Session } from './session.ts'

/** What moved between the first round and this one, on a format with an order. */
export interface ShiftView {
  /** Voters with a position in both rounds; where the movers are not counted, those who laid down a ballot in both, a pass too. */
  readonly n: number
  readonly toA: number | null
  readonly toB: number | null
  readonly stayed: number | null
  /** From-to positions, sorted, without seat or time; null when too few moved together to hide anyone. */
  readonly pairs: readonly (readonly [number, number])[] | null
}
type Pair = readonly [number, number]

/**
 * Positions in two rounds of those who took one in both, and of each round how many took one in it and not in the other. Nobody
 * knows who is who among people without a device: they are paired with nobody.
 */
export function pairedPositions(
  item: Dilemma,
  before: Round,
  after: Round,
): { pairs: readonly Pair[]; unpaired: readonly [number, number] } {
  const { ordered } = formatOf(item.format)
  if (!ordered) return { pairs: [], unpaired: [0, 0] }
  // Once closed the rounds lie apart: who is in both is known only as far as it was shown.
  if (after.kept) {
    const { pairs, n } = after.kept.shift ?? { pairs: null, n: 0 }
    return { pairs: pairs ?? [], unpaired: [positionsCast(before) - n, positionsCast(after) - n] }
  }
  const position = (round: Round, voter: number) => {
    const ballot = round.ballots[voter]
    return ballot && ballot.value !== null ? ordered.position(ballot.value) : undefined
  }
  const pairs: Pair[] = []
  for (let voter = 0; voter < Math.max(before.ballots.length, after.ballots.length); voter += 1) {
    const from = position(before, voter)
    const to = position(after, voter)
    if (from !== undefined && to !== undefined) pairs.push([from, to])
  }
  return { pairs, unpaired: [positionsCast(before) - pairs.length, positionsCast(after) - pairs.length] }
}

/** How many laid down a ballot in this round and none in the other. */
const castInOne = (one: Round, other: Round): number =>
  one.ballots.filter((ballot, voter) => ballot !== undefined && other.ballots[voter] === undefined).length

/**
 * Whether those who voted in just one of the rounds are none or a crowd, in each: how many moved and both tallies together would
 * otherwise spell out the ballot of the one who left early, and so would silence that hangs on the ballots. People without a
 * device are in no pair, and whoever entered theirs can take them away from the rest. A pass is a ballot: nobody knows whose.
 */
function sparesWhoVotedOnce(state: Session, before: Round, after: Round): boolean {
  const isCrowd = (some: number) => some === 0 || some >= state.rules.smallestReveal
  const spares = (one: Round, other: Round) => {
    const own = castInOne(one, other)
    return isCrowd(own) && isCrowd(own + proxiesIn(one))
  }
  return spares(before, after) && spares(after, before)
}

/**
 * How many moved is shown from `smallestReveal` pairs on, and trails from `smallestTrails` on where those too who passed in one of
 * the rounds are none or a crowd, in each; neither unless that spares who voted once.
 */
export function shiftOf(state: Session, item: Dilemma, round: Round): ShiftView | null {
  const first = roundsOf(state, item.id)[0]
  // Only on a scale is there a way to move.
  if (!formatOf(item.format).ordered) return null
  if (!first || first.round === round.round || first.status !== 'revealed' || round.status !== 'revealed') return null
  if (round.kept) return round.kept.shift
  const { pairs, unpaired } = pairedPositions(item, first, round)
  const toA = pairs.filter(([from, to]) => to < from).length
  const toB = pairs.filter(([from, to]) => to > from).length
  const n = pairs.length
  if (n < state.rules.smallestReveal || !sparesWhoVotedOnce(state, first, round)) {
    // Beside the passes, how many took a position twice would tell whether the one who voted once passed.
    const twice = ownBallotsCast(round).length - castInOne(round, first)
    return { n: twice, toA: null, toB: null, stayed: null, pairs: null }
  }
  // Each by itself: what trails leave of one of the tallies is how these voted.
  const crowd = unpaired.every(some => some === 0 || some >= state.rules.smallestReveal)
  const trails = n >= state.rules.smallestTrails && crowd
  const sorted = pairs.toSorted((x, y) => x[0] - y[0] || x[1] - y[1])
  return { n, toA, toB, stayed: n - toA - toB, pairs: trails ? sorted : null }
}
