import type { Lang } from '../lang.ts'
import type { Session } from '../session/session.ts'
import { isAboutOneThought, type Facts } from '../session/takeaway.ts'
import type { SummaryTakeaway } from '../wording/summary.ts'
import type { Claim, EvidenceRef, TakeawayPiece, VotesPiece } from './material.ts'
import { numbersIn } from './numbers.ts'
import { sentenceTexts } from './sentences.ts'

/** The facts that a take-away was drafted with: its wording may outlive the votes that carried it. */
function draftedFacts(state: Session, { id, facts }: SummaryTakeaway): Facts {
  return state.takeaways.find(takeaway => takeaway.id === id)?.facts ?? facts
}

/**
 * What a take-away claims, by which its ref is made: the same claim keeps its ref when take-aways are drafted anew, with
 * other ids. One that people wrote themselves is its own claim.
 */
export function claimKeyOf(state: Session, takeaway: SummaryTakeaway): string {
  const facts = draftedFacts(state, takeaway)
  const { id, kind, item } = takeaway
  if (Object.keys(facts).length === 0) return `${kind} ${id ?? item ?? ''}`
  const quoted = isAboutOneThought(kind) ? facts['quoted'] : undefined
  return [kind, item, facts['side'], facts['segment'], quoted].map(part => String(part ?? '')).join(' ')
}

/** Every sentence of a take-away as it was built, by where it stands. */
export interface TakeawayStory {
  readonly headline: string
  readonly body: readonly string[]
  readonly counter: readonly string[]
  readonly minority: readonly string[]
  readonly recognition: readonly string[]
  readonly others: readonly string[]
}
export function takeawayStory(takeaway: SummaryTakeaway): TakeawayStory {
  const { headline, weight, body, counter, minority, whatWouldChange, caveat, recognition, notes, edited } = takeaway
  const sentences = (texts: readonly string[]) => texts.filter(text => text !== '').flatMap(sentenceTexts)
  return {
    headline,
    // Lines are paragraphs in people’s own wording; in the builder’s they can only be somebody’s quoted lines.
    body: sentences(edited ? body.split(/\r?\n/) : [body]),
    counter: sentences([counter]),
    minority: sentences([minority]),
    recognition: sentences([recognition?.text ?? '']),
    others: sentences([weight, whatWouldChange, caveat, ...notes]),
  }
}

/** Kinds that are called divided for what sets a part of the table apart. */
const ofAPart = ['minority', 'segment', 'segmentThought']
const agreement: readonly Claim[] = ['agreement', 'broad-majority', 'majority']

/** What a take-away lets say of the table: what its votes do, and what its own gate says. */
function claimsOf({ kind, status, facts, evidence }: SummaryTakeaway, votes: VotesPiece | undefined): readonly Claim[] {
  // Words of people’s own that no vote carries.
  if (Object.keys(facts).length === 0) return []
  const restsOnVotes = evidence.some(piece => piece.kind === 'votes')
  const byVotes = restsOnVotes ? (votes?.claims ?? []) : []
  // A bridge joins two camps: it is a thought that most share, at a table that is divided.
  if (kind === 'bridge') return [...new Set<Claim>([...byVotes, 'majority', 'division'])]
  const own: readonly Claim[] =
    status === 'agreed' ? agreement : status === 'divided' && !ofAPart.includes(kind) ? ['division'] : []
  return [...new Set([...byVotes, ...own])]
}

/** @param votes the votes on the same dilemma, where they were shown */
export function takeawayPiece(
  takeaway: SummaryTakeaway,
  ref: EvidenceRef,
  votes: VotesPiece | undefined,
  lang: Lang,
): TakeawayPiece {
  const { headline, body, counter, minority, recognition, others } = takeawayStory(takeaway)
  const sentences = [headline, ...body, ...counter, ...minority, ...recognition, ...others]
  const claims = claimsOf(takeaway, votes)
  const printed = sentences.flatMap(sentence => numbersIn(sentence, lang).flatMap(({ value }) => value ?? []))
  const facts = Object.values(takeaway.facts).filter(fact => typeof fact === 'number')
  return {
    kind: 'takeaway',
    ref,
    title: headline,
    takeawayKind: takeaway.kind,
    sentences,
    item: takeaway.item,
    numbers: [...new Set([...facts.map(String), ...printed])],
    ...(takeaway.recognition ? { recognition: takeaway.recognition } : {}),
    agreed: claims.includes('agreement'),
    claims,
  }
}
