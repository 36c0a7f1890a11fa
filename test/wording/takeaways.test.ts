import { describe, expect, test } from 'vitest'
import { langs } from '../../shared/lang.ts'
import { findTakeaways, type TakeawayKind } from '../../shared/takeaways/index.ts'
import { wordTakeaway, type WordedTakeaway } from '../../shared/wording/index.ts'
import { answers, sessionOf, votes, type EveningSpec } from '../takeaways/builders.ts'

const worded = (spec: EveningSpec, kind: TakeawayKind, lang: 'nl' | 'en' = 'nl') => {
  const session = sessionOf(spec)
  const draft = findTakeaways(session).find(found => found.kind === kind)
  if (!draft) throw new Error(`No ${kind} was found`)
  return wordTakeaway({ ...draft, edited: null }, lang, { question: null, quotes: session.contributions })
}
const textOf = (words: WordedTakeaway) =>
  Object.values<string>({ ...words })
    .filter(text => text !== '')
    .join(' ')

/** One evening that has every kind of take-away. */
const said = [
  { stance: 'a' as const, text: 'Vraag eerst of het mag', by: 17, answers: answers(15, 1, 1) },
  { stance: 'b' as const, text: 'Wie zich meldt krijgt hulp.', by: 0, answers: answers(3, 12) },
]
const everyKind: EveningSpec = {
  dilemmas: [
    { poleA: 'Bellen', poleB: 'Wachten', rounds: [votes(3, 3, 2, 2, 3, 3, 2), votes(8, 6, 3, 0, 1)], said },
    { poleA: 'Samen', poleB: 'Ieder apart', rounds: [votes(4, 4, 1, 0, 1, 4, 4)], said },
    { poleA: 'Aan', poleB: 'Uit', rounds: [votes(5, 5, 4, 0, 0, 0, 4), votes(5, 5, 4, 0, 0, 0, 4)] },
  ],
}
const kinds = ['agreement', 'division', 'shift', 'bridge', 'minority'] as const

describe.each(langs)('in %s', lang => {
  test.each(kinds)('%s is in words, without shares, machine words or exclamation marks', kind => {
    const words = worded(everyKind, kind, lang)
    // A minority says something of itself only where it did.
    const { minority, ...always } = words
    expect(minority).toBe('')
    for (const text of Object.values<string>({ ...always })) expect(text.trim()).not.toBe('')
    expect(textOf(words)).not.toMatch(/%|!|undefined|null|NaN|["']|\s\s/)
    expect(words.headline.length).toBeLessThanOrEqual(160)
    expect(words.weight).toMatch(/ · /)
  })
})

test('an agreement counts before and after, and always prints the other side', () => {
  expect(worded(everyKind, 'agreement')).toEqual({
    headline: '“Vraag eerst of het mag”',
    weight: 'Breed gedragen · 17 van de 18 aan deze kant',
    body: 'Bij de eerste stem stonden 8 van de 18 aan de kant van ‘Bellen’, bij de laatste 17 van de 18. De kop is letterlijk wat iemand aan tafel schreef; 15 van de 17 die erop antwoordden, zijn het ermee eens.',
    counter: 'Een enkeling staat aan de kant van ‘Wachten’. Voor die kant lag op tafel: “Wie zich meldt krijgt hulp.”',
    minority: '',
    whatWouldChange: 'Overeenstemming vraagt ten minste 14 van de 18 aan één kant, en ten hoogste 1 aan de andere.',
    caveat: '18 van de 18 aan tafel kozen een plek. Dit zegt iets over deze tafel, niet over het hele vak.',
  })
})

test('without words that may stand for the table, the headline names the pole', () => {
  const spec = { dilemmas: [{ poleA: 'Bellen', rounds: [votes(12)] }] }
  expect(worded(spec, 'agreement').headline).toBe('De tafel kiest ‘Bellen’')
  expect(worded(spec, 'agreement', 'en').headline).toBe('The table chooses ‘Bellen’')
})

test('the verb is weaker where one vote could change it, and that is said', () => {
  const words = worded({ dilemmas: [{ poleA: 'Bellen', rounds: [votes(7, 0, 0, 1)] }] }, 'agreement')
  expect(words.headline).toBe('De tafel neigt naar ‘Bellen’')
  expect(words.weight).toMatch(/^Nipt gedragen/)
  expect(words.whatWouldChange).toMatch(/^Eén stem minder/)
})

test('two camps only where the votes gather at the poles', () => {
  const camps = worded({ dilemmas: [{ rounds: [votes(9, 0, 0, 0, 0, 0, 9)] }] }, 'division')
  expect(camps.headline).toBe('Twee kampen: ‘Wachten’ tegenover ‘Aankloppen’')
  const spread = worded({ dilemmas: [{ rounds: [votes(0, 4, 5, 0, 5, 4)] }] }, 'division')
  expect(spread.headline).toBe('De tafel is verdeeld over ‘Wachten’ en ‘Aankloppen’')
  expect(textOf(spread)).not.toMatch(/kampen/)
  expect(spread.body).toMatch(/verspreid over beide kanten/)
})

test('of one or two people no number is given', () => {
  const counter = (against: number) =>
    worded({ dilemmas: [{ rounds: [votes(30 - against, 0, 0, 0, 0, 0, against)] }] }, 'agreement').counter
  expect(counter(0)).toBe('Niemand staat aan de kant van ‘Aankloppen’.')
  expect(counter(2)).toBe('Een enkeling staat aan de kant van ‘Aankloppen’.')
  expect(counter(3)).toBe('3 staan aan de kant van ‘Aankloppen’.')
})

test('a unanimous camp is (nearly) all of it, without numbers of either camp', () => {
  const thought = [{ stance: 'nuance' as const, text: 'Nee blijft altijd nee', by: 11, answers: answers(11) }]
  const words = worded({ dilemmas: [{ rounds: [votes(6, 0, 0, 0, 0, 0, 6)], said: thought }] }, 'bridge')
  expect(words.body).toMatch(
    /‘Wachten’ stond, is dat \(vrijwel\) iedereen; .* ‘Aankloppen’ stond, \(vrijwel\) iedereen\.$/,
  )
})

test('a withdrawn thought is quoted nowhere', () => {
  const session = sessionOf(everyKind)
  for (const draft of findTakeaways(session)) {
    const words = wordTakeaway({ ...draft, edited: null }, 'nl', { question: null, quotes: [] })
    for (const { text } of said) expect(textOf(words)).not.toContain(text)
    expect(textOf(words)).not.toMatch(/“|De kop is/)
  }
})

test("people's own words replace headline and body, and leave the counts", () => {
  const [draft] = findTakeaways(sessionOf({ dilemmas: [{ rounds: [votes(12)] }] }))
  if (!draft) throw new Error('Nothing was found')
  const edited = { headline: 'Wij wachten', body: 'Tot zij belt.' }
  const context = { question: 'Wat kies je?', quotes: [] }
  expect(wordTakeaway({ ...draft, edited }, 'nl', context)).toMatchObject({
    ...edited,
    weight: 'Breed gedragen · 12 van de 12 aan deze kant',
  })
  const own = { kind: 'own', facts: {}, fragile: false, edited }
  expect(wordTakeaway(own, 'en', context)).toMatchObject({ ...edited, weight: 'Written at the table' })
})
