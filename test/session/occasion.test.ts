import { describe, expect, test } from 'vitest'
import { audiences } from '../../shared/session/audience.ts'
import { replay } from '../../shared/session/evolve.ts'
import { limits } from '../../shared/session/limits.ts'
import type { Occasion } from '../../shared/session/occasion.ts'
import { commonView } from '../../shared/session/view.ts'
import { closeSession, discussing, draft, facilitator, lobby } from './builders.ts'
import { after, given, order } from './given.ts'

const start = Date.UTC(2027, 2, 4, 12, 15)
const end = Date.UTC(2027, 2, 4, 15, 30)
const occasion: Occasion = { startsAt: start, endsAt: end, place: 'Amsterdam' }
const set = (changes: Partial<Occasion> & { title?: string }) => order(facilitator, 'UpdateSession', changes)
const prepared = (...changes: readonly Partial<Occasion>[]) => after(draft(), ...changes.map(set))

describe('when and where', () => {
  test('[A16] a session has a start, an end and a place, and an update keeps what it does not name', () => {
    expect(replay(prepared(occasion))).toMatchObject(occasion)
    expect(replay(prepared(occasion, { place: ' Utrecht ' }))).toMatchObject({ ...occasion, place: 'Utrecht' })
    expect(replay(prepared(occasion, { endsAt: null }))).toMatchObject({ ...occasion, endsAt: null })
    given(prepared(occasion))
      .when(set({ title: 'Other' }))
      .then({ type: 'SessionUpdated', data: occasion })
  })

  test('[A16] null and an empty place take it away', () => {
    expect(replay(prepared(occasion, { place: null })).place).toBeNull()
    expect(replay(prepared(occasion, { place: '  ' })).place).toBeNull()
    given(draft())
      .when(set({ place: 'x'.repeat(limits.place + 1) }))
      .thenRefused('too-long')
  })

  test('[A17] an end that is not after the start is refused', () => {
    for (const endsAt of [start, start - 1])
      given(prepared({ startsAt: start }))
        .when(set({ endsAt }))
        .thenRefused('ends-before-start')
    given(draft())
      .when(set({ endsAt: end }))
      .thenRefused('ends-before-start')
    given(prepared(occasion))
      .when(set({ startsAt: end }))
      .thenRefused('ends-before-start')
    given(prepared(occasion))
      .when(set({ startsAt: null, endsAt: end }))
      .thenRefused('ends-before-start')
  })

  test('[A17] taking the start away takes the end along', () => {
    expect(replay(prepared(occasion, { startsAt: null }))).toMatchObject({
      startsAt: null,
      endsAt: null,
      place: 'Amsterdam',
    })
  })

  test('[A18] everybody is shown when and where', () => {
    const state = replay(prepared(occasion))
    for (const audience of audiences)
      expect(commonView(state, audience, { present: new Set(), screenLink: '' }).session).toMatchObject(occasion)
  })

  test('[A18] a session of before has neither', () => {
    const { title, rules, segments } = replay(draft())
    const old = [...draft(), { type: 'SessionUpdated' as const, at: 1, data: { title, rules, segments } }]
    expect(replay(old)).toMatchObject({ startsAt: null, endsAt: null, place: null })
  })

  test('[A19] change until the close, and change nothing else', () => {
    const before = replay(discussing())
    expect(given(discussing()).when(set(occasion)).state).toEqual({ ...before, ...occasion })
    given(after(lobby(), closeSession))
      .when(set({ place: 'Utrecht' }))
      .thenRefused('closed')
  })
})
