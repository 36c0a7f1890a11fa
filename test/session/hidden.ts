import type { Audience } from '../../shared/session/audience.ts'
import type { ContributionId, GuestId, ItemId } from '../../shared/session/ids.ts'
import { holdersOf } from '../../shared/session/minorities.ts'
import type { EventType, SessionEvent } from '../../shared/session/messages.ts'
import { roundOf, type Ballot, type Session } from '../../shared/session/session.ts'
import type { History } from './given.ts'
import { withOtherBallots, withOtherClearance, withOtherProxies, withSwappedAuthors } from './secrets.ts'

/** Another history that differs from one only in what is hidden, and whose own pages may tell. */
export interface Pair {
  readonly other: History
  readonly but: readonly GuestId[]
}
export interface Hidden {
  readonly what: string
  /** Words of docs/privacy.md that promise it. */
  readonly promise: string
  readonly from: readonly Audience[]
  /** Whether it was hidden at every moment, and not only at the last; then the patches on the way are the same too. */
  readonly always: boolean
  /** Whether it stays hidden once the session is closed. */
  readonly alsoClosed: boolean
  /** The part of a history in which it is hidden; all of it unless said. */
  readonly until?: (history: History) => History
  /** What could have been, as far as anything of it happened in this history; `state` is the state after it. */
  readonly pairs: (history: History, state: Session) => readonly Pair[]
}

const everybody: readonly Audience[] = ['facilitator', 'scribe', 'participant', 'screen']
const notFacilitator: readonly Audience[] = ['scribe', 'participant', 'screen']
const theTable: readonly Audience[] = ['participant', 'screen']

type Of<T extends EventType> = SessionEvent<T>['data']
/** The history with the data of one type of event changed. */
function changed<T extends EventType>(history: History, type: T, change: (data: Of<T>) => Of<T>): History {
  return history.map(event =>
    event.type === type ? ({ ...event, data: change(event.data as Of<T>) } as SessionEvent) : event,
  ) // type and data belong together by the comparison before
}
const typesIn = (history: History): ReadonlySet<EventType> => new Set(history.map(({ type }) => type))
const voters = (state: Session) => state.guests.filter(({ votes }) => votes).slice(0, 4)
const one = (other: History, ...but: readonly GuestId[]): readonly Pair[] => [{ other, but }]

const isUnseen = (state: Session, item: ItemId, number: number): boolean => {
  const round = roundOf(state, item, number)
  return round !== undefined && round.status !== 'revealed' && !round.previewed
}
/** Ballots of one guest changed, in rounds that nobody has seen. */
const withBallots = (history: History, state: Session, guest: GuestId, change: (ballot: Ballot) => Ballot): Pair => ({
  other: changed(history, 'BallotCast', data =>
    data.guest === guest && isUnseen(state, data.item, data.round) ? { ...data, ballot: change(data.ballot) } : data,
  ),
  but: [guest],
})

const upTo = (history: History, type: EventType, extra: 0 | 1): History => {
  const place = history.findIndex(event => event.type === type)
  return place < 0 ? history : history.slice(0, place + extra)
}

const authorsOf = (state: Session, ids: ReadonlySet<ContributionId>): readonly GuestId[] =>
  state.contributions.filter(({ id }) => ids.has(id)).map(({ author }) => author)
/** The words of these contributions, in all places where the log holds them. */
function withOtherWords(history: History, ids: ReadonlySet<ContributionId>): History {
  const words = <T extends { readonly text: string }>(data: T, id: ContributionId): T =>
    ids.has(id) ? { ...data, text: `other words than ${data.text.length} of before` } : data
  const written = changed(history, 'Contributed', data => words(data, data.id))
  const said = changed(written, 'QuoteCaptured', data => words(data, data.id))
  const edited = changed(said, 'ContributionEdited', data => words(data, data.contribution))
  const corrected = changed(edited, 'LineCorrected', data => words(data, data.contribution))
  return changed(corrected, 'ContributionTagged', data =>
    ids.has(data.contribution) && data.text !== undefined ? { ...data, text: 'other words' } : data,
  )
}
const idsIn = (
  history: History,
  type: 'ContributionWithdrawn' | 'LineDropped' | 'Spotlit',
): ReadonlySet<ContributionId> =>
  new Set(history.flatMap(event => (event.type === type ? (event.data.contribution ?? []) : [])))

/** Segments that fewer than three ever had: as good as a name. */
function rareSegments(history: History): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { type, data } of history)
    if (type === 'GuestAdded' && data.segment !== null) counts.set(data.segment, (counts.get(data.segment) ?? 0) + 1)
  return new Set([...counts].flatMap(([segment, count]) => (count < 3 ? segment : [])))
}

export const hiddenThings: readonly Hidden[] = [
  {
    what: 'the value of a ballot',
    promise: 'Nobody sees a value while a vote is open, the facilitator included',
    ...{ from: everybody, always: true, alsoClosed: true },
    pairs: (history, state) =>
      voters(state).map(({ id }) =>
        withBallots(history, state, id, ballot => ({
          ...ballot,
          value: ballot.value === null ? null : ballot.value === 1 ? 5 : 1,
        })),
      ),
  },
  {
    what: 'how sure somebody is',
    promise: 'Nobody sees a value while a vote is open, the facilitator included',
    ...{ from: everybody, always: true, alsoClosed: true },
    pairs: (history, state) =>
      voters(state).map(({ id }) =>
        withBallots(history, state, id, ballot =>
          ballot.conviction === undefined ? ballot : { ...ballot, conviction: ballot.conviction === 3 ? 1 : 3 },
        ),
      ),
  },
  {
    what: 'the reason beside a ballot',
    promise: 'Nobody sees a value while a vote is open, the facilitator included',
    ...{ from: everybody, always: true, alsoClosed: true },
    pairs: (history, state) =>
      voters(state).map(({ id }) =>
        withBallots(history, state, id, ({ reason, ...ballot }) =>
          reason === undefined ? { ...ballot, reason: 'another' } : ballot,
        ),
      ),
  },
  {
    what: 'when somebody voted',
    promise: 'Your vote is secret.',
    ...{ from: everybody, always: true, alsoClosed: true },
    pairs: (history, state) =>
      voters(state).map(({ id }) => ({
        other: history.map(event =>
          event.type === 'BallotCast' && event.data.guest === id
            ? { ...event, data: { ...event.data, ballot: { ...event.data.ballot, at: event.data.ballot.at + 12_345 } } }
            : event,
        ),
        but: [id],
      })),
  },
  {
    what: 'that a vote was changed, and from what',
    promise: 'Nor is anybody told that you changed it',
    ...{ from: everybody, always: false, alsoClosed: true },
    pairs: (history, state) =>
      voters(state).map(({ id }) => ({
        other: history.flatMap(event =>
          event.type === 'BallotCast' && event.data.guest === id
            ? [
                { ...event, data: { ...event.data, ballot: { value: 3, at: event.at, reason: 'a first thought' } } },
                event,
              ]
            : [event],
        ),
        but: [id],
      })),
  },
  {
    what: 'what people without a device voted',
    promise: 'What was entered is seen by nobody before the reveal but by who typed it',
    ...{ from: everybody, always: true, alsoClosed: true },
    pairs: history => one(withOtherProxies(history)),
  },
  {
    what: 'what a facilitator looked at first, from all others',
    promise: 'or looks at them first',
    // Many are shown to the table soon after.
    until: history => upTo(history, 'RoundPreviewed', 1),
    ...{ from: notFacilitator, always: true, alsoClosed: true },
    pairs: (history, state) => {
      const leaders = state.guests.flatMap(({ id, role }) => (role === 'facilitator' ? [id] : []))
      return voters(state).map(({ id }) => ({
        other: withOtherBallots(history, id, 'previewed'),
        but: [id, ...leaders],
      }))
    },
  },
  {
    what: 'who voted, from all but the facilitator',
    promise: 'the facilitator sees who',
    ...{ from: notFacilitator, always: true, alsoClosed: false },
    pairs: (history, state) => {
      const steady = [
        'GuestUpdated',
        'LinkRevoked',
        'LinkReissued',
        'GuestRemoved',
        'GuestErased',
        'BallotWithdrawn',
      ] as const
      if (steady.some(type => typesIn(history).has(type))) return []
      const [a, b] = voters(state).filter(({ id }) => id.startsWith('g'))
      if (!a || !b) return []
      const swapped = (id: GuestId) => (id === a.id ? b.id : id === b.id ? a.id : id)
      return one(
        changed(history, 'BallotCast', data => ({ ...data, guest: swapped(data.guest) })),
        a.id,
        b.id,
      )
    },
  },
  {
    what: 'who wrote without a name',
    promise: 'or anonymous',
    ...{ from: theTable, always: true, alsoClosed: false },
    pairs: (history, state) => {
      const [a, b] = voters(state).filter(({ id }) => id.startsWith('g'))
      return a && b ? one(withSwappedAuthors(history, a.id, b.id), a.id, b.id) : []
    },
  },
  {
    what: 'a role that fewer than three share',
    promise: 'a role that fewer than three share is not shown',
    ...{ from: [...theTable, 'scribe'], always: true, alsoClosed: false },
    pairs: (history, state) => {
      const rare = rareSegments(history)
      const [a, b] = state.guests.filter(({ segment }) => segment !== null && rare.has(segment))
      if (!a || !b) return []
      const swapped = (id: GuestId) => (id === a.id ? b.id : id === b.id ? a.id : id)
      const other = changed(history, 'Contributed', data =>
        data.exposure === 'role' ? { ...data, author: swapped(data.author) } : data,
      )
      return one(other, a.id, b.id)
    },
  },
  {
    what: 'how words may be printed',
    promise: 'Whoever asks sees whether words are cleared, never how',
    ...{ from: everybody, always: true, alsoClosed: false },
    pairs: (history, state) =>
      state.status === 'closed'
        ? []
        : voters(state).map(({ id }) => ({ other: withOtherClearance(history, id), but: [id] })),
  },
  {
    what: 'the judgement of a take-away, until the close',
    promise: "others' judgement of a take-away, you see after your own",
    ...{ from: notFacilitator, always: true, alsoClosed: false },
    pairs: (history, state) => {
      if (state.status === 'closed') return []
      const judges = history.flatMap(event => (event.type === 'Ratified' ? [event.data.guest] : []))
      const other = changed(history, 'Ratified', data => ({
        ...data,
        verdict: data.verdict === 'object' ? 'endorse' : 'object',
      }))
      return one(other, ...judges)
    },
  },
  {
    what: 'a reservation in words, until the close',
    promise: 'is read by the facilitator, without a name',
    ...{ from: notFacilitator, always: true, alsoClosed: false },
    pairs: (history, state) => {
      if (state.status === 'closed') return []
      const judges = history.flatMap(event => (event.type === 'Ratified' ? [event.data.guest] : []))
      return one(
        changed(history, 'Ratified', data => ({ ...data, remark: 'otherwise' })),
        ...judges,
      )
    },
  },
  {
    what: 'what a minority words before it is presented',
    promise: 'Nobody is told who they are, how many wrote, or that anybody was asked',
    until: history => upTo(history, 'TakeawayPresented', 0),
    ...{ from: notFacilitator, always: true, alsoClosed: false },
    pairs: (history, state) => {
      if (state.status === 'closed') return []
      const holders = state.items.flatMap(({ id }) => holdersOf(state, id))
      return one(
        changed(history, 'MinorityWorded', data => ({ ...data, text: 'said otherwise' })),
        ...holders,
      )
    },
  },
  {
    what: 'that a minority words anything at all',
    promise: 'or that anybody was asked',
    until: history => upTo(history, 'TakeawayPresented', 0),
    ...{ from: notFacilitator, always: false, alsoClosed: false },
    pairs: (history, state) => {
      if (state.status === 'closed') return []
      const holders = state.items.flatMap(({ id }) => holdersOf(state, id))
      return one(
        history.filter(({ type }) => type !== 'MinorityWorded'),
        ...holders,
      )
    },
  },
  {
    what: 'words that are hidden, and why',
    promise: 'What was taken off the table is seen by the facilitator and by who wrote it',
    ...{ from: notFacilitator, always: false, alsoClosed: false },
    pairs: (history, state) => {
      const hidden = new Set(state.contributions.filter(c => c.hidden !== null).map(({ id }) => id))
      const other = changed(withOtherWords(history, hidden), 'ContributionHidden', data => ({ ...data, reason: 'why' }))
      return one(other, ...authorsOf(state, hidden))
    },
  },
  {
    what: 'words that were taken back',
    promise: "is on nobody's page any more",
    ...{ from: everybody, always: false, alsoClosed: true },
    pairs: history => {
      const gone = new Set([...idsIn(history, 'ContributionWithdrawn'), ...idsIn(history, 'LineDropped')])
      return one(withOtherWords(history, gone))
    },
  },
  {
    what: 'what was said aloud and never laid in the middle',
    promise: 'see a line only when it is laid in the middle',
    ...{ from: theTable, always: true, alsoClosed: false },
    pairs: (history, state) => {
      const shown = idsIn(history, 'Spotlit')
      const lines = state.contributions.filter(
        ({ id, spoken, consent }) => spoken !== null && consent === null && !shown.has(id),
      )
      const ids = new Set(lines.map(({ id }) => id))
      const tagged = history.some(({ type, data }) => type === 'ContributionTagged' && data.speaker !== undefined)
      return tagged || state.status === 'closed' ? [] : one(withOtherWords(history, ids), ...authorsOf(state, ids))
    },
  },
  {
    what: 'how long somebody spoke, while no hand is up',
    promise: 'is seen by the facilitator alone, to share out the floor',
    ...{ from: notFacilitator, always: false, alsoClosed: false },
    pairs: (history, state) =>
      state.floor.hands.length > 0 || state.floor.speaking !== null
        ? []
        : one(history.map(event => (event.type === 'FloorYielded' ? { ...event, at: event.at + 60_000 } : event))),
  },
  {
    what: 'mail addresses',
    promise: 'Names and mail addresses are not in the log',
    ...{ from: everybody, always: true, alsoClosed: true },
    pairs: history =>
      one(
        changed(history, 'GuestAdded', data => ({
          ...data,
          person: data.person && { ...data.person, email: 'somebody@else.example' },
        })),
      ),
  },
  {
    what: 'who has arrived, from all but the facilitator',
    promise: 'opened their page, by name, is for the facilitator',
    ...{ from: notFacilitator, always: false, alsoClosed: false },
    pairs: (history, state) =>
      state.status === 'closed' ? [] : one(history.filter(({ type }) => type !== 'GuestArrived')),
  },
  {
    what: 'what of the take-aways was not presented, and why one was dropped',
    promise: 'A draft of a take-away is seen by the facilitator',
    ...{ from: notFacilitator, always: true, alsoClosed: true },
    pairs: (history, state) => {
      const shown = new Set(state.takeaways.filter(({ presented }) => presented).map(({ id }) => id))
      const drafts = changed(history, 'TakeawayAdded', ({ takeaway }) => ({
        takeaway: shown.has(takeaway.id) ? takeaway : { ...takeaway, edited: { headline: 'otherwise', body: '' } },
      }))
      return one(changed(drafts, 'TakeawayDropped', data => ({ ...data, reason: 'for no reason' })))
    },
  },
]
