import type { GuestId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { personalEvents } from '../../shared/session/secrecy.ts'
import type { Person } from '../../shared/session/session.ts'

interface Parted {
  /** What goes into the log. */
  readonly data: object
  /** What is kept beside it: who this guest is from here on. */
  readonly personal: { readonly guest: GuestId; readonly person: Person | null } | null
}

export function partPerson({ type, data }: SessionEvent): Parted {
  if (type === 'GuestRemoved' || type === 'GuestErased') return { data, personal: { guest: data.guest, person: null } }
  if (!personalEvents.includes(type) || !('person' in data)) return { data, personal: null }
  const { person, ...rest } = data
  return { data: rest, personal: { guest: data.id, person } }
}

/** The event as `decide` made it, with the person as they are known now; null once erased. */
export function joinPerson(event: SessionEvent, people: ReadonlyMap<GuestId, Person>): SessionEvent {
  if (event.type !== 'GuestAdded' && event.type !== 'GuestUpdated') return event
  return { ...event, data: { ...event.data, person: people.get(event.data.id) ?? null } }
}

/** The guest for whom this event makes a new link; null for the screen's; undefined when it makes none. */
export function linkMadeBy(event: SessionEvent): GuestId | null | undefined {
  if (event.type === 'SessionCreated') return null
  if (event.type === 'GuestAdded') return event.data.id
  return event.type === 'LinkReissued' ? event.data.guest : undefined
}

/** From these on nothing may tie a ballot to a person: the key is destroyed with them. */
export const destroysKey = ({ type }: SessionEvent): boolean => type === 'BallotsMixed' || type === 'SessionClosed'
