import { evolveAgenda } from './agenda.ts'
import { evolveCaptures } from './captures.ts'
import { evolveChapters } from './chapters.ts'
import { evolveContributions } from './contributions.ts'
import { evolveErasing } from './erasing.ts'
import { evolveFloor } from './floor.ts'
import { evolveGuestList } from './guest-list.ts'
import { evolveGuests } from './guests.ts'
import type { Events, EventType, Evolvers, SessionEvent } from './messages.ts'
import { evolveMinorities } from './minorities.ts'
import { evolveMixing } from './mixing.ts'
import { evolveProxies } from './proxies.ts'
import { evolveQuotes } from './quotes.ts'
import { initialState } from './initial-state.ts'
import type { Session } from './session.ts'
import { evolveSteps } from './steps.ts'
import { evolveTakeaways } from './takeaways.ts'
import { evolveTimer } from './timer.ts'
import { evolveVotes } from './votes.ts'

const evolvers: Evolvers<Events> = {
  ...evolveAgenda,
  ...evolveChapters,
  ...evolveGuests,
  ...evolveGuestList,
  ...evolveErasing,
  ...evolveSteps,
  ...evolveVotes,
  ...evolveProxies,
  ...evolveMixing,
  ...evolveContributions,
  ...evolveQuotes,
  ...evolveCaptures,
  ...evolveFloor,
  ...evolveTimer,
  ...evolveTakeaways,
  ...evolveMinorities,
}

export const eventTypes: readonly string[] = Object.keys(evolvers)

/** The state after one more fact. Never refuses and never checks: what is in the log happened. */
export function evolve<T extends EventType>(state: Session, event: SessionEvent<T>): Session {
  return evolvers[event.type](state, event.data, event.at)
}

export const replay = (events: readonly SessionEvent[], from: Session = initialState()): Session =>
  events.reduce<Session>((state, event) => evolve(state, event), from)
