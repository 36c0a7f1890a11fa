import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { placeOf } from '../../server/http/place.ts'
import { Knocking } from '../../server/realtime/knocking.ts'
import { asId, type SessionId } from '../../shared/session/ids.ts'

const session = asId<SessionId>('session')
const minute = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function door() {
  const knocking = new Knocking(() => Date.now())
  const knock = (from = 'here') => {
    const made = knocking.knock(session, 'Kim', from)
    if (!made) throw new Error('nobody heard it')
    const ask = (patience = 0, gone = new AbortController().signal) =>
      knocking.answerTo(made.knock, made.secret, patience, gone)
    return { ...made, ask }
  }
  return { knocking, knock }
}

describe('a knock', () => {
  test('is forgotten when its page asks no more', async () => {
    const { knocking, knock } = door()
    knock()
    await vi.advanceTimersByTimeAsync(1.5 * minute)
    expect(knocking.at(session)).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(minute)
    expect(knocking.at(session)).toEqual([])
  })

  test('is over after ten minutes, also for a page that keeps asking', async () => {
    const { knocking, knock } = door()
    const { ask } = knock()
    for (let asked = 0; asked < 9; asked += 1) {
      await vi.advanceTimersByTimeAsync(minute)
      expect(await ask()).toEqual({ state: 'waiting' })
    }
    const last = ask(20_000)
    await vi.advanceTimersByTimeAsync(minute)
    expect(await last).toEqual({ state: 'waiting' })
    const answer = ask(20_000)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await answer).toEqual({ state: 'over' })
    expect(knocking.at(session)).toEqual([])
  })

  test('is answered at once to a page that waits, and not to one that left', async () => {
    const { knocking, knock } = door()
    const { ask, knock: id } = knock()
    const leaving = new AbortController()
    const left = ask(20_000, leaving.signal)
    leaving.abort()
    expect(await left).toEqual({ state: 'waiting' })
    const answer = ask(20_000)
    knocking.seat(id, 'the link')
    expect(await answer).toEqual({ state: 'seated', link: 'the link' })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await ask()).toEqual({ state: 'seated', link: 'the link' })
  })

  test('keeps its link for a minute, and no longer', async () => {
    const { knocking, knock } = door()
    const { ask, knock: id } = knock()
    knocking.seat(id, 'the link')
    await vi.advanceTimersByTimeAsync(1.5 * minute)
    expect(await ask()).toBeUndefined()
  })

  test('tells nobody without its secret', async () => {
    const { knocking, knock } = door()
    const { knock: id } = knock()
    const { secret: another } = knock()
    expect(await knocking.answerTo(id, another, 0, new AbortController().signal)).toBeUndefined()
    knocking.withdraw(id, another)
    expect(knocking.at(session)).toHaveLength(2)
  })

  test('is one of fifty at most, and of twenty-five from one place', () => {
    const { knocking, knock } = door()
    for (let n = 0; n < 25; n += 1) knock('here')
    expect(knocking.knock(session, 'Kim', 'here')).toBeUndefined()
    for (let n = 0; n < 25; n += 1) knock(`there ${n}`)
    expect(knocking.knock(session, 'Kim', 'elsewhere')).toBeUndefined()
    expect(knocking.knock(asId<SessionId>('another'), 'Kim', 'here')).toBeDefined()
  })

  test('is claimed by one command, and free again when that is refused', () => {
    const { knocking, knock } = door()
    const { knock: id } = knock()
    expect(knocking.claim(asId<SessionId>('another'), id, 'one')).toBeUndefined()
    expect(knocking.claim(session, id, 'one')).toMatchObject({ name: 'Kim' })
    expect(knocking.claim(session, id, 'two')).toBeUndefined()
    expect(knocking.claim(session, id, 'one')).toBeDefined()
    knocking.turnAway(session, id)
    expect(knocking.at(session)).toHaveLength(1)
    knocking.release(id)
    expect(knocking.claim(session, id, 'two')).toBeDefined()
  })

  test('is sent off to be asked for again when the server stops', async () => {
    const { knocking, knock } = door()
    const answer = knock().ask(20_000)
    knocking.close()
    expect(await answer).toEqual({ state: 'waiting' })
  })

  test('is told to whoever listens at its door', () => {
    const { knocking, knock } = door()
    const heard = vi.fn()
    const stop = knocking.listen(session, heard)
    const { knock: id, secret } = knock()
    knocking.knock(asId<SessionId>('another'), 'Kim', 'here')
    expect(heard).toHaveBeenCalledTimes(1)
    knocking.withdraw(id, secret)
    expect(heard).toHaveBeenCalledTimes(2)
    stop()
    knock()
    expect(heard).toHaveBeenCalledTimes(2)
  })
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('tries from %s count for %s', (ip, place) => {
  expect(placeOf({ ip })).toBe(place)
})
