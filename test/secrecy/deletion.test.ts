import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { asId, type GuestId, type SessionId } from '../../shared/session/ids.ts'
import type { Actor, Command } from '../../shared/session/messages.ts'
import type { Step } from '../../shared/session/run-sheet.ts'
import { standardRules } from '../../shared/session/session.ts'
import { backUp } from '../../server/event-store/backup.ts'
import { createLogger } from '../../server/logger.ts'
import { LiveSession } from '../../server/sessions/live-session.ts'
import { realWorld } from '../../server/sessions/world.ts'
import { bytesOf, folder, opened } from '../event-store/folder.ts'

vi.setConfig({ testTimeout: 30_000 })

const host: Actor = { kind: 'organizer' }

/** A table of six with a take-away at its read-back, over a real store: everything that is secret there holds a marker. */
async function table() {
  const file = join(folder(), 'table.db')
  const parts = opened(file)
  const id = asId<SessionId>('marked-session')
  const live = new LiveSession(id, { store: parts.store, world: realWorld, logger: createLogger('silent') })
  let given = 0
  const give = async (command: Command, by: Actor = host) => {
    const outcome = await live.handle(command, by, `${(given += 1)}`)
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code}`)
  }
  const settings = { positions: 7, poleA: 'Never', poleB: 'Always' }
  const item = {
    kind: 'dilemma',
    title: 'First',
    question: 'Which?',
    format: 'spectrum',
    settings,
    minutes: 5,
  } as const
  const created = { title: 'Table', lang: 'en', rehearsal: false, rules: standardRules } as const
  await give(
    { type: 'CreateSession', data: { id, ...created, segments: [], chapters: [], items: [item] } },
    { kind: 'server' },
  )
  for (const name of ['Ada', 'Bo', 'Cas', 'Dee', 'Eef', 'Fay']) await give({ type: 'AddGuest', data: { name } })
  const guests = live.state.guests.map((guest): Actor & { id: GuestId } => ({ kind: 'guest', id: guest.id }))
  const next = () => give({ type: 'Next', data: { from: live.state.stage } })
  await give({ type: 'OpenLobby', data: {} })
  const goOnTo = async (step: Step) => {
    while (live.state.stage?.step !== step) await next()
    return live.state.stage.item
  }
  const where = await goOnTo('vote')
  const cast = (guest: Actor, reason: string) =>
    give({ type: 'CastBallot', data: { item: where, value: 3, conviction: 1, reason } }, guest)
  for (const [seat, guest] of guests.entries()) {
    await cast(guest, `changed-mind-${seat}`)
    await cast(guest, `shown-reason-${seat}`)
  }
  await goOnTo('discuss')
  const [one = host, other = host] = guests
  const contribute = (text: string) => give({ type: 'Contribute', data: { item: where, stance: 'a', text } }, one)
  await contribute('thought-that-stays')
  await contribute('thought-taken-back')
  const [stays, back] = live.state.contributions
  if (!stays || !back) throw new Error('two thoughts')
  await give({ type: 'Respond', data: { contribution: stays.id, response: 'disagree' } }, other)
  await give({ type: 'WithdrawContribution', data: { contribution: back.id } }, one)
  await give({ type: 'AddTakeaway', data: { headline: 'We agree', body: '' } })
  while (live.state.status !== 'takeaways') await next()
  const takeaway = live.state.takeaways.find(({ kind }) => kind === 'own')
  if (!takeaway) throw new Error('a take-away')
  await give({ type: 'PresentTakeaway', data: { takeaway: takeaway.id } })
  const ratify = (guest: Actor, remark: string, printable: boolean) =>
    give({ type: 'Ratify', data: { takeaway: takeaway.id, verdict: 'object', remark, printable } }, guest)
  await ratify(one, 'remark-for-the-table', false)
  await ratify(other, 'remark-for-print', true)
  const row = parts.database.get<{ material: Uint8Array }>('SELECT material FROM ballot_keys WHERE session = ?', id)
  if (!row) throw new Error('no key')
  return { file, parts, give, key: Buffer.from(row.material) }
}

/** What nobody may find once it is closed, and what everybody may. */
const secrets = ['changed-mind-', 'thought-taken-back', 'remark-for-the-table', '"disagree","guest"', '"Ratified"']
const open = ['shown-reason-0', 'shown-reason-5', 'thought-that-stays', 'remark-for-print']

const holds = (bytes: Buffer, words: readonly string[]) => words.filter(word => bytes.includes(word))
const holdsKey = (bytes: Buffer, key: Buffer): boolean => {
  for (let at = 0; at < key.length; at += 32) if (bytes.includes(key.subarray(at, at + 32))) return true
  return false
}

test('until the close the key is on the disk, and what it seals is in the clear nowhere', async () => {
  const { file, key } = await table()
  const bytes = bytesOf(file)
  expect(holdsKey(bytes, key)).toBe(true)
  expect(holds(bytes, [...secrets, ...open])).toEqual(['thought-that-stays'])
})

test('after the close neither the key nor what it sealed is in the database, beside it, or in a backup', async () => {
  const { file, parts, give, key } = await table()
  const early = join(folder(), 'before.db')
  backUp(file, early)
  await give({ type: 'CloseSession', data: {} })
  const late = join(folder(), 'after.db')
  backUp(file, late)
  for (const bytes of [bytesOf(file), bytesOf(late)]) {
    expect(holdsKey(bytes, key)).toBe(false)
    expect(holds(bytes, secrets)).toEqual([])
    expect(holds(bytes, open)).toEqual(open)
  }
  // What was copied while it ran still has its key: that is why it must be deleted in time.
  expect(holdsKey(readFileSync(early), key)).toBe(true)

  await parts.store.close()
  const again = opened(file)
  expect(holdsKey(bytesOf(file), key)).toBe(false)
  expect(holds(bytesOf(file), secrets)).toEqual([])
  await again.store.remove(asId<SessionId>('marked-session'))
  expect(holds(bytesOf(file), open)).toEqual([])
})

test('no reason stands in one record with a value, a conviction or a guest', async () => {
  const { parts, give } = await table()
  await give({ type: 'CloseSession', data: {} })
  const { events } = await parts.store.read(asId<SessionId>('marked-session'))
  const mixed = events.find(event => event.type === 'BallotsMixed')
  const [rows = []] = Object.values(mixed?.data.rows ?? {})
  expect(rows.map(([cast]) => cast)).toEqual(Array(6).fill({ value: 3, at: 0 }))
  const said = JSON.stringify(mixed?.data.kept).match(/\{[^{}]*shown-reason[^{}]*\}/g)
  expect(said).toEqual([expect.stringContaining('"conviction":[6,0,0]')])
  expect(said?.join()).not.toContain('"value"')
})
