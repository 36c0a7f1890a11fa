import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { responsesBySegment, shownSegments, talliesBySegment } from '../../shared/session/segments.ts'
import type { Session } from '../../shared/session/session.ts'
import { by, closeSession, contribute, first, g, reach, revealed } from './builders.ts'
import { after, order, type History } from './given.ts'

const names = ['b2b', 'retail', 'fmcg', 'care', 'science']
const tables = fc.record({
  sizes: fc
    .array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 })
    .map(sizes => new Map(sizes.map((size, index) => [names[index] ?? '', size]))),
  others: fc.integer({ min: 0, max: 12 }),
  cell: fc.integer({ min: 3, max: 6 }),
})

const tallies = (state: Session) => (state.rounds[first] ?? []).map(round => talliesBySegment(state, first, round))
const answers = (state: Session) => state.contributions.map(words => responsesBySegment(state, words))
/** Segments in turn: with two of them, the odd seats are of the one and the even seats of the other. */
const withTwo = (values: readonly (number | null)[]): History => revealed(values, { segments: ['b2b', 'retail'] })

describe('numbers of segments', () => {
  test('[M14] are counted for no part that is too small, nor for one that its neighbours would give away', () => {
    fc.assert(
      fc.property(tables, ({ sizes, others, cell }) => {
        const total = [...sizes.values()].reduce((sum, size) => sum + size, others)
        const shown = shownSegments(sizes, others, cell)
        const rest = shown.reduce((left, name) => left - (sizes.get(name) ?? 0), total)
        expect(shown.length === 0 || rest === 0 || rest >= cell).toBe(true)
        for (const name of shown) {
          expect(sizes.get(name)).toBeGreaterThanOrEqual(cell)
          expect(total - (sizes.get(name) ?? 0)).toBeGreaterThanOrEqual(cell)
        }
      }),
    )
  })

  test('[M14] of two segments of five are both counted, by position', () => {
    const state = replay(withTwo([1, 7, 1, 6, 2, 7, 1, 5, 2, 7]))
    expect(tallies(state)).toEqual([{ b2b: [3, 2, 0, 0, 0, 0, 0], retail: [0, 0, 0, 0, 1, 1, 3] }])
  })

  test('[M14] are not counted when one of two has four votes: the other and the total would say how they voted', () => {
    expect(tallies(replay(withTwo([1, 7, 1, 6, 2, 7, 1, 5, 2, null])))).toEqual([{}])
  })

  test('[M14] go when the session closes, and so do the answers by segment', () => {
    const history = reach(withTwo([1, 7, 1, 6, 2, 7, 1, 5, 2, 7, 3, 4]), first, 'discuss')
    const said = after(history, contribute(g(1), 'A thought'))
    const [thought] = replay(said).contributions
    if (!thought) throw new Error('nothing was contributed')
    const answered = after(
      said,
      ...Array.from({ length: 11 }, (_, seat) =>
        order(by(g(seat + 2)), 'Respond', {
          contribution: thought.id,
          response: seat % 3 === 0 ? ('disagree' as const) : ('agree' as const),
        }),
      ),
    )
    const [before, closed] = [replay(answered), replay(after(answered, closeSession))]
    expect(Object.keys(answers(before)[0] ?? {})).toEqual(['b2b', 'retail'])
    expect(answers(closed)).toEqual([{}])
    expect(tallies(closed)).toEqual([{}])
  })
})
