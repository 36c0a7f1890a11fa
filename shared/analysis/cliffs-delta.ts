import { midranks } from './midranks.ts'

/**
 * Cliff's delta: how much more often a vote of x is higher than one of y than lower.
 * @param x finite numbers on one ordered scale, at least one
 * @param y likewise
 * @returns (#(x>y) - #(x<y)) / (n_x n_y), -1..1, no unit; .474 and more is called large (Romano et al. 2006)
 * @throws RangeError when a group is empty or a value is not finite
 * Source: Cliff 1993, Psychological Bulletin 114:494.
 */
export function cliffsDelta(x: readonly number[], y: readonly number[]): number {
  if (x.length === 0 || y.length === 0) throw new RangeError("Cliff's delta compares two groups, neither of them empty")
  const { doubled } = midranks([...x, ...y])
  const sumOfX = doubled.slice(0, x.length).reduce((sum, rank) => sum + rank, 0)
  const doubledU = sumOfX - x.length * (x.length + 1)
  return doubledU / (x.length * y.length) - 1
}
