import { rank } from '../analysis/order.ts'
import type { ResponseCounts } from '../session/session.ts'
import type { SegmentResponses } from '../session/segments.ts'
import { answersIn } from './voices.ts'

/** How much of a segment, in words. */
export type Share = 'all' | 'most' | 'half' | 'few' | 'none'

/** Two segments and how many of them agree; numbers only where they are no more than a count of a part. */
export type SegmentParts = {
  readonly one?: string
  readonly oneShare?: Share
  readonly oneAgree?: number
  readonly oneVoted?: number
  readonly two?: string
  readonly twoShare?: Share
  readonly twoAgree?: number
  readonly twoVoted?: number
}

/** By share alone, so that of two segments the words never say the opposite of the numbers: nine in ten are "(nearly) all". */
export function shareOf(part: number, whole: number): Share {
  if (10 * part >= 9 * whole) return 'all'
  if (10 * part <= whole) return 'none'
  return 2 * part > whole ? 'most' : 2 * part === whole ? 'half' : 'few'
}

/**
 * Whether a number of a part may be printed: not where all but one of five or more did the same, nor all of fewer, for then
 * it would tell what each of them did; and not beside "all" or "none", where it would say no more.
 */
export function mayCount(part: number, whole: number): boolean {
  const spare = whole >= 5 ? 1 : 0
  const share = shareOf(part, whole)
  return share !== 'all' && share !== 'none' && part > spare && whole - part > spare
}

const agreement = ({ agree, disagree, pass }: ResponseCounts): number => agree / Math.max(1, agree + disagree + pass)

/** The segment that agrees most and the one that agrees least, of those that may be shown; nothing with fewer than two. */
export function segmentParts(segments: SegmentResponses): SegmentParts {
  const ranked = rank(
    Object.entries(segments).map(([id, counts]) => ({ id, n: answersIn(counts), scores: [agreement(counts)], counts })),
  )
  const [one] = ranked
  const two = ranked.at(-1)
  if (!one || !two || one === two) return {}
  const unanimous = ranked.every(({ counts }) => counts.agree === answersIn(counts)) || agreement(one.counts) === 0
  // Where everybody said the same, its parts have nothing to add.
  if (unanimous) return {}
  const told = ({ counts }: { readonly counts: ResponseCounts }) => {
    const voted = answersIn(counts)
    return { share: shareOf(counts.agree, voted), agree: counts.agree, voted, counted: mayCount(counts.agree, voted) }
  }
  const [first, second] = [told(one), told(two)]
  // Both or neither: where the two are the whole table, the total and the one would give the other.
  const counted = first.counted && second.counted
  return {
    one: one.id,
    oneShare: first.share,
    two: two.id,
    twoShare: second.share,
    ...(counted && { oneAgree: first.agree, oneVoted: first.voted, twoAgree: second.agree, twoVoted: second.voted }),
  }
}
