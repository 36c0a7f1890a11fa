import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minorityOf } from '../../shared/analysis/minority.ts'
import type { Pair } from '../../shared/analysis/shift.ts'

const times = (n: number, pair: Pair): Pair[] => Array.from({ length: n }, () => pair)

test('three of twelve who stayed at their pole are a strong minority', () => {
  const pairs = [...times(3, [1, 1]), ...times(9, [6, 6])]
  expect(minorityOf([3, 0, 0, 0, 0, 9, 0], pairs)).toEqual({
    side: 'left',
    size: 3,
    share: 0.25,
    outer: 3,
    before: 3,
    stayed: 3,
    steadfastShare: 1,
    strong: true,
  })
})

test('two are too few, a third is too many, and less than 15% is too small', () => {
  expect(minorityOf([2, 0, 0, 0, 8], [...times(2, [1, 1])]).strong).toBe(false)
  expect(minorityOf([4, 0, 0, 0, 8], [...times(4, [1, 1])]).strong).toBe(false)
  expect(minorityOf([4, 0, 0, 0, 9], [...times(4, [1, 1])]).strong).toBe(true)
  expect(minorityOf([3, 0, 0, 0, 17], [...times(3, [1, 1])]).strong).toBe(true)
  expect(minorityOf([3, 0, 0, 0, 18], [...times(3, [1, 1])]).strong).toBe(false)
})

test('a minority that lost more than a fifth of its people is not steadfast', () => {
  const stayed = times(4, [1, 1])
  expect(minorityOf([4, 0, 0, 0, 9], [...stayed, [1, 5]])).toMatchObject({ steadfastShare: 0.8, strong: true })
  expect(minorityOf([4, 0, 0, 0, 9], [...stayed, [1, 5], [1, 5]])).toMatchObject({ strong: false })
  const lost = [...times(3, [1, 1]), ...times(1, [1, 5])]
  expect(minorityOf([3, 0, 0, 0, 9], lost)).toMatchObject({ size: 3, outer: 3, steadfastShare: 0.75, strong: false })
})

test('moving within the own side is staying', () => {
  expect(minorityOf([3, 1, 0, 0, 0, 9, 0], times(3, [3, 1]))).toMatchObject({ stayed: 3, strong: true })
})

test('two thirds of the minority must stand in the outer third', () => {
  expect(minorityOf([2, 1, 0, 0, 9], times(2, [1, 1]).concat(times(1, [2, 2])))).toMatchObject({
    outer: 2,
    strong: true,
  })
  expect(minorityOf([1, 2, 0, 0, 9], times(1, [1, 1]).concat(times(2, [2, 2])))).toMatchObject({
    outer: 1,
    strong: false,
  })
})

test('without three who voted twice nobody is called steadfast', () => {
  expect(minorityOf([3, 0, 0, 0, 9], times(2, [1, 1]))).toMatchObject({ steadfastShare: null, strong: false })
})

test('two equal sides have no minority', () => {
  expect(minorityOf([3, 0, 6, 0, 3], times(3, [1, 1]))).toMatchObject({ side: null, size: 3, before: 0, strong: false })
  expect(minorityOf([0, 0, 0], [])).toMatchObject({ side: null, size: 0, share: 0 })
})

const position = fc.integer({ min: 1, max: 7 })
const pairs = fc.array(fc.tuple(position, position), { maxLength: 30 })
const endingsOf = (votes: readonly Pair[], once: readonly number[]) =>
  [1, 2, 3, 4, 5, 6, 7].map(
    at => votes.filter(([, last]) => last === at).length + once.filter(last => last === at).length,
  )

test('relabelling the poles mirrors the minority', () => {
  fc.assert(
    fc.property(pairs, fc.array(position, { maxLength: 10 }), (votes, once) => {
      const here = minorityOf(endingsOf(votes, once), votes)
      const mirrored = votes.map(([first, last]): Pair => [8 - first, 8 - last])
      const there = minorityOf([...endingsOf(votes, once)].reverse(), mirrored)
      const side = here.side === 'left' ? 'right' : here.side === 'right' ? 'left' : null
      expect(there).toEqual({ ...here, side })
    }),
  )
})

test('pairs that end with uncounted votes, and positions off the scale, are refused', () => {
  expect(() => minorityOf([1, 0, 5], times(2, [1, 1]))).toThrow(RangeError)
  expect(() => minorityOf([1, 0, 5], [[4, 1]])).toThrow(RangeError)
  expect(() => minorityOf([1, 5], [])).toThrow(RangeError)
})
