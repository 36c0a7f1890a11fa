import type { Pair } from './shift.ts'
import { type Side, sideOf, sidesOf } from './sides.ts'

export interface Minority {
  /** The smaller side of the last round; null when both sides are equally large: then there is no minority. */
  readonly side: Side | null
  /** People on it in the last round, and their share of all votes, 0..1. */
  readonly size: number
  readonly share: number
  /** Of them, people in the outer third of their side. */
  readonly outer: number
  /** Of those who voted twice: people on that side in the first round, and those of them still there in the last. */
  readonly before: number
  readonly stayed: number
  /** stayed / before, 0..1; null below 3, where one person would decide it. */
  readonly steadfastShare: number | null
  /** 3 people or more, at least 15% and less than a third; 80% steadfast; two thirds of them in the outer third. */
  readonly strong: boolean
}

/**
 * Whether the smaller side is a strongly held minority: few, but steadfast.
 * @param counts votes per position in the last round, K >= 3, whole people
 * @param pairs first and last position of everybody who voted in both rounds
 * @throws RangeError when counts or positions cannot be, or pairs ends with votes that counts does not hold
 * Source: docs/methods.md, strongly held minority.
 */
export function minorityOf(counts: readonly number[], pairs: readonly Pair[]): Minority {
  const { n, lo, side, outerLeft, outerRight } = sidesOf(counts)
  const positions = counts.length
  const endings = new Array<number>(positions).fill(0)
  for (const [first, last] of pairs) {
    for (const position of [first, last]) sideOf(position, positions)
    endings[last - 1] = (endings[last - 1] ?? 0) + 1
  }
  if (counts.some((count, index) => count < (endings[index] ?? 0))) {
    throw new RangeError('There are pairs that end with a vote that was not counted')
  }
  const minority = side === null ? null : side === 'left' ? 'right' : 'left'
  const outer = minority === null ? 0 : minority === 'left' ? outerLeft : outerRight
  const begun = pairs.filter(([first]) => minority !== null && sideOf(first, positions) === minority)
  const stayed = begun.filter(([, last]) => sideOf(last, positions) === minority).length
  const before = begun.length
  return {
    side: minority,
    size: lo,
    share: n === 0 ? 0 : lo / n,
    outer,
    before,
    stayed,
    steadfastShare: before < 3 ? null : stayed / before,
    strong:
      minority !== null &&
      lo >= 3 &&
      100 * lo >= 15 * n &&
      3 * lo < n &&
      before >= 3 &&
      100 * stayed >= 80 * before &&
      3 * outer >= 2 * lo,
  }
}
