import { holm } from '../analysis/multiplicity.ts'
import { segmentDifference, segmentDiffers, type SegmentDifference } from '../analysis/segment.ts'
import { sidesOf } from '../analysis/sides.ts'
import { idsOf, roundsBehind, sideEvidence, turnoutFacts, type PoleKey, type TurnoutFacts } from './facts.ts'
import { scoreOf, type Draft, type Finder } from './finder.ts'
import { comparedSegments, tellable } from './segment-parts.ts'
import type { Table, TableDilemma } from './table.ts'

export type SegmentFacts = TurnoutFacts & {
  readonly segment: string
  /** The pole the segment leans to, compared with the others. */
  readonly side: PoleKey
  readonly pole: string
  readonly other: string
  /** How many of the segment, and of everybody else, stand on that side; only where that tells no more than a part. */
  readonly insideOn?: number
  readonly inside?: number
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

const size = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/** Every segment that may be shown, on every dilemma. */
function testedIn({ dilemmas }: Table): readonly Tested[] {
  return dilemmas.flatMap(dilemma => {
    const { counts } = dilemma.last
    const sizes = Object.fromEntries(Object.entries(dilemma.segments).map(([name, of]) => [name, size(of)]))
    return comparedSegments(sizes, size(counts)).flatMap(segment => {
      const inside = dilemma.segments[segment] ?? []
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
): Pick<SegmentFacts, 'segment' | 'insideOn' | 'inside' | 'outsideOn' | 'outside'> | null {
  const part = (counts: readonly number[]) => {
    const { left, right, n } = sidesOf(counts)
    return { on: side === 'a' ? left : right, of: n }
  }
  const [own, others] = [part(inside), part(outside)]
  const told = tellable(own, others)
  if (!told) return null
  const counts = { insideOn: own.on, inside: own.of, outsideOn: others.on, outside: others.of }
  return { segment, ...(told === 'counts' && counts) }
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

function draftOf(one: Tested, fragile: boolean, compared: number, table: Table): Draft<SegmentFacts>[] {
  const { dilemma, segment, inside, outside, difference } = one
  const side: PoleKey = difference.delta > 0 ? 'b' : 'a'
  const sides = segmentSides(segment, inside, outside, side)
  if (!sides) return []
  const other = dilemma.poles[side === 'a' ? 'b' : 'a']
  return [
    {
      kind: 'segment',
      rule: segmentFinder.rule,
      item: dilemma.item.id,
      status: 'divided',
      facts: { ...turnoutFacts(dilemma.last), ...sides, side, pole: dilemma.poles[side], other, compared },
      evidence: {
        rounds: roundsBehind(dilemma).slice(-1),
        ...idsOf(sideEvidence(dilemma, side, table)),
      },
      fragile,
      score: scoreOf(Math.abs(difference.delta), dilemma),
    },
  ]
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
