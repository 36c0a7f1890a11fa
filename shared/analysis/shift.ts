import { comparable } from './order.ts'
import { type Side, sideOf } from './sides.ts'
import { signedRank, signTest } from './signed-rank.ts'
import { vanDerEijkA } from './van-der-eijk.ts'

/** First and second position of one person, each 1..K. */
export type Pair = readonly [first: number, second: number]

export interface Shift {
  /** People who voted in both rounds; only they are compared. */
  readonly n: number
  /** People who moved towards the right pole, towards the left pole, and not at all. */
  readonly up: number
  readonly down: number
  readonly same: number
  /** up - down, in people, and as a share of n, -1..1. */
  readonly net: number
  readonly netShare: number
  /** People who went from one side of the midpoint to the other. */
  readonly crossed: number
  /** (up + down) / n, 0..1. */
  readonly changeShare: number
  /** Two-sided p of the signed-rank test (Pratt) and of the sign test, 0..1; noise filters, never shown. */
  readonly p: number
  readonly signTestP: number
  /** Rank-biserial effect of the signed-rank test, -1..1. */
  readonly rankBiserial: number
  /** Van der Eijk's A of the first and second round over the same people, -1..1, and A2 - A1, -2..2. */
  readonly a1: number
  readonly a2: number
  readonly dA: number
}

/**
 * What moved between two rounds of one dilemma, over the people who voted in both.
 * @param pairs one entry per person, at least one
 * @param positions K >= 3
 * @throws RangeError when there is no pair, or a position is not a whole number of 1..K
 * Source: docs/methods.md, "moved" and "stable"; change share after Chaffin & Talley 1980.
 */
export function shiftOf(pairs: readonly Pair[], positions: number): Shift {
  if (pairs.length === 0) throw new RangeError('A shift needs at least one person who voted twice')
  const n = pairs.length
  const sides = pairs.map(([first, second]) => [sideOf(first, positions), sideOf(second, positions)] as const)
  const crossed = sides.filter(([before, after]) => before !== null && after !== null && before !== after).length
  const differences = pairs.map(([first, second]) => second - first)
  const up = differences.filter(difference => difference > 0).length
  const down = differences.filter(difference => difference < 0).length
  const test = signedRank(differences)
  const a1 = vanDerEijkA(
    tally(
      pairs.map(([first]) => first),
      positions,
    ),
  )
  const a2 = vanDerEijkA(
    tally(
      pairs.map(([, second]) => second),
      positions,
    ),
  )
  return {
    n,
    up,
    down,
    same: n - up - down,
    net: up - down,
    netShare: (up - down) / n,
    crossed,
    changeShare: (up + down) / n,
    p: test.pTwoSided,
    signTestP: signTest(up, down),
    rankBiserial: test.rankBiserial,
    a1,
    a2,
    dA: a2 - a1,
  }
}

export interface ShiftGates {
  /** The pole the table moved towards; null when it did not, or not clearly. */
  readonly moved: Side | null
  readonly stable: boolean
  readonly converged: boolean
  readonly diverged: boolean
}

/**
 * What may be said of a shift. Below 6 pairs nothing may: no change of 5 people can be told from chance.
 * @param shift the shift of one dilemma
 * @param adjustedP its p after benjaminiHochberg over all dilemmas of the table that had two rounds, shift.p..1
 * @throws RangeError when adjustedP is not a probability of shift.p or more
 * Source: docs/methods.md: moved at raw p <= .05, adjusted p <= .10 and a quarter of the people on balance; stable below
 * 15% change (Scheibe, Skutsch & Schofer 1975); converged or diverged at .2 of A.
 */
export function shiftGates(shift: Shift, adjustedP: number): ShiftGates {
  if (!(comparable(adjustedP) >= comparable(shift.p) && adjustedP <= 1)) {
    throw new RangeError(`${adjustedP} is not an adjusted probability of ${shift.p}`)
  }
  const enough = shift.n >= 6
  const clear = comparable(shift.p) <= 0.05 && comparable(adjustedP) <= 0.1
  const large = 4 * Math.abs(shift.net) >= shift.n
  // At large tables a few long steps can outweigh many short ones the other way: then no direction may be named.
  const oneWay = Math.sign(shift.net) === Math.sign(shift.rankBiserial)
  const changed = shift.up + shift.down
  return {
    moved: enough && clear && large && oneWay ? (shift.net > 0 ? 'right' : 'left') : null,
    stable: enough && 100 * changed < 15 * shift.n,
    converged: enough && comparable(shift.dA) >= 0.2,
    diverged: enough && comparable(shift.dA) <= -0.2,
  }
}

/**
 * How much of a table's picture changed between two rounds, whoever changed: half the sum of the differences of shares.
 * @param first votes per position of one round, whole people, at least one
 * @param second the same of the other round, as many positions
 * @returns a share, 0 (the same picture) to 1 (nothing of it is left)
 * @throws RangeError when a round has no votes, or the scales differ
 * Source: Scheibe, Skutsch & Schofer 1975, in Linstone & Turoff, The Delphi Method; stable below .15.
 */
export function netChange(first: readonly number[], second: readonly number[]): number {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const [n, m] = [total(first), total(second)]
  if (!(n > 0 && m > 0) || first.length !== second.length) throw new RangeError('Two pictures need votes on one scale')
  return first.reduce((sum, count, place) => sum + Math.abs(count / n - (second[place] ?? 0) / m), 0) / 2
}

function tally(votes: readonly number[], positions: number): number[] {
  const counts = new Array<number>(positions).fill(0)
  for (const vote of votes) counts[vote - 1] = (counts[vote - 1] ?? 0) + 1
  return counts
}
