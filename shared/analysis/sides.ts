export type Side = 'left' | 'right'

export interface Sides {
  /** All votes, in people. */
  readonly n: number
  /** Votes below, on and above the midpoint (K+1)/2, in people; an even scale has no middle. */
  readonly left: number
  readonly middle: number
  readonly right: number
  /** The larger and the smaller of left and right. */
  readonly hi: number
  readonly lo: number
  /** The larger side, that of hi; null when both are equally large. */
  readonly side: Side | null
  /** Votes in the outermost third of each side, max(1, floor(K/3)) positions wide. */
  readonly outerLeft: number
  readonly outerRight: number
}

/**
 * What lies on either side of the midpoint of an ordered scale.
 * @param counts votes per position f_1..f_K from the left pole to the right pole, K >= 3, whole people
 * @returns numbers of people, each 0..n, with left + middle + right = n
 * @throws RangeError when there are fewer than 3 positions, or a count is not a whole number of 0 or more
 * Source: sides instead of thirds after Fitch et al. 2001, The RAND/UCLA Appropriateness Method User's Manual, MR-1269.
 */
export function sidesOf(counts: readonly number[]): Sides {
  const positions = counts.length
  if (positions < 3) throw new RangeError(`An ordered scale has at least 3 positions, not ${positions}`)
  for (const count of counts) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`A count of votes cannot be ${count}`)
  }
  const half = Math.floor(positions / 2)
  const left = sum(counts.slice(0, half))
  const right = sum(counts.slice(positions - half))
  const n = sum(counts)
  const third = outerThird(positions)
  return {
    n,
    left,
    middle: n - left - right,
    right,
    hi: Math.max(left, right),
    lo: Math.min(left, right),
    side: left > right ? 'left' : right > left ? 'right' : null,
    outerLeft: sum(counts.slice(0, third)),
    outerRight: sum(counts.slice(positions - third)),
  }
}

/**
 * The side a single vote stands on; null on the midpoint.
 * @param position 1..positions, whole
 * @param positions K >= 3
 * @throws RangeError when the position is not on the scale
 * Source: docs/methods.md, notation.
 */
export function sideOf(position: number, positions: number): Side | null {
  if (!Number.isSafeInteger(positions) || positions < 3) {
    throw new RangeError(`An ordered scale has at least 3 positions, not ${positions}`)
  }
  if (!Number.isSafeInteger(position) || position < 1 || position > positions) {
    throw new RangeError(`Position ${position} is not on a scale of 1 to ${positions}`)
  }
  const fromMiddle = 2 * position - (positions + 1)
  return fromMiddle < 0 ? 'left' : fromMiddle > 0 ? 'right' : null
}

/**
 * How many positions the outermost third of one side has: max(1, floor(K/3)).
 * @param positions K >= 3
 * @returns 1..K/3 positions
 * @throws RangeError when there are fewer than 3 positions
 * Source: Fitch et al. 2001, RAND MR-1269 (1-3 and 7-9 of 9), stretched to other K.
 */
export function outerThird(positions: number): number {
  if (!Number.isSafeInteger(positions) || positions < 3) {
    throw new RangeError(`An ordered scale has at least 3 positions, not ${positions}`)
  }
  return Math.max(1, Math.floor(positions / 3))
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
