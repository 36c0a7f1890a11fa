import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { mostHeaders } from '../../server/http/server-limits.ts'
import { depthOf } from '../../server/http/json-body.ts'
import { standardPaces } from '../../server/pace.ts'
import { mostPages } from '../../server/realtime/socket-guard.ts'
import type { Ack } from '../../shared/protocol/messages.ts'
import { langs } from '../../shared/lang.ts'
import { refusalText } from '../../shared/wording/refusals.ts'
import { NotLetIn, Person, tokenIn } from '../server/person.ts'
import { goTo, itemOn, startServer, type TestServer } from '../server/start.ts'

/** What the server says on a connection of its own until it hangs up. */
function raw(server: TestServer, ...pieces: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url)
    const socket = connect(Number(port), '127.0.0.1', () => pieces.forEach(piece => socket.write(piece)))
    let said = ''
    socket.on('data', data => (said += data.toString()))
    socket.on('close', () => resolve(said))
    socket.on('error', error => (said === '' ? reject(error) : resolve(said)))
  })
}

describe('a request', () => {
  test('whose body is larger than its route takes is refused, and one that just fits is read', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const titled = (length: number) => ({ lang: 'nl', title: 'x'.repeat(length) })
    expect((await organizer.post('/api/sessions', titled(300_000))).status).toBe(413)
    // Read, and then refused for its title.
    expect((await organizer.post('/api/sessions', titled(15_000))).body).toMatchObject({ code: 'too-long' })
    const { id } = await server.table()
    const command = { id: '1', type: 'OpenLobby', padding: 'x'.repeat(900_000) }
    expect((await organizer.post(`/api/sessions/${id}/commands`, command)).status).toBe(200)
    expect(
      (await organizer.post(`/api/sessions/${id}/commands`, { ...command, more: 'x'.repeat(200_000) })).status,
    ).toBe(413)
  })

  test('of a stranger to a route of organizers is not read at all', async () => {
    const server = await startServer()
    const broken = await server
      .visitor()
      .ask('POST', '/api/sessions', '{"lang":', { 'content-type': 'application/json' })
    expect(broken).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  })

  test('packed to grow is refused unopened', async () => {
    const server = await startServer()
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    expect((await server.visitor().ask('POST', '/api/sign-in', '{}', headers)).status).toBe(400)
  })

  test('that is nested without end is refused', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const nested = (depth: number) => `{"file":${'['.repeat(depth)}${']'.repeat(depth)}}`
    const send = (body: string) =>
      organizer.ask('POST', '/api/agenda-files', body, { 'content-type': 'application/json' })
    expect((await send(nested(100_000))).body).toMatchObject({ code: 'invalid-request' })
    expect((await send(nested(20))).body).toMatchObject({ code: 'unfit-agenda' })
  })

  test.each([
    ['{}', 1],
    ['[[],[[]]]', 3],
    [String.raw`{"a":"[[[\"[[","b":[1]}`, 2],
    [String.raw`"\\[[[`, 0],
    ['[["]"]]', 2],
  ])('%s is %i deep', (json, depth) => {
    expect(depthOf(Buffer.from(json))).toBe(depth)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('with a key %s changes nothing but itself', async key => {
    const server = await startServer()
    const organizer = await server.organizer()
    const { id } = await server.table()
    const body = `{"id":"1","type":"OpenLobby","${key}":{"polluted":"yes","toString":"no"}}`
    const answer = await organizer.ask('POST', `/api/sessions/${id}/commands`, body, {
      'content-type': 'application/json',
    })
    expect(answer).toMatchObject({ status: 200, body: { ok: true } })
    expect('polluted' in {}).toBe(false)
  })

  test('whose headers are too large or too slow is cut off', async () => {
    const server = await startServer()
    expect(await raw(server, `GET /healthz HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431/,
    )
    server.app.http.headersTimeout = 200
    server.app.http.requestTimeout = 400
    expect(await raw(server, 'GET /healthz HTTP/1.1\r\n', 'Host: x\r\n')).toMatch(/^HTTP\/1.1 408/)
    const slowBody =
      'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{'
    expect(await raw(server, slowBody)).toMatch(/^HTTP\/1.1 408/)
    expect(server.app.http.maxHeadersCount).toBe(mostHeaders)
  })

  test('after too many others is told when to come back, and nobody else is', async () => {
    const paces = { ...standardPaces, requests: { points: 5, duration: 60 } }
    const server = await startServer({ paces })
    const organizer = await server.organizer()
    const answers = []
    for (let turn = 0; turn < 7; turn += 1) answers.push(await organizer.get('/api/sessions'))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429])
    const last = answers.at(-1)
    expect(last?.body).toMatchObject({ code: 'too-fast' })
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(last?.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect((await server.visitor().get('/api/me')).status).toBe(200)
  })

  test('for a document counts for more than one that reads', async () => {
    const server = await startServer({ paces: { ...standardPaces, heavy: { points: 2, duration: 60 } } })
    const organizer = await server.organizer()
    const { id } = await server.table()
    const asked = [1, 2, 3].map(() => organizer.get(`/api/sessions/${id}/export/md`))
    expect((await Promise.all(asked)).map(({ status }) => status).toSorted()).toEqual([200, 200, 429])
    expect((await organizer.get(`/api/sessions/${id}`)).status).toBe(200)
  })
})

describe('a connection', () => {
  test('beyond the pages that one person has open is refused in words, and those that are open stay', async () => {
    const server = await startServer()
    const table = await server.table()
    const pages = await Promise.all(Array.from({ length: mostPages }, () => table.participant(1)))
    const [first] = pages
    const refused = await table.participant(1).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NotLetIn)
    expect(refused).toMatchObject({ code: 'too-many-pages' })
    expect((refused as NotLetIn).message).toContain('te veel vensters')
    expect(first?.socket.connected).toBe(true)
    first?.leave()
    // Another guest was never hindered, and a closed page makes room.
    await table.participant(2)
    await first?.cut
    await expect
      .poll(() =>
        table.participant(1).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
  })

  test('that comes in again and again is told to wait, one guest at a time', async () => {
    const server = await startServer({ paces: { ...standardPaces, arrivals: { points: 3, duration: 60 } } })
    const table = await server.table()
    for (let turn = 0; turn < 3; turn += 1) (await table.participant(1)).leave()
    await expect(table.participant(1)).rejects.toMatchObject({ code: 'too-fast' })
    await expect(table.participant(2)).resolves.toBeInstanceOf(Person)
  })

  test('with a message longer than any command is cut off; the table stays', async () => {
    const server = await startServer()
    const table = await server.table()
    const [loud, calm] = await Promise.all([table.participant(1), table.participant(2)])
    loud.socket.emit('command', { id: '1', type: 'RaiseHand', text: 'x'.repeat(200_000) }, () => undefined)
    expect(await loud.cut).toBe('transport close')
    expect(await calm.send('RaiseHand', {})).toMatchObject({ ok: false })
  })

  test('that never says at which table it sits is closed', async () => {
    const server = await startServer()
    const key = Buffer.alloc(16).toString('base64')
    const upgrade = [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n',
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    ]
    expect(server.app.io.connectTimeout()).toBe(10_000)
    server.app.io.connectTimeout(100)
    const { port } = new URL(server.url)
    const silent = connect(Number(port), '127.0.0.1', () => upgrade.forEach(piece => silent.write(piece)))
    // RFC 6455, 5.5.1: the first byte of a frame that closes.
    const closes = new Promise<void>(resolve => {
      silent.on('data', data => {
        if (!data.includes('HTTP/1.1 101') && data[0] === 0x88) resolve()
      })
    })
    await closes
    silent.destroy()
  })
})

describe('a flood of one guest', () => {
  test('is refused in their language with the time to wait; what was acknowledged is kept and everybody else is answered', async () => {
    const server = await startServer()
    const table = await server.table({ participants: 6 })
    const host = await table.facilitator()
    const flooding = await table.participant(1, 'en')
    const others = await Promise.all([2, 3, 4, 5, 6].map(number => table.participant(number)))
    await goTo(host, 'vote')
    const item = itemOn(host)
    const waves = 15
    const flood = (async () => {
      const acks: Ack[] = []
      for (let wave = 0; wave < waves; wave += 1) {
        const casts = Array.from({ length: 100 }, (_, turn) =>
          flooding.send('CastBallot', { item, value: 1 + (turn % 7) }),
        )
        acks.push(...(await Promise.all(casts)))
      }
      return acks
    })()
    const answered = await Promise.all(others.map(other => other.send('CastBallot', { item, value: 4 })))
    expect(answered.map(ack => ack.ok)).toEqual([true, true, true, true, true])
    const acks = await flood
    const refused = acks.flatMap(ack => (ack.ok ? [] : [ack]))
    expect(refused.length).toBe(waves * 100 - standardPaces.commands.points)
    for (const { code, message, retryIn = 0 } of refused) {
      expect([code, message]).toEqual(['too-fast', refusalText('too-fast', 'en')])
      expect(retryIn).toBeGreaterThan(0)
      expect(retryIn).toBeLessThanOrEqual(standardPaces.commands.duration * 1000)
    }
    const kept = acks.findLastIndex(ack => ack.ok)
    const { state } = await table.stored()
    const values = Object.values(state.rounds)
      .flat()
      .flatMap(round => round.ballots)
      .flatMap(ballot => (ballot ? [ballot.value] : []))
    expect(values.toSorted()).toEqual([1 + ((kept % 100) % 7), 4, 4, 4, 4, 4].toSorted())
  })

  test('without reading an answer ends with their connection', async () => {
    const server = await startServer({ paces: { ...standardPaces, messages: { points: 50, duration: 60 } } })
    const table = await server.table()
    const [flooding, calm] = await Promise.all([table.participant(1), table.participant(2)])
    for (let turn = 0; turn < 60; turn += 1) flooding.socket.emit('clock', () => undefined)
    expect(await flooding.cut).toBe('transport close')
    expect(await calm.socket.emitWithAck('clock')).toMatchObject({ now: expect.any(Number) as number })
  })

  test('that asks for the whole view without end has to come in again', async () => {
    const server = await startServer({ paces: { ...standardPaces, arrivals: { points: 10, duration: 60 } } })
    const table = await server.table()
    const guest = await table.participant(1)
    for (let turn = 0; turn < 20; turn += 1) guest.socket.emit('resync', () => undefined)
    expect(await guest.cut).toBe('transport close')
  })
})

test('what somebody is told when they are too fast differs by language', () => {
  expect(new Set(langs.map(lang => refusalText('too-fast', lang))).size).toBe(langs.length)
})

test('a token is no more than a token: what is far too long is nobody’s', async () => {
  const server = await startServer()
  const table = await server.table()
  const token = tokenIn(table.linkOf(1))
  for (const wrong of [`${token}x`, token.slice(0, -1), 'x'.repeat(50_000), '', '\u0000', '__proto__'])
    await expect(Person.knock(server.url, { token: wrong })).rejects.toMatchObject({ code: 'invalid-token' })
  await expect(Person.knock(server.url, { token })).resolves.toBeInstanceOf(Person)
})
