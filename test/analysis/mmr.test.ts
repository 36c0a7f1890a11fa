import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseByMmr, nextByMmr } from '../../shared/analysis/mmr.ts'
import vectors from '../vectors/mmr.json'

type Vector = readonly number[]
const cosine = (a: Vector, b: Vector) => {
  const dot = a.reduce((sum, value, index) => sum + value * (b[index] ?? NaN), 0)
  const lengths = Math.hypot(...a) * Math.hypot(...b)
  return lengths === 0 ? 0 : dot / lengths
}
// Two of the published cases are in words: "q" stands for any vector.
const vectorOf = (written: string | Vector): Vector =>
  typeof written !== 'string' ? written : written === 'zero vector' ? [0, 0] : [0.6, 0.8]

test.each(vectors.cases)('lambda $lambda chooses $out', ({ query, docs, lambda, k, out }) => {
  const candidates = docs.map(vectorOf)
  const relevance = candidates.map(candidate => cosine(vectorOf(query), candidate))
  const similarity = (a: number, b: number) => cosine(candidates[a] ?? [], candidates[b] ?? [])
  expect(chooseByMmr({ relevance, similarity, lambda }, k)).toEqual(out)
})

const apart = (a: number, b: number) => (a === b ? 1 : 0)

describe('a step at a time', () => {
  test('the first choice is the most relevant, of equal ones the first', () => {
    expect(nextByMmr({ relevance: [0.1, 0.1 + 0.2, 0.3], similarity: apart }, [])).toBe(1)
    expect(nextByMmr({ relevance: [0.1, 0.3, 0.1 + 0.2], similarity: apart }, [])).toBe(1)
  })

  test('a copy of what was chosen comes after what is new', () => {
    const similarity = (a: number, b: number) => (a + b === 1 ? 1 : 0)
    expect(chooseByMmr({ relevance: [0.9, 0.9, 0.6], similarity }, 3)).toEqual([0, 2, 1])
  })

  test('what may not be chosen is passed over', () => {
    const input = { relevance: [0.9, 0.8, 0.7], similarity: apart }
    expect(nextByMmr(input, [], candidate => candidate !== 0)).toBe(1)
    expect(nextByMmr(input, [1], candidate => candidate !== 0)).toBe(2)
    expect(nextByMmr(input, [], () => false)).toBeNull()
  })
})

test('every candidate is chosen once, and no more than there are', () => {
  const relevance = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })
  fc.assert(
    fc.property(relevance, fc.nat(15), fc.double({ min: 0, max: 1, noNaN: true }), (relevant, most, lambda) => {
      const chosen = chooseByMmr({ relevance: relevant, similarity: apart, lambda }, most)
      expect(chosen).toHaveLength(Math.min(most, relevant.length))
      expect(new Set(chosen).size).toBe(chosen.length)
    }),
  )
})

test('with a lambda of 1 only relevance counts', () => {
  const relevance = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 12 })
  fc.assert(
    fc.property(relevance, relevant => {
      const chosen = chooseByMmr({ relevance: relevant, similarity: () => 1, lambda: 1 }, relevant.length)
      expect(chosen.map(index => relevant[index])).toEqual([...relevant].sort((a, b) => b - a))
    }),
  )
})

test('impossible settings are refused', () => {
  expect(() => nextByMmr({ relevance: [1], similarity: apart, lambda: 1.1 }, [])).toThrow(RangeError)
  expect(() => nextByMmr({ relevance: [NaN], similarity: apart }, [])).toThrow(RangeError)
  expect(() => chooseByMmr({ relevance: [1], similarity: apart }, -1)).toThrow(RangeError)
  expect(() => chooseByMmr({ relevance: [1], similarity: apart }, 0.5)).toThrow(RangeError)
})
