/**
 * Van der Eijk's agreement A: 1 when all votes are on one position, 0 when they are spread evenly, -1 when half of them
 * are at each pole. The votes are peeled into layers of equal height; each layer counts for its share of the votes.
 * Comparable only between scales of equal length; biased upwards at small n, so it ranks and words but opens no gate.
 * @param frequencies votes per position f_1..f_K in order, K >= 3, 0 or more; shares instead of people are allowed
 * @returns A, -1..1, no unit
 * @throws RangeError when there are fewer than 3 positions, a frequency is negative or not finite, or all are 0
 * Source: van der Eijk 2001, Quality & Quantity 35:325, doi:10.1023/A:1010374114305; as in agrmt 1.42.12.
 */
export function vanDerEijkA(frequencies: readonly number[]): number {
  if (frequencies.length < 3) {
    throw new RangeError(`Agreement A needs at least 3 positions, not ${frequencies.length}`)
  }
  for (const frequency of frequencies) {
    if (!Number.isFinite(frequency) || frequency < 0) throw new RangeError(`A frequency cannot be ${frequency}`)
  }
  const n = frequencies.reduce((total, frequency) => total + frequency, 0)
  if (n === 0) throw new RangeError('Agreement A of no votes does not exist')

  let rest = [...frequencies]
  let agreement = 0
  for (;;) {
    const pattern = rest.map(frequency => frequency > 0)
    const filled = rest.filter(frequency => frequency > 0)
    if (filled.length === 0) break
    const height = Math.min(...filled)
    agreement += ((height * filled.length) / n) * patternAgreement(pattern)
    rest = rest.map(frequency => (frequency > 0 ? frequency - height : 0))
  }
  // The weights of the layers add up to 1 only as well as doubles can.
  return Math.max(-1, Math.min(1, agreement))
}

/**
 * Agreement of one layer: which positions are filled, not how much.
 * @param filled one entry per position in order, K >= 3, at least one true
 * @returns -1..1, no unit
 * @throws RangeError when there are fewer than 3 positions or none is filled
 * Source: van der Eijk 2001, as above: triples (1,1,0) and (0,1,1) speak for one peak, (1,0,1) for two.
 */
export function patternAgreement(filled: readonly boolean[]): number {
  const positions = filled.length
  const size = filled.filter(Boolean).length
  if (positions < 3) throw new RangeError(`Agreement A needs at least 3 positions, not ${positions}`)
  if (size === 0) throw new RangeError('A layer without votes has no agreement')
  if (size === 1) return 1
  let onePeak = 0
  let twoPeaks = 0
  for (let middle = 1; middle < positions - 1; middle++) {
    const before = filled.slice(0, middle).filter(Boolean).length
    const after = filled.slice(middle + 1).filter(Boolean).length
    if (filled[middle] === true) {
      const emptyBefore = middle - before
      const emptyAfter = positions - middle - 1 - after
      onePeak += before * emptyAfter + emptyBefore * after
    } else {
      twoPeaks += before * after
    }
  }
  if (onePeak + twoPeaks === 0) return 0
  const unimodality =
    ((positions - 2) * onePeak - (positions - 1) * twoPeaks) / ((positions - 2) * (onePeak + twoPeaks))
  return unimodality * (1 - (size - 1) / (positions - 1))
}
