import fc from 'fast-check'
import { expect, test } from 'vitest'
import { krippendorffAlpha } from '../../shared/analysis/krippendorff-alpha.ts'
import vector from '../vectors/krippendorff-alpha.json'

test.each(['nominal', 'ordinal', 'interval', 'ratio'] as const)("%s alpha of Krippendorff's own data", metric => {
  expect(krippendorffAlpha(vector.data, metric)).toBeCloseTo(vector[metric], 11)
})

const metric = fc.constantFrom('nominal', 'ordinal', 'interval', 'ratio' as const)
const vote = fc.option(fc.integer({ min: 1, max: 7 }), { freq: 4 })
const table = fc
  .array(fc.array(vote, { minLength: 6, maxLength: 6 }), { minLength: 3, maxLength: 6 })
  .filter(ratings => [0, 1, 2, 3, 4, 5].some(item => ratings.filter(row => typeof row[item] === 'number').length >= 2))

test('alpha is at most 1 and does not depend on the order of raters or items', () => {
  fc.assert(
    fc.property(table, metric, (ratings, apart) => {
      const alpha = krippendorffAlpha(ratings, apart)
      expect(alpha).toBeLessThanOrEqual(1)
      expect(krippendorffAlpha([...ratings].reverse(), apart)).toBeCloseTo(alpha, 10)
      expect(
        krippendorffAlpha(
          ratings.map(row => [...row].reverse()),
          apart,
        ),
      ).toBeCloseTo(alpha, 10)
    }),
  )
})

test('raters who agree on everything have an alpha of 1, also when everything is one value', () => {
  expect(krippendorffAlpha([[1, 2, 3], [1, 2, 3]], 'ordinal')).toBe(1) // prettier-ignore
  expect(krippendorffAlpha([[4, 4], [4, 4]], 'ordinal')).toBe(1) // prettier-ignore
})

test('an item with a single vote counts for nothing', () => {
  const without = krippendorffAlpha([[1, 2], [1, 3]], 'interval') // prettier-ignore
  expect(krippendorffAlpha([[1, 2, 7], [1, 3, null]], 'interval')).toBe(without) // prettier-ignore
})

test('no two votes on any item, uneven rows and impossible values are refused', () => {
  expect(() => krippendorffAlpha([], 'nominal')).toThrow(RangeError)
  expect(() => krippendorffAlpha([[1, null], [null, 1]], 'nominal')).toThrow(RangeError) // prettier-ignore
  expect(() => krippendorffAlpha([[1, 2], [1]], 'nominal')).toThrow(RangeError) // prettier-ignore
  expect(() => krippendorffAlpha([[NaN, 2], [1, 2]], 'nominal')).toThrow(RangeError) // prettier-ignore
  expect(() => krippendorffAlpha([[-1, 2], [1, 2]], 'ratio')).toThrow(RangeError) // prettier-ignore
})
