export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * Krippendorff's alpha: agreement of raters over many items, also when votes are missing. An optional export.
 * @param ratings one row per rater, one entry per item, null where the rater did not vote
 * @param metric how far two values are apart; 'ordinal' suits a scale between two poles
 * @returns alpha, at most 1; 0 is chance, below it systematic disagreement; 1 when all values are equal
 * @throws RangeError when rows differ in length, a value is not finite ('ratio': negative), or no item has two votes
 * Source: Krippendorff 2004, Content Analysis, 2nd edition, chapter 11.
 */
export function krippendorffAlpha(ratings: readonly (readonly (number | null)[])[], metric: Metric): number {
  const items = ratings[0]?.length ?? 0
  if (ratings.some(row => row.length !== items)) throw new RangeError('All raters need an entry for every item')
  const units = Array.from({ length: items }, (_, item) => ratings.flatMap(row => row[item] ?? [])).filter(
    votes => votes.length >= 2,
  )
  const votes = units.flat()
  if (votes.length === 0) throw new RangeError('Alpha needs an item with two votes')
  for (const value of votes) {
    if (!Number.isFinite(value) || (metric === 'ratio' && value < 0)) throw new RangeError(`A value cannot be ${value}`)
  }
  const distance = distanceOf(metric, votes)
  const observed = units.reduce((sum, unit) => sum + spreadOf(unit, distance) / (unit.length - 1), 0)
  const expected = spreadOf(votes, distance) / (votes.length - 1)
  return expected === 0 ? 1 : 1 - observed / expected
}

type Distance = (a: number, b: number) => number

/** Sum of the distances over all ordered pairs, taken value by value: there are few values and many votes. */
function spreadOf(votes: readonly number[], distance: Distance): number {
  const counts = [...countsOf(votes)]
  return counts.reduce(
    (sum, [a, countA]) => sum + counts.reduce((inner, [b, countB]) => inner + countA * countB * distance(a, b), 0),
    0,
  )
}

function distanceOf(metric: Metric, votes: readonly number[]): Distance {
  switch (metric) {
    case 'nominal':
      return (a, b) => (a === b ? 0 : 1)
    case 'interval':
      return (a, b) => (a - b) ** 2
    case 'ratio':
      return (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2)
    case 'ordinal': {
      const middles = middleRanks(votes)
      return (a, b) => ((middles.get(a) ?? 0) - (middles.get(b) ?? 0)) ** 2
    }
  }
}

/** The votes below a value and half of those on it: the ordinal distance is the number of votes between two middles. */
function middleRanks(votes: readonly number[]): Map<number, number> {
  const middles = new Map<number, number>()
  let below = 0
  for (const [value, count] of [...countsOf(votes)].sort(([a], [b]) => a - b)) {
    middles.set(value, below + count / 2)
    below += count
  }
  return middles
}

function countsOf(votes: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1)
  return counts
}
