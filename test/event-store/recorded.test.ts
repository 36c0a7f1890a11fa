import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { commonView } from '../../shared/session/view.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { verify } from '../../server/event-store/verify.ts'
import { archiveOf, readArchive } from '../../server/exports/archive.ts'
import { folder, opened } from './folder.ts'

const recorded = z.object({
  events: z.array(z.object({ type: z.string(), at: z.number(), data: z.record(z.string(), z.unknown()) })),
  told: z.object({
    rounds: z.array(z.array(z.object({ voted: z.number(), of: z.number(), tally: z.unknown(), shift: z.unknown() }))),
    recognition: z.array(z.unknown()),
    found: z.array(z.object({ kind: z.string(), item: z.string(), facts: z.record(z.string(), z.unknown()) })),
  }),
})
type Recorded = z.output<typeof recorded>
const recordOf = (name: string): Recorded =>
  recorded.parse(JSON.parse(readFileSync(new URL(`../data/logs/closed-${name}.json`, import.meta.url), 'utf8')))

const id = asId<SessionId>('session')
const shapes = ['plain', 'segments', 'paired']

/** A database in which an earlier version left this session. */
function leftBy({ events }: Recorded) {
  const parts = opened(join(folder(), 'table.db'))
  const { database } = parts
  const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0]
  database.run(
    'INSERT INTO sessions (id, version, created_at, last_at) VALUES (?, ?, ?, ?)',
    id,
    events.length,
    first,
    last,
  )
  events.forEach(({ type, at, data }, index) => {
    const insert = 'INSERT INTO events (session, version, type, v, at, data) VALUES (?, ?, ?, 1, ?, ?)'
    database.run(insert, id, index + 1, type, at, JSON.stringify(data))
  })
  return parts
}

function toldOf(events: readonly SessionEvent[]) {
  const state = replay(events)
  const view = commonView(state, 'screen', { present: new Set(), screenLink: null })
  return {
    rounds: view.items.map(({ rounds }) => rounds.map(({ voted, of, tally, shift }) => ({ voted, of, tally, shift }))),
    recognition: view.takeaways.map(({ recognition }) => recognition),
    found: findTakeaways(state).map(({ kind, item, facts }) => ({ kind, item, facts })),
  }
}

/** Finders came since; what was found then is found still. */
const asThen = ({ told }: Recorded) => ({ ...told, found: expect.arrayContaining(told.found) as unknown })

test.each(shapes)(
  'a session that was closed by an earlier version (%s) is read and told as it was then',
  async name => {
    const record = recordOf(name)
    const { store, database } = leftBy(record)
    const { events, version } = await store.read(id)
    expect(version).toBe(record.events.length)
    expect(toldOf(events)).toEqual(asThen(record))
    expect(record.told.found.map(({ kind }) => kind)).toContain('shift')
    expect(verify(database).problems).toEqual([])
  },
)

test.each(shapes)('its archive (%s) says no more of who judged, and comes back the same', async name => {
  const record = recordOf(name)
  const { store } = leftBy(record)
  const { events } = await store.read(id)
  const archive = archiveOf(events, {
    exportedAt: 1,
    withPeople: false,
    shuffle: n => Array.from({ length: n }, (_, i) => i),
  })
  expect(archive.events.map(({ type }) => type)).not.toContain('Ratified')
  expect(JSON.stringify(archive.events)).not.toMatch(/"verdicts":\{"/)
  const back = readArchive(JSON.stringify(archive))
  expect(toldOf(back.events)).toEqual(asThen(record))
})
