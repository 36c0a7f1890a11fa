import { Agent, request as ask } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { tokenIn } from '../server/person.ts'
import { Growth, ServerUnderFire } from './server-under-fire.ts'
import { drawFrom } from './wild.ts'
import { requestFrom, routesIn, type Described, type Known, type WildRequest } from './wild-requests.ts'

/** `FUZZ` asks for more than a run of all tests has time for: `npm run fuzz`. */
const most = Number(process.env['FUZZ'] ?? 3000)
const seed = Number(process.env['SEED'] ?? 20261125)
const wave = 40
/** Waves between two looks at how the server is. */
const every = Math.max(5, Math.min(50, Math.floor(most / wave / 10)))
/** Longer than this, in ms, and the server hangs; what waits on purpose (a knock) is asked for no longer than a second. */
const patience = 30_000

const made = z.object({
  sessionId: z.string(),
  facilitator: z.string(),
  participants: z.array(z.object({ link: z.string(), id: z.string() })),
})

/** These would take the sign-in away that the others are asked with, or wait on purpose. */
const unfit = /sign-out|\/stream$/
/** A no of ours that says what this server is not made for: it has no mail, no PDF and plays no rehearsals. */
const intended = new Set([501])

function send(url: URL, agent: Agent, { method, path, headers, body }: WildRequest): Promise<number | 'cut' | 'hangs'> {
  return new Promise(resolve => {
    const asked = ask({
      host: url.hostname,
      port: url.port,
      agent,
      method,
      path,
      headers,
      timeout: patience,
    })
    asked.on('timeout', () => {
      resolve('hangs')
      asked.destroy()
    })
    asked.on('error', () => resolve('cut'))
    asked.on('response', response => {
      response.on('error', () => resolve('cut'))
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.resume()
    })
    asked.end(body)
  })
}

/** Bytes that are no request. Resolves when the server hangs up, or has said something. */
function sendBytes(url: URL, bytes: Buffer): Promise<number | 'cut'> {
  return new Promise(resolve => {
    const socket = connect(Number(url.port), url.hostname, () => socket.end(bytes))
    let said = ''
    socket.on('data', data => (said += data.toString('latin1')))
    socket.on('error', () => resolve('cut'))
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0) || 'cut'))
  })
}

const noRequests = [
  'GET / HTTP/1.1\r\n\r\n',
  'GET /api/me HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\nGET /x',
  'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
  'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
  'GET http://elsewhere.example/api/me HTTP/1.1\r\nHost: y\r\nConnection: close\r\n\r\n',
  'CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: y\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  '\u0000\u0001\u0002\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
  'GET /\r\nX HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /api/me HTTP/1.1\r\nHost: x\r\nCookie: et_session=\u0000\r\n\r\n',
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
  'GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 99\r\n\r\n',
] as const

async function known(server: ServerUnderFire, routes: readonly Described[]): Promise<Known> {
  const ids: string[] = []
  const tokens: string[] = []
  for (const template of ['short-table', undefined]) {
    const wanted = { lang: 'nl', participants: 3, ...(template && { template }) }
    const { sessionId, facilitator, participants } = made.parse(
      (await server.organizer.post('/api/sessions', wanted)).body,
    )
    ids.push(sessionId, sessionId, sessionId, ...participants.map(({ id }) => id))
    tokens.push(tokenIn(facilitator), ...participants.map(({ link }) => tokenIn(link)))
  }
  const { body } = await server.organizer.post(`/api/sessions/${ids[0]}/template`, { name: 'Kept' })
  ids.push(z.object({ name: z.string() }).parse(body).name)
  return { routes, ids, tokens, cookies: [server.organizer.signInCookie ?? ''] }
}

/** Sessions that the fire made are removed, so that memory has no reason to grow. */
async function tidy(server: ServerUnderFire): Promise<void> {
  const list = z.object({ sessions: z.array(z.object({ id: z.string() })) })
  const { sessions } = list.parse((await server.organizer.get('/api/sessions')).body)
  for (const { id } of sessions) await server.organizer.delete(`/api/sessions/${id}`)
}

test(`${most} requests of any kind break nothing`, { timeout: 60_000 + most * 30 }, async () => {
  const server = await ServerUnderFire.start()
  const url = new URL(server.url)
  const agent = new Agent({ keepAlive: true, maxSockets: wave })
  onTestFinished(() => agent.destroy())
  const draw = drawFrom(seed)
  const all = routesIn((await server.organizer.get('/api/openapi.json')).body)
  const routes = all.filter(({ path }) => !unfit.test(path))
  const growth = new Growth()
  const statuses = new Map<string, number>()
  const asked = new Set<string>()
  let facts = await known(server, routes)
  const since = performance.now()
  for (let shots = 0, waves = 0; shots < most; shots += wave, waves += 1) {
    const fired = await Promise.all(
      Array.from({ length: wave }, async () => {
        if (draw.chance(0.02))
          return { what: 'bytes', status: await sendBytes(url, Buffer.from(draw.pick(noRequests) ?? '')) }
        const request = requestFrom(facts, draw)
        return { what: `${request.method} ${request.path.slice(0, 200)}`, status: await send(url, agent, request) }
      }),
    )
    for (const { what, status } of fired) {
      statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1)
      const route = routes.find(({ method, path }) =>
        new RegExp(`^${method} ${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(?:\\?|$)`).test(what),
      )
      if (route && status !== 'cut') asked.add(`${route.method} ${route.path} ${Number(status) < 400 ? 'yes' : 'no'}`)
      const broken = status === 'hangs' || (Number(status) >= 500 && !intended.has(Number(status)))
      expect(broken ? `${what}: ${status}` : '').toBe('')
    }
    if (waves % every !== every - 1) continue
    const findings = await server.findings()
    expect(findings.faults).toEqual([])
    growth.add(findings)
    await tidy(server)
    facts = await known(server, routes)
  }
  const seconds = Math.round((performance.now() - since) / 1000)
  console.info(
    `${most} requests in ${seconds} s; ${growth.last}; grown: heap ${growth.heap} MB, process ${growth.rss} MB`,
  )
  console.info(JSON.stringify(Object.fromEntries([...statuses].toSorted(([, a], [, b]) => b - a))))
  expect(server.ended).toBeUndefined()
  expect(growth.heap).toBeLessThan(25)
  const untouched = routes.filter(
    ({ method, path }) => !asked.has(`${method} ${path} no`) && !asked.has(`${method} ${path} yes`),
  )
  expect(untouched.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  expect((await server.organizer.get('/api/sessions')).status).toBe(200)
})
