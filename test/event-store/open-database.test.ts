import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import { Unreadable } from '../../server/event-store/event-store.ts'
import { applicationId, migrations } from '../../server/event-store/migrations.ts'
import { openDatabase } from '../../server/event-store/open-database.ts'
import { verify } from '../../server/event-store/verify.ts'
import { append, created, guestAdded, guestId, lobbyOpened, sessionId } from './events.ts'
import { folder, opened, run } from './folder.ts'

const s = sessionId('session-1')

function refused(file: string): string {
  try {
    openDatabase(file).close()
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
  return 'opened'
}

test('a missing folder is made, and nobody else on the machine may read what is in it', () => {
  const file = join(folder(), 'a', 'b', 'table.db')
  const { database } = opened(file)
  expect(existsSync(file)).toBe(true)
  for (const end of ['', '-wal', '-shm']) expect(statSync(file + end).mode & 0o077).toBe(0)
  expect(statSync(join(file, '..')).mode & 0o077).toBe(0)
  expect(database.get('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' })
  expect(database.get('PRAGMA synchronous')).toMatchObject({ synchronous: 2 })
  expect(database.get('PRAGMA secure_delete')).toMatchObject({ secure_delete: 1 })
  expect(database.get('PRAGMA foreign_keys')).toMatchObject({ foreign_keys: 1 })
  expect(database.get('PRAGMA busy_timeout')).toMatchObject({ timeout: 5000 })
})

test('a reopened file gives the same', async () => {
  const file = join(folder(), 'table.db')
  const first = opened(file)
  await first.store.append(append(s, 0, [created(s), guestAdded(guestId('ana'))], { 'o/1': 2 }))
  const before = await first.store.read(s)
  await first.store.close()
  const { store } = opened(file)
  expect(await store.read(s)).toEqual(before)
  expect(before.version).toBe(2)
  expect(await store.acknowledged(s)).toEqual(new Map([['o/1', 2]]))
})

test('a file that is no database is refused and not touched', () => {
  const file = join(folder(), 'table.db')
  writeFileSync(file, 'Dear diary, '.repeat(1000))
  expect(refused(file)).toMatch(`${file} is damaged or not a database`)
  expect(readFileSync(file, 'utf8')).toBe('Dear diary, '.repeat(1000))
})

test('a database of another program is refused and not touched', () => {
  const file = join(folder(), 'table.db')
  const other = new DatabaseSync(file)
  other.exec('CREATE TABLE recipes (name TEXT)')
  other.close()
  const before = readFileSync(file)
  expect(refused(file)).toMatch(`${file} is a database of another program`)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a folder in the place of the file is refused', () => {
  const file = join(folder(), 'table.db')
  mkdirSync(file)
  expect(refused(file)).toMatch(`${file} is a folder`)
})

test('a file in the place of the folder is refused', () => {
  const place = join(folder(), 'data')
  writeFileSync(place, '')
  expect(refused(join(place, 'table.db'))).toMatch('cannot be made or opened')
})

test('a database of a newer version is refused', async () => {
  const file = join(folder(), 'table.db')
  const { database, store } = opened(file)
  database.run('PRAGMA user_version = 999')
  await store.close()
  expect(refused(file)).toMatch(`${file} was written by a newer version`)
})

test('a damaged database is refused on opening or on reading, with a sentence', async () => {
  const file = join(folder(), 'table.db')
  const first = opened(file)
  const many = Array.from({ length: 200 }, (_, index) => guestAdded(guestId(`g${index}`)))
  await first.store.append(append(s, 0, [created(s), ...many]))
  const { rootpage = 0 } =
    first.database.get<{ rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'events'") ?? {}
  await first.store.close()
  const sound = readFileSync(file)
  const damage = (from: number, to: number) =>
    writeFileSync(file, Buffer.concat([sound.subarray(0, from), Buffer.alloc(to - from, 0xa5), sound.subarray(to)]))
  damage(100, 4096)
  expect(refused(file)).toMatch('is damaged')

  damage((rootpage - 1) * 8192, rootpage * 8192)
  const { store, database } = opened(file)
  await expect(store.read(s)).rejects.toThrow(Unreadable)
  await expect(store.append(append(s, 201, [lobbyOpened()]))).rejects.toThrow(Unreadable)
  expect(verify(database).problems.length).toBeGreaterThan(0)
})

test('an empty file is a new database', () => {
  const file = join(folder(), 'table.db')
  writeFileSync(file, '')
  expect(refused(file)).toBe('opened')
})

test('without rights to the file or its folder it is refused', async () => {
  // Root may do anything, so then somebody else tries.
  const uid = process.getuid?.() === 0 ? 65534 : undefined
  const as = uid === undefined ? {} : { uid }
  const place = folder()
  const file = join(place, 'table.db')
  openDatabase(file).close()
  chmodSync(place, 0o755)
  chmodSync(file, 0o400)
  const said = await run('opener.ts', [file], as).line()
  expect(said).toMatch(`Unreadable: ${file} cannot be made or opened for reading and writing.`)

  chmodSync(place, 0o555)
  const unmade = await run('opener.ts', [join(place, 'new', 'table.db')], as).line()
  expect(unmade).toMatch('cannot be made or opened for reading and writing.')
  chmodSync(place, 0o755)
})

test('processes that start at the same moment on a new file all open it', async () => {
  const file = join(folder(), 'data', 'table.db')
  const openers = Array.from({ length: 4 }, () => run('opener.ts', [file]))
  const said = await Promise.all(openers.map(opener => opener.line()))
  expect(said).toEqual(['opened', 'opened', 'opened', 'opened'])
})

/** A new file that `other` is writing to when a second process comes, and for a second longer. */
async function openedWhile(other: DatabaseSyncInstance, file: string, done: () => void): Promise<string | undefined> {
  other.exec('BEGIN IMMEDIATE')
  const said = run('opener.ts', [file]).line()
  await sleep(1500)
  done()
  other.close()
  return said
}

test('who starts while another process makes the write-ahead log waits for it', async () => {
  const file = join(folder(), 'table.db')
  const other = new DatabaseSync(file)
  expect(await openedWhile(other, file, () => other.exec('ROLLBACK'))).toBe('opened')
})

test('who starts while another process makes the tables does not make them again', async () => {
  const file = join(folder(), 'table.db')
  const other = new DatabaseSync(file)
  other.exec('PRAGMA journal_mode = WAL')
  const make = () => {
    for (const migration of migrations) other.exec(migration)
    other.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}; COMMIT`)
  }
  expect(await openedWhile(other, file, make)).toBe('opened')
})
