import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test, vi } from 'vitest'
import { asId, type ContributionId, type GuestId, type TakeawayId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import type { Database } from '../../server/event-store/database.ts'
import { openDatabase } from '../../server/event-store/open-database.ts'
import { verify } from '../../server/event-store/verify.ts'
import {
  answered,
  append,
  ballotCast,
  closed,
  contributed,
  created,
  guestAdded,
  guestId,
  guestUpdated,
  lobbyOpened,
  responded,
  roundOpened,
  sessionId,
  withdrawn,
} from './events.ts'
import { bytesOf, folder, opened } from './folder.ts'

const s = sessionId('session-1')
const [ana, ben] = [guestId('guest-ana'), guestId('guest-ben')]
const tables = [
  'sessions',
  'events',
  'ballot_keys',
  'links',
  'acknowledged',
  'entry_links',
  'sign_ins',
  'verifications',
]

const contents = (database: Database, table: string): string => {
  const rows = database.all<Record<string, unknown>>(`SELECT * FROM ${table}`)
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
}
const materialOf = (database: Database, id: string): Buffer => {
  const row = database.get<{ material: Uint8Array }>('SELECT material FROM ballot_keys WHERE session = ?', id)
  if (!row) throw new Error('no key')
  return Buffer.from(row.material)
}
/** Any part of a key's material that would help to guess the rest: the key is the hash of all of it. */
const tailOf = (material: Buffer): Buffer => material.subarray(-2048)

test('while a session runs its ballots stand in no file in the clear, and neither does what kind of event they are', async () => {
  const file = join(folder(), 'table.db')
  const { store, database } = opened(file)
  await store.append(append(s, 0, [created(s), guestAdded(ana), roundOpened(), contributed(ana, 'spoken aloud')]))
  await store.append(append(s, 4, [ballotCast(ana, 'whispered reason'), responded(ana), ballotCast(ana)]))
  const bytes = bytesOf(file)
  expect(bytes.includes('spoken aloud')).toBe(true)
  for (const word of ['whispered', 'BallotCast', 'Responded', '"ballot"', '"response"'])
    expect(bytes.includes(word)).toBe(false)
  const sealed = database.all(
    'SELECT type, v, at, length(data) AS length FROM events WHERE session = ? AND version > 4',
    s,
  )
  expect(sealed).toHaveLength(3)
  for (const row of sealed) expect(row).toEqual({ type: 'Sealed', v: null, at: null, length: 2048 + 28 })
})

test('closing takes the key off the disk, and what a guest changed or withdrew can be read by nobody', async () => {
  const file = join(folder(), 'table.db')
  const { store, database } = opened(file)
  const commands = { 'guest-ana/command-1': 4 }
  await store.append(
    append(s, 0, [created(s), guestAdded(ana), roundOpened(), ballotCast(ana, 'first thought')], commands),
  )
  const material = materialOf(database, s)
  expect(bytesOf(file).includes(tailOf(material))).toBe(true)
  expect(bytesOf(file).includes('guest-ana/command-1')).toBe(true)

  await store.append(
    append(s, 4, [ballotCast(ana, 'second thought'), ...closed([ana], 'second thought')], { 'o/1': 8 }),
  )
  const bytes = bytesOf(file)
  expect(bytes.includes('second thought')).toBe(true)
  expect(bytes.includes('first thought')).toBe(false)
  for (let at = 0; at < material.length; at += 64) expect(bytes.includes(material.subarray(at, at + 64))).toBe(false)
  expect(bytes.includes('guest-ana/command-1')).toBe(false)
  expect(contents(database, 'ballot_keys')).toBe('[]')
  const { events } = await store.read(s)
  expect(JSON.stringify(events)).not.toContain('first thought')
})

test('of many sessions, those that were closed left no key behind, and the others kept theirs', async () => {
  const file = join(folder(), 'table.db')
  const { store, database } = opened(file)
  const ids = Array.from({ length: 150 }, (_, index) => sessionId(`session-${(index * 7919) % 1000}`))
  await Promise.all(ids.map(id => store.append(append(id, 0, [created(id), guestAdded(ana), ballotCast(ana, id)]))))
  const keys = new Map(ids.map(id => [id, tailOf(materialOf(database, id))]))
  const closing = ids.filter((_, index) => index % 3 > 0)
  await Promise.all(closing.map(id => store.append(append(id, 3, closed([ana])))))
  const bytes = bytesOf(file)
  for (const [id, key] of keys) expect([id, bytes.includes(key)]).toEqual([id, !closing.includes(id)])
  for (const id of ids) expect((await store.read(id)).events).toHaveLength(closing.includes(id) ? 5 : 3)
})

test('a key goes off the disk as soon as another process has done reading', async () => {
  const file = join(folder(), 'table.db')
  const { store, database } = opened(file)
  await store.append(append(s, 0, [created(s), guestAdded(ana), ballotCast(ana)]))
  const key = tailOf(materialOf(database, s))
  const other = new DatabaseSync(file)
  other.exec('BEGIN; SELECT count(*) FROM events')
  const started = performance.now()
  await store.append(append(s, 3, closed([ana])))
  expect(performance.now() - started).toBeLessThan(2000)
  expect(bytesOf(file).includes(key)).toBe(true)
  other.exec('COMMIT')
  await vi.waitFor(() => expect(bytesOf(file).includes(key)).toBe(false), { timeout: 3000 })
  other.close()
})

test('what a crash kept in the write-ahead log goes off the disk at the next start', async () => {
  const file = join(folder(), 'table.db')
  const { store, database } = opened(file)
  await store.append(append(s, 0, [created(s), guestAdded(ana), ballotCast(ana)]))
  const key = tailOf(materialOf(database, s))
  // As far as a process came that was killed between the commit and the scrubbing.
  database.write(() => database.run('DELETE FROM ballot_keys'))
  expect(bytesOf(file).includes(key)).toBe(true)
  const next = openDatabase(file)
  expect(bytesOf(file).includes(key)).toBe(false)
  next.close()
})

test('names and addresses are in people only, and once erased in no file', async () => {
  const file = join(folder(), 'table.db')
  const { store, people, database } = opened(file)
  const person = { name: 'Wilhelmina Invented', email: 'wilhelmina@example.org' }
  await store.append(
    append(s, 0, [
      created(s),
      guestAdded(ana, { name: 'Willemijn' }),
      guestAdded(ben, { name: 'Benedict' }),
      guestUpdated(ana, person),
    ]),
  )
  await store.append(append(s, 4, [ballotCast(ana), ...closed([ana])]))
  for (const table of tables) {
    for (const name of ['Willemijn', 'Wilhelmina', 'wilhelmina@', 'Benedict']) {
      expect([table, contents(database, table).includes(name)]).toEqual([table, false])
    }
  }
  expect(contents(database, 'people')).toContain('Wilhelmina Invented')
  await people.erase(s, ana)
  for (const name of ['Willemijn', 'Wilhelmina', 'wilhelmina@']) expect(bytesOf(file).includes(name)).toBe(false)
  expect(bytesOf(file).includes('Benedict')).toBe(true)
  await people.eraseAll(s)
  expect(bytesOf(file).includes('Benedict')).toBe(false)
})

const judged = (guest: GuestId, remark: string): SessionEvent => ({
  type: 'Ratified',
  at: 1_700_000_500_000,
  data: { takeaway: asId<TakeawayId>('takeaway-1'), guest, verdict: 'object', remark },
})

test('while a session runs nobody’s judgement of a take-away stands in any file in the clear', async () => {
  const file = join(folder(), 'table.db')
  const { store } = opened(file)
  await store.append(append(s, 0, [created(s), guestAdded(ana), judged(ana, 'whispered remark')]))
  for (const word of ['whispered', 'Ratified', '"object"'])
    expect([word, bytesOf(file).includes(word)]).toEqual([word, false])
  expect((await store.read(s)).events.at(-1)).toMatchObject({ type: 'Ratified', data: { remark: 'whispered remark' } })
})

test('judgements that an earlier version stored in the clear go off the disk when the session closes', async () => {
  const file = join(folder(), 'table.db')
  const { store, database } = opened(file)
  await store.append(append(s, 0, [created(s), guestAdded(ana), lobbyOpened(), lobbyOpened()]))
  const clear = 'UPDATE events SET type = ?, v = 1, data = ? WHERE session = ? AND version = ?'
  const { data } = judged(ana, 'remark of before')
  const list = {
    takeaways: [{ id: 'takeaway-1', verdicts: { [ana]: { verdict: 'object', remark: 'remark of before' } } }],
  }
  database.run(clear, 'TakeawaysBuilt', JSON.stringify(list), s, 3)
  database.run(clear, 'Ratified', JSON.stringify(data), s, 4)
  expect(verify(database).problems).toEqual([])
  expect((await store.read(s)).events.at(-1)).toMatchObject({ type: 'Ratified', data })
  await store.append(append(s, 4, closed([ana])))
  expect(bytesOf(file).includes('remark of before')).toBe(false)
  expect((await store.read(s)).events.map(({ type }) => type)).not.toContain('Ratified')
  expect(verify(database).problems).toEqual([])
})

test('of words that were taken back nothing is left in any file, while the table talks and once it is closed', async () => {
  const file = join(folder(), 'table.db')
  const { store } = opened(file)
  // Longer than a page, so that pieces of it lie in pages of their own.
  const long = 'a spoken thought '.repeat(1500)
  const thought = asId<ContributionId>('contribution-1')
  await store.append(append(s, 0, [created(s), guestAdded(ana), contributed(ana, long)]))
  await store.append(append(s, 3, [answered(thought, 'as it may be printed'), ballotCast(ana)]))
  expect(bytesOf(file).includes('a spoken thought')).toBe(true)
  await store.append(append(s, 5, [withdrawn(thought)]))
  for (const word of ['spoken thought', 'may be printed'])
    expect([word, bytesOf(file).includes(word)]).toEqual([word, false])

  await store.append(append(s, 6, [contributed(ana, 'another thought'), ...closed([ana])]))
  expect(bytesOf(file).includes('another thought')).toBe(true)
  await store.append(append(s, 10, [withdrawn(thought)]))
  expect(bytesOf(file).includes('another thought')).toBe(false)
})

test('of a removed session nothing is left in any file', async () => {
  const file = join(folder(), 'table.db')
  const { store } = opened(file)
  const other = sessionId('other')
  await store.append(
    append(s, 0, [created(s), guestAdded(ana, { name: 'Wilhelmina' }), contributed(ana, 'spoken aloud')]),
  )
  await store.append(append(other, 0, [created(other), contributed(ben, 'still there')]))
  await store.remove(s)
  const bytes = bytesOf(file)
  for (const word of [s, ana, 'Wilhelmina', 'spoken aloud']) expect([word, bytes.includes(word)]).toEqual([word, false])
  expect(bytes.includes('still there')).toBe(true)
})
