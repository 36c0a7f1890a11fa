/**
 * Tastle and Wierman's consensus. Takes the positions as equally spaced, and cannot tell a flat spread from two camps: a
 * secondary export, never a gate.
 * @param frequencies votes per position f_1..f_K in order, K >= 2, 0 or more, not all 0
 * @returns 0 (half at each pole)..1 (all on one position), no unit
 * @throws RangeError when a frequency cannot be, all are 0, or there are fewer than 2 positions
 * Source: Tastle & Wierman 2007, International Journal of Approximate Reasoning 45:531.
 */
export function consensusCns(frequencies: readonly number[]): number {
  const n = totalOf(frequencies)
  const width = frequencies.length - 1
  const mean = frequencies.reduce((sum, frequency, position) => sum + frequency * position, 0) / n
  return frequencies.reduce(
    (sum, frequency, position) =>
      frequency === 0 ? sum : sum + (frequency / n) * Math.log2(1 - Math.abs(position - mean) / width),
    1,
  )
}

/**
 * Leik's dispersion.
 * @param frequencies as for consensusCns
 * @returns 0 (all on one position)..1 (half at each pole), no unit; 1 - D is his consensus
 * @throws RangeError as consensusCns
 * Source: Leik 1966, Pacific Sociological Review 9:85.
 */
export function leikDispersion(frequencies: readonly number[]): number {
  const distances = cumulative(frequencies).map(share => Math.min(share, 1 - share))
  return (2 * distances.reduce((sum, distance) => sum + distance, 0)) / (frequencies.length - 1)
}

/**
 * Berry and Mielke's index of ordinal variation.
 * @param counts votes per position in order, K >= 2, whole people, at least 2 of them
 * @returns 0 (all on one position)..1 (half at each pole), no unit
 * @throws RangeError as consensusCns, or when the counts are not whole or fewer than two people voted
 * Source: Berry & Mielke 1992, Perceptual and Motor Skills 74:63.
 */
export function ordinalVariation(counts: readonly number[]): number {
  const n = totalOf(counts)
  if (!counts.every(Number.isSafeInteger)) throw new RangeError('Ordinal variation counts whole people')
  if (n < 2) throw new RangeError('One vote has no variation')
  let between = 0
  for (const [i, low] of counts.entries()) {
    for (const [j, high] of counts.entries()) if (j > i) between += low * high * (j - i)
  }
  // An odd number of people cannot be halved: the most they can differ is a little less.
  const most = ((n * n - (n % 2)) * (counts.length - 1)) / 4
  return between / most
}

/**
 * Blair and Lacy's l squared, concentration of an ordered distribution.
 * @param frequencies as for consensusCns
 * @returns 0 (half at each pole)..1 (all on one position), no unit
 * @throws RangeError as consensusCns
 * Source: Blair & Lacy 2000, Sociological Methods & Research 28:251.
 */
export function concentrationL2(frequencies: readonly number[]): number {
  const squares = cumulative(frequencies).map(share => (share - 0.5) ** 2)
  return squares.reduce((sum, square) => sum + square, 0) / ((frequencies.length - 1) / 4)
}

/** F_1..F_{K-1}: the last one is always 1 and says nothing. */
function cumulative(frequencies: readonly number[]): number[] {
  const n = totalOf(frequencies)
  let below = 0
  return frequencies.slice(0, -1).map(frequency => (below += frequency) / n)
}

function totalOf(frequencies: readonly number[]): number {
  if (frequencies.length < 2) throw new RangeError(`A scale has at least 2 positions, not ${frequencies.length}`)
  for (const frequency of frequencies) {
    if (!Number.isFinite(frequency) || frequency < 0) throw new RangeError(`A frequency cannot be ${frequency}`)
  }
  const n = frequencies.reduce((total, frequency) => total + frequency, 0)
  if (n === 0) throw new RangeError('No votes have no consensus')
  return n
}
