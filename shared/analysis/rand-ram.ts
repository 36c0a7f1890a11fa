import { minorityThreshold } from './need.ts'
import { comparable } from './order.ts'
import { quantile } from './quantile.ts'

export interface RandAssessment {
  readonly n: number
  /** In positions, 1..9. */
  readonly median: number
  readonly p30: number
  readonly p70: number
  /** Interpercentile range, its centre's distance from the midpoint, and the range that symmetry allows. */
  readonly ipr: number
  readonly asymmetry: number
  readonly ipras: number
  /** The range is wider than it may be. */
  readonly disagreement: boolean
  /** At most d(n) - 1 ratings outside the third that holds the median. */
  readonly agreement: boolean
  readonly label: 'appropriate' | 'uncertain' | 'inappropriate'
}

/**
 * The RAND/UCLA assessment of a 9-point scale, for panels that want to compare with it: its constants hold for no other
 * scale.
 * @param counts ratings per position 1..9, whole people, at least one
 * @throws RangeError when there are not 9 positions, a count is not a whole number of 0 or more, or nobody rated
 * Source: Fitch et al. 2001, RAND MR-1269: IPRAS = 2.35 + 1.5 AI; medians of 3.5 and 6.5 belong to the higher third.
 */
export function randAssessment(counts: readonly number[]): RandAssessment {
  if (counts.length !== 9) throw new RangeError(`The RAND method has 9 positions, not ${counts.length}`)
  for (const count of counts) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`A count of ratings cannot be ${count}`)
  }
  const ratings = counts.flatMap((count, index) => new Array<number>(count).fill(index + 1))
  const median = quantile(ratings, 0.5)
  const p30 = quantile(ratings, 0.3)
  const p70 = quantile(ratings, 0.7)
  const ipr = p70 - p30
  const asymmetry = Math.abs(5 - (p30 + p70) / 2)
  const ipras = 2.35 + 1.5 * asymmetry
  const disagreement = comparable(ipr) > comparable(ipras)
  const third = median >= 6.5 ? 2 : median >= 3.5 ? 1 : 0
  const inside = counts.slice(3 * third, 3 * third + 3).reduce((sum, count) => sum + count, 0)
  return {
    n: ratings.length,
    median,
    p30,
    p70,
    ipr,
    asymmetry,
    ipras,
    disagreement,
    agreement: ratings.length - inside < minorityThreshold(ratings.length),
    label: disagreement || third === 1 ? 'uncertain' : third === 2 ? 'appropriate' : 'inappropriate',
  }
}
