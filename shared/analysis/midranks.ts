import { comparable } from './order.ts'

export interface Midranks {
  /** Twice the rank of each value, in the order of the values: a whole number even where ties share a half rank. */
  readonly doubled: readonly number[]
  /** Sizes of the groups of equal values, 1 or more each, from the lowest value up. */
  readonly ties: readonly number[]
}

/**
 * Ranks from low to high, where equal values share the mean of their ranks; doubled, so that exact sums stay whole.
 * @param values finite numbers, in any unit; equal when they agree to 1e-9
 * @returns doubled ranks, 2..2n
 * @throws RangeError when a value is not finite
 * Source: Streitberg & Röhmel 1986 for the doubling; midranks are common practice.
 */
export function midranks(values: readonly number[]): Midranks {
  const sorted = values.map((value, index) => ({ value: comparable(value), index })).sort((a, b) => a.value - b.value)
  const doubled = new Array<number>(values.length).fill(0)
  const ties: number[] = []
  let start = 0
  while (start < sorted.length) {
    let end = start
    while (sorted[end]?.value === sorted[start]?.value && end < sorted.length) end++
    for (const { index } of sorted.slice(start, end)) doubled[index] = start + 1 + end
    ties.push(end - start)
    start = end
  }
  return { doubled, ties }
}
