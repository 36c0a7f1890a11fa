import { describe, expect, test } from 'vitest'
import type { Response } from '../../shared/session/session.ts'
import { bridgeFinder } from '../../shared/takeaways/bridge.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import { sessionOf, votes, type EveningSpec } from './builders.ts'

type Camp = readonly [agree: number, disagree: number]
/** Six seats with pole A, six with pole B and one in the middle, who wrote it; each camp answers as told. */
function evening(a: Camp, b: Camp, more: Partial<EveningSpec> = {}): EveningSpec {
  const camp = ([agree, disagree]: Camp): (Response | undefined)[] =>
    Array.from({ length: 6 }, (_, seat) => (seat < agree ? 'agree' : seat < agree + disagree ? 'disagree' : undefined))
  const said = [
    { stance: 'nuance' as const, text: 'Wie nee zegt houdt altijd gelijk', by: 12, answers: [...camp(a), ...camp(b)] },
  ]
  return {
    dilemmas: [{ rounds: [[...votes(6, 0, 0, 0, 0, 0, 6), null]], said }],
    rules: { smallestReveal: 5 },
    ...more,
  }
}
const found = (spec: EveningSpec) => bridgeFinder.find(tableOf(sessionOf({ seats: 13, ...spec })))

/** Camps with nobody beside them: the author sits in one of them. */
function tight(a: Camp, b: Camp, rounds = [votes(6, 0, 0, 0, 0, 0, 6)]): EveningSpec {
  const spec = evening(a, b)
  const said = (spec.dilemmas[0]?.said ?? []).map(words => ({ ...words, by: 11 }))
  return { seats: 12, dilemmas: [{ rounds, said }] }
}

describe('a thought bridges two camps', () => {
  test('at four of six in each camp, not at three', () => {
    expect(found(tight([4, 2], [4, 1]))).toHaveLength(1)
    expect(found(tight([3, 3], [4, 1]))).toEqual([])
    expect(found(tight([4, 2], [3, 2]))).toEqual([])
    expect(found(tight([6, 0], [2, 2]))).toEqual([])
  })
  test('when at least four of a camp answered', () => {
    expect(found(tight([4, 0], [4, 0]))).toHaveLength(1)
    expect(found(tight([3, 0], [4, 0]))).toEqual([])
  })
  test('when the table was divided in the blind round, whatever came of it', () => {
    const rounds = [votes(6, 0, 0, 0, 0, 0, 6), votes(12)]
    expect(found(tight([4, 2], [4, 1], rounds))).toHaveLength(1)
    expect(found(tight([4, 2], [4, 1], [votes(12)]))).toEqual([])
    const unseen = tight([4, 2], [4, 1], rounds)
    expect(found({ ...unseen, dilemmas: unseen.dilemmas.map(d => ({ ...d, unrevealed: [1] })) })).toEqual([])
  })
  test('not where one person sits beside the camps: the total would give their answer away', () => {
    expect(found(evening([5, 1], [5, 1]))).toEqual([])
  })
})

describe('the numbers of camps', () => {
  test('are not printed when all but one of a camp agreed: the number would say what each of them answered', () => {
    const [draft] = found(tight([4, 2], [4, 1]))
    expect(draft?.facts).toMatchObject({ counted: false, nearlyAllA: false, nearlyAllB: true })
    for (const key of ['agreeA', 'votedA', 'agreeB', 'votedB']) expect(draft?.facts).not.toHaveProperty(key)
  })
  test('are printed, with what the gate asks, when five of each answered and two of each do not agree', () => {
    const answer = (agree: number, disagree: number): Response[] => [
      ...Array.from({ length: agree }, () => 'agree' as const),
      ...Array.from({ length: disagree }, () => 'disagree' as const),
    ]
    const said = [
      { stance: 'a' as const, text: 'Een gedachte van negen', by: 17, answers: [...answer(6, 3), ...answer(5, 3)] },
    ]
    const [draft] = found({ seats: 18, dilemmas: [{ rounds: [votes(9, 0, 0, 0, 0, 0, 9)], said }] })
    expect(draft?.facts).toMatchObject({
      counted: true,
      agreeA: 6,
      votedA: 9,
      needA: 6,
      agreeB: 5,
      votedB: 8,
      needB: 5,
    })
    expect(draft?.fragile).toBe(true)
  })
  test('are not when fewer than five answered', () => {
    expect(found(tight([4, 0], [4, 0]))[0]?.facts).toMatchObject({
      counted: false,
      nearlyAllA: false,
      nearlyAllB: false,
    })
  })
})
