import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outerThird, sideOf, sidesOf } from '../../shared/analysis/sides.ts'

const counts = fc.array(fc.nat(40), { minLength: 3, maxLength: 9 })

test('the votes below, on and above the midpoint are counted apart', () => {
  expect(sidesOf([1, 0, 2, 3, 4, 0, 1])).toEqual({
    n: 11,
    left: 3,
    middle: 3,
    right: 5,
    hi: 5,
    lo: 3,
    side: 'right',
    outerLeft: 1,
    outerRight: 1,
  })
})

test('an even scale has no middle', () => {
  expect(sidesOf([2, 1, 3, 0])).toMatchObject({ left: 3, middle: 0, right: 3, side: null })
})

test('a scale without votes has empty sides', () => {
  expect(sidesOf([0, 0, 0])).toMatchObject({ n: 0, hi: 0, lo: 0, side: null })
})

test('the outer third is never empty and never reaches the midpoint', () => {
  expect([3, 4, 5, 6, 7, 8, 9].map(outerThird)).toEqual([1, 1, 1, 2, 2, 2, 3])
})

test('the sides add up to all votes', () => {
  fc.assert(
    fc.property(counts, votes => {
      const { n, left, middle, right, hi, lo } = sidesOf(votes)
      expect(left + middle + right).toBe(n)
      expect(hi + lo).toBe(left + right)
      expect(n).toBe(votes.reduce((total, count) => total + count, 0))
    }),
  )
})

test('relabelling the poles mirrors the sides', () => {
  fc.assert(
    fc.property(counts, votes => {
      const here = sidesOf(votes)
      const mirrored = sidesOf([...votes].reverse())
      expect([mirrored.left, mirrored.middle, mirrored.right]).toEqual([here.right, here.middle, here.left])
      expect([mirrored.outerLeft, mirrored.outerRight]).toEqual([here.outerRight, here.outerLeft])
      expect([mirrored.hi, mirrored.lo]).toEqual([here.hi, here.lo])
    }),
  )
})

test('one vote stands on the side where its scale counts it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 9 }), fc.nat(8), (positions, index) => {
      fc.pre(index < positions)
      const one = Array.from({ length: positions }, (_, position) => (position === index ? 1 : 0))
      expect(sideOf(index + 1, positions)).toBe(sidesOf(one).side)
    }),
  )
})

test('what is no count and no position is refused', () => {
  for (const votes of [[], [1, 2], [1, -1, 0], [1, 0.5, 0], [1, NaN, 0]]) {
    expect(() => sidesOf(votes)).toThrow(RangeError)
  }
  expect(() => sideOf(0, 7)).toThrow(RangeError)
  expect(() => sideOf(8, 7)).toThrow(RangeError)
  expect(() => sideOf(1.5, 7)).toThrow(RangeError)
  expect(() => sideOf(1, 2)).toThrow(RangeError)
  expect(() => outerThird(2)).toThrow(RangeError)
})
