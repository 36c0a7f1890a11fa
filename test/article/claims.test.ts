import { describe, expect, test } from 'vitest'
import { claimsIn } from '../../shared/article/claims.ts'
import type { Lang } from '../../shared/lang.ts'

const made = (text: string, lang: Lang) => [...new Set(claimsIn(text, lang).map(({ claim }) => claim))]

describe('in Dutch, a sentence', () => {
  test.each([
    ['De experts waren het erover eens dat het helpt.', 'agreement'],
    ['Over de grens was de tafel het snel eens.', 'agreement'],
    ['De 12 experts waren het eens.', 'agreement'],
    ['De groep was eensgezind.', 'agreement'],
    ['Er was consensus over de prijs.', 'agreement'],
    ['Vrijwel iedereen koos voor bellen.', 'agreement'],
    ['De experts waren het er allemaal over eens.', 'unanimous'],
    ['De tafel koos unaniem.', 'unanimous'],
    ['Iedereen koos voor bellen.', 'unanimous'],
    ['Alle experts vonden dat.', 'unanimous'],
    ['Niemand was tegen.', 'unanimous'],
    ['Een ruime meerderheid koos voor bellen.', 'broad-majority'],
    ['De meeste deelnemers kozen voor bellen.', 'majority'],
    ['De tafel bleef verdeeld.', 'division'],
    ['Er stonden twee kampen tegenover elkaar.', 'division'],
    ['De experts waren het niet eens.', 'disagreement'],
    ['Zij bleven het oneens.', 'disagreement'],
  ])('makes a claim: %s', (text, claim) => expect(made(text, 'nl')).toEqual([claim]))
  test.each([
    '9 van de 12 zijn het ermee eens.',
    'Sommige experts waren het eens met elkaar.',
    'Een van de experts was het ermee eens.',
    '3 waren het ermee oneens.',
    'Er was geen consensus.',
    'Overeenstemming bleef uit.',
    'Niet iedereen koos.',
    'Dat is goed voor iedereen.',
    'We praatten het nog eens door.',
    'Het was weer eens tijd.',
    'Een meerderheid was er niet.',
    'De tafel was niet verdeeld.',
  ])('makes none: %s', text => expect(made(text, 'nl')).toEqual([]))
})

describe('in English, a sentence', () => {
  test.each([
    ['The experts agreed that it helps.', 'agreement'],
    ['There was broad agreement on the price.', 'agreement'],
    ['There was consensus.', 'agreement'],
    ['Nearly everyone agreed.', 'agreement'],
    ['They all agreed.', 'unanimous'],
    ['The table was unanimous.', 'unanimous'],
    ['All participants were in favour.', 'unanimous'],
    ['Everybody chose to call.', 'unanimous'],
    ['Nobody objected.', 'unanimous'],
    ['A clear majority chose to call.', 'broad-majority'],
    ['Most experts chose to call.', 'majority'],
    ['The table was divided.', 'division'],
    ['The experts were split over the price.', 'division'],
    ['The experts did not agree.', 'disagreement'],
    ['The participants disagreed.', 'disagreement'],
  ])('makes a claim: %s', (text, claim) => expect(made(text, 'en')).toEqual([claim]))
  test.each([
    '9 of the 12 agree.',
    'Some experts agreed.',
    'They agreed to disagree.',
    'There was no consensus.',
    'Not everyone chose.',
    'It is good for everyone.',
    'Those who agreed were few.',
    'There was no majority.',
  ])('makes none: %s', text => expect(made(text, 'en')).toEqual([]))
})
