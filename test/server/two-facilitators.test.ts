import { describe, expect, test } from 'vitest'
import type { GuestId } from '../../shared/session/ids.ts'
import { Person } from './person.ts'
import { goTo, itemOn, roundOn, startServer, type Table } from './start.ts'

/** A second facilitator, by their own link. */
async function anna(host: Person): Promise<Person> {
  const ack = await host.send('AddGuest', { name: 'Anna', role: 'facilitator' })
  if (!ack.ok || ack.link === undefined) throw new Error('Anna has no link')
  return Person.enter(ack.link)
}
async function seated(table: Table) {
  const host = await table.facilitator()
  const other = await anna(host)
  const guests = await Promise.all([1, 2, 3, 4].map(number => table.participant(number)))
  await host.until(({ view }) => view.desk?.people.filter(({ present }) => present).length === 6)
  return { host, other, guests }
}
const idOf = (person: Person | undefined): GuestId => {
  if (!person?.mine) throw new Error('a guest is somebody')
  return person.mine.guest
}
/** What the desk holds, but for who is connected: that is true for a moment only. */
const deskOf = ({ view: { desk, table, ...rest } }: Person) => ({
  ...rest,
  table: { ...table, present: 0 },
  desk: desk && { ...desk, people: desk.people.map(person => ({ ...person, present: false })) },
})

describe('two facilitators', () => {
  test('who press next in the same moment take one step; the other is told', async () => {
    const { host, other } = await seated(await (await startServer()).table({ participants: 4 }))
    await goTo(host, 'introduce')
    await other.until(({ view }) => view.stage?.step === 'introduce')
    const from = host.view.stage
    const acks = await Promise.all([host.send('Next', { from }), other.send('Next', { from })])
    const refused = acks.filter(ack => !ack.ok)
    expect(acks.filter(({ ok }) => ok)).toHaveLength(1)
    expect(refused).toMatchObject([{ ok: false, code: 'stale' }])
    await Promise.all([host, other].map(person => person.until(({ view }) => view.stage?.step === 'vote')))
    const first = acks[0]?.ok ? idOf(host) : idOf(other)
    for (const person of [host, other]) expect(person.view.desk?.moved).toMatchObject({ by: first, did: 'entered' })
  })

  test('of whom one drops out mid-round: the other goes on, and who comes back finds everything', async () => {
    const table = await (await startServer()).table({ participants: 4 })
    const { host, other, guests } = await seated(table)
    await goTo(host, 'vote')
    const item = itemOn(host)
    await guests[0]?.send('CastBallot', { item, value: 1 })
    await host.send('ExtendTimer', { seconds: 60 })
    host.leave()
    await other.until(({ view }) => view.stage?.step === 'vote' && roundOn(other)?.voted === 1)
    await guests[1]?.send('CastBallot', { item, value: 2 })
    await other.send('CastProxyBallots', { item, ballots: [{ value: 3, count: 2 }] })
    await other.until(() => roundOn(other)?.voted === 4)
    const back = await table.facilitator()
    await other.inStep()
    expect(roundOn(back)).toMatchObject({ status: 'open', voted: 4, proxies: 2, tally: null })
    expect(deskOf(back)).toEqual(deskOf(other))
    await guests[2]?.send('CastBallot', { item, value: 2 })
    const closed = await back.send('Next', { from: back.view.stage })
    expect(closed.ok).toBe(true)
    await other.until(({ view }) => view.stage?.step === 'reveal')
    expect(other.view.desk?.moved).toMatchObject({ by: idOf(back) })
    expect((await table.stored()).state.rounds[item]?.[0]).toMatchObject({ status: 'closed', of: 6 })
    expect([...back.misfits, ...other.misfits]).toEqual([])
  })
})

describe('somebody who loses their link while the table votes', () => {
  test('is sent away, and the ballot they laid down counts', async () => {
    const table = await (await startServer()).table({ participants: 4 })
    const { host, guests } = await seated(table)
    await goTo(host, 'vote')
    const item = itemOn(host)
    await guests[0]?.send('CastBallot', { item, value: 6 })
    await host.send('RevokeLink', { guest: idOf(guests[0]) })
    await guests[0]?.cut
    // Nor does taking them off the list undo it: of whom there is a ballot, only the link goes.
    expect(await host.send('RemoveGuest', { guest: idOf(guests[0]) })).toMatchObject({ ok: false })
    for (const guest of guests.slice(1)) await guest.send('CastBallot', { item, value: 2 })
    await host.until(() => roundOn(host)?.voted === 4)
    expect(roundOn(host)).toMatchObject({ of: 4 })
    await goTo(host, 'reveal')
    expect(roundOn(host)?.tally).toMatchObject({ n: 4, counts: [0, 3, 0, 0, 0, 1, 0] })
  })

  test('who had laid down nothing is not waited for', async () => {
    const table = await (await startServer()).table({ participants: 4 })
    const { host, guests } = await seated(table)
    await goTo(host, 'vote')
    await host.send('RevokeLink', { guest: idOf(guests[3]) })
    await host.until(() => roundOn(host)?.of === 3)
    expect(roundOn(host)).toMatchObject({ voted: 0, of: 3 })
  })
})

describe('ballots of people without a device', () => {
  test('come from the scribe, and reach nobody but as a number until the reveal', async () => {
    const table = await (await startServer()).table({ participants: 4 })
    const { host, guests } = await seated(table)
    const [scribe, screen] = await Promise.all([table.scribe(), table.screen()])
    await goTo(host, 'vote')
    const item = itemOn(host)
    const ballots = [{ value: 7, count: 11 }]
    expect(await guests[0]?.send('CastProxyBallots', { item, ballots })).toMatchObject({
      ok: false,
      code: 'not-allowed',
    })
    expect(await scribe.send('CastProxyBallots', { item, ballots })).toMatchObject({ ok: true })
    const everybody = [host, scribe, screen, ...guests]
    await Promise.all(everybody.map(person => person.until(() => roundOn(person)?.voted === 11)))
    for (const person of everybody) {
      expect(roundOn(person)).toMatchObject({ proxies: 11, of: 15, tally: null })
      expect(JSON.stringify([person.view, person.patches])).not.toContain('"count"')
    }
    for (const guest of guests) await guest.send('CastBallot', { item, value: 1 })
    await goTo(host, 'reveal')
    await screen.until(() => roundOn(screen)?.status === 'revealed')
    expect(roundOn(screen)?.tally).toMatchObject({ n: 15, counts: [4, 0, 0, 0, 0, 0, 11] })
  })
})
