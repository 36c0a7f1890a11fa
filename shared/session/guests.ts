import { without } from './floor.ts'
import { asId, type GuestId } from './ids.ts'
import { capacity, limits } from './limits.ts'
import type { Deciders, Evolvers } from './messages.ts'
import { mayFacilitate, requireFacilitator, requireServer, requireUnclosed } from './permissions.ts'
import { optionalTextWithin, refuse, textWithin } from './refusal.ts'
import { guestOf, knownGuest, type Guest, type GuestRole, type Person, type Session } from './session.ts'

export interface GuestInput {
  readonly name: string
  readonly email?: string
  readonly segment?: string | null
  /** `participant` unless said otherwise. */
  readonly role?: GuestRole
  /** Participants vote, others do not, unless said otherwise. */
  readonly votes?: boolean
}
export interface GuestCommands {
  AddGuest: GuestInput
  UpdateGuest: { readonly guest: GuestId; readonly changes: Partial<GuestInput> }
  ReissueLink: { readonly guest: GuestId }
  RevokeLink: { readonly guest: GuestId }
  /** By the server, when a guest's page first connects. */
  Arrive: { readonly guest: GuestId }
}
/** `person` never reaches the log: the event store keeps it apart and joins it again on reading. */
export interface GuestEvents {
  GuestAdded: Pick<Guest, 'id' | 'role' | 'votes' | 'segment'> & { readonly person: Person | null }
  GuestUpdated: Pick<Guest, 'id' | 'role' | 'votes' | 'segment'> & { readonly person: Person | null }
  LinkReissued: { readonly guest: GuestId }
  LinkRevoked: { readonly guest: GuestId }
  GuestArrived: { readonly guest: GuestId }
}

/** Whether there is no seat for one more guest in this role, when `more` guests are about to come in before. */
export const isFull = (state: Pick<Session, 'guests'>, role: GuestRole = 'participant', more = 0): boolean =>
  state.guests.length + more >= capacity.guests + (role === 'participant' ? 0 : capacity.hosts)

function readPerson(input: Pick<GuestInput, 'name' | 'email'>): Person {
  const name = textWithin(input.name, limits.name)
  const email = optionalTextWithin(input.email, limits.email)
  return email === undefined ? { name } : { name, email }
}

export const decideGuests: Deciders<GuestCommands> = {
  AddGuest(state, input, { by, newId }) {
    // The server itself seats the first facilitator and the scribe of a new session.
    if (by.kind !== 'server') requireFacilitator(state, by)
    requireUnclosed(state)
    const role = input.role ?? 'participant'
    if (isFull(state, role)) refuse('full')
    const votes = input.votes ?? role === 'participant'
    const segment = optionalTextWithin(input.segment ?? undefined, limits.name) ?? null
    return [
      { type: 'GuestAdded', data: { id: asId<GuestId>(newId()), role, votes, segment, person: readPerson(input) } },
    ]
  },
  UpdateGuest(state, { guest: id, changes }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const guest = knownGuest(state, id) ?? refuse('unknown-guest')
    const named = { ...(guest.person ?? { name: '' }), ...changes }
    const segment =
      changes.segment === undefined ? guest.segment : (optionalTextWithin(changes.segment ?? '', limits.name) ?? null)
    const role = changes.role ?? guest.role
    if (leavesNoFacilitator(state, guest) && role !== 'facilitator') refuse('not-now')
    const person = guest.person || changes.name !== undefined ? readPerson(named) : null
    return [{ type: 'GuestUpdated', data: { id, role, votes: changes.votes ?? guest.votes, segment, person } }]
  },
  ReissueLink(state, { guest: id }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const guest = knownGuest(state, id) ?? refuse('unknown-guest')
    return [{ type: 'LinkReissued', data: { guest: guest.id } }]
  },
  RevokeLink(state, { guest: id }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const guest = knownGuest(state, id) ?? refuse('unknown-guest')
    if (leavesNoFacilitator(state, guest)) refuse('not-now')
    return guest.link === 'revoked' ? [] : [{ type: 'LinkRevoked', data: { guest: guest.id } }]
  },
  Arrive(state, { guest: id }, { by }) {
    requireServer(by)
    const guest = guestOf(state, id) ?? refuse('unknown-guest')
    return guest.arrived || state.status === 'closed' ? [] : [{ type: 'GuestArrived', data: { guest: id } }]
  },
}

/** A session never loses its last way in. */
export const leavesNoFacilitator = (state: Session, guest: Guest) =>
  mayFacilitate(state, { kind: 'guest', id: guest.id }) &&
  state.guests.filter(g => mayFacilitate(state, { kind: 'guest', id: g.id })).length === 1

const withGuest = (state: Session, id: GuestId, change: (guest: Guest) => Guest): Session => ({
  ...state,
  guests: state.guests.map(guest => (guest.id === id ? change(guest) : guest)),
})

export const evolveGuests: Evolvers<GuestEvents> = {
  GuestAdded: (state, { id, role, votes, segment, person }) => ({
    ...state,
    guests: [...state.guests, { id, role, votes, segment, person, link: 'active', linkNumber: 1, arrived: false }],
  }),
  GuestUpdated: (state, { id, role, votes, segment, person }) =>
    withGuest(state, id, guest => ({ ...guest, role, votes, segment, person })),
  LinkReissued: (state, { guest }) =>
    withGuest(state, guest, g => ({ ...g, link: 'active', linkNumber: g.linkNumber + 1 })),
  LinkRevoked: (state, { guest }, at) =>
    withGuest({ ...state, floor: without(state.floor, guest, at) }, guest, g => ({ ...g, link: 'revoked' })),
  GuestArrived: (state, { guest }) => withGuest(state, guest, g => ({ ...g, arrived: true })),
}
