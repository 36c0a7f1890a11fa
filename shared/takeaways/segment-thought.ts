import { fisherExact } from '../analysis/fisher-exact.ts'
import { holm } from '../analysis/multiplicity.ts'
import { comparable } from '../analysis/order.ts'
import type { ResponseCounts } from '../session/session.ts'
import type { Finder } from './finder.ts'
import { comparedSegments, tellable } from './segment-parts.ts'
import { thoughtDraft, thoughtFacts, type ThoughtFacts } from './thought-facts.ts'
import { claimable, type Talk, type Thought } from './thoughts.ts'
import { answersIn } from './voices.ts'

export type SegmentThoughtFacts = ThoughtFacts & {
  readonly segment: string
  /** Whether it agrees more often than everybody else, or less often. */
  readonly leans: 'more' | 'less'
  /** How many of the segment, and of everybody else, agree; only where that tells no more than a part. */
  readonly insideAgree?: number
  readonly insideVoted?: number
  readonly outsideAgree?: number
  readonly outsideVoted?: number
}

interface Tested {
  readonly talk: Talk
  readonly thought: Thought
  readonly segment: string
  readonly inside: ResponseCounts
  readonly outside: ResponseCounts
  readonly p: number
}

const minus = (all: ResponseCounts, part: ResponseCounts): ResponseCounts => ({
  agree: all.agree - part.agree,
  disagree: all.disagree - part.disagree,
  pass: all.pass - part.pass,
})
const split = (counts: ResponseCounts): [number, number] => [counts.agree, answersIn(counts) - counts.agree]
const agreeing = (counts: ResponseCounts): number => counts.agree / answersIn(counts)

/** Every segment that may be shown, on every thought. */
function testedIn(talks: readonly Talk[]): readonly Tested[] {
  return talks.flatMap(talk =>
    claimable(talk).flatMap(thought => {
      const sizes = Object.fromEntries(Object.entries(thought.segments).map(([name, of]) => [name, answersIn(of)]))
      return comparedSegments(sizes, thought.voice.answered).flatMap(segment => {
        const inside = thought.segments[segment]
        if (!inside) return []
        const outside = minus(thought.voice.counts, inside)
        return { talk, thought, segment, inside, outside, p: fisherExact([split(inside), split(outside)]) }
      })
    }),
  )
}

export function segmentThoughtFacts(
  segment: string,
  inside: ResponseCounts,
  outside: ResponseCounts,
): Omit<SegmentThoughtFacts, keyof ThoughtFacts> | null {
  const [insideVoted, outsideVoted] = [answersIn(inside), answersIn(outside)]
  const told = tellable({ on: inside.agree, of: insideVoted }, { on: outside.agree, of: outsideVoted })
  if (!told) return null
  const counts = { insideAgree: inside.agree, insideVoted, outsideAgree: outside.agree, outsideVoted }
  return { segment, leans: agreeing(inside) > agreeing(outside) ? 'more' : 'less', ...(told === 'counts' && counts) }
}

/** Leaving out one answer of the segment or of the others, whether the two still lie apart; the other tests stay as they are. */
function isFragile(one: Tested, adjusted: number): boolean {
  const factor = adjusted / one.p
  const fewer = (counts: ResponseCounts): ResponseCounts[] => [
    ...(counts.agree > 0 ? [{ ...counts, agree: counts.agree - 1 }] : []),
    ...(counts.disagree > 0 ? [{ ...counts, disagree: counts.disagree - 1 }] : []),
  ]
  const holds = (inside: ResponseCounts, outside: ResponseCounts) =>
    isApart(inside, outside) && comparable(Math.min(1, factor * fisherExact([split(inside), split(outside)]))) <= 0.05
  return (
    fewer(one.inside).some(inside => !holds(inside, one.outside)) ||
    fewer(one.outside).some(outside => !holds(one.inside, outside))
  )
}

const isApart = (inside: ResponseCounts, outside: ResponseCounts): boolean =>
  comparable(Math.abs(agreeing(inside) - agreeing(outside))) >= 0.4

/**
 * A thought on which a segment lies apart from all others: Fisher's exact test, Holm over all segments and thoughts of the
 * table, and forty per cent or more between the two shares. Ranked by that distance.
 */
export const segmentThought: Finder<SegmentThoughtFacts> = {
  kind: 'segmentThought',
  rule: 'segmentThought@1',
  find({ talks }) {
    const tested = testedIn(talks)
    const adjusted = holm(tested.map(({ p }) => p))
    return tested.flatMap((one, index) => {
      const { talk, thought, segment, inside, outside } = one
      const chance = adjusted[index] ?? 1
      if (comparable(chance) > 0.05 || !isApart(inside, outside)) return []
      const apart = segmentThoughtFacts(segment, inside, outside)
      if (!apart) return []
      return thoughtDraft<SegmentThoughtFacts>(talk, thought, {
        kind: 'segmentThought',
        rule: segmentThought.rule,
        status: 'divided',
        facts: { ...thoughtFacts(thought), ...apart },
        fragile: isFragile(one, chance),
        strength: Math.abs(agreeing(inside) - agreeing(outside)),
      })
    })
  },
}
