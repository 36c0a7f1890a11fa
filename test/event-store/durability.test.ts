import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import type { Database } from '../../server/event-store/database.ts'
import { verify } from '../../server/event-store/verify.ts'
import { append, ballotCast, created, guestAdded, guestId, lobbyOpened, sessionId } from './events.ts'
import { folder, opened, restOf, run } from './folder.ts'

const s = sessionId('session-1')
const ana = guestId('ana')

/** No page more than there is now. */
function fill(database: Database): void {
  const { page_count } = database.get<{ page_count: number }>('PRAGMA page_count') ?? { page_count: 1 }
  database.run(`PRAGMA max_page_count = ${page_count}`)
}

test('on a full disk all appends of that moment are refused, nothing of them is kept, and later it works again', async () => {
  const { store, people, database } = opened(join(folder(), 'table.db'))
  await store.append(append(s, 0, [created(s), guestAdded(ana)]))
  fill(database)
  const before = await store.read(s)
  const ids = [1, 2, 3].map(n => sessionId(`other-${n}`))
  const outcomes = await Promise.allSettled([
    store.append(append(s, 2, [guestAdded(guestId('small'))], { small: 3 })),
    store.append(
      append(
        s,
        3,
        Array.from({ length: 100 }, () => ballotCast(ana, 'large')),
        { large: 103 },
      ),
    ),
    ...ids.map(id => store.append(append(id, 0, [created(id)]))),
  ])
  for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'NotStored' } })
  expect(outcomes[0]).toMatchObject({ reason: { message: expect.stringContaining('is full') as unknown } })
  expect(await store.read(s)).toEqual(before)
  expect(await store.acknowledged(s)).toEqual(new Map())
  expect([...(await people.of(s)).keys()]).toEqual([ana])
  expect((await store.sessions()).map(({ id }) => id)).toEqual([s])

  database.run('PRAGMA max_page_count = 4294967294')
  await store.append(append(s, 2, [ballotCast(ana)], { large: 3 }))
  expect((await store.read(s)).version).toBe(3)
  expect(verify(database).problems).toEqual([])
})

test('a full disk in the middle of closing destroys no key', async () => {
  const { store, database } = opened(join(folder(), 'table.db'))
  await store.append(append(s, 0, [created(s), guestAdded(ana), ballotCast(ana, 'mine')]))
  fill(database)
  const closing = store.append(
    append(s, 3, [...Array.from({ length: 100 }, () => ballotCast(ana)), { type: 'SessionClosed', at: 9, data: {} }]),
  )
  await expect(closing).rejects.toMatchObject({ name: 'NotStored' })
  const { events } = await store.read(s)
  expect(events[2]).toMatchObject({ type: 'BallotCast', data: { ballot: { reason: 'mine' } } })
})

test('a write that the system refuses is not acknowledged, and what was stored before is read on', async () => {
  const file = join(folder(), 'table.db')
  const { store } = opened(file)
  await store.append(append(s, 0, [created(s)]))
  // 512 bytes a block: no file may grow beyond 512 KiB.
  const writer = run('writer.ts', [file, s, 'ana', '100000'], { fileBlocks: 1024 })
  const said = await restOf(writer)
  expect((await writer.ended).errors).toBe('')
  const versions = said.slice(0, -2).map(Number)
  expect(versions.length).toBeGreaterThan(10)
  expect(said.at(-2)).toBe('NotStored')
  expect(said.at(-1)).toBe(`read ${versions.at(-1)}`)
  const { version } = await store.read(s)
  expect(version).toBe(versions.at(-1))
  await store.append(append(s, version, [lobbyOpened()]))
})

test('a database that another program holds is waited for while all else goes on, then refused', async () => {
  const file = join(folder(), 'table.db')
  const { store } = opened(file)
  await store.append(append(s, 0, [created(s)]))
  const other = new DatabaseSync(file)
  other.exec('BEGIN IMMEDIATE')
  const append1 = store.append(append(s, 1, [lobbyOpened()]))
  const loop = monitorEventLoopDelay()
  loop.enable()
  await expect(append1).rejects.toMatchObject({
    name: 'NotStored',
    message: expect.stringContaining('held by another program') as unknown,
  })
  expect(loop.max / 1e6).toBeLessThan(1000)
  await expect(store.ready()).rejects.toMatchObject({ name: 'NotStored' })
  expect((await store.read(s)).version).toBe(1)
  other.exec('ROLLBACK')
  await store.append(append(s, 1, [lobbyOpened()]))
  await store.ready()

  // Let go in time, what waited is stored: nobody is refused.
  other.exec('BEGIN IMMEDIATE')
  const patient = [2, 3].map(version => store.append(append(s, version, [lobbyOpened()])))
  await expect(Promise.race([patient[0], wait(300, 'waiting')])).resolves.toBe('waiting')
  other.exec('ROLLBACK')
  other.close()
  await Promise.all(patient)
  expect((await store.read(s)).version).toBe(4)
})

test('a store that is closed while another program holds the database waits, and stores what was given', async () => {
  const file = join(folder(), 'table.db')
  const { store } = opened(file)
  await store.append(append(s, 0, [created(s)]))
  const holder = run('holder.ts', [file, '700'])
  expect(await holder.line()).toBe('held')
  const last = store.append(append(s, 1, [lobbyOpened()]))
  await store.close()
  await last
  expect((await opened(file).store.read(s)).version).toBe(2)
})

test('a database that was moved away under a running server acknowledges nothing more', async () => {
  const file = join(folder(), 'table.db')
  const { store } = opened(file)
  await store.append(append(s, 0, [created(s)]))
  renameSync(file, `${file}.away`)
  await expect(store.append(append(s, 1, [lobbyOpened()]))).rejects.toMatchObject({ name: 'NotStored' })
  renameSync(`${file}.away`, file)
  await store.append(append(s, 1, [lobbyOpened()]))
})

test('three processes write to one session of a new file: no event is lost, none is numbered twice', async () => {
  const file = join(folder(), 'data', 'table.db')
  const each = 60
  const writers = ['ana', 'ben', 'cas'].map(name => run('writer.ts', [file, s, name, String(each)]))
  const said = (await Promise.all(writers.map(restOf))).map(lines => lines.slice(0, -1).map(Number))
  const all = said.flat().toSorted((a, b) => a - b)
  expect(all).toEqual(Array.from({ length: 3 * each }, (_, index) => index + 1))
  const { store, database } = opened(file)
  const { events, version } = await store.read(s)
  expect(version).toBe(3 * each)
  for (const [index, name] of ['ana', 'ben', 'cas'].entries()) {
    const own = events.flatMap((event, at) =>
      event.type === 'BallotCast' && event.data.guest === name ? [at + 1] : [],
    )
    // The session's first event was one of them.
    expect(own).toEqual(said[index]?.filter(v => v !== 1))
  }
  expect((await store.acknowledged(s)).size).toBe(3 * each)
  expect(verify(database).problems).toEqual([])
})

test('what was acknowledged survives a process that is killed', async () => {
  const file = join(folder(), 'table.db')
  const writer = run('writer.ts', [file, s, 'ana', '100000'])
  let acknowledged = 0
  while (acknowledged < 40) acknowledged = Number(await writer.line())
  writer.kill()
  acknowledged = Number((await restOf(writer)).at(-1) ?? acknowledged)
  await writer.ended
  const { store, database } = opened(file)
  const { version } = await store.read(s)
  expect(acknowledged).toBeGreaterThanOrEqual(40)
  expect(version).toBeGreaterThanOrEqual(acknowledged)
  expect(version).toBeLessThanOrEqual(acknowledged + 1)
  expect(verify(database).problems).toEqual([])
})
