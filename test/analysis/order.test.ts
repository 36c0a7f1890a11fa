import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparable, rank } from '../../shared/analysis/order.ts'

test('scores that differ by less than a rounding error are one score', () => {
  expect(comparable(0.1 + 0.2)).toBe(comparable(0.3))
  expect(comparable(-1e-12)).toBe(0)
  expect(Object.is(comparable(-1e-12), 0)).toBe(true)
  expect(comparable(0.3)).not.toBe(comparable(0.300000002))
})

test('a score that is no number is refused', () => {
  for (const score of [NaN, Infinity, -Infinity]) expect(() => comparable(score)).toThrow(RangeError)
})

test('the first score goes before the second, the second before n, n before the id', () => {
  const entries = [
    { id: 'b', n: 5, scores: [0.5, 0.3] },
    { id: 'a', n: 5, scores: [0.5, 0.1 + 0.2] },
    { id: 'c', n: 9, scores: [0.5, 0.3] },
    { id: 'd', n: 1, scores: [0.5, 0.4] },
    { id: 'e', n: 1, scores: [0.6, 0] },
  ]
  expect(rank(entries).map(({ id }) => id)).toEqual(['e', 'd', 'c', 'a', 'b'])
})

test('a ranking does not depend on the order in which the entries come', () => {
  const entry = fc.record({
    id: fc.uuid(),
    n: fc.nat(3),
    scores: fc.tuple(fc.constantFrom(0.3, 0.1 + 0.2, 0.5), fc.constantFrom(0, 1)),
  })
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id }), entries => {
      expect(rank([...entries].reverse())).toEqual(rank(entries))
      expect(rank(entries)).toHaveLength(entries.length)
    }),
  )
})

test('entries with different numbers of scores cannot be ranked together', () => {
  const unlike = [
    { id: 'a', n: 1, scores: [1] },
    { id: 'b', n: 1, scores: [1, 2] },
  ]
  expect(() => rank(unlike)).toThrow(RangeError)
})
