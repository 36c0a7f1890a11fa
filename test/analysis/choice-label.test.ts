import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelChoice } from '../../shared/analysis/choice-label.ts'

const all = (...counts: number[]) => {
  const n = counts.reduce((total, count) => total + count, 0)
  return { counts, seated: n, eligible: n }
}

test.each([
  ['agree', all(10, 1, 1)],
  ['divided', all(6, 4, 2)],
  ['lean', all(7, 2, 2, 1)],
  ['open', all(5, 3, 3, 1)],
  ['insufficient', all(4, 0)],
])('the label is %s for %o', (label, votes) => {
  expect(labelChoice(votes).label).toBe(label)
})

test('an agreement must be more than half of those seated', () => {
  expect(labelChoice({ counts: [10, 0], seated: 19, eligible: 19 }).label).toBe('agree')
  expect(labelChoice({ counts: [10, 0], seated: 20, eligible: 20 }).label).toBe('lean')
  expect(labelChoice({ counts: [10, 0], seated: 21, eligible: 21 }).label).toBe('insufficient')
})

test('options that tie have no leader', () => {
  expect(labelChoice(all(4, 4, 1))).toMatchObject({ leader: null, top: 4, second: 4 })
  expect(labelChoice(all(1, 2, 6))).toMatchObject({ leader: 2, top: 6, second: 2 })
})

test('a label that one vote would change is fragile', () => {
  expect(labelChoice(all(7, 1)).fragile).toBe(true)
  expect(labelChoice(all(12, 0)).fragile).toBe(false)
})

test('the order of the options does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 6 }), fc.nat(9), (counts, away) => {
      const n = counts.reduce((total, count) => total + count, 0) + away
      const here = labelChoice({ counts, seated: n, eligible: n })
      const there = labelChoice({ counts: [...counts].reverse(), seated: n, eligible: n })
      expect(there).toEqual({ ...here, leader: here.leader === null ? null : counts.length - 1 - here.leader })
    }),
  )
})

test('impossible votes are refused', () => {
  expect(() => labelChoice(all(5))).toThrow(RangeError)
  expect(() => labelChoice(all(5, -1))).toThrow(RangeError)
  expect(() => labelChoice({ counts: [5, 5], seated: 9, eligible: 10 })).toThrow(RangeError)
  expect(() => labelChoice({ counts: [5, 5], seated: 10, eligible: 9 })).toThrow(RangeError)
})
