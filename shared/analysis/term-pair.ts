import { comparable } from './order.ts'
import { signTest } from './signed-rank.ts'

export interface TermPair {
  /** People who rated both terms; of them, those who rated the first higher, lower, and the same. */
  readonly n: number
  readonly higher: number
  readonly lower: number
  readonly same: number
  /** Probability of superiority of the first term, (higher + same/2) / n, 0..1. */
  readonly superiority: number
  /** Two-sided exact sign test, ties dropped, 0..1; a noise filter, never shown. */
  readonly p: number
  /** The term that the table would rather use; null when it does not clearly say. */
  readonly preferred: 'first' | 'second' | null
}

/**
 * Which of two terms, rated by the same people on the valence scale, the table would rather use.
 * @param ratings one pair per person, finite, higher is better; at least one
 * @throws RangeError when there is no pair or a rating is not finite
 * Source: probability of superiority (Grissom & Kim 2012) within raters, gate .75 and sign test p <= .05; docs/methods.md,
 * loaded term.
 */
export function termPair(ratings: readonly (readonly [first: number, second: number])[]): TermPair {
  if (ratings.length === 0) throw new RangeError('A pair of terms needs somebody who rated both')
  const differences = ratings.map(([first, second]) => comparable(first - second))
  const n = ratings.length
  const higher = differences.filter(difference => difference > 0).length
  const lower = differences.filter(difference => difference < 0).length
  const same = n - higher - lower
  const p = signTest(higher, lower)
  const clear = comparable(p) <= 0.05
  return {
    n,
    higher,
    lower,
    same,
    superiority: (2 * higher + same) / (2 * n),
    p,
    preferred:
      clear && 2 * (2 * higher + same) >= 3 * n ? 'first' : clear && 2 * (2 * lower + same) >= 3 * n ? 'second' : null,
  }
}
