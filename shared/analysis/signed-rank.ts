import { midranks } from './midranks.ts'
import { binomialUpperTail } from './need.ts'
import { normalUpperTail } from './normal.ts'
import { comparable } from './order.ts'

export interface SignedRank {
  /** Pairs, and those of them that did not change. */
  readonly n: number
  readonly zeros: number
  /** Sums of the ranks of the positive and of the negative differences, 0..n(n+1)/2. */
  readonly wPlus: number
  readonly wMinus: number
  /** P(|W - mu| >= |W+ - mu|), P(W >= W+), P(W <= W+), each 0..1. */
  readonly pTwoSided: number
  readonly pGreater: number
  readonly pLess: number
  /** False when there were more than 300 changes, and a normal approximation was used. */
  readonly exact: boolean
  /** (W+ - W-)/(W+ + W-), -1..1; 0 when nothing changed. */
  readonly rankBiserial: number
}

/** The exact distribution costs n * n^2/2 steps; above this many changes the approximation differs in no digit shown. */
const MOST_EXACT = 300

/**
 * Wilcoxon's signed-rank test of paired differences, exact also with ties and zeros.
 * @param differences second minus first value of each pair, finite, in steps of the scale; at least one
 * @param zeros 'pratt' ranks the zeros and then drops their ranks, 'wilcoxon' drops them before ranking
 * @throws RangeError when there is no difference, or one is not finite
 * Source: Wilcoxon 1945; zeros after Pratt 1959, JASA 54:655; shift algorithm of Streitberg & Röhmel 1986.
 */
export function signedRank(differences: readonly number[], zeros: 'pratt' | 'wilcoxon' = 'pratt'): SignedRank {
  if (differences.length === 0) throw new RangeError('A signed-rank test needs at least one pair')
  const changes = differences.map(comparable)
  const ranked = zeros === 'pratt' ? changes : changes.filter(change => change !== 0)
  const { doubled } = midranks(ranked.map(Math.abs))
  const signed = ranked.map((change, index) => ({ change, rank: doubled[index] ?? 0 }))
  const ranks = signed.filter(({ change }) => change !== 0).map(({ rank }) => rank)
  const total = ranks.reduce((sum, rank) => sum + rank, 0)
  const plus = signed.filter(({ change }) => change > 0).reduce((sum, { rank }) => sum + rank, 0)

  const exact = ranks.length <= MOST_EXACT
  // The distribution is symmetric: one lower tail, up to the smaller of the two sums, gives all three probabilities.
  const smaller = Math.min(plus, total - plus)
  const { upTo, below } = exact ? exactLowerTail(ranks, smaller) : normalLowerTail(ranks, smaller, total)
  const wider = Math.min(1, 1 - below)
  return {
    n: differences.length,
    zeros: changes.filter(change => change === 0).length,
    wPlus: plus / 2,
    wMinus: (total - plus) / 2,
    pTwoSided: 2 * plus === total ? 1 : Math.min(1, 2 * upTo),
    pGreater: 2 * plus > total ? upTo : wider,
    pLess: 2 * plus > total ? wider : upTo,
    exact,
    rankBiserial: total === 0 ? 0 : (2 * plus - total) / total,
  }
}

/**
 * The exact sign test: are there more positive than negative differences than a fair coin gives? Zeros are dropped.
 * @param up pairs with a positive difference, 0 or more, whole
 * @param down pairs with a negative difference, 0 or more, whole
 * @returns two-sided probability, 0..1; 1 when nothing changed
 * @throws RangeError when a number is not whole or is negative
 * Source: the binomial distribution at p = 1/2.
 */
export function signTest(up: number, down: number): number {
  for (const pairs of [up, down]) {
    if (!Number.isSafeInteger(pairs) || pairs < 0) throw new RangeError(`A number of pairs cannot be ${pairs}`)
  }
  return up === down ? 1 : Math.min(1, 2 * binomialUpperTail(up + down, Math.max(up, down)))
}

interface LowerTail {
  /** P(W <= w) and P(W < w). */
  readonly upTo: number
  readonly below: number
}

function exactLowerTail(ranks: readonly number[], sum: number): LowerTail {
  // chance[s] is the probability that the ranks so far, each with a fair sign, have a positive sum of s.
  const chance = new Float64Array(sum + 1)
  chance[0] = 1
  let reached = 0
  for (const rank of [...ranks].sort((a, b) => a - b)) {
    reached = Math.min(sum, reached + rank)
    for (let s = reached; s >= rank; s--) chance[s] = ((chance[s] ?? 0) + (chance[s - rank] ?? 0)) / 2
    for (let s = Math.min(reached, rank - 1); s >= 0; s--) chance[s] = (chance[s] ?? 0) / 2
  }
  const below = chance.subarray(0, sum).reduce((total, probability) => total + probability, 0)
  return { upTo: below + (chance[sum] ?? 0), below }
}

function normalLowerTail(ranks: readonly number[], sum: number, total: number): LowerTail {
  const spread = Math.sqrt(ranks.reduce((squares, rank) => squares + rank * rank, 0)) / 2
  const lower = normalUpperTail((total / 2 - sum) / spread)
  return { upTo: lower, below: lower }
}
