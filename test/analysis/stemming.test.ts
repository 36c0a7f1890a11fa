import { expect, test } from 'vitest'
import { stemmers } from '../../shared/analysis/stemming.ts'
import dutch from '../vectors/snowball-dutch-porter.json'
import english from '../vectors/snowball-english.json'

const stemmedOtherwise = (pairs: readonly (readonly string[])[], stem: (word: string) => string) =>
  pairs.filter(([word = '', published]) => stem(word) !== published).map(([word]) => word)

test('Dutch words are stemmed as the published vocabulary of the classic algorithm says', () => {
  expect(dutch.pairs.length).toBeGreaterThan(400)
  expect(stemmedOtherwise(dutch.pairs, stemmers.nl)).toEqual([])
})

// Of the whole vocabulary 57 of 42,649 words are stemmed otherwise by the current algorithm; none of them is in this selection.
test('English words are stemmed as the published vocabulary says', () => {
  expect(english.pairs.length).toBeGreaterThan(300)
  expect(stemmedOtherwise(english.pairs, stemmers.en)).toEqual([])
})

test('a stem does not depend on the words that were stemmed before', () => {
  const [first, ...others] = ['klanten', 'personaliseren', 'één', ''].map(word => stemmers.nl(word))
  expect(['klanten', 'personaliseren', 'één', ''].map(word => stemmers.nl(word))).toEqual([first, ...others])
  expect(first).toBe('klant')
})
