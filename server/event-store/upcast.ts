import { eventTypes } from '../../shared/session/evolve.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { Unreadable } from './event-store.ts'

/** An event as it was written: `v` is the version of its type's data at that time, from 1. */
export interface StoredEvent {
  readonly type: string
  readonly v: number
  readonly at: number
  readonly data: object
}
/** Lifts an event one version. It may give it another type, whose data then counts from `v`. */
export type Upcaster = (event: StoredEvent) => StoredEvent
/** By type: the first lifts version 1 to 2, the second 2 to 3, and so on. Entries are never removed: old logs stay readable. */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>

const upcasters: Upcasters = {
  // Sealed from here on; what it says did not change.
  Ratified: [event => ({ ...event, v: 2 })],
}

/** From which version on events of a type are sealed; all of them where it is not named. */
export const sealedSince: Readonly<Record<string, number>> = { Ratified: 2 }

const stepsOf = (table: Upcasters, type: string): readonly Upcaster[] =>
  Object.hasOwn(table, type) ? (table[type] ?? []) : []

/** The version in which events of this type are written now. */
export const currentVersion = (type: string, table: Upcasters = upcasters): number => stepsOf(table, type).length + 1

const isStored = (value: unknown): value is StoredEvent =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'v' in value &&
  typeof value.v === 'number' &&
  'at' in value &&
  typeof value.at === 'number' &&
  'data' in value &&
  typeof value.data === 'object' &&
  value.data !== null

/** The event in today's form. Throws `Unreadable`; `where` says which event it is about. */
export function upcast(value: unknown, where: string, table: Upcasters = upcasters): SessionEvent {
  if (!isStored(value)) throw new Unreadable(`${where} is damaged. Put back a backup with "exchange-table restore".`)
  let event = value
  for (let step = stepsOf(table, event.type)[event.v - 1]; step; step = stepsOf(table, event.type)[event.v - 1]) {
    event = step(event)
  }
  const { type, v, at, data } = event
  if (!eventTypes.includes(type) || v !== currentVersion(type, table)) {
    throw new Unreadable(`${where} is a ${type} (${v}), which this version does not know. Update Exchange Table.`)
  }
  // Of a known type and in its present version: that is what `decide` made of it, or an upcaster.
  return { type, at, data } as SessionEvent
}
