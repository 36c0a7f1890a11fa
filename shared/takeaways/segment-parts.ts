import { rank } from '../analysis/order.ts'
import type { ResponseCounts } from '../session/session.ts'
import type { SegmentResponses } from '../session/segments.ts'
import { answersIn } from './voices.ts'

/** Of so many people of a part, how many did something. */
export interface Part {
  readonly on: number
  readonly of: number
}

/** All but one, or one only: beside the total that is as good as knowing what each of them did. */
const isTelling = ({ on, of }: Part): boolean => on <= 1 || of - on <= 1
const isUnanimous = ({ on, of }: Part): boolean => on === 0 || on === of
const larger = (one: Part, two: Part): boolean => one.on * two.of > two.on * one.of

/** Whether everybody who is told this, and knows the total, must still doubt that either part was of one mind. */
function leavesDoubt(pairs: readonly (readonly [Part, Part])[]): boolean {
  return pairs.some(([one]) => !isUnanimous(one)) && pairs.some(([, two]) => !isUnanimous(two))
}

/**
 * What may be said of two parts beside the total of both: their counts; only which of the two has the larger share; or
 * nothing. Counts never where a part is (all but) of one mind. The order only where it leaves open, for everybody who knows the
 * total and this rule, that neither part was of one mind; and then for every pair of parts with that total or for none, so that
 * silence says nothing either.
 * @param one people, whole, on <= of
 * @param two people who are in none of `one`
 * Source: docs/methods.md, what is printed of a part.
 */
export function tellable(one: Part, two: Part): 'counts' | 'order' | null {
  if (!isTelling(one) && !isTelling(two)) return 'counts'
  const total = one.on + two.on
  const first = Math.max(0, total - two.of)
  const possible = Array.from({ length: Math.min(one.of, total) - first + 1 }, (_, step) => {
    return [
      { on: first + step, of: one.of },
      { on: total - first - step, of: two.of },
    ] as const
  }).filter(([a, b]) => isTelling(a) || isTelling(b))
  const ordered = [possible.filter(([a, b]) => larger(a, b)), possible.filter(([a, b]) => larger(b, a))]
  const isSafe = ordered.every(pairs => pairs.length === 0 || leavesDoubt(pairs))
  return isSafe && (larger(one, two) || larger(two, one)) ? 'order' : null
}

/** Two segments of which `one` agrees more often than `two`, or as often; with counts where they may be printed. */
export type SegmentParts = {
  readonly one?: string
  readonly oneAgree?: number
  readonly oneVoted?: number
  readonly two?: string
  readonly twoAgree?: number
  readonly twoVoted?: number
}

const agreeing = (counts: ResponseCounts): Part => ({ on: counts.agree, of: answersIn(counts) })
const shareOf = ({ on, of }: Part): number => on / Math.max(1, of)

/** The segment that agrees most and the one that agrees least, of those that may be shown, as far as it may be told. */
export function segmentParts(segments: SegmentResponses): SegmentParts {
  const ranked = rank(
    Object.entries(segments).map(([id, counts]) => {
      const part = agreeing(counts)
      return { id, n: part.of, scores: [shareOf(part)], part }
    }),
  )
  const [one] = ranked
  const two = ranked.at(-1)
  if (!one || !two || one === two) return {}
  const told = tellable(one.part, two.part)
  if (!told) return {}
  const names = { one: one.id, two: two.id }
  if (told === 'order') return names
  return { ...names, oneAgree: one.part.on, oneVoted: one.part.of, twoAgree: two.part.on, twoVoted: two.part.of }
}

/** Segments to compare with everybody else: of two that are each other's rest the first by name, for the other is its mirror. */
export function comparedSegments(sizes: Readonly<Record<string, number>>, total: number): readonly string[] {
  const names = Object.keys(sizes).toSorted()
  const isWhole = names.length === 2 && Object.values(sizes).reduce((sum, size) => sum + size, 0) === total
  return isWhole ? names.slice(0, 1) : names
}
