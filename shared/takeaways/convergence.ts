import { comparable } from '../analysis/order.ts'
import type { Pair } from '../analysis/shift.ts'
import { vanDerEijkA } from '../analysis/van-der-eijk.ts'
import { leadingSide } from './division.ts'
import { idsOf, roundsBehind, sideEvidence, turnoutFacts, type TurnoutFacts } from './facts.ts'
import { scoreOf, type Draft, type Finder } from './finder.ts'
import type { SeenRound, Table, TableDilemma } from './table.ts'

export type ConvergenceFacts = TurnoutFacts & {
  readonly direction: 'closer' | 'apart'
  readonly poleA: string
  readonly poleB: string
  /** Most people within three neighbouring places, in the blind round and in the last. */
  readonly nearBefore: number
  readonly beforeN: number
  readonly near: number
  /** People who took a position twice. */
  readonly pairs: number
}

const fewestPairs = 6

/** Most people who stand within three neighbouring places of a scale. */
export function mostTogether(counts: readonly number[]): number {
  const windows = counts.map((_, place) => counts.slice(place, place + 3).reduce((sum, count) => sum + count, 0))
  return Math.max(0, ...windows)
}

/** A2 - A1 over the same people: those who left or came cannot fake it. */
function changeOf(pairs: readonly Pair[], positions: number): number {
  const counts = (index: 0 | 1) =>
    Array.from({ length: positions }, (_, place) => pairs.filter(pair => pair[index] === place + 1).length)
  return comparable(vanDerEijkA(counts(1)) - vanDerEijkA(counts(0)))
}

function directionOf(pairs: readonly Pair[], positions: number): ConvergenceFacts['direction'] | null {
  if (pairs.length < fewestPairs) return null
  const change = changeOf(pairs, positions)
  return change >= 0.2 ? 'closer' : change <= -0.2 ? 'apart' : null
}

/** What a reader sees in the two pictures must say the same: the share within three places goes the same way. */
function isSeen(direction: ConvergenceFacts['direction'], first: SeenRound, last: SeenRound): boolean {
  const change = mostTogether(last.counts) * first.finding.n - mostTogether(first.counts) * last.finding.n
  return direction === 'closer' ? change > 0 : change < 0
}

function isFragile(pairs: readonly Pair[], positions: number, direction: ConvergenceFacts['direction']): boolean {
  const places = new Map(pairs.map(([before, after], place) => [`${before} ${after}`, place]))
  return [...places.values()].some(place => directionOf(pairs.toSpliced(place, 1), positions) !== direction)
}

function convergenceOf(dilemma: TableDilemma, table: Table): Draft<ConvergenceFacts>[] {
  const { first, last, moved, poles } = dilemma
  // Where the house does not count the movers, how far they moved would say as much.
  if (!first || !moved || moved.shown.toA === null || last.finding.label === 'insufficient') return []
  const positions = last.counts.length
  const direction = directionOf(moved.pairs, positions)
  if (!direction || !isSeen(direction, first, last)) return []
  return [
    {
      kind: 'convergence',
      rule: convergence.rule,
      item: dilemma.item.id,
      status: 'moved',
      facts: {
        ...turnoutFacts(last),
        direction,
        poleA: poles.a,
        poleB: poles.b,
        nearBefore: mostTogether(first.counts),
        beforeN: first.finding.n,
        near: mostTogether(last.counts),
        pairs: moved.pairs.length,
      },
      evidence: {
        rounds: roundsBehind(dilemma),
        ...idsOf(sideEvidence(dilemma, leadingSide(dilemma), table)),
      },
      fragile: isFragile(moved.pairs, positions, direction),
      score: scoreOf(Math.abs(changeOf(moved.pairs, positions)), dilemma),
    },
  ]
}

/** The answers came closer together, or went further apart: van der Eijk's A over those who voted twice, by .2 or more. */
export const convergence: Finder<ConvergenceFacts> = {
  kind: 'convergence',
  rule: 'convergence@1',
  find: table => table.dilemmas.flatMap(dilemma => convergenceOf(dilemma, table)),
}
