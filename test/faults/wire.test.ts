import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { burst, expectOnce } from './burst.ts'
import { chanceFrom } from './chance.ts'
import { goTo, itemOn, Seat } from './seat.ts'
import { dataFolder, serve } from './server-process.ts'
import { createdTable, storedOf } from './table.ts'
import { Wire } from './wire.ts'

const patient = { timeout: 120_000 }

/** A table in its first vote; its participants are behind a wire, the host is not. */
async function wired() {
  const dataDir = dataFolder()
  const table = createdTable(dataDir, 6)
  const server = await serve(dataDir)
  const wire = await Wire.to(server.url)
  const host = new Seat(server.url, table.host)
  const guests = table.participants.map(entrance => new Seat(wire.url, entrance))
  await Promise.all(guests.map(guest => guest.until(({ view }) => view !== undefined)))
  await goTo(host, 'vote')
  const [guest] = guests
  if (!guest) throw new Error('nobody came')
  await guest.until(({ view }) => view?.stage?.step === 'vote')
  return { server, wire, host, guests, guest, item: itemOn(host), stored: () => storedOf(dataDir, table.id) }
}
const voted = ({ view }: Seat, item: string) => view?.items.find(({ id }) => id === item)?.rounds[0]?.voted

test('a vote that never got to the server is sent again and counts', patient, async () => {
  const { wire, host, guest, guests, item, stored } = await wired()
  wire.toServer = 'lost'
  const cast = guest.do('CastBallot', { item, value: 3, reason: 'lost on its way' })
  await guest.until(({ acts }) => acts[0]?.sent === 1)
  wire.cut()
  expect(voted(host, item)).toBe(0)
  wire.restore()
  expect(await cast).toMatchObject({ ok: true })
  expect(guest.acts[0]?.sent).toBe(2)
  await host.until(seat => voted(seat, item) === 1)
  expectOnce([host, ...guests], await stored())
})

test('a vote whose answer was lost is sent again, answered, and counts once', patient, async () => {
  const { wire, host, guest, guests, item, stored } = await wired()
  wire.toPages = 'lost'
  const cast = guest.do('CastBallot', { item, value: 3, reason: 'its answer was lost' })
  await host.until(seat => voted(seat, item) === 1)
  wire.cut()
  wire.restore()
  expect(await cast).toMatchObject({ ok: true })
  expect(guest.acts[0]?.sent).toBe(2)
  const { events } = await stored()
  expect(events.filter(({ type }) => type === 'BallotCast')).toHaveLength(1)
  expectOnce([host, ...guests], await stored())
})

test('a Wi-Fi that goes and comes forty times loses nothing and counts nothing twice', patient, async () => {
  const { wire, host, guests, stored } = await wired()
  const chance = chanceFrom(8)
  let over = false
  const going = burst(host, guests, () => over, chance)
  for (let flap = 0; flap < 40; flap += 1) {
    await wait(30 + chance() * 150)
    wire.cut()
    await wait(chance() * 100)
    wire.restore()
  }
  over = true
  await going
  expect(guests.flatMap(({ acts }) => acts).some(({ sent }) => sent > 1)).toBe(true)
  expectOnce([host, ...guests], await stored())
  // Whoever came back is where everybody is.
  const { view } = host
  await Promise.all(guests.map(guest => guest.until(seat => seat.view?.session.title === view?.session.title)))
  for (const guest of guests) expect(guest.view?.stage).toEqual(host.view?.stage)
})

test('a page that takes in nothing holds up nobody, and is where everybody is when it wakes', patient, async () => {
  const { server, wire, host, guest, item } = await wired()
  const memory = async () =>
    Number(/^process_resident_memory_bytes (\S+)/m.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1])
  await goTo(host, 'discuss')
  await guest.until(({ view }) => view?.stage?.step === 'discuss')
  const before = await memory()
  wire.toPages = 'stalled'
  const answered: number[] = []
  for (let word = 0; word < 60; word += 1) {
    const asked = performance.now()
    await host.do('AddChapter', { title: `${word} ${'long '.repeat(20)}` })
    answered.push(performance.now() - asked)
  }
  expect(Math.max(...answered)).toBeLessThan(3000)
  expect((await memory()) - before).toBeLessThan(100 * 1024 * 1024)
  wire.restore()
  expect(host.view?.chapters.length).toBeGreaterThan(10)
  await guest.until(({ view }) => view?.chapters.length === host.view?.chapters.length)
  expect(itemOn(guest)).toBe(item)
})
