import { describe, expect, test } from 'vitest'
import { driftMinutes, minutesAndSeconds, timeLeft } from '../../client/components/desk/durations.ts'
import { runSheet } from '../../client/components/desk/run-sheet.ts'
import { commonView, type CommonView } from '../../shared/session/view.ts'
import { FakeTable } from './fake-table.ts'

const minute = 60_000
const start = Date.UTC(2026, 9, 9, 11, 30)

/** A table whose clock the test holds. */
function clocked() {
  const clock = { now: start }
  const table = new FakeTable({ now: () => clock.now })
  const view = (): CommonView => commonView(table.state, 'facilitator', { present: new Set(), screenLink: null })
  const wait = (minutes: number) => {
    clock.now += minutes * minute
  }
  const sheet = () => runSheet(view(), clock.now)
  return { table, clock, wait, view, sheet }
}
const plannedOf = (view: CommonView) =>
  view.items.flatMap(({ steps }) => steps).reduce((sum, step) => sum + step.minutes, 0)

describe('the run sheet', () => {
  test('has no times before the lobby, and expects the plan from now on in it', () => {
    const { table, view, sheet } = clocked()
    expect(sheet().items.every(({ startsAt }) => startsAt === null)).toBe(true)
    expect(sheet().endsAt).toBeNull()
    table.as(table.facilitator, 'OpenLobby', {})
    expect(sheet().endsAt).toBe(start + plannedOf(view()) * minute)
    expect(sheet().items[0]?.startsAt).toBe(start)
    expect(sheet().drift).toBeNull()
  })

  test('is on schedule while a step takes what was planned, behind by what it takes more', () => {
    const { table, wait, view, sheet } = clocked()
    table.as(table.facilitator, 'OpenLobby', {})
    table.next()
    const welcome = view().items[0]?.steps[0]?.minutes ?? 0
    wait(welcome)
    expect(sheet().drift).toBe(0)
    wait(3)
    expect(sheet().drift).toBe(3 * minute)
    expect(sheet().endsAt).toBe(start + (plannedOf(view()) + 3) * minute)
    table.next()
    expect(sheet().drift).toBe(3 * minute)
    expect(sheet().items[0]).toMatchObject({ progress: 'done', startsAt: start, spent: (welcome + 3) * minute })
    expect(sheet().items[1]).toMatchObject({ progress: 'now', startsAt: start + (welcome + 3) * minute, number: 1 })
  })

  test('is ahead when something is passed over, which then has no time', () => {
    const { table, view, sheet } = clocked()
    table.as(table.facilitator, 'OpenLobby', {})
    table.next()
    const [, first, second] = view().items
    if (!first || !second) throw new Error('the template is too short')
    table.as(table.facilitator, 'GoTo', {
      from: table.state.stage,
      to: { item: second.id, step: 'introduce', round: 1 },
    })
    const minutes = [view().items[0], first].flatMap(item => item?.steps ?? []).reduce((sum, s) => sum + s.minutes, 0)
    expect(sheet().drift).toBe(-minutes * minute)
    expect(sheet().items[1]).toMatchObject({ progress: 'ahead', startsAt: null })
    expect(sheet().items[2]?.startsAt).toBe(start)
  })

  test('counts the running step and names the chapter only where it begins', () => {
    const { table, wait, sheet } = clocked()
    table.until(1, 'vote')
    wait(2)
    const item = sheet().items[1]
    expect(item?.steps.map(({ state }) => state)).toEqual(['done', 'now', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'])
    expect(item?.steps[1]?.spent).toBe(2 * minute)
    const chapters = sheet().items.flatMap(({ chapter }) => chapter ?? [])
    expect(new Set(chapters).size).toBe(chapters.length)
    expect(chapters).toHaveLength(table.state.chapters.length)
  })

  test('bars a vote that was revealed and a reveal without a vote, and offers one more vote after the last', () => {
    const { table, sheet } = clocked()
    const barred = () => sheet().items[1]?.steps.map(step => step.barred)
    table.until(1, 'introduce')
    expect(barred()).toEqual([null, null, 'no-vote', null, null, 'no-vote', null])
    expect(sheet().items[1]?.extraVote).toBeNull()
    table.until(1, 'vote')
    table.othersVote([1, 2, 3, 4, 5, 6])
    table.next()
    expect(barred()).toEqual([null, null, null, null, null, 'no-vote', null])
    table.until(1, 'reveal')
    expect(barred()).toEqual([null, 'revealed', null, null, null, 'no-vote', null])
    expect(sheet().items[1]?.extraVote).toBeNull()
    table.until(1, 'vote', 2)
    expect(sheet().items[1]?.extraVote).toBeNull()
    table.next()
    expect(sheet().items[1]?.extraVote).toMatchObject({ step: 'vote', round: 3 })
    expect(sheet().items[0]?.extraVote).toBeNull()
  })
})

describe('times in words', () => {
  test('a clock counts down to its end and on after it; a paused one stands', () => {
    expect(timeLeft({ endsAt: 10_000, left: 0 }, 4_000)).toBe(6_000)
    expect(timeLeft({ endsAt: 10_000, left: 0 }, 12_000)).toBe(-2_000)
    expect(timeLeft({ endsAt: null, left: 3_000 }, 99_000)).toBe(3_000)
    expect(timeLeft(null, 99_000)).toBeNull()
    expect(minutesAndSeconds(288_000)).toBe('4:48')
    expect(minutesAndSeconds(-9_000)).toBe('0:09')
  })

  test('less than half a minute is no drift', () => {
    expect(driftMinutes(29_000)).toBe(0)
    expect(Object.is(driftMinutes(-29_000), 0)).toBe(true)
    expect(driftMinutes(-170_000)).toBe(-3)
  })
})
