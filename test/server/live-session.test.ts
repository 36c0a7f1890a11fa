import { describe, expect, test } from 'vitest'
import { MemoryStore } from '../../server/event-store/memory.ts'
import { NotStored, type Append, type EventStore } from '../../server/event-store/event-store.ts'
import { createLogger } from '../../server/logger.ts'
import type { LiveSession } from '../../server/sessions/live-session.ts'
import { LiveSessions } from '../../server/sessions/live-sessions.ts'
import { newSession, placeholderGuests } from '../../server/sessions/new-session.ts'
import { realWorld } from '../../server/sessions/world.ts'
import type { Actor } from '../../shared/session/messages.ts'

const organizer: Actor = { kind: 'organizer' }
const named = (name: string) => ({ type: 'AddGuest', data: { name } }) as const
const retitled = (title: string) => ({ type: 'UpdateSession', data: { title } }) as const
const secret = Buffer.alloc(32, 's')

/** A store whose next appends go wrong as a test says, and that counts them. */
class Troubled {
  readonly appends: Append[] = []
  trouble: ((append: Append) => Promise<void>) | undefined
  readonly store: EventStore

  constructor(inner: EventStore) {
    this.store = {
      append: append => {
        this.appends.push(append)
        const trouble = this.trouble
        this.trouble = undefined
        return trouble ? trouble(append) : inner.append(append)
      },
      read: (session, after) => inner.read(session, after),
      acknowledged: session => inner.acknowledged(session),
      sessions: () => inner.sessions(),
      ready: () => inner.ready(),
      remove: session => inner.remove(session),
      close: () => inner.close(),
    }
  }
}

const open = (store: EventStore) => new LiveSessions({ store, world: realWorld, logger: createLogger('silent') })

async function table() {
  const memory = new MemoryStore(secret)
  const troubled = new Troubled(memory)
  const sessions = open(troubled.store)
  const made = await newSession(
    { sessions, secret, publicUrl: () => 'http://table.example' },
    { lang: 'en', participants: placeholderGuests('en', 2) },
  )
  const live = await sessions.find(made.sessionId)
  if (!live) throw new Error('it was just made')
  troubled.appends.length = 0
  /** Another process on the same store. */
  const elsewhere = async (): Promise<LiveSession> => {
    const other = await open(memory).find(made.sessionId)
    return other ?? Promise.reject(new Error('not there'))
  }
  return { memory, troubled, sessions, live, elsewhere }
}

describe('a live session', () => {
  test('stores the commands of one moment in one append, in their order', async () => {
    const { live, troubled } = await table()
    const names = ['Ada', 'Bo', 'Cas', 'Dee']
    const outcomes = await Promise.all(names.map((name, index) => live.handle(named(name), organizer, `${index}`)))
    expect(outcomes.map(outcome => outcome.ok && outcome.version)).toEqual([6, 7, 8, 9])
    expect(troubled.appends).toHaveLength(1)
    expect([...(troubled.appends[0]?.commands ?? [])]).toEqual([
      ['0', 6],
      ['1', 7],
      ['2', 8],
      ['3', 9],
    ])
    expect(live.state.guests.slice(-4).map(({ person }) => person?.name)).toEqual(names)
  })

  test('refuses one command of a batch without harm to the others', async () => {
    const { live } = await table()
    const outcomes = await Promise.all([
      live.handle(named('Ada'), organizer, '1'),
      live.handle(named(''), organizer, '2'),
      live.handle(named('Cas'), organizer, '3'),
    ])
    expect(outcomes).toMatchObject([{ ok: true }, { ok: false, code: 'empty-text' }, { ok: true }])
    expect(live.version).toBe(7)
  })

  test('answers only when it is durable', async () => {
    const { live, troubled, memory } = await table()
    let letGo: () => void = () => undefined
    troubled.trouble = append => new Promise<void>(resolve => (letGo = resolve)).then(() => memory.append(append))
    const told: number[] = []
    live.listen(events => told.push(events.length))
    let answered = false
    const outcome = live.handle(named('Ada'), organizer, '1').finally(() => (answered = true))
    while (troubled.appends.length === 0) await new Promise(setImmediate)
    expect({ answered, told, version: live.version }).toEqual({ answered: false, told: [], version: 5 })
    letGo()
    expect(await outcome).toMatchObject({ ok: true, version: 6 })
    expect(told).toEqual([1])
  })

  test('whose append fails has changed nothing, also for what leans on it', async () => {
    const { live, troubled } = await table()
    troubled.trouble = () => Promise.reject(new NotStored('The disk is full.'))
    const outcomes = await Promise.all([
      live.handle(named('Ada'), organizer, '1'),
      // The same command, sent again before the first was answered.
      live.handle(named('Ada'), organizer, '1'),
      live.handle(retitled(''), organizer, '2'),
    ])
    expect(outcomes).toMatchObject([{ code: 'not-stored' }, { code: 'not-stored' }, { code: 'empty-text' }])
    expect(live.version).toBe(5)
    expect(await live.handle(named('Ada'), organizer, '1')).toMatchObject({ ok: true, version: 6 })
  })

  test('catches up when another process was first, and decides again', async () => {
    const { live, elsewhere } = await table()
    const other = await elsewhere()
    const told: string[] = []
    live.listen(events => told.push(...events.map(({ type }) => type)))
    expect(await other.handle(retitled('From elsewhere'), organizer, 'a')).toMatchObject({ ok: true, version: 6 })
    expect(await live.handle(named('Ada'), organizer, 'b')).toMatchObject({ ok: true, version: 7 })
    expect(live.state.title).toBe('From elsewhere')
    expect(told).toEqual(['SessionUpdated', 'GuestAdded'])
    expect(await other.handle(named('Bo'), organizer, 'c')).toMatchObject({ ok: true, version: 8 })
  })

  test('knows a command that another process acknowledged', async () => {
    const { live, elsewhere } = await table()
    const other = await elsewhere()
    await other.handle(named('Ada'), organizer, 'same')
    expect(await live.handle(named('Ada'), organizer, 'same')).toMatchObject({ ok: true, version: 6, events: [] })
    expect(live.state.guests.filter(({ person }) => person?.name === 'Ada')).toHaveLength(1)
  })

  test('reads itself again after a fault, and knows what was stored after all', async () => {
    const { live, troubled, memory } = await table()
    troubled.trouble = append => memory.append(append).then(() => Promise.reject(new Error('the line broke')))
    const told: number[] = []
    live.listen(events => told.push(events.length))
    expect(await live.handle(named('Ada'), organizer, '1')).toMatchObject({ ok: false, code: 'not-stored' })
    expect(live.version).toBe(6)
    expect(told).toHaveLength(1)
    expect(await live.handle(named('Ada'), organizer, '1')).toMatchObject({ ok: true, version: 6 })
    expect((await memory.read(live.id)).version).toBe(6)
  })

  test('that is removed answers its last commands, and comes back by none', async () => {
    const { live, sessions, memory } = await table()
    const last = live.handle(named('Ada'), organizer, '1')
    const removed = sessions.remove(live.id)
    expect(await last).toMatchObject({ ok: true })
    await removed
    expect(await live.handle(named('Bo'), organizer, '2')).toEqual({ ok: false, code: 'closed' })
    expect(await sessions.find(live.id)).toBeUndefined()
    expect((await memory.read(live.id)).version).toBe(0)
  })

  test('that another process removed takes no more commands', async () => {
    const { live, memory } = await table()
    await memory.remove(live.id)
    expect(await live.handle(named('Ada'), organizer, '1')).toMatchObject({ ok: false })
    expect(await live.handle(named('Bo'), organizer, '2')).toEqual({ ok: false, code: 'closed' })
    expect((await memory.read(live.id)).version).toBe(0)
  })
})

describe('the live sessions', () => {
  test('find no session that is not there, and one that is there only once', async () => {
    const { live, sessions, elsewhere } = await table()
    expect(await sessions.find((await elsewhere()).id)).toBe(live)
    const fresh = open(new MemoryStore(secret))
    expect(await fresh.find(live.id)).toBeUndefined()
  })

  test('let go of one that nobody used for a while, but never while a connection holds it', async () => {
    let now = 0
    const memory = new MemoryStore(secret)
    const world = { ...realWorld, now: () => now }
    const sessions = new LiveSessions({ store: memory, world, logger: createLogger('silent') })
    const maker = { sessions, secret, publicUrl: () => 'http://table.example' }
    const { sessionId } = await newSession(maker, { lang: 'en', participants: [] })
    const first = await sessions.find(sessionId)
    const release = sessions.hold(sessionId)
    now += 3600_000
    expect(await sessions.find(sessionId)).toBe(first)
    now += 3600_000
    release()
    now += 3600_000
    const second = await sessions.find(sessionId)
    expect(second).not.toBe(first)
    expect(second?.state).toEqual(first?.state)
  })
})

describe('a new session', () => {
  test('with a guest whom the rules refuse is not made at all, and says who it was', async () => {
    const memory = new MemoryStore(secret)
    const maker = { sessions: open(memory), secret, publicUrl: () => 'http://table.example' }
    const participants = [{ name: 'Ada' }, { name: 'x'.repeat(500) }]
    await expect(newSession(maker, { lang: 'en', participants })).rejects.toMatchObject({ index: 1, code: 'too-long' })
    expect(await memory.sessions()).toEqual([])
  })
})
