import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { negations, stopWords } from '../../shared/analysis/stop-words.ts'
import { characterGrams, languageOf, negationsIn, numbersIn, tokensOf, wordsOf } from '../../shared/analysis/tokens.ts'

test('words are runs of letters or digits in lower case, in any script', () => {
  expect(wordsOf('Één klant, 30 jaar: «Zó´n» café!')).toEqual(['één', 'klant', '30', 'jaar', 'zó', 'n', 'café'])
  expect(wordsOf('—…')).toEqual([])
})

test('letters with loose accents are those with fixed ones', () => {
  expect(wordsOf('cafe\u0301')).toEqual(wordsOf('caf\u00e9'))
})

test('a contracted negation is a word of its own', () => {
  expect(tokensOf('We don’t sell data', 'en')).toEqual(['not', 'sell', 'data'])
  expect(tokensOf("It can't work", 'en')).toEqual(['not', 'work'])
})

test('a contracted Dutch article is no negation', () => {
  expect(negationsIn("Het hart van't merk", 'nl')).toBe(0)
  expect(wordsOf("van't merk")).toEqual(['van', 't', 'merk'])
})

test('function words are dropped, negations and numbers are kept', () => {
  expect(tokensOf('De klant wil geen 12 mails zonder reden', 'nl')).toEqual([
    'klant',
    'geen',
    '12',
    'mails',
    'zonder',
    'reden',
  ])
  expect(tokensOf('The customer never wants 12 mails', 'en')).toEqual(['customer', 'never', 'wants', '12', 'mails'])
})

test('the stemmer that is given is applied to every word that is kept', () => {
  expect(tokensOf('The mails of customers', 'en', word => word.replace(/s$/, ''))).toEqual(['mail', 'customer'])
})

test.each(['nl', 'en'] as const)('no negation of %s is a stop word, and all are in lower case', language => {
  for (const word of negations[language]) expect(stopWords[language].has(word)).toBe(false)
  for (const word of [...negations[language], ...stopWords[language]]) expect(wordsOf(word)).toEqual([word])
})

describe('the language of a text', () => {
  test('is that of its function words', () => {
    expect(languageOf('Dat willen wij niet voor onze klanten', 'en')).toBe('nl')
    expect(languageOf('This is not what they want from us', 'nl')).toBe('en')
  })

  test('is that of the table when nothing tells', () => {
    expect(languageOf('Marketing automation', 'nl')).toBe('nl')
    expect(languageOf('Marketing automation', 'en')).toBe('en')
    expect(languageOf('', 'nl')).toBe('nl')
  })
})

test('numbers are listed once each, whatever their order', () => {
  expect(numbersIn('From 55 to 30, or 55')).toEqual(['30', '55'])
  expect(numbersIn('none at all')).toEqual([])
})

test('runs of four characters go through compounds', () => {
  expect(characterGrams('klantdata')).toEqual(['klan', 'lant', 'antd', 'ntda', 'tdat', 'data'])
  expect(characterGrams('A-b')).toEqual(['a b'])
  expect(characterGrams('!')).toEqual([])
})

test('any text has words, none of them empty, and keeps its negations as tokens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('nl' as const, 'en' as const), (text, language) => {
      const words = wordsOf(text)
      expect(words.every(word => word.length > 0)).toBe(true)
      const kept = tokensOf(`${text} niet not`, language).filter(word => negations[language].has(word))
      expect(kept).toHaveLength(negationsIn(`${text} niet not`, language))
    }),
  )
})
