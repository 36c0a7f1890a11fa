import { without } from './floor.ts'
import { leavesNoFacilitator } from './guests.ts'
import type { GuestId } from './ids.ts'
import type { Deciders, Evolvers, Happening } from './messages.ts'
import { withoutWordsOf } from './own-words.ts'
import { requireGuest, requireServer } from './permissions.ts'
import { refuse } from './refusal.ts'
import { guestOf, voterNumberOf, wasSeen, type Round, type Session } from './session.ts'

export interface ErasingCommands {
  /**
   * By the server, for the organizer, at any time: nobody knows any more who this guest was, and their link opens nothing.
   * `words`: what they wrote and said goes too.
   */
  EraseGuest: { readonly guest: GuestId; readonly words: boolean }
  /** By a guest, at any time, also after closing: takes back all that they wrote and said, as if one by one. */
  WithdrawWords: Record<never, never>
}
export interface ErasingEvents {
  /** The event store takes the words out of what it stored before, and who the guest was from beside the log. */
  GuestErased: { readonly guest: GuestId; readonly words: boolean }
}

/** Whether anything that this guest wrote or said is still in the session, in a form that is theirs. */
function hasWords(state: Session, guest: GuestId): boolean {
  const voter = voterNumberOf(state, guest)
  const reasoned = ({ ballots }: Round) => ballots[voter]?.reason !== undefined
  return (
    state.contributions.some(({ author }) => author === guest) ||
    state.takeaways.some(({ verdicts }) => verdicts[guest]?.remark !== undefined) ||
    (state.register === null && Object.values(state.rounds).some(rounds => rounds.some(reasoned)))
  )
}

const judgementsWithoutWords = (state: Session, guest: GuestId): readonly Happening[] =>
  state.takeaways.flatMap(({ id: takeaway, verdicts }) => {
    const judged = verdicts[guest]
    return judged?.remark === undefined
      ? []
      : [{ type: 'Ratified', data: { takeaway, guest, verdict: judged.verdict } } as const]
  })

export const decideErasing: Deciders<ErasingCommands> = {
  EraseGuest(state, { guest: id, words }, { by }) {
    requireServer(by)
    const guest = guestOf(state, id) ?? refuse('unknown-guest')
    if (state.status !== 'closed' && leavesNoFacilitator(state, guest)) refuse('not-now')
    if (guest.erased && !(words && hasWords(state, id))) return []
    return [{ type: 'GuestErased', data: { guest: id, words } }]
  },
  WithdrawWords(state, _data, { by }) {
    const { id } = requireGuest(state, by)
    const own = state.contributions.filter(({ author }) => author === id)
    return [
      ...own.map(({ id: contribution }) => ({ type: 'ContributionWithdrawn', data: { contribution } }) as const),
      ...(state.status === 'closed' ? [] : judgementsWithoutWords(state, id)),
    ]
  },
}

/** Where somebody saw a result it stays, for the difference would tell this one ballot; elsewhere it goes. */
function withoutUnseenBallots(state: Session, guest: GuestId): Session['rounds'] {
  if (state.register !== null) return state.rounds
  const voter = voterNumberOf(state, guest)
  const emptied = (round: Round): Round =>
    wasSeen(round) || round.ballots[voter] === undefined
      ? round
      : { ...round, ballots: round.ballots.with(voter, undefined) }
  return Object.fromEntries(Object.entries(state.rounds).map(([item, rounds]) => [item, rounds.map(emptied)]))
}

const withoutEntry = <T>(entries: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key))

function withoutIdentity(state: Session, id: GuestId, at: number): Session {
  const floor = without(state.floor, id, at)
  return {
    ...state,
    guests: state.guests.map(guest =>
      guest.id === id ? { ...guest, person: null, link: 'revoked', erased: true } : guest,
    ),
    floor: { ...floor, turns: withoutEntry(floor.turns, id), talked: withoutEntry(floor.talked, id) },
    moved: state.moved?.by === id ? null : state.moved,
    rounds: withoutUnseenBallots(state, id),
  }
}

export const evolveErasing: Evolvers<ErasingEvents> = {
  GuestErased: (state, { guest, words }, at) =>
    withoutIdentity(words ? withoutWordsOf(state, guest) : state, guest, at),
}
