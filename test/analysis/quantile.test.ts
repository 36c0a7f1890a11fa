import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile } from '../../shared/analysis/quantile.ts'
import replicats from '../vectors/paired-shift-replicats.json'

test.each(replicats.cases)('median and interquartile range of claim $paper_id are those of R', claim => {
  expect(quantile(claim.r1, 0.5)).toBeCloseTo(claim.median1, 12)
  expect(quantile(claim.r2, 0.5)).toBeCloseTo(claim.median2, 12)
  expect(quantile(claim.r1, 0.75) - quantile(claim.r1, 0.25)).toBeCloseTo(claim.iqr1_type7, 12)
  expect(quantile(claim.r2, 0.75) - quantile(claim.r2, 0.25)).toBeCloseTo(claim.iqr2_type7, 12)
})

test('a quantile lies between the extremes and does not depend on the order', () => {
  const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (some, q) => {
      const found = quantile(some, q)
      expect(found).toBeGreaterThanOrEqual(Math.min(...some))
      expect(found).toBeLessThanOrEqual(Math.max(...some))
      expect(quantile([...some].reverse(), q)).toBe(found)
    }),
  )
})

test('no values, what is no number and what is no share are refused', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError)
  expect(() => quantile([NaN], 0.5)).toThrow(RangeError)
  expect(() => quantile([1], 1.1)).toThrow(RangeError)
})
