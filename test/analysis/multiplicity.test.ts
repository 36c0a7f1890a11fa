import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benjaminiHochberg, holm } from '../../shared/analysis/multiplicity.ts'
import vectors from '../vectors/multiplicity.json'

test.each(vectors.cases)('$p is adjusted as R does', ({ p, BH, holm: expected }) => {
  for (const [index, value] of benjaminiHochberg(p).entries()) expect(value).toBeCloseTo(BH[index] ?? NaN, 12)
  for (const [index, value] of holm(p).entries()) expect(value).toBeCloseTo(expected[index] ?? NaN, 12)
})

test('the adjusted values stand where their tests stand', () => {
  expect(holm([0.05, 0.01])).toEqual([0.05, 0.02])
  expect(benjaminiHochberg([0.05, 0.01])).toEqual([0.05, 0.02])
})

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 })

test.each([
  ['Benjamini-Hochberg', benjaminiHochberg],
  ['Holm', holm],
])('%s never lowers a p, never passes 1 and keeps the order', (_, adjust) => {
  fc.assert(
    fc.property(probabilities, p => {
      const adjusted = adjust(p)
      expect(adjusted).toHaveLength(p.length)
      for (const [i, before] of p.entries()) {
        const after = adjusted[i] ?? NaN
        expect(after).toBeGreaterThanOrEqual(before * (1 - 1e-12))
        expect(after).toBeLessThanOrEqual(1)
        for (const [j, other] of p.entries()) {
          if (before <= other) expect(after).toBeLessThanOrEqual(adjusted[j] ?? NaN)
        }
      }
    }),
  )
})

test('Holm is never more lenient than Benjamini-Hochberg', () => {
  fc.assert(
    fc.property(probabilities, p => {
      const strict = holm(p)
      for (const [index, lenient] of benjaminiHochberg(p).entries()) {
        expect(strict[index]).toBeGreaterThanOrEqual(lenient * (1 - 1e-12))
      }
    }),
  )
})

test('what is no probability is refused', () => {
  for (const p of [[-0.1], [1.1], [NaN]]) {
    expect(() => benjaminiHochberg(p)).toThrow(RangeError)
    expect(() => holm(p)).toThrow(RangeError)
  }
})
