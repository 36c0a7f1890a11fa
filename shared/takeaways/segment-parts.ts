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

/**
 * "(Nearly) all" or "(nearly) none" instead of a number that would tell what everybody answered. In a segment of fewer than
 * five, which a house may allow, all but one is no longer nearly all.
 */
export function shareOf(part: number, whole: number): Share {
  const spare = whole >= 5 ? 1 : 0
  if (whole - part <= spare) return 'all'
  if (part <= spare) return 'none'
  return 2 * part > whole ? 'most' : 2 * part === whole ? 'half' : 'few'
}

/** A number of a part may be printed beside "most" or "few"; beside "all" or "none" it would tell what each of them did. */
export const isCounted = (share: Share): boolean => share !== 'all' && share !== 'none'

const agreement = ({ agree, disagree, pass }: ResponseCounts): number => agree / Math.max(1, agree + disagree + pass)

/** The segment that agrees most and the one that agrees least, of those that may be shown; nothing with fewer than two. */
export function segmentParts(segments: SegmentResponses): SegmentParts {
  const ranked = rank(
    Object.entries(segments).map(([id, counts]) => ({ id, n: answersIn(counts), scores: [agreement(counts)], counts })),
  )
  const [one] = ranked
  const two = ranked.at(-1)
  if (!one || !two || one === two) return {}
  const told = ({ counts }: { readonly counts: ResponseCounts }) => {
    const voted = answersIn(counts)
    return { share: shareOf(counts.agree, voted), agree: counts.agree, voted }
  }
  const [first, second] = [told(one), told(two)]
  // Both or neither: where the two are the whole table, the total and the one would give the other.
  const counted = isCounted(first.share) && isCounted(second.share)
  return {
    one: one.id,
    oneShare: first.share,
    two: two.id,
    twoShare: second.share,
    ...(counted && { oneAgree: first.agree, oneVoted: first.voted, twoAgree: second.agree, twoVoted: second.voted }),
  }
}
