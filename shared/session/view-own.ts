import { onTable } from './contributions.ts'
import type { ContributionId, GuestId, ItemId, TakeawayId } from './ids.ts'
import type { SessionEvent } from './messages.ts'
import { holdersOf, ownMinorities, type OwnMinority } from './minorities.ts'
import { countResponses } from './responses.ts'
import {
  contributionOf,
  guestOf,
  roundsOf,
  voterNumberOf,
  type Ballot,
  type ConsentAnswer,
  type GuestRole,
  type Response,
  type ResponseCounts,
  type Session,
} from './session.ts'
import { recognitionOf, type Recognition, type Verdict } from './takeaway.ts'
import { standingToVote } from './votes.ts'

/** Own words that somebody wants to print, or that may be cleared. */
export interface OwnQuote {
  readonly contribution: ContributionId
  readonly item: ItemId
  readonly text: string
  /** Said aloud, and written down by a scribe. */
  readonly spoken: boolean
  /** Asked, and not answered yet. */
  readonly waiting: boolean
  /** Null until answered: silence is no. */
  readonly answer: ConsentAnswer | null
  /** How it would stand; null for as it was said. */
  readonly wording: string | null
}

/** How somebody's own spoken words were written down. */
export interface OwnLine {
  readonly contribution: ContributionId
  readonly item: ItemId
  readonly text: string
  readonly starred: boolean
  readonly corrected: boolean
}

/** The half of the view that is one person's own. */
export interface OwnView {
  readonly guest: GuestId
  readonly name: string | null
  readonly role: GuestRole
  readonly votes: boolean
  readonly segment: string | null
  /** The item on which this person may vote now. */
  readonly mayVote: ItemId | null
  /** Own ballots by item and round, until the session closes and nobody can tell them any more. */
  readonly ballots: Readonly<Record<ItemId, Readonly<Record<string, Ballot>>>>
  /** What this person wrote. */
  readonly contributions: readonly ContributionId[]
  /** What was written down of what this person said, where the scribe gave it a star. */
  readonly spoken: readonly OwnLine[]
  /** Own words that were asked for or answered about; during the read-back and after, all own words that are on the table. */
  readonly quotes: readonly OwnQuote[]
  readonly responses: Readonly<Record<ContributionId, Response>>
  /** How the table answered a contribution: shown after one's own answer. */
  readonly counts: Readonly<Record<ContributionId, ResponseCounts>>
  /** Place in the queue, from 1, when the hand is up. */
  readonly hand: number | null
  readonly speaking: boolean
  readonly verdicts: Readonly<
    Record<TakeawayId, { readonly verdict: Verdict; readonly remark: string | null; readonly printable: boolean }>
  >
  /** Minorities that this person holds and may word, until the session closes. */
  readonly minority: readonly OwnMinority[]
  /** How the table judged a take-away: shown after one's own judgement. */
  readonly recognition: Readonly<Record<TakeawayId, Recognition>>
}

function ownBallots(state: Session, voter: number): OwnView['ballots'] {
  if (state.register !== null) return {}
  const own: Record<ItemId, Record<string, Ballot>> = {}
  for (const { id } of state.items) {
    const cast = roundsOf(state, id).flatMap(({ round, ballots }) => {
      const ballot = ballots[voter]
      return ballot ? [[String(round), ballot] as const] : []
    })
    if (cast.length > 0) own[id] = Object.fromEntries(cast)
  }
  return own
}

function ownQuotes(state: Session, id: GuestId): readonly OwnQuote[] {
  const ending = state.status === 'takeaways' || state.status === 'closed'
  return state.contributions
    .filter(contribution => contribution.author === id && onTable(contribution))
    .filter(({ consent }) => ending || consent !== null)
    .map(({ id: contribution, item, text, consent, spoken }) => ({
      contribution,
      item,
      text,
      spoken: spoken !== null,
      waiting: consent !== null && consent.answer === null,
      answer: consent?.answer ?? null,
      wording: consent?.wording ?? null,
    }))
}

function ownLines(state: Session, id: GuestId): readonly OwnLine[] {
  return state.contributions.flatMap(contribution => {
    const { id: line, item, text, spoken } = contribution
    if (contribution.author !== id || spoken === null || !spoken.starred || !onTable(contribution)) return []
    return { contribution: line, item, text, starred: spoken.starred, corrected: spoken.corrected }
  })
}

export function ownView(state: Session, id: GuestId): OwnView | null {
  const guest = guestOf(state, id)
  if (!guest) return null
  const voter = voterNumberOf(state, id)
  const here = state.contributions.filter(c => c.item === state.stage?.item)
  const answered = here.flatMap(contribution => {
    const response = contribution.responses[voter]
    return response === undefined ? [] : [{ contribution, response }]
  })
  const judged = state.takeaways.flatMap(takeaway => {
    const own = takeaway.verdicts[id]
    return own ? [{ takeaway, own }] : []
  })
  const standing = state.stage ? standingToVote(state, { kind: 'guest', id }, state.stage.item) : 'not-open'
  const place = state.floor.hands.indexOf(id)
  return {
    guest: id,
    name: guest.person?.name ?? null,
    role: guest.role,
    votes: guest.votes,
    segment: guest.segment,
    mayVote: typeof standing === 'string' ? null : standing.item.id,
    ballots: ownBallots(state, voter),
    contributions: state.contributions.filter(c => c.author === id && c.spoken === null).map(c => c.id),
    spoken: ownLines(state, id),
    quotes: ownQuotes(state, id),
    responses: Object.fromEntries(answered.map(({ contribution, response }) => [contribution.id, response])),
    counts: Object.fromEntries(answered.map(({ contribution: c }) => [c.id, countResponses(c.responses)])),
    hand: place < 0 ? null : place + 1,
    speaking: state.floor.speaking?.guest === id,
    verdicts: Object.fromEntries(
      judged.map(({ takeaway, own: { verdict, remark = null, printable = false } }) => [
        takeaway.id,
        { verdict, remark, printable },
      ]),
    ),
    minority: ownMinorities(state, id),
    recognition: Object.fromEntries(judged.map(({ takeaway }) => [takeaway.id, recognitionOf(takeaway)])),
  }
}

const nobody: readonly GuestId[] = []

/** Whose own half an event may have changed; `state` is the state after it. Read by the server to spare everybody else the work. */
export function touchedBy(state: Session, event: SessionEvent): readonly GuestId[] | 'all' {
  switch (event.type) {
    case 'BallotCast':
    case 'BallotWithdrawn':
      return [event.data.guest]
    case 'Contributed':
    case 'QuoteCaptured':
      return [event.data.author]
    case 'ContributionHidden':
    case 'ContributionRestored':
    case 'ContributionEdited':
    case 'LineCorrected':
    case 'ConsentAsked':
    case 'ConsentAnswered': {
      const { author } = contributionOf(state, event.data.contribution) ?? {}
      return author ? [author] : nobody
    }
    case 'ContributionTagged': {
      // Another speaker: whose it was before, the state no longer knows.
      if (event.data.speaker !== undefined) return 'all'
      const { author } = contributionOf(state, event.data.contribution) ?? {}
      return author ? [author] : nobody
    }
    case 'Responded': {
      const { responses = [] } = contributionOf(state, event.data.contribution) ?? {}
      return state.guests.filter((_, voter) => responses[voter] !== undefined).map(guest => guest.id)
    }
    case 'HandRaised':
    case 'HandLowered':
      return [event.data.guest, ...state.floor.hands]
    case 'GuestAdded':
    case 'GuestUpdated':
      return [event.data.id]
    case 'GuestRemoved':
      return [event.data.guest]
    case 'Ratified': {
      const takeaway = state.takeaways.find(t => t.id === event.data.takeaway)
      return state.guests.map(guest => guest.id).filter(id => takeaway?.verdicts[id] !== undefined)
    }
    case 'MinorityWorded':
      return holdersOf(state, event.data.item)
    case 'RoundPreviewed':
    case 'ProxyBallotsCast':
    case 'TimerSet':
    case 'Spotlit':
    case 'GuestArrived':
    case 'SessionUpdated':
    case 'ItemAdded':
    case 'ItemMoved':
    case 'ItemRestored':
    case 'ChapterAdded':
    case 'ChapterRenamed':
    case 'ChapterMoved':
    case 'ChapterRemoved':
    case 'ChapterRestored':
    case 'TakeawayAdded':
    case 'TakeawayMoved':
    case 'TakeawayPresented':
    case 'TakeawayDropped':
      return nobody
    default:
      return 'all'
  }
}
