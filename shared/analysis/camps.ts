import { comparable } from './order.ts'
import { principalComponents } from './pca.ts'

/** 1 agrees, -1 disagrees, 0 passes, null was not asked or did not answer. */
export type StatementVote = 1 | -1 | 0 | null

const fewestVoters = 60
const fewestStatements = 15
const fewestVotes = 7
const rearrangements = 99
const largestChance = 5

type Point = readonly number[]
const distance = (a: Point, b: Point): number => Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)))
const mean = (points: readonly Point[]): Point =>
  (points[0] ?? []).map((_, axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length)

/** Rows without gaps: what somebody did not answer is the mean of its statement. */
function filled(votes: readonly (readonly StatementVote[])[]): number[][] {
  const width = votes[0]?.length ?? 0
  const means = Array.from({ length: width }, (_, column) => {
    const given = votes.flatMap(row => row[column] ?? [])
    return given.length === 0 ? 0 : given.reduce<number>((sum, vote) => sum + vote, 0) / given.length
  })
  return votes.map(row => row.map((vote, column) => vote ?? means[column] ?? 0))
}

/** Where each voter stands in two dimensions; who answered few statements is stretched out accordingly, as Polis does. */
function places(votes: readonly (readonly StatementVote[])[]): readonly Point[] {
  const width = votes[0]?.length ?? 0
  const { projections } = principalComponents(filled(votes), 2)
  return projections.map((point, row) => {
    const answered = votes[row]?.filter(vote => vote !== null).length ?? 0
    const stretch = Math.sqrt(width / Math.max(1, answered))
    return point.map(value => value * stretch)
  })
}

function nearest(point: Point, centers: readonly Point[]): number {
  let best = 0
  for (const [index, center] of centers.entries()) {
    if (comparable(distance(point, center)) < comparable(distance(point, centers[best] ?? center))) best = index
  }
  return best
}

/** K-means from the points that lie farthest from each other: the same every time. */
function grouped(points: readonly Point[], k: number): readonly number[] {
  const middle = mean(points)
  const farthest = (from: readonly Point[]): Point =>
    points.reduce((best, point) => {
      const away = (one: Point) => comparable(Math.min(...from.map(other => distance(one, other))))
      return away(point) > away(best) ? point : best
    }, points[0] ?? [])
  let centers: Point[] = [farthest([middle])]
  while (centers.length < k) centers.push(farthest(centers))
  let groups: readonly number[] = []
  for (let step = 0; step < 100; step += 1) {
    const next = points.map(point => nearest(point, centers))
    if (next.every((group, index) => group === groups[index])) break
    groups = next
    centers = centers.map((center, group) => {
      const members = points.filter((_, index) => groups[index] === group)
      return members.length === 0 ? center : mean(members)
    })
  }
  return groups
}

/** Mean simplified silhouette, by distances to the centres of groups: -1..1. Source: Hruschka et al. 2004, ICDM. */
function separation(points: readonly Point[], groups: readonly number[], k: number): number {
  const centers = Array.from({ length: k }, (_, group) => mean(points.filter((_, index) => groups[index] === group)))
  if (centers.some(center => center.length === 0)) return -1
  const all = points.map((point, index) => {
    const away = centers.map(center => distance(point, center))
    const own = away[groups[index] ?? 0] ?? 0
    const other = Math.min(...away.filter((_, group) => group !== groups[index]))
    return Math.max(own, other) === 0 ? 0 : (other - own) / Math.max(own, other)
  })
  return all.reduce((sum, value) => sum + value, 0) / all.length
}

interface Partition {
  readonly groups: readonly number[]
  readonly separation: number
}
function bestOf(votes: readonly (readonly StatementVote[])[]): Partition {
  const points = places(votes)
  const most = Math.min(5, 2 + Math.floor(points.length / 12))
  let best: Partition = { groups: points.map(() => 0), separation: -1 }
  for (let k = 2; k <= most; k += 1) {
    const groups = grouped(points, k)
    const apart = separation(points, groups, k)
    if (comparable(apart) > comparable(best.separation)) best = { groups, separation: apart }
  }
  return best
}

function primeFrom(n: number): number {
  const isPrime = (value: number) => {
    for (let divisor = 2; divisor * divisor <= value; divisor += 1) if (value % divisor === 0) return false
    return value > 1
  }
  let prime = n
  while (!isPrime(prime)) prime += 1
  return prime
}

/** An order of 0..n-1: multiples of a step modulo a prime, of which no two steps give the same order. */
function steppedOrder(n: number, prime: number, step: number): readonly number[] {
  const order: number[] = []
  for (let place = 0; place < prime; place += 1) {
    const voter = (place * step + step) % prime
    if (voter < n) order.push(voter)
  }
  return order
}

/** Every statement keeps its votes, and no two statements keep their voters: each column stands in an order of its own. */
function rearranged(votes: readonly (readonly StatementVote[])[], time: number): readonly (readonly StatementVote[])[] {
  const prime = primeFrom(votes.length + 1)
  const orders = (votes[0] ?? []).map((_, column) =>
    // Two steps far from 1 and from each other; that they are primes keeps columns from falling into line.
    steppedOrder(votes.length, prime, 1 + ((time * 7919 + column * 104_729) % (prime - 1))),
  )
  return votes.map((row, voter) => row.map((_, column) => votes[orders[column]?.[voter] ?? 0]?.[column] ?? null))
}

/**
 * Camps in a large conversation, found in the votes themselves: for conversations without declared sides. On small tables
 * the same method finds camps in pure noise, so below 60 voters or 15 statements there are none.
 * @param votes one row per voter, one column per statement
 * @returns a camp per row, counted from 0 by size (the largest is 0), null for voters who answered fewer than 7 statements or
 * passed on all; null instead of a list when the votes part no better than the same columns in other orders
 * @throws RangeError when the rows differ in length
 * Source: docs/methods.md, camps: Polis's components and k-means, against the 95th percentile of 99 rearrangements within
 * columns; here each rearrangement steps through the voters modulo a prime, so that no random number is needed.
 */
export function campsIn(votes: readonly (readonly StatementVote[])[]): readonly (number | null)[] | null {
  const width = votes[0]?.length ?? 0
  if (votes.some(row => row.length !== width))
    throw new RangeError('Every voter needs a vote, or none, on every statement')
  const counts = (row: readonly StatementVote[]) => row.filter(vote => vote !== null).length
  const speaks = (row: readonly StatementVote[]) =>
    counts(row) >= fewestVotes && row.some(vote => vote === 1 || vote === -1)
  const kept = votes.flatMap((row, voter) => (speaks(row) ? [voter] : []))
  if (kept.length < fewestVoters || width < fewestStatements) return null
  const rows = kept.map(voter => votes[voter] ?? [])
  const found = bestOf(rows)
  let asGood = 0
  for (let time = 1; time <= rearrangements && asGood < largestChance; time += 1) {
    if (comparable(bestOf(rearranged(rows, time)).separation) >= comparable(found.separation)) asGood += 1
  }
  if (asGood >= largestChance) return null
  const size = (group: number) => found.groups.filter(other => other === group).length
  const bySize = [...new Set(found.groups)].toSorted(
    (a, b) => size(b) - size(a) || found.groups.indexOf(a) - found.groups.indexOf(b),
  )
  const camps = new Map(kept.map((voter, place) => [voter, bySize.indexOf(found.groups[place] ?? 0)]))
  return votes.map((_, voter) => camps.get(voter) ?? null)
}
