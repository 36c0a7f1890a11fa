import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../server/event-store/backup.ts'
import type { Database } from '../../server/event-store/database.ts'
import { hashOf } from '../../server/people/links.ts'
import { bytesOf } from '../event-store/folder.ts'
import { mailServer, refusal } from '../mail/mail-server.ts'
import { from, quickPauses } from '../mail/evening.ts'
import { Person, tokenIn } from './person.ts'
import { goTo, itemOn, startServer, temporaryFolder } from './start.ts'

/** How many rows of each table that has any tell of this session. */
function rowsOf(database: Database, session: string): Readonly<Record<string, number>> {
  const tables = database.read(() =>
    database.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"),
  )
  const counted = tables.flatMap(({ name }) => {
    const columns = database.read(() => database.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', name))
    const column = name === 'sessions' ? 'id' : 'session'
    if (!columns.some(known => known.name === column)) return []
    const count = `SELECT count(*) AS n FROM "${name}" WHERE "${column}" = ?`
    return [[name, database.read(() => database.get<{ n: number }>(count, session))?.n ?? 0] as const]
  })
  return Object.fromEntries(counted.filter(([, n]) => n > 0))
}

test('a session that is deleted leaves nothing in any table, file or memory, but the template that was kept of it', async () => {
  const folder = temporaryFolder()
  // It takes no mail for now: so one waits.
  const mail = await mailServer({ rcpt: () => refusal(450, 'later') })
  const settings = { DATA_DIR: folder, SMTP_URL: mail.url, MAIL_FROM: from }
  const server = await startServer({ mailPauses: quickPauses.map(() => 600_000) }, settings)
  const [organizer, table] = [await server.organizer(), await server.table()]
  const path = `/api/sessions/${table.id}`
  const host = await table.facilitator()
  const added = await host.send('AddGuest', { name: 'Wilhelmina Verzonnen', email: 'wilhelmina@verzonnen.example' })
  if (!added.ok || added.link === undefined) throw new Error('nobody was added')
  const guest = await Person.enter(added.link)
  const other = await server.table()
  const bystander = await other.participant()
  await organizer.post(`${path}/template`, { name: 'Om te bewaren' })
  await organizer.post(`${path}/invitations/text`, { subject: 'ZWALUWSTAART', body: 'Kom je? {link}' })
  await organizer.post(`${path}/invitations`, { guests: [added.guest], zone: 'Europe/Amsterdam' })
  await goTo(host, 'vote')
  const item = itemOn(host)
  await guest.send('CastBallot', { item, value: 2, reason: 'Omdat.' })
  await goTo(host, 'discuss')
  await guest.send('Contribute', { item, stance: 'a', text: `KWARTELEI ${'en nog veel meer '.repeat(50)}` })
  expect(await organizer.get(`${path}/article`)).toMatchObject({ status: 200 })
  const full = rowsOf(server.kept.database, table.id)
  for (const name of [
    'sessions',
    'events',
    'ballot_keys',
    'people',
    'links',
    'acknowledged',
    'articles',
    'invitations',
  ])
    expect(full, name).toHaveProperty(name)
  expect(full).toHaveProperty('article_updates')
  expect(full).toHaveProperty('invitation_texts')

  expect(await organizer.delete(path)).toMatchObject({ status: 204 })
  await guest.cut
  await host.cut
  expect(bystander.socket.connected).toBe(true)
  expect(rowsOf(server.kept.database, table.id)).toEqual({})
  const file = join(folder, 'test.sqlite')
  const traces = ['Wilhelmina', 'verzonnen.example', hashOf(tokenIn(added.link)), 'KWARTELEI', 'ZWALUWSTAART', table.id]
  for (const trace of traces) expect(bytesOf(file).includes(trace), trace).toBe(false)
  const copy = join(temporaryFolder(), 'copy.sqlite')
  backUp(file, copy)
  for (const trace of traces) expect(bytesOf(copy).includes(trace), trace).toBe(false)
  expect(readdirSync(folder).filter(name => !/^test\.sqlite(-wal|-shm)?$/.test(name))).toEqual([])

  for (const gone of [path, `${path}/article`, `${path}/invitations`, `${path}/export/md`])
    expect((await organizer.get(gone)).status, gone).toBe(404)
  await expect(Person.enter(added.link)).rejects.toMatchObject({ code: 'invalid-token' })
  expect(JSON.stringify((await organizer.get('/api/templates?lang=nl')).body)).toContain('Om te bewaren')
  expect(bytesOf(file).includes('Om te bewaren')).toBe(true)
})
