import { describe, expect, test } from 'vitest'
import { agreement } from '../../shared/takeaways/agreement.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import { answers, sessionOf, votes, type EveningSpec } from './builders.ts'

const found = (spec: EveningSpec) => agreement.find(tableOf(sessionOf(spec)))
const oneRound = (counts: readonly number[], more: Partial<EveningSpec> = {}) =>
  found({ dilemmas: [{ rounds: [votes(...counts)] }], ...more })

describe('a table agrees', () => {
  test('ten of twelve on one side are enough, nine are not', () => {
    expect(oneRound([6, 2, 2, 2])[0]?.facts).toMatchObject({
      side: 'a',
      on: 10,
      against: 0,
      middle: 2,
      n: 12,
      need: 10,
    })
    expect(oneRound([6, 2, 1, 3])).toEqual([])
  })
  test('with one opponent it is, with two it is a majority with opponents', () => {
    expect(oneRound([6, 3, 2, 0, 0, 0, 1])[0]?.facts).toMatchObject({ on: 11, against: 1, most: 1 })
    expect(oneRound([6, 2, 2, 0, 0, 1, 1])).toEqual([])
  })
  test('five of five are enough, and four people are no table', () => {
    expect(oneRound([0, 0, 0, 0, 0, 0, 5])).toHaveLength(1)
    expect(oneRound([0, 0, 0, 0, 0, 0, 4], { rules: { smallestReveal: 3 } })).toEqual([])
  })
  test('it must hold even if all who are absent disagree', () => {
    expect(oneRound([10, 0, 0, 2], { seats: 19 })).toHaveLength(1)
    expect(oneRound([10, 0, 0, 2], { seats: 20 })).toEqual([])
  })
  test('a guest who never came is not absent from the table', () => {
    expect(oneRound([10, 0, 0, 2], { seats: 30, arrived: 12 })[0]?.facts).toMatchObject({ seated: 12, absent: 0 })
  })
  test('where arrivals were not recorded, all who were invited count', () => {
    expect(oneRound([10, 0, 0, 2], { seats: 20, arrived: 0 })).toEqual([])
  })
  test('a pass is no position: it is told, and counts on no side', () => {
    const [draft] = found({ dilemmas: [{ rounds: [[...votes(0, 0, 0, 0, 0, 5, 5), null, null]] }] })
    expect(draft?.facts).toMatchObject({ n: 10, pass: 2, seated: 12, absent: 0 })
  })
  test('is fragile when one vote less would end it', () => {
    expect(oneRound([7, 0, 0, 1])[0]?.fragile).toBe(true)
    expect(oneRound([12])[0]?.fragile).toBe(false)
  })
  test('rests on the last round that was shown, and says what came before', () => {
    const first = votes(3, 2, 2, 1, 0, 2, 2)
    const [draft] = found({ dilemmas: [{ rounds: [first, votes(12)] }] })
    expect(draft?.facts).toMatchObject({ beforeOn: 7, beforeN: 12, on: 12 })
    expect(draft?.evidence.rounds.map(({ round }) => round)).toEqual([1, 2])
    expect(found({ dilemmas: [{ rounds: [first, votes(12)], unrevealed: [2] }] })).toEqual([])
    const [single] = found({ dilemmas: [{ rounds: [votes(12), votes(2, 1)] }] })
    expect(single?.facts).not.toHaveProperty('beforeOn')
    expect(single?.evidence.rounds.map(({ round }) => round)).toEqual([1])
  })
})

describe('the words of an agreement', () => {
  const withWords = (text: string, agree: number, others = 0) => {
    const said = [{ stance: 'a' as const, text, by: 11, answers: answers(agree, others) }]
    return found({ dilemmas: [{ rounds: [votes(12)], said }] })[0]
  }
  test('eight of nine who answered may head it, seven may not', () => {
    expect(withWords('Vraag eerst of het mag', 8, 1)?.facts).toMatchObject({
      quote: true,
      quoteAgree: 8,
      quoteVoted: 9,
    })
    expect(withWords('Vraag eerst of het mag', 7, 2)?.facts).toMatchObject({ quote: false })
  })
  test('four agreeing people are too few', () => {
    expect(withWords('Vraag eerst of het mag', 5)?.facts['quote']).toBe(true)
    expect(withWords('Vraag eerst of het mag', 4)?.facts['quote']).toBe(false)
  })
  test('between four and fourteen words', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'woord').join(' ')
    const heads = [3, 4, 14, 15].map(count => withWords(words(count), 9)?.facts['quote'])
    expect(heads).toEqual([false, true, true, false])
  })
  test('a reply does not stand alone', () => {
    const said = [
      { stance: 'b' as const, text: 'Eerst iets anders', by: 0 },
      { stance: 'a' as const, text: 'Vraag eerst of het mag', by: 11, answers: answers(9), replyTo: 0 },
    ]
    const [draft] = found({ dilemmas: [{ rounds: [votes(12)], said }] })
    expect(draft?.facts.quote).toBe(false)
    expect(draft?.evidence.supporting).toHaveLength(1)
  })
  test('the best three speak for it, the best two against it, and what the table rejects does not speak for it', () => {
    const said = (['a', 'b'] as const).flatMap(stance =>
      [9, 8, 7, 6, 3].map((agree, index) => ({
        stance,
        text: `Gedachte ${stance} over onderwerp${stance}${index}`,
        by: 11,
        answers: answers(agree, 10 - agree),
      })),
    )
    const session = sessionOf({ dilemmas: [{ rounds: [votes(12)], said }] })
    const [draft] = agreement.find(tableOf(session))
    const texts = (ids: readonly string[] = []) => ids.map(id => session.contributions.find(c => c.id === id)?.text)
    expect(texts(draft?.evidence.supporting)).toEqual([0, 1, 2].map(i => `Gedachte a over onderwerpa${i}`))
    expect(texts(draft?.evidence.opposing)).toEqual([0, 1].map(i => `Gedachte b over onderwerpb${i}`))
    const rejected = [{ stance: 'a' as const, text: 'Dit wil niemand', by: 11, answers: answers(2, 6) }]
    const [alone] = found({ dilemmas: [{ rounds: [votes(12)], said: rejected }] })
    expect(alone?.evidence.supporting).toEqual([])
  })
})
