import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { dueFor } from '../../server/sessions/retention.ts'
import { realWorld } from '../../server/sessions/world.ts'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import { startServer } from './start.ts'

const hour = 3600_000
const day = 24 * hour

/** A server whose clock a test can put forward. */
async function withClock() {
  let passed = 0
  const world = { ...realWorld, now: () => Date.now() + passed }
  const server = await startServer({ world }, { RETENTION_DAYS: '90' })
  const later = async (ms: number) => {
    passed += ms
    await server.app.tidy()
  }
  return { server, later }
}

describe('what the house promised to throw away', () => {
  test('a rehearsal goes a day after its last event, whoever still looks at it', async () => {
    const { server, later } = await withClock()
    const [rehearsal, real] = [await server.table({ rehearsal: true }), await server.table()]
    const guest = await rehearsal.participant()
    await later(23 * hour)
    expect((await rehearsal.stored()).version).toBeGreaterThan(0)
    await later(2 * hour)
    await guest.cut
    expect((await rehearsal.stored()).version).toBe(0)
    expect((await real.stored()).version).toBeGreaterThan(0)
  })

  test('names, addresses and links go 30 days after closing, the session after RETENTION_DAYS', async () => {
    const { server, later } = await withClock()
    const table = await server.table()
    const organizer = await server.organizer()
    const host = await table.facilitator()
    await host.send('CloseSession', {})
    const guest = await table.participant()
    await later(29 * day)
    expect((await server.kept.people.of(table.id)).size).toBe(5)
    expect(guest.socket.connected).toBe(true)

    await later(2 * day)
    await guest.cut
    expect((await server.kept.people.of(table.id)).size).toBe(0)
    await expect(table.participant()).rejects.toMatchObject({ code: 'closed' })
    await expect(table.screen()).rejects.toMatchObject({ code: 'closed' })
    const shown = await organizer.get(`/api/sessions/${table.id}`)
    expect(shown.status).toBe(200)
    expect(JSON.stringify(shown.body)).not.toContain('Gast 1')

    await later(58 * day)
    expect((await table.stored()).version).toBeGreaterThan(0)
    await later(2 * day)
    expect((await table.stored()).version).toBe(0)
    await expect(table.participant()).rejects.toMatchObject({ code: 'invalid-token' })
    expect((await organizer.get('/api/sessions')).body).toEqual({ sessions: [] })
  })

  test('a session that never closed stays, and one that cannot be read too', () => {
    const entry = {
      ...{ id: asId<SessionId>('x'), version: 1, createdAt: 0, lastAt: 0, title: '', lang: 'nl' as const, seats: 0 },
      ...{ rehearsal: false, closedAt: null, named: true, startsAt: null, endsAt: null, place: null },
    }
    expect(dueFor({ ...entry, status: 'live' }, 5000 * day, 90)).toBe('nothing')
    expect(dueFor({ ...entry, status: 'unreadable' }, 5000 * day, 90)).toBe('nothing')
    expect(dueFor({ ...entry, status: 'closed', closedAt: 0, named: false }, 89 * day, 90)).toBe('nothing')
    expect(dueFor({ ...entry, status: 'closed', closedAt: 0 }, 10 * day, 5)).toBe('remove')
  })
})

describe('a clock that is set wrong', () => {
  /** A server with a clock on the wall that can be set, and one that nobody sets. */
  async function withTwoClocks() {
    let [passed, set] = [0, 0]
    const world = { ...realWorld, now: () => Date.now() + passed + set }
    const server = await startServer({ world, steady: () => passed }, { RETENTION_DAYS: '90' })
    const table = await server.table()
    await (await table.facilitator()).send('CloseSession', {})
    const look = async (later = hour) => {
      passed += later
      await server.app.tidy()
    }
    const names = async () => (await server.kept.people.of(table.id)).size
    return { table, look, names, setBy: (ms: number) => (set += ms) }
  }

  test('deletes nothing at the look that finds it, and nothing at all once it is set right again', async () => {
    const { look, names, setBy, table } = await withTwoClocks()
    await look()
    setBy(400 * day)
    await look()
    setBy(-400 * day)
    await look()
    await look()
    expect(await names()).toBe(5)
    expect((await table.stored()).version).toBeGreaterThan(0)
  })

  test('is believed at the second look that agrees with it: a server that was off goes on with what is due', async () => {
    const { look, names, setBy } = await withTwoClocks()
    setBy(31 * day)
    await look()
    expect(await names()).toBe(5)
    await look()
    expect(await names()).toBe(0)
  })

  test('set back makes nothing go early, and the day on which something is due stays the same', async () => {
    const { look, names, setBy } = await withTwoClocks()
    await look()
    setBy(-10 * day)
    await look()
    await look(30 * day)
    expect(await names()).toBe(5)
    setBy(10 * day)
    await look()
    await look()
    expect(await names()).toBe(0)
  })

  test('may be corrected by some minutes at any time', async () => {
    const { look, names, setBy } = await withTwoClocks()
    await look(31 * day - hour)
    setBy(5 * 60_000)
    await look()
    expect(await names()).toBe(0)
  })
})

test('a session whose log is damaged is listed, can be removed, and stops nobody', async () => {
  const server = await startServer()
  const [broken, whole] = [await server.table(), await server.table()]
  const organizer = await server.organizer()
  server.kept.database.run("UPDATE events SET data = '{' WHERE session = ? AND version = 1", broken.id)
  await server.app.tidy()
  const listed = z.object({ sessions: z.array(z.object({ id: z.string(), status: z.string() })) })
  const { sessions } = listed.parse((await organizer.get('/api/sessions')).body)
  expect(new Map(sessions.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      [broken.id as string, 'unreadable'],
      [whole.id, 'draft'],
    ]),
  )
  expect((await organizer.get(`/api/sessions/${broken.id}`)).status).toBe(500)
  await expect(broken.facilitator()).rejects.toMatchObject({ code: 'failed' })
  expect((await organizer.delete(`/api/sessions/${broken.id}`)).status).toBe(204)
  expect((await organizer.get('/api/sessions')).body).toMatchObject({ sessions: [{ id: whole.id }] })
})
