import { describe, expect, test } from 'vitest'
import { draftsAt } from '../../shared/takeaways/index.ts'
import { silencesOf } from '../../shared/takeaways/silence.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import { sessionOf, votes, type EveningSpec } from './builders.ts'

const silence = (spec: EveningSpec) => {
  const session = sessionOf(spec)
  const table = tableOf(session)
  return silencesOf(session, table, draftsAt(table))
}
const about = (counts: readonly number[], more: Partial<EveningSpec> = {}) =>
  silence({ dilemmas: [{ rounds: [votes(...counts)] }], ...more })[0]

describe('what is missing', () => {
  test('a vote', () => {
    expect(silence({ seats: 5, dilemmas: [{ rounds: [] }] })).toMatchObject([{ reason: 'not-voted' }])
  })
  test('enough people to show anything: how many voted is said, and not how', () => {
    expect(about([4], { seats: 6 })).toEqual({
      item: expect.any(String) as unknown,
      reason: 'withheld',
      voted: 4,
      seated: 6,
      smallestReveal: 5,
    })
  })
  test('the reveal', () => {
    const unrevealed = silence({ dilemmas: [{ rounds: [votes(6)], unrevealed: [1] }] })
    expect(unrevealed).toMatchObject([{ reason: 'unrevealed', voted: 6 }])
  })
  test('half of the table', () => {
    expect(about([6], { seats: 13 })).toMatchObject({ reason: 'quorum', facts: { n: 6, seated: 13, quorum: 7 } })
    expect(about([6], { seats: 12 })).toMatchObject({ reason: 'undecided' })
  })
  test('a side that is large enough', () => {
    expect(about([5, 0, 0, 4])).toMatchObject({ reason: 'undecided', facts: { n: 9, largest: 5, need: 8 } })
  })
  test('agreement of the others', () => {
    const facts = { on: 14, against: 4, n: 18, side: 'a', pole: 'Wachten' }
    expect(about([14, 0, 0, 0, 0, 0, 4])).toMatchObject({ reason: 'majority', facts })
  })
  test('nothing, where there is a take-away', () => {
    expect(silence({ dilemmas: [{ rounds: [votes(12)] }, { rounds: [votes(6, 0, 0, 0, 0, 0, 6)] }] })).toEqual([])
  })
})
