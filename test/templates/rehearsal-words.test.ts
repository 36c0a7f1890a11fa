import { describe, expect, test } from 'vitest'
import { formatOf } from '../../shared/formats/index.ts'
import { langs, type Lang } from '../../shared/lang.ts'
import { generalWords, openKeys, openWords, rehearsalWords, rehearsedKeys } from '../../shared/rehearsal/index.ts'
import type { OpenWords } from '../../shared/rehearsal/words-open.ts'
import type { DilemmaWords, RehearsalStance } from '../../shared/rehearsal/words.ts'
import { stances } from '../../shared/session/session.ts'
import { templates } from '../../shared/templates/index.ts'
import type { TemplateDilemma } from '../../shared/templates/template.ts'

const dilemmasIn = (lang: Lang) =>
  templates
    .filter(template => template.lang === lang)
    .flatMap(template => template.items)
    .filter(item => item.kind === 'dilemma')
const hasPoles = ({ format }: TemplateDilemma) => formatOf(format).ordered !== undefined
const dilemmaKeys = (lang: Lang) => dilemmasIn(lang).flatMap(item => (hasPoles(item) ? [item.key] : []))
const openDilemmaKeys = (lang: Lang) => dilemmasIn(lang).flatMap(item => (hasPoles(item) ? [] : [item.key]))
const cases = langs.flatMap(lang => dilemmaKeys(lang).map(key => ({ lang, key })))

const spoken = ({ contributions }: DilemmaWords) => contributions.map(({ text }) => text)
const lines = ({ reasons, shifts, minority }: DilemmaWords) => [
  ...reasons.a,
  ...reasons.b,
  ...Object.values(shifts),
  ...Object.values(minority),
]
const allTexts = (words: DilemmaWords) => [...spoken(words), ...lines(words)]
const generalTexts = (lang: Lang) => {
  const { reservations, objections, minority, replies, spoken, carried } = generalWords(lang)
  const aloud = spoken.flatMap(({ heard, meant }) => [heard, meant])
  return [
    ...[...reservations, ...objections, ...minority('X'), ...replies.agree, ...replies.doubt, ...aloud],
    ...carried('X'),
  ]
}
const openLines = ({ reasons, moved, stayed, minority }: OpenWords) => [
  ...[...reasons('X'), moved('X')],
  ...[stayed, minority('X')],
]
const allOpenTexts = (words: OpenWords) => [...words.contributions.map(({ text }) => text), ...openLines(words)]
const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const countOf = (words: DilemmaWords, stance: string) =>
  words.contributions.filter(contribution => contribution.stance === stance).length
const duplicates = (texts: readonly string[]) => texts.filter((text, place) => texts.indexOf(text) !== place)

const expectSpeakable = (words: DilemmaWords) => {
  for (const text of spoken(words)) {
    expect(text.length, text).toBeLessThanOrEqual(400)
    expect(wordsIn(text).length, text).toBeGreaterThanOrEqual(6)
    expect(wordsIn(text).length, text).toBeLessThanOrEqual(40)
  }
  for (const text of lines(words)) expect(text.length, text).toBeLessThanOrEqual(140)
}

// The share of words two contributions have in common: what the proposal to merge near-duplicates would notice.
const likeness = (one: string, other: string) => {
  const [left, right] = [new Set(wordsIn(one)), new Set(wordsIn(other))]
  const shared = [...left].filter(word => right.has(word)).length
  return shared / (left.size + right.size - shared)
}

test('experts take the stances a session knows, every one of them', () => {
  const taken: readonly RehearsalStance[] = stances
  for (const { lang, key } of cases) {
    const { contributions } = rehearsalWords(lang, key)
    expect([...new Set(contributions.map(({ stance }) => stance))].sort(), key).toEqual([...taken].sort())
  }
})

test.each(langs)('in %s every dilemma of a template has its own words, and no words lack a dilemma', lang => {
  expect([...rehearsedKeys(lang)].sort()).toEqual([...new Set(dilemmaKeys(lang))].sort())
})

describe.each(cases)('$lang $key', ({ lang, key }) => {
  const words = rehearsalWords(lang, key)

  test('every side is heard: two for each pole, a bridge, a question, an example', () => {
    expect(words.contributions.length).toBeGreaterThanOrEqual(8)
    expect(countOf(words, 'a')).toBeGreaterThanOrEqual(2)
    expect(countOf(words, 'b')).toBe(countOf(words, 'a'))
    expect(countOf(words, 'question')).toBeGreaterThanOrEqual(1)
    expect(countOf(words, 'example')).toBeGreaterThanOrEqual(1)
    expect(words.contributions.filter(({ bridge }) => bridge).map(({ stance }) => stance)).toEqual(['nuance'])
    expect(words.reasons.a).toHaveLength(4)
    expect(words.reasons.b).toHaveLength(4)
  })

  test('it fits the limits of contributions, reasons and spoken length', () => expectSpeakable(words))

  test('no two contributions are equal, or alike enough to be merged', () => {
    const texts = spoken(words)
    for (const [place, text] of texts.entries())
      for (const other of texts.slice(place + 1)) expect(likeness(text, other), `${text} / ${other}`).toBeLessThan(0.3)
  })

  test('questions ask', () => {
    for (const { text } of words.contributions.filter(({ stance }) => stance === 'question'))
      expect(text).toMatch(/\?$/)
  })
})

test.each(langs)('in %s nobody says the same thing twice, at any dilemma', lang => {
  const between = dilemmaKeys(lang).flatMap(key => allTexts(rehearsalWords(lang, key)))
  const texts = [...between, ...openDilemmaKeys(lang).flatMap(key => allOpenTexts(openWords(lang, key)))]
  expect(duplicates([...texts, ...generalTexts(lang)])).toEqual([])
})

test.each(langs)('in %s no exclamation marks, no straight quotes, no loose spaces', lang => {
  for (const text of [...dilemmaKeys(lang), 'unknown'].flatMap(key => allTexts(rehearsalWords(lang, key))))
    expect(text).not.toMatch(/[!'"]| {2}|^ | $/)
  for (const text of [...openDilemmaKeys(lang), 'unknown'].flatMap(key => allOpenTexts(openWords(lang, key))))
    expect(text).not.toMatch(/[!'"]| {2}|^ | $/)
  for (const text of generalTexts(lang)) expect(text).not.toMatch(/[!'"]| {2}|^ | $/)
})

test('nothing was left in the other language', () => {
  const inDutch = new Set(dilemmaKeys('nl').flatMap(key => allTexts(rehearsalWords('nl', key))))
  for (const key of dilemmaKeys('en'))
    for (const text of allTexts(rehearsalWords('en', key))) expect(inDutch.has(text), text).toBe(false)
})

describe.each(langs)('a dilemma of an organizer’s own, in %s', lang => {
  const poles = { poleA: 'North', poleB: 'South' }

  test('is spoken about with the names of its poles', () => {
    const words = rehearsalWords(lang, 'my-own', poles)
    expectSpeakable(words)
    expect(duplicates(allTexts(words))).toEqual([])
    for (const { stance, text } of words.contributions) {
      if (stance === 'a') expect(text).toContain('North')
      if (stance === 'b') expect(text).toContain('South')
    }
    expect(words.shifts.toA).toContain('North')
    expect(words.shifts.toB).toContain('South')
    expect(words.minority.a).toContain('North')
    expect(words.minority.b).toContain('South')
  })

  test('with the longest pole names a session allows, still fits', () => {
    const words = rehearsalWords(lang, 'my-own', { poleA: 'a'.repeat(60), poleB: 'b'.repeat(60) })
    expectSpeakable(words)
  })

  test('without pole names, still has whole sentences', () => {
    expectSpeakable(rehearsalWords(lang, 'my-own'))
    expect(allTexts(rehearsalWords(lang, 'my-own')).join(' ')).not.toContain('undefined')
  })

  test('may have any key', () => {
    for (const key of ['', 'constructor', '__proto__', 'toString'])
      expect(rehearsalWords(lang, key, poles)).toEqual(rehearsalWords(lang, 'my-own', poles))
  })
})

test.each(langs)('in %s there are remarks for six reservations and six objections, and minority sentences', lang => {
  const { reservations, objections, minority } = generalWords(lang)
  expect(reservations).toHaveLength(6)
  expect(objections).toHaveLength(6)
  expect(minority('Pole').length).toBeGreaterThanOrEqual(3)
  for (const sentence of minority('Pole')) expect(sentence).toContain('‘Pole’')
  for (const text of generalTexts(lang)) expect(text.length).toBeLessThanOrEqual(140)
})

describe.each(langs)('a dilemma without poles, in %s', lang => {
  const longest = ['a'.repeat(60), 'b'.repeat(60)] as const

  test('of a template has its own words, and no words lack a dilemma', () => {
    expect([...openKeys(lang)].sort()).toEqual([...new Set(openDilemmaKeys(lang))].sort())
  })

  test.each([...openKeys(lang), 'my-own'])('%s is spoken about by people who think for themselves', key => {
    const { contributions, reasons, moved, stayed, minority } = openWords(lang, key, longest)
    for (const { text } of contributions) {
      expect(text.length, text).toBeLessThanOrEqual(400)
      expect(wordsIn(text).length, text).toBeGreaterThanOrEqual(6)
      expect(wordsIn(text).length, text).toBeLessThanOrEqual(40)
    }
    for (const text of [...reasons(longest[0]), moved(longest[0]), stayed, minority(longest[0])])
      expect(text.length, text).toBeLessThanOrEqual(140)
    // Nobody can argue for a pole where there is none.
    expect(contributions.map(({ stance }) => stance)).not.toContain('a')
    expect(new Set(contributions.map(({ stance }) => stance))).toEqual(new Set(['nuance', 'example', 'question']))
    for (const { stance, text } of contributions) if (stance === 'question') expect(text).toMatch(/\?$/)
    for (const [place, { text }] of contributions.entries())
      for (const other of contributions.slice(place + 1))
        expect(likeness(text, other.text), `${text} / ${other.text}`).toBeLessThan(0.3)
  })

  test('of an organizer’s own is spoken about with the names of its options', () => {
    const { contributions, reasons, moved, minority } = openWords(lang, 'my-own', ['North', 'South', 'West'])
    const said = contributions.map(({ text }) => text).join(' ')
    expect(said).toContain('North')
    expect(said).toContain('South')
    for (const text of [reasons('West')[0], moved('West'), minority('West')]) expect(text).toContain('‘West’')
    expect(allOpenTexts(openWords(lang, 'my-own')).join(' ')).not.toContain('undefined')
  })
})
