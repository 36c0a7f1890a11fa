import type { Lang } from '../../shared/lang.ts'
import type { GuestId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { guestOf, itemOf, type Guest, type Session } from '../../shared/session/session.ts'
import type { Keeping } from '../../shared/session/view-desk.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { recordWords } from '../../shared/wording/person-record.ts'
import type { Invitation } from '../mail/invitation-book.ts'
import { ownFacts } from './person-log.ts'

export interface RecordParts {
  readonly state: Session
  /** All of the log that can be read. */
  readonly events: readonly SessionEvent[]
  readonly guest: GuestId
  readonly invitation: Invitation | undefined
  readonly keeping: Keeping
  /** In ms since 1970. */
  readonly madeAt: number
  readonly lang: Lang
}

const dated = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

function wordsOf(state: Session, guest: GuestId) {
  const own = state.contributions.filter(({ author }) => author === guest)
  const shown = own.map(({ id, item, stance, text, exposure, replyTo, at, hidden, mergedInto, consent, spoken }) => ({
    ...{ id, about: itemOf(state, item)?.title ?? null, stance, text, exposure, at: dated(at) },
    ...{ reply: replyTo !== null, hiddenBecause: hidden, merged: mergedInto !== null, mayBePrinted: consent },
    spoken: spoken !== null,
  }))
  return { written: shown.filter(({ spoken }) => !spoken), captured: shown.filter(({ spoken }) => spoken) }
}

/** What was voted, answered and judged, as long as it is tied to a person: empty once the session is closed. */
function tiedTo(state: Session, guest: GuestId) {
  const mine = ownView(state, guest)
  const voter = state.guests.findIndex(({ id }) => id === guest)
  const answers = state.contributions.flatMap(({ id, responses }) => {
    const answer = responses[voter]
    return answer === undefined ? [] : [{ thought: id, answer }]
  })
  const ballots = Object.entries(mine?.ballots ?? {}).flatMap(([id, rounds]) => {
    const item = state.items.find(other => other.id === id)
    return Object.entries(rounds).map(([round, ballot]) => ({
      about: item?.title ?? null,
      round: Number(round),
      ballot,
    }))
  })
  const judgements = state.takeaways.flatMap(({ id, verdicts }) => {
    const judgement = verdicts[guest]
    return judgement ? [{ takeaway: id, ...judgement }] : []
  })
  return { ballots, answers, judgements }
}

function personOf({ id, person, role, votes, segment, arrived, erased }: Guest) {
  const known = { name: person?.name ?? null, email: person?.email ?? null }
  return { id, ...known, role, votes, segment, arrived, erased: erased === true }
}

const invitationOf = ({ state, tries, dueAt, reason, sentAt }: Invitation) => ({
  ...{ state, tries, reason, sentAt: dated(sentAt) },
  dueAt: state === 'waiting' ? dated(dueAt) : null,
})

/**
 * All that is stored of one guest and tied to them, to be given to them: first in words, then as data. Nothing that somebody
 * else wrote, said, chose or is called is in it. Undefined when there is no such guest.
 */
export function personRecord({ state, events, guest: id, invitation, keeping, madeAt, lang }: RecordParts) {
  const guest = guestOf(state, id)
  if (!guest) return undefined
  const { hands, speaking, turns, talked } = state.floor
  const { written, captured } = wordsOf(state, id)
  const tied = tiedTo(state, id)
  const counts = { written: written.length, captured: captured.length, ballots: tied.ballots.length }
  const { closedAt } = state
  const until = closedAt === null ? null : { names: closedAt + keeping.names, all: closedAt + keeping.all }
  return {
    format: 'exchange-table/person',
    version: 1,
    inWords: recordWords({ title: state.title, guest, counts, invited: invitation?.state ?? null, until }, lang),
    madeAt: dated(madeAt),
    session: { id: state.id, title: state.title, status: state.status, closedAt: dated(closedAt) },
    person: personOf(guest),
    links: { made: guest.linkNumber, opens: guest.link === 'active' },
    invitation: invitation ? invitationOf(invitation) : null,
    ...{ written, captured, ...tied },
    floor: {
      handRaised: hands.includes(id),
      hasTheFloor: speaking?.guest === id,
      ...{ turns: turns[id] ?? 0, talkedMs: talked[id] ?? 0 },
    },
    /** Null while ballots are tied to people. */
    tookPart: state.register === null ? null : state.register.includes(id),
    keptUntil: until && { names: dated(until.names), all: dated(until.all) },
    log: ownFacts(events, id).map(fact => ({ ...fact, at: dated(fact.at) })),
  }
}
