import { expect, test } from 'vitest'
import { formatOf, type FormatName } from '../../shared/formats/index.ts'

const names = ['first', 'second', 'third'].map((name, index) => ({ id: `o${index + 1}`, name }))
/** Somebody who likes the last best and the first least. */
const likes = (index: number) => [0.05, 0.5, 0.95][index] ?? 0
const ballotOn = (format: FormatName, settings: object) => {
  const read = formatOf(format).readSettings(settings)
  return formatOf(format).ballotAt(0, read, likes)
}

test('what somebody likes shows in their ballot, whatever the format', () => {
  expect(ballotOn('choice', { options: names })).toBe('o3')
  expect(ballotOn('approval', { options: names })).toEqual(['o3'])
  expect(ballotOn('ranking', { options: names })).toEqual(['o3', 'o2', 'o1'])
  expect(ballotOn('points', { options: names, budget: 10 })).toEqual({ o1: 0, o2: 2, o3: 8 })
  expect(ballotOn('ratings', { about: 'terms', positions: 7, low: 'no', high: 'yes', terms: names })).toEqual({
    ...{ o1: 1, o2: 4, o3: 7 },
  })
})

test('on a scale between two poles the place says it', () => {
  expect(ballotOn('spectrum', { positions: 7, poleA: 'A', poleB: 'B' })).toBe(1)
})

test('what can be chosen, ordered or rated is named by its format; a scale has its poles instead', () => {
  for (const format of ['choice', 'approval', 'ranking', 'points'] as const)
    expect(formatOf(format).options?.({ options: names, budget: 10, most: null, top: null })).toEqual(names)
  expect(formatOf('ratings').options?.({ terms: names })).toEqual(names)
  expect(formatOf('spectrum').options?.({})).toBeUndefined()
})
