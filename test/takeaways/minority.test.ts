import { describe, expect, test } from 'vitest'
import { minority } from '../../shared/takeaways/minority.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import { sessionOf, type EveningSpec, type Vote } from './builders.ts'

const found = (spec: EveningSpec) => minority.find(tableOf(sessionOf(spec)))
type Group = readonly [people: number, before: Vote, after: Vote]
const evening = (...groups: readonly Group[]): EveningSpec => {
  const pairs = groups.flatMap(([people, before, after]) =>
    Array.from({ length: people }, () => [before, after] as const),
  )
  return { dilemmas: [{ rounds: [pairs.map(([before]) => before), pairs.map(([, after]) => after)] }] }
}

describe('a minority is steadfast', () => {
  test('from three people on', () => {
    expect(found(evening([3, 7, 7], [9, 1, 1]))[0]?.facts).toMatchObject({ side: 'b', on: 3, against: 9, n: 12 })
    expect(found(evening([2, 7, 7], [10, 1, 1]))).toEqual([])
  })
  test('from fifteen in a hundred on, and under a third', () => {
    expect(found(evening([3, 7, 7], [17, 1, 1]))[0]?.facts.leastSize).toBe(3)
    expect(found(evening([3, 7, 7], [18, 1, 1]))).toEqual([])
    // Of twelve, four are a third, and divide the table.
    expect(found(evening([4, 7, 7], [8, 1, 1]))).toEqual([])
  })
  test('when four in five stayed, not when three in four did', () => {
    expect(found(evening([4, 7, 7], [1, 7, 1], [12, 1, 1]))).toHaveLength(1)
    expect(found(evening([3, 7, 7], [1, 7, 1], [12, 1, 1]))).toEqual([])
  })
  test('when two in three stand in the outer third', () => {
    expect(found(evening([2, 7, 7], [1, 5, 5], [9, 1, 1]))).toHaveLength(1)
    expect(found(evening([1, 7, 7], [2, 5, 5], [9, 1, 1]))).toEqual([])
  })
  test('with one round it cannot be known', () => {
    expect(found({ dilemmas: [{ rounds: [evening([3, 7, 7], [9, 1, 1]).dilemmas[0]?.rounds[0] ?? []] }] })).toEqual([])
  })
  test('is not said where that would say what one person did', () => {
    // One left early, and nobody moved or some did; five who left are a crowd.
    expect(found(evening([3, 7, 7], [9, 1, 1], [1, 1, undefined]))).toEqual([])
    expect(found(evening([3, 7, 7], [6, 1, 1], [3, 1, 2], [1, 1, undefined]))).toEqual([])
    expect(found(evening([3, 7, 7], [6, 1, 1], [3, 1, 2], [5, 1, undefined]))).toHaveLength(1)
  })
  test('a third of ten that divides the table is a side, not a minority', () => {
    expect(found(evening([3, 7, 7], [7, 1, 1]))).toEqual([])
  })
  test('is fragile when one vote less would end it', () => {
    expect(found(evening([3, 7, 7], [9, 1, 1]))[0]?.fragile).toBe(true)
    expect(found(evening([5, 7, 7], [19, 1, 1]))[0]?.fragile).toBe(false)
  })
})
