import { onTable } from './contributions.ts'
import type { ContributionId, ItemId, TakeawayId } from './ids.ts'
import { sentenceOn, type MinoritySentence } from './minorities.ts'
import { countResponses } from './responses.ts'
import { clearanceOf, isReworded, publishedQuote, type Clearance } from './quotes.ts'
import { contributionOf, type Contribution, type ResponseCounts, type Session, type Stance } from './session.ts'
import {
  isAboutOneThought,
  recognitionOf,
  remarksOn,
  type Facts,
  type Recognition,
  type Remark,
  type Takeaway,
  type TakeawayStatus,
  type WrittenText,
} from './takeaway.ts'

/** A contribution as evidence: words and how the table answered them. Its author is not part of the evidence. */
export interface QuoteView {
  readonly id: ContributionId
  readonly stance: Stance
  readonly text: string
  /** Its speaker put it in other words for print, and these are they; the counts are of the first ones. */
  readonly reworded: boolean
  readonly counts: ResponseCounts
  /** Facilitator only: whether its words may be printed; null too when it was merged away, and nobody is asked. */
  readonly clearance: Clearance | null
}
export interface TakeawayView {
  readonly id: TakeawayId
  readonly kind: string
  readonly rule: string
  readonly item: ItemId | null
  readonly status: TakeawayStatus
  readonly facts: Facts
  readonly fragile: boolean
  readonly edited: WrittenText | null
  readonly rounds: readonly { readonly item: ItemId; readonly round: number }[]
  readonly supporting: readonly QuoteView[]
  readonly opposing: readonly QuoteView[]
  /** What the minority of its dilemma said of itself, where the claim is about who stands where; null where it said nothing. */
  readonly minority: Pick<MinoritySentence, 'side' | 'text'> | null
  /** It was about one thought, and that is no longer on the table. */
  readonly lapsed: boolean
  /** Thoughts it rested on that are no longer on the table. */
  readonly withdrawn: number
  /** Thoughts it rests on that stay at the table: once closed, the page of the table shows no more than print does. */
  readonly uncleared: number
  readonly presented: boolean
  /** How the table recognised it: the facilitator's during read-back, everybody's after closing. */
  readonly recognition: Recognition | null
  /** Reservations and objections in words, without their authors, in alphabetical order: the facilitator's during read-back; once closed, those that may be printed are everybody's, and no others are kept. */
  readonly remarks: readonly Remark[]
  /** Facilitator only: why it was dropped. */
  readonly dropped: string | null
}

const quoteView = (contribution: Contribution, atDesk: boolean): QuoteView => ({
  id: contribution.id,
  stance: contribution.stance,
  text: contribution.text,
  reworded: false,
  counts: contribution.mixed?.all ?? countResponses(contribution.responses),
  clearance: atDesk && onTable(contribution) ? clearanceOf(contribution) : null,
})

/** A table that has gone home reads what may be printed, and nothing else. */
function printedView(state: Session, contribution: Contribution): readonly QuoteView[] {
  const printed = publishedQuote(state, contribution)
  return printed ? [{ ...quoteView(contribution, false), text: printed.text, reworded: isReworded(contribution) }] : []
}

/**
 * Withdrawn and hidden words leave the evidence too. What was said aloud was never laid before the table in writing: before the
 * close it is evidence at the desk alone, whatever its speaker answered, for else its coming would tell the answer.
 */
const quotes = (state: Session, ids: readonly ContributionId[], atDesk: boolean): readonly QuoteView[] =>
  ids.flatMap(id => {
    const contribution = contributionOf(state, id)
    if (!contribution || contribution.hidden !== null) return []
    if (atDesk) return [quoteView(contribution, atDesk)]
    if (state.status === 'closed') return printedView(state, contribution)
    return contribution.spoken === null ? [quoteView(contribution, atDesk)] : []
  })

/** What became of the words behind a claim. */
function lossesOf(
  state: Session,
  { kind, facts, evidence }: Takeaway,
  atDesk: boolean,
): Pick<TakeawayView, 'lapsed' | 'withdrawn' | 'uncleared'> {
  const ids = [...evidence.supporting, ...evidence.opposing]
  const there = ids.flatMap(id => contributionOf(state, id) ?? []).filter(onTable)
  const silent = there.filter(contribution => publishedQuote(state, contribution) === null)
  const isThere = (id: unknown) => state.contributions.some(one => one.id === id && onTable(one))
  return {
    lapsed: isAboutOneThought(kind) && !isThere(facts['quoted']),
    withdrawn: ids.length - there.length,
    uncleared: state.status === 'closed' && !atDesk ? silent.length : 0,
  }
}

/** Claims about who stands where: beside these a minority is heard. */
const aboutSides = ['minority', 'agreement', 'division']

/**
 * What the minority of a take-away's dilemma said of itself, as far as it stands beside this claim. Null for other claims, and
 * once the take-away of that minority was put aside, which takes a reason.
 */
export function minorityBeside(
  state: Session,
  { kind, item, facts }: Pick<Takeaway, 'kind' | 'item' | 'facts'>,
): TakeawayView['minority'] {
  const said = item === null || !aboutSides.includes(kind) ? null : publishedSentence(state, item)
  // Of a side that is no minority any more, nothing is said in its name.
  if (!said || (kind === 'minority' && facts['side'] !== said.side)) return null
  return { side: said.side, text: said.text }
}

/** What a minority said of itself, unless its take-away was put aside with a reason. */
export function publishedSentence(state: Session, item: ItemId): MinoritySentence | null {
  const said = sentenceOn(state, item)
  const isAside = state.takeaways.some(
    ({ kind, item: about, facts, dropped }) =>
      kind === 'minority' && about === item && facts['side'] === said?.side && dropped !== null,
  )
  return isAside ? null : said
}

function takeawayView(state: Session, takeaway: Takeaway, judged: boolean, atDesk: boolean): TakeawayView {
  return {
    id: takeaway.id,
    kind: takeaway.kind,
    rule: takeaway.rule,
    item: takeaway.item,
    status: takeaway.status,
    facts: takeaway.facts,
    fragile: takeaway.fragile,
    edited: takeaway.edited,
    rounds: takeaway.evidence.rounds,
    supporting: quotes(state, takeaway.evidence.supporting, atDesk),
    opposing: quotes(state, takeaway.evidence.opposing, atDesk),
    minority: minorityBeside(state, takeaway),
    ...lossesOf(state, takeaway, atDesk),
    presented: takeaway.presented,
    recognition: judged ? recognitionOf(takeaway) : null,
    remarks: judged ? remarksOn(takeaway, atDesk ? 'all' : 'printable') : [],
    dropped: atDesk ? takeaway.dropped : null,
  }
}

/** The facilitator sees every draft; the table sees what was presented, and after closing what was published from it. */
export function takeawayViews(state: Session, audience: string): readonly TakeawayView[] {
  const atDesk = audience === 'facilitator'
  const closed = state.status === 'closed'
  if (!atDesk && state.status !== 'takeaways' && !closed) return []
  return state.takeaways
    .filter(takeaway => atDesk || (takeaway.dropped === null && takeaway.presented))
    .map(takeaway => takeawayView(state, takeaway, atDesk || closed, atDesk))
}
