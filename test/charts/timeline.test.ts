import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  crossFade,
  lampFrame,
  pilePlace,
  revealEnd,
  revealFrame,
  revealStill,
  type LampPath,
} from '../../shared/charts/reveal-timeline.ts'
import { shiftOf, shiftSpectrum } from '../../shared/charts/shift-geometry.ts'
import { dotAt } from '../../shared/charts/spectrum-geometry.ts'
import { freshOpacity, goneFrame, moverFrame, shiftPlan } from '../../shared/charts/shift-timeline.ts'

const path: LampPath = { seat: { x: 0, y: 0 }, pile: { x: 100, y: 50 }, target: { x: 300, y: 400 } }

test('a reveal lasts as long as the design says, however many lamps', () => {
  expect(revealStill(18)).toBeCloseTo(2765)
  expect(revealStill(30)).toBeCloseTo(2870)
  for (const lamps of [0, 1, 8, 100, 400]) expect(revealEnd(lamps)).toBeLessThan(3150)
})

test('a lamp starts on its seat, passes through the pile and ends on its place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(59), (lamps, n) => {
      const nth = n % lamps
      expect(lampFrame(path, nth, 0, lamps)).toMatchObject({ ...path.seat, tail: null })
      expect(lampFrame(path, nth, 800, lamps)).toMatchObject({ ...path.pile, tail: null })
      const end = lampFrame(path, nth, revealStill(lamps), lamps)
      expect([end.x, end.y, end.tail]).toEqual([path.target.x, path.target.y, null])
    }),
  )
})

test('in the pile nothing tells where a lamp came from', () => {
  const from = (x: number) => lampFrame({ ...path, seat: { x, y: x } }, 3, 720, 18)
  expect(from(0)).toEqual(from(900))
})

test('the table is whole at first, and the poles, the band and the counts are there at the end', () => {
  expect(revealFrame(0, 18)).toEqual({ names: 1, open: 0, tint: 0, band: 0, counts: 0 })
  expect(revealFrame(revealEnd(18), 18)).toEqual({ names: 0, open: 1, tint: 1, band: 1, counts: 1 })
})

test('the counts come only when all lamps lie still', () => {
  expect(revealFrame(revealStill(18), 18).counts).toBe(0)
})

test('lamps of a pile do not cover each other completely', () => {
  const pile = Array.from({ length: 30 }, (_, i) => pilePlace({ x: 0, y: 0 }, i, 15))
  pile.forEach((a, i) => {
    for (const b of pile.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10)
  })
})

const counts = {
  pairs: [
    [5, 3],
    [1, 2],
    [6, 3],
    [3, 5],
    [2, 2],
  ] as const,
  onlyFirst: [0, 1, 0, 0, 0, 0, 0],
  onlySecond: [0, 0, 0, 0, 0, 0, 1],
}
const shift = shiftOf(counts)
const layout = shiftSpectrum(shift, { width: 1000, places: 7 })

test('movers stand on the first vote for 300 ms and end on the places of the still picture', () => {
  const plan = shiftPlan(shift)
  shift.moves.forEach((move, i) => {
    const frame = (t: number) => moverFrame(layout, move, plan.departures[i] ?? 0, plan.givesWay[i] ?? 0, t)
    const { x, y } = dotAt(layout, move.from, move.firstLevel)
    expect(frame(299)).toMatchObject({ x, y, ghostOpacity: 0, headOpacity: 0 })
    const place = dotAt(layout, move.to, move.level)
    const end = frame(plan.end)
    expect([end.x, end.y]).toEqual([place.x, place.y])
    expect(end.ghost).toEqual(dotAt(layout, move.from, move.ghostLevel))
    expect([end.ghostOpacity, end.headOpacity, end.reach]).toEqual([1, 1, place.x])
  })
})

test('who moves to A leaves first, and half a second later who moves to B', () => {
  const { departures } = shiftPlan(shift)
  const of = (toA: boolean) => departures.filter((_, i) => shift.moves[i]?.toA === toA)
  expect(of(true)).toEqual([300, 440])
  expect(of(false)).toEqual([1080, 1220])
})

test('nobody moved: the first vote simply stays', () => {
  const still = shiftOf({
    pairs: [
      [2, 2],
      [4, 4],
    ],
    onlyFirst: [0, 0, 0, 0, 0],
    onlySecond: [0, 0, 0, 0, 0],
  })
  expect(still.moves).toEqual([])
  expect(shiftPlan(still).end).toBe(300)
})

test('a vote of one round only goes out, or comes on once', () => {
  const plan = shiftPlan(shift)
  const [gone] = shift.gone
  if (gone === undefined) throw new Error('the example has one vote of the first round only')
  expect(goneFrame(layout, gone, plan.goneAt[0] ?? 0, plan.freshAt, 0)).toMatchObject({ lamp: 1, ghost: 0 })
  expect(goneFrame(layout, gone, plan.goneAt[0] ?? 0, plan.freshAt, plan.end)).toMatchObject({ lamp: 0, ghost: 1 })
  expect([freshOpacity(plan, 0), freshOpacity(plan, plan.end)]).toEqual([0, 1])
})

test('without motion the two pictures change places within 300 ms', () => {
  expect([crossFade(0), crossFade(150), crossFade(300)]).toEqual([
    { before: 1, after: 0 },
    { before: 0.5, after: 0.5 },
    { before: 0, after: 1 },
  ])
})
