import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptySeats, litSeats } from '../../shared/charts/lamps.ts'
import { permutation, seedOf } from '../../shared/charts/permutation.ts'
import { wedgeStripes, stripesPath } from '../../shared/charts/pole-shapes.ts'
import { roundTable, tableEdge } from '../../shared/charts/table-geometry.ts'
import { shortName, tableLabels } from '../../shared/charts/table-labels.ts'
import { tableTop } from '../../shared/charts/table-top.ts'

const seats = fc.integer({ min: 1, max: 60 })

test('the seats of the table edge stand inside the window, apart from each other, at any width', () => {
  fc.assert(
    fc.property(seats, fc.integer({ min: 341, max: 2560 }), fc.boolean(), (n, width, withYou) => {
      const edge = tableEdge({ width, rise: 60, seats: n, you: withYou ? n - 1 : undefined })
      for (const { x, y } of edge.seats) {
        expect(x - edge.seatRadius).toBeGreaterThanOrEqual(0)
        expect(x + edge.seatRadius).toBeLessThanOrEqual(width)
        expect(y).toBeGreaterThan(0)
      }
      const sorted = edge.seats.toSorted((a, b) => a.x - b.x)
      sorted.slice(1).forEach(({ x, y }, i) => {
        const before = sorted[i] ?? { x: 0, y: 0 }
        expect(Math.hypot(x - before.x, y - before.y)).toBeGreaterThan(2 * edge.seatRadius)
      })
    }),
  )
})

test('on a laptop you sit in the middle, with your neighbours beside you', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 60 }), fc.nat(59), (n, seat) => {
      const you = seat % n
      const edge = tableEdge({ width: 1440, rise: 60, seats: n, you })
      const at = (i: number) => edge.seats[(i + n) % n]?.x ?? Number.NaN
      expect(at(you)).toBeCloseTo(720)
      expect(at(you - 1)).toBeLessThan(at(you))
      expect(at(you + 1)).toBeGreaterThan(at(you))
    }),
  )
})

test('the table has the radius of the design on a phone and on a laptop', () => {
  expect(tableEdge({ width: 460, rise: 40, seats: 8 }).disc.radius).toBe(640)
  expect(tableEdge({ width: 1440, rise: 60, seats: 8 }).disc.radius).toBe(3000)
})

test('a lit seat stays lit while votes come in, and as many seats are lit as there are votes', () => {
  fc.assert(
    fc.property(seats, fc.integer(), fc.boolean(), (n, seed, youVote) => {
      const order = permutation(seed, n)
      let before: ReadonlySet<number> = new Set()
      for (let lit = 0; lit <= n; lit++) {
        const own = { seat: 0, lit: youVote && lit > n / 2 }
        const now = litSeats({ order, lit, before, own })
        expect(
          [...before].filter(seat => !now.has(seat) && !(own.lit && now.has(0) && before.size === now.size)),
        ).toEqual([])
        expect(now.size).toBe(own.lit ? lit : Math.min(lit, n - 1))
        expect(now.has(0)).toBe(own.lit)
        before = now
      }
    }),
  )
})

test('seats without a person are never ones that are known to be taken', () => {
  const order = permutation(4, 12)
  const empty = emptySeats(order, 5, seat => seat < 6)
  expect([...empty].every(seat => seat >= 6)).toBe(true)
  expect(empty.size).toBe(5)
  expect(emptySeats(order, 0, () => false).size).toBe(0)
})

test('a permutation holds every seat once, follows its seed only, and keeps its order when the table grows', () => {
  fc.assert(
    fc.property(fc.integer(), seats, (seed, n) => {
      const order = permutation(seed, n)
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i))
      expect(permutation(seed, n + 1).filter(seat => seat < n)).toEqual(order)
    }),
  )
  const firsts = new Set(Array.from({ length: 200 }, (_, i) => permutation(seedOf(`table-${i}`), 18)[0]))
  expect(firsts.size).toBeGreaterThan(15)
})

test('names around a table never overlap, up to 60 of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(59), (n, noted) => {
      const table = roundTable({ x: 370, y: 270, radius: 178, off: 24, seatRadius: 10.5, seats: n, turn: 0.5 })
      const lines = Array.from({ length: n }, (_, i) => (i === noted % n ? 2 : 1))
      const labels = tableLabels({ table, lines, lineHeight: 17, reach: lines.map(() => 0) })
      const ends = ['start', 'end'] as const
      for (const anchor of ends) {
        const column = labels
          .map((label, i) => ({ ...label, height: (lines[i] ?? 1) * 17 }))
          .filter(label => label.anchor === anchor)
        const sorted = column.toSorted((a, b) => a.y - b.y)
        sorted.slice(1).forEach((label, i) => {
          const above = sorted[i]
          expect(label.y - (above?.y ?? 0)).toBeGreaterThan((above?.height ?? 0) - 0.01)
        })
      }
    }),
  )
})

const people = (n: number, name = 'Marit Hoekstra') =>
  Array.from({ length: n }, (_, i) => ({
    name,
    note: i === 3 ? 'aan het woord, 1:20' : '',
    reach: 0,
    calls: i % 5 === 0,
  }))

test('a roomy table shows whole names, a small one shortens them rather than lose the table', () => {
  const roomy = tableTop({ width: 740, height: 540, people: people(18) })
  expect(roomy.table.radius).toBeGreaterThan(150)
  expect(roomy.labels.every(({ name }) => name === 'Marit Hoekstra')).toBe(true)
  const small = tableTop({ width: 360, height: 420, people: people(18) })
  expect(small.table.radius).toBeGreaterThanOrEqual(60)
  expect(small.labels.some(({ name }) => name === 'Marit H.')).toBe(true)
})

test('around a table of hundreds only who calls keeps a name', () => {
  const { labels } = tableTop({ width: 740, height: 540, people: people(200) })
  expect(labels.filter(({ name }) => name !== '').length).toBe(40)
})

test('a long name keeps its first name', () => {
  expect(shortName('Willem-Jan van Nieuwenhuizen', 24)).toBe('Willem-Jan van N.')
  expect(shortName('Noor Yılmaz', 24)).toBe('Noor Yılmaz')
  expect(shortName('Femke van den Berg', 16)).toBe('Femke van den B.')
  expect(shortName('Femke van den Berg', 10)).toBe('Femke B.')
  expect(shortName('Femke van den Berg', 4)).toBe('Femke')
  expect(shortName('Aleksandrowiczkiewiczowska-Janssen', 24)).toBe('Aleksandrowiczkiewiczowska-Janssen')
})

test('stripes of a half-disc and of the band stay inside their shapes', () => {
  const coordinates = (path: string) =>
    [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  for (const [x, y] of coordinates(stripesPath(10, 10, 10, 7))) expect(Math.hypot(x - 10, y - 10)).toBeLessThan(10.02)
  const band = { x: 20, y: 5, width: 300, height: 10 }
  const points = coordinates(wedgeStripes(band, 6))
  expect(points.length).toBeGreaterThan(100)
  for (const [x, y] of points) {
    expect(x).toBeLessThanOrEqual(320)
    // Coordinates of the stripes are rounded to a tenth of a unit.
    expect(y - 5).toBeLessThanOrEqual((x - 20) / 30 + 0.06)
  }
})

test('a table without seats is nearly flat and reaches both corners', () => {
  for (const width of [390, 1440, 2560]) {
    const { disc } = tableEdge({ width, rise: 12, seats: 0 })
    const corner = disc.y - Math.sqrt(disc.radius ** 2 - (width / 2) ** 2)
    expect(corner - 12).toBeGreaterThan(29)
    expect(corner - 12).toBeLessThan(35)
  }
})
