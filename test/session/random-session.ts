import * as fc from 'fast-check'
import { decide } from '../../shared/session/decide.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { Refusal, type RefusalCode } from '../../shared/session/refusal.ts'
import { exposures, type Session } from '../../shared/session/session.ts'
import { by, draft, host, openLobby } from './builders.ts'
import { after, contextAfter, frozen, order, seeded, type History, type Order } from './given.ts'
import { orderFor } from './random-orders.ts'
import type { Draw } from './random-picks.ts'

/** One command of a random session, and what it led to. */
export interface Turn {
  readonly order: Order
  readonly before: Session
  readonly after: Session
  readonly events: History
  /** Why it was refused; null when it was not. */
  readonly refused: RefusalCode | null
}
export interface RandomSession {
  /** All that happened, the preparation included. */
  readonly events: History
  readonly turns: readonly Turn[]
  readonly state: Session
  readonly [fc.toStringMethod]: () => string
}

function drawFrom(seed: number, prefix: string): Draw {
  const random = seeded(seed)
  let said = 0
  return {
    chance: share => random() < share,
    whole: below => Math.floor(random() * below),
    pick: list => list[Math.floor(random() * list.length)],
    words: kind => `${kind}-${prefix}-${(said += 1)};`,
  }
}

function markedEvent(event: SessionEvent): SessionEvent {
  if (event.type === 'GuestAdded') {
    const { id } = event.data
    return { ...event, data: { ...event.data, person: { name: `NAME-${id};`, email: `MAIL-${id};` } } }
  }
  if (event.type !== 'SessionCreated') return event
  const items = event.data.items.map(item =>
    item.kind === 'dilemma' ? { ...item, question: `QUESTION-${item.id};` } : item,
  )
  return { ...event, data: { ...event.data, items } }
}

/** Names and addresses are marked, so that a test can find them wherever they turn up. */
function prepared(seed: number): History {
  const random = seeded(seed)
  const guests = 4 + Math.floor(random() * 8)
  const contributions = exposures[Math.floor(random() * exposures.length)] ?? 'role'
  const rules = {
    contributions,
    smallestReveal: 3,
    smallestTrails: 3 + Math.floor(random() * 4),
    conviction: random() < 0.8,
  }
  const table = draft({ guests, rules, segments: ['retail', 'science', 'agency'] })
  const marked = table.map(markedEvent)
  // At times the facilitator holds a vote too: role and vote are separate switches.
  return random() < 0.3
    ? after(marked, order(by(host), 'UpdateGuest', { guest: host, changes: { votes: true } }), openLobby)
    : after(marked, openLobby)
}

function turnOf(history: History, before: Session, asked: Order): Turn {
  try {
    const events = decide(before, asked.command, contextAfter(history, asked.by))
    return { order: asked, before, after: frozen(replay(events, before)), events, refused: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { order: asked, before, after: before, events: [], refused: error.code }
  }
}

/**
 * Plays one random command for each seed; the first seed also prepares the table.
 * @public a failing property prints the call that plays its session again
 */
export function play(seeds: readonly number[]): RandomSession {
  let events = prepared(seeds[0] ?? 0)
  let state = frozen(replay(events))
  const turns = seeds.map((seed, index) => {
    const turn = turnOf(events, state, orderFor(state, drawFrom(seed, String(index))))
    events = [...events, ...turn.events]
    state = turn.after
    return turn
  })
  // A failing property prints how to play the session again, not the whole of it.
  return { events, turns, state, [fc.toStringMethod]: () => `play([${seeds.join(', ')}])` }
}

/** The random session of this seed, `length` commands long. */
export function randomSession(seed: number, length = 200): RandomSession {
  const random = seeded(seed)
  return play(Array.from({ length }, () => Math.floor(random() * 0x1_0000_0000)))
}

/** Random reachable sessions; a failing one shrinks to the fewest commands that still fail. */
export const sessions = ({ longest = 150 } = {}): fc.Arbitrary<RandomSession> =>
  fc.array(fc.nat(0xffff_ffff), { minLength: 1, maxLength: longest, size: 'max' }).map(play)
