import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HostWatch, hostMissedAfter } from '../../server/realtime/host-watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watched() {
  const news: boolean[] = []
  const watch = new HostWatch(() => news.push(watch.missed))
  return { watch, news }
}

test('who leads is missed after five seconds, once, and is back at once', () => {
  const { watch, news } = watched()
  watch.see(true)
  watch.see(false)
  vi.advanceTimersByTime(hostMissedAfter - 1)
  watch.see(false)
  expect(news).toEqual([])
  vi.advanceTimersByTime(1)
  expect(news).toEqual([true])
  watch.see(false)
  vi.advanceTimersByTime(10 * hostMissedAfter)
  expect(news).toEqual([true])
  watch.see(true)
  expect(news).toEqual([true, false])
})

test('a connection that flaps is never news', () => {
  const { watch, news } = watched()
  for (let flap = 0; flap < 20; flap += 1) {
    watch.see(false)
    vi.advanceTimersByTime(hostMissedAfter - 1)
    watch.see(true)
  }
  vi.advanceTimersByTime(10 * hostMissedAfter)
  expect(news).toEqual([])
})

test('nothing is told once it stopped', () => {
  const { watch, news } = watched()
  watch.see(false)
  watch.stop()
  vi.advanceTimersByTime(10 * hostMissedAfter)
  expect(news).toEqual([])
})
