import { describe, expect, test } from 'vitest'
import { strongest, voiceOf, type Voice } from '../../shared/takeaways/voices.ts'
import { answers, sessionOf, type Said } from './builders.ts'

const voices = (...said: readonly Said[]): readonly Voice[] =>
  sessionOf({ seats: 14, dilemmas: [{ rounds: [], said }] }).contributions.map(voiceOf)
const quoted = (most: number, ...said: readonly Said[]) =>
  strongest(voices(...said), most, 'nl').map(({ text }) => text)
const said = (text: string, agree: number, disagree = 0): Said => ({
  ...{ stance: 'a', text, by: 13, answers: answers(agree, disagree) },
})

const ask = 'Vraag klanten eerst om toestemming voor hun gegevens'
const asked = 'Eerst moet je klanten toestemming voor gegevens vragen'
const askedAgain = 'Toestemming van klanten voor hun gegevens komt eerst'
const prices = 'Persoonlijke prijzen maken het vertrouwen kapot, altijd'

describe('the words that are quoted', () => {
  test('are the best supported, and unlike each other', () => {
    expect(quoted(2, said(ask, 9), said(asked, 9), said(prices, 8))).toEqual([ask, prices])
  })

  test('are alike in other forms of the same words too', () => {
    const [first, second] = ['Een klant is geen nummer in onze lijst', 'Klanten zijn geen nummers in onze lijsten']
    expect(quoted(2, said(first ?? '', 9), said(second ?? '', 9), said(prices, 8))).toEqual([first, prices])
  })

  test('are, of equal support, those nearest to what the others say', () => {
    expect(quoted(1, said(prices, 6), said(ask, 6), said(asked, 6), said(askedAgain, 6))).not.toEqual([prices])
  })

  test('are not the most usual wording when the table supports another one more', () => {
    expect(quoted(1, said(ask, 4, 3), said(asked, 4, 3), said(askedAgain, 4, 3), said(prices, 10))).toEqual([prices])
  })

  test('gain nothing by being usual when more people reject than support them', () => {
    const usual = [said(ask, 5, 6), said(asked, 5, 6), said(askedAgain, 5, 6)]
    expect(quoted(1, ...usual, said(prices, 5, 5))).toEqual([prices])
  })

  test('are rather of 6 to 40 words, and whole', () => {
    const long = Array.from({ length: 41 }, (_, word) => `woord${word}`).join(' ')
    expect(quoted(1, said('Vertrouwen is alles', 9), said(prices, 8))).toEqual([prices])
    expect(quoted(1, said(long, 9), said(prices, 8))).toEqual([prices])
    expect(quoted(2, said(long, 9), said(prices, 8))).toEqual([prices, long])
    expect(quoted(1, said('Vertrouwen is alles', 9), said(prices, 3, 3))).toEqual(['Vertrouwen is alles'])
  })
})
