import { authorsCut } from '../../shared/session/authors.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { EventType, SessionEvent } from '../../shared/session/messages.ts'
import { thoughtsEmptied, thoughtEvents, wordsTakenOut } from '../../shared/session/own-words.ts'
import { destroysKey } from './personal.ts'

/**
 * A change of what was stored of a session. Every event keeps its place, number and time: only what is in it becomes less, or,
 * where it is null, all of it is as noise as a sealed event without its key.
 */
export interface Rewriting {
  /** Events that may change, none of them sealed; without it all that can be read, also sealed ones. */
  readonly among?: readonly EventType[]
  /** @param events those among which it changes some, oldest first, without the names of guests */
  readonly change: (events: readonly SessionEvent[]) => (event: SessionEvent) => SessionEvent | null
}

/** Words are nobody's business from when they are taken back, or taken away. */
function takenBack(events: readonly SessionEvent[]): readonly Rewriting[] {
  const taken = events.flatMap(({ type, data }) =>
    type === 'ContributionWithdrawn' || type === 'LineDropped' ? [data.contribution] : [],
  )
  return taken.length === 0 ? [] : [{ among: thoughtEvents, change: () => thoughtsEmptied(new Set(taken)) }]
}

const erased = (events: readonly SessionEvent[]): readonly Rewriting[] =>
  events.flatMap(({ type, data }) =>
    type === 'GuestErased' && data.words
      ? [{ change: (past: readonly SessionEvent[]) => wordsTakenOut(past, data.guest) }]
      : [],
  )

/**
 * Logs of before hold judgements in the clear, under the guest who gave them, and lists of take-aways that repeat them. What is
 * kept of them stands in `BallotsMixed`.
 */
const judgementsHidden: Rewriting = {
  among: ['Ratified', 'TakeawaysBuilt'],
  change: () => event => {
    if (event.type === 'Ratified') return null
    if (event.type !== 'TakeawaysBuilt') return event
    return { ...event, data: { takeaways: event.data.takeaways.map(takeaway => ({ ...takeaway, verdicts: {} })) } }
  },
}

/** What has to change in the log because of what happens now. */
export const rewritingsFor = (events: readonly SessionEvent[]): readonly Rewriting[] => [
  ...takenBack(events),
  ...erased(events),
  ...(events.some(({ type }) => type === 'BallotsMixed') ? [judgementsHidden] : []),
]

/**
 * With the names of a closed session goes what ties its thoughts to guests, and to each other: nobody can answer for them any
 * more.
 */
export const authorsGo: Rewriting = {
  change: events => (events.some(destroysKey) ? authorsCut(replay(events)) : event => event),
}

export const isChanged = (before: SessionEvent, after: SessionEvent | null): boolean =>
  before !== after && JSON.stringify(before.data) !== JSON.stringify(after?.data)
