import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EventStore } from '../../server/event-store/event-store.ts'
import { goTo, itemOn, startServer, temporaryFolder } from './start.ts'

const page = '<!doctype html><title>Exchange Table</title>'

function builtClient(): string {
  const folder = join(temporaryFolder(), 'client')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'assets', 'app-B4x1.js'), `console.log(${'1 + '.repeat(2000)}1)`)
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, '.secret'), 'hidden')
  return folder
}
const withClient = () => startServer({ clientDir: builtClient() })

describe('the client', () => {
  test.each(['/', '/setup', '/s/abc123', '/sessions/abc123/', '/no/such/page'])(
    'its page answers %s, and is never kept',
    async path => {
      const answer = await (await withClient()).visitor().get(path, { accept: 'text/html,*/*' })
      expect([answer.status, answer.body]).toEqual([200, page])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    },
  )

  test('its hashed files are kept for ever, others are asked for again', async () => {
    const visitor = (await withClient()).visitor()
    const script = await visitor.get('/assets/app-B4x1.js')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(script.headers.get('content-type')).toContain('javascript')
    expect(script.headers.get('content-encoding')).toBe('gzip')
    expect((await visitor.get('/icon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  test.each(['/assets/gone-1234.js', '/api', '/api/nothing'])(
    '%s is not there, and is not answered with a page',
    async path => {
      const answer = await (await withClient()).visitor().get(path, { accept: '*/*' })
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } })
    },
  )

  test.each(['/.secret', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt'])(
    '%s gives nothing away',
    async path => {
      const clientDir = builtClient()
      writeFileSync(join(clientDir, '..', 'secret.txt'), 'hidden')
      const { body } = await (await startServer({ clientDir })).visitor().get(path)
      expect(JSON.stringify(body)).not.toContain('hidden')
    },
  )

  test('only reading is answered with a page', async () => {
    const visitor = (await withClient()).visitor()
    expect(await visitor.post('/s/abc', {})).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect((await visitor.ask('HEAD', '/s/abc', undefined, {})).status).toBe(200)
  })
})

describe('every answer', () => {
  test('keeps other houses out', async () => {
    const visitor = (await withClient()).visitor()
    for (const path of ['/', '/api/me', '/api/nothing', '/healthz', '/assets/app-B4x1.js']) {
      const { headers } = await visitor.get(path)
      const policy = (headers.get('content-security-policy') ?? '').split(';')
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "frame-ancestors 'none'",
        ]),
      )
      expect(policy.join()).not.toMatch(/unsafe|upgrade-insecure|https?:/)
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('strict-transport-security')).toBeNull()
    }
  })

  test('asks for https where the public address has it', async () => {
    const server = await startServer({}, { PUBLIC_URL: 'https://table.example.org' })
    const { headers } = await server.visitor().get('/healthz')
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    expect(headers.get('strict-transport-security')).toContain('max-age=')
  })

  test('that says no is code and sentence in the language asked for, never a stack', async () => {
    const visitor = (await startServer()).visitor()
    const english = { code: 'not-found', message: 'There is nothing here.' }
    const dutch = { code: 'not-found', message: 'Dit bestaat hier niet.' }
    expect((await visitor.get('/api/nothing')).body).toEqual(english)
    expect((await visitor.get('/api/nothing', { 'accept-language': 'nl-NL,nl;q=0.9,en;q=0.5' })).body).toEqual(dutch)
    expect((await visitor.get('/api/nothing?lang=nl', { 'accept-language': 'en' })).body).toEqual(dutch)
    expect((await visitor.get('/api/nothing?lang=tlh', { 'accept-language': 'de' })).body).toEqual(english)
  })

  test.each([
    ['JSON that is broken', '{"email":', 'application/json', 400, 'malformed-json'],
    ['JSON that is no object', '[1]', 'application/json', 400, 'invalid-request'],
    ['a body that is too large', JSON.stringify({ email: 'x'.repeat(300_000) }), 'application/json', 413, 'too-large'],
    ['a form', 'email=a&password=b', 'application/x-www-form-urlencoded', 415, 'not-json'],
    ['plain text', '{"email":"a"}', 'text/plain', 415, 'not-json'],
    ['an unknown charset', '{}', 'application/json; charset=klingon', 400, 'invalid-request'],
    ['nothing', undefined, 'application/json', 400, 'invalid-request'],
  ])('to %s is a no in words', async (_, body, type, status, code) => {
    const visitor = (await startServer()).visitor()
    const answer = await visitor.ask('POST', '/api/sign-in', body, { 'content-type': type })
    expect(answer).toMatchObject({ status, body: { code } })
    expect(Object.keys(answer.body as object)).toEqual(['code', 'message'])
  })

  test('to a path that cannot be decoded is a no in words', async () => {
    const server = await startServer()
    expect(await server.visitor().get('/api/sessions/%E0%A4%A')).toMatchObject({ status: 400 })
  })

  test('to a fault of the server itself tells nothing of it', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    await server.kept.store.close()
    const answer = await organizer.get('/api/sessions')
    expect(answer).toMatchObject({ status: 500, body: { code: 'failed' } })
    expect(JSON.stringify(answer.body)).not.toMatch(/sqlite|\/tmp|at /)
  })
})

describe('whoever keeps the server running', () => {
  test('reads that it is alive, and that the store answers', async () => {
    const server = await startServer()
    expect(await server.visitor().get('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await server.visitor().get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } })
    await server.kept.store.close()
    expect(await server.visitor().get('/healthz')).toMatchObject({ status: 200 })
    expect(await server.visitor().get('/readyz')).toMatchObject({ status: 503, body: { status: 'not-ready' } })
  })

  test('reads counts and times, and nothing of anybody', async () => {
    const server = await startServer()
    const table = await server.table()
    const [host, guest] = await Promise.all([table.facilitator(), table.participant()])
    await goTo(host, 'vote')
    await guest.send('CastBallot', { item: itemOn(host), value: 3, reason: 'MARKER' })
    await guest.send('CastBallot', { item: itemOn(host), value: 99 })
    await guest.say({ id: '1', type: 'MARKER' })
    const { body, headers } = await server.visitor().get('/metrics')
    expect(headers.get('content-type')).toContain('text/plain')
    expect(body).toContain('exchange_table_commands_total{type="CastBallot",outcome="ok"} 1')
    expect(body).toContain('exchange_table_commands_total{type="CastBallot",outcome="invalid-ballot"} 1')
    expect(body).toContain('exchange_table_commands_total{type="unreadable",outcome="unknown-command"} 1')
    expect(body).toContain('exchange_table_connections 2')
    expect(body).toMatch(/exchange_table_append_seconds_count [1-9]/)
    expect(body).toContain('nodejs_eventloop_lag_seconds')
    const secrets = [table.id, itemOn(host), host.mine?.guest, guest.mine?.guest, 'MARKER', 'Gast', 'Netjes']
    for (const secret of secrets) expect(body).not.toContain(secret)
  })
})

describe('closing', () => {
  test('answers the commands that were given, closes every page, and stores nothing after', async () => {
    const server = await startServer()
    const table = await server.table()
    const [host, guest] = await Promise.all([table.facilitator(), table.participant()])
    await goTo(host, 'vote')
    const ack = guest.send('CastBallot', { item: itemOn(host), value: 3 })
    // It has reached the server when a message sent after it was answered.
    await guest.socket.emitWithAck('clock')
    await server.app.close()
    expect(await ack).toMatchObject({ ok: true })
    // Not the word of a server that sends people away: a page that hears this one tries again by itself.
    expect(await Promise.all([host.cut, guest.cut])).toEqual(['transport close', 'transport close'])
    expect((await table.stored()).state.rounds[itemOn(host)]?.[0]?.ballots.filter(ballot => ballot)).toHaveLength(1)
    await expect(server.visitor().get('/healthz')).rejects.toThrow()
  })

  test('does not wait for a connection that says nothing', async () => {
    const server = await startServer()
    const { port } = new URL(server.url)
    const silent = connect(Number(port), '127.0.0.1')
    await new Promise(resolve => silent.once('connect', resolve))
    const ended = new Promise(resolve => silent.once('close', resolve))
    await server.app.close()
    await ended
  })
})

test('a store that takes long to answer is not ready', async () => {
  const never = (): Promise<never> => new Promise(() => undefined)
  const slow: EventStore = {
    append: never,
    read: never,
    acknowledged: never,
    sessions: never,
    ready: never,
    remove: never,
    close: () => Promise.resolve(),
  }
  const server = await startServer({ store: slow })
  expect((await server.visitor().get('/readyz')).status).toBe(503)
})
