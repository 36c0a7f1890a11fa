import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likenesses } from '../../shared/analysis/duplicates.ts'
import type { Language } from '../../shared/analysis/stop-words.ts'
import { languageOf } from '../../shared/analysis/tokens.ts'
import english from '../vectors/near-duplicates-en.json'
import dutch from '../vectors/near-duplicates-nl.json'

interface Labelled {
  readonly a: string
  readonly b: string
  readonly same: boolean
  readonly about?: string
}
const pairsIn = {
  nl: dutch.pairs,
  en: [
    ...english.must_merge.map(([a, b]) => ({ a: a?.text ?? '', b: b?.text ?? '', same: true })),
    ...english.must_not_merge.map(({ a, b }) => ({ a: a.text, b: b.text, same: false })),
  ],
} satisfies Record<Language, readonly Labelled[]>

/** Why the two texts of each pair are like each other, when all texts of the pairs lie on one table. */
function foundAmong(labelled: readonly Labelled[], language: Language) {
  const texts = labelled.flatMap(({ a, b }) => [a, b]).map(text => ({ text, language: languageOf(text, language) }))
  const like = likenesses(texts)
  return labelled.map((pair, index) => ({ ...pair, why: like[2 * index]?.get(2 * index + 1) ?? 'apart' }))
}
const count = (found: readonly Labelled[], same: boolean) => found.filter(pair => pair.same === same).length

/** A row of the table in docs/methods.md: right of all that were found, and of all that are the same. */
function figures(labelled: readonly Labelled[], language: Language, reasons: readonly string[]): string {
  const found = foundAmong(labelled, language).filter(({ why }) => reasons.includes(why))
  return `${count(found, true)} of ${found.length} | ${count(found, true)} of ${count(labelled, true)}`
}

describe('what docs/methods.md prints of the labelled pairs is what is found among them', () => {
  const rows = readFileSync(new URL('../../docs/methods.md', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| '))

  test.each([
    ['Dutch', 'nl', 'says the same', ['same']],
    ['Dutch', 'nl', 'all that is asked', ['same', 'words', 'letters']],
    ['English', 'en', 'says the same', ['same']],
    ['English', 'en', 'all that is asked', ['same', 'words', 'letters']],
  ] as const)('%s (%s), %s', (name, language, row, reasons) => {
    expect(rows).toContain(`| ${name}, ${row} | ${figures(pairsIn[language], language, reasons)} |`)
  })

  test('kind by kind', () => {
    const found = foundAmong(dutch.pairs, 'nl').filter(({ why }) => why !== 'apart')
    for (const about of new Set(dutch.pairs.map(pair => pair.about))) {
      const [all, asked] = [dutch.pairs, found].map(pairs => pairs.filter(pair => pair.about === about))
      const cells = [true, false].map(same => `${count(asked ?? [], same)} of ${count(all ?? [], same)}`)
      expect(rows).toContain(`| ${about} | ${cells.join(' | ')} |`)
    }
  })
})

test('there are enough labelled pairs of both sorts, and none stands there twice', () => {
  expect(count(dutch.pairs, true)).toBeGreaterThanOrEqual(25)
  expect(count(dutch.pairs, false)).toBeGreaterThanOrEqual(25)
  const texts = dutch.pairs.flatMap(({ a, b }) => [a, b])
  expect(new Set(texts).size).toBe(texts.length)
})

test('no trap that a moderator would fall into is said to be the same', () => {
  const traps = foundAmong(pairsIn.en, 'en').filter(({ same }) => !same)
  expect(traps.map(({ why }) => why)).not.toContain('same')
})

const nl = (text: string) => ({ text, language: 'nl' as const })
const likeAmong = (...texts: readonly string[]) => likenesses(texts.map(nl)).map(like => Object.fromEntries(like))

test('forms of a word are one word', () => {
  expect(
    likeAmong('Een mail op het verkeerde moment', 'Mails op verkeerde momenten', 'Een winkel sluit om zes'),
  ).toEqual([{ 1: 'same' }, { 0: 'same' }, {}])
})

test('a compound is found by its letters', () => {
  expect(
    likeAmong('Onze klantenservicemedewerkers kennen iedereen', 'Onze klantenservice en medewerkers kennen iedereen'),
  ).toEqual([{ 1: 'letters' }, { 0: 'letters' }])
})

test('nothing is like an empty text', () => {
  expect(likeAmong('', '…', '')).toEqual([{}, {}, {}])
})

test('the order of the texts does not matter', () => {
  const words = fc.constantFrom('klant', 'klanten', 'kiest', 'niet', 'data', 'de', '30')
  const text = fc.array(words, { maxLength: 6 }).map(list => list.join(' '))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), texts => {
      const places = (like: readonly Record<string, string>[], placed: (place: number) => number) =>
        like.flatMap((others, place) =>
          Object.entries(others).map(([other, why]) => [placed(place), placed(Number(other)), why].join(' ')),
        )
      const straight = places(likeAmong(...texts), place => place)
      const turned = places(likeAmong(...texts.toReversed()), place => texts.length - 1 - place)
      expect(turned.toSorted()).toEqual(straight.toSorted())
    }),
  )
})
