import { describe, expect, test } from 'vitest'
import { evolve, replay } from '../../shared/session/evolve.ts'
import { by, cast, facilitator, first, g, lobby, next, reach, readBack, server, stageOf, talk } from './builders.ts'
import { after, given, order, waiting } from './given.ts'

describe('the timer', () => {
  const voting = () => reach(lobby(), first, 'vote')
  const timerOf = (history: ReturnType<typeof voting>) => replay(history).timer
  const start = (seconds?: number) => order(facilitator, 'StartTimer', seconds === undefined ? {} : { seconds })
  const pauseTimer = order(facilitator, 'PauseTimer', {})
  const extend = (seconds: number) => order(facilitator, 'ExtendTimer', { seconds })
  const now = (history: ReturnType<typeof voting>) => history.at(-1)?.at ?? 0

  test('[S15] starts with the stage, for the minutes that were planned', () => {
    const history = voting()
    const minutes = replay(history).items[0]?.steps.find(({ step }) => step === 'vote')?.minutes ?? 0
    expect(minutes).toBeGreaterThan(0)
    expect(timerOf(history)).toEqual({ endsAt: now(history) + minutes * 60_000, left: minutes * 60_000 })
  })

  test('[S15] is not there on a stage without minutes', () => {
    const items = {
      [talk]: { kind: 'talk', title: 'Talk', steps: [{ step: 'discuss', round: 1, minutes: 0 }] },
    } as const
    expect(timerOf(reach(lobby({ items }), talk, 'discuss'))).toBeNull()
  })

  test('[S16] can be set to any time of a day', () => {
    const history = after(voting(), start(90))
    expect(timerOf(history)).toEqual({ endsAt: now(history) + 90_000, left: 90_000 })
    for (const seconds of [0, -5, 24 * 3600 + 1]) given(voting()).when(start(seconds)).thenRefused('invalid-command')
  })

  test('[S16] is paused with what is left, and runs on from there', () => {
    const running = after(voting(), start(90))
    expect(waiting(running, 30_000).when(pauseTimer).state.timer).toEqual({ endsAt: null, left: 60_000 })
    const paused = after(running, pauseTimer)
    given(paused).when(pauseTimer).thenNothing()
    expect(waiting(paused, 500_000).when(start()).state.timer).toEqual({
      endsAt: now(paused) + 500_000 + 89_000,
      left: 89_000,
    })
  })

  test('[S16] does not start twice, and not from nothing', () => {
    given(voting()).when(start()).thenNothing()
    const items = {
      [talk]: { kind: 'talk', title: 'Talk', steps: [{ step: 'discuss', round: 1, minutes: 0 }] },
    } as const
    const bare = reach(lobby({ items }), talk, 'discuss')
    given(bare).when(start()).thenRefused('invalid-command')
    given(bare).when(pauseTimer).thenNothing()
    expect(given(bare).when(extend(60)).state.timer?.left).toBe(60_000)
  })

  test('[S16] is extended and shortened, running or paused, and never below nothing', () => {
    const running = after(voting(), start(90))
    const left = (asked: typeof pauseTimer, wait = 1000) => waiting(running, wait).when(asked).state.timer?.left
    expect(left(extend(60))).toBe(149_000)
    expect(left(extend(-60))).toBe(29_000)
    expect(left(extend(-600))).toBe(0)
    expect(left(extend(60), 200_000)).toBe(60_000)
    const paused = after(running, pauseTimer)
    expect(given(paused).when(extend(-30)).state.timer).toEqual({ endsAt: null, left: 59_000 })
    for (const seconds of [0, 24 * 3600 + 1]) given(running).when(extend(seconds)).thenRefused('invalid-command')
  })

  test('[S17] only advises: when it has run out the vote is still open', () => {
    waiting(voting(), 3_600_000)
      .when(cast(g(1), 4))
      .then({ type: 'BallotCast' })
    expect(waiting(voting(), 3_600_000).when(next(stageOf(first, 'vote'))).state.stage?.step).toBe('reveal')
  })

  test('[S18] is only there on a stage, and only the facilitator’s', () => {
    for (const asked of [start(60), pauseTimer, extend(60)]) {
      given(lobby()).when(asked).thenRefused('not-now')
      given(readBack(lobby())).when(asked).thenRefused('not-now')
      given(voting())
        .when({ ...asked, by: by(g(1)) })
        .thenRefused('not-allowed')
      given(voting())
        .when({ ...asked, by: server })
        .thenRefused('not-allowed')
    }
  })

  test('[S19] what was spent on a stage adds up over its visits', () => {
    const history = lobby()
    const at = now(history)
    const visits = [
      { stage: stageOf(talk, 'discuss'), from: at, to: at + 60_000 },
      { stage: stageOf(first, 'introduce'), from: at + 60_000, to: at + 65_000 },
      { stage: stageOf(talk, 'discuss'), from: at + 65_000, to: at + 95_000 },
    ]
    const events = visits.map(({ stage, from }) => ({ type: 'StageEntered' as const, at: from, data: { stage } }))
    const state = evolve(replay([...history, ...events]), { type: 'TakeawaysOpened', at: at + 95_000, data: {} })
    expect(state.spent).toEqual({ 'talk/discuss/1': 90_000, 'first/introduce/1': 5000 })
  })
})
