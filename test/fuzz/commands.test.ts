import { expect, test } from 'vitest'
import { outerCommandTypes } from '../../shared/protocol/commands.ts'
import type { Actor } from '../../shared/session/messages.ts'
import { orderFor } from '../session/random-orders.ts'
import type { Draw } from '../session/random-picks.ts'
import { Growth, ServerUnderFire } from './server-under-fire.ts'
import { FuzzTable, type Outcome, type Place, type Seat } from './tables.ts'
import { drawFrom, spoiled, wild } from './wild.ts'

/** `FUZZ` asks for more than a run of all tests has time for: `npm run fuzz`. */
const most = Number(process.env['FUZZ'] ?? 6000)
const seed = Number(process.env['SEED'] ?? 20261125)
const tables = 5
const wave = 20
/** Waves between two looks at how the server is. */
const every = Math.max(5, Math.min(50, Math.floor(most / wave / 10)))

const garbage = ['2["command"', '51-["x"]', '9', '4', '2', '2[]', '0{"token":"x"}', '1', '2/other,["x"]', '\u0000']

interface Shot {
  readonly type: string
  readonly seat: Seat
  readonly outcome: Outcome
  /** What was sent, as far as it fits on a few lines. */
  readonly told: string
}

interface Aimed {
  readonly message: unknown
  readonly type: string
  /** For whom it is fitting, if it is. */
  readonly by?: Actor
}

/** What an order of a random session becomes on its way: mostly something that no page of ours would send. */
function messageFrom(table: FuzzTable, draw: Draw, used: string[]): Aimed {
  const { state } = table
  if (!state || draw.chance(0.02)) return { message: wild(draw), type: 'none' }
  const { command, by } = orderFor(state, draw)
  const type = draw.chance(0.2) ? (draw.pick(outerCommandTypes) ?? command.type) : command.type
  // An id that was used before, by this person or another one.
  const id = draw.chance(0.05) ? (draw.pick(used) ?? 'first') : `${draw.words('id')}`
  used[draw.whole(200)] = id
  const message = { id, ...command.data, type }
  const share = draw.whole(10)
  if (share < 5) return { message, type, by }
  const wrong = spoiled(message, draw)
  return { message: share < 9 ? wrong : spoiled(wrong, draw), type }
}

async function fire(table: FuzzTable, draw: Draw, used: string[]): Promise<Shot> {
  const { message, type, by } = messageFrom(table, draw, used)
  const told = (JSON.stringify(message) ?? 'undefined').slice(0, 300)
  if (draw.chance(0.08)) return { type, told, seat: 'organizer', outcome: await table.asOrganizer(message) }
  const place = by && draw.chance(0.8) ? table.placeOf(by, draw) : draw.pick(table.places)
  const seat = place?.seat ?? 'participant'
  return { type, told, seat, outcome: place?.ready ? await shoot(place, message, draw) : 'cut' }
}

async function shoot(place: Place, message: unknown, draw: Draw): Promise<Outcome> {
  const { socket } = place
  switch (draw.whole(60)) {
    case 0:
      return place.say(draw.pick(['resync', 'clock']) ?? 'clock')
    case 1:
      // Without anybody who waits for an answer, and under names that mean nothing.
      socket.emit(draw.pick(['command', 'resync', 'patch', 'view', '__proto__', '']) ?? '', message)
      return place.say('clock')
    case 2:
      socket.emit('command', message, message, Buffer.from('binary'), () => undefined)
      return place.say('clock')
    case 3:
      // What is no message of the protocol at all; who sends it may be left alone, and comes in again.
      socket.io.engine.write(draw.pick(garbage) ?? '')
      socket.disconnect().connect()
      return 'cut'
    default:
      return place.say('command', message)
  }
}

test(`${most} commands of any kind, from everybody, break nothing`, { timeout: 60_000 + most * 30 }, async () => {
  const server = await ServerUnderFire.start()
  const draw = drawFrom(seed)
  const growth = new Growth()
  const outcomes = new Map<string, number>()
  const pairs = new Set<string>()
  const used: string[] = []
  let around = await Promise.all(Array.from({ length: tables }, () => FuzzTable.open(server, 6)))
  const since = performance.now()
  for (let shots = 0, waves = 0; shots < most; shots += wave, waves += 1) {
    if (waves % 2 === 0) {
      const states = await server.states()
      for (const table of around) table.state = states[table.id]
    }
    const fired = await Promise.all(
      Array.from({ length: wave }, () => fire(draw.pick(around) as FuzzTable, draw, used)), // there are always tables
    )
    for (const { type, seat, outcome, told } of fired) {
      const code = typeof outcome === 'string' ? outcome : outcome.code
      outcomes.set(code, (outcomes.get(code) ?? 0) + 1)
      pairs.add(`${type} ${seat}`)
      const broken = /^(?:hangs|failed|not-stored|status)/.test(code)
      expect(broken ? `${type} of ${seat}: ${code}, ${told}` : '').toBe('')
    }
    if (waves % every !== every - 1) continue
    const findings = await server.findings()
    expect(findings.faults).toEqual([])
    growth.add(findings)
    // A table that is closed, or whose people were sent away, makes room for another: so memory has no reason to grow.
    around = await Promise.all(
      around.map(async table => {
        if (!table.worn && (waves + 1) % (4 * every) !== 0) return table
        await table.leave()
        return FuzzTable.open(server, 6)
      }),
    )
  }
  const seconds = Math.round((performance.now() - since) / 1000)
  console.info(
    `${most} commands in ${seconds} s; ${growth.last}; grown: heap ${growth.heap} MB, process ${growth.rss} MB`,
  )
  console.info(JSON.stringify(Object.fromEntries([...outcomes].toSorted(([, a], [, b]) => b - a))))
  expect(server.ended).toBeUndefined()
  expect(growth.heap).toBeLessThan(25)
  expect(outcomes.get('ok') ?? 0).toBeGreaterThan(most / 20)
  const seats: readonly Seat[] = ['facilitator', 'scribe', 'screen', 'participant']
  const untried = outerCommandTypes
    .flatMap(type => seats.map(seat => `${type} ${seat}`))
    .filter(pair => !pairs.has(pair))
  expect(untried.length).toBeLessThan(most < 50_000 ? 60 : 1)
})
