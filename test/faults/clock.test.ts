import { once } from 'node:events'
import { expect, test } from 'vitest'
import { goTo, itemOn, next, Seat } from './seat.ts'
import { dataFolder, freePort, killed, run, serve, stopped, type ServerProcess } from './server-process.ts'
import { createdTable, storedOf, type FaultTable } from './table.ts'

const patient = { timeout: 120_000 }

const hour = 3600_000
const clock = new URL('./settable-clock.js', import.meta.url).href

async function setClock({ child }: ServerProcess, ahead: number): Promise<void> {
  const set = once(child, 'message')
  child.send({ ahead })
  await set
}

/** A table in its first vote, on a machine whose clock can be set. */
async function voting() {
  const dataDir = dataFolder()
  const table = createdTable(dataDir, 6)
  const settings = { PORT: String(await freePort()) }
  const server = await serve(dataDir, settings, { preload: [clock] })
  const host = new Seat(server.url, table.host)
  const voters = table.participants.map(entrance => new Seat(server.url, entrance))
  await goTo(host, 'vote')
  const item = itemOn(host)
  await Promise.all(voters.slice(1).map(voter => voter.do('CastBallot', { item, value: 5 })))
  return { dataDir, table, settings, server, host, voters, item }
}

/** The log never tells of a time before the one it told of last. */
async function expectInOrder(dataDir: string, { id }: FaultTable): Promise<void> {
  const { events, problems } = await storedOf(dataDir, id)
  const times = events.map(({ at }) => at)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(problems).toEqual([])
}

const ahead = (seat: Seat) =>
  new Promise<number>(resolve => {
    seat.socket.emit('clock', ({ now }) => resolve(now - Date.now()))
  })

test(
  'a clock set two hours back keeps a late vote’s half minute, the timer and the order of what happened',
  patient,
  async () => {
    const { dataDir, table, server, host, voters, item } = await voting()
    await host.do('StartTimer', { seconds: 300 })
    await setClock(server, -2 * hour)
    expect(Math.abs(await ahead(host))).toBeLessThan(1000)
    await next(host)
    const until = host.view?.items.find(({ id }) => id === item)?.rounds[0]?.lateUntil ?? 0
    expect(until - Date.now()).toBeGreaterThan(20_000)
    expect(until - Date.now()).toBeLessThan(31_000)
    expect(await voters[0]?.do('CastBallot', { item, value: 2 })).toMatchObject({ ok: true })
    await setClock(server, 0)
    await next(host)
    await killed(server)
    await expectInOrder(dataDir, table)
  },
)

test(
  'a clock set forward past the half minute takes no vote any more, and set right again opens nothing anew',
  patient,
  async () => {
    const { dataDir, table, server, host, voters, item } = await voting()
    await next(host)
    await setClock(server, 3 * hour)
    expect(await voters[0]?.do('CastBallot', { item, value: 2 })).toMatchObject({ ok: false, code: 'not-open' })
    await setClock(server, 0)
    expect(await voters[0]?.do('CastBallot', { item, value: 2 })).toMatchObject({ ok: false, code: 'not-open' })
    // Pages count by the table's clock: all of them see the same.
    expect(await ahead(host)).toBeGreaterThan(2.9 * hour)
    await next(host)
    await killed(server)
    await expectInOrder(dataDir, table)
  },
)

test('a server that wakes with a clock of yesterday goes on from the last thing that was stored', patient, async () => {
  const { dataDir, table, settings, server, host, voters, item } = await voting()
  await stopped(server)
  const again = await serve(dataDir, { ...settings, CLOCK_AHEAD: String(-24 * hour) }, { preload: [clock] })
  expect(await voters[0]?.do('CastBallot', { item, value: 2 })).toMatchObject({ ok: true })
  await next(host)
  await killed(again)
  await expectInOrder(dataDir, table)
  expect(run(dataDir, 'verify')).toMatch(/ 0 problems/)
})
