import { decideGuests, isFull, leavesNoFacilitator, type GuestInput } from './guests.ts'
import type { GuestId } from './ids.ts'
import type { CommandContext, Deciders, Evolvers, Happening } from './messages.ts'
import { requireFacilitator, requireUnclosed } from './permissions.ts'
import { refuse, refusedEntry } from './refusal.ts'
import { guestOf, voterNumberOf, type Guest, type Session } from './session.ts'

export interface GuestListCommands {
  /** All of them, or nobody. Refused with the place in the list, from 0, of the first who cannot be added. */
  AddGuests: { readonly guests: readonly GuestInput[] }
  /** Takes a guest who never came off the list, name and address with them; somebody who left a trace can only lose their link. */
  RemoveGuest: { readonly guest: GuestId }
}
export interface GuestListEvents {
  GuestRemoved: { readonly guest: GuestId }
}

/** Two addresses that are the same letters reach the same person, whatever their capitals. */
export const sameAddress = (address: string): string => address.trim().toLowerCase()

function addAll(state: Session, guests: readonly GuestInput[], context: CommandContext): readonly Happening[] {
  const taken = new Set(state.guests.flatMap(({ person }) => (person?.email ? [sameAddress(person.email)] : [])))
  return guests.flatMap((guest, entry) =>
    refusedEntry(entry, () => {
      if (isFull(state, guest.role, entry)) refuse('full')
      const address = sameAddress(guest.email ?? '')
      if (taken.has(address)) refuse('same-address')
      if (address !== '') taken.add(address)
      return decideGuests.AddGuest(state, guest, context)
    }),
  )
}

/** Whether anything but the list itself knows of this guest. */
function leftTrace(state: Session, { id, arrived }: Guest): boolean {
  const voter = voterNumberOf(state, id)
  const { hands, speaking, turns } = state.floor
  return (
    arrived ||
    hands.includes(id) ||
    speaking?.guest === id ||
    turns[id] !== undefined ||
    state.moved?.by === id ||
    Object.values(state.rounds).some(rounds => rounds.some(({ ballots }) => ballots[voter] !== undefined)) ||
    state.contributions.some(({ author, responses }) => author === id || responses[voter] !== undefined) ||
    state.takeaways.some(({ verdicts }) => verdicts[id] !== undefined)
  )
}

export const decideGuestList: Deciders<GuestListCommands> = {
  AddGuests(state, { guests }, context) {
    requireFacilitator(state, context.by)
    requireUnclosed(state)
    return addAll(state, guests, context)
  },
  RemoveGuest(state, { guest: id }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const guest = guestOf(state, id) ?? refuse('unknown-guest')
    if (leavesNoFacilitator(state, guest)) refuse('not-now')
    if (leftTrace(state, guest)) refuse('in-use')
    return [{ type: 'GuestRemoved', data: { guest: id } }]
  },
}

export const evolveGuestList: Evolvers<GuestListEvents> = {
  GuestRemoved(state, { guest }) {
    const voter = voterNumberOf(state, guest)
    if (voter < 0) return state
    // Everybody behind them moves up one place, and so do their ballots and answers.
    const without = <T>(places: readonly T[]): readonly T[] => places.toSpliced(voter, 1)
    const rounds = Object.entries(state.rounds).map(
      ([item, list]) => [item, list.map(round => ({ ...round, ballots: without(round.ballots) }))] as const,
    )
    return {
      ...state,
      guests: without(state.guests),
      rounds: Object.fromEntries(rounds),
      contributions: state.contributions.map(c => ({ ...c, responses: without(c.responses) })),
    }
  },
}
