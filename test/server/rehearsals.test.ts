import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { playRehearsal } from '../../server/rehearsal/play.ts'
import type { RehearsalOptions } from '../../server/rehearsal/play.ts'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import { standardRules } from '../../shared/session/session.ts'
import { Person, tokenIn } from './person.ts'
import { startServer } from './start.ts'

const links = z.object({ sessionId: z.string(), facilitator: z.string(), screen: z.string(), participant: z.string() })

const created = z.object({ sessionId: z.string() })
const detail = z.object({ view: z.object({ items: z.array(z.object({ title: z.string() })) }) })

/** Stands in for the experts: remembers what it was asked, and plays until it is stopped. */
function waitingExperts() {
  const asked: RehearsalOptions[] = []
  const startRehearsal = (options: RehearsalOptions): Promise<void> => {
    asked.push(options)
    return new Promise(resolve => options.signal.addEventListener('abort', () => resolve(), { once: true }))
  }
  return { asked, startRehearsal }
}

describe('a rehearsal', () => {
  test('is played by experts at the table, to the end', async () => {
    const server = await startServer({ startRehearsal: playRehearsal })
    const wanted = { lang: 'en', participants: 10, speed: 1000, facilitated: true }
    const answer = await server.visitor().post('/api/rehearsals', wanted)
    expect(answer.status).toBe(201)
    const made = links.parse(answer.body)
    const screen = await Person.enter(made.screen)
    expect(screen.view.session).toMatchObject({ rehearsal: true, lang: 'en' })
    await screen.until(({ view }) => view.status === 'closed')
    const { events } = await server.kept.store.read(asId<SessionId>(made.sessionId))
    const happened = (wanted: string) => events.filter(({ type }) => type === wanted).length
    expect(happened('Contributed')).toBeGreaterThan(0)
    // Most who are asked whether their words may be printed answer; who stays silent said no.
    expect(happened('ConsentAsked')).toBeGreaterThan(0)
    expect(happened('ConsentAnswered')).toBeLessThanOrEqual(happened('ConsentAsked'))
    expect(happened('ConsentAnswered')).toBeGreaterThan(happened('ConsentAsked') / 2)
    const mixed = JSON.stringify(events.find(({ type }) => type === 'BallotsMixed')?.data)
    const reasons = [...mixed.matchAll(/"reasons":\[([^\]]*)\]/g)].flatMap(
      ([, list = '']) => list.match(/"[^"]*"/g) ?? [],
    )
    expect(reasons.length).toBeGreaterThan(3)
    expect(new Set(reasons).size, 'nobody gives the reason of somebody else').toBe(reasons.length)
    expect(screen.misfits).toEqual([])
  })

  test('leaves a seat free, and the facilitator to whoever asked', async () => {
    const { asked, startRehearsal } = waitingExperts()
    const server = await startServer({ startRehearsal })
    const made = links.parse((await server.visitor().post('/api/rehearsals', { lang: 'nl', participants: 4 })).body)
    expect(asked).toMatchObject([{ url: server.url, facilitator: null, lang: 'nl', speed: 1 }])
    expect(new Set(asked[0]?.experts).size).toBe(4)
    expect(asked[0]?.experts).not.toContain(tokenIn(made.participant))
    expect((await Person.enter(made.participant)).mine).toMatchObject({ role: 'participant', name: 'Gast 1' })
    expect((await Person.enter(made.facilitator)).mine?.role).toBe('facilitator')
  })

  test('is open to anybody on the own machine, three at a time; an organizer may start more', async () => {
    const { startRehearsal } = waitingExperts()
    const server = await startServer({ startRehearsal })
    const organizer = await server.organizer()
    const start = () => server.visitor().post('/api/rehearsals', { lang: 'nl', participants: 1 })
    const together = await Promise.all([start(), start(), start(), start()])
    expect(together.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 409])
    expect(await start()).toMatchObject({ status: 409, body: { code: 'rehearsals-full' } })
    expect((await organizer.post('/api/rehearsals', { lang: 'nl', participants: 1 })).status).toBe(201)
  })

  test('that is ended by its organizer stops its experts, is wiped at once, and makes room', async () => {
    const { asked, startRehearsal } = waitingExperts()
    const server = await startServer({ startRehearsal })
    const organizer = await server.organizer()
    const start = () => server.visitor().post('/api/rehearsals', { lang: 'nl', participants: 1 })
    const [first] = await Promise.all([start(), start(), start()])
    expect((await start()).status).toBe(409)
    const id = asId<SessionId>(links.parse(first?.body).sessionId)
    expect((await server.kept.store.read(id)).version).toBeGreaterThan(0)
    await organizer.delete(`/api/sessions/${id}`)
    expect((await server.kept.store.read(id)).version).toBe(0)
    expect((await server.kept.people.of(id)).size).toBe(0)
    expect(asked.filter(({ signal }) => signal.aborted)).toHaveLength(1)
    expect((await start()).status).toBe(201)
  })

  test('needs a sign-in where others can reach the server', async () => {
    const { startRehearsal } = waitingExperts()
    const server = await startServer({ startRehearsal }, { PUBLIC_URL: 'https://table.example.org' })
    const visitor = server.visitor()
    expect((await visitor.get('/api/me')).body).toMatchObject({ organizer: null, openRehearsals: false })
    const refused = await visitor.post('/api/rehearsals', { lang: 'nl' })
    expect(refused).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    const organizer = await server.organizer()
    expect((await organizer.post('/api/rehearsals', { lang: 'nl' })).status).toBe(201)
  })

  test.each([
    ['no experts', { lang: 'nl', participants: 0 }],
    ['more than were invented', { lang: 'nl', participants: 31 }],
    ['no language', { participants: 3 }],
    ['no speed at all', { lang: 'nl', speed: 0 }],
  ])('with %s is not started', async (_, wanted) => {
    const { asked, startRehearsal } = waitingExperts()
    const server = await startServer({ startRehearsal })
    const answer = await server.visitor().post('/api/rehearsals', wanted)
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } })
    expect(asked).toEqual([])
  })

  test('of a table that is being prepared plays its own agenda, rules and segments, and leaves it as it is', async () => {
    const { asked, startRehearsal } = waitingExperts()
    const server = await startServer({ startRehearsal })
    const organizer = await server.organizer()
    const { sessionId } = created.parse(
      (await organizer.post('/api/sessions', { lang: 'en', template: 'short-table', title: 'Our own evening' })).body,
    )
    const id = asId<SessionId>(sessionId)
    const change = (type: string, payload: object) =>
      organizer.post(`/api/sessions/${id}/commands`, { id: `c-${type}`, type, ...payload })
    const own = { ...standardRules, smallestReveal: 3 }
    expect((await change('UpdateSession', { rules: own, segments: ['Press', 'Science'] })).status).toBe(200)
    const before = await server.kept.store.read(id)
    const answer = await organizer.post(`/api/sessions/${id}/rehearsal`, { participants: 4, speed: 10 })
    expect(answer.status).toBe(201)
    const screen = await Person.enter(links.parse(answer.body).screen)
    expect(screen.view.session).toMatchObject({ title: 'Our own evening', lang: 'en', rehearsal: true })
    expect(screen.view.rules.smallestReveal).toBe(3)
    const prepared = detail.parse((await organizer.get(`/api/sessions/${id}`)).body)
    expect(screen.view.items.map(({ title }) => title)).toEqual(prepared.view.items.map(({ title }) => title))
    expect(asked).toMatchObject([{ lang: 'en', speed: 10, facilitator: null }])
    const host = await Person.enter(links.parse(answer.body).facilitator)
    expect(new Set(host.view.desk?.people.flatMap(({ segment }) => segment ?? []))).toEqual(
      new Set(['Press', 'Science']),
    )
    expect(await server.kept.store.read(id)).toEqual(before)
  })

  test('of a table without an agenda is not started, nor of one that is not there', async () => {
    const { asked, startRehearsal } = waitingExperts()
    const server = await startServer({ startRehearsal })
    const organizer = await server.organizer()
    const { sessionId } = created.parse((await organizer.post('/api/sessions', { lang: 'nl' })).body)
    expect(await organizer.post(`/api/sessions/${sessionId}/rehearsal`, {})).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-rehearse' },
    })
    expect((await organizer.post('/api/sessions/nowhere/rehearsal', {})).status).toBe(404)
    expect((await server.visitor().post(`/api/sessions/${sessionId}/rehearsal`, {})).status).toBe(401)
    expect(asked).toEqual([])
  })

  test('that breaks off is over, and harms nobody', async () => {
    const server = await startServer({ startRehearsal: () => Promise.reject(new Error('no experts today')) })
    for (let number = 1; number <= 5; number += 1) {
      expect((await server.visitor().post('/api/rehearsals', { lang: 'nl', participants: 1 })).status).toBe(201)
    }
  })
})
