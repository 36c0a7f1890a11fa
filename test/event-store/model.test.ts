import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GuestId, SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import type { Person } from '../../shared/session/session.ts'
import type { EventStore } from '../../server/event-store/event-store.ts'
import { MemoryStore } from '../../server/event-store/memory.ts'
import { openSqliteStore } from '../../server/event-store/sqlite.ts'
import { verify } from '../../server/event-store/verify.ts'
import type { PeopleBook } from '../../server/people/people-book.ts'
import {
  append,
  ballotCast,
  closed,
  created,
  guestAdded,
  guestId,
  guestUpdated,
  linkReissued,
  lobbyOpened,
  secret,
  sessionId,
} from './events.ts'
import { folder } from './folder.ts'

/** What a store should hold, told in the plainest way. */
interface Expected {
  events: readonly SessionEvent[]
  commands: ReadonlyMap<string, number>
  people: ReadonlyMap<GuestId, Person>
  closed: boolean
}
type Model = Map<SessionId, Expected>

interface Parts {
  readonly store: EventStore
  readonly people: PeopleBook
}

const ids = ['a', 'b', 'c'].map(sessionId)
const guests = ['ana', 'ben'].map(guestId)
const guest = fc.constantFrom(...guests)
const words = fc.string({ maxLength: 20 })
const happening: fc.Arbitrary<readonly SessionEvent[]> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(guest, words).map(([id, reason]) => [ballotCast(id, reason)]) },
  { weight: 2, arbitrary: fc.tuple(guest, words).map(([id, name]) => [guestAdded(id, { name })]) },
  { weight: 1, arbitrary: fc.tuple(guest, words).map(([id, name]) => [guestUpdated(id, { name, email: name })]) },
  { weight: 1, arbitrary: guest.map(id => [guestUpdated(id, null)]) },
  { weight: 1, arbitrary: guest.map(id => [linkReissued(id)]) },
  { weight: 2, arbitrary: fc.constant(null).map(() => [lobbyOpened()]) },
  { weight: 1, arbitrary: fc.constant(null).map(() => closed(guests)) },
)
const write = fc.record({
  id: fc.constantFrom(...ids),
  behind: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) }),
  events: fc.array(happening, { maxLength: 3 }).map(lists => lists.flat()),
  command: fc.option(fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6')),
})
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(write, { minLength: 1, maxLength: 5 }).map(writes => ({ does: 'write' as const, writes })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ids).map(id => ({ does: 'remove' as const, id })) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...ids), guest).map(([id, g]) => ({ does: 'erase' as const, id, guest: g })),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'reopen' as const }) },
)

const sealed = ({ type }: SessionEvent) => type === 'BallotCast'
const closes = ({ type }: SessionEvent) => type === 'SessionClosed' || type === 'BallotsMixed'
const empty: Expected = { events: [], commands: new Map(), people: new Map(), closed: false }

function after(before: Expected, events: readonly SessionEvent[], command: string | null): Expected {
  const people = new Map(before.people)
  for (const event of events) {
    if (event.type !== 'GuestAdded' && event.type !== 'GuestUpdated') continue
    if (event.data.person) people.set(event.data.id, event.data.person)
    else people.delete(event.data.id)
  }
  const all = [...before.events, ...events]
  const commands = new Map(before.commands)
  if (command !== null) commands.set(command, all.length)
  const lastClose = events.findLastIndex(closes)
  const closing = lastClose < 0 ? 0 : before.events.length + lastClose + 1
  const kept = [...commands].filter(([, version]) => version >= closing)
  return { events: all, commands: new Map(kept), people, closed: before.closed || lastClose >= 0 }
}

/** Makes the appends of one moment at the store, and the same, one by one, in the model. */
async function writeAll(
  { store }: Parts,
  model: Model,
  writes: readonly (typeof write extends fc.Arbitrary<infer W> ? W : never)[],
) {
  const expectations: string[] = []
  const promises = writes.map(({ id, behind, events: given, command }) => {
    const before = model.get(id) ?? empty
    const events = before.events.length === 0 ? [created(id), ...given] : given
    const version = Math.max(0, before.events.length - behind)
    const stored = before.events.length + events.length
    const made = store.append(append(id, version, events, command === null ? {} : { [command]: stored }))
    const conflict = version !== before.events.length
    const known = events.length > 0 && command !== null && before.commands.has(command)
    if (conflict || known) expectations.push('VersionConflict')
    else if (before.closed && events.some(sealed)) expectations.push('Error')
    else {
      expectations.push('stored')
      if (events.length > 0) model.set(id, after(before, events, command))
    }
    return made.then(
      () => 'stored',
      (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
    )
  })
  expect(await Promise.all(promises)).toEqual(expectations)
}

async function compare({ store, people }: Parts, model: Model): Promise<void> {
  for (const id of ids) {
    const expected = model.get(id) ?? empty
    const events = expected.events.flatMap((event): SessionEvent[] => {
      if (expected.closed && sealed(event)) return []
      if (event.type !== 'GuestAdded' && event.type !== 'GuestUpdated') return [event]
      return [{ ...event, data: { ...event.data, person: expected.people.get(event.data.id) ?? null } }]
    })
    expect(await store.read(id)).toEqual({ events, version: expected.events.length })
    expect(await store.acknowledged(id)).toEqual(expected.commands)
    expect(await people.of(id)).toEqual(expected.people)
  }
  const listed = (await store.sessions()).map(({ id, version }) => [id, version])
  expect(new Map(listed.map(([id, version]) => [id, version]))).toEqual(
    new Map([...model].map(([id, { events }]) => [id, events.length])),
  )
}

async function holds(
  parts: () => Parts,
  reopen: () => Promise<void>,
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
) {
  const model: Model = new Map()
  for (const now of steps) {
    if (now.does === 'write') await writeAll(parts(), model, now.writes)
    else if (now.does === 'reopen') await reopen()
    else if (now.does === 'remove') {
      await parts().store.remove(now.id)
      model.delete(now.id)
    } else {
      await parts().people.erase(now.id, now.guest)
      const before = model.get(now.id)
      if (before)
        model.set(now.id, { ...before, people: new Map([...before.people].filter(([id]) => id !== now.guest)) })
    }
    await compare(parts(), model)
  }
}

describe('whatever happens, a store holds what the model holds', () => {
  test('memory', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const store = new MemoryStore(secret)
        await holds(
          () => ({ store, people: store.people }),
          async () => undefined,
          steps,
        )
      }),
      { numRuns: 200 },
    ))

  test('SQLite, also when it is opened again in between, and it verifies', () => {
    const place = folder()
    let count = 0
    return fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const file = join(place, `${(count += 1)}.db`)
        let parts = openSqliteStore(file, secret)
        const reopen = async () => {
          await parts.store.close()
          parts = openSqliteStore(file, secret)
        }
        try {
          await holds(() => parts, reopen, steps)
          // The random events speak of guests who were never added.
          expect(verify(parts.database).problems.filter(problem => !problem.includes('guest'))).toEqual([])
        } finally {
          await parts.store.close()
        }
      }),
      { numRuns: 60 },
    )
  })
})
