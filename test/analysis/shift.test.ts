import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { netChange, type Pair, shiftGates, shiftOf } from '../../shared/analysis/shift.ts'
import vectors from '../vectors/paired-shift.json'

const pairsOf = (first: readonly number[], second: readonly number[]): Pair[] =>
  first.map((position, index) => [position, second[index] ?? NaN])
const times = (n: number, pair: Pair): Pair[] => Array.from({ length: n }, () => pair)
const gatesOf = (pairs: readonly Pair[]) => {
  const shift = shiftOf(pairs, 7)
  return shiftGates(shift, shift.p)
}

test('movers, stayers and those who crossed the midpoint are counted', () => {
  const shift = shiftOf(
    [
      [1, 5],
      [3, 4],
      [4, 6],
      [6, 2],
      [7, 7],
      [2, 2],
    ],
    7,
  )
  expect(shift).toMatchObject({ n: 6, up: 3, down: 1, same: 2, net: 2, crossed: 2 })
  expect(shift.netShare).toBeCloseTo(1 / 3, 12)
  expect(shift.changeShare).toBeCloseTo(2 / 3, 12)
})

test.each(vectors.oracle.cases)('the p of $round1 to $round2 is the exact Pratt one', votes => {
  const shift = shiftOf(pairsOf(votes.round1, votes.round2), 7)
  expect(shift.p).toBe(votes.pratt_two)
  expect(shift.signTestP).toBe(votes.sign_two)
})

test('agreement before and after is measured on the same people', () => {
  const shift = shiftOf([...times(4, [1, 4]), ...times(4, [7, 4])], 7)
  expect(shift).toMatchObject({ a1: -1, a2: 1, dA: 2, net: 0, crossed: 0 })
})

describe('what may be said', () => {
  test('six of eight moving one way is a shift', () => {
    expect(gatesOf([...times(6, [3, 5]), ...times(2, [4, 4])]).moved).toBe('right')
    expect(gatesOf([...times(6, [5, 3]), ...times(2, [4, 4])]).moved).toBe('left')
  })

  test('five people never make a shift, however far they go', () => {
    const nothing = { moved: null, stable: false, converged: false, diverged: false }
    expect(gatesOf(times(5, [1, 7]))).toEqual(nothing)
    expect(gatesOf(times(5, [4, 4]))).toEqual(nothing)
    expect(gatesOf([...times(3, [1, 4]), ...times(2, [7, 4])])).toEqual(nothing)
  })

  test('five of seven moving one way may still be chance', () => {
    const shift = shiftOf([...times(5, [3, 5]), ...times(2, [4, 4])], 7)
    expect(shift.p).toBe(0.0625)
    expect(shiftGates(shift, shift.p).moved).toBeNull()
  })

  test('a shift that is lost among many tests is not one', () => {
    const shift = shiftOf([...times(6, [3, 5]), ...times(2, [4, 4])], 7)
    expect(shift.p).toBe(0.03125)
    expect(shiftGates(shift, 0.1).moved).toBe('right')
    expect(shiftGates(shift, 0.11).moved).toBeNull()
  })

  test('a significant shift of few is not one', () => {
    const shift = shiftOf([...times(6, [3, 5]), ...times(19, [4, 4])], 7)
    expect(shift.p).toBeLessThanOrEqual(0.05)
    expect(shiftGates(shift, shift.p).moved).toBeNull()
    expect(gatesOf([...times(6, [3, 5]), ...times(18, [4, 4])]).moved).toBe('right')
  })

  test('long steps of few against short steps of many have no direction', () => {
    const shift = shiftOf([...times(112, [1, 7]), ...times(188, [5, 4])], 7)
    expect(shift.net).toBeLessThan(0)
    expect(shift.rankBiserial).toBeGreaterThan(0)
    expect(shift.p).toBeLessThanOrEqual(0.05)
    expect(shiftGates(shift, shift.p).moved).toBeNull()
  })

  test('a table is stable when fewer than 15% changed', () => {
    expect(gatesOf([...times(3, [3, 5]), ...times(17, [4, 4])]).stable).toBe(false)
    expect(gatesOf([...times(2, [3, 5]), ...times(12, [4, 4])]).stable).toBe(true)
  })

  test('coming together and drifting apart are told apart', () => {
    const camps = (stay: number, all: number): Pair[] => [[1, 2], ...times(stay, [1, 1]), ...times(all, [6, 6])]
    expect(shiftOf(camps(3, 8), 7).dA).toBeCloseTo(5 / 18, 12)
    expect(gatesOf(camps(3, 8)).converged).toBe(true)
    expect(shiftOf(camps(3, 14), 7).dA).toBeCloseTo(5 / 27, 12)
    expect(gatesOf(camps(3, 14)).converged).toBe(false)
    const together: Pair[] = [...times(4, [1, 4]), ...times(4, [7, 4])]
    expect(gatesOf(together)).toMatchObject({ converged: true, diverged: false })
    const apart = together.map(([first, second]): Pair => [second, first])
    expect(gatesOf(apart)).toMatchObject({ converged: false, diverged: true })
  })
})

const position = fc.integer({ min: 1, max: 7 })
const pairs = fc.array(fc.tuple(position, position), { minLength: 1, maxLength: 40 })

test('the order of the people does not matter', () => {
  fc.assert(
    fc.property(pairs, votes => {
      expect(shiftOf([...votes].reverse(), 7)).toEqual(shiftOf(votes, 7))
    }),
  )
})

test('relabelling the poles mirrors the shift', () => {
  fc.assert(
    fc.property(pairs, votes => {
      const here = shiftOf(votes, 7)
      const there = shiftOf(
        votes.map(([first, second]): Pair => [8 - first, 8 - second]),
        7,
      )
      expect([there.up, there.down, there.same, there.crossed]).toEqual([here.down, here.up, here.same, here.crossed])
      expect([there.p, there.signTestP, there.a1, there.a2]).toEqual([here.p, here.signTestP, here.a1, here.a2])
      const mirror = { left: 'right', right: 'left' } as const
      const { moved } = shiftGates(here, here.p)
      expect(shiftGates(there, there.p).moved).toBe(moved === null ? null : mirror[moved])
    }),
  )
})

test('every number stays in its range', () => {
  fc.assert(
    fc.property(pairs, votes => {
      const { n, up, down, same, p, signTestP, netShare, changeShare, crossed } = shiftOf(votes, 7)
      expect(up + down + same).toBe(n)
      expect(crossed).toBeLessThanOrEqual(up + down)
      expect(Math.abs(netShare)).toBeLessThanOrEqual(changeShare)
      for (const share of [p, signTestP, changeShare]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('no pairs, positions off the scale and p values that were not adjusted upwards are refused', () => {
  expect(() => shiftOf([], 7)).toThrow(RangeError)
  expect(() => shiftOf([[1, 8]], 7)).toThrow(RangeError)
  expect(() => shiftOf([[0, 1]], 7)).toThrow(RangeError)
  expect(() => shiftOf([[1, 1]], 2)).toThrow(RangeError)
  const shift = shiftOf(times(6, [3, 5]), 7)
  expect(() => shiftGates(shift, 0.01)).toThrow(RangeError)
  expect(() => shiftGates(shift, 1.1)).toThrow(RangeError)
})

describe('the net change of a picture', () => {
  test('is half the sum of the differences of shares, by hand', () => {
    // .5, .5, 0 against .25, .5, .25: differences of .25, 0 and .25.
    expect(netChange([2, 2, 0], [1, 2, 1])).toBe(0.25)
  })
  test('is nothing for the same shares of another number of people, and one when nothing is left', () => {
    expect(netChange([1, 2, 1], [10, 20, 10])).toBe(0)
    expect(netChange([3, 0, 0], [0, 0, 7])).toBe(1)
  })
  test('needs votes on one scale', () => {
    expect(() => netChange([0, 0], [1, 0])).toThrow(RangeError)
    expect(() => netChange([1, 0], [1, 0, 0])).toThrow(RangeError)
  })
})
