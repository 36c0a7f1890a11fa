import { expect, test } from 'vitest'
import { SessionClock } from '../../server/sessions/session-clock.ts'

const hour = 3600_000
const noon = Date.UTC(2026, 10, 24, 12)

/** A machine whose clock can be set while time itself goes on. */
function machine() {
  const time = { wall: noon, steady: 5 }
  const clock = new SessionClock(
    () => time.wall,
    () => time.steady,
  )
  const pass = (ms: number) => {
    time.wall += ms
    time.steady += ms
  }
  return { time, clock, pass, set: (wall: number) => void (time.wall = wall) }
}

test('a session follows the machine’s clock', () => {
  const { clock, pass } = machine()
  expect(clock.now()).toBe(noon)
  pass(1500)
  expect(clock.now()).toBe(noon + 1500)
})

test('a clock that is set back stops no session and turns none back: half a minute stays half a minute', () => {
  const { clock, pass, set } = machine()
  expect(clock.now()).toBe(noon)
  set(noon - 2 * hour)
  expect(clock.now()).toBe(noon)
  for (let step = 0; step < 300; step += 1) {
    const before = clock.now()
    pass(0.4)
    expect(clock.now()).toBeGreaterThanOrEqual(before)
  }
  expect(clock.now()).toBe(noon + 120)
  pass(30_000)
  expect(clock.now()).toBe(noon + 30_120)
})

test('a clock that was set back while nobody asked has lost no time, and once it is put right it is followed again', () => {
  const { clock, pass, set } = machine()
  clock.now()
  set(noon - hour)
  pass(hour + 1000)
  expect(clock.now()).toBe(noon + hour + 1000)
  set(noon + 2 * hour)
  expect(clock.now()).toBe(noon + 2 * hour)
  pass(1000)
  expect(clock.now()).toBe(noon + 2 * hour + 1000)
})

test('a clock that sleep kept from ticking is followed forward', () => {
  const { clock, time } = machine()
  clock.now()
  time.wall += hour
  expect(clock.now()).toBe(noon + hour)
})

test('what was stored is never later than now, also when the machine woke with an older clock', () => {
  const { clock, pass } = machine()
  clock.notBefore(noon + hour)
  expect(clock.now()).toBe(noon + hour)
  pass(2000)
  expect(clock.now()).toBe(noon + hour + 2000)
  clock.notBefore(noon)
  expect(clock.now()).toBe(noon + hour + 2000)
})
