import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cosine, cosines, tfidf } from '../../shared/analysis/tfidf.ts'
import vectors from '../vectors/lexrank-tfidf.json'

const published = (fn: string) => vectors.cases.find(one => one.fn === fn)?.out

test('the weights are those of the formula, computed elsewhere', () => {
  const [first, second, third, empty] = tfidf([['kaas', 'kaas', 'brood'], ['brood', 'melk'], ['brood'], []])
  expect(first?.get('kaas')).toBeCloseTo(0.9357178475989908, 12)
  expect(first?.get('brood')).toBeCloseTo(0.35274935816342984, 12)
  expect(second?.get('melk')).toBeCloseTo(0.8429263481500496, 12)
  expect([...(third ?? [])]).toEqual([['brood', 1]])
  expect(empty?.size).toBe(0)
})

test('identical documents have a cosine of 1, disjoint ones of 0', () => {
  const [a, b, c] = tfidf([['a', 'b', 'b'], ['b', 'a', 'b'], ['c']]) // prettier-ignore
  if (a === undefined || b === undefined || c === undefined) throw new Error('three documents give three vectors')
  expect(cosine(a, b)).toBeCloseTo(Number(published('cosine identical')), 12)
  expect(cosine(a, c)).toBe(published('cosine disjoint'))
})

test('an empty document is like nothing, not even another empty one', () => {
  expect(cosines(tfidf([[], [], ['a']])).map(row => [...row])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 1],
  ])
})

const documents = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 }), { maxLength: 8 })

test('the matrix of cosines is symmetric, in range, and equal to the cosines pair by pair', () => {
  fc.assert(
    fc.property(documents, texts => {
      const weighted = tfidf(texts)
      const matrix = cosines(weighted)
      for (const [i, a] of weighted.entries()) {
        for (const [j, b] of weighted.entries()) {
          const entry = matrix[i]?.[j] ?? NaN
          expect(entry).toBe(matrix[j]?.[i])
          expect(entry).toBeGreaterThanOrEqual(0)
          expect(entry).toBeLessThanOrEqual(1)
          expect(entry).toBeCloseTo(cosine(a, b), 12)
        }
      }
    }),
  )
})

test('the order of words and of documents does not matter', () => {
  fc.assert(
    fc.property(documents, texts => {
      const turned = cosines(tfidf([...texts].reverse().map(words => [...words].reverse())))
      const last = texts.length - 1
      for (const [i, row] of cosines(tfidf(texts)).entries()) {
        for (const [j, entry] of row.entries()) expect(turned[last - i]?.[last - j]).toBeCloseTo(entry, 12)
      }
    }),
  )
})

test('every weight lies between 0 and 1 and every document has length 1', () => {
  fc.assert(
    fc.property(documents, texts => {
      for (const [index, vector] of tfidf(texts).entries()) {
        const length = Math.hypot(...vector.values())
        expect(length).toBeCloseTo(texts[index]?.length === 0 ? 0 : 1, 12)
      }
    }),
  )
})
