import { asId, type GuestId, type ItemId } from '../../shared/session/ids.ts'
import { diff } from '../../shared/protocol/patch.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { audiences, type Audience } from '../../shared/session/audience.ts'
import { commonView } from '../../shared/session/view.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { roundOf, voterNumberOf, type Ballot, type ConsentAnswer, type Session } from '../../shared/session/session.ts'
import type { History } from './given.ts'

/** What everybody sees after this history: each of these audiences, and each guest but those named. */
function seen(history: History, { but, by }: Required<Watchers>): Readonly<Record<string, unknown>> {
  const state = replay(history)
  const around = {
    present: new Set(state.guests.slice(0, 3).map(guest => guest.id)),
    screenLink: 'https://table.example',
  }
  const views = new Map<string, unknown>(by.map(audience => [audience, commonView(state, audience, around)]))
  for (const { id } of state.guests) if (!but.includes(id)) views.set(id, ownView(state, id))
  return Object.fromEntries(views)
}

interface Watchers {
  /** Guests whose own view may differ. */
  readonly but?: readonly GuestId[]
  readonly by?: readonly Audience[]
}
/** Where two histories look different to anybody, down to the last byte; empty when nobody can tell them apart. */
export function tells(one: History, other: History, { but = [], by = audiences }: Watchers = {}): readonly unknown[] {
  const [left, right] = [seen(one, { but, by }), seen(other, { but, by })]
  const places = diff(left, right)
  // An order of keys is a byte too.
  return places.length > 0 || JSON.stringify(left) === JSON.stringify(right) ? places : ['the order of keys']
}

const rewritten = (history: History, change: (event: SessionEvent) => SessionEvent): History => history.map(change)
const swap = (a: GuestId, b: GuestId) => (id: GuestId) => (id === a ? b : id === b ? a : id)

const entriesOf = <V>(byGuest: Readonly<Record<GuestId, V>>) =>
  Object.entries<V>(byGuest).map(([guest, value]) => [asId<GuestId>(guest), value] as const)

/** Rounds that nobody has seen, or that only a facilitator has. */
type Unrevealed = 'unseen' | 'previewed'
function isSecret(state: Session, item: ItemId, number: number, how: Unrevealed): boolean {
  const round = roundOf(state, item, number)
  return round !== undefined && round.status !== 'revealed' && round.previewed === (how === 'previewed')
}

/** The same history, but everything this guest voted in rounds that are not revealed reads otherwise; passes stay passes. */
export function withOtherBallots(history: History, guest: GuestId, how: Unrevealed = 'unseen'): History {
  const state = replay(history)
  const other = (ballot: Ballot): Ballot =>
    ballot.value === null
      ? { ...ballot, reason: 'another reason for no position' }
      : {
          value: ballot.value === 1 ? 5 : 1,
          at: ballot.at + 7,
          conviction: ballot.conviction === 3 ? 1 : 3,
          reason: 'another reason',
        }
  return rewritten(history, event => {
    if (event.type !== 'BallotCast' || event.data.guest !== guest) return event
    const { item, round, ballot } = event.data
    return isSecret(state, item, round, how) ? { ...event, data: { ...event.data, ballot: other(ballot) } } : event
  })
}

/** The same history, but in rounds that nobody has seen the ballots of people without a device say something else. */
export function withOtherProxies(history: History): History {
  const state = replay(history)
  return rewritten(history, event => {
    if (event.type !== 'ProxyBallotsCast') return event
    const { item, round, ballots } = event.data
    if (!isSecret(state, item, round, 'unseen')) return event
    const other = ballots.map(({ value, count }) => ({ value: value === null ? null : value === 1 ? 5 : 1, count }))
    return { ...event, data: { ...event.data, ballots: other } }
  })
}

/** The same history, but in open rounds this guest passed where they took a position. */
export function withPasses(history: History, guest: GuestId): History {
  const state = replay(history)
  return rewritten(history, event => {
    if (event.type !== 'BallotCast' || event.data.guest !== guest) return event
    const { item, round, ballot } = event.data
    return roundOf(state, item, round)?.status === 'open'
      ? { ...event, data: { ...event.data, ballot: { value: null, at: ballot.at } } }
      : event
  })
}

/** The same history with the ballots of two guests exchanged in one dilemma. */
export const withSwappedBallots = (history: History, where: ItemId, a: GuestId, b: GuestId): History =>
  rewritten(history, event => {
    const swapped = swap(a, b)
    if (event.type === 'BallotCast' && event.data.item === where)
      return { ...event, data: { ...event.data, guest: swapped(event.data.guest) } }
    if (event.type === 'BallotWithdrawn' && event.data.item === where)
      return { ...event, data: { ...event.data, guest: swapped(event.data.guest) } }
    return event
  })

/** In which rounds of a dilemma this guest's ballot is in: what the facilitator may see of it. */
export const roundsVoted = (state: Session, item: ItemId, guest: GuestId): string =>
  (state.rounds[item] ?? [])
    .filter(round => round.ballots[voterNumberOf(state, guest)] !== undefined)
    .map(({ round }) => round)
    .join()

/** The same history, but whatever `a` wrote without a name `b` wrote, and the other way round. */
export const withSwappedAuthors = (history: History, a: GuestId, b: GuestId): History =>
  rewritten(history, event =>
    event.type === 'Contributed' && event.data.exposure === 'anonymous'
      ? { ...event, data: { ...event.data, author: swap(a, b)(event.data.author) } }
      : event,
  )

/** The same history, but whatever was captured without a name `b` said where `a` did, and the other way round. */
export function withSwappedSpeakers(history: History, a: GuestId, b: GuestId): History {
  const nameless = new Set<string>()
  for (const { type, data } of history)
    if (type === 'QuoteCaptured' && data.exposure === 'anonymous') nameless.add(data.id)
  return rewritten(history, event => {
    if (event.type === 'QuoteCaptured' && nameless.has(event.data.id))
      return { ...event, data: { ...event.data, author: swap(a, b)(event.data.author) } }
    if (
      event.type === 'ContributionTagged' &&
      event.data.speaker !== undefined &&
      nameless.has(event.data.contribution)
    )
      return { ...event, data: { ...event.data, speaker: swap(a, b)(event.data.speaker) } }
    return event
  })
}

/** The same history with two guests' answers to all contributions exchanged. */
export const withSwappedResponses = (history: History, a: GuestId, b: GuestId): History =>
  rewritten(history, event =>
    event.type === 'Responded' ? { ...event, data: { ...event.data, guest: swap(a, b)(event.data.guest) } } : event,
  )

/** The same history, but this guest answered everything otherwise. */
export const withOtherResponses = (history: History, guest: GuestId): History =>
  rewritten(history, event =>
    event.type === 'Responded' && event.data.guest === guest
      ? { ...event, data: { ...event.data, response: event.data.response === 'agree' ? 'disagree' : 'agree' } }
      : event,
  )

/** The same history, but what this guest lets be printed they let be printed in another way, and in other words. */
export function withOtherClearance(history: History, guest: GuestId): History {
  const own = history.flatMap(e => (e.type === 'Contributed' && e.data.author === guest ? [e.data.id] : []))
  const other: Readonly<Record<ConsentAnswer, ConsentAnswer>> = {
    named: 'unattributed',
    role: 'named',
    unattributed: 'role',
    off: 'off',
  }
  return rewritten(history, event => {
    if (event.type !== 'ConsentAnswered' || !own.includes(event.data.contribution)) return event
    const { contribution, answer, wording } = event.data
    const words = answer === 'off' ? null : wording === null ? 'other words for print' : null
    return { ...event, data: { contribution, answer: other[answer], wording: words } }
  })
}

/** The same history, but nobody was asked whether their words may be printed, and nobody said so. */
export const withoutConsent = (history: History): History =>
  history.filter(({ type }) => type !== 'ConsentAsked' && type !== 'ConsentAnswered')

/** The same history with two guests' judgements of all take-aways exchanged; a rebuilt list carries those that were given before. */
export const withSwappedVerdicts = (history: History, a: GuestId, b: GuestId): History =>
  rewritten(history, event => {
    if (event.type === 'Ratified') return { ...event, data: { ...event.data, guest: swap(a, b)(event.data.guest) } }
    if (event.type !== 'TakeawaysBuilt') return event
    const takeaways = event.data.takeaways.map(takeaway => ({
      ...takeaway,
      verdicts: Object.fromEntries(
        entriesOf(takeaway.verdicts).map(([guest, verdict]) => [swap(a, b)(guest), verdict] as const),
      ),
    }))
    return { ...event, data: { takeaways } }
  })
