import { describe, expect, test } from 'vitest'
import { langs } from '../../shared/lang.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { recount } from '../../shared/takeaways/recount.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { play, sessionOf, type DilemmaSpec } from './builders.ts'

const options = ['Wet', 'Vak', 'Klant', 'Baas'].map((name, index) => ({ id: `o${index + 1}`, name }))
const poll = (format: string, votes: DilemmaSpec['rounds'][number]): DilemmaSpec => ({
  poll: { format, settings: { options } },
  rounds: [votes],
})
const found = (dilemma: DilemmaSpec, seats?: number) =>
  findTakeaways(sessionOf({ dilemmas: [dilemma], ...(seats !== undefined && { seats }) }))
const times = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value)

describe('a choice among options', () => {
  test('is agreed with ten of twelve for one, not with nine', () => {
    expect(found(poll('choice', [...times(10, 'o2'), 'o1', 'o3']))).toMatchObject([
      { kind: 'choice', status: 'agreed', facts: { verdict: 'agreed', name: 'Vak', top: 10, second: 1, need: 10 } },
    ])
    expect(found(poll('choice', [...times(9, 'o2'), 'o1', 'o3', 'o4']))).toEqual([])
  })
  test('divides with a third for each of two', () => {
    expect(found(poll('choice', [...times(6, 'o1'), ...times(4, 'o3'), 'o2', 'o4']))).toMatchObject([
      {
        status: 'divided',
        facts: { verdict: 'divided', name: 'Wet', nextName: 'Klant', top: 6, second: 4, threshold: 4 },
      },
    ])
    expect(found(poll('choice', [...times(7, 'o1'), ...times(3, 'o3'), 'o2', 'o4']))).toEqual([])
  })
  test('says nothing when half of the table did not vote', () => {
    expect(found(poll('choice', times(6, 'o1')), 13)).toEqual([])
  })
})

test('an answer that three quarters choose among others belongs, each by itself', () => {
  const drafts = found(poll('approval', [...times(10, ['o1', 'o2']), ['o1'], ['o3']]))
  expect(drafts.map(({ facts }) => [facts['name'], facts['chose']])).toEqual([
    ['Wet', 11],
    ['Vak', 10],
  ])
})

describe('an order of preference', () => {
  const alike = times(8, ['o2', 'o1', 'o3', 'o4'])
  test('is shared when people put things in much the same order', () => {
    expect(found(poll('ranking', [...alike, ['o1', 'o2', 'o3', 'o4']]))).toMatchObject([
      {
        kind: 'ranking',
        facts: { strength: 'strong', order: 'Vak › Wet › Klant › Baas', first: 'Vak', firsts: 8, raters: 9 },
      },
    ])
  })
  test('names no order between two where fewer than two thirds prefer either', () => {
    const [draft] = found(
      poll('ranking', [...times(5, ['o2', 'o1', 'o3', 'o4']), ...times(5, ['o1', 'o2', 'o3', 'o4'])]),
    )
    expect(draft?.facts).toMatchObject({ first: 'Wet / Vak', firsts: 10, order: 'Wet / Vak › Klant › Baas' })
  })
  test('is not shared when people disagree, nor among four', () => {
    const two = [...times(5, ['o1', 'o2', 'o3', 'o4']), ...times(5, ['o4', 'o3', 'o2', 'o1'])]
    expect(found(poll('ranking', two))).toEqual([])
    expect(found(poll('ranking', alike.slice(0, 4)))).toEqual([])
  })
})

test('whatever was chosen is counted again from the ballots, also after closing, and every sentence is supported', () => {
  const dilemmas = [
    poll('choice', [...times(10, 'o2'), 'o1', 'o3']),
    poll('approval', [...times(10, ['o1', 'o2']), ['o1'], ['o3']]),
    poll('ranking', times(12, ['o2', 'o1', 'o3', 'o4'])),
  ]
  const evening = play({ dilemmas, rules: { takeaways: 8 } })
  const drafts = findTakeaways(evening.state)
  expect(new Set(drafts.map(({ kind }) => kind))).toEqual(new Set(['choice', 'approval', 'ranking']))
  for (const state of [evening.state, evening.close().state]) {
    expect(findTakeaways(state)).toEqual(drafts)
    for (const { item, kind, facts } of drafts) expect(recount(state, item, kind, facts)).toEqual(facts)
    for (const lang of langs) expect(checkSummary(summarise(state, lang), state)).toEqual([])
  }
})
