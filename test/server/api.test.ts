import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Registry } from 'prom-client'
import { Accounts } from '../../server/accounts/accounts.ts'
import { ArticleDesk } from '../../server/articles/article-desk.ts'
import { ArticleStreams } from '../../server/articles/article-streams.ts'
import { createHttp } from '../../server/http/http.ts'
import { createLogger } from '../../server/logger.ts'
import { LiveSessions } from '../../server/sessions/live-sessions.ts'
import { Overview } from '../../server/sessions/overview.ts'
import { Knocking } from '../../server/realtime/knocking.ts'
import { realWorld } from '../../server/sessions/world.ts'
import { readConfig } from '../../server/config.ts'
import { refusalText } from '../../shared/wording/refusals.ts'
import { Person } from './person.ts'
import { startServer, type TestServer } from './start.ts'

const created = z.object({
  sessionId: z.string(),
  facilitator: z.string(),
  scribe: z.string(),
  screen: z.string(),
  participants: z.array(z.object({ id: z.string(), name: z.string(), segment: z.null(), link: z.string() })),
})
const shown = z.object({
  version: z.number(),
  view: z.object({
    status: z.string(),
    session: z.object({ title: z.string() }),
    items: z.array(z.unknown()),
    desk: z.object({ screenLink: z.string(), people: z.array(z.object({ guest: z.string(), present: z.boolean() })) }),
  }),
  links: z.object({
    facilitator: z.string().nullable(),
    scribe: z.string().nullable(),
    screen: z.string(),
    guests: z.array(z.object({ guest: z.string(), link: z.string().nullable() })),
  }),
})

describe('an organizer', () => {
  test('makes a session from a template, and its links open it', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const wanted = { lang: 'en', template: 'short-table', title: 'An evening', participants: 2 }
    const answer = await organizer.post('/api/sessions', wanted)
    expect(answer.status).toBe(201)
    const links = created.parse(answer.body)
    const host = await Person.enter(links.facilitator)
    expect(host.view).toMatchObject({ status: 'draft', session: { title: 'An evening', lang: 'en', rehearsal: false } })
    expect(host.view.items).toHaveLength(3)
    expect(links.participants.map(({ name }) => name)).toEqual(['Guest 1', 'Guest 2'])
    expect((await Person.enter(links.screen)).mine).toBeNull()
    expect((await Person.enter(links.scribe)).mine?.role).toBe('scribe')
    const { body } = await organizer.get('/api/sessions')
    expect(body).toMatchObject({ sessions: [{ id: links.sessionId, title: 'An evening', status: 'draft', seats: 2 }] })
  })

  test('starts empty too, with a title and segments of its language', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const { sessionId } = created.parse((await organizer.post('/api/sessions', { lang: 'nl' })).body)
    expect(await organizer.get(`/api/sessions/${sessionId}`)).toMatchObject({
      status: 200,
      body: { view: { session: { title: 'Nieuwe tafel' }, items: [] } },
    })
  })

  test.each([
    ['an unknown template', { lang: 'nl', template: 'nothing' }, 404, 'unknown-template'],
    ['an unknown language', { lang: 'tlh' }, 400, 'invalid-request'],
    ['too many seats', { lang: 'nl', participants: 100_000 }, 400, 'invalid-request'],
    ['half a seat', { lang: 'nl', participants: 1.5 }, 400, 'invalid-request'],
    ['a title that is too long', { lang: 'nl', title: 'x'.repeat(500) }, 409, 'too-long'],
    ['an empty title', { lang: 'nl', title: ' ' }, 409, 'empty-text'],
  ])('does not make one with %s', async (_, wanted, status, code) => {
    const organizer = await (await startServer()).organizer()
    expect(await organizer.post('/api/sessions', wanted)).toMatchObject({ status, body: { code } })
    expect((await organizer.get('/api/sessions')).body).toEqual({ sessions: [] })
  })

  test('sees a session as its facilitator does, with every link that works now', async () => {
    const server = await startServer()
    const [organizer, table] = [await server.organizer(), await server.table()]
    const host = await table.facilitator()
    const [first, second] = table.links.participants
    if (!first || !second) throw new Error('there are three')
    await host.send('RevokeLink', { guest: first.id })
    const reissued = await host.send('ReissueLink', { guest: second.id })
    const { version, view, links } = shown.parse((await organizer.get(`/api/sessions/${table.id}`)).body)
    expect(version).toBe((await table.stored()).version)
    expect(links).toMatchObject({
      facilitator: table.links.facilitator,
      scribe: table.links.scribe,
      screen: table.links.screen,
    })
    const linkOf = (id: string) => links.guests.find(({ guest }) => guest === id)?.link
    expect(linkOf(first.id)).toBeNull()
    expect(linkOf(second.id)).toBe(reissued.ok && reissued.link)
    expect(view.desk.screenLink).toBe(table.links.screen)
    expect(view.desk.people.filter(({ present }) => present).map(({ guest }) => guest)).toEqual([host.mine?.guest])
  })

  test('gives commands as at the table; the table sees it', async () => {
    const server = await startServer()
    const [organizer, table] = [await server.organizer(), await server.table()]
    const guest = await table.participant()
    const path = `/api/sessions/${table.id}/commands`
    const opened = await organizer.post(path, { id: 'a', type: 'OpenLobby' })
    expect(opened).toMatchObject({ status: 200, body: { ok: true } })
    await guest.until(({ view }) => view.status === 'lobby')
    const added = await organizer.post(path, { id: 'b', type: 'AddGuest', name: 'Noor', segment: 'Retail' })
    const again = await organizer.post(path, { id: 'b', type: 'AddGuest', name: 'Noor', segment: 'Retail' })
    const { link } = z.object({ link: z.string() }).parse(added.body)
    expect((await Person.enter(link)).mine?.name).toBe('Noor')
    expect(again).toMatchObject({ status: 200, body: { ok: true } })
    expect((await table.stored()).state.guests.filter(({ person }) => person?.name === 'Noor')).toHaveLength(1)
  })

  test('is refused as at the table, in words', async () => {
    const server = await startServer()
    const [organizer, table] = [await server.organizer(), await server.table()]
    const give = (command: unknown) => organizer.post(`/api/sessions/${table.id}/commands?lang=nl`, command)
    const stale = { item: 'nowhere', step: 'vote', round: 1 }
    expect(await give({ id: '1', type: 'Next', from: stale })).toMatchObject({
      status: 409,
      body: { ok: false, code: 'stale', message: refusalText('stale', 'nl') },
    })
    expect(await give({ id: '2', type: 'RaiseHand' })).toMatchObject({ status: 409, body: { code: 'not-allowed' } })
    expect(await give({ id: '3', type: 'Next' })).toMatchObject({ status: 400, body: { code: 'invalid-command' } })
    expect(await give({ id: '4', type: 'Fly' })).toMatchObject({ status: 400, body: { code: 'unknown-command' } })
    expect(await give({ type: 'Next' })).toMatchObject({ status: 400, body: { code: 'invalid-request' } })
  })

  test('removes a session: everybody is sent away, and nothing is left', async () => {
    const server = await startServer()
    const [organizer, table, other] = [await server.organizer(), await server.table(), await server.table()]
    const here = [await table.facilitator(), await table.participant(), await table.screen()]
    const elsewhere = await other.facilitator()
    expect((await organizer.delete(`/api/sessions/${table.id}`)).status).toBe(204)
    await Promise.all(here.map(person => person.cut))
    expect(await table.stored()).toMatchObject({ version: 0 })
    expect((await server.kept.people.of(table.id)).size).toBe(0)
    expect(await organizer.get(`/api/sessions/${table.id}`)).toMatchObject({
      status: 404,
      body: { code: 'unknown-session' },
    })
    expect(await organizer.get('/api/sessions')).toMatchObject({ body: { sessions: [{ id: other.id }] } })
    expect((await organizer.delete(`/api/sessions/${table.id}`)).status).toBe(404)
    expect((await elsewhere.send('OpenLobby', {})).ok).toBe(true)
  })

  test('sees the templates in the language asked for', async () => {
    const organizer = await (await startServer()).organizer()
    const named = z.object({
      templates: z.array(z.object({ name: z.string(), lang: z.string(), dilemmas: z.number() })),
    })
    const { templates } = named.parse((await organizer.get('/api/templates?lang=nl')).body)
    expect(templates).toContainEqual(
      expect.objectContaining({ name: 'p-of-personalisation', lang: 'nl', dilemmas: 13 }),
    )
    expect(templates.every(({ lang }) => lang === 'nl')).toBe(true)
    expect((await organizer.get('/api/templates?lang=tlh')).status).toBe(400)
  })
})

test('whoever is not signed in gets none of it', async () => {
  const server = await startServer()
  const table = await server.table()
  const visitor = server.visitor()
  const stranger = { cookie: 'et_session=made-up; other=1' }
  const asked = [
    await visitor.get('/api/sessions'),
    await visitor.get('/api/sessions', stranger),
    await visitor.get('/api/templates'),
    await visitor.get(`/api/sessions/${table.id}`),
    await visitor.post('/api/sessions', { lang: 'nl' }),
    await visitor.post(`/api/sessions/${table.id}/commands`, { id: '1', type: 'OpenLobby' }),
    await visitor.delete(`/api/sessions/${table.id}`),
  ]
  for (const answer of asked) expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  expect((await table.stored()).state.status).toBe('draft')
})

describe('the OpenAPI document', () => {
  const document = z.object({
    openapi: z.string(),
    paths: z.record(z.string(), z.record(z.string(), z.looseObject({ summary: z.string() }))),
  })

  test('names every route that is answered, and no other', async () => {
    const server = await startServer()
    const answer = await server.visitor().get('/api/openapi.json')
    const { openapi, paths } = document.parse(answer.body)
    expect(openapi).toBe('3.1.0')
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method} ${path}`),
    )
    expect(routesAnswered(server).toSorted()).toEqual(described.toSorted())
    expect(described).toContain('post /api/sessions/{id}/commands')
    expect(described).toContain('get /api/sessions/{id}/export/{format}')
  })

  test('asks for a sign-in where the server does', async () => {
    const server = await startServer()
    const { paths } = document.parse((await server.visitor().get('/api/openapi.json')).body)
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { security }] of Object.entries(methods)) {
        const { body } = await server
          .visitor()
          .ask(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x'), undefined, {})
        const refused = z
          .object({ code: z.enum(['not-signed-in', 'not-yours', 'not-your-record']) })
          .safeParse(body).success
        expect([method, path, refused]).toEqual([method, path, Array.isArray(security) && security.length > 0])
      }
    }
  })
})

/** The routes that Express itself knows, also one that somebody added past the table of routes. */
function routesAnswered(server: TestServer): readonly string[] {
  const { store, links, organizers } = server.kept
  const logger = createLogger('silent')
  const { secret } = server
  const sessions = new LiveSessions({ store, world: realWorld, logger })
  const articles = new ArticleDesk(server.kept.articles)
  const publicUrl = () => server.url
  const accounts = new Accounts({ ...{ organizers, secret, publicUrl, logger }, oidc: null, mailKey: () => undefined })
  const app = createHttp({
    ...{ accounts, accountMail: undefined },
    ...{ store, links, organizers, logger, secret },
    ...{ config: readConfig({}), world: realWorld, registry: new Registry(), rehearsals: undefined },
    ...{ sessions, articles, templates: server.kept.templates, invitations: server.kept.invitations },
    mailQueue: undefined,
    knocking: new Knocking(() => realWorld.now()),
    articleStreams: new ArticleStreams({ desk: articles, sessions, logger }),
    overview: new Overview(store, logger),
    publicUrl,
    ownUrl: () => server.url,
    openRehearsals: () => false,
    onCommand: () => undefined,
    onSignOut: () => undefined,
    presentAt: () => new Set(),
    remove: () => Promise.resolve(),
  })
  return listed(app.router, '').filter(route => route.includes(' /api'))
}

interface Listed {
  listRoutes(): readonly { path: string; methods?: readonly string[]; router?: Listed }[]
}
/** Express 5.1 and later can list its routes; its types do not say so yet. */
function listed(router: unknown, prefix: string): readonly string[] {
  return (router as Listed).listRoutes().flatMap(({ path, methods = [], router: inner }) => {
    const full = prefix + path
    if (inner) return listed(inner, full === '/' ? '' : full)
    const shown = full.replaceAll(/:(\w+)/g, '{$1}')
    return methods.filter(method => method !== 'HEAD').map(method => `${method.toLowerCase()} ${shown}`)
  })
}
