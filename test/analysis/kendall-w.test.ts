import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completeRanking, kendallW, sharedOrder } from '../../shared/analysis/kendall-w.ts'
import vectors from '../vectors/kendall-w.json'

const byRater = (byItem: readonly (readonly number[])[]) =>
  (byItem[0] ?? []).map((_, rater) => byItem.map(row => row[rater] ?? NaN))
const times = (n: number, ranking: number[]) => Array.from({ length: n }, () => ranking)

test.each(vectors.cases)('W of $source', ({ ranks, ratings, W, Wt, rank_sums }) => {
  const found = kendallW(byRater(ranks ?? ratings ?? []))
  expect(found.w).toBeCloseTo(Wt ?? W ?? NaN, 7)
  if (rank_sums !== undefined) expect(found.rankSums).toEqual(rank_sums)
})

describe('the label', () => {
  test('raters who all agree have a strong order', () => {
    expect(kendallW(times(5, [1, 2, 3]))).toMatchObject({ w: 1, rbar: 1, label: 'strong' })
  })

  test('a mean correlation of .8 is strong, one of .55 is moderate', () => {
    const strong = kendallW([...times(4, [1, 2, 3]), [1, 3, 2]])
    expect(strong.label).toBe('strong')
    expect(strong.rbar).toBeCloseTo(0.8, 12)
    const moderate = kendallW([...times(3, [1, 2, 3]), [1, 3, 2], [2, 1, 3]])
    expect(moderate.label).toBe('moderate')
    expect(moderate.rbar).toBeCloseTo(0.55, 12)
    const weak = kendallW([...times(4, [1, 2, 3]), [2, 3, 1]])
    expect(weak.label).toBe('none')
    expect(weak.rbar).toBeCloseTo(0.4, 12)
  })

  test('opposite orders share none, although W is above 0', () => {
    const found = kendallW([...times(3, [1, 2, 3]), ...times(2, [3, 2, 1])])
    expect(found.w).toBeGreaterThan(0)
    expect(found.rbar).toBeLessThan(0)
    expect(found.label).toBe('none')
  })

  test('four raters, or two items, are not enough', () => {
    expect(kendallW(times(4, [1, 2, 3])).label).toBe('insufficient')
    expect(kendallW(times(5, [1, 2])).label).toBe('insufficient')
  })

  test('raters who tie everything share no order', () => {
    expect(kendallW(times(5, [2, 2, 2]))).toMatchObject({ w: 0, label: 'none' })
  })
})

describe('partial rankings', () => {
  test('what was not ranked shares the mean of the ranks that are left', () => {
    expect(completeRanking([2, 0], 5)).toEqual([2, 4, 1, 4, 4])
    expect(completeRanking([0, 1, 2], 3)).toEqual([1, 2, 3])
  })

  test('a rater who ranked fewer than two is left out', () => {
    expect(completeRanking([3], 5)).toBeNull()
    expect(completeRanking([], 5)).toBeNull()
  })

  test('the ranks always add up', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2 })
    fc.assert(
      fc.property(order, items => {
        expect((completeRanking(items, 6) ?? []).reduce((sum, rank) => sum + rank, 0)).toBe(21)
      }),
    )
  })

  test('unknown and repeated items are refused', () => {
    expect(() => completeRanking([0, 0], 3)).toThrow(RangeError)
    expect(() => completeRanking([0, 3], 3)).toThrow(RangeError)
    expect(() => completeRanking([0, 0.5], 3)).toThrow(RangeError)
    expect(() => completeRanking([], -1)).toThrow(RangeError)
  })
})

describe('the order that may be shown', () => {
  test('items that two thirds prefer to the rest stand before it', () => {
    expect(sharedOrder(times(6, [2, 1, 3]))).toEqual([[1], [0], [2]])
    expect(sharedOrder([...times(4, [1, 2, 3]), ...times(2, [2, 1, 3])])).toEqual([[0], [1], [2]])
  })

  test('items that fewer than two thirds can tell apart share a bracket', () => {
    expect(sharedOrder([...times(3, [1, 2, 3]), ...times(2, [2, 1, 3])])).toEqual([[0, 1], [2]])
    expect(sharedOrder([...times(3, [1, 2, 3]), ...times(3, [3, 2, 1])])).toEqual([[0, 1, 2]])
  })

  const rankings = fc.array(fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }), { minLength: 2, maxLength: 9 })

  test('every order shown between two items is that of two thirds of the raters', () => {
    fc.assert(
      fc.property(rankings, table => {
        const brackets = sharedOrder(table)
        expect(brackets.flat().sort()).toEqual([0, 1, 2, 3])
        for (const [place, bracket] of brackets.entries()) {
          for (const item of bracket) {
            for (const other of brackets.slice(place + 1).flat()) {
              const prefer = table.filter(ranking => (ranking[item] ?? NaN) < (ranking[other] ?? NaN)).length
              expect(3 * prefer).toBeGreaterThanOrEqual(2 * table.length)
            }
          }
        }
      }),
    )
  })

  test('the order of the raters does not matter', () => {
    fc.assert(
      fc.property(rankings, table => {
        expect(sharedOrder([...table].reverse())).toEqual(sharedOrder(table))
        expect(kendallW([...table].reverse())).toEqual(kendallW(table))
      }),
    )
  })
})

test('rbar is the mean rank correlation of all pairs of raters', () => {
  const rankings = fc.array(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(rankings, table => {
      const spearman = (a: number[], b: number[]) =>
        1 - (6 * a.reduce((sum, rank, item) => sum + (rank - (b[item] ?? NaN)) ** 2, 0)) / (5 * 24)
      const pairs = table.flatMap((a, i) => table.slice(i + 1).map(b => spearman(a, b)))
      expect(kendallW(table).rbar).toBeCloseTo(pairs.reduce((sum, rho) => sum + rho, 0) / pairs.length, 10)
    }),
  )
})

test('too few raters or items, and rows of different lengths, are refused', () => {
  expect(() => kendallW([[1, 2, 3]])).toThrow(RangeError)
  expect(() => kendallW([[1], [1]])).toThrow(RangeError)
  expect(() => kendallW([[1, 2, 3], [1, 2]])).toThrow(RangeError) // prettier-ignore
  expect(() => kendallW([[1, NaN], [1, 2]])).toThrow(RangeError) // prettier-ignore
})
