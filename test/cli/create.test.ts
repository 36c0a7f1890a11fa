import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Person } from '../server/person.ts'
import { temporaryFolder } from '../server/start.ts'
import { said, start } from './run.ts'

const created = z.strictObject({
  sessionId: z.string(),
  facilitator: z.url(),
  scribe: z.url(),
  screen: z.url(),
  participants: z.array(
    z.strictObject({ id: z.string(), name: z.string(), segment: z.string().nullable(), link: z.url() }),
  ),
})

describe('create', () => {
  test('prints links of the form that the contract gives', async () => {
    const settings = { DATA_DIR: temporaryFolder(), PUBLIC_URL: 'https://table.example.org/' }
    const { code, out, err } = await said(['create', '--participants', '3', '--lang', 'en', '--json'], settings)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const made = created.parse(JSON.parse(out))
    const link = new RegExp(`^https://table\\.example\\.org/s/${made.sessionId}#[\\w-]{24}$`)
    const links = [made.facilitator, made.scribe, made.screen, ...made.participants.map(guest => guest.link)]
    for (const one of links) expect(one).toMatch(link)
    expect(new Set(links).size).toBe(6)
    expect(made.participants.map(({ name }) => name)).toEqual(['Guest 1', 'Guest 2', 'Guest 3'])
  })

  test('for people is a list to copy from', async () => {
    const settings = { DATA_DIR: temporaryFolder(), PORT: '4321' }
    const { out } = await said(['create', '--participants', '1', '--title', 'Onze avond'], settings)
    expect(out).toMatch(/^Onze avond\n/)
    for (const who of ['Facilitator', 'Scribe', 'Screen', 'Gast 1']) {
      expect(out).toMatch(new RegExp(`^${who} +http://127\\.0\\.0\\.1:4321/s/[\\w-]+#[\\w-]+$`, 'm'))
    }
  })

  test('seats the guests of a list', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'gasten.csv')
    writeFileSync(file, 'naam;sector\nNoor;Retail\nSam;\n')
    const { out } = await said(['create', '--guests', file, '--json'], { DATA_DIR: folder })
    expect(created.parse(JSON.parse(out)).participants).toMatchObject([
      { name: 'Noor', segment: 'Retail' },
      { name: 'Sam', segment: null },
    ])
  })

  test('names the line of a list that is wrong, and makes nothing', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'guests.csv')
    writeFileSync(file, 'name,email\nNoor,noor@example.org\nSam,sam at example.org\n')
    const { code, err } = await said(['create', '--guests', file], { DATA_DIR: folder })
    expect(code).toBe(1)
    expect(err).toBe(`${file}, line 3: "sam at example.org" is no e-mail address. Correct it, or leave it empty.\n`)
  })

  test('without --template starts from the built-in one; with none, empty', async () => {
    const settings = { DATA_DIR: temporaryFolder() }
    expect((await said(['create'], settings)).out).toContain('De P van Personalisatie')
    expect((await said(['create', '--template', 'none', '--json'], settings)).code).toBe(0)
  })
})

describe('serve', () => {
  test('lets in by links that were made while it ran, and closes on SIGTERM', async () => {
    const settings = { DATA_DIR: temporaryFolder(), PORT: '0', HOST: '127.0.0.1' }
    const server = start(['serve'], settings)
    const url = await server.printed(/http:\/\/127\.0\.0\.1:\d+/)
    expect(await server.printed(/\/setup#[\w-]+/)).not.toBe('')
    // Without being told its port: the server that runs on this folder left its address there.
    const { out } = await said(['create', '--participants', '2', '--json'], settings)
    const made = created.parse(JSON.parse(out))
    expect(new URL(made.facilitator).origin).toBe(url)
    const host = await Person.enter(made.facilitator)
    const guest = await Person.enter(made.participants[0]?.link ?? '')
    expect((await host.send('OpenLobby', {})).ok).toBe(true)
    await guest.until(({ view }) => view.status === 'lobby')
    server.stop('SIGTERM')
    expect(await guest.cut).toBe('transport close')
    const { code, err } = await server.ended
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const later = await said(['create', '--json'], settings)
    expect(new URL(created.parse(JSON.parse(later.out)).screen).origin).not.toBe(url)
  })

  test('on a port that is taken is one sentence that names it', async () => {
    const first = start(['serve'], { DATA_DIR: temporaryFolder(), PORT: '0' })
    const { port } = new URL(await first.printed(/http:\/\/127\.0\.0\.1:\d+/))
    const second = start(['serve'], { DATA_DIR: temporaryFolder(), PORT: port })
    const { code, out, err } = await second.ended
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or start with PORT=${Number(port) + 1}.\n`,
    )
  })

  test('on an address of another machine is one sentence that names it', async () => {
    const server = start(['serve'], { DATA_DIR: temporaryFolder(), PORT: '0', HOST: '192.0.2.1' })
    const { code, err } = await server.ended
    expect(code).toBe(1)
    expect(err).toMatch(/^HOST is "192\.0\.2\.1", which is no address of this machine\.[^\n]+\n$/)
  })
})
