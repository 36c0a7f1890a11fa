import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termPair } from '../../shared/analysis/term-pair.ts'

const times = (n: number, pair: readonly [number, number]) => Array.from({ length: n }, () => pair)

test('six of six who rate the first term higher prefer it', () => {
  expect(termPair(times(6, [2, -1]))).toEqual({
    n: 6,
    higher: 6,
    lower: 0,
    same: 0,
    superiority: 1,
    p: 0.03125,
    preferred: 'first',
  })
})

test('five of five are too few to replace a term', () => {
  expect(termPair(times(5, [2, -1])).preferred).toBeNull()
})

test('who rates both alike counts half for either', () => {
  expect(termPair([...times(6, [1, 0]), ...times(6, [0, 0])])).toMatchObject({ superiority: 0.75, preferred: 'first' })
  expect(termPair([...times(6, [1, 0]), ...times(7, [0, 0])]).preferred).toBeNull()
})

test('swapping the terms swaps the preference', () => {
  const rating = fc.integer({ min: -3, max: 3 })
  fc.assert(
    fc.property(fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 30 }), ratings => {
      const here = termPair(ratings)
      const there = termPair(ratings.map(([first, second]) => [second, first]))
      expect(there.superiority + here.superiority).toBeCloseTo(1, 12)
      expect(there.p).toBe(here.p)
      const swapped = { first: 'second', second: 'first' }
      expect(there.preferred).toBe(here.preferred === null ? null : swapped[here.preferred])
    }),
  )
})

test('no raters and what is no rating are refused', () => {
  expect(() => termPair([])).toThrow(RangeError)
  expect(() => termPair([[1, NaN]])).toThrow(RangeError)
})
