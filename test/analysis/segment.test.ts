import { expect, test } from 'vitest'
import { segmentDifference, segmentDiffers } from '../../shared/analysis/segment.ts'
import vectors from '../vectors/segment-difference.json'

const told = (inside: number[], outside: number[], tests = 1) => {
  const difference = segmentDifference(inside, outside)
  return segmentDiffers(difference, Math.min(1, difference.p * tests))
}

test.each(vectors.oracle.cases)('$x against $y: delta $cliffs_delta, p $wmw_exact_two', ({ x, y, ...expected }) => {
  const found = segmentDifference(x, y)
  expect(found.delta).toBeCloseTo(expected.cliffs_delta, 12)
  expect(found.p).toBeCloseTo(expected.wmw_exact_two, 12)
  expect([found.inside, found.outside]).toEqual([x.length, y.length])
})

test('a large and certain difference of two groups of five is told', () => {
  expect(told([7, 7, 6, 7, 7], [1, 2, 1, 1, 2])).toBe(true)
})

test('four people are never told apart, however far they stand', () => {
  expect(told([7, 7, 7, 7], [1, 1, 1, 1, 1, 1, 1, 1])).toBe(false)
  expect(told([1, 1, 1, 1, 1, 1, 1, 1], [7, 7, 7, 7])).toBe(false)
})

test('a difference that is lost among many tests is not told', () => {
  expect(told([7, 7, 6, 7, 7], [1, 2, 1, 1, 2], 6)).toBe(true)
  expect(told([7, 7, 6, 7, 7], [1, 2, 1, 1, 2], 7)).toBe(false)
})

test('a certain but small difference is not told', () => {
  const inside = Array.from({ length: 100 }, (_, index) => (index < 60 ? 5 : 4))
  const outside = Array.from({ length: 100 }, (_, index) => (index < 30 ? 5 : 4))
  const { p, delta } = segmentDifference(inside, outside)
  expect(p).toBeLessThan(0.001)
  expect(delta).toBeCloseTo(0.3, 12)
  expect(told(inside, outside)).toBe(false)
})

test('a p that was not adjusted upwards is refused', () => {
  const difference = segmentDifference([1, 2, 3, 4, 5], [2, 3, 4, 5, 6])
  expect(() => segmentDiffers(difference, difference.p / 2)).toThrow(RangeError)
  expect(() => segmentDiffers(difference, 1.5)).toThrow(RangeError)
})
