import { expect, test } from 'vitest'
import type { Ack } from '../../shared/protocol/messages.ts'
import { expectOnce } from './burst.ts'
import { goTo, itemOn, next, Seat } from './seat.ts'
import { dataFolder, freePort, killed, run, serve } from './server-process.ts'
import { createdTable, storedOf } from './table.ts'

const patient = { timeout: 120_000 }

/** A table of eight in its first vote, at which everybody but the last has voted, and a server that can die and come back. */
async function voting() {
  const dataDir = dataFolder()
  const table = createdTable(dataDir, 8)
  const settings = { PORT: String(await freePort()) }
  let server = await serve(dataDir, settings)
  const host = new Seat(server.url, table.host)
  const voters = table.participants.map(entrance => new Seat(server.url, entrance))
  await goTo(host, 'vote')
  const item = itemOn(host)
  await Promise.all(voters.slice(1).map((voter, index) => voter.do('CastBallot', { item, value: 1 + (index % 7) })))
  const restart = async () => {
    await killed(server)
    server = await serve(dataDir, settings)
  }
  const end = async () => {
    const stored = await storedOf(dataDir, table.id)
    // Once it is closed nobody can tell any more whose a ballot was.
    if (stored.state.status !== 'closed') expectOnce([host, ...voters], stored)
    await killed(server)
    expect(run(dataDir, 'verify')).toMatch(/ 0 problems/)
    return stored
  }
  return { table, host, voters, item, restart, end, url: server.url }
}

const press = (seat: Seat): Promise<Ack> => seat.do('Next', { from: seat.view?.stage ?? null })
const all = (seats: readonly Seat[], condition: (seat: Seat) => boolean) =>
  Promise.all(seats.map(seat => seat.until(condition)))
const firstRound = ({ view }: Seat, item: string) => view?.items.find(({ id }) => id === item)?.rounds[0]

test(
  'a server that dies while a vote is revealed comes back with one reveal, the same for everybody',
  patient,
  async () => {
    const { host, voters, item, restart, end } = await voting()
    await next(host)
    const revealing = press(host)
    await restart()
    expect(await revealing).toMatchObject({ ok: true })
    await all([host, ...voters], seat => firstRound(seat, item)?.status === 'revealed')
    const tally = firstRound(host, item)?.tally
    expect(tally).toMatchObject({ n: 7 })
    for (const voter of voters) expect(firstRound(voter, item)?.tally).toEqual(tally)
    const { events } = await end()
    expect(events.filter(({ type }) => type === 'RoundRevealed')).toHaveLength(1)
  },
)

test(
  'a vote that was being chosen when its round closed is still taken after a restart, within its half minute',
  patient,
  async () => {
    const { host, voters, item, restart, end } = await voting()
    await next(host)
    const until = firstRound(host, item)?.lateUntil
    await restart()
    const [late] = voters
    if (!late) throw new Error('nobody came late')
    const reason = 'chosen before the restart'
    expect(await late.do('CastBallot', { item, value: 4, reason })).toMatchObject({ ok: true })
    await host.until(seat => firstRound(seat, item)?.voted === 8)
    expect(firstRound(host, item)?.lateUntil).toBe(until)
    const { state } = await end()
    expect(Object.values(state.rounds)[0]?.[0]?.ballots.filter(ballot => ballot?.value === 4)).toHaveLength(2)
  },
)

test('two facilitators who press next as the server dies move the table on by one', patient, async () => {
  const { host, voters, item, restart, end, url } = await voting()
  const added = await host.do('AddGuest', { name: 'Second', role: 'facilitator' })
  const link = added.ok ? (added.link ?? '') : ''
  const second = new Seat(url, { id: added.ok ? (added.guest ?? '') : '', token: link.slice(link.indexOf('#') + 1) })
  await second.until(({ view }) => view?.stage?.step === 'vote')
  const pressed = [press(host), press(second)]
  await restart()
  const acks = await Promise.all(pressed)
  expect(acks.filter(({ ok }) => ok)).toHaveLength(1)
  expect(acks.find(({ ok }) => !ok)).toMatchObject({ code: 'stale' })
  await all([host, second, ...voters], ({ view }) => view?.stage?.step === 'reveal')
  const { events } = await end()
  const closed = events.filter(event => event.type === 'RoundClosed' && event.data.item === item)
  expect(closed).toHaveLength(1)
})

test(
  'a server that dies while a session closes has closed it whole or not at all, and the key goes with it',
  patient,
  async () => {
    const { host, table, restart, end } = await voting()
    const closing = host.do('CloseSession', {})
    await restart()
    expect(await closing).toMatchObject({ ok: true })
    await host.until(({ view }) => view?.status === 'closed')
    const { state, events } = await end()
    expect(state.id).toBe(table.id)
    expect(events.filter(({ type }) => type === 'SessionClosed')).toHaveLength(1)
    expect(events.some(({ type }) => type === 'BallotCast')).toBe(false)
  },
)
