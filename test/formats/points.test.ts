import { expect, test } from 'vitest'
import { points } from '../../shared/formats/points.ts'

const settings = points.emptySettings()

test('[V3] a ballot spends the whole budget in whole points, and nothing on what is not there', () => {
  expect(points.readBallot({ o1: 10 }, settings)).toEqual({ o1: 10, o2: 0, o3: 0 })
  expect(points.readBallot({ o3: 4, o1: 6, o2: 0 }, settings)).toEqual({ o1: 6, o2: 0, o3: 4 })
  // In which order somebody filled in the fields is nobody's business.
  expect(JSON.stringify(points.readBallot({ o3: 4, o1: 6, o2: 0 }, settings))).toBe('{"o1":6,"o2":0,"o3":4}')
  for (const wrong of [
    {},
    { o1: 9 },
    { o1: 11 },
    { o1: 12, o2: -2 },
    { o1: 9.5, o2: 0.5 },
    { o1: '10' },
    { o1: 10, o9: 0 },
    [10, 0, 0],
    10,
  ])
    expect(points.readBallot(wrong, settings)).toBeUndefined()
})

test('[V9] totals, the middle of what ballots gave, and how many gave none', () => {
  const ballots = [
    { o1: 10, o2: 0, o3: 0 },
    { o1: 5, o2: 5, o3: 0 },
    { o1: 2, o2: 8, o3: 0 },
    { o1: 0, o2: 10, o3: 0 },
  ]
  expect(points.tally(ballots, settings)).toEqual({
    options: [
      { id: 'o1', total: 17, median: 3.5, zero: 1 },
      { id: 'o2', total: 23, median: 6.5, zero: 1 },
      { id: 'o3', total: 0, median: 0, zero: 4 },
    ],
    ballots: 4,
  })
})
