import type { Audience } from './audience.ts'
import { formatOf } from '../formats/index.ts'
import { positionsCast } from './positions.ts'
import { mayReveal } from './steps.ts'
import { lateUntil } from './votes.ts'
import {
  ballotsCast,
  expected,
  proxiesIn,
  roundOf,
  roundsOf,
  type Dilemma,
  type Round,
  type Session,
} from './session.ts'

/** What a revealed round shows: counts of the whole table, never of a part of it. */
export interface TallyView {
  /** Ballots with a position. */
  readonly n: number
  readonly pass: number
  /** Ballots per level of conviction, 1..3; null when the house does not ask. */
  readonly conviction: readonly [number, number, number] | null
  /** One-line reasons without their voters, in alphabetical order: any other order would say something of who wrote them. */
  readonly reasons: readonly string[]
  /** The format's own tally, such as `counts` of a spectrum. */
  readonly [format: string]: unknown
}
/** What moved between the first round and this one, on a format with an order. */
export interface ShiftView {
  /** Voters with a position in both rounds. */
  readonly n: number
  readonly toA: number | null
  readonly toB: number | null
  readonly stayed: number | null
  /** From-to positions, sorted, without seat or time; null when too few moved together to hide anyone. */
  readonly pairs: readonly (readonly [number, number])[] | null
}
export interface RoundView {
  readonly round: number
  readonly status: Round['status']
  readonly voted: number
  readonly of: number
  /** How many of the votes were entered for people without a device. */
  readonly proxies: number
  readonly tally: TallyView | null
  /** Closed, and not seen by anyone: until then a ballot that was being chosen is still taken, in ms since 1970; else null. */
  readonly lateUntil: number | null
  /** Closed, and too few ballots to show. */
  readonly withheld: boolean
  readonly shift: ShiftView | null
}

const convictionCounts = (round: Round): [number, number, number] => {
  const counts: [number, number, number] = [0, 0, 0]
  for (const { conviction } of ballotsCast(round))
    if (conviction) counts[conviction - 1] = (counts[conviction - 1] ?? 0) + 1
  return counts
}

/** The tally as it may be shown; null before the reveal. */
export function tallyOf(state: Session, item: Dilemma, round: Round): TallyView | null {
  if (round.status !== 'revealed') return null
  const ballots = ballotsCast(round)
  const values = ballots.filter(ballot => ballot.value !== null).map(ballot => ballot.value)
  return {
    ...formatOf(item.format).tally(values, item.settings),
    n: values.length,
    pass: ballots.length - values.length,
    conviction: state.rules.conviction ? convictionCounts(round) : null,
    reasons: ballots.flatMap(ballot => ballot.reason ?? []).toSorted(),
  }
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

/** Fewest movers that are counted when somebody voted in only one of the rounds. */
const fewestMovers = 3

/**
 * Trails are shown from `smallestTrails` pairs on, and only when those who voted in just one round are none or a crowd, in each:
 * trails and both tallies together would otherwise spell out the ballot of the one who left early.
 */
export function shiftOf(state: Session, item: Dilemma, round: Round): ShiftView | null {
  const first = roundsOf(state, item.id)[0]
  // Only on a scale is there a way to move.
  if (!formatOf(item.format).ordered) return null
  if (!first || first.round === round.round || first.status !== 'revealed' || round.status !== 'revealed') return null
  const { pairs, unpaired } = pairedPositions(item, first, round)
  const toA = pairs.filter(([from, to]) => to < from).length
  const toB = pairs.filter(([from, to]) => to > from).length
  const n = pairs.length
  // Each by itself: what trails leave of one of the tallies is how these voted.
  const crowd = unpaired.every(some => some === 0 || some >= state.rules.smallestReveal)
  const counted = n >= state.rules.smallestReveal && (crowd || toA + toB >= fewestMovers)
  if (!counted) return { n, toA: null, toB: null, stayed: null, pairs: null }
  const trails = n >= state.rules.smallestTrails && crowd
  const sorted = pairs.toSorted((x, y) => x[0] - y[0] || x[1] - y[1])
  return { n, toA, toB, stayed: n - toA - toB, pairs: trails ? sorted : null }
}

/** The facilitator's preview shows what the reveal will. */
const asSeenBy = (audience: Audience, round: Round): Round =>
  audience === 'facilitator' && round.previewed ? { ...round, status: 'revealed' } : round

function roundView(state: Session, item: Dilemma, round: Round, audience: Audience): RoundView {
  const seen = asSeenBy(audience, round)
  return {
    round: round.round,
    status: round.status,
    voted: ballotsCast(round).length,
    of: round.of ?? expected(state, round),
    proxies: proxiesIn(round),
    tally: tallyOf(state, item, seen),
    lateUntil: lateUntil(state, round),
    withheld: round.status === 'closed' && !mayReveal(state, round),
    shift: shiftOf(state, item, seen),
  }
}

export const roundViews = (state: Session, item: Dilemma, audience: Audience): readonly RoundView[] =>
  roundsOf(state, item.id).map(round => roundView(state, item, round, audience))

/** Where the table is with an item. */
export function progressOf(state: Session, item: Session['items'][number]): 'ahead' | 'now' | 'done' {
  if (state.status === 'takeaways' || state.status === 'closed') return 'done'
  if (state.stage?.item === item.id) return 'now'
  const visited = Object.keys(state.spent).some(key => key.startsWith(`${item.id}/`))
  return visited || roundOf(state, item.id, 1) ? 'done' : 'ahead'
}
