import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concentrationL2, consensusCns, leikDispersion, ordinalVariation } from '../../shared/analysis/consensus.ts'
import vectors from '../vectors/ordinal-agreement.json'

describe('published examples', () => {
  test.each(vectors.published.filter(example => 'cns' in example))('Cns is $cns ($source)', ({ freq, cns, tol }) => {
    expect(Math.abs(consensusCns(freq ?? []) - (cns ?? NaN))).toBeLessThanOrEqual(tol ?? 0)
  })

  test.each(vectors.published.filter(example => 'leik_dispersion' in example))(
    'the dispersion is $leik_dispersion ($source)',
    ({ freq, leik_dispersion, tol }) => {
      expect(Math.abs(leikDispersion(freq ?? []) - (leik_dispersion ?? NaN))).toBeLessThanOrEqual(tol ?? 0)
    },
  )
})

test.each(vectors.oracle.cases)('the four measures of $freq, as agrmt computes them', votes => {
  expect(consensusCns(votes.freq)).toBeCloseTo(votes.cns, 12)
  expect(leikDispersion(votes.freq)).toBeCloseTo(votes.leik_dispersion, 12)
  expect(ordinalVariation(votes.freq)).toBeCloseTo(votes.iov, 12)
  expect(concentrationL2(votes.freq)).toBeCloseTo(votes.lsquared, 12)
})

const counts = fc
  .array(fc.nat(20), { minLength: 3, maxLength: 9 })
  .filter(votes => votes.reduce((total, count) => total + count, 0) >= 2)

test.each([
  ['Cns', consensusCns],
  ['dispersion', leikDispersion],
  ['ordinal variation', ordinalVariation],
  ['l squared', concentrationL2],
])('%s lies between 0 and 1 and does not know which pole is which', (_, measure) => {
  fc.assert(
    fc.property(counts, votes => {
      const value = measure(votes)
      expect(value).toBeGreaterThanOrEqual(-1e-12)
      expect(value).toBeLessThanOrEqual(1 + 1e-12)
      expect(measure([...votes].reverse())).toBeCloseTo(value, 12)
    }),
  )
})

test('what has no distribution is refused', () => {
  for (const measure of [consensusCns, leikDispersion, ordinalVariation, concentrationL2]) {
    for (const votes of [[], [3], [0, 0, 0], [1, -1, 0], [1, NaN, 0]]) expect(() => measure(votes)).toThrow(RangeError)
  }
  expect(() => ordinalVariation([1.5, 2])).toThrow(RangeError)
  expect(() => ordinalVariation([1, 0])).toThrow(RangeError)
})
