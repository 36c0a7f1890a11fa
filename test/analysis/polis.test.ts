import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { supportOf } from '../../shared/analysis/bridge.ts'
import {
  groupDifference,
  isPolisConsensus,
  majorityLabels,
  propTest,
  representativeness,
  routingPriority,
  twoPropTest,
} from '../../shared/analysis/polis.ts'
import vectors from '../vectors/polis-unit.json'

const tally = ([agree = NaN, disagree = NaN, pass = NaN]: readonly number[]) => ({ agree, disagree, pass })
const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)).map(tally)
const vector = (start: string) => {
  const found = vectors.cases.find(({ fn }) => fn.startsWith(start))
  if (found === undefined) throw new Error(`no vector of ${start}`)
  return found
}

test('two proportions differ by the published z', () => {
  const { in: numbers = [], out, tol } = vector('two_prop_test')
  const [inside = NaN, outside = NaN, ofInside = NaN, ofOutside = NaN] = numbers
  expect(Math.abs(twoPropTest([inside, ofInside], [outside, ofOutside]) - (out ?? NaN))).toBeLessThanOrEqual(tol ?? 0)
})

test('two groups that both agree to the last do not differ', () => {
  expect(twoPropTest([3, 3], [5, 5])).toBe(0)
})

test('one of one is "significant" in the test of Polis, which is why no gate uses it', () => {
  expect(propTest(1, 1)).toBeCloseTo(Math.SQRT2, 12)
})

test('the agree rate of the published tally is a half', () => {
  const { tally: [agree = NaN, disagree = NaN, pass = NaN] = [], out } = vector('agree_rate')
  expect(supportOf(agree, agree + disagree + pass)).toBe(out)
})

test('a group differs from the rest by the published share', () => {
  const { groups = [], out } = vector('group_agree_prob_difference')
  const [group, ...others] = groups.map(tally)
  if (group === undefined) throw new Error('the example has a group')
  expect(groupDifference(group, others)).toBeCloseTo(out ?? NaN, 12)
})

describe('majority labels', () => {
  const { tallies, common_ground, difference, uncertain } = vector('majority stats')
  const ids = Object.keys(tallies ?? {})
  const labels = majorityLabels(Object.values(tallies ?? {}).map(tally))
  const labelled = (label: string) => ids.filter((_, index) => labels[index] === label)

  test('the published table has its common ground, differences and uncertain statements', () => {
    expect(ids).toHaveLength(7)
    expect(labelled('common ground')).toEqual(common_ground)
    expect(labelled('difference')).toEqual(difference)
    expect(labelled('uncertain')).toEqual(uncertain)
  })

  test('below 20 votes nothing is said', () => {
    expect(majorityLabels([{ agree: 19, disagree: 0, pass: 0 }])).toEqual([null])
    expect(majorityLabels([])).toEqual([])
  })
})

test.each(vector('importance/priority').cases ?? [])('the routing weight of $A agreeing of $S', one => {
  const votes = { agree: one.A, disagree: one.D, pass: one.S - one.A - one.D }
  const { importance, priority } = routingPriority(votes, one.E)
  expect(Math.abs(importance - one.importance)).toBeLessThanOrEqual(one.tol ?? 1e-12)
  if (one.priority !== undefined) expect(priority).toBeCloseTo(one.priority, 12)
})

test('impossible numbers are refused', () => {
  expect(() => propTest(2, 1)).toThrow(RangeError)
  expect(() => twoPropTest([1, 1], [2, 1])).toThrow(RangeError)
  expect(() => groupDifference(tally([-1, 0, 0]), [])).toThrow(RangeError)
  expect(() => routingPriority(tally([1, 0, 0]), -1)).toThrow(RangeError)
  expect(() => majorityLabels([tally([0.5, 0, 0])])).toThrow(RangeError)
})

describe('a statement that stands for a group', () => {
  const [all, none] = [tally([20, 0, 0]), tally([0, 20, 0])]
  test('is one that the group takes a side on, and the others do not', () => {
    expect(representativeness(all, none).side).toBe('agree')
    expect(representativeness(none, all).side).toBe('disagree')
    expect(representativeness(all, all).side).toBeNull()
  })
  test('has a ratio of smoothed shares, by hand', () => {
    // (20 + 1) / (20 + 2) against (10 + 1) / (20 + 2).
    expect(representativeness(all, tally([10, 10, 0])).ratio).toBeCloseTo(21 / 11, 12)
  })
  test('stands for the mirrored group when everybody’s answers are turned', () => {
    fc.assert(
      fc.property(counts, counts, (group, rest) => {
        const turned = ({ agree, disagree, pass }: typeof group) => ({ agree: disagree, disagree: agree, pass })
        const [there, back] = [representativeness(group, rest), representativeness(turned(group), turned(rest))]
        const mirror = { agree: 'disagree', disagree: 'agree' } as const
        expect(back.side).toBe(there.side && mirror[there.side])
        expect(back.rank).toBeCloseTo(there.rank, 9)
      }),
    )
  })
  test('is significant of one answer, which is why no gate rests on it', () => {
    expect(isPolisConsensus(tally([1, 0, 0]))).toBe(true)
    expect(isPolisConsensus(tally([1, 1, 0]))).toBe(false)
  })
})
