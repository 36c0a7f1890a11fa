/**
 * How central each document is among all: a walk from document to document, by similarity, ends there so often.
 * A tie-breaker among supported contributions, not a measure of support: the wording of the majority wins.
 * @param similarities symmetric matrix of cosines, 0..1, one row per document, as from cosines
 * @returns a share per document, adding up to 1
 * @throws RangeError when the matrix is not square, or an entry is negative or not finite
 * Source: Erkan & Radev 2004, JAIR 22:457, continuous LexRank with damping .85; a document without terms leads
 * everywhere alike.
 */
export function lexRank(similarities: readonly ArrayLike<number>[]): number[] {
  const n = similarities.length
  const rows = similarities.map(row => {
    const entries = Array.from(row)
    if (entries.length !== n) throw new RangeError('Similarities must be a square matrix')
    if (!entries.every(entry => Number.isFinite(entry) && entry >= 0)) {
      throw new RangeError('A similarity is a number of 0 or more')
    }
    const sum = entries.reduce((total, entry) => total + entry, 0)
    return Float64Array.from(entries, entry => (sum === 0 ? 1 / n : entry / sum))
  })

  let ranks = new Array<number>(n).fill(1 / n)
  for (let iteration = 0; iteration < 100; iteration++) {
    const next = new Array<number>(n).fill(0.15 / n)
    for (const [from, row] of rows.entries()) {
      const flow = 0.85 * (ranks[from] ?? 0)
      for (let to = 0; to < n; to++) next[to] = (next[to] ?? 0) + flow * (row[to] ?? 0)
    }
    const change = next.reduce((most, rank, index) => Math.max(most, Math.abs(rank - (ranks[index] ?? 0))), 0)
    ranks = next
    if (change < 1e-9) break
  }
  return ranks
}
