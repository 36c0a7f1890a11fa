import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisherExact } from '../../shared/analysis/fisher-exact.ts'
import vectors from '../vectors/fisher-exact.json'
import segments from '../vectors/segment-difference.json'

test.each(vectors.cases)('p of $table is $p_two, as R computes it', ({ table, p_two }) => {
  const [[a = NaN, b = NaN] = [], [c = NaN, d = NaN] = []] = table
  expect(fisherExact([[a, b], [c, d]]) / p_two).toBeCloseTo(1, 8) // prettier-ignore
})

test('61 of 80 against 45 of 80 gives the published p', () => {
  const published = segments.published.find(({ x_binary }) => x_binary !== undefined)
  if (published?.x_binary === undefined || published.y_binary === undefined) throw new Error('the example is missing')
  const { x_binary: x, y_binary: y, p_two } = published
  const p = fisherExact([
    [x.ones, x.n - x.ones],
    [y.ones, y.n - y.ones],
  ])
  expect(p).toBeCloseTo(p_two, 12)
})

test('p is a probability and does not depend on which group or answer comes first', () => {
  const count = fc.nat(30)
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const p = fisherExact([
        [a, b],
        [c, d],
      ])
      expect(p).toBeGreaterThan(0)
      expect(p).toBeLessThanOrEqual(1)
      const same = [
        fisherExact([
          [c, d],
          [a, b],
        ]),
        fisherExact([
          [b, a],
          [d, c],
        ]),
        fisherExact([
          [a, c],
          [b, d],
        ]),
      ]
      for (const other of same) expect(other).toBeCloseTo(p, 10)
    }),
  )
})

test('groups of which nobody, or everybody, agrees do not differ', () => {
  expect(fisherExact([[0, 5], [0, 7]])).toBe(1) // prettier-ignore
  expect(fisherExact([[0, 0], [0, 0]])).toBe(1) // prettier-ignore
})

test('what is no number of people is refused', () => {
  expect(() => fisherExact([[-1, 5], [0, 7]])).toThrow(RangeError) // prettier-ignore
  expect(() => fisherExact([[1.5, 5], [0, 7]])).toThrow(RangeError) // prettier-ignore
})
