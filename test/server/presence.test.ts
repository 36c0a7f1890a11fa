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
