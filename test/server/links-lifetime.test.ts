import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { tokenIn } from './person.ts'
import { startServer, temporaryFolder } from './start.ts'

test('a link’s token is 144 bits that no other link shares, and stands behind the #', async () => {
  const table = await (await startServer()).table({ participants: 12 })
  const { facilitator, scribe, screen, participants } = table.links
  const links = [facilitator, scribe, screen, ...participants.map(({ link }) => link)]
  expect(new Set(links.map(tokenIn)).size).toBe(15)
  for (const link of links) {
    expect(Buffer.from(tokenIn(link), 'base64url')).toHaveLength(18)
    expect(new URL(link)).toMatchObject({ pathname: `/s/${table.id}`, search: '', hash: `#${tokenIn(link)}` })
  }
})

test('a token is neither in the database nor in the server’s log, also after it was used, revoked and made anew', async () => {
  const folder = temporaryFolder()
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: line => void lines.push(line) })
  const server = await startServer({ logger }, { DATA_DIR: folder })
  const table = await server.table()
  const [host, guest] = await Promise.all([table.facilitator(), table.participant(1)])
  const id = guest.mine?.guest
  if (!id) throw new Error('nobody')
  const anew = await host.send('ReissueLink', { guest: id })
  await host.send('RevokeLink', { guest: id })
  const links = [table.links.facilitator, table.linkOf(1), (anew.ok && anew.link) || 'none']
  const kept = readdirSync(folder)
    .filter(file => file !== 'secret')
    .map(file => readFileSync(join(folder, file), 'latin1'))
  expect(kept.join('')).toContain(table.id)
  for (const token of links.map(tokenIn)) {
    expect(token).toHaveLength(24)
    expect([...kept, ...lines].filter(text => text.includes(token))).toEqual([])
  }
})

test('of the links of a cleared table no row says whose they were', async () => {
  const server = await startServer()
  const table = await server.table()
  const count = () => server.kept.database.all<Record<string, unknown>>('SELECT * FROM spent_links')
  expect(count()).toEqual([])
  await server.kept.people.eraseAll(table.id)
  expect(count()).toHaveLength(6)
  for (const row of count()) expect(Object.keys(row).toSorted()).toEqual(['hash', 'session'])
  expect(server.kept.database.all('SELECT * FROM links')).toEqual([])
})
