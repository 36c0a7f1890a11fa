import type { StatementVote } from '../../shared/analysis/camps.ts'
import type { Lang } from '../../shared/lang.ts'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type ContributionId, type GuestId, type ItemId, type SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { mixBallots } from '../../shared/session/mixing.ts'
import { standardRules, type Response } from '../../shared/session/session.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import type { Comment } from './comments.ts'
import type { Conversation } from './conversation.ts'

export interface Adopted {
  readonly id: SessionId
  readonly lang: Lang
  /** Fewest answers of which a number is shown, of the whole or of a group. */
  readonly cell: number
  /** Whom to name when it is published; null for nobody. */
  readonly attribution: string | null
  /** The moment of what has no time of its own, in ms since 1970. */
  readonly now: number
}

const words = {
  nl: { group: 'groep', rejected: 'Niet toegelaten door wie het gesprek leidde.' },
  en: { group: 'group', rejected: 'Not let in by those who led the conversation.' },
} as const satisfies Record<Lang, unknown>

const item = asId<ItemId>('i1')
const idOf = ({ id }: Pick<Comment, 'id'>): ContributionId => asId<ContributionId>(`c${id}`)

/** Polis numbers its groups from 0 and shows them as letters; a group that has a name keeps it. */
export function groupName(group: string, lang: Lang): string {
  const number = Number(group)
  const letter = Number.isInteger(number) && number >= 0 && number < 26 ? String.fromCharCode(65 + number) : null
  return letter === null ? group : `${words[lang].group} ${letter}`
}

interface Seat {
  /** The number that the export gives a participant. */
  readonly participant: string
  readonly guest: GuestId
  readonly segment: string | null
  readonly votes: boolean
}

/** A seat for everybody who voted, and after them for whoever wrote and did not vote. */
function seatsOf({ voters, comments }: Conversation, lang: Lang): readonly Seat[] {
  const voted = new Set(voters.map(({ id }) => id))
  const silent = [...new Set(comments.map(({ author }) => author))].filter(author => !voted.has(author))
  const people = [
    ...voters.map(({ id, group }) => ({ id, group, votes: true })),
    ...silent.map(id => ({ id, group: null, votes: false })),
  ]
  return people.map(({ id, group, votes }, place) => ({
    participant: id,
    guest: asId<GuestId>(`p${place + 1}`),
    segment: group === null ? null : groupName(group, lang),
    votes,
  }))
}

function opening(conversation: Conversation, seats: readonly Seat[], at: number, adopted: Adopted): SessionEvent[] {
  const { id, lang, cell, attribution } = adopted
  const title = conversation.topic
  const segments = [...new Set(seats.flatMap(({ segment }) => segment ?? []))].toSorted()
  const steps = [{ step: 'discuss', round: 1, minutes: 0 }] as const
  return [
    {
      type: 'SessionCreated',
      at,
      data: {
        ...{ id, title, lang, segments },
        rehearsal: false,
        rules: { ...standardRules, contributions: 'anonymous', smallestReveal: cell },
        chapters: [],
        items: [{ id: item, kind: 'talk', chapter: null, title, steps }],
        source: { kind: 'polis', attribution },
      },
    },
    ...seats.map(({ guest, segment, votes }): SessionEvent => {
      const data = { id: guest, role: 'participant' as const, votes, segment, person: null }
      return { type: 'GuestAdded', at, data }
    }),
  ]
}

/** A comment, and what became of it: turned down, or open to all, for its author published it without a name. */
function saying(comment: Comment, author: GuestId, at: number, lang: Lang): SessionEvent[] {
  const contribution = idOf(comment)
  const { text, rejected } = comment
  return [
    {
      type: 'Contributed',
      at,
      data: { id: contribution, item, author, text, stance: 'nuance', exposure: 'anonymous', replyTo: null },
    },
    rejected
      ? { type: 'ContributionHidden', at, data: { contribution, reason: words[lang].rejected } }
      : { type: 'ConsentAnswered', at, data: { contribution, answer: 'unattributed', wording: null } },
  ]
}

const responseOf = (answer: StatementVote | undefined): Response | undefined =>
  answer === 1 ? 'agree' : answer === -1 ? 'disagree' : answer === 0 ? 'pass' : undefined

/** The answers as a table keeps them once it is closed: as counts, of the whole and of the groups that may be shown. */
function mixing(
  events: readonly SessionEvent[],
  { comments, voters }: Conversation,
  seats: readonly Seat[],
  at: number,
) {
  const places = new Map(comments.map((comment, place) => [idOf(comment), place]))
  const state = replay(events)
  const answered = state.contributions.map(contribution => {
    const place = places.get(contribution.id) ?? -1
    return { ...contribution, responses: voters.map(({ answers }) => responseOf(answers[place])) }
  })
  // Counts have no order that a shuffle would have to hide.
  const inOrder = (n: number) => Array.from({ length: n }, (_, index) => index)
  const { data } = mixBallots({ ...state, contributions: answered }, { shuffle: inOrder, findTakeaways })
  const register = seats.flatMap(({ guest, votes }) => (votes ? [guest] : [])).toSorted()
  return { type: 'BallotsMixed' as const, at, data: { ...data, register } }
}

/** A conversation as the log of a table that is closed: nothing in it says who voted what. */
export function eventsOf(conversation: Conversation, adopted: Adopted): readonly SessionEvent[] {
  const seats = seatsOf(conversation, adopted.lang)
  const guests = new Map(seats.map(({ participant, guest }) => [participant, guest]))
  const times = conversation.comments.flatMap(({ at }) => at ?? [])
  const first = times[0] ?? adopted.now
  const last = times.at(-1) ?? first
  const said = conversation.comments.flatMap(comment => {
    const author = guests.get(comment.author) ?? asId<GuestId>('') // everybody who wrote has a seat
    return saying(comment, author, comment.at ?? first, adopted.lang)
  })
  const open = [...opening(conversation, seats, first, adopted), ...said]
  return [...open, mixing(open, conversation, seats, last), { type: 'SessionClosed', at: last, data: {} }]
}
