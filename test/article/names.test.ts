import { describe, expect, test } from 'vitest'
import { nameForms, namesIn } from '../../shared/article/names.ts'
import { wordsIn } from '../../shared/article/words.ts'

const forms = nameForms(['Wietske Hofstra', 'Roos van den Berg', 'Xiu-Lan Cheung', 'Noor Yılmaz'])
const named = (text: string) => namesIn(text, wordsIn(text), forms).map(({ from, to }) => text.slice(from, to))

describe('a name', () => {
  test.each([
    ['Volgens Wietske Hofstra klopt het.', 'Wietske Hofstra'],
    ['volgens wietske hofstra klopt het', 'wietske hofstra'],
    ['Het idee van Hofstra won.', 'Hofstra'],
    ['Mevrouw Hofstra zei het.', 'Hofstra'],
    ['Wietskes voorstel won.', 'Wietskes'],
    ['Hofstra’s voorstel won.', 'Hofstra'],
    ['Toen sprak Roos van den Berg.', 'Roos van den Berg'],
    ['Toen sprak Roos.', 'Roos'],
    ['Aldus Xiu-Lan.', 'Xiu'],
    ['Aldus Yılmaz.', 'Yılmaz'],
  ])('is found, whole or in part: %s', (text, name) => expect(named(text)).toContain(name))
  test.each([
    ['Een roos is een roos, op een berg.'],
    ['Roos is ook een kleur.'],
    ['Van den en de zijn geen namen.'],
    ['Wietske Jansen was er niet bij.'],
    ['Het boek van Sjoukje Hofstra helpt.'],
    ['Aldus Yilmaz.'],
    ['Hofstraat en verroosteren.'],
  ])('is not seen in another word or another person: %s', text => expect(named(text)).toEqual([]))
})

test('a word that three guests share, as a table of “Guest 1” to “Guest 12” does, names nobody by itself', () => {
  const many = nameForms(['Guest 1', 'Guest 2', 'Guest 3'])
  const found = (text: string) => namesIn(text, wordsIn(text), many).map(({ from, to }) => text.slice(from, to))
  expect(found('Every guest at the table was asked')).toEqual([])
  expect(found('Then Guest 2 agreed')).toEqual(['Guest 2'])
})
