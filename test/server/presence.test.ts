import { describe, expect, test } from 'vitest'
import { Person, tokenIn } from './person.ts'
import { goTo, startServer } from './start.ts'

const present = (person: Person) => person.view.table.present
const nameOf = (person: Person) => person.mine?.name

describe('presence', () => {
  test('is who has a page open: counted for all, by name for the facilitator', async () => {
    const table = await (await startServer()).table()
    const host = await table.facilitator()
    const [first, second] = await Promise.all([table.participant(1), table.participant(2)])
    await Promise.all([host, first].map(person => person.until(p => present(p) === 2)))
    const people = host.view.desk?.people.filter(p => p.present).map(p => p.name)
    expect(people).toEqual(['Gespreksleider', nameOf(first), nameOf(second)])
    second.leave()
    await Promise.all([host, first].map(person => person.until(p => present(p) === 1)))
  })

  test('is no event: nothing is stored of people coming and going', async () => {
    const table = await (await startServer()).table()
    const before = await table.stored()
    const host = await table.facilitator()
    const guest = await table.participant()
    await host.until(person => present(person) === 1)
    guest.leave()
    await host.until(person => present(person) === 0)
    expect(await table.stored()).toEqual(before)
    expect(host.misfits).toEqual([])
  })

  test('of two pages of one guest lasts until the last of them is closed', async () => {
    const table = await (await startServer()).table()
    const host = await table.facilitator()
    const [laptop, phone] = [await table.participant(), await table.participant()]
    await host.until(person => present(person) === 1)
    laptop.leave()
    const second = await table.participant(2)
    await host.until(person => present(person) === 2)
    phone.leave()
    await host.until(person => present(person) === 1)
    expect(host.view.desk?.people.filter(p => p.present).map(p => p.guest)).toContain(second.mine?.guest)
  })

  test('the first time a page opens is stored: they arrived', async () => {
    const table = await (await startServer()).table({ arrived: false })
    const host = await table.facilitator()
    const guest = await table.participant()
    await host.until(({ view }) => view.desk?.people.filter(({ arrived }) => arrived).length === 2)
    const { state } = await table.stored()
    const arrived = state.guests.filter(person => person.arrived).map(({ id }) => id)
    expect(arrived).toEqual([host.mine?.guest, guest.mine?.guest])
  })
})

describe('who leads the talk', () => {
  const isMissed = (person: Person) => person.view.table.hostMissed

  test('[W23] is missed by the table and the screen only when both are away, and not when they are back', async () => {
    const table = await (await startServer()).table()
    const host = await table.facilitator()
    const added = await host.send('AddGuest', { name: 'Anna', role: 'facilitator' })
    const anna = await Person.enter((added.ok && added.link) || 'no link')
    const others = await Promise.all([table.participant(1), table.scribe(), table.screen()])
    await goTo(host, 'vote')
    const stored = await table.stored()
    host.leave()
    await anna.until(
      ({ view }) => view.desk?.people.filter(({ role, present: here }) => role === 'facilitator' && here).length === 1,
    )
    const told = others.map(person => person.patches.length)
    anna.leave()
    await Promise.all(others.map(person => person.until(isMissed)))
    // One patch, and nobody's name in it.
    expect(others.map((person, index) => person.patches.slice(told[index]).map(({ view }) => view))).toEqual(
      others.map(() => [[{ op: 'replace', path: '/table/hostMissed', value: true }]]),
    )
    const back = await table.facilitator()
    await Promise.all([back, ...others].map(person => person.until(one => !isMissed(one))))
    expect(await table.stored()).toEqual(stored)
    expect(others.flatMap(({ misfits }) => misfits)).toEqual([])
  })

  test('[W23] is not missed in the lobby', async () => {
    const table = await (await startServer()).table()
    const host = await table.facilitator()
    await host.send('OpenLobby', {})
    const [guest, live] = [await table.participant(1), await (await startServer()).table()]
    const other = await live.facilitator()
    const seated = await live.participant(1)
    await goTo(other, 'vote')
    host.leave()
    other.leave()
    // The other table, left a moment later, is told: this one would have been before.
    await seated.until(isMissed)
    await guest.inStep()
    expect(isMissed(guest)).toBe(false)
  })
})

describe('resync', () => {
  test('gives the whole view, and patches go on from there', async () => {
    const table = await (await startServer()).table()
    const [host, guest] = await Promise.all([table.facilitator(), table.participant()])
    await goTo(host, 'discuss')
    await guest.until(({ view }) => view.stage?.step === 'discuss')
    const { view, mine, version } = await guest.socket.emitWithAck('resync')
    expect({ view, mine, version }).toEqual({ view: guest.view, mine: guest.mine, version: guest.version })
    await host.send('Next', { from: host.view.stage })
    await guest.until(person => person.view.stage?.step !== 'discuss')
    expect(guest.misfits).toEqual([])
  })

  test('after a lost connection the new view holds what was missed', async () => {
    const table = await (await startServer()).table()
    const [host, guest] = await Promise.all([table.facilitator(), table.participant()])
    guest.leave()
    await goTo(host, 'vote')
    const back = await table.participant()
    expect(back.view.stage).toEqual(host.view.stage)
    expect(back.mine?.mayVote).toBe(host.view.stage?.item)
  })

  test('the clock is the server’s', async () => {
    const table = await (await startServer()).table()
    const guest = await table.participant()
    const before = Date.now()
    const { now } = await guest.socket.emitWithAck('clock')
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })
})

describe('a second device', () => {
  const enter = (url: string, link: string, page?: string) =>
    Person.knock(url, { token: tokenIn(link), ...(page !== undefined && { page }) })

  test('is told that its guest has another page open; the same page that connects again is not', async () => {
    const server = await startServer()
    const table = await server.table()
    const laptop = await enter(server.url, table.linkOf(1), 'laptop')
    expect(laptop.elsewhere).toBe(false)
    expect((await enter(server.url, table.linkOf(1), 'laptop')).elsewhere).toBe(false)
    expect((await enter(server.url, table.linkOf(1), 'phone')).elsewhere).toBe(true)
    expect((await enter(server.url, table.linkOf(1))).elsewhere).toBe(false)
    expect((await enter(server.url, table.linkOf(2), 'another laptop')).elsewhere).toBe(false)
  })
})
