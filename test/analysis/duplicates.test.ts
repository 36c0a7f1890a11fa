import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likePairs } from '../../shared/analysis/duplicates.ts'
import { duplicateVerdict } from '../../shared/analysis/near-duplicates.ts'
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

/** What is found among all texts of the pairs, lying on one table. */
function foundAmong(labelled: readonly Labelled[], language: Language) {
  const texts = labelled.flatMap(({ a, b }) => [a, b]).map(text => ({ text, language: languageOf(text, language) }))
  const like = likePairs(texts)
  return labelled.map((pair, index) => {
    const likeness = like.find(({ first, second }) => first === 2 * index && second === first + 1)
    const [a, b] = texts.slice(2 * index)
    if (!likeness || !a || !b) return { ...pair, verdict: 'apart' }
    return { ...pair, verdict: duplicateVerdict(a, b, { ...likeness, answeredBoth: 0, differently: 0 }) }
  })
}
const count = (found: readonly Labelled[], same: boolean) => found.filter(pair => pair.same === same).length

/** A row of the table in docs/methods.md: right of all that were found, and of all that are the same. */
function figures(labelled: readonly Labelled[], language: Language, verdicts: readonly string[]): string {
  const found = foundAmong(labelled, language).filter(({ verdict }) => verdicts.includes(verdict))
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
  ] as const)('%s (%s), %s', (name, language, row, verdicts) => {
    expect(rows).toContain(`| ${name}, ${row} | ${figures(pairsIn[language], language, verdicts)} |`)
  })

  test('kind by kind', () => {
    const found = foundAmong(dutch.pairs, 'nl').filter(({ verdict }) => verdict !== 'apart')
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
  expect(traps.map(({ verdict }) => verdict)).not.toContain('same')
})

const nl = (text: string) => ({ text, language: 'nl' as const })

test('forms of a word are one word', () => {
  const texts = ['Een mail op het verkeerde moment', 'Mails op verkeerde momenten', 'Een winkel sluit om zes'].map(nl)
  const [pair, ...others] = likePairs(texts)
  expect([pair?.first, pair?.second, others]).toEqual([0, 1, []])
  expect(pair?.words).toBeCloseTo(1, 9)
  expect(pair?.characters).toBeLessThan(0.8)
})

test('a compound is found by its letters', () => {
  const [pair] = likePairs([
    nl('Onze klantenservicemedewerkers kennen iedereen'),
    nl('Onze klantenservice en medewerkers kennen iedereen'),
  ])
  expect(pair?.words).toBeLessThan(0.7)
  expect(pair?.characters).toBeGreaterThanOrEqual(0.8)
})

test('nothing is like an empty text', () => {
  expect(likePairs([nl(''), nl('…'), nl('')])).toEqual([])
})

test('the order of the texts does not matter', () => {
  const words = fc.constantFrom('klant', 'klanten', 'kiest', 'niet', 'data', 'de', '30')
  const text = fc.array(words, { maxLength: 6 }).map(list => nl(list.join(' ')))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), texts => {
      const last = texts.length - 1
      const turned = likePairs(texts.toReversed()).map(({ first, second }) => `${last - second} ${last - first}`)
      expect(turned.toSorted()).toEqual(
        likePairs(texts)
          .map(({ first, second }) => `${first} ${second}`)
          .toSorted(),
      )
    }),
  )
})
