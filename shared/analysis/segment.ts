import { cliffsDelta } from './cliffs-delta.ts'
import { comparable } from './order.ts'
import { mannWhitney } from './wmw-exact.ts'

export interface SegmentDifference {
  /** People in the segment and outside it who voted. */
  readonly inside: number
  readonly outside: number
  /** Cliff's delta of inside over outside, -1..1: positive is nearer to the right pole. */
  readonly delta: number
  /** Two-sided p of the exact rank test, 0..1; a noise filter, never shown. */
  readonly p: number
}

/** Below so many people on either side no result of a segment may be shown, nor computed from the whole. */
const SMALLEST_CELL = 5

/**
 * How far the votes of a segment lie from those of all others.
 * @param inside positions of the segment's people, at least one
 * @param outside positions of everybody else, at least one
 * @throws RangeError when a group is empty or a position is not finite
 * Source: Cliff 1993; Mann & Whitney 1947.
 */
export function segmentDifference(inside: readonly number[], outside: readonly number[]): SegmentDifference {
  return {
    inside: inside.length,
    outside: outside.length,
    delta: cliffsDelta(inside, outside),
    p: mannWhitney(inside, outside).pTwoSided,
  }
}

/**
 * Whether the difference may be told: large (.474), no chance (.05), and at least 5 people on both sides.
 * @param difference the difference of one segment on one dilemma
 * @param adjustedP its p after holm over all segments and dilemmas of the table, difference.p..1
 * @throws RangeError when adjustedP is not a probability of difference.p or more
 * Source: docs/methods.md, sector difference; .474 is "large" in Romano et al. 2006.
 */
export function segmentDiffers(difference: SegmentDifference, adjustedP: number): boolean {
  if (!(comparable(adjustedP) >= comparable(difference.p) && adjustedP <= 1)) {
    throw new RangeError(`${adjustedP} is not an adjusted probability of ${difference.p}`)
  }
  return (
    Math.min(difference.inside, difference.outside) >= SMALLEST_CELL &&
    comparable(Math.abs(difference.delta)) >= 0.474 &&
    comparable(adjustedP) <= 0.05
  )
}
