/**
 * A score as it is compared: rounded to 1e-9, so that the order of additions cannot change a ranking.
 * @param score any finite number; unit and range of the score itself
 * @throws RangeError when the score is not finite
 * Source: docs/methods.md, determinism.
 */
export function comparable(score: number): number {
  if (!Number.isFinite(score)) throw new RangeError(`A score must be finite, not ${score}`)
  // Adding 0 turns -0 into 0: the two are one score.
  return Math.round(score * 1e9) / 1e9 + 0
}

export interface Ranked {
  readonly id: string
  /** People the scores rest on, 0 or more: of two equal scores, that of more people goes first. */
  readonly n: number
  /** The first score decides, the next ones break its ties; higher goes first. */
  readonly scores: readonly number[]
}

/**
 * The one order of everything that is ranked: scores from high to low, then n from high to low, then id from a to z
 * (by code unit, so that the language of a machine does not matter).
 * @returns a new list; the input is not changed
 * @throws RangeError when a score is not finite, or two entries do not have the same number of scores
 * Source: docs/methods.md, determinism.
 */
export function rank<T extends Ranked>(entries: readonly T[]): T[] {
  const width = entries[0]?.scores.length ?? 0
  if (entries.some(({ scores }) => scores.length !== width)) {
    throw new RangeError('Entries that are ranked together need the same number of scores')
  }
  return entries
    .map(entry => ({ entry, keys: [...entry.scores.map(comparable), comparable(entry.n)] }))
    .sort((a, b) => byKeys(a.keys, b.keys) || byText(a.entry.id, b.entry.id))
    .map(({ entry }) => entry)
}

function byKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, key] of a.entries()) {
    const difference = (b[index] ?? 0) - key
    if (difference !== 0) return difference
  }
  return 0
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
