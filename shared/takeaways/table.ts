import { labelDilemma, type DilemmaFinding } from '../analysis/dilemma-label.ts'
import type { Pair } from '../analysis/shift.ts'
import { formatOf } from '../formats/index.ts'
import type { Lang } from '../lang.ts'
import type { ContributionId } from '../session/ids.ts'
import type { MinoritySentence } from '../session/minorities.ts'
import { responsesByCamp } from '../session/mixing.ts'
import { talliesBySegment, type SegmentTallies } from '../session/segments.ts'
import {
  ballotsCast,
  roundsOf,
  type Contribution,
  type Dilemma,
  type HouseRules,
  type ResponseCounts,
  type Round,
  type Session,
} from '../session/session.ts'
import { pairedPositions, shiftOf, type ShiftView } from '../session/shifts.ts'
import { mayReveal } from '../session/steps.ts'
import type { TakeawayDraft } from '../session/takeaway.ts'
import { publishedSentence } from '../session/view-takeaways.ts'
import { pollsOf, type Poll } from './polls.ts'
import { seatedIn } from './seated.ts'
import { talksOf, type Talk } from './thoughts.ts'
import { writtenOn, type Voice } from './voices.ts'

/** A round that the table has seen: revealed, with enough ballots for the house rule. */
export interface SeenRound {
  readonly round: number
  /** Votes per position, from pole A to pole B. */
  readonly counts: readonly number[]
  /** People who answered "no position". */
  readonly pass: number
  /** People at the table who could vote, and those of them who did not. */
  readonly seated: number
  readonly absent: number
  readonly finding: DilemmaFinding
}
export interface Camps {
  readonly a: ResponseCounts
  readonly b: ResponseCounts
}
export interface TableDilemma {
  readonly item: Dilemma
  readonly poles: { readonly a: string; readonly b: string }
  /** The blind round; null when it was not seen. */
  readonly first: SeenRound | null
  readonly last: SeenRound
  /** What moved from the first round to the last, as far as the house shows it; null with one seen round. */
  readonly moved: { readonly shown: ShiftView; readonly pairs: readonly Pair[] } | null
  /** What its minority said of itself; null when it said nothing, or when that was put aside. */
  readonly minority: MinoritySentence | null
  /** What was written about it and is still on the table, in the order in which it was said. */
  readonly voices: readonly Voice[]
  /** How the camps of a blind round that divided the table answered a contribution; without those too small to show. */
  readonly camps: ReadonlyMap<ContributionId, Camps>
  /** Votes of the last seen round by segment, as far as they may be shown. */
  readonly segments: SegmentTallies
  /** How much was voted and said here, against the busiest dilemma: 0..1. */
  readonly salience: number
}

/** What all finders need, computed once. Nothing in it says who anybody is, and nothing comes from a round that was not seen. */
export interface Table {
  readonly lang: Lang
  readonly rules: HouseRules
  /** Dilemmas on an ordered scale with at least one seen round, in the order of the run sheet. */
  readonly dilemmas: readonly TableDilemma[]
  /** What was written about each item, in the order of the run sheet. */
  readonly talks: readonly Talk[]
  /** Dilemmas that are not voted on one scale, with a round that was seen, in the order of the run sheet. */
  readonly polls: readonly Poll[]
  /** The conversation was held elsewhere and read in. */
  readonly readIn: boolean
  /** What was found when the ballots were mixed; null as long as it can be found anew. */
  readonly found: readonly TakeawayDraft[] | null
}

function seenRound(state: Session, item: Dilemma, round: Round): SeenRound | null {
  const { ordered } = formatOf(item.format)
  if (!ordered || round.status !== 'revealed') return null
  const ballots = ballotsCast(round)
  const positions = ballots.flatMap(({ value }) => (value === null ? [] : [ordered.position(value)]))
  if (!mayReveal(state, round)) return null
  const counts = Array.from({ length: ordered.positions(item.settings) }, () => 0)
  for (const position of positions) counts[position - 1] = (counts[position - 1] ?? 0) + 1
  const seated = seatedIn(state, round)
  return {
    round: round.round,
    counts,
    pass: ballots.length - positions.length,
    seated,
    absent: seated - ballots.length,
    finding: labelDilemma({ counts, seated, eligible: seated }),
  }
}

function movedBetween(state: Session, item: Dilemma, last: SeenRound): TableDilemma['moved'] {
  const [before] = roundsOf(state, item.id)
  const after = roundsOf(state, item.id).find(({ round }) => round === last.round)
  const shown = after ? shiftOf(state, item, after) : null
  return before && after && shown ? { shown, pairs: pairedPositions(item, before, after).pairs } : null
}

function campsOf(state: Session, contribution: Contribution): readonly (readonly [ContributionId, Camps])[] {
  const { a, b } = responsesByCamp(state, contribution).groups
  return a && b ? [[contribution.id, { a, b }]] : []
}

function dilemmaAtTable(state: Session, item: Dilemma, { thoughts }: Talk): Omit<TableDilemma, 'salience'> | null {
  const rounds = roundsOf(state, item.id).map(round => seenRound(state, item, round))
  const last = rounds.findLast(round => round !== null)
  const poles = formatOf(item.format).ordered?.poles(item.settings)
  if (!last || !poles) return null
  const first = rounds[0] ?? null
  const moved = first && first.round !== last.round ? movedBetween(state, item, last) : null
  const camps = first?.finding.label === 'divided' ? writtenOn(state, item).flatMap(one => campsOf(state, one)) : []
  const shown = roundsOf(state, item.id).find(({ round }) => round === last.round)
  const segments = shown ? talliesBySegment(state, item.id, shown) : {}
  return {
    item,
    poles,
    first,
    last,
    moved,
    minority: publishedSentence(state, item.id),
    voices: thoughts.map(({ voice }) => voice),
    camps: new Map(camps),
    segments,
  }
}

export function tableOf(state: Session): Table {
  const talks = talksOf(state)
  const dilemmas = talks.flatMap(talk => {
    return talk.item.kind === 'dilemma' ? (dilemmaAtTable(state, talk.item, talk) ?? []) : []
  })
  const volume = ({ last, voices }: (typeof dilemmas)[number]) => last.finding.n + voices.length
  const most = Math.max(1, ...dilemmas.map(volume))
  return {
    lang: state.lang,
    rules: state.rules,
    dilemmas: dilemmas.map(dilemma => ({ ...dilemma, salience: volume(dilemma) / most })),
    talks,
    readIn: state.source !== null,
    polls: pollsOf(state),
    found: state.findings,
  }
}
