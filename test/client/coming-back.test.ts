import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ComingBack, tryingAgain, type Line } from '../../client/connection/coming-back.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A socket as far as coming back is concerned; a test says whether its line still lives. */
class FakeSocket implements Line {
  connected = true
  id = 'first'
  alive = true
  readonly slowest: number[] = []
  readonly tries: number[] = []
  private readonly listeners = new Map<string, () => void>()
  readonly io = { reconnectionDelayMax: (most: number) => void this.slowest.push(most) }

  on(event: string, listener: () => void) {
    this.listeners.set(event, listener)
    return this
  }
  tell(event: 'connect' | 'disconnect') {
    this.connected = event === 'connect'
    this.listeners.get(event)?.()
  }
  timeout(wait: number) {
    return {
      emit: (_event: string, answered: (silent: Error | null) => void) => {
        if (this.alive) answered(null)
        else setTimeout(() => answered(new Error('silent')), wait)
      },
    }
  }
  disconnect() {
    this.connected = false
    return this
  }
  connect() {
    this.tries.push(performance.now())
    return this
  }
}

function seated() {
  const socket = new FakeSocket()
  const lost = vi.fn()
  const comingBack = new ComingBack(socket, lost)
  vi.advanceTimersByTime(10_000)
  return { socket, lost, comingBack }
}
const look = () => document.dispatchEvent(new Event('visibilitychange'))

for (const event of ['online', 'focus', 'pageshow']) {
  test(`on ${event} a lost connection is tried at once, not when the next try is due`, () => {
    const { socket, comingBack } = seated()
    socket.tell('disconnect')
    window.dispatchEvent(new Event(event))
    vi.advanceTimersByTime(0)
    expect(socket.tries).toHaveLength(1)
    comingBack.stop()
  })
}

test('somebody who looks at the page again has it tried at once', () => {
  const { socket, comingBack } = seated()
  socket.tell('disconnect')
  look()
  vi.advanceTimersByTime(0)
  expect(socket.tries).toHaveLength(1)
  comingBack.stop()
})

test('waking is told by several events at once, and is one try; the next one is half a second later at the earliest', () => {
  const { socket, comingBack } = seated()
  socket.tell('disconnect')
  for (const event of ['online', 'focus', 'pageshow']) window.dispatchEvent(new Event(event))
  look()
  vi.advanceTimersByTime(1)
  expect(socket.tries).toHaveLength(1)
  window.dispatchEvent(new Event('focus'))
  vi.advanceTimersByTime(400)
  expect(socket.tries).toHaveLength(1)
  vi.advanceTimersByTime(100)
  expect(socket.tries).toHaveLength(2)
  comingBack.stop()
})

test('a connection that lives is left alone, however often somebody looks', () => {
  const { socket, lost, comingBack } = seated()
  look()
  window.dispatchEvent(new Event('focus'))
  vi.advanceTimersByTime(5000)
  expect([socket.tries.length, lost.mock.calls.length]).toEqual([0, 0])
  comingBack.stop()
})

test('a connection that died in its sleep is found out within a second, said, and made anew', () => {
  const { socket, lost, comingBack } = seated()
  socket.alive = false
  window.dispatchEvent(new Event('focus'))
  vi.advanceTimersByTime(799)
  expect(lost).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(lost).toHaveBeenCalledOnce()
  expect(socket.tries).toHaveLength(1)
  comingBack.stop()
})

test('a laptop that slept without any event is noticed by the time that is missing', () => {
  const { socket, lost, comingBack } = seated()
  socket.alive = false
  vi.setSystemTime(Date.now() + 3600_000)
  vi.advanceTimersByTime(5000 + 2000)
  expect(lost).toHaveBeenCalledOnce()
  expect(socket.tries).toHaveLength(1)
  comingBack.stop()
})

test('a door that stays closed is not knocked at again, unless somebody asks', () => {
  const { socket, comingBack } = seated()
  socket.tell('disconnect')
  comingBack.rest()
  window.dispatchEvent(new Event('online'))
  vi.advanceTimersByTime(5000)
  expect(socket.tries).toHaveLength(0)
  comingBack.now()
  expect(socket.tries).toHaveLength(1)
  comingBack.stop()
})

test('tries stay close together for two minutes, and again after every connection', () => {
  const { socket, comingBack } = seated()
  socket.tell('disconnect')
  vi.advanceTimersByTime(119_999)
  expect(socket.slowest).toEqual([])
  vi.advanceTimersByTime(1)
  expect(socket.slowest).toEqual([3000])
  socket.tell('connect')
  expect(socket.slowest).toEqual([3000, tryingAgain.reconnectionDelayMax])
  comingBack.stop()
})

test('a page that was left wakes no more', () => {
  const { socket, comingBack } = seated()
  comingBack.stop()
  socket.tell('disconnect')
  window.dispatchEvent(new Event('online'))
  look()
  vi.advanceTimersByTime(60_000)
  expect(socket.tries).toHaveLength(0)
})
