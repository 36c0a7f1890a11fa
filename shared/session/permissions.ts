import type { Actor } from './messages.ts'
import { refuse } from './refusal.ts'
import { guestOf, type Guest, type Session } from './session.ts'

const activeGuest = (state: Session, actor: Actor): Guest | undefined => {
  const guest = actor.kind === 'guest' ? guestOf(state, actor.id) : undefined
  return guest?.link === 'active' ? guest : undefined
}

/** The organizer may do what a facilitator may. */
export const mayFacilitate = (state: Session, actor: Actor): boolean =>
  actor.kind === 'organizer' || activeGuest(state, actor)?.role === 'facilitator'

export function requireFacilitator(state: Session, actor: Actor): void {
  if (!mayFacilitate(state, actor)) refuse('not-allowed')
}

/** Whoever enters for the table what did not come in by itself: a scribe, or who may facilitate. */
export function requireScribe(state: Session, actor: Actor): void {
  if (activeGuest(state, actor)?.role !== 'scribe') requireFacilitator(state, actor)
}

/** A guest who takes part in the talk: everybody at the table but a scribe without a vote. */
export function requireSpeaker(state: Session, actor: Actor): Guest {
  const guest = activeGuest(state, actor)
  if (!guest || (guest.role === 'scribe' && !guest.votes)) refuse('not-allowed')
  return guest
}

/** Any guest whose link works, whatever their role. */
export const requireGuest = (state: Session, actor: Actor): Guest => activeGuest(state, actor) ?? refuse('not-allowed')

export function requireServer(actor: Actor): void {
  if (actor.kind !== 'server') refuse('not-allowed')
}

export function requireUnclosed(state: Session): void {
  if (state.status === 'closed') refuse('closed')
}

/** The table talks: it is live, or reads back. */
export function requireTalk(state: Session): void {
  requireUnclosed(state)
  if (state.status !== 'live' && state.status !== 'takeaways') refuse('not-now')
}
