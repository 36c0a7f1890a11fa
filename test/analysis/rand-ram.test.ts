import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randAssessment } from '../../shared/analysis/rand-ram.ts'
import vectors from '../vectors/rand-ram.json'

const tally = (ratings: readonly number[]) =>
  Array.from({ length: 9 }, (_, index) => ratings.filter(rating => rating === index + 1).length)

test.each(vectors.cases)('the worked table of $source', expected => {
  const found = randAssessment(tally(expected.ratings_any_valid_example))
  expect(found).toMatchObject({
    n: expected.n,
    median: expected.median,
    disagreement: expected.disagreement,
    agreement: expected.agreement_median_rule,
    label: 'appropriate',
  })
  expect(found.p30).toBeCloseTo(expected.p30, 12)
  expect(found.p70).toBeCloseTo(expected.p70, 12)
  expect(found.ipr).toBeCloseTo(expected.IPR, 12)
  expect(found.asymmetry).toBeCloseTo(expected.AI, 12)
  expect(found.ipras).toBeCloseTo(expected.IPRAS, 12)
})

test('ratings at both ends are a disagreement and so uncertain, whatever the median', () => {
  expect(randAssessment([4, 0, 0, 0, 0, 0, 0, 0, 5])).toMatchObject({ disagreement: true, label: 'uncertain' })
})

test('medians between two thirds belong to the higher one', () => {
  expect(randAssessment([0, 0, 5, 5, 0, 0, 0, 0, 0])).toMatchObject({ median: 3.5, label: 'uncertain' })
  expect(randAssessment([0, 0, 0, 0, 0, 5, 5, 0, 0])).toMatchObject({ median: 6.5, label: 'appropriate' })
  expect(randAssessment([0, 5, 5, 0, 0, 0, 0, 0, 0])).toMatchObject({ label: 'inappropriate' })
})

test('agreement allows as many outside the third as the published table says', () => {
  for (const { n, agreement_max_outside_median_third: most } of vectors.panel_size_rules.rows) {
    for (const size of n) {
      const outside = (count: number) => randAssessment([count, 0, 0, 0, 0, 0, 0, size - count, 0])
      expect(outside(most).agreement).toBe(true)
      expect(outside(most + 1).agreement).toBe(false)
    }
  }
})

test('turning the scale round leaves the range and its judgement as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }), ratings => {
      const here = randAssessment(tally(ratings))
      const there = randAssessment(tally(ratings).reverse())
      expect(there.ipr).toBeCloseTo(here.ipr, 9)
      expect(there.ipras).toBeCloseTo(here.ipras, 9)
      expect(there.disagreement).toBe(here.disagreement)
    }),
  )
})

test('other scales and impossible counts are refused', () => {
  expect(() => randAssessment([1, 2, 3])).toThrow(RangeError)
  expect(() => randAssessment([0, 0, 0, 0, 0, 0, 0, 0, 0])).toThrow(RangeError)
  expect(() => randAssessment([-1, 1, 1, 0, 0, 0, 0, 0, 0])).toThrow(RangeError)
})
