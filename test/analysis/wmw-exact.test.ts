import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mannWhitney } from '../../shared/analysis/wmw-exact.ts'
import vectors from '../vectors/segment-difference.json'

const ranked = vectors.published.filter(({ x, y }) => x !== undefined && y !== undefined)

test.each(ranked)('the published p of $source', ({ x = [], y = [], U_x, p_two, p_greater, p_less, tol }) => {
  const found = mannWhitney(x, y)
  const within = tol ?? 1e-12
  expect(Math.abs(found.pTwoSided - p_two)).toBeLessThanOrEqual(within)
  expect(Math.abs(found.pGreater - (p_greater ?? NaN))).toBeLessThanOrEqual(within)
  if (p_less !== undefined) expect(Math.abs(found.pLess - p_less)).toBeLessThanOrEqual(within)
  if (U_x !== undefined) expect(found.u).toBe(U_x)
})

test.each(vectors.oracle.cases)('$x against $y, as coin computes it', ({ x, y, wmw_exact_two, wmw_exact_greater }) => {
  expect(mannWhitney(x, y).pTwoSided).toBeCloseTo(wmw_exact_two, 12)
  expect(mannWhitney(x, y).pGreater).toBeCloseTo(wmw_exact_greater, 12)
})

const group = (maxLength: number) => fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength })

// Every way to choose the first group, one by one: slow and obvious.
function enumerated(x: readonly number[], y: readonly number[]): { two: number; greater: number } {
  const all = [...x, ...y]
  const pairs = (inside: readonly number[], outside: readonly number[]) =>
    inside.flatMap(one => outside.map(other => (Math.sign(one - other) + 1) / 2)).reduce((sum, pair) => sum + pair, 0)
  const us = Array.from({ length: 2 ** all.length }, (_, bits) => bits)
    .filter(bits => bits.toString(2).replaceAll('0', '').length === x.length)
    .map(bits =>
      pairs(
        all.filter((_, index) => (bits >> index) & 1),
        all.filter((_, index) => !((bits >> index) & 1)),
      ),
    )
  const mean = (x.length * y.length) / 2
  const observed = pairs(x, y)
  return {
    two: us.filter(u => Math.abs(u - mean) >= Math.abs(observed - mean)).length / us.length,
    greater: us.filter(u => u >= observed).length / us.length,
  }
}

test('the exact p is the share of all divisions into two groups that differ at least as much', () => {
  fc.assert(
    fc.property(group(5), group(5), (x, y) => {
      const { two, greater } = enumerated(x, y)
      expect(mannWhitney(x, y).pTwoSided).toBeCloseTo(two, 12)
      expect(mannWhitney(x, y).pGreater).toBeCloseTo(greater, 12)
    }),
    { numRuns: 50 },
  )
})

test('swapping the groups swaps the one-sided probabilities', () => {
  fc.assert(
    fc.property(group(15), group(15), (x, y) => {
      const here = mannWhitney(x, y)
      const there = mannWhitney(y, x)
      expect(there.pTwoSided).toBeCloseTo(here.pTwoSided, 12)
      expect(there.pGreater).toBeCloseTo(here.pLess, 12)
      expect(here.u + there.u).toBe(x.length * y.length)
    }),
  )
})

describe('above 60 people', () => {
  const votes = (n: number, shift: number) => Array.from({ length: n }, (_, index) => 1 + ((index * 3 + shift) % 7))
  const x = votes(20, 0).map(vote => Math.min(7, vote + 1))

  test('the approximation joins the exact values', () => {
    const exact = mannWhitney(x, votes(40, 1))
    const approximate = mannWhitney(x, votes(41, 1))
    expect([exact.exact, approximate.exact]).toEqual([true, false])
    expect(Math.abs(exact.pTwoSided - approximate.pTwoSided)).toBeLessThan(0.03)
  })

  test('groups that all vote alike do not differ', () => {
    const alike = Array.from({ length: 40 }, () => 4)
    expect(mannWhitney(alike, alike)).toMatchObject({ pTwoSided: 1, pGreater: 1, pLess: 1, exact: false })
  })
})

test('sixty people are counted in a moment', () => {
  const x = Array.from({ length: 30 }, (_, index) => index)
  const y = Array.from({ length: 30 }, (_, index) => index + 0.5)
  const start = performance.now()
  mannWhitney(x, y)
  expect(performance.now() - start).toBeLessThan(300)
})

test('an empty group and what is no number are refused', () => {
  expect(() => mannWhitney([], [1])).toThrow(RangeError)
  expect(() => mannWhitney([1], [])).toThrow(RangeError)
  expect(() => mannWhitney([1], [NaN])).toThrow(RangeError)
})
