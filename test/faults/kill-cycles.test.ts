import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { burst, expectOnce } from './burst.ts'
import { chanceFrom } from './chance.ts'
import { goTo, Seat } from './seat.ts'
import { dataFolder, freePort, killed, run, serve } from './server-process.ts'
import { createdTable, storedOf } from './table.ts'

/** How often the server is killed: KILLS=300 for the long run. Each table lives through so many. */
const kills = Number(process.env['KILLS'] ?? 25)
const killsATable = 25
const seed = Number(process.env['SEED'] ?? 20261124)

/** A table at which everybody goes on, whatever happens to the server; killed at moments that chance chooses. */
async function sitting(count: number, chance: () => number) {
  const dataDir = dataFolder()
  const table = createdTable(dataDir, 6)
  const settings = { PORT: String(await freePort()) }
  let server = await serve(dataDir, settings)
  const host = new Seat(server.url, table.host)
  const others = table.participants.map(entrance => new Seat(server.url, entrance))
  await goTo(host, 'vote')
  let over = false
  const going = burst(host, others, () => over, chance)
  for (let kill = 1; kill <= count; kill += 1) {
    const answered = host.acts.filter(({ ack }) => ack).length
    await host.until(({ socket }) => socket.connected)
    await wait(20 + chance() * 300)
    await killed(server)
    // Every other time nobody looks before the server itself does.
    if (kill % 2 === 0) expectOnce([host, ...others], await storedOf(dataDir, table.id))
    server = await serve(dataDir, settings)
    await Promise.race([going, until(() => host.acts.filter(({ ack }) => ack).length > answered)])
  }
  over = true
  await going
  const seats = [host, ...others]
  expectOnce(seats, await storedOf(dataDir, table.id))
  await sendAllAgain(seats)
  const stored = await storedOf(dataDir, table.id)
  expectOnce(seats, stored)
  for (const seat of seats) seat.leave()
  await killed(server)
  expect(run(dataDir, 'verify')).toMatch(/ 0 problems/)
  return { stored, acts: seats.flatMap(({ acts }) => acts) }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(10)
}

/** Every page sends its last acknowledged acts once more: they are welcome, and change nothing. */
async function sendAllAgain(seats: readonly Seat[]): Promise<void> {
  for (const seat of seats) {
    for (const act of seat.acts.filter(({ ack }) => ack?.ok).slice(-5)) {
      const again = await seat.again(act)
      if (act.type === 'CastBallot' || act.type === 'Contribute') expect(again.ok).toBe(true)
    }
  }
}

test(
  `kill -9 at ${kills} moments of a busy table loses nothing that was acknowledged and counts nothing twice`,
  { timeout: 60_000 + kills * 15_000 },
  async () => {
    const chance = chanceFrom(seed)
    for (let left = kills; left > 0; left -= killsATable) {
      const { acts, stored } = await sitting(Math.min(left, killsATable), chance)
      const resent = acts.filter(({ sent }) => sent > 1)
      // Or the kills came when nobody did anything.
      expect(resent.length).toBeGreaterThan(Math.min(left, killsATable) / 2)
      expect(stored.version).toBeGreaterThan(100)
    }
  },
)
