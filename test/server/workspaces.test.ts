import { describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { playRehearsal } from '../../server/rehearsal/play.ts'
import type { Browser } from './browser.ts'
import { Person } from './person.ts'
import { startServer, type TestServer } from './start.ts'

// Two passwords are hashed, and every route is asked.
vi.setConfig({ testTimeout: 60_000 })

const eve = { name: 'Eve', email: 'eve@example.org', password: 'twelve loud benches' }

/** The first organizer of another workspace, signed in. */
async function stranger(server: TestServer): Promise<Browser> {
  const made = server.kept.organizers.workspaces.make('Elsewhere')
  const browser = server.visitor()
  const token = await server.kept.organizers.setUpToken(made?.id)
  expect((await browser.post('/api/setup', { token, ...eve })).status).toBe(201)
  return browser
}

const document = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ security: z.array(z.record(z.string(), z.unknown())).default([]) })),
  ),
})
const sessionEntry = z.object({ sessions: z.array(z.object({ id: z.string() })) })
const own = async (browser: Browser) =>
  sessionEntry.parse((await browser.get('/api/sessions')).body).sessions.map(({ id }) => id)

/** What a route is asked with, so that it would do what it is for if whoever asks were at home; by a part of its path. */
const bodies: readonly (readonly [string, unknown])[] = [
  ['/commands', { id: 'c1', type: 'OpenLobby' }],
  ['/copy', { guests: true }],
  ['/rehearsal', { participants: 1 }],
  ['/template', { name: 'Taken' }],
  ['/invitations/text', { subject: 'Come', body: 'Your place: {link}' }],
  ['/invitations/preview', { guest: 'GUEST' }],
  ['/invitations', { guests: 'unsent' }],
  ['/article/updates', { version: 0, updates: [] }],
  ['/templates/', { name: 'Taken' }],
  ['/passkeys/', { name: 'Taken' }],
]
const bodyFor = (path: string, guest: string) => {
  const body = bodies.find(([part]) => path.includes(part))?.[1] ?? {}
  return JSON.stringify(body).replace('GUEST', guest)
}

interface Theirs {
  readonly session: string
  readonly guest: string
  readonly template: string
  /** Of an invited colleague. */
  readonly invited: string
}

/** Every route of organizers that names a thing by its id, as the document of the server has it. */
async function routesWithIds(server: TestServer) {
  const { paths } = document.parse((await server.visitor().get('/api/openapi.json')).body)
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => security.some(way => 'signIn' in way) && path.includes('{'))
      .map(([method]) => ({ method: method.toUpperCase(), path })),
  )
}

function filled(path: string, { session, guest, template, invited }: Theirs): string {
  const ids = { '/api/sessions/': session, '/api/templates/': template, '/api/colleagues/invited/': invited }
  // What belongs to an account has numbers, and the first organizer has the first of each.
  const id = Object.entries(ids).find(([start]) => path.startsWith(start))?.[1] ?? '1'
  const values: Readonly<Record<string, string>> = { id, guest, format: 'json', number: '0' }
  return (
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '1') +
    (path.endsWith('/stream') ? '?since=0' : '')
  )
}

/** A session with an article, a kept template, and a text of its own: all that somebody else could be after. */
async function prepared(server: TestServer, organizer: Browser): Promise<Theirs> {
  const table = await server.table()
  const { state } = await table.stored()
  await organizer.get(`/api/sessions/${table.id}/article`)
  const kept = await organizer.post(`/api/sessions/${table.id}/template`, { name: 'Ours' })
  const invited = await organizer.post('/api/colleagues', { email: 'ben@example.org', lang: 'nl' })
  server.kept.database.run(
    "INSERT INTO passkeys (organizer, name, public_key, credential, counter, device_type, backed_up) VALUES (1, 'Key', '', '', 0, '', 0)",
  )
  return {
    invited: String(z.object({ invited: z.object({ id: z.number() }) }).parse(invited.body).invited.id),
    session: table.id,
    guest: state.guests[2]?.id ?? '',
    template: z.object({ name: z.string() }).parse(kept.body).name,
  }
}

/** Everything that is stored, but for what asking itself leaves. */
const everything = (server: TestServer) => {
  const tables = ['sessions', 'events', 'people', 'links', 'articles', 'article_updates', 'templates', 'invitations']
  const accounts = ['organizers', 'sign_ins', 'sign_in_methods', 'passkeys', 'entry_links']
  return [...tables, ...accounts].map(table => [table, server.kept.database.all(`SELECT * FROM ${table}`)])
}

describe('another workspace', () => {
  test('is answered on every route as if nothing were there, and changes nothing', async () => {
    const server = await startServer({ startRehearsal: playRehearsal })
    const organizer = await server.organizer()
    const theirs = await prepared(server, organizer)
    const elsewhere = await stranger(server)
    const routes = await routesWithIds(server)
    expect(routes.filter(({ path }) => path.startsWith('/api/sessions/{id}')).length).toBeGreaterThan(20)
    const before = everything(server)
    const nothing = { session: 'nowhere', guest: 'nobody', template: 'nowhere', invited: '0' }
    for (const { method, path } of routes) {
      const body = method === 'GET' ? undefined : bodyFor(path, theirs.guest)
      const headers = body === undefined ? {} : { 'content-type': 'application/json' }
      const ask = (what: Theirs) => elsewhere.ask(method, filled(path, what), body, headers)
      const [answer, unknown] = [await ask(theirs), await ask(nothing)]
      expect([method, path, answer.status]).toEqual([method, path, 404])
      // The same answer as for what does not exist: nothing can be guessed.
      if (!path.startsWith('/api/account') && !path.startsWith('/api/colleagues')) {
        expect([method, path, answer.body]).toEqual([method, path, unknown.body])
      }
    }
    expect(everything(server)).toEqual(before)
    // Had it all been the same for everybody, this would have found nothing either.
    expect((await organizer.get(`/api/sessions/${theirs.session}`)).status).toBe(200)
  })

  test('sees its own sessions, templates and colleagues and no others, and begins with nothing of ours', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const { session, template } = await prepared(server, organizer)
    const elsewhere = await stranger(server)
    expect(await own(elsewhere)).toEqual([])
    const made = await elsewhere.post('/api/sessions', { lang: 'nl', title: 'Theirs' })
    const { sessionId } = z.object({ sessionId: z.string() }).parse(made.body)
    expect(await own(elsewhere)).toEqual([sessionId])
    expect(await own(organizer)).toEqual([session])
    const listed = JSON.stringify((await elsewhere.get('/api/templates?lang=nl')).body)
    expect(listed).not.toContain(template)
    expect(JSON.stringify((await organizer.get('/api/templates?lang=nl')).body)).toContain(template)
    expect(await elsewhere.post('/api/sessions', { lang: 'nl', template })).toMatchObject({ status: 404 })
    expect((await elsewhere.get('/api/colleagues')).body).toMatchObject({ colleagues: [{ name: 'Eve', you: true }] })
    expect((await organizer.get('/api/colleagues')).body).toMatchObject({ colleagues: [{ name: 'Ada', you: true }] })
  })

  test('keeps its copies and rehearsals to itself', async () => {
    const server = await startServer({ startRehearsal: playRehearsal })
    const organizer = await server.organizer()
    const elsewhere = await stranger(server)
    const made = await elsewhere.post('/api/sessions', { lang: 'nl', template: 'short-table' })
    const { sessionId } = z.object({ sessionId: z.string() }).parse(made.body)
    await elsewhere.post(`/api/sessions/${sessionId}/copy`, {})
    await elsewhere.post(`/api/sessions/${sessionId}/rehearsal`, { participants: 1 })
    await elsewhere.post('/api/rehearsals', { lang: 'nl', participants: 1 })
    expect(await own(elsewhere)).toHaveLength(4)
    expect(await own(organizer)).toEqual([])
  })

  test('gets no further over a socket: a sign-in opens no table, and a link opens its own', async () => {
    const server = await startServer()
    await server.organizer()
    const elsewhere = await stranger(server)
    const table = await server.table()
    const token = elsewhere.signInCookie?.split('=')[1] ?? ''
    await expect(Person.enter(`${server.url}/s#${token}`)).rejects.toThrow()
    const host = await table.facilitator()
    expect(host.view.session.title).not.toBe('')
  })

  test('has somebody with a link as a guest, whatever workspace their own browser is signed in to', async () => {
    const server = await startServer()
    await server.organizer()
    const elsewhere = await stranger(server)
    const table = await server.table()
    const bearer = (link: string) => ({ authorization: `Bearer ${link.slice(link.indexOf('#') + 1)}` })
    const path = `/api/sessions/${table.id}/export/json`
    expect((await elsewhere.get(path, bearer(table.links.facilitator))).status).toBe(200)
    expect((await elsewhere.get(path, bearer(table.linkOf(1)))).status).toBe(403)
    expect((await elsewhere.get(path)).status).toBe(404)
  })
})
