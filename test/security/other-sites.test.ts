import { request as ask } from 'node:http'
import { describe, expect, test } from 'vitest'
import { io } from 'socket.io-client'
import { isForeign } from '../../server/origins.ts'
import { tokenIn } from '../server/person.ts'
import { startServer, type TestServer } from '../server/start.ts'

const json = { 'content-type': 'application/json' }

describe('a page of another site cannot act with the sign-in of whoever opens it', () => {
  const sessionsOf = async (server: TestServer) => (await server.kept.store.sessions()).length

  test.each([
    ['a form', 'lang=nl', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form with a file', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['plain text that is JSON', '{"lang":"nl"}', { 'content-type': 'text/plain' }, 415],
    ['JSON under no name at all', '{"lang":"nl"}', { 'content-type': '' }, 415],
    ['JSON from another origin', '{"lang":"nl"}', { ...json, origin: 'https://elsewhere.example' }, 403],
    ['JSON from a page without an origin', '{"lang":"nl"}', { ...json, origin: 'null' }, 403],
    ['JSON that a browser calls cross-site', '{"lang":"nl"}', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['JSON from a neighbour under the same domain', '{"lang":"nl"}', { ...json, 'sec-fetch-site': 'same-site' }, 403],
    ['JSON from another port', '{"lang":"nl"}', { ...json, origin: 'http://127.0.0.1:1' }, 403],
  ])('not with %s', async (_, body, headers, status) => {
    const server = await startServer()
    const organizer = await server.organizer()
    const answer = await organizer.ask('POST', '/api/sessions', body, headers)
    expect([answer.status, await sessionsOf(server)]).toEqual([status, 0])
    // The same without what is wrong with it is done: it is the way in that was refused.
    expect((await organizer.post('/api/sessions', { lang: 'nl' }, { 'sec-fetch-site': 'same-origin' })).status).toBe(
      201,
    )
  })

  test('every method that changes anything asks who sent it', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const { id } = await server.table()
    const cross = { 'sec-fetch-site': 'cross-site' }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await organizer.ask(method, `/api/sessions/${id}`, undefined, cross)).body).toMatchObject({
        code: 'cross-site',
      })
    }
    expect(await sessionsOf(server)).toBe(1)
  })

  test('the cookie is kept from scripts and from other sites', async () => {
    const server = await startServer()
    const token = await server.kept.organizers.setUpToken()
    const account = { token, name: 'Ada', email: 'ada@example.org', password: 'twelve quiet chairs' }
    const set = (await server.visitor().post('/api/setup', account)).headers.get('set-cookie') ?? ''
    expect(set).toMatch(/HttpOnly/i)
    expect(set).toMatch(/SameSite=(?:Strict|Lax)/i)
  })
})

/** As a browser would open a socket from a page of this origin; the code of the refusal, or `in`. */
function connectFrom(server: TestServer, token: string, headers: Readonly<Record<string, string>>, transport: string) {
  return new Promise<string>(resolve => {
    const socket = io(server.url, {
      ...{ auth: { token }, transports: [transport], extraHeaders: headers, forceNew: true, reconnection: false },
    })
    const done = (outcome: string) => {
      socket.close()
      resolve(outcome)
    }
    socket.once('view', () => done('in'))
    socket.once('connect_error', () => done('refused'))
  })
}

describe.each(['websocket', 'polling'])('over %s the live protocol', transport => {
  test.each([
    ['another site', { origin: 'https://elsewhere.example' }, 'refused'],
    ['a page without an origin', { origin: 'null' }, 'refused'],
    ['a site that only begins like ours', { origin: 'https://table.example.org.elsewhere.example' }, 'refused'],
    ['what a browser calls cross-site', { 'sec-fetch-site': 'cross-site' }, 'refused'],
    ['the public address', { origin: 'https://table.example.org' }, 'in'],
    ['a program', {}, 'in'],
  ])('asked from %s is %s', async (_, headers, outcome) => {
    const server = await startServer({}, { PUBLIC_URL: 'https://table.example.org' })
    const table = await server.table()
    expect(await connectFrom(server, tokenIn(table.linkOf(1)), headers, transport)).toBe(outcome)
  })

  test('is open to the page at the address that somebody in the room typed', async () => {
    const server = await startServer({}, { PUBLIC_URL: 'https://table.example.org' })
    const table = await server.table()
    expect(await connectFrom(server, tokenIn(table.linkOf(1)), { origin: server.url }, transport)).toBe('in')
  })
})

test.each([
  ['http://table.example.org', 'table.example.org', false],
  ['https://table.example.org', 'table.example.org', false],
  ['https://table.example.org:8443', 'table.example.org', true],
  ['https://elsewhere.example', 'elsewhere.example@table.example.org', true],
  ['not an origin', 'table.example.org', true],
  ['not an origin', 'no host', true],
  ['', 'table.example.org', true],
])('%j at the host %j: foreign is %s', (origin, host, foreign) => {
  expect(isForeign({ headers: { origin, host } }, 'https://public.example.org')).toBe(foreign)
})

/** `fetch` sets the host itself. */
function askAt(
  server: TestServer,
  host: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
) {
  return new Promise<string>((resolve, reject) => {
    const { port } = new URL(server.url)
    const asked = ask({
      port,
      host: '127.0.0.1',
      method: body === undefined ? 'GET' : 'POST',
      path,
      headers: { ...headers, host },
    })
    asked.on('error', reject)
    asked.on('response', response => {
      const said = [JSON.stringify(response.headers)]
      response.setEncoding('utf8').on('data', (piece: string) => said.push(piece))
      response.on('end', () => resolve(said.join('\n')))
    })
    asked.end(body)
  })
}

describe('the host that a request names', () => {
  test('gets into no link, no mail and no redirect: they are made of the public address alone', async () => {
    const server = await startServer({}, { PUBLIC_URL: 'https://table.example.org' })
    const organizer = await server.organizer()
    const headers = { cookie: organizer.signInCookie ?? '', ...json, 'x-forwarded-host': 'elsewhere.example' }
    const made = await askAt(server, 'elsewhere.example', '/api/sessions', headers, '{"lang":"nl","participants":2}')
    expect(made).toContain('https://table.example.org/s/')
    const [id = ''] = (await server.kept.store.sessions()).map(session => session.id)
    const seen = await Promise.all(
      ['', '/invitations', '/article'].map(path =>
        askAt(server, 'elsewhere.example', `/api/sessions/${id}${path}`, headers),
      ),
    )
    expect([made, ...seen].join()).not.toContain('elsewhere.example')
  })

  test('lets no site start a rehearsal by a name of its own that leads to this machine', async () => {
    const server = await startServer({ startRehearsal: () => Promise.reject(new Error('not played here')) })
    const body = '{"lang":"nl"}'
    const own = new URL(server.url).host
    expect(await askAt(server, 'rebound.example', '/api/rehearsals', json, body)).toContain('not-signed-in')
    expect(await askAt(server, own, '/api/rehearsals', json, body)).not.toContain('not-signed-in')
  })

  test('no address sends a browser on to somewhere else', async () => {
    const server = await startServer()
    const visitor = server.visitor()
    for (const path of [
      '//elsewhere.example/',
      '/%2f%2felsewhere.example',
      '/\\elsewhere.example',
      '/s/x/../..//elsewhere.example',
    ]) {
      const { status, headers } = await visitor.get(path, { accept: 'text/html' })
      expect([path, Math.floor(status / 100) === 3, headers.get('location')]).toEqual([path, false, null])
    }
  })
})
