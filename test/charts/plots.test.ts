import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotPlotSvg } from '../../shared/charts/dot-plot.ts'
import { shiftOf, shiftSpectrum, trailOf, onCurve, type Pair } from '../../shared/charts/shift-geometry.ts'
import { shiftPlotSvg } from '../../shared/charts/shift-plot.ts'

const words = { poleA: 'Zelf aankloppen', poleB: 'Wachten op een teken', title: 'De stand' }

interface Circle {
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly r: number
}

const circles = (svg: string): Circle[] =>
  [...svg.matchAll(/<circle class="(\w+)" cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)"/g)].map(([, kind, x, y, r]) => ({
    kind: String(kind),
    x: Number(x),
    y: Number(y),
    r: Number(r),
  }))
const ofKind = (svg: string, kind: string) => circles(svg).filter(circle => circle.kind === kind)
const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)

const viewBox = (svg: string): { width: number; height: number } => {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

const places = fc.constantFrom(5, 7, 9)
const width = fc.constantFrom(280, 404, 560, 1160, 1728)
const countsOf = (k: number, max = 12) => fc.array(fc.nat(max), { minLength: k, maxLength: k })
const shifts = places.chain(k =>
  fc.record({
    pairs: fc.array(fc.tuple(fc.integer({ min: 1, max: k }), fc.integer({ min: 1, max: k })), { maxLength: 40 }),
    onlyFirst: countsOf(k, 3),
    onlySecond: countsOf(k, 3),
    width,
  }),
)

test('a dot plot shows one lamp a vote, on the place it was cast', () => {
  fc.assert(
    fc.property(
      places.chain(k => fc.record({ counts: countsOf(k), width })),
      ({ counts, width }) => {
        const lamps = ofKind(dotPlotSvg({ ...words, counts, width }), 'dot')
        expect(lamps).toHaveLength(sum(counts))
        const columns = [...new Set(lamps.map(lamp => lamp.x))].toSorted((a, b) => a - b)
        const perColumn = columns.map(x => lamps.filter(lamp => lamp.x === x).length)
        expect(perColumn).toEqual(counts.filter(count => count > 0))
      },
    ),
  )
})

test('lamps, ghosts and rings lie inside the view box and the lamps of a plot never overlap', () => {
  fc.assert(
    fc.property(shifts, shift => {
      const svg = shiftPlotSvg({ ...words, ...shift, numbers: true })
      const box = viewBox(svg)
      const dots = circles(svg)
      for (const { x, y, r } of dots) {
        expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(0)
        expect(x + r).toBeLessThanOrEqual(box.width)
        expect(y + r).toBeLessThanOrEqual(box.height)
      }
      dots.forEach((a, i) => {
        for (const b of dots.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r - 0.1)
      })
    }),
    { numRuns: 60 },
  )
})

test('a shift plot shows the second vote in lamps, a ghost for each place left, a trail for each mover', () => {
  fc.assert(
    fc.property(shifts, shift => {
      const svg = shiftPlotSvg({ ...words, ...shift })
      const movers = shift.pairs.filter(([from, to]) => from !== to).length
      expect(ofKind(svg, 'dot')).toHaveLength(shift.pairs.length + sum(shift.onlySecond))
      expect(ofKind(svg, 'ghost')).toHaveLength(movers + sum(shift.onlyFirst))
      expect(svg.match(/class="trail"/g) ?? []).toHaveLength(movers)
      expect(svg.match(/class="head"/g) ?? []).toHaveLength(movers)
    }),
  )
})

test('a trail to A is a solid line, a trail to B a dotted one', () => {
  const zero = [0, 0, 0, 0, 0, 0, 0]
  const trail = (pair: Pair) =>
    /<path class="trail"[^>]*>/.exec(shiftPlotSvg({ ...words, pairs: [pair], onlyFirst: zero, onlySecond: zero }))?.[0]
  expect(trail([5, 2])).not.toContain('stroke-dasharray')
  expect(trail([2, 5])).toContain('stroke-dasharray')
})

test('the order of the pairs leaves no trace in the picture', () => {
  fc.assert(
    fc.property(shifts, shift => {
      const turned = { ...shift, pairs: shift.pairs.toReversed() }
      expect(shiftPlotSvg({ ...words, ...turned, id: 'x' })).toBe(shiftPlotSvg({ ...words, ...shift, id: 'x' }))
    }),
  )
})

test('trails stay inside the view box over their whole length', () => {
  fc.assert(
    fc.property(shifts, ({ width, ...counts }) => {
      const shift = shiftOf(counts)
      const layout = shiftSpectrum(shift, { width, places: counts.onlyFirst.length })
      for (const move of shift.moves) {
        const { from, control, to } = trailOf(layout, move)
        for (let u = 0; u <= 1; u += 0.05) {
          const { x, y } = onCurve(from, control, to, u)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(x).toBeGreaterThan(0)
          expect(x).toBeLessThan(layout.width)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('hundreds of votes stay separate dots, side by side when a single stack would make them specks', () => {
  const counts = [30, 60, 80, 40, 50, 90, 20]
  const lamps = ofKind(dotPlotSvg({ ...words, counts, width: 1728 }), 'dot')
  expect(lamps).toHaveLength(370)
  expect(Math.min(...lamps.map(({ r }) => r))).toBeGreaterThan(5)
})

test('no votes give an empty spectrum, and nobody is ringed on it', () => {
  const svg = dotPlotSvg({ ...words, counts: [0, 0, 0, 0, 0], own: 3 })
  expect(circles(svg)).toEqual([])
  expect(svg).toContain('Zelf aankloppen')
})

test('your own place is ringed only where a vote lies', () => {
  expect(ofKind(dotPlotSvg({ ...words, counts: [0, 2, 0, 0, 1], own: 2 }), 'own')).toHaveLength(1)
  expect(ofKind(dotPlotSvg({ ...words, counts: [0, 2, 0, 0, 1], own: 3 }), 'own')).toHaveLength(0)
})
