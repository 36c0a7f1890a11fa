import { expect, test } from 'vitest'
import { answeredApart, claimOf, likeReason, type Text } from '../../shared/analysis/near-duplicates.ts'
import vectors from '../vectors/near-duplicates-en.json'

const en = (text: string): Text => ({ text, language: 'en' })
const nl = (text: string): Text => ({ text, language: 'nl' })
const like = (a: Text, b: Text, words: number, characters = 0) => likeReason(claimOf(a), claimOf(b), words, characters)
const a = nl('Klanten willen zelf kiezen')
const b = nl('Klanten kiezen graag zelf')

test('alike in words from .85 on says the same, from .70 on it may', () => {
  expect(like(a, b, 0.85)).toBe('same')
  expect(like(a, b, 0.84)).toBe('words')
  expect(like(a, b, 0.7)).toBe('words')
  expect(like(a, b, 0.69)).toBeNull()
})

test('likeness of letters alone never says the same', () => {
  expect(like(a, b, 0.1, 1)).toBe('letters')
  expect(like(a, b, 0.1, 0.79)).toBeNull()
})

test('the same words in another language are asked about, and are not said to be the same', () => {
  expect(like(a, en(b.text), 1)).toBe('words')
})

test.each([
  ['another number', nl('Na 30 dagen wissen'), nl('Na 60 dagen wissen')],
  ['a negation', nl('Dat werkt'), nl('Dat werkt niet')],
  ['a contracted negation', en('It works'), en("It doesn't work")],
  ['the other side', nl('Ik ben voor profielen'), nl('Ik ben tegen profielen')],
  ['less where the other has more', en('We need more data'), en('We need less data')],
  ['a question', nl('Werkt dat?'), nl('Dat werkt')],
])('%s is never the same, however alike', (_, one, other) => {
  expect(like(one, other, 1, 1)).toBeNull()
  expect(like(other, one, 1, 1)).toBeNull()
})

test('two negations undo each other, and "not only" is none', () => {
  expect(like(nl('Niet zonder toestemming'), nl('Met toestemming'), 1)).toBe('same')
  expect(like(nl('Niet alleen gemak, ook vertrouwen'), nl('Gemak en vertrouwen'), 1)).toBe('same')
  expect(like(en('Not only ease but trust'), en('Ease and trust'), 1)).toBe('same')
})

test('what five people answered differently for more than a third is not the same', () => {
  expect(answeredApart(5, 2)).toBe(true)
  expect(answeredApart(6, 2)).toBe(false)
  expect(answeredApart(4, 4)).toBe(false)
})

const guarded = vectors.must_not_merge.filter(({ why }) => why.includes('negation') || why.includes('numbers'))

test.each(guarded)('a trap is apart, however alike: $why', trap => {
  expect(like(en(trap.a.text), en(trap.b.text), 1, 1)).toBeNull()
})

test('impossible numbers are refused', () => {
  expect(() => like(a, b, 1.1)).toThrow(RangeError)
  expect(() => like(a, b, 0.5, -0.1)).toThrow(RangeError)
  expect(() => answeredApart(1, 2)).toThrow(RangeError)
  expect(() => answeredApart(1.5, 1)).toThrow(RangeError)
})
