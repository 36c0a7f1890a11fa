import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternAgreement, vanDerEijkA } from '../../shared/analysis/van-der-eijk.ts'
import vectors from '../vectors/ordinal-agreement.json'

describe('published examples', () => {
  test.each(vectors.published.filter(example => 'A' in example))('A of $freq is $A ($source)', ({ freq, A, tol }) => {
    if (freq === undefined || A === undefined) throw new Error('an example of A has frequencies and A')
    expect(Math.abs(vanDerEijkA(freq) - A)).toBeLessThanOrEqual(tol ?? 1e-12)
  })

  test.each(vectors.published.filter(example => 'pattern' in example))(
    'the agreement of layer $pattern is $layer_A ($source)',
    ({ pattern, layer_A: expected, tol }) => {
      if (pattern === undefined || expected === undefined) throw new Error('a layer has a pattern and its agreement')
      expect(Math.abs(patternAgreement(pattern.map(filled => filled === 1)) - expected)).toBeLessThanOrEqual(tol ?? 0)
    },
  )
})

test.each(vectors.oracle.cases)('A of $freq is $A, as agrmt computes it', ({ freq, A, polarization }) => {
  expect(vanDerEijkA(freq)).toBeCloseTo(A, 12)
  expect((1 - vanDerEijkA(freq)) / 2).toBeCloseTo(polarization, 12)
})

const frequencies = fc.array(fc.nat(30), { minLength: 3, maxLength: 9 }).filter(votes => votes.some(count => count > 0))

test('A lies between -1 and 1', () => {
  fc.assert(
    fc.property(frequencies, votes => {
      const agreement = vanDerEijkA(votes)
      expect(agreement).toBeGreaterThanOrEqual(-1)
      expect(agreement).toBeLessThanOrEqual(1)
    }),
  )
})

test('A does not know which pole is which', () => {
  fc.assert(
    fc.property(frequencies, votes => {
      expect(vanDerEijkA([...votes].reverse())).toBe(vanDerEijkA(votes))
    }),
  )
})

test('A knows shares, not sizes', () => {
  fc.assert(
    fc.property(frequencies, fc.integer({ min: 2, max: 50 }), (votes, times) => {
      expect(vanDerEijkA(votes.map(count => count * times))).toBeCloseTo(vanDerEijkA(votes), 12)
    }),
  )
})

test('A is 1 on one position, 0 when spread evenly and -1 when both poles hold half', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 99 }), fc.nat(8), (positions, n, at) => {
      fc.pre(at < positions)
      const scale = Array.from({ length: positions }, (_, position) => position)
      expect(vanDerEijkA(scale.map(position => (position === at ? n : 0)))).toBe(1)
      expect(vanDerEijkA(scale.map(() => n))).toBeCloseTo(0, 12)
      expect(vanDerEijkA(scale.map(position => (position === 0 || position === positions - 1 ? n : 0)))).toBeCloseTo(-1)
    }),
  )
})

test('what has no agreement is refused', () => {
  for (const votes of [[], [1, 2], [0, 0, 0], [1, -1, 0], [1, NaN, 0], [1, Infinity, 0]]) {
    expect(() => vanDerEijkA(votes)).toThrow(RangeError)
  }
  expect(() => patternAgreement([true, true])).toThrow(RangeError)
  expect(() => patternAgreement([false, false, false])).toThrow(RangeError)
})
