import { expect, test } from 'vitest'
import { goTo, itemOn, Seat } from './seat.ts'
import { dataFolder, freePort, killed, run, serve, type ServerProcess } from './server-process.ts'
import { createdTable } from './table.ts'

const people = 1000
/** As the pages come back: all at about the same moment. */
const pace = { reconnectionDelay: 500, reconnectionDelayMax: 3000 }
/** Far more than it takes: a test on a busy machine may wait, a room would not. The figures are printed. */
const sane = 60_000

async function memoryOf({ url }: ServerProcess): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1024 / 1024
}

test(
  `${people} people who come back at once after a restart are all in step, and cost no more than before`,
  { timeout: 240_000 },
  async () => {
    const dataDir = dataFolder()
    const table = createdTable(dataDir, people)
    const settings = { PORT: String(await freePort()) }
    const first = await serve(dataDir, settings)
    const host = new Seat(first.url, table.host)
    const seats = table.participants.map(entrance => new Seat(first.url, entrance, 'en', pace))
    await Promise.all(seats.map(seat => seat.until(({ view }) => view !== undefined)))
    await goTo(host, 'vote')
    const item = itemOn(host)
    const voted = ({ view }: Seat) => view?.items.find(({ id }) => id === item)?.rounds[0]?.voted
    const acks = await Promise.all(seats.slice(0, people / 2).map(seat => seat.do('CastBallot', { item, value: 4 })))
    expect(acks.every(({ ok }) => ok)).toBe(true)
    const before = await memoryOf(first)
    await killed(first)

    const second = await serve(dataDir, settings)
    const back = performance.now()
    const last = seats.slice(people / 2).map(seat => seat.do('CastBallot', { item, value: 5 }))
    expect((await Promise.all(last)).every(({ ok }) => ok)).toBe(true)
    await Promise.all([host, ...seats].map(seat => seat.until(one => voted(one) === people)))
    const took = performance.now() - back
    const after = await memoryOf(second)
    console.log(
      `${people} back and in step in ${(took / 1000).toFixed(1)} s; ${before.toFixed(0)} MB, then ${after.toFixed(0)} MB`,
    )
    expect(took).toBeLessThan(sane)
    expect(after).toBeLessThan(before * 1.5 + 50)
    for (const seat of seats) expect(seat.mine?.ballots[item]?.['1']).toBeDefined()

    for (const seat of seats) seat.leave()
    await host.until(({ view }) => (view?.table.present ?? people) <= 1)
    await killed(second)
    expect(run(dataDir, 'verify')).toMatch(/ 0 problems/)
  },
)
