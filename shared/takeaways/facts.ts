import type { Side } from '../analysis/sides.ts'
import { strongest, type Voice } from './voices.ts'
import type { SeenRound, Table, TableDilemma } from './table.ts'

/** The two ends of a dilemma as facts name them. */
export type PoleKey = 'a' | 'b'
export const poleOf = (side: Side): PoleKey => (side === 'left' ? 'a' : 'b')
const otherThan = (pole: PoleKey): PoleKey => (pole === 'a' ? 'b' : 'a')

/** Who voted in the last round: with a position, with none, not at all, of how many. */
export type TurnoutFacts = {
  readonly n: number
  readonly pass: number
  readonly absent: number
  readonly seated: number
}
export const turnoutFacts = ({ finding, pass, absent, seated }: SeenRound): TurnoutFacts => ({
  n: finding.n,
  pass,
  absent,
  seated,
})

/** A claim about one side: its people, those on the other side and in the middle, in the last round. */
export type SideFacts = TurnoutFacts & {
  readonly side: PoleKey
  readonly pole: string
  readonly other: string
  readonly on: number
  readonly against: number
  readonly middle: number
}
const peopleOn = (pole: PoleKey, { finding }: SeenRound): number => (pole === 'a' ? finding.left : finding.right)

export function sideFacts({ poles, last }: TableDilemma, side: PoleKey): SideFacts {
  return {
    ...turnoutFacts(last),
    side,
    pole: poles[side],
    other: poles[otherThan(side)],
    on: peopleOn(side, last),
    against: peopleOn(otherThan(side), last),
    middle: last.finding.middle,
  }
}

/** The same side in the blind round; nothing when only one round was seen. */
export type BeforeFacts = { readonly beforeOn?: number; readonly beforeN?: number }
export const beforeFacts = ({ first, last }: TableDilemma, side: PoleKey): BeforeFacts =>
  first && first.round !== last.round ? { beforeOn: peopleOn(side, first), beforeN: first.finding.n } : {}

/** The contribution that speaks best for the other side. */
export type CounterFacts = { readonly counter?: string }

export interface SideEvidence {
  readonly supporting: readonly Voice[]
  readonly opposing: readonly Voice[]
}
/** The strongest words for a side, at most three, and for the other side, at most two. */
export function sideEvidence(
  { voices }: TableDilemma,
  side: PoleKey,
  table: Table,
  admit: (voice: Voice) => boolean = () => true,
): SideEvidence {
  const of = (stance: PoleKey) => voices.filter(voice => voice.stance === stance)
  return {
    supporting: strongest(of(side).filter(admit), 3, table.lang),
    opposing: strongest(of(otherThan(side)), 2, table.lang),
  }
}
export const counterFacts = ({ opposing }: SideEvidence): CounterFacts =>
  opposing[0] ? { counter: opposing[0].id } : {}

export const idsOf = ({ supporting, opposing }: SideEvidence) => ({
  supporting: supporting.map(voice => voice.id),
  opposing: opposing.map(voice => voice.id),
})

/** The seen rounds that a claim about before and after rests on. */
export const roundsBehind = ({ item, first, last }: TableDilemma) =>
  (first && first.round !== last.round ? [first, last] : [last]).map(({ round }) => ({ item: item.id, round }))

/** Words of the table that stand as a headline, and how they were answered. */
export type QuoteFacts = {
  readonly quote: boolean
  readonly quoted?: string
  readonly quoteAgree?: number
  readonly quoteVoted?: number
}
export const quoteFacts = (voice: Voice | undefined): QuoteFacts =>
  voice
    ? { quote: true, quoted: voice.id, quoteAgree: voice.counts.agree, quoteVoted: voice.answered }
    : { quote: false }
