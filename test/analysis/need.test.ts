import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialUpperTail, minorityThreshold, need } from '../../shared/analysis/need.ts'
import ram from '../vectors/rand-ram.json'

const needOf5To30 = [5, 6, 7, 7, 8, 9, 9, 10, 10, 11, 12, 12, 13, 14, 15, 15, 16, 17, 18, 18, 19, 20, 21, 21, 22, 23]
const minorityOf5To30 = [2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10]
const from5 = (length: number) => Array.from({ length }, (_, index) => index + 5)

test('the number needed for agreement is that of the table in docs/methods.md for 5 to 30 voters', () => {
  expect(from5(26).map(need)).toEqual(needOf5To30)
})

test('above 30 voters the number needed is three quarters, rounded up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 31, max: 5000 }), n => {
      expect(need(n)).toBe(Math.ceil(0.75 * n))
    }),
  )
})

test('fewer than five voters never agree, even when all do', () => {
  expect([0, 1, 2, 3, 4].map(need)).toEqual([Infinity, Infinity, Infinity, Infinity, Infinity])
})

test('a side that counts is that of the table in docs/methods.md for 5 to 30 voters', () => {
  expect(from5(26).map(minorityThreshold)).toEqual(minorityOf5To30)
})

test('a side that counts is the disagreement of the published panel-size table', () => {
  for (const row of ram.panel_size_rules.rows) {
    for (const n of row.n) {
      expect(minorityThreshold(n)).toBe(row.disagreement_min_in_each_extreme_third)
      expect(minorityThreshold(n) - 1).toBe(row.agreement_max_outside_median_third)
    }
  }
})

test('one more voter on the leading side never breaks an agreement', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 400 }), n => {
      expect(need(n + 1)).toBeLessThanOrEqual(need(n) + 1)
    }),
  )
})

test('the binomial tail is the share of all sequences of throws', () => {
  const sequences = Array.from({ length: 2 ** 10 }, (_, bits) => bits.toString(2).replaceAll('0', '').length)
  for (let k = -1; k <= 11; k++) {
    expect(binomialUpperTail(10, k)).toBe(sequences.filter(heads => heads >= k).length / 2 ** 10)
  }
})

test('the binomial tail of thousands of throws is still a number', () => {
  // 2031 and 1100: z = 3.73 with continuity correction; normal tail 9.6e-5.
  expect(binomialUpperTail(2031, 1100)).toBeGreaterThan(9e-5)
  expect(binomialUpperTail(2031, 1100)).toBeLessThan(1.05e-4)
  expect(binomialUpperTail(2031, 1016)).toBeCloseTo(0.5, 10)
})

test('a tail is a probability and falls with the number of heads', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (n, k) => {
      const tail = binomialUpperTail(n, k)
      expect(tail).toBeGreaterThanOrEqual(0)
      expect(tail).toBeLessThanOrEqual(1)
      expect(binomialUpperTail(n, k + 1)).toBeLessThanOrEqual(tail)
    }),
  )
})

test('what is no number of people is refused', () => {
  for (const n of [-1, 0.5, NaN, Infinity]) {
    expect(() => need(n)).toThrow(RangeError)
    expect(() => minorityThreshold(n)).toThrow(RangeError)
    expect(() => binomialUpperTail(n, 0)).toThrow(RangeError)
  }
  expect(() => binomialUpperTail(5, 0.5)).toThrow(RangeError)
})
