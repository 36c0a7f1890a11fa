import { midranks } from './midranks.ts'
import { normalUpperTail } from './normal.ts'

export interface MannWhitney {
  /** Pairs (x, y) with x > y, ties counting half, 0..n_x n_y. */
  readonly u: number
  /** P(|U - mu| >= |u - mu|), P(U >= u), P(U <= u), each 0..1. */
  readonly pTwoSided: number
  readonly pGreater: number
  readonly pLess: number
  /** False above 60 people: then a tie-corrected normal approximation. */
  readonly exact: boolean
}

const MOST_EXACT = 60

/**
 * The Wilcoxon-Mann-Whitney test of two groups, exact and conditional on the ties.
 * @param x finite numbers on one ordered scale, at least one
 * @param y likewise
 * @throws RangeError when a group is empty or a value is not finite
 * Source: Mann & Whitney 1947; shift algorithm over doubled midranks, Streitberg & Röhmel 1986; two-sided by distance from
 * the mean.
 */
export function mannWhitney(x: readonly number[], y: readonly number[]): MannWhitney {
  if (x.length === 0 || y.length === 0) throw new RangeError('A rank test compares two groups, neither of them empty')
  const { doubled, ties } = midranks([...x, ...y])
  const sumOfX = doubled.slice(0, x.length).reduce((sum, rank) => sum + rank, 0)
  const u = (sumOfX - x.length * (x.length + 1)) / 2
  const exact = doubled.length <= MOST_EXACT
  if (!exact) return { u, exact, ...normalTails(x.length, y.length, ties, u) }
  if (x.length <= y.length) return { u, exact, ...exactTails(doubled, x.length, sumOfX) }
  // Choosing the smaller group gives the same distribution, mirrored, from a smaller table.
  const sumOfY = doubled.slice(x.length).reduce((sum, rank) => sum + rank, 0)
  const { pTwoSided, pGreater, pLess } = exactTails(doubled, y.length, sumOfY)
  return { u, exact, pTwoSided, pGreater: pLess, pLess: pGreater }
}

type Tails = Pick<MannWhitney, 'pTwoSided' | 'pGreater' | 'pLess'>

function exactTails(doubled: readonly number[], chosen: number, observed: number): Tails {
  const ascending = [...doubled].sort((a, b) => a - b)
  const total = ascending.reduce((sum, rank) => sum + rank, 0)
  const highest = ascending.slice(-chosen).reduce((sum, rank) => sum + rank, 0)
  // ways[k][s]: how many choices of k of the people so far have doubled ranks that add up to s, at most reach[k].
  const ways = Array.from({ length: chosen + 1 }, (_, k) => new Float64Array(highest + 1).fill(k === 0 ? 1 : 0, 0, 1))
  const reach = new Array<number>(chosen + 1).fill(0)
  for (const [before, rank] of ascending.entries()) {
    for (let k = Math.min(chosen, before + 1); k >= 1; k--) {
      const more = ways[k]
      const fewer = ways[k - 1]
      if (more === undefined || fewer === undefined) continue
      const limit = (reach[k - 1] ?? 0) + rank
      for (let s = limit; s >= rank; s--) more[s] = (more[s] ?? 0) + (fewer[s - rank] ?? 0)
      reach[k] = limit
    }
  }
  const distribution = ways[chosen] ?? new Float64Array()
  // The mean is chosen * total / n: times n, distances from it are whole numbers and compare exactly.
  const distance = (s: number) => Math.abs(doubled.length * s - chosen * total)
  const counted = { all: 0, far: 0, high: 0, low: 0 }
  for (const [s, count] of distribution.entries()) {
    counted.all += count
    if (distance(s) >= distance(observed)) counted.far += count
    if (s >= observed) counted.high += count
    if (s <= observed) counted.low += count
  }
  return {
    pTwoSided: counted.far / counted.all,
    pGreater: counted.high / counted.all,
    pLess: counted.low / counted.all,
  }
}

function normalTails(nx: number, ny: number, ties: readonly number[], u: number): Tails {
  const n = nx + ny
  const tied = ties.reduce((sum, tie) => sum + tie ** 3 - tie, 0)
  const variance = ((nx * ny) / 12) * (n + 1 - tied / (n * (n - 1)))
  if (variance <= 0) return { pTwoSided: 1, pGreater: 1, pLess: 1 }
  const z = (u - (nx * ny) / 2) / Math.sqrt(variance)
  return {
    pTwoSided: Math.min(1, 2 * normalUpperTail(Math.abs(z))),
    pGreater: normalUpperTail(z),
    pLess: normalUpperTail(-z),
  }
}
