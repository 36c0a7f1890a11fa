import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doorAt } from '../../server/people/knock-code.ts'
import { linkFor } from '../../server/people/links.ts'
import { keepingOf } from '../../server/sessions/retention.ts'
import type { GuestId } from '../../shared/session/ids.ts'
import type { Actor } from '../../shared/session/messages.ts'
import { ownView } from '../../shared/session/view-own.ts'
import type { Audience } from '../../shared/session/audience.ts'
import { commonView } from '../../shared/session/view.ts'
import { host as hostOfOrders } from '../session/builders.ts'
import { seeded } from '../session/given.ts'
import { orderFor } from '../session/random-orders.ts'
import type { Draw } from '../session/random-picks.ts'
import { Person } from './person.ts'
import { goTo, itemOn, startServer, type Table, type TestServer } from './start.ts'

/** What RETENTION_DAYS is when it is not set. */
const retentionDays = 365

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Compares what somebody's page holds with a view made anew from what is stored. */
async function expectFresh(server: TestServer, table: Table, person: Person, audience: Audience): Promise<void> {
  const { state } = await table.stored()
  const screenLink = linkFor(server.url, server.secret, { session: table.id, guest: null, number: 1 })
  const present = new Set((person.view.desk?.people ?? []).filter(p => p.present).map(p => p.guest))
  const door = doorAt({ publicUrl: () => server.url, secret: server.secret }, table.id)
  const fresh = commonView(state, audience, { present, screenLink, door, keeping: keepingOf(state, retentionDays) })
  // Who is present is true for a moment only: it has tests of its own.
  const { table: told, ...patched } = person.view
  const { table: made, ...rest } = fresh
  expect(patched).toEqual(asSent(rest))
  expect({ ...told, present: 0 }).toEqual(asSent({ ...made, present: 0 }))
  if (person.mine) expect(person.mine).toEqual(asSent(ownView(state, person.mine.guest)))
  expect(person.misfits).toEqual([])
}

describe('a view', () => {
  test('follows what others do, and nobody sees a value before the reveal', async () => {
    const table = await (await startServer()).table({ participants: 4 })
    const [host, screen, ...guests] = await Promise.all([
      table.facilitator(),
      table.screen(),
      ...[1, 2, 3, 4].map(number => table.participant(number)),
    ])
    await goTo(host, 'vote')
    const item = itemOn(host)
    const roundOf = ({ view }: Person) => view.items.find(({ id }) => id === item)?.rounds[0]
    for (const [index, guest] of guests.entries()) {
      await guest.send('CastBallot', { item, value: 1 + index, reason: `MARKER-${index}` })
    }
    await Promise.all([host, screen, ...guests].map(person => person.until(p => roundOf(p)?.voted === 4)))
    for (const person of [host, screen]) expect(JSON.stringify([person.view, person.patches])).not.toContain('MARKER')
    for (const [index, guest] of guests.entries()) {
      const seen = JSON.stringify([guest.view, guest.mine, guest.patches])
      expect(seen.match(/MARKER-\d/g)?.every(marker => marker === `MARKER-${index}`)).toBe(true)
      expect(roundOf(guest)).toMatchObject({ tally: null, of: 4 })
    }
    await goTo(host, 'reveal')
    await screen.until(person => roundOf(person)?.status === 'revealed')
    expect(roundOf(screen)?.tally).toMatchObject({ n: 4, counts: [1, 1, 1, 1, 0, 0, 0] })
  })

  test('of one’s own part changes for oneself, and costs the others nothing', async () => {
    const table = await (await startServer()).table()
    const [host, guest, other] = await Promise.all([table.facilitator(), table.participant(1), table.participant(2)])
    await goTo(host, 'vote')
    const item = itemOn(host)
    await other.inStep()
    const told = other.patches.length
    await guest.send('CastBallot', { item, value: 6 })
    await Promise.all([guest, other].map(person => person.inStep()))
    expect(guest.mine?.ballots[item]).toMatchObject({ 1: { value: 6 } })
    expect(other.mine?.ballots).toEqual({})
    expect(guest.patches.some(({ mine }) => mine)).toBe(true)
    expect(other.patches.slice(told)).toHaveLength(1)
    expect(other.patches.at(-1)).not.toHaveProperty('mine')
  })

  test('of one’s own part changes also by what somebody else does', async () => {
    const table = await (await startServer()).table()
    const [host, spoke, silent] = await Promise.all([table.facilitator(), table.participant(1), table.participant(2)])
    await goTo(host, 'discuss')
    if (!spoke.mine) throw new Error('a participant is somebody')
    await spoke.send('RaiseHand', {})
    await host.send('GiveFloor', { guest: spoke.mine.guest })
    await host.send('YieldFloor', {})
    await spoke.send('RaiseHand', {})
    await spoke.until(({ mine }) => mine?.hand === 1)
    // Who spoke least is called first.
    await silent.send('RaiseHand', {})
    await Promise.all([silent.until(({ mine }) => mine?.hand === 1), spoke.until(({ mine }) => mine?.hand === 2)])
    await silent.send('LowerHand', {})
    await spoke.until(({ mine }) => mine?.hand === 1)
  })

  test('is gathered: a burst of votes is few patches', async () => {
    const table = await (await startServer()).table({ participants: 30 })
    const host = await table.facilitator()
    await goTo(host, 'vote')
    const guests = await Promise.all(table.links.participants.map((_, index) => table.participant(index + 1)))
    const before = host.patches.length
    await Promise.all(guests.map(guest => guest.send('CastBallot', { item: itemOn(host), value: 3 })))
    await host.until(({ view }) => view.items.some(({ rounds }) => rounds[0]?.voted === 30))
    expect(host.patches.length - before).toBeLessThan(15)
  })

  test('patched through any session equals one made anew from the log', { timeout: 120_000 }, async () => {
    const server = await startServer()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(0xffff_ffff), { minLength: 30, maxLength: 90, size: 'max' }), seeds =>
        playAndCompare(server, seeds),
      ),
      { numRuns: 12 },
    )
  })
})

function drawFrom(seed: number): Draw {
  const random = seeded(seed)
  return {
    chance: share => random() < share,
    whole: below => Math.floor(random() * below),
    pick: list => list[Math.floor(random() * list.length)],
    words: kind => `${kind}-${Math.floor(random() * 1e6)}`,
  }
}

/** Random commands of everybody at the table, over their own connections; people come and go meanwhile. */
async function playAndCompare(server: TestServer, seeds: readonly number[]): Promise<void> {
  const table = await server.table({ participants: 5 })
  const host = await table.facilitator()
  await host.send('OpenLobby', {})
  const scribe = await table.scribe()
  const screen = await table.screen()
  const hostId = host.mine?.guest ?? hostOfOrders
  const doors = new Map([
    [hostId, table.links.facilitator],
    ...table.links.participants.map(p => [p.id, p.link] as const),
  ])
  const here = new Map<GuestId, Person>([[hostId, host]])

  const enter = async (id: GuestId): Promise<Person | undefined> => {
    const known = here.get(id)
    if (known?.socket.connected) return known
    const link = doors.get(id)
    const person = link === undefined ? undefined : await Person.enter(link).catch(() => undefined)
    if (person) here.set(id, person)
    return person
  }
  const senderOf = (by: Actor) => enter(by.kind === 'guest' && by.id !== hostOfOrders ? by.id : hostId)

  for (const seed of seeds) {
    const draw = drawFrom(seed)
    const { state } = await table.stored()
    const { by, command } = orderFor(state, draw)
    if (by.kind === 'server') {
      const [leaving] = [...here].filter(([id]) => id !== hostId)
      if (leaving) leaving[1].leave()
      continue
    }
    const sender = await senderOf(by)
    if (!sender) continue
    const answer = sender.say({ id: `${seed}`, type: command.type, ...command.data })
    // Whose own link is taken away may be cut before the answer is there.
    const ack = await Promise.race([answer, sender.cut])
    const guest = typeof ack === 'object' && ack.ok ? ack.guest : undefined
    if (guest !== undefined && typeof ack === 'object' && ack.ok && ack.link) doors.set(guest as GuestId, ack.link)
    if (command.type === 'ReissueLink' && typeof ack !== 'object') return
  }
  // Answered when all is done that the server asked of itself before, such as noting an arrival.
  const last = await enter(hostId)
  await last?.send('UpdateGuest', { guest: 'nobody' as GuestId, changes: {} })
  for (const person of [scribe, screen, ...here.values()]) {
    // A page that was closed by the last commands may not know it yet.
    await Promise.race([person.inStep(), person.cut])
    if (person.socket.connected) await expectFresh(server, table, person, person.mine?.role ?? 'screen')
    person.leave()
  }
}
