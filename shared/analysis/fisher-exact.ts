/**
 * Fisher's exact test of a 2x2 table: do two groups agree equally often?
 * @param table [[yes, no] of the first group, [yes, no] of the second], whole people
 * @returns two-sided p, 0..1: the tables with the same margins that are no more likely than this one; 1 when a margin is
 * empty
 * @throws RangeError when a number is not whole or is negative
 * Source: Fisher 1935, JRSS 98:39; two-sided as in R's fisher.test, with its tolerance of 1e-7 for equal likelihood.
 */
export function fisherExact(table: readonly [readonly [number, number], readonly [number, number]]): number {
  const [[a, b], [c, d]] = table
  for (const count of [a, b, c, d]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`A number of people cannot be ${count}`)
  }
  const first = a + b
  const yes = a + c
  const lowest = Math.max(0, yes - (c + d))
  const highest = Math.min(first, yes)
  // Likelihoods relative to the most likely table: no factorials, so that large tables neither overflow nor vanish.
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((first + 1) * (yes + 1)) / (first + c + d + 2))))
  const step = (k: number) => ((first - k) * (yes - k)) / ((k + 1) * (c + d - yes + k + 1))
  const likelihood = new Map([[mode, 1]])
  for (let k = mode, value = 1; k < highest; k++) likelihood.set(k + 1, (value *= step(k)))
  for (let k = mode, value = 1; k > lowest; k--) likelihood.set(k - 1, (value /= step(k - 1)))

  const limit = (likelihood.get(a) ?? 0) * (1 + 1e-7)
  let all = 0
  let unlikely = 0
  for (const value of [...likelihood.values()].sort((one, other) => one - other)) {
    all += value
    if (value <= limit) unlikely += value
  }
  return unlikely / all
}
