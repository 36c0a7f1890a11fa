import { expect, test } from 'vitest'
import { type Likeness, duplicateVerdict } from '../../shared/analysis/near-duplicates.ts'
import { cosines, tfidf } from '../../shared/analysis/tfidf.ts'
import { characterGrams, tokensOf } from '../../shared/analysis/tokens.ts'
import vectors from '../vectors/near-duplicates-en.json'

const en = (text: string) => ({ text, language: 'en' as const })
const nl = (text: string) => ({ text, language: 'nl' as const })
const like = (words: number, rest: Partial<Likeness> = {}): Likeness => ({
  words,
  characters: 0,
  answeredBoth: 0,
  differently: 0,
  ...rest,
})
const a = nl('Klanten willen zelf kiezen')
const b = nl('Klanten kiezen graag zelf')

test('alike from .85 on is the same, from .70 on it is for the facilitator', () => {
  expect(duplicateVerdict(a, b, like(0.85))).toBe('merge')
  expect(duplicateVerdict(a, b, like(0.84))).toBe('propose')
  expect(duplicateVerdict(a, b, like(0.7))).toBe('propose')
  expect(duplicateVerdict(a, b, like(0.69))).toBe('apart')
})

test('likeness of characters alone is never more than a proposal', () => {
  expect(duplicateVerdict(a, b, like(0.1, { characters: 1 }))).toBe('propose')
  expect(duplicateVerdict(a, b, like(0.1, { characters: 0.79 }))).toBe('apart')
})

test('another language, another number or one more negation is never merged without asking', () => {
  expect(duplicateVerdict(a, en(b.text), like(1))).toBe('propose')
  expect(duplicateVerdict(nl('Na 30 dagen wissen'), nl('Na 60 dagen wissen'), like(1))).toBe('propose')
  expect(duplicateVerdict(nl('Dat werkt'), nl('Dat werkt niet'), like(1))).toBe('propose')
  expect(duplicateVerdict(en('It works'), en("It doesn't work"), like(1))).toBe('propose')
  expect(duplicateVerdict(nl('Niet zonder toestemming'), nl('Met toestemming'), like(1))).toBe('merge')
})

test('what five people answered differently for more than a third is not the same', () => {
  expect(duplicateVerdict(a, b, like(1, { answeredBoth: 5, differently: 2 }))).toBe('apart')
  expect(duplicateVerdict(a, b, like(1, { answeredBoth: 6, differently: 2 }))).toBe('merge')
  expect(duplicateVerdict(a, b, like(1, { answeredBoth: 4, differently: 4 }))).toBe('merge')
})

test.each(vectors.must_merge)('a duplicate that a moderator found may be merged: $0.text', (one, other) => {
  expect(duplicateVerdict(en(one?.text ?? ''), en(other?.text ?? ''), like(0.85))).toBe('merge')
})

const guarded = vectors.must_not_merge.filter(({ why }) => why.includes('negation') || why.includes('numbers'))

test.each(guarded)('a trap is never merged without asking, however alike: $why', trap => {
  expect(duplicateVerdict(en(trap.a.text), en(trap.b.text), like(1))).toBe('propose')
})

test('by the likeness of their own words, no trap is merged and no verdict depends on which text comes first', () => {
  const pairs = vectors.must_not_merge.map(({ a: one, b: other }) => [one.text, other.text])
  const texts = [...vectors.must_merge.flat().map(({ text }) => text), ...pairs.flat()]
  const words = cosines(tfidf(texts.map(text => tokensOf(text, 'en'))))
  const characters = cosines(tfidf(texts.map(characterGrams)))
  const verdict = (i: number, j: number) =>
    duplicateVerdict(
      en(texts[i] ?? ''),
      en(texts[j] ?? ''),
      like(words[i]?.[j] ?? NaN, { characters: characters[i]?.[j] ?? NaN }),
    )
  for (const [index] of vectors.must_not_merge.entries()) {
    const first = texts.length - pairs.flat().length + 2 * index
    expect(verdict(first, first + 1)).not.toBe('merge')
    expect(verdict(first + 1, first)).toBe(verdict(first, first + 1))
  }
})

test('impossible numbers are refused', () => {
  expect(() => duplicateVerdict(a, b, like(1.1))).toThrow(RangeError)
  expect(() => duplicateVerdict(a, b, like(0.5, { characters: -0.1 }))).toThrow(RangeError)
  expect(() => duplicateVerdict(a, b, like(0.5, { answeredBoth: 1, differently: 2 }))).toThrow(RangeError)
})
