import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signedRank, signTest } from '../../shared/analysis/signed-rank.ts'
import vectors from '../vectors/paired-shift.json'
import replicats from '../vectors/paired-shift-replicats.json'

const minus = (a: readonly number[], b: readonly number[]) => a.map((value, index) => value - (b[index] ?? NaN))
const published = (part: string) => {
  const found = vectors.published.find(({ source }) => source.includes(part))
  if (found === undefined) throw new Error(`no published example of ${part}`)
  return found
}

describe('published examples', () => {
  test('the depression scale of Hollander and Wolfe gives V = 40, p = .0195 one-sided, .0391 two-sided', () => {
    const { x = [], y = [], W_plus_x_minus_y, p_greater, p_two, sign_test_p_greater } = published('Hollander')
    const result = signedRank(minus(x, y))
    expect(result.wPlus).toBe(W_plus_x_minus_y)
    expect(result.pGreater).toBe(p_greater)
    expect(result.pTwoSided).toBe(p_two)
    const up = minus(x, y).filter(difference => difference > 0).length
    expect(signTest(up, x.length - up) / 2).toBe(sign_test_p_greater)
  })

  test('ten pairs without ties give the three p values of R', () => {
    const { x = [], y = [], p_two, p_less, p_greater } = published('test_exact_pval')
    const result = signedRank(minus(x, y))
    expect(result.pTwoSided).toBe(p_two)
    expect(result.pGreater).toBe(p_greater)
    // The published value is printed to eleven digits.
    expect(result.pLess).toBeCloseTo(p_less ?? NaN, 9)
  })

  test.each(vectors.published.filter(({ source }) => source.includes('test_exact_p_1')))(
    'the differences $d give W = $W and p = $p_two',
    ({ d = [], W, p_two }) => {
      expect(signedRank(d)).toMatchObject({ wPlus: W, pTwoSided: p_two })
    },
  )

  test.each(vectors.published.filter(({ source }) => source.includes('edge_case')))(
    'tied differences $d give the permutation p $p_two',
    ({ d = [], W_min, p_two }) => {
      const { wPlus, wMinus, pTwoSided } = signedRank(d, 'wilcoxon')
      expect(Math.min(wPlus, wMinus)).toBe(W_min)
      expect(pTwoSided).toBe(p_two)
    },
  )
})

describe('panel votes, as coin computes them', () => {
  test.each(vectors.oracle.cases)('$round1 to $round2', votes => {
    const differences = minus(votes.round2, votes.round1)
    const pratt = signedRank(differences)
    expect(pratt.wPlus).toBe(votes.pratt_W_plus)
    expect(pratt.pTwoSided).toBe(votes.pratt_two)
    expect(pratt.pGreater).toBe(votes.pratt_greater)
    const dropped = signedRank(differences, 'wilcoxon')
    expect(dropped.wPlus).toBe(votes.wilcoxon_W_plus)
    expect(dropped.pTwoSided).toBe(votes.wilcoxon_two)
    expect(dropped.pGreater).toBe(votes.wilcoxon_greater)
    const up = differences.filter(difference => difference > 0).length
    const down = differences.filter(difference => difference < 0).length
    expect(signTest(up, down)).toBe(votes.sign_two)
  })

  test.each(replicats.cases)('25 experts on real claim $paper_id', ({ r1, r2, p_pratt_two, p_wilcoxon_two }) => {
    const differences = minus(r2, r1)
    expect(signedRank(differences).pTwoSided).toBeCloseTo(p_pratt_two, 12)
    expect(signedRank(differences, 'wilcoxon').pTwoSided).toBeCloseTo(p_wilcoxon_two, 12)
  })
})

const differences = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 10 })

// Every way to give the ranks a sign, one by one: slow and obvious.
function enumerated(changes: readonly number[]): { two: number; greater: number } {
  const rankOf = (size: number) =>
    changes.filter(other => Math.abs(other) < size).length +
    (changes.filter(other => Math.abs(other) === size).length + 1) / 2
  const moved = changes.filter(change => change !== 0)
  const ranks = moved.map(change => rankOf(Math.abs(change)))
  const sumOf = (isPlus: (index: number) => boolean) =>
    ranks.reduce((sum, rank, index) => sum + (isPlus(index) ? rank : 0), 0)
  const observed = sumOf(index => (moved[index] ?? 0) > 0)
  const mean = sumOf(() => true) / 2
  const all = Array.from({ length: 2 ** ranks.length }, (_, bits) => sumOf(index => ((bits >> index) & 1) === 1))
  return {
    two: all.filter(sum => Math.abs(sum - mean) >= Math.abs(observed - mean)).length / all.length,
    greater: all.filter(sum => sum >= observed).length / all.length,
  }
}

test('the exact p is the share of all signs that go at least as far', () => {
  fc.assert(
    fc.property(differences, changes => {
      const { pTwoSided, pGreater } = signedRank(changes)
      expect(pTwoSided).toBeCloseTo(enumerated(changes).two, 12)
      expect(pGreater).toBeCloseTo(enumerated(changes).greater, 12)
    }),
  )
})

test('the order of the pairs does not matter', () => {
  fc.assert(
    fc.property(differences, changes => {
      expect(signedRank([...changes].reverse())).toEqual(signedRank(changes))
    }),
  )
})

test('swapping the rounds swaps the sums and the one-sided probabilities', () => {
  fc.assert(
    fc.property(differences, changes => {
      const here = signedRank(changes)
      const there = signedRank(changes.map(change => -change))
      expect(there.wPlus).toBe(here.wMinus)
      expect(there.pTwoSided).toBe(here.pTwoSided)
      expect(there.pGreater).toBeCloseTo(here.pLess, 12)
      expect(there.rankBiserial).toBeCloseTo(-here.rankBiserial, 12)
    }),
  )
})

test('five changes can never be significant, six can', () => {
  expect(signedRank([1, 1, 1, 1, 1]).pTwoSided).toBe(0.0625)
  expect(signedRank([1, 1, 1, 1, 1, 1]).pTwoSided).toBe(0.03125)
})

test('when nobody moved there is nothing to explain', () => {
  expect(signedRank([0, 0, 0])).toMatchObject({ zeros: 3, wPlus: 0, wMinus: 0, pTwoSided: 1, rankBiserial: 0 })
})

test('300 changes are counted exactly, in a few hundredths of a second', () => {
  const many = Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? index + 1 : -index - 1))
  const start = performance.now()
  const { exact, pTwoSided } = signedRank(many)
  expect(performance.now() - start).toBeLessThan(500)
  expect(exact).toBe(true)
  expect(pTwoSided).toBeGreaterThan(0.9)
})

test('the approximation of large tables joins the exact values of smaller ones', () => {
  const tilted = (n: number) => Array.from({ length: n }, (_, index) => (index % 9 < 5 ? 1 : -1) * (1 + (index % 6)))
  const exact = signedRank(tilted(300))
  const approximate = signedRank(tilted(301))
  expect([exact.exact, approximate.exact]).toEqual([true, false])
  expect(Math.abs(exact.pTwoSided - approximate.pTwoSided)).toBeLessThan(0.01)
  expect(signedRank(Array.from({ length: 400 }, () => 1)).pTwoSided).toBeLessThan(1e-60)
})

test('no pairs, and what is no number, are refused', () => {
  expect(() => signedRank([])).toThrow(RangeError)
  expect(() => signedRank([1, NaN])).toThrow(RangeError)
  expect(() => signTest(-1, 2)).toThrow(RangeError)
  expect(() => signTest(1.5, 2)).toThrow(RangeError)
})
