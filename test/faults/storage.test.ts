import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { refusalText } from '../../shared/wording/refusals.ts'
import { expectOnce } from './burst.ts'
import { goTo, itemOn, Seat } from './seat.ts'
import { dataFolder, killed, run, serve } from './server-process.ts'
import { limitedDisk, ownDisk, type SmallDisk } from './small-disk.ts'
import { createdTable, storedOf } from './table.ts'

const patient = { timeout: 120_000 }

async function voting(dataDir: string) {
  const table = createdTable(dataDir, 6, 'nl')
  const server = await serve(dataDir)
  const host = new Seat(server.url, table.host)
  const guests = table.participants.map((entrance, index) => new Seat(server.url, entrance, index === 0 ? 'en' : 'nl'))
  await Promise.all(guests.map(guest => guest.until(({ view }) => view !== undefined)))
  await goTo(host, 'vote')
  const item = itemOn(host)
  const cast = (guest: Seat, turn: number) =>
    guest.do('CastBallot', { item, value: 1 + (turn % 7), reason: `${guest.entrance.id} ${turn}` })
  const status = async (path: string) => (await fetch(server.url + path)).status
  const end = async () => {
    expectOnce([host, ...guests], await storedOf(dataDir, table.id))
    await killed(server)
    expect(run(dataDir, 'verify')).toMatch(/ 0 problems/)
  }
  return { table, server, host, guests, item, cast, status, end }
}

const disks: Readonly<Record<string, () => SmallDisk>> = { 'growing no file': limitedDisk, 'a full disk': ownDisk }
for (const [name, makeDisk] of Object.entries(disks)) {
  test(
    `on ${name} votes are refused in the voter’s language, none that was acknowledged is lost, and with room it goes on`,
    patient,
    async () => {
      const disk = makeDisk()
      const { server, guests, cast, status, end } = await voting(disk.dataDir)
      disk.fill(server)
      const refused = await Promise.all(
        guests.map(async guest => {
          for (let turn = 0; turn < 300; turn += 1) {
            const ack = await cast(guest, turn)
            if (!ack.ok) return ack
          }
          throw new Error(`nothing was refused by ${disk.kind}`)
        }),
      )
      for (const [index, { code, message }] of refused.entries()) {
        expect(code).toBe('not-stored')
        expect(message).toBe(refusalText('not-stored', index === 0 ? 'en' : 'nl'))
      }
      expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503])
      const metrics = await (await fetch(`${server.url}/metrics`)).text()
      expect(Number(/^exchange_table_appends_refused_total (\d+)/m.exec(metrics)?.[1])).toBeGreaterThan(0)

      disk.makeRoom(server)
      for (const guest of guests) expect(await cast(guest, 1000)).toMatchObject({ ok: true })
      expect(await status('/readyz')).toBe(200)
      await end()
    },
  )
}

/** Another program that holds the database. */
async function held(dataDir: string, milliseconds: number): Promise<void> {
  const holder = fileURLToPath(new URL('../event-store/holder.ts', import.meta.url))
  const file = join(dataDir, 'exchange-table.sqlite')
  const child = fork(holder, [file, String(milliseconds)], { execArgv: ['--import', 'tsx'], silent: true })
  onTestFinished(() => void child.kill('SIGKILL'))
  if (child.stdout) await once(child.stdout, 'data')
}

test('a database that another program holds for a moment makes people wait, and refuses nobody', patient, async () => {
  const dataDir = dataFolder()
  const { guests, cast, end } = await voting(dataDir)
  await held(dataDir, 1500)
  const asked = performance.now()
  const acks = await Promise.all(guests.map(guest => cast(guest, 1)))
  expect(acks.map(({ ok }) => ok)).toEqual(guests.map(() => true))
  expect(performance.now() - asked).toBeGreaterThan(200)
  await end()
})

test(
  'a database that is held for longer refuses votes, keeps answering everything else, and goes on',
  patient,
  async () => {
    const dataDir = dataFolder()
    const { guests, host, cast, status, end } = await voting(dataDir)
    await held(dataDir, 9000)
    const votes = Promise.all(guests.map(guest => cast(guest, 1)))
    const answered: number[] = []
    for (let look = 0; look < 20; look += 1) {
      const asked = performance.now()
      await new Promise(resolve => host.socket.emit('clock', resolve))
      answered.push(performance.now() - asked)
    }
    expect(Math.max(...answered)).toBeLessThan(2000)
    expect(await status('/readyz')).toBe(503)
    // Those that came in while the first ones waited may have waited until it was let go.
    const refused = (await votes).filter(({ ok }) => !ok)
    expect(refused.length).toBeGreaterThan(0)
    for (const ack of refused) expect(ack).toMatchObject({ code: 'not-stored' })
    let again = await Promise.all(guests.map(guest => cast(guest, 2)))
    if (!again.every(({ ok }) => ok)) again = await Promise.all(guests.map(guest => cast(guest, 3)))
    expect(again.every(({ ok }) => ok)).toBe(true)
    expect(await status('/readyz')).toBe(200)
    await end()
  },
)
