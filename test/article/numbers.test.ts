import { describe, expect, test } from 'vitest'
import { numbersIn } from '../../shared/article/numbers.ts'
import type { Lang } from '../../shared/lang.ts'

const read = (text: string, lang: Lang = 'nl') => numbersIn(text, lang).map(({ value }) => value ?? 'share')

describe('numbers', () => {
  test.each<[string, readonly string[], Lang?]>([
    ['9 van de twaalf, eenentwintig, tweeëndertig en honderd', ['9', '12', '21', '32', '100']],
    ['Nine of the 12, twenty-one, thirty and a hundred', ['9', '12', '21', '30', '100'], 'en'],
    ['12.000 mensen, 1,5 uur en 0,2', ['12000', '1.5', '0.2']],
  ])('are read in digits and in words: %s', (text, values, lang) => expect(read(text, lang)).toEqual(values))

  test.each<[string, Lang?]>([
    ['80% was voor'],
    ['driekwart was voor'],
    ['de helft was voor'],
    ['twee derde was voor'],
    ['een derde van de tafel was voor'],
    ['één op de drie was voor'],
    ['3 op de 4 waren voor'],
    ['two thirds were in favour', 'en'],
    ['half of them were in favour', 'en'],
    ['nine in ten were in favour', 'en'],
    ['three quarters were in favour', 'en'],
  ])('that are shares are known as such: %s', (text, lang) => expect(read(text, lang)).toEqual(['share']))

  test.each<[string, Lang?]>([
    ['op 12 november 2026 om 14:30 uur, in 2025'],
    ['de 2e stem, dilemma 3, B2B, de 21ste eeuw'],
    ['twee keer, aan twee kanten, een derde weg, een andere kant'],
    ['Eén gedachte bleef hangen, en één kant won'],
    ['one thing, two sides, a third way, the 2nd vote, question 4', 'en'],
    ['on 3 May 2026, at 9 o’clock', 'en'],
  ])('are not seen in what counts nobody: %s', (text, lang) => expect(read(text, lang)).toEqual([]))

  test('“één” counts where somebody is counted', () => {
    expect(read('Eén van de twaalf ging weg, en één expert bleef.')).toEqual(['1', '12', '1'])
    expect(read('One of the twelve left, and one expert stayed.', 'en')).toEqual(['1', '12', '1'])
  })
  test('are a part where a whole follows', () => {
    expect(numbersIn('9 van de 12, en 4 erbij', 'nl').map(({ part }) => part)).toEqual([true, false, false])
    expect(numbersIn('9 out of 12', 'en').map(({ part }) => part)).toEqual([true, false])
  })
  test('of two words after each other are no month: “9 may”', () => expect(read('9 may stay', 'en')).toEqual(['9']))
})
