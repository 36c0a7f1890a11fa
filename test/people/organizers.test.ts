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
const invited = async (email: string, workspace = 1) => {
  const made = await organizers.invite(workspace, email)
  if (!made) throw new Error('a colleague already')
  return made
}

test('the first organizer is let in once, by the newest set-up token', async () => {
  const older = await organizers.setUpToken()
  const token = await organizers.setUpToken()
  expect(token).not.toBe(older)
  expect(await organizers.createFirst(older ?? '', olga)).toBeUndefined()
  expect(await organizers.createFirst('', olga)).toBeUndefined()
  const organizer = await organizers.createFirst(token ?? '', olga)
  expect(organizer).toEqual({ id: 1, name: 'Olga Invented', email: 'olga@example.org', workspace: 1 })
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

test('a set-up token works for seven days', async () => {
  const token = (await organizers.setUpToken()) ?? ''
  time += 7 * day
  expect(await organizers.createFirst(token, olga)).toBeUndefined()
  const fresh = (await organizers.setUpToken()) ?? ''
  time += 7 * day - 1
  expect(await organizers.createFirst(fresh, olga)).toBeDefined()
})

test('each workspace has a set-up token of its own, and a first organizer of its own', async () => {
  await setUp()
  const other = organizers.workspaces.make('Faculty')
  expect(other).toEqual({ id: 2, name: 'Faculty' })
  expect(organizers.workspaces.make(' faculty ')).toBeUndefined()
  const token = (await organizers.setUpToken(2)) ?? ''
  // One address has one account, in one workspace.
  expect(await organizers.createFirst(token, olga)).toBeUndefined()
  expect(await organizers.createFirst(token, { ...olga, email: 'otto@example.org' })).toMatchObject({ workspace: 2 })
  expect(organizers.colleagues(1).map(({ id }) => id)).toEqual([1])
  expect(organizers.colleagues(2).map(({ id }) => id)).toEqual([2])
})

test('a colleague joins once, within a week, with the newest invitation', async () => {
  await setUp()
  const older = await invited('Ben@example.org')
  const { token, link } = await invited('ben@example.org')
  expect(organizers.entries.invited(1)).toEqual([{ id: link.id, email: 'ben@example.org', until: time + 7 * day }])
  const ben = { name: 'Ben', password: 'correct horse battery' }
  expect(await organizers.join(older.token, ben)).toBeUndefined()
  expect(await organizers.join(token, ben)).toMatchObject({ email: 'ben@example.org', workspace: 1 })
  expect(await organizers.join(token, ben)).toBeUndefined()
  expect(organizers.entries.invited(1)).toEqual([])
  const late = await invited('late@example.org')
  time += 7 * day
  expect(await organizers.join(late.token, { name: 'Late' })).toBeUndefined()
})

test('an invitation can be withdrawn, by the workspace that sent it', async () => {
  await setUp()
  const { token, link } = await invited('ben@example.org')
  expect(organizers.entries.revoke(2, link.id)).toBe(false)
  expect(organizers.entries.look(token)).toBeDefined()
  expect(organizers.entries.revoke(1, link.id)).toBe(true)
  expect(await organizers.join(token, { name: 'Ben' })).toBeUndefined()
})

test('who is a colleague already is not invited again, and a set-up token is no invitation', async () => {
  await setUp()
  expect(await organizers.invite(1, 'OLGA@example.org')).toBeUndefined()
  organizers.workspaces.make('Faculty')
  const setUpToken = (await organizers.setUpToken(2)) ?? ''
  expect(await organizers.join(setUpToken, { name: 'Eve' })).toBeUndefined()
  const { token } = await invited('eve@example.org')
  expect(await organizers.createFirst(token, { ...olga, email: 'eve@example.org' })).toBeUndefined()
})

test('a colleague who is removed leaves nothing of themself in the file', async () => {
  await setUp()
  const { token } = await invited('marker-of-ben@example.org')
  const ben = await organizers.join(token, { name: 'Marker Of Ben', password: 'correct horse battery' })
  expect(organizers.remove(2, ben?.id ?? 0)).toBe(false)
  expect(organizers.remove(1, ben?.id ?? 0)).toBe(true)
  database.close()
  const bytes = readFileSync(join(place, 'table.db')).toString('latin1')
  expect(bytes).toContain('olga@example.org')
  expect(bytes.toLowerCase()).not.toContain('marker')
})

test('neither a token nor a password is stored, and equal passwords look different', async () => {
  const { token } = await setUp()
  const join = await invited('ben@example.org')
  await organizers.join(join.token, { name: 'Ben', password: olga.password })
  const bytes = Buffer.concat([readFileSync(database.file), readFileSync(`${database.file}-wal`)])
  expect(bytes.includes('olga@example.org')).toBe(true)
  for (const secret of [token, join.token, olga.password]) expect(bytes.includes(secret)).toBe(false)
  const stored = database.all<{ password: string }>('SELECT password FROM sign_in_methods')
  expect(stored).toHaveLength(2)
  for (const { password } of stored) expect(password).toMatch(/^scrypt\$32768\$8\$3\$/)
  expect(stored[0]?.password).not.toBe(stored[1]?.password)
})
