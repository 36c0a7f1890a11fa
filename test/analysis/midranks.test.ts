import fc from 'fast-check'
import { expect, test } from 'vitest'
import { midranks } from '../../shared/analysis/midranks.ts'

test('equal values share the mean of their ranks', () => {
  expect(midranks([3, 1, 3, 7])).toEqual({ doubled: [5, 2, 5, 8], ties: [1, 2, 1] })
})

test('values that differ by a rounding error are equal', () => {
  expect(midranks([0.1 + 0.2, 0.3]).ties).toEqual([2])
})

test('no values have no ranks', () => {
  expect(midranks([])).toEqual({ doubled: [], ties: [] })
})

test('a rank is the number of smaller values, half of the equal ones and a half', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 40 }), values => {
      const { doubled, ties } = midranks(values)
      const counted = values.map(
        value => 2 * values.filter(other => other < value).length + values.filter(other => other === value).length + 1,
      )
      expect(doubled).toEqual(counted)
      expect(ties.reduce((total, tie) => total + tie, 0)).toBe(values.length)
      expect(ties).toHaveLength(new Set(values).size)
    }),
  )
})

test('what is no number has no rank', () => {
  expect(() => midranks([1, NaN])).toThrow(RangeError)
})
