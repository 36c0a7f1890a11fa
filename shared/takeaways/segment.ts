import { holm } from '../analysis/multiplicity.ts'
import { segmentDifference, segmentDiffers, type SegmentDifference } from '../analysis/segment.ts'
import { sidesOf } from '../analysis/sides.ts'
import { idsOf, roundsBehind, sideEvidence, turnoutFacts, type PoleKey, type TurnoutFacts } from './facts.ts'
import { scoreOf, type Draft, type Finder } from './finder.ts'
import { mayCount, shareOf, type Share } from './segment-parts.ts'
import type { Table, TableDilemma } from './table.ts'

export type SegmentFacts = TurnoutFacts & {
  readonly segment: string
  /** The pole the segment leans to, compared with the others. */
  readonly side: PoleKey
  readonly pole: string
  readonly other: string
  /** How much of the segment, and of everybody else, stands on that side; counts only where they say no more than a part. */
  readonly insideShare: Share
  readonly insideOn?: number
  readonly inside?: number
  readonly outsideShare: Share
  readonly outsideOn?: number
  readonly outside?: number
  /** Comparisons that were made over all segments and dilemmas. */
  readonly compared: number
}

interface Tested {
  readonly dilemma: TableDilemma
  readonly segment: string
  readonly inside: readonly number[]
  readonly outside: readonly number[]
  readonly difference: SegmentDifference
}

const spread = (counts: readonly number[]): readonly number[] =>
  counts.flatMap((count, place) => Array.from({ length: count }, () => place + 1))

/** Every segment that may be shown on every dilemma; of two segments that are each other's rest, the first by name. */
function testedIn({ dilemmas }: Table): readonly Tested[] {
  return dilemmas.flatMap(dilemma => {
    const { counts } = dilemma.last
    const shown = Object.entries(dilemma.segments).toSorted(([x], [y]) => (x < y ? -1 : 1))
    const size = (of: readonly number[]) => of.reduce((sum, count) => sum + count, 0)
    const whole = shown.reduce((sum, [, of]) => sum + size(of), 0) === size(counts)
    const tested = shown.length === 2 && whole ? shown.slice(0, 1) : shown
    return tested.flatMap(([segment, inside]) => {
      const outside = counts.map((count, place) => count - (inside[place] ?? 0))
      // An archive may hold anything: a segment that is larger than the table is none.
      if (outside.some(count => count < 0) || size(outside) === 0 || size(inside) === 0) return []
      return { dilemma, segment, inside, outside, difference: segmentDifference(spread(inside), spread(outside)) }
    })
  })
}

export function segmentSides(
  segment: string,
  inside: readonly number[],
  outside: readonly number[],
  side: PoleKey,
): Pick<SegmentFacts, 'segment' | 'insideShare' | 'insideOn' | 'inside' | 'outsideShare' | 'outsideOn' | 'outside'> {
  const on = (counts: readonly number[]) => (side === 'a' ? sidesOf(counts).left : sidesOf(counts).right)
  const [n, others] = [sidesOf(inside).n, sidesOf(outside).n]
  const [insideShare, outsideShare] = [shareOf(on(inside), n), shareOf(on(outside), others)]
  const counted = mayCount(on(inside), n) && mayCount(on(outside), others)
  return {
    segment,
    insideShare,
    outsideShare,
    ...(counted && { insideOn: on(inside), inside: n, outsideOn: on(outside), outside: others }),
  }
}

/** Whether leaving out one vote of the segment or of the others ends it; the other tests stay as they are. */
function isFragile({ inside, outside, difference }: Tested, adjusted: number): boolean {
  const factor = difference.p === 0 ? 1 : adjusted / difference.p
  const holds = (a: readonly number[], b: readonly number[]) => {
    const other = segmentDifference(spread(a), spread(b))
    return segmentDiffers(other, Math.max(other.p, Math.min(1, factor * other.p)))
  }
  const without = (counts: readonly number[]) =>
    counts.flatMap((count, place) => (count > 0 ? [counts.with(place, count - 1)] : []))
  return without(inside).some(a => !holds(a, outside)) || without(outside).some(b => !holds(inside, b))
}

function draftOf(one: Tested, fragile: boolean, compared: number, table: Table): Draft<SegmentFacts> {
  const { dilemma, segment, inside, outside, difference } = one
  const side: PoleKey = difference.delta > 0 ? 'b' : 'a'
  return {
    kind: 'segment',
    rule: segmentFinder.rule,
    item: dilemma.item.id,
    status: 'divided',
    facts: {
      ...turnoutFacts(dilemma.last),
      ...segmentSides(segment, inside, outside, side),
      side,
      pole: dilemma.poles[side],
      other: dilemma.poles[side === 'a' ? 'b' : 'a'],
      compared,
    },
    evidence: {
      rounds: roundsBehind(dilemma).slice(-1),
      ...idsOf(sideEvidence(dilemma, side, table)),
    },
    fragile,
    score: scoreOf(Math.abs(difference.delta), dilemma),
  }
}

/**
 * A segment that lies apart from all others on a dilemma: Cliff's delta and the exact rank test, Holm over all segments and
 * dilemmas of the table. Nothing below ten voters: five in the segment and five outside it. Ranked by the size of delta.
 */
export const segmentFinder: Finder<SegmentFacts> = {
  kind: 'segment',
  rule: 'segment@1',
  find(table) {
    const tested = testedIn(table)
    const adjusted = holm(tested.map(({ difference }) => difference.p))
    return tested.flatMap((one, index) => {
      const chance = adjusted[index] ?? 1
      if (!segmentDiffers(one.difference, chance)) return []
      return draftOf(one, isFragile(one, chance), tested.length, table)
    })
  },
}
