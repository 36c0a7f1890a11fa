import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { offlineAfter, useSession } from '../../client/connection/session-store.ts'
import type { Connect, ConnectionListener } from '../../client/connection/socket.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { commonView } from '../../shared/session/view.ts'
import { FakeTable } from './fake-table.ts'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.useRealTimers())

async function seated(table: FakeTable) {
  const session = useSession()
  session.open('token', 'nl', table.connect)
  await flushPromises()
  return session
}
const voteOn = (table: FakeTable, value: number) => ({ item: table.itemNow, value })

test('patches lead to what a fresh view would say', async () => {
  const table = new FakeTable()
  const session = await seated(table)
  table.until(1, 'vote')
  table.othersVote([1, 2, 6, 7])
  expect(session.version).toBe(table.version)
  expect(session.view).toEqual(commonView(table.state, 'participant', table.surroundings))
  expect(session.mine).toEqual(ownView(table.state, table.you))
})

test('what a patch did not touch stays the same object', async () => {
  const table = new FakeTable()
  const session = await seated(table)
  table.until(1, 'vote')
  const rules = session.view?.rules
  table.othersVote([1])
  expect(session.view?.rules).toBe(rules)
})

test('a gap between the versions asks for the whole view', async () => {
  const table = new FakeTable()
  const session = await seated(table)
  table.until(1, 'vote')
  table.losePatches(() => table.othersVote([1, 2]))
  table.othersVote([3])
  expect(session.version).not.toBe(table.version)
  await flushPromises()
  expect(session.version).toBe(table.version)
  expect(session.view).toEqual(commonView(table.state, 'participant', table.surroundings))
})

test('a patch that fits no place asks for the whole view, and those that come before the answer are left alone', async () => {
  const table = new FakeTable()
  let listener: ConnectionListener | undefined
  let resyncs = 0
  const connect: Connect = (handshake, given) => {
    listener = given
    const connection = table.connect(handshake, given)
    return {
      ...connection,
      resync(answered) {
        resyncs += 1
        connection.resync(answered)
      },
    }
  }
  const session = useSession()
  session.open('token', 'nl', connect)
  await flushPromises()
  const { version } = session
  const nowhere = [{ op: 'replace' as const, path: '/items/99/title', value: 'x' }]
  listener?.patch({ from: version, to: version + 1, view: nowhere })
  listener?.patch({ from: version + 1, to: version + 2, view: nowhere })
  expect(session.version).toBe(version)
  await flushPromises()
  expect(resyncs).toBe(1)
  expect(session.view).toEqual(commonView(table.state, 'participant', table.surroundings))
})

test('a command whose answer was lost is sent again with the same id, and counts once', async () => {
  const table = new FakeTable()
  const session = await seated(table)
  table.until(1, 'vote')
  table.losingAnswers = true
  const answered = vi.fn()
  void session.send('CastBallot', voteOn(table, 3)).then(answered)
  table.loseConnection()
  table.losingAnswers = false
  await flushPromises()
  expect(answered).not.toHaveBeenCalled()
  table.reconnect()
  await flushPromises()
  expect(answered).toHaveBeenCalledExactlyOnceWith({ ok: true, version: table.version, acted: table.version })
  const ids = table.received.map(({ id }) => id)
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
  expect(table.roundNow?.ballots.filter(Boolean)).toHaveLength(1)
})

test('commands given without a connection arrive in their order when it is back', async () => {
  const table = new FakeTable()
  const session = await seated(table)
  table.until(1, 'discuss')
  table.loseConnection()
  const raised = session.send('RaiseHand', {})
  const written = session.send('Contribute', { item: table.itemNow, stance: 'a', text: 'Eerst vragen.' })
  expect(table.received).toEqual([])
  table.reconnect()
  expect((await raised).ok).toBe(true)
  expect((await written).ok).toBe(true)
  expect(table.received.map(({ type }) => type)).toEqual(['RaiseHand', 'Contribute'])
})

test('a refusal is an answer: it is not sent again', async () => {
  const table = new FakeTable()
  const session = await seated(table)
  const ack = await session.send('RaiseHand', {})
  expect(ack).toMatchObject({ ok: false, code: 'not-now' })
  table.loseConnection()
  table.reconnect()
  await flushPromises()
  expect(table.received).toHaveLength(1)
})

test('a lost connection is reconnecting, and offline when it stays away', async () => {
  vi.useFakeTimers()
  const table = new FakeTable()
  const session = useSession()
  session.open('token', 'nl', table.connect)
  expect(session.status.state).toBe('connecting')
  await vi.advanceTimersByTimeAsync(0)
  expect(session.status.state).toBe('connected')
  table.loseConnection()
  expect(session.status.state).toBe('reconnecting')
  vi.advanceTimersByTime(offlineAfter - 1)
  expect(session.status.state).toBe('reconnecting')
  vi.advanceTimersByTime(1)
  expect(session.status.state).toBe('offline')
  table.reconnect()
  expect(session.status.state).toBe('connected')
  vi.advanceTimersByTime(offlineAfter)
  expect(session.status.state).toBe('connected')
})

test('a refused link says which refusal it was, and does not become offline', async () => {
  vi.useFakeTimers()
  const table = new FakeTable()
  const session = useSession()
  session.open('token', 'nl', table.connect)
  await vi.advanceTimersByTimeAsync(0)
  table.refuse('revoked')
  vi.advanceTimersByTime(offlineAfter)
  expect(session.status).toEqual({ state: 'refused', code: 'revoked' })
})

test("the server's clock is known, however wrong this device's is", async () => {
  const ahead = 5 * 60_000
  const table = new FakeTable({ now: () => Date.now() + ahead })
  const session = await seated(table)
  expect(Math.abs(session.serverNow() - (Date.now() + ahead))).toBeLessThan(50)
})

test('opening another link forgets what the first one showed', async () => {
  const session = await seated(new FakeTable())
  expect(session.view).not.toBeNull()
  session.open('other', 'nl', () => ({ command() {}, resync() {}, clock() {}, retry() {}, close() {} }))
  expect(session.view).toBeNull()
  expect(session.mine).toBeNull()
})
