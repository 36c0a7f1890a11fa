import { describe, expect, test } from 'vitest'
import { shiftFinder } from '../../shared/takeaways/shift.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import { sessionOf, type DilemmaSpec, type EveningSpec, type Vote } from './builders.ts'

const found = (spec: EveningSpec) => shiftFinder.find(tableOf(sessionOf(spec)))
const from = (people: number, before: number, after: number): (readonly [number, number])[] =>
  Array.from({ length: people }, () => [before, after] as const)
const paired = (...groups: readonly (readonly (readonly [Vote, Vote])[])[]): DilemmaSpec => {
  const pairs = groups.flat()
  return { rounds: [pairs.map(([before]) => before), pairs.map(([, after]) => after)] }
}

describe('a table moves', () => {
  test('when six of six go the same way; five cannot be told from chance', () => {
    expect(found({ dilemmas: [paired(from(6, 3, 5))] })[0]?.facts).toMatchObject({
      side: 'b',
      pairs: 6,
      toward: 6,
      away: 0,
      stayed: 0,
      leastNet: 2,
    })
    expect(found({ dilemmas: [paired(from(5, 3, 5))] })).toEqual([])
  })
  test('when a quarter goes on balance, not when fewer do', () => {
    expect(found({ dilemmas: [paired(from(6, 3, 2), from(18, 4, 4))] })[0]?.facts).toMatchObject({
      side: 'a',
      toward: 6,
    })
    expect(found({ dilemmas: [paired(from(6, 3, 2), from(19, 4, 4))] })).toEqual([])
  })
  test('when chance is unlikely over all dilemmas that were tested together', () => {
    const still = paired(from(6, 4, 4))
    // One dilemma at p = .031: adjusted .031, .063, .094 and .125 beside 0, 1, 2 and 3 others where nothing moved.
    const beside = [0, 1, 2, 3].map(others => [paired(from(6, 3, 5)), ...Array.from({ length: others }, () => still)])
    expect(beside.map(dilemmas => found({ dilemmas }).length)).toEqual([1, 1, 1, 0])
  })
  test('a dilemma with five pairs is not tested, and costs the others nothing', () => {
    const tooFew = paired(from(5, 4, 4))
    expect(found({ dilemmas: [paired(from(6, 3, 5)), tooFew, tooFew, tooFew] })).toHaveLength(1)
  })
  test('is not said where the house does not count the movers', () => {
    const one = [[3, undefined] as const]
    expect(found({ dilemmas: [paired(from(6, 3, 5))], rules: { smallestReveal: 7 } })).toEqual([])
    // One person left early, or five who are a crowd.
    expect(found({ dilemmas: [paired(from(6, 3, 5), one)] })).toEqual([])
    expect(found({ dilemmas: [paired(from(6, 3, 5), [one, one, one, one, one].flat())] })).toHaveLength(1)
    expect(found({ dilemmas: [{ ...paired(from(6, 3, 5)), unrevealed: [1] }] })).toEqual([])
  })
  test('says what the table was called before and after', () => {
    const [draft] = found({ dilemmas: [paired(from(6, 2, 2), from(6, 6, 2))] })
    expect(draft?.facts).toMatchObject({ labelBefore: 'divided', labelAfter: 'agree', beforeOn: 6, on: 12, against: 0 })
  })
  test('is fragile when one person less would end it', () => {
    expect(found({ dilemmas: [paired(from(6, 3, 5))] })[0]?.fragile).toBe(true)
    expect(found({ dilemmas: [paired(from(9, 3, 5))] })[0]?.fragile).toBe(false)
  })
})
