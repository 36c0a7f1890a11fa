import { describe, expect, test } from 'vitest'
import { division } from '../../shared/takeaways/division.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import { answers, sessionOf, votes, type EveningSpec } from './builders.ts'

const found = (spec: EveningSpec) => division.find(tableOf(sessionOf(spec)))
const oneRound = (...counts: readonly number[]) => found({ dilemmas: [{ rounds: [votes(...counts)] }] })

describe('a table is divided', () => {
  test('at three of ten on the smaller side, not at two', () => {
    expect(oneRound(3, 0, 0, 1, 2, 2, 2)[0]?.facts).toMatchObject({ a: 3, b: 6, middle: 1, n: 10, threshold: 3 })
    expect(oneRound(2, 0, 0, 2, 2, 2, 2)).toEqual([])
  })
  test('in two camps only at the poles', () => {
    expect(oneRound(5, 0, 0, 0, 0, 0, 5)[0]?.facts.camps).toBe(true)
    expect(oneRound(0, 2, 3, 0, 3, 2)[0]?.facts.camps).toBe(false)
  })
  test('weighs more the more even it is', () => {
    expect(oneRound(5, 0, 0, 0, 0, 0, 5)[0]?.score).toBeGreaterThan(oneRound(6, 0, 0, 0, 0, 0, 4)[0]?.score ?? 1)
  })
  test('is fragile when one vote less would end it', () => {
    expect(oneRound(3, 0, 0, 1, 2, 2, 2)[0]?.fragile).toBe(true)
    expect(oneRound(5, 0, 0, 0, 0, 0, 6)[0]?.fragile).toBe(false)
  })
  test('says what both sides were before', () => {
    const [draft] = found({ dilemmas: [{ rounds: [votes(8, 0, 0, 0, 0, 0, 2), votes(5, 0, 0, 0, 0, 0, 5)] }] })
    expect(draft?.facts).toMatchObject({ beforeA: 8, beforeB: 2, beforeN: 10 })
  })
  test('lets the larger side speak first, and of equal sides the best supported words', () => {
    const said = [
      { stance: 'a' as const, text: 'Voor de ene kant', by: 0, answers: answers(6, 4) },
      { stance: 'b' as const, text: 'Voor de andere kant', by: 1, answers: answers(9, 1) },
    ]
    const leading = (...counts: readonly number[]) => {
      const session = sessionOf({ dilemmas: [{ rounds: [votes(...counts)], said }] })
      const [first] = division.find(tableOf(session))[0]?.evidence.supporting ?? []
      return session.contributions.find(({ id }) => id === first)?.stance
    }
    expect(leading(6, 0, 0, 0, 0, 0, 5)).toBe('a')
    expect(leading(5, 0, 0, 0, 0, 0, 6)).toBe('b')
    expect(leading(5, 0, 0, 0, 0, 0, 5)).toBe('b')
  })
})
