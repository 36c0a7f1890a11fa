import type { GuestId } from './ids.ts'
import type { Deciders, Evolvers } from './messages.ts'
import { requireFacilitator, requireSpeaker, requireTalk, requireUnclosed } from './permissions.ts'
import { refuse } from './refusal.ts'
import { knownGuest, type Floor, type Session } from './session.ts'

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
    if (!knownGuest(state, guest)) refuse('unknown-guest')
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

/** Who spoke least comes first, then who had the floor least often; among equals, who raised their hand first. */
const inTurn = (hands: readonly GuestId[], { talked, turns }: Pick<Floor, 'talked' | 'turns'>) =>
  hands.toSorted((a, b) => (talked[a] ?? 0) - (talked[b] ?? 0) || (turns[a] ?? 0) - (turns[b] ?? 0))

/** The floor when nobody speaks any more: what whoever spoke took is added to their time. `at` in ms since 1970. */
function stopped(floor: Floor, at: number): Floor {
  const { speaking, talked } = floor
  if (!speaking) return floor
  const { guest, since } = speaking
  // A clock that was set back takes no time away.
  return { ...floor, speaking: null, talked: { ...talked, [guest]: (talked[guest] ?? 0) + Math.max(0, at - since) } }
}
/** As `stopped`, with all hands down. */
export const emptied = (floor: Floor, at: number): Floor => ({ ...stopped(floor, at), hands: [] })
/** The floor without one guest: their hand is down, and they speak no more. */
export const without = (floor: Floor, guest: GuestId, at: number): Floor => ({
  ...(floor.speaking?.guest === guest ? stopped(floor, at) : floor),
  hands: floor.hands.filter(hand => hand !== guest),
})

const withHands = (state: Session, hands: readonly GuestId[]): Session => ({
  ...state,
  floor: { ...state.floor, hands },
})

export const evolveFloor: Evolvers<FloorEvents> = {
  HandRaised: (state, { guest }) => withHands(state, inTurn([...state.floor.hands, guest], state.floor)),
  HandLowered: (state, { guest }) =>
    withHands(
      state,
      state.floor.hands.filter(hand => hand !== guest),
    ),
  FloorGiven(state, { guest }, at) {
    const floor = stopped(state.floor, at)
    const turns = { ...floor.turns, [guest]: (floor.turns[guest] ?? 0) + 1 }
    const waiting = floor.hands.filter(hand => hand !== guest)
    const hands = inTurn(waiting, { ...floor, turns })
    return { ...state, floor: { ...floor, hands, speaking: { guest, since: at }, turns } }
  },
  FloorYielded: (state, _data, at) => ({ ...state, floor: stopped(state.floor, at) }),
}
