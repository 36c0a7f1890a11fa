import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { knockCodeOf } from '../../server/people/knock-code.ts'
import { asId, type KnockId } from '../../shared/session/ids.ts'
import { capacity } from '../../shared/session/limits.ts'
import { Person } from './person.ts'
import { startServer, temporaryFolder, type Table, type TestServer } from './start.ts'

const codeOf = (server: TestServer, table: Table) => knockCodeOf(server.secret, table.id)

/** A table in its lobby, with its facilitator there. */
async function openTable(server: TestServer) {
  const table = await server.table()
  const host = await table.facilitator()
  const ack = await host.send('OpenLobby', {})
  if (ack.ok) await host.inStep()
  return { table, host, code: codeOf(server, table) }
}

/** Somebody at the door, with what their page keeps. */
class Knocker {
  readonly knock: KnockId
  private readonly secret: string
  private readonly server: TestServer
  constructor(server: TestServer, { knock, secret }: { knock: string; secret: string }) {
    this.server = server
    this.knock = asId<KnockId>(knock)
    this.secret = secret
  }

  static async at(server: TestServer, code: string, name: string): Promise<Knocker> {
    const { status, body } = await server.visitor().post('/api/knock', { code, name })
    if (status !== 201) throw new Error(`not heard: ${JSON.stringify(body)}`)
    return new Knocker(server, body as { knock: string; secret: string }) // by the schema of the route
  }

  ask(wait = 0, secret = this.secret) {
    const headers = { authorization: `Bearer ${secret}` }
    return this.server.visitor().get(`/api/knock/${this.knock}?wait=${wait}`, headers)
  }
  withdraw(secret = this.secret) {
    return this.server.visitor().delete(`/api/knock/${this.knock}`, { authorization: `Bearer ${secret}` })
  }
}

const knocksAt = (host: Person) => host.view.desk?.knocks ?? []
const knocked = (host: Person, count = 1) => host.until(() => knocksAt(host).length === count)
const linkIn = ({ body }: { readonly body: unknown }) =>
  body instanceof Object && 'link' in body && typeof body.link === 'string' ? body.link : 'no link'

describe('somebody without a link', () => {
  test('[G16] [G18] knocks, is recognised, is seated, and sits where they always sat', async () => {
    const server = await startServer()
    const { table, host, code } = await openTable(server)
    const knocker = await Knocker.at(server, code, 'gast 2')
    await knocked(host)
    const [knock] = knocksAt(host)
    const seat = host.view.desk?.people.find(({ name }) => name === 'Gast 2')?.guest
    expect(knock).toMatchObject({ name: 'gast 2', likely: [seat] })
    const answer = knocker.ask(20)
    const ack = await host.send('SeatGuest', { knock: knocker.knock, ...(seat && { guest: seat }) })
    expect(ack).toMatchObject({ ok: true, guest: seat })
    const link = linkIn(await answer)
    const guest = await Person.enter(link)
    expect(guest.mine).toMatchObject({ guest: seat, name: 'Gast 2', role: 'participant' })
    await knocked(host, 0)
    await expect(Person.enter(table.linkOf(2))).rejects.toMatchObject({ code: 'replaced' })
  })

  test('[G16] who stands on no list becomes a guest, under the name they gave', async () => {
    const server = await startServer()
    const { host, code } = await openTable(server)
    const knocker = await Knocker.at(
      server,
      ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)} `,
      '  Kim\u202E <b>\u0000\n ',
    )
    await knocked(host)
    expect(knocksAt(host)).toMatchObject([{ name: 'Kim <b>', likely: [] }])
    expect(await host.send('SeatGuest', { knock: knocker.knock, segment: 'Retail' })).toMatchObject({ ok: true })
    const guest = await Person.enter(linkIn(await knocker.ask()))
    expect(guest.mine).toMatchObject({ name: 'Kim <b>', segment: 'Retail', votes: true })
  })

  test('waits, knows whether a facilitator is there, and can go away', async () => {
    const server = await startServer()
    const { host, code } = await openTable(server)
    const knocker = await Knocker.at(server, code, 'Kim')
    expect((await knocker.ask()).body).toEqual({ state: 'waiting', host: true, full: false })
    await knocked(host)
    expect((await knocker.withdraw('not-the-secret')).status).toBe(204)
    expect((await knocker.ask()).status).toBe(200)
    await knocker.withdraw()
    await knocked(host, 0)
    expect(await knocker.ask()).toMatchObject({ status: 404, body: { code: 'unknown-knock' } })
    host.leave()
    const next = await Knocker.at(server, code, 'Kim')
    await expect.poll(async () => (await next.ask()).body).toEqual({ state: 'waiting', host: false, full: false })
  })

  test('[G18] is turned away without a trace in the session', async () => {
    const server = await startServer()
    const { table, host, code } = await openTable(server)
    const before = await table.stored()
    const knocker = await Knocker.at(server, code, 'Kim')
    await knocked(host)
    const answer = knocker.ask(20)
    expect(await host.send('TurnAway', { knock: knocker.knock })).toMatchObject({ ok: true })
    expect((await answer).body).toEqual({ state: 'turned-away' })
    await knocked(host, 0)
    expect(await table.stored()).toEqual(before)
    expect(await host.send('SeatGuest', { knock: knocker.knock })).toMatchObject({ ok: false, code: 'unknown-knock' })
  })

  test('is told when the table closes meanwhile', async () => {
    const server = await startServer()
    const { host, code } = await openTable(server)
    const knocker = await Knocker.at(server, code, 'Kim')
    await host.send('CloseSession', {})
    expect((await knocker.ask()).body).toEqual({ state: 'closed' })
  })

  test('[G8] [G23] is told that every seat is taken, and is let in on a seat of the list; the host comes in all the same', async () => {
    const server = await startServer()
    const { table, host, code } = await openTable(server)
    const guests = Array.from({ length: capacity.guests - host.view.table.seats - 2 }, (_, seat) => ({
      name: `Rij ${seat}`,
    }))
    const organizer = await server.organizer()
    const added = await organizer.post(`/api/sessions/${table.id}/commands`, { id: 'all', type: 'AddGuests', guests })
    expect(added.status).toBe(200)
    const knocker = await Knocker.at(server, code, 'Gast 2')
    expect((await knocker.ask()).body).toEqual({ state: 'waiting', host: true, full: true })
    const { knock } = knocker
    expect(await host.send('SeatGuest', { knock })).toMatchObject({ ok: false, code: 'full' })
    const second = await host.send('AddGuest', { name: 'Anna', role: 'facilitator' })
    const anna = await Person.enter((second.ok && second.link) || 'no link')
    expect(anna.view.desk?.knocks).toHaveLength(1)
    const [seat] = anna.view.desk?.people.filter(({ name }) => name === 'Gast 2') ?? []
    expect(await anna.send('SeatGuest', { knock, ...(seat && { guest: seat.guest }) })).toMatchObject({ ok: true })
    expect((await Person.enter(linkIn(await knocker.ask()))).mine).toMatchObject({ name: 'Gast 2' })
  })

  test('whose server starts again knocks again: the old knock is nobody’s', async () => {
    const folder = temporaryFolder()
    const server = await startServer({}, { DATA_DIR: folder })
    const { table, code } = await openTable(server)
    const knocker = await Knocker.at(server, code, 'Kim')
    await server.app.close()
    const again = await startServer({}, { DATA_DIR: folder })
    const asked = await again.visitor().get(`/api/knock/${knocker.knock}`, { authorization: 'Bearer any' })
    expect(asked.status).toBe(404)
    expect(codeOf(again, table)).toBe(code)
    await Knocker.at(again, code, 'Kim')
  })
})

describe('the facilitators', () => {
  test('[G18] of two who seat the same knock the first is heard, and sending it twice seats once', async () => {
    const server = await startServer()
    const { table, host, code } = await openTable(server)
    const [second] = host.view.desk?.people.filter(({ name }) => name === 'Gast 3') ?? []
    if (second) await host.send('UpdateGuest', { guest: second.guest, changes: { role: 'facilitator' } })
    const other = await table.participant(3)
    const knocker = await Knocker.at(server, code, 'Kim')
    await Promise.all([knocked(host), knocked(other)])
    const { knock } = knocker
    const answers = await Promise.all([
      host.send('SeatGuest', { knock }, 'mine'),
      other.send('SeatGuest', { knock }, 'theirs'),
      host.send('SeatGuest', { knock }, 'mine'),
    ])
    expect(answers.map(answer => (answer.ok ? 'ok' : answer.code)).toSorted()).toEqual(['ok', 'ok', 'unknown-knock'])
    const repeated = await (answers[0].ok ? host : other).send(
      'SeatGuest',
      { knock },
      answers[0].ok ? 'mine' : 'theirs',
    )
    expect(repeated).toMatchObject({ ok: true })
    const { state } = await table.stored()
    expect(state.guests.filter(({ person }) => person?.name === 'Kim')).toHaveLength(1)
  })

  test('[G18] a seat that is refused leaves the knock at the door', async () => {
    const server = await startServer()
    const { host, code } = await openTable(server)
    const { knock } = await Knocker.at(server, code, 'Kim')
    await knocked(host)
    const nobody = { knock, guest: asId<never>('nobody') }
    expect(await host.send('SeatGuest', nobody)).toMatchObject({ ok: false, code: 'unknown-guest' })
    expect(knocksAt(host)).toHaveLength(1)
    expect(await host.send('SeatGuest', { knock })).toMatchObject({ ok: true })
  })

  test('[W22] alone are told who knocks, in views and in patches', async () => {
    const server = await startServer()
    const { table, host, code } = await openTable(server)
    const others = await Promise.all([table.participant(1), table.scribe(), table.screen()])
    await Knocker.at(server, code, 'Loudly Knocking')
    await knocked(host)
    await host.send('UpdateSession', { title: 'Told after' })
    await Promise.all(others.map(person => person.inStep()))
    const told = others.map(({ view, mine, patches }) => JSON.stringify({ view, mine, patches }))
    expect(told.filter(all => all.includes('Loudly') || all.includes('knocks'))).toEqual([])
    expect(others.map(({ view }) => view.door?.code ?? null)).toEqual([null, null, code])
  })

  test('also the organizer, who is not at the table, reads and answers a knock', async () => {
    const server = await startServer()
    const { table, code } = await openTable(server)
    const organizer = await server.organizer()
    const knocker = await Knocker.at(server, code, 'Kim')
    expect((await organizer.get(`/api/sessions/${table.id}`)).body).toMatchObject({
      view: { desk: { knocks: [{ knock: knocker.knock, name: 'Kim' }] }, door: { code } },
    })
    const command = { id: 'seat', type: 'SeatGuest', knock: knocker.knock }
    expect((await organizer.post(`/api/sessions/${table.id}/commands`, command)).status).toBe(200)
    expect((await knocker.ask()).body).toMatchObject({ state: 'seated' })
  })

  test('a guest who is no facilitator opens to nobody', async () => {
    const server = await startServer()
    const { table, host, code } = await openTable(server)
    const guest = await table.participant(1)
    const { knock } = await Knocker.at(server, code, 'Kim')
    await knocked(host)
    for (const asked of ['SeatGuest', 'TurnAway'] as const)
      expect(await guest.send(asked, { knock })).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(knocksAt(host)).toHaveLength(1)
  })
})

describe('the door keeps', () => {
  test('one answer for codes that are nobody’s, and of another server', async () => {
    const server = await startServer()
    const visitor = server.visitor()
    const { table } = await openTable(server)
    const codes = ['CCCCCC', '', '../..', knockCodeOf(Buffer.alloc(32, 'another'), table.id)]
    const answers = await Promise.all(codes.map(code => visitor.post('/api/knock', { code, name: 'Kim' })))
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'wrong-code' } })
  })

  test('nobody waiting before the lobby and after the close, and says which, but not at which table', async () => {
    const server = await startServer()
    const table = await server.table()
    const host = await table.facilitator()
    const knock = () => server.visitor().post('/api/knock', { code: codeOf(server, table), name: 'Kim' })
    const early = await knock()
    expect(early).toMatchObject({ status: 409, body: { code: 'door-not-open' } })
    await host.send('OpenLobby', {})
    expect((await knock()).status).toBe(201)
    await host.send('CloseSession', {})
    const late = await knock()
    expect(late).toMatchObject({ status: 410, body: { code: 'door-closed' } })
    expect(JSON.stringify([early.body, late.body])).not.toContain(host.view.session.title)
  })

  test('a room that knocks too early from being taken for somebody who guesses', async () => {
    const server = await startServer()
    const table = await server.table()
    const host = await table.facilitator()
    const knock = () => server.visitor().post('/api/knock', { code: codeOf(server, table), name: 'Kim' })
    for (const { status } of await Promise.all(Array.from({ length: 20 }, knock))) expect(status).toBe(409)
    await host.send('OpenLobby', {})
    expect((await knock()).status).toBe(201)
  })

  test('codes from being tried out: after twenty wrong ones also the right one is not heard', async () => {
    const server = await startServer()
    const { code } = await openTable(server)
    const tries = Array.from({ length: 20 }, () => server.visitor().post('/api/knock', { code: 'CCCCCC', name: 'Kim' }))
    await Promise.all(tries)
    expect(await server.visitor().post('/api/knock', { code, name: 'Kim' })).toMatchObject({
      status: 429,
      body: { code: 'too-many-tries' },
    })
  })

  test('a crowd away, and says so', async () => {
    const server = await startServer()
    const { host, code } = await openTable(server)
    for (let crowd = 0; crowd < 25; crowd += 1) await Knocker.at(server, code, `Kim ${crowd}`)
    await knocked(host, 25)
    expect(await server.visitor().post('/api/knock', { code, name: 'Kim' })).toMatchObject({
      status: 429,
      body: { code: 'door-crowded' },
    })
  })

  test.each([[{ name: '' }], [{ name: ' \u200B ' }], [{ name: 'x'.repeat(101) }], [{ name: 7 }], [{}]])(
    'names that are none out: %j',
    async body => {
      const server = await startServer()
      const { code } = await openTable(server)
      expect(await server.visitor().post('/api/knock', { code, ...body })).toMatchObject({ status: 400 })
    },
  )

  test('the names of those who were not let in out of the database and the log', async () => {
    const folder = temporaryFolder()
    const lines: string[] = []
    const logger = pino({ level: 'trace' }, { write: line => void lines.push(line) })
    const server = await startServer({ logger }, { DATA_DIR: folder })
    const { host, code } = await openTable(server)
    const knocker = await Knocker.at(server, code, 'Unheard Stranger')
    await knocked(host)
    await host.send('TurnAway', { knock: knocker.knock })
    await knocked(host, 0)
    const kept = readdirSync(folder).map(file => readFileSync(join(folder, file), 'latin1'))
    expect(kept.length).toBeGreaterThan(0)
    expect([...kept, ...lines].filter(text => text.includes('Unheard'))).toEqual([])
  })
})

test('a code does not follow from the id, and has no signs that look alike', () => {
  const codes = Array.from({ length: 500 }, (_, n) => knockCodeOf(Buffer.alloc(32, 'exchange'), asId(`session-${n}`)))
  expect(new Set(codes).size).toBe(500)
  for (const code of codes) expect(code).toMatch(/^[CDFGHJKMNPQRTWXY34679]{6}$/)
  expect(knockCodeOf(Buffer.alloc(32, 'other'), asId('session-0'))).not.toBe(codes[0])
  expect(new Set(codes.flatMap(code => [...code])).size).toBe(21)
})
