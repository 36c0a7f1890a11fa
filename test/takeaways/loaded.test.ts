import { expect, test } from 'vitest'
import { langs } from '../../shared/lang.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { recount } from '../../shared/takeaways/recount.ts'
import { wordTakeaway } from '../../shared/wording/index.ts'
import { play, ratedWords, sessionOf, type DilemmaSpec } from './builders.ts'

const found = (dilemma: DilemmaSpec) => findTakeaways(sessionOf({ dilemmas: [dilemma] }))
const times = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value)

test('a word is loaded when the table puts it on the low side with one mind, and a better one is named', () => {
  const drafts = found(ratedWords(...times(9, [2, 6] as const), [4, 6]))
  expect(drafts).toMatchObject([
    {
      kind: 'loaded',
      status: 'agreed',
      facts: {
        name: 'hyper',
        verdict: 'loaded',
        towardLow: 9,
        towardHigh: 0,
        middle: 1,
        rated: 10,
        instead: 'gericht',
        insteadOver: 10,
        insteadSame: 0,
        insteadUnder: 0,
      },
    },
    { facts: { name: 'gericht', verdict: 'appealing', towardHigh: 10 } },
  ])
  expect(drafts[1]?.facts).not.toHaveProperty('instead')
})

test('a word is contested with a third on each side', () => {
  expect(found(ratedWords(...times(4, [1, 4] as const), ...times(6, [7, 4] as const)))).toMatchObject([
    { status: 'divided', facts: { name: 'hyper', verdict: 'contested', towardLow: 4, towardHigh: 6, threshold: 3 } },
  ])
})

test('a word that too few have an opinion on has no charge', () => {
  expect(found(ratedWords(...times(4, [1, 4] as const), ...times(6, [null, 4] as const)))).toEqual([])
})

test('a better word is named only when those who rated both clearly put it higher', () => {
  const split = [...times(5, [1, 2] as const), ...times(5, [2, 1] as const)]
  for (const { facts } of found(ratedWords(...split))) expect(facts).not.toHaveProperty('instead')
})

test('its facts are counted again from the ballots, before and after closing, and both languages say them', () => {
  const evening = play({ dilemmas: [ratedWords(...times(8, [2, 6] as const), [6, 4], [1, null])] })
  const drafts = findTakeaways(evening.state)
  expect(drafts.length).toBeGreaterThan(0)
  evening.close()
  expect(findTakeaways(evening.state)).toEqual(drafts)
  for (const { item, kind, facts, fragile } of drafts) {
    expect(recount(evening.state, item, kind, facts)).toEqual(facts)
    for (const lang of langs) {
      const { headline } = wordTakeaway({ kind, facts, fragile, edited: null }, lang, { question: null, quotes: [] })
      expect(headline).toContain(String(facts['name']))
    }
  }
})
