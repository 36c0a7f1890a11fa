import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cliffsDelta } from '../../shared/analysis/cliffs-delta.ts'
import vectors from '../vectors/segment-difference.json'

test.each(vectors.oracle.cases)('delta of $x over $y is $cliffs_delta', ({ x, y, cliffs_delta }) => {
  expect(cliffsDelta(x, y)).toBeCloseTo(cliffs_delta, 12)
})

const group = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 })

test('delta is the share of pairs that are higher less the share that are lower', () => {
  fc.assert(
    fc.property(group, group, (x, y) => {
      const signs = x.flatMap(one => y.map(other => Math.sign(one - other)))
      const counted = signs.reduce((sum, sign) => sum + sign, 0) / signs.length
      expect(cliffsDelta(x, y)).toBeCloseTo(counted, 12)
    }),
  )
})

test('swapping the groups, or the poles, turns the sign', () => {
  fc.assert(
    fc.property(group, group, (x, y) => {
      const mirrored = (votes: number[]) => votes.map(vote => 8 - vote)
      expect(cliffsDelta(y, x)).toBeCloseTo(-cliffsDelta(x, y), 12)
      expect(cliffsDelta(mirrored(x), mirrored(y))).toBeCloseTo(-cliffsDelta(x, y), 12)
    }),
  )
})

test('an empty group and what is no number are refused', () => {
  expect(() => cliffsDelta([], [1])).toThrow(RangeError)
  expect(() => cliffsDelta([1], [])).toThrow(RangeError)
  expect(() => cliffsDelta([1], [NaN])).toThrow(RangeError)
})
