import { formatOf } from '../formats/index.ts'
import type { Contribution, Guest, ResponseCounts, Round, Session } from './session.ts'
import { itemOf, proxiesIn } from './session.ts'
import { countResponses } from './responses.ts'
import type { ItemId } from './ids.ts'

/** Positions of a segment's ballots, from pole A to pole B, by segment; only segments that may be shown. */
export type SegmentTallies = Readonly<Record<string, readonly number[]>>
export type SegmentResponses = Readonly<Record<string, ResponseCounts>>

/**
 * Segments whose numbers may be shown beside the whole: none with fewer than `cell` people in it or outside it, and none
 * that leaves a rest too small to hide in, for the total minus the others would give that rest away.
 * @param sizes people counted, by segment; those without one belong in `others`
 * Source: docs/methods.md, anonymity: primary and secondary suppression of a one-way table.
 */
export function shownSegments(sizes: ReadonlyMap<string, number>, others: number, cell: number): readonly string[] {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, others)
  const largestFirst = [...sizes]
    .filter(([, size]) => size >= cell && total - size >= cell)
    .toSorted(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
  const rest = () => total - largestFirst.reduce((sum, [, size]) => sum + size, 0)
  while (largestFirst.length > 0 && rest() > 0 && rest() < cell) largestFirst.pop()
  return largestFirst.map(([name]) => name).toSorted()
}

/** People of each segment among `counted`, and how many of them have none. */
function sizesOf(guests: readonly Guest[], counted: (voter: number) => boolean) {
  const sizes = new Map<string, number>()
  let others = 0
  for (const [voter, { segment }] of guests.entries()) {
    if (!counted(voter)) continue
    if (segment === null) others += 1
    else sizes.set(segment, (sizes.get(segment) ?? 0) + 1)
  }
  return { sizes, others }
}

/** How the segments that may be shown voted in a revealed round, on a format with an order; empty otherwise. */
export function talliesBySegment(state: Session, id: ItemId, round: Round): SegmentTallies {
  if (state.register !== null) return round.segments ?? {}
  const item = itemOf(state, id)
  const ordered = item?.kind === 'dilemma' ? formatOf(item.format).ordered : undefined
  if (item?.kind !== 'dilemma' || !ordered || round.status !== 'revealed') return {}
  // Nobody knows of which segment they are: beside the total they would stand among the others of each.
  if (proxiesIn(round) > 0) return {}
  const positions = Array.from(round.ballots, ballot =>
    ballot && ballot.value !== null ? ordered.position(ballot.value) : undefined,
  )
  const { sizes, others } = sizesOf(state.guests, voter => positions[voter] !== undefined)
  const shown = shownSegments(sizes, others, state.rules.smallestReveal)
  const tally = (segment: string) => {
    const counts = Array.from({ length: ordered.positions(item.settings) }, () => 0)
    for (const [voter, guest] of state.guests.entries()) {
      const position = guest.segment === segment ? positions[voter] : undefined
      if (position !== undefined) counts[position - 1] = (counts[position - 1] ?? 0) + 1
    }
    return counts
  }
  return Object.fromEntries(shown.map(segment => [segment, tally(segment)]))
}

/** How the segments that may be shown answered a contribution. */
export function responsesBySegment(state: Session, { responses, mixed }: Contribution): SegmentResponses {
  if (mixed) return mixed.segments ?? {}
  const { sizes, others } = sizesOf(state.guests, voter => responses[voter] !== undefined)
  const shown = shownSegments(sizes, others, state.rules.smallestReveal)
  const of = (segment: string) =>
    countResponses(responses.filter((_, voter) => state.guests[voter]?.segment === segment))
  return Object.fromEntries(shown.map(segment => [segment, of(segment)]))
}
