import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CampVotes, bridgeOf, supportOf } from '../../shared/analysis/bridge.ts'
import vectors from '../vectors/polis-unit.json'

const camp = (agree: number, voted: number, size = voted): CampVotes => ({ agree, voted, size })
const vector = (fn: string) => {
  const found = vectors.cases.find(one => one.fn === fn)
  if (found === undefined) throw new Error(`no vector of ${fn}`)
  return found
}
const groupsOf = (fn: string) =>
  (vector(fn).groups ?? []).map(([agree = NaN, disagree = NaN, pass = NaN]) => camp(agree, agree + disagree + pass))

test('the score is the lowest support of any camp, as in the published case', () => {
  expect(bridgeOf(groupsOf('min_agree_prob')).score).toBeCloseTo(vector('min_agree_prob').out ?? NaN, 12)
})

test('the consensus is the product over the camps, as in the published case', () => {
  const fn = 'group_informed_consensus agree'
  expect(bridgeOf(groupsOf(fn)).consensus).toBeCloseTo(vector(fn).out ?? NaN, 12)
})

test.each([
  [3, 4],
  [4, 5],
  [4, 6],
  [5, 7],
  [5, 8],
])('%d of %d is the least that a camp must agree', (agree, voted) => {
  const sure = camp(8, 8)
  expect(bridgeOf([sure, camp(agree, voted)]).bridges).toBe(true)
  expect(bridgeOf([sure, camp(agree - 1, voted)]).bridges).toBe(false)
})

test('four of each camp must have answered, and half of it', () => {
  expect(bridgeOf([camp(8, 8), camp(3, 3)])).toMatchObject({ covered: false, bridges: false })
  expect(bridgeOf([camp(8, 8), camp(4, 4, 8)])).toMatchObject({ covered: true, bridges: true, coverage: 0.5 })
  expect(bridgeOf([camp(8, 8), camp(4, 4, 9)])).toMatchObject({ covered: false, bridges: false })
})

test('camps whose supports lie .40 apart are divided by it', () => {
  expect(bridgeOf([camp(7, 8), camp(3, 8)])).toMatchObject({ divides: true, bridges: false })
  expect(bridgeOf([camp(7, 8), camp(4, 8)])).toMatchObject({ divides: false })
})

test('a bridge that rests on one answer is fragile', () => {
  expect(bridgeOf([camp(8, 8), camp(3, 4)]).fragile).toBe(true)
  expect(bridgeOf([camp(8, 8), camp(8, 8)]).fragile).toBe(false)
})

const camps = fc.array(
  fc
    .tuple(fc.nat(12), fc.nat(12), fc.nat(12))
    .map(([agree, other, away]) => camp(agree, agree + other, agree + other + away)),
  { minLength: 2, maxLength: 4 },
)

test('the order of the camps does not matter', () => {
  fc.assert(
    fc.property(camps, table => {
      expect(bridgeOf([...table].reverse())).toEqual(bridgeOf(table))
    }),
  )
})

test('nothing bridges and divides at once, and all shares stay in range', () => {
  fc.assert(
    fc.property(camps, table => {
      const { score, consensus, coverage, bridges, divides } = bridgeOf(table)
      expect(bridges && divides).toBe(false)
      expect(consensus).toBeLessThanOrEqual(score)
      for (const share of [score, consensus, coverage]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('one more who agrees, in any camp, never breaks a bridge', () => {
  fc.assert(
    fc.property(camps, fc.nat(3), (table, at) => {
      fc.pre(at < table.length)
      const more = table.map((one, index) =>
        index === at && one.voted < one.size ? camp(one.agree + 1, one.voted + 1, one.size) : one,
      )
      if (bridgeOf(table).bridges) expect(bridgeOf(more).bridges).toBe(true)
    }),
  )
})

test('support starts at a half and never reaches 0 or 1', () => {
  expect([supportOf(0, 0), supportOf(3, 3), supportOf(0, 3)]).toEqual([0.5, 0.8, 0.2])
})

test('impossible numbers are refused', () => {
  expect(() => bridgeOf([camp(1, 1)])).toThrow(RangeError)
  expect(() => bridgeOf([camp(5, 4), camp(5, 5)])).toThrow(RangeError)
  expect(() => bridgeOf([camp(5, 5, 4), camp(5, 5)])).toThrow(RangeError)
  expect(() => bridgeOf([camp(5, 5, 5.5), camp(5, 5)])).toThrow(RangeError)
  expect(() => supportOf(-1, 2)).toThrow(RangeError)
})
