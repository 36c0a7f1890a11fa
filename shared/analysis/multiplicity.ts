/**
 * P-values adjusted so that, among those at or below q, at most a share q is expected to be chance.
 * @param p probabilities of all tests of one table, 0..1
 * @returns adjusted probabilities in the same order, each p..1
 * @throws RangeError when an entry is not a probability
 * Source: Benjamini & Hochberg 1995, JRSS B 57:289.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const ascending = ascendingIndexes(p)
  const adjusted = new Array<number>(p.length).fill(1)
  let least = 1
  for (let place = ascending.length; place >= 1; place--) {
    const index = ascending[place - 1] ?? 0
    least = Math.min(least, ((p[index] ?? 1) * p.length) / place)
    adjusted[index] = least
  }
  return adjusted
}

/**
 * P-values adjusted so that the chance of even one false alarm among those at or below alpha is at most alpha.
 * @param p probabilities of all tests of one table, 0..1
 * @returns adjusted probabilities in the same order, each p..1
 * @throws RangeError when an entry is not a probability
 * Source: Holm 1979, Scandinavian Journal of Statistics 6:65.
 */
export function holm(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length).fill(1)
  let most = 0
  for (const [place, index] of ascendingIndexes(p).entries()) {
    most = Math.max(most, Math.min(1, (p[index] ?? 1) * (p.length - place)))
    adjusted[index] = most
  }
  return adjusted
}

function ascendingIndexes(p: readonly number[]): number[] {
  for (const probability of p) {
    if (!(probability >= 0 && probability <= 1)) throw new RangeError(`A probability cannot be ${probability}`)
  }
  return p
    .map((probability, index) => ({ probability, index }))
    .sort((a, b) => a.probability - b.probability)
    .map(({ index }) => index)
}
