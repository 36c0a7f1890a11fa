import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexRank } from '../../shared/analysis/lexrank.ts'
import { cosines, tfidf } from '../../shared/analysis/tfidf.ts'

test('the shares solve the equations of the walk, computed elsewhere', () => {
  const ranks = lexRank([
    [1, 0.5, 0, 0],
    [0.5, 1, 0.25, 0],
    [0, 0.25, 1, 0],
    [0, 0, 0, 0],
  ])
  const solved = [0.3102951217661785, 0.35758541334749505, 0.2845004172672786, 0.047619047619047616]
  for (const [index, rank] of ranks.entries()) expect(rank).toBeCloseTo(solved[index] ?? NaN, 7)
})

test('the document that is like all others is the most central', () => {
  const texts = [['a', 'b', 'c'], ['a', 'x'], ['b', 'y'], ['c', 'z']] // prettier-ignore
  const ranks = lexRank(cosines(tfidf(texts)))
  expect(ranks.indexOf(Math.max(...ranks))).toBe(0)
})

test('without any likeness all documents are equally central', () => {
  for (const rank of lexRank(cosines(tfidf([[], [], []])))) expect(rank).toBeCloseTo(1 / 3, 12)
  expect(lexRank([])).toEqual([])
})

test('the shares add up to 1 and go with their documents', () => {
  const documents = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 }), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(documents, texts => {
      const ranks = lexRank(cosines(tfidf(texts)))
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 10)
      const turned = lexRank(cosines(tfidf([...texts].reverse()))).reverse()
      for (const [index, rank] of ranks.entries()) expect(turned[index]).toBeCloseTo(rank, 7)
    }),
  )
})

test('what is no matrix of similarities is refused', () => {
  expect(() => lexRank([[1, 0], [0]])).toThrow(RangeError)
  expect(() => lexRank([[-1]])).toThrow(RangeError)
  expect(() => lexRank([[NaN]])).toThrow(RangeError)
})
