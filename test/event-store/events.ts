import { standardRules, type Ballot, type Person } from '../../shared/session/session.ts'
import { asId, type ContributionId, type GuestId, type ItemId, type SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import type { Append } from '../../server/event-store/event-store.ts'

export const secret = Buffer.alloc(32, 7)
export const sessionId = (name: string) => asId<SessionId>(name)
export const guestId = (name: string) => asId<GuestId>(name)
const item = asId<ItemId>('item-1')
const contribution = asId<ContributionId>('contribution-1')

let clock = 1_700_000_000_000
const now = () => (clock += 1000)

export const created = (id: SessionId): SessionEvent => ({
  type: 'SessionCreated',
  at: now(),
  data: {
    id,
    title: 'A table',
    lang: 'en',
    rehearsal: false,
    rules: standardRules,
    segments: [],
    chapters: [],
    items: [
      {
        id: item,
        kind: 'dilemma',
        chapter: null,
        title: 'Whose data',
        question: 'Who should decide?',
        format: 'spectrum',
        settings: { a: 'The customer', b: 'The firm', steps: 7 },
        steps: [{ step: 'vote', round: 1, minutes: 2 }],
      },
    ],
  },
})
export const guestAdded = (id: GuestId, person: Person | null = { name: `Name of ${id}` }): SessionEvent => ({
  type: 'GuestAdded',
  at: now(),
  data: { id, role: 'participant', votes: true, segment: null, person },
})
export const guestUpdated = (id: GuestId, person: Person | null): SessionEvent => ({
  type: 'GuestUpdated',
  at: now(),
  data: { id, role: 'participant', votes: true, segment: 'Retail', person },
})
export const guestRemoved = (guest: GuestId): SessionEvent => ({ type: 'GuestRemoved', at: now(), data: { guest } })
export const guestErased = (guest: GuestId, words: boolean): SessionEvent => ({
  type: 'GuestErased',
  at: now(),
  data: { guest, words },
})
export const lobbyOpened = (): SessionEvent => ({ type: 'LobbyOpened', at: now(), data: {} })
export const linkReissued = (guest: GuestId): SessionEvent => ({ type: 'LinkReissued', at: now(), data: { guest } })
export const roundOpened = (): SessionEvent => ({ type: 'RoundOpened', at: now(), data: { item, round: 1 } })
export const ballotCast = (guest: GuestId, reason?: string): SessionEvent => {
  const ballot: Ballot = { value: 3, at: now(), ...(reason !== undefined && { reason }) }
  return { type: 'BallotCast', at: now(), data: { item, round: 1, guest, ballot } }
}
export const contributed = (author: GuestId, text: string): SessionEvent => ({
  type: 'Contributed',
  at: now(),
  data: { id: contribution, item, author, stance: 'a', text, exposure: 'role', replyTo: null },
})
export const answered = (contribution: ContributionId, wording: string): SessionEvent => ({
  type: 'ConsentAnswered',
  at: now(),
  data: { contribution, answer: 'unattributed', wording },
})
export const withdrawn = (contribution: ContributionId): SessionEvent => ({
  type: 'ContributionWithdrawn',
  at: now(),
  data: { contribution },
})
export const quoteCaptured = (id: ContributionId, author: GuestId): SessionEvent => ({
  type: 'QuoteCaptured',
  at: now(),
  data: { id, item, author, stance: 'nuance', text: 'said aloud', exposure: 'role', starred: false },
})
export const tagged = (contribution: ContributionId, speaker: GuestId): SessionEvent => ({
  type: 'ContributionTagged',
  at: now(),
  data: { contribution, speaker },
})
export const responded = (guest: GuestId): SessionEvent => ({
  type: 'Responded',
  at: now(),
  data: { contribution, guest, response: 'agree' },
})
export const closed = (register: readonly GuestId[], reason?: string): readonly SessionEvent[] => [
  { type: 'RoundClosed', at: now(), data: { item, round: 1, of: register.length } },
  {
    type: 'BallotsMixed',
    at: now(),
    data: {
      rows: { [item]: [[{ value: 3, at: 0, ...(reason !== undefined && { reason }) }]] },
      responses: { [contribution]: { all: { agree: 1, disagree: 0, pass: 0 }, groups: {} } },
      register,
    },
  },
  { type: 'SessionClosed', at: now(), data: {} },
]

export const append = (
  session: SessionId,
  expectedVersion: number,
  events: readonly SessionEvent[],
  commands: Readonly<Record<string, number>> = {},
): Append => ({ session, expectedVersion, events, commands: new Map(Object.entries(commands)) })
