import { expect } from 'vitest'
import { decide } from '../../shared/session/decide.ts'
import { replay } from '../../shared/session/evolve.ts'
import type {
  Actor,
  Command,
  CommandContext,
  Commands,
  CommandType,
  SessionEvent,
} from '../../shared/session/messages.ts'
import { Refusal, type RefusalCode } from '../../shared/session/refusal.ts'
import type { Session } from '../../shared/session/session.ts'
import type { TakeawayDraft } from '../../shared/session/takeaway.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'

export type History = readonly SessionEvent[]
/** A command as somebody gives it. */
export interface Order {
  readonly by: Actor
  readonly command: Command
}
/** What a test says of the facts that it awaits: their type, and as much of their data as matters. */
export interface Expected {
  readonly type: SessionEvent['type']
  readonly data?: object
}

export const order = <T extends CommandType>(by: Actor, type: T, data: Commands[T]): Order => ({
  by,
  command: { type, data } as Command, // the pair is one of the union: TypeScript cannot follow it through a type parameter
})

/** When the first fact of a test's session happened, in ms since 1970. */
export const startOfTime = 1_700_000_000_000

/** A generator of 0..1 from a seed (mulberry32): the same seed gives the same row. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffled(n: number, random: () => number): readonly number[] {
  const order = Array.from({ length: n }, (_, index) => index)
  for (let last = n - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a = 0, b = 0] = [order[last], order[other]]
    order[last] = b
    order[other] = a
  }
  return order
}

/** One draft for each dilemma that was revealed: enough of a builder for the rules around it. */
const draftsOf = (state: Session): readonly TakeawayDraft[] =>
  state.items.flatMap(({ id: item }) =>
    (state.rounds[item] ?? []).some(round => round.status === 'revealed')
      ? [
          {
            kind: 'division',
            rule: 'division@1',
            item,
            status: 'divided',
            facts: { n: 2 },
            evidence: {
              rounds: [{ item, round: 1 }],
              supporting: state.contributions.filter(c => c.item === item && c.stance === 'a').map(c => c.id),
              opposing: [],
            },
            fragile: false,
            score: 0.5,
          },
        ]
      : [],
  )

/** The world as a test sees it: every fact a second after the last, ids that count, chance that repeats itself. */
export function contextAfter(history: History, by: Actor, at?: number): CommandContext {
  const random = seeded(history.length)
  let made = 0
  return {
    by,
    at: at ?? (history.at(-1)?.at ?? startOfTime) + 1000,
    newId: () => `made-${history.length}-${(made += 1)}`,
    shuffle: n => shuffled(n, random),
    draftTakeaways: draftsOf,
    findTakeaways,
  }
}

/** Whoever writes into a frozen state throws: what a command leaves as it was is seen to be so. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}

/** The history after these commands; a refusal is thrown. */
export const after = (history: History, ...orders: readonly Order[]): History =>
  orders.reduce<History>(
    (past, { by, command }) => [...past, ...decide(frozen(replay(past)), command, contextAfter(past, by))],
    history,
  )

/** The history after time went by. */
export const waiting = (history: History, milliseconds: number) => ({
  when: (asked: Order) => given(history).when(asked, (history.at(-1)?.at ?? startOfTime) + milliseconds),
})

type Answer = { readonly events: History } | { readonly refused: RefusalCode }

function answerTo(history: History, { by, command }: Order, at: number | undefined): Answer {
  try {
    return { events: decide(frozen(replay(history)), command, contextAfter(history, by, at)) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code }
    throw error
  }
}

/** given(what happened).when(somebody asks).then(what happens) */
export function given(history: History) {
  return {
    when(asked: Order, at?: number) {
      const answer = answerTo(history, asked, at)
      const happened = 'events' in answer ? answer.events.map(({ type, data }) => ({ type, data })) : answer
      return {
        then(...expected: readonly Expected[]): void {
          expect(happened).toHaveLength(expected.length)
          expect(happened).toMatchObject(expected)
        },
        thenRefused(code: RefusalCode): void {
          expect(answer).toEqual({ refused: code })
        },
        thenNothing(): void {
          expect(happened).toEqual([])
        },
        /** The state afterwards, for a look at more than the facts. */
        get state(): Session {
          if ('refused' in answer) throw new Error(`refused with ${answer.refused}`)
          return replay([...history, ...answer.events])
        },
      }
    },
  }
}
