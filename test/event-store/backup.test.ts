import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp, restore } from '../../server/event-store/backup.ts'
import { openSqliteStore } from '../../server/event-store/sqlite.ts'
import { hashOf, tokenOf } from '../../server/people/links.ts'
import { append, ballotCast, closed, created, guestAdded, guestId, lobbyOpened, secret, sessionId } from './events.ts'
import { folder, opened, run } from './folder.ts'

const s = sessionId('session-1')
const ana = guestId('ana')

async function filled(file: string) {
  const parts = openSqliteStore(file, secret)
  await parts.store.append(append(s, 0, [created(s), guestAdded(ana), ballotCast(ana, 'mine')], { 'o/1': 2 }))
  return parts
}

/** The database of a server that has stopped. A copy: the statements of a store of this process keep its own file in use. */
async function stopped(file: string): Promise<void> {
  const source = join(folder(), 'table.db')
  const { store } = await filled(source)
  await store.append(append(s, 3, [lobbyOpened()]))
  await store.close()
  copyFileSync(source, file)
}

test('a backup is taken while a server writes, and restores to the same', async () => {
  const place = folder()
  const [file, backup, current] = [join(place, 'table.db'), join(place, 'safe', 'backup.db'), join(place, 'current.db')]
  const { store, links } = await filled(file)
  const before = await store.read(s)
  expect(backUp(file, backup)).toEqual({ sessions: 1, events: 3, withKey: 1, problems: [] })
  expect(statSync(backup).mode & 0o077).toBe(0)
  expect(readdirSync(dirname(backup))).toEqual(['backup.db'])
  const token = hashOf(tokenOf(secret, { session: s, guest: ana, number: 1 }))
  const owner = await links.find(token)
  expect(owner).toEqual({ session: s, guest: ana, number: 1 })
  await store.close()

  await stopped(current)
  const restored = restore(backup, current)
  expect(restored).toEqual({ sessions: 1, events: 3, withKey: 1, problems: [], replaced: `${current}.replaced` })
  const again = opened(current)
  expect(await again.store.read(s)).toEqual(before)
  expect(await again.store.acknowledged(s)).toEqual(new Map([['o/1', 2]]))
  expect(await again.links.find(token)).toEqual(owner)
  expect((await opened(`${current}.replaced`).store.read(s)).version).toBe(4)
  expect(readdirSync(place).filter(name => name.includes('draft'))).toEqual([])
})

test('a backup is whole even while another process writes', async () => {
  const place = folder()
  const file = join(place, 'table.db')
  const writer = run('writer.ts', [file, s, 'ana', '100000'])
  let acknowledged = 0
  while (acknowledged < 20) acknowledged = Number(await writer.line())
  const found = backUp(file, join(place, 'backup.db'))
  writer.kill()
  await writer.ended
  expect(found.problems).toEqual([])
  expect(found.events).toBeGreaterThanOrEqual(20)
  expect((await opened(join(place, 'backup.db')).store.read(s)).version).toBe(found.events)
})

test('where links are made from another secret, those sent before and those shown now both work', async () => {
  const place = folder()
  const [file, backup] = [join(place, 'table.db'), join(place, 'backup.db')]
  const { store } = await filled(file)
  await store.close()
  backUp(file, backup)
  const elsewhere = join(place, 'elsewhere', 'table.db')
  expect(restore(backup, elsewhere)).toMatchObject({ replaced: null, problems: [] })
  const other = Buffer.alloc(32, 9)
  for (let times = 0; times < 2; times += 1) {
    const parts = openSqliteStore(elsewhere, other)
    for (const owner of [
      { session: s, guest: ana, number: 1 },
      { session: s, guest: null, number: 1 },
    ]) {
      for (const key of [secret, other]) expect(await parts.links.find(hashOf(tokenOf(key, owner)))).toEqual(owner)
      expect(await parts.links.find(hashOf(tokenOf(Buffer.alloc(32), owner)))).toBeUndefined()
    }
    await parts.store.close()
  }
})

test('a backup of a closed session holds no key', async () => {
  const place = folder()
  const [file, backup] = [join(place, 'table.db'), join(place, 'backup.db')]
  const { store } = await filled(file)
  await store.append(append(s, 3, closed([ana])))
  expect(backUp(file, backup)).toMatchObject({ withKey: 0, problems: [] })
  expect(readFileSync(backup).includes('mine')).toBe(false)
  await store.close()
})

test('a backup overwrites nothing, and says what is missing', async () => {
  const place = folder()
  const [file, backup] = [join(place, 'table.db'), join(place, 'backup.db')]
  expect(() => backUp(file, backup)).toThrow(`${file} is not there`)
  const { store } = await filled(file)
  writeFileSync(backup, 'precious')
  expect(() => backUp(file, backup)).toThrow(`${backup} is there already`)
  expect(readFileSync(backup, 'utf8')).toBe('precious')
  writeFileSync(join(place, 'no-folder'), '')
  expect(() => backUp(file, join(place, 'no-folder', 'backup.db'))).toThrow('cannot be written')
  await store.close()
})

test('nothing is restored under a running server', async () => {
  const place = folder()
  const [file, backup] = [join(place, 'table.db'), join(place, 'backup.db')]
  const { store } = await filled(file)
  backUp(file, backup)
  expect(() => restore(backup, file)).toThrow('Stop the server first')
  await store.append(append(s, 3, [lobbyOpened()]))
  expect((await store.read(s)).version).toBe(4)
  await store.close()
  expect(existsSync(`${file}.replaced`)).toBe(false)
})

test.each([
  ['is not there', () => undefined],
  ['damaged', (path: string) => writeFileSync(path, 'no database at all'.repeat(500))],
  ['is empty', (path: string) => writeFileSync(path, '')],
  ['is there', (path: string) => void mkdirSync(path)],
])('a backup that %s is not restored, and the database stays', async (word, make) => {
  const place = folder()
  const [file, backup] = [join(place, 'table.db'), join(place, 'backup.db')]
  await stopped(file)
  make(backup)
  const before = readFileSync(file)
  expect(() => restore(backup, file)).toThrow(word === 'is there' ? backup : word)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(place).filter(name => name.includes('draft'))).toEqual([])
})

test('a backup with a problem is not restored', async () => {
  const place = folder()
  const [file, backup] = [join(place, 'table.db'), join(place, 'backup.db')]
  const { store, database } = await filled(file)
  database.run('DELETE FROM events WHERE version = 2')
  expect(backUp(file, backup).problems).toHaveLength(1)
  await store.close()
  expect(() => restore(backup, join(place, 'new.db'))).toThrow('gap')
  expect(existsSync(join(place, 'new.db'))).toBe(false)
})

test('a damaged database makes way for a backup', async () => {
  const place = folder()
  const [file, backup] = [join(place, 'table.db'), join(place, 'backup.db')]
  const { store } = await filled(file)
  await store.close()
  backUp(file, backup)
  writeFileSync(file, 'ruined'.repeat(2000))
  copyFileSync(file, `${file}.replaced`)
  writeFileSync(`${file}-wal`, 'left behind')
  expect(restore(backup, file).replaced).toBe(`${file}.replaced-2`)
  expect(readFileSync(`${file}.replaced-2-wal`, 'utf8')).toBe('left behind')
  expect((await opened(file).store.read(s)).version).toBe(3)
})
