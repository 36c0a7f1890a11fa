import type { GuestId } from './ids.ts'
import type { Deciders, Evolvers } from './messages.ts'
import { requireFacilitator, requireSpeaker, requireUnclosed } from './permissions.ts'
import { refuse } from './refusal.ts'
import { guestOf, type Floor, type Session } from './session.ts'

export interface FloorCommands {
  RaiseHand: Record<never, never>
  LowerHand: Record<never, never>
  GiveFloor: { readonly guest: GuestId }
  YieldFloor: Record<never, never>
}
export interface FloorEvents {
  HandRaised: { readonly guest: GuestId }
  HandLowered: { readonly guest: GuestId }
  FloorGiven: { readonly guest: GuestId }
  FloorYielded: { readonly guest: GuestId }
}

function requireTalk(state: Session): void {
  if (state.status === 'closed') refuse('closed')
  if (state.status !== 'live' && state.status !== 'takeaways') refuse('not-now')
}

export const decideFloor: Deciders<FloorCommands> = {
  RaiseHand(state, _data, { by }) {
    const guest = requireSpeaker(state, by)
    requireTalk(state)
    if (state.floor.hands.includes(guest.id) || state.floor.speaking?.guest === guest.id) return []
    return [{ type: 'HandRaised', data: { guest: guest.id } }]
  },
  LowerHand(state, _data, { by }) {
    const guest = requireSpeaker(state, by)
    requireUnclosed(state)
    return state.floor.hands.includes(guest.id) ? [{ type: 'HandLowered', data: { guest: guest.id } }] : []
  },
  GiveFloor(state, { guest }, { by }) {
    requireFacilitator(state, by)
    requireTalk(state)
    if (!guestOf(state, guest)) refuse('unknown-guest')
    return state.floor.speaking?.guest === guest ? [] : [{ type: 'FloorGiven', data: { guest } }]
  },
  YieldFloor(state, _data, { by }) {
    requireUnclosed(state)
    const speaking = state.floor.speaking?.guest
    if (!speaking) return []
    if (by.kind !== 'guest' || by.id !== speaking) requireFacilitator(state, by)
    return [{ type: 'FloorYielded', data: { guest: speaking } }]
  },
}

/** Who spoke least comes first; among equals, who raised their hand first. */
const inTurn = (hands: readonly GuestId[], turns: Floor['turns']) =>
  hands.toSorted((a, b) => (turns[a] ?? 0) - (turns[b] ?? 0))

const withHands = (state: Session, hands: readonly GuestId[]): Session => ({
  ...state,
  floor: { ...state.floor, hands },
})

export const evolveFloor: Evolvers<FloorEvents> = {
  HandRaised: (state, { guest }) => withHands(state, inTurn([...state.floor.hands, guest], state.floor.turns)),
  HandLowered: (state, { guest }) =>
    withHands(
      state,
      state.floor.hands.filter(hand => hand !== guest),
    ),
  FloorGiven(state, { guest }, at) {
    const turns = { ...state.floor.turns, [guest]: (state.floor.turns[guest] ?? 0) + 1 }
    const waiting = state.floor.hands.filter(hand => hand !== guest)
    return { ...state, floor: { hands: inTurn(waiting, turns), speaking: { guest, since: at }, turns } }
  },
  FloorYielded: state => ({ ...state, floor: { ...state.floor, speaking: null } }),
}
