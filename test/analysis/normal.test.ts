import { expect, test } from 'vitest'
import { normalUpperTail } from '../../shared/analysis/normal.ts'

test.each([
  [0, 0.5],
  [1, 0.15865525393145705],
  [1.959963984540054, 0.025],
  [2.9999, 0.0013503412829549248],
  [3.0001, 0.001349454913260717],
  [5, 2.866515718791939e-7],
  [10, 7.61985302416053e-24],
  [-1, 0.8413447460685429],
])('the tail beyond %d standard deviations is %d', (z, tail) => {
  expect(normalUpperTail(z) / tail).toBeCloseTo(1, 11)
})

test('nothing lies beyond infinity, all of it before', () => {
  expect(normalUpperTail(Infinity)).toBe(0)
  expect(normalUpperTail(-Infinity)).toBe(1)
  expect(() => normalUpperTail(NaN)).toThrow(RangeError)
})
