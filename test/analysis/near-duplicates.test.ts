import { expect, test } from 'vitest'
import { type Likeness, duplicateVerdict } from '../../shared/analysis/near-duplicates.ts'
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

test('alike in words from .85 on says the same, from .70 on it may', () => {
  expect(duplicateVerdict(a, b, like(0.85))).toBe('same')
  expect(duplicateVerdict(a, b, like(0.84))).toBe('words')
  expect(duplicateVerdict(a, b, like(0.7))).toBe('words')
  expect(duplicateVerdict(a, b, like(0.69))).toBe('apart')
})

test('likeness of letters alone never says the same', () => {
  expect(duplicateVerdict(a, b, like(0.1, { characters: 1 }))).toBe('letters')
  expect(duplicateVerdict(a, b, like(0.1, { characters: 0.79 }))).toBe('apart')
})

test('the same words in another language are asked about, and are not said to be the same', () => {
  expect(duplicateVerdict(a, en(b.text), like(1))).toBe('words')
})

test.each([
  ['another number', nl('Na 30 dagen wissen'), nl('Na 60 dagen wissen')],
  ['a negation', nl('Dat werkt'), nl('Dat werkt niet')],
  ['a contracted negation', en('It works'), en("It doesn't work")],
  ['the other side', nl('Ik ben voor profielen'), nl('Ik ben tegen profielen')],
  ['less where the other has more', en('We need more data'), en('We need less data')],
  ['a question', nl('Werkt dat?'), nl('Dat werkt')],
])('%s is never the same, however alike', (_, one, other) => {
  expect(duplicateVerdict(one, other, like(1, { characters: 1 }))).toBe('apart')
  expect(duplicateVerdict(other, one, like(1, { characters: 1 }))).toBe('apart')
})

test('two negations undo each other, and "not only" is none', () => {
  expect(duplicateVerdict(nl('Niet zonder toestemming'), nl('Met toestemming'), like(1))).toBe('same')
  expect(duplicateVerdict(nl('Niet alleen gemak, ook vertrouwen'), nl('Gemak en vertrouwen'), like(1))).toBe('same')
  expect(duplicateVerdict(en('Not only ease but trust'), en('Ease and trust'), like(1))).toBe('same')
})

test('what five people answered differently for more than a third is not the same', () => {
  expect(duplicateVerdict(a, b, like(1, { answeredBoth: 5, differently: 2 }))).toBe('apart')
  expect(duplicateVerdict(a, b, like(1, { answeredBoth: 6, differently: 2 }))).toBe('same')
  expect(duplicateVerdict(a, b, like(1, { answeredBoth: 4, differently: 4 }))).toBe('same')
})

const guarded = vectors.must_not_merge.filter(({ why }) => why.includes('negation') || why.includes('numbers'))

test.each(guarded)('a trap is apart, however alike: $why', trap => {
  expect(duplicateVerdict(en(trap.a.text), en(trap.b.text), like(1, { characters: 1 }))).toBe('apart')
})

test('impossible numbers are refused', () => {
  expect(() => duplicateVerdict(a, b, like(1.1))).toThrow(RangeError)
  expect(() => duplicateVerdict(a, b, like(0.5, { characters: -0.1 }))).toThrow(RangeError)
  expect(() => duplicateVerdict(a, b, like(0.5, { answeredBoth: 1, differently: 2 }))).toThrow(RangeError)
})
