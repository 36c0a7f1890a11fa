import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '../../server/event-store/database.ts'
import { openDatabase } from '../../server/event-store/open-database.ts'
import { Organizers } from '../../server/people/organizers.ts'

const day = 24 * 3600_000
const olga = { name: 'Olga Invented', email: ' Olga@Example.org ', password: 'correct horse battery' }
// Hashing a password is slow on purpose.
vi.setConfig({ testTimeout: 30_000 })

let place: string
let database: Database
let time: number
let organizers: Organizers

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'exchange-table-'))
  database = openDatabase(join(place, 'table.db'))
  time = 1_700_000_000_000
  organizers = new Organizers(database, () => time)
})
afterEach(() => {
  database.close()
  rmSync(place, { recursive: true })
})

async function setUp() {
  const token = await organizers.setUpToken()
  if (token === null) throw new Error('set up already')
  const organizer = await organizers.createFirst(token, olga)
  if (!organizer) throw new Error('refused')
  return { token, organizer }
}

test('the first organizer is let in once, by the newest set-up token', async () => {
  const older = await organizers.setUpToken()
  const token = await organizers.setUpToken()
  expect(token).not.toBe(older)
  expect(await organizers.createFirst(older ?? '', olga)).toBeUndefined()
  expect(await organizers.createFirst('', olga)).toBeUndefined()
  const organizer = await organizers.createFirst(token ?? '', olga)
  expect(organizer).toEqual({ id: 1, name: 'Olga Invented', email: 'olga@example.org' })
  expect(await organizers.createFirst(token ?? '', { ...olga, email: 'b@example.org' })).toBeUndefined()
  expect(await organizers.setUpToken()).toBeNull()
})

test('of two who use the set-up token at the same moment one becomes the organizer', async () => {
  const token = (await organizers.setUpToken()) ?? ''
  const made = await Promise.all(
    ['a', 'b'].map(name => organizers.createFirst(token, { ...olga, email: `${name}@example.org` })),
  )
  expect(made.filter(organizer => organizer !== undefined)).toHaveLength(1)
})

test('a password is checked against its own organizer, however the address and the letters were typed', async () => {
  const token = (await organizers.setUpToken()) ?? ''
  await organizers.createFirst(token, { ...olga, password: 'caf\u00e9 au lait' })
  expect(await organizers.check('OLGA@example.org', 'cafe\u0301 au lait')).toMatchObject({ name: 'Olga Invented' })
  expect(await organizers.check('olga@example.org', 'cafe au lait')).toBeUndefined()
  expect(await organizers.check('olga@example.org', '')).toBeUndefined()
  expect(await organizers.check('nobody@example.org', 'caf\u00e9 au lait')).toBeUndefined()
})

test('an unknown address costs as much time as a wrong password', async () => {
  await setUp()
  const took = async (email: string) => {
    const started = process.cpuUsage()
    for (let times = 0; times < 3; times += 1) await organizers.check(email, 'wrong')
    const { user, system } = process.cpuUsage(started)
    return user + system
  }
  await took('olga@example.org')
  const ratio = (await took('nobody@example.org')) / (await took('olga@example.org'))
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

test('a sign-in lasts thirty days since its last use', async () => {
  const { organizer } = await setUp()
  const token = await organizers.signIn(organizer)
  expect(token.length).toBeGreaterThanOrEqual(43)
  for (let used = 0; used < 3; used += 1) {
    time += 29 * day
    expect(await organizers.signedIn(token)).toEqual(organizer)
  }
  time += 30 * day
  expect(await organizers.signedIn(token)).toBeUndefined()
  expect(await organizers.signedIn('')).toBeUndefined()
})

test('signing out ends one sign-in, or all of them', async () => {
  const { organizer } = await setUp()
  const [here, there, elsewhere] = [
    await organizers.signIn(organizer),
    await organizers.signIn(organizer),
    await organizers.signIn(organizer),
  ]
  await organizers.signOut(here)
  expect(await organizers.signedIn(here)).toBeUndefined()
  expect(await organizers.signedIn(there)).toEqual(organizer)
  await organizers.signOutEverywhere(organizer)
  expect(await organizers.signedIn(there)).toBeUndefined()
  expect(await organizers.signedIn(elsewhere)).toBeUndefined()
})

test('sign-ins that are over are cleared away', async () => {
  const { organizer } = await setUp()
  await organizers.signIn(organizer)
  time += 31 * day
  await organizers.signIn(organizer)
  expect(database.all('SELECT * FROM logins')).toHaveLength(1)
})

test('neither a token nor a password is stored, and equal passwords look different', async () => {
  const { token, organizer } = await setUp()
  const login = await organizers.signIn(organizer)
  const bytes = Buffer.concat([readFileSync(database.file), readFileSync(`${database.file}-wal`)])
  expect(bytes.includes('olga@example.org')).toBe(true)
  for (const secret of [token, login, olga.password]) expect(bytes.includes(secret)).toBe(false)
  const stored = () => database.get<{ password: string }>('SELECT password FROM organizers')?.password
  const first = stored()
  expect(first).toMatch(/^scrypt\$32768\$8\$3\$/)
  database.run('DELETE FROM organizers')
  await setUp()
  expect(stored()).not.toBe(first)
})
