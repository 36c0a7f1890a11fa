import type { RoundTable } from './table-geometry.ts'

export interface TableLabel {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface LabelInput {
  readonly table: RoundTable
  /** Lines of each label: a name, and perhaps a note below it. */
  readonly lines: readonly number[]
  readonly lineHeight: number
  /** How far each seat's own marks reach beyond its circle (a raised hand, a ring). */
  readonly reach: readonly number[]
}

/**
 * Where each name stands: beside its seat, and above or below it for the seats nearest to the vertical. From the
 * middle of each side outwards, a label that would touch the one before it moves on, and stays outside the seats.
 */
export const tableLabels = ({ table, lines, lineHeight, reach }: LabelInput): TableLabel[] => {
  const labels = new Map<number, TableLabel>()
  for (const side of [-1, 1] as const) {
    let highest = Infinity
    for (const half of [1, -1] as const) {
      const seats = table.seats
        .map((seat, i) => ({ ...seat, i, cos: Math.cos(seat.angle), sin: Math.sin(seat.angle) }))
        .filter(({ cos, sin }) => sideOf(cos) === side && (sin < -1e-9 ? -1 : 1) === half)
        .toSorted((a, b) => Math.abs(a.sin) - Math.abs(b.sin))
      let edge = half === 1 ? -Infinity : highest
      seats.forEach(({ i, x, y, cos }, nth) => {
        const height = (lines[i] ?? 1) * lineHeight
        const nearest = nth === seats.length - 1 && Math.abs(cos) < 0.3
        const aside = table.seatRadius + (reach[i] ?? 0)
        const wish = nearest ? y + half * (aside + 7 + height / 2) : y
        const middle = half === 1 ? Math.max(wish, edge + height / 2) : Math.min(wish, edge - height / 2)
        edge = middle + (half * height) / 2
        highest = Math.min(highest, middle - height / 2)
        const upright = Math.abs(cos) < 1e-9
        labels.set(i, {
          x: nearest ? x - (upright ? 0 : side * 10) : beside(table, { x, middle, height, side, aside }),
          y: middle - height / 2,
          anchor: upright ? 'middle' : side === 1 ? 'start' : 'end',
        })
      })
    }
  }
  return table.seats.map((seat, i) => labels.get(i) ?? { x: seat.x, y: seat.y, anchor: 'middle' })
}

const sideOf = (cos: number): 1 | -1 => (cos < -1e-9 ? -1 : 1)

interface Beside {
  readonly x: number
  readonly middle: number
  readonly height: number
  readonly side: 1 | -1
  readonly aside: number
}

/** Beside its own seat, and beside every other seat it would lie on. */
const beside = (table: RoundTable, { x, middle, height, side, aside }: Beside): number => {
  const others = table.seats
    .filter(seat => Math.abs(seat.y - middle) < table.seatRadius + height / 2 && side * (seat.x - table.x) > 0)
    .map(seat => side * (seat.x - table.x) + table.seatRadius + 5)
  return table.x + side * Math.max(side * (x - table.x) + aside + 7, ...others)
}

/** A long name, shorter: "Femke van den Berg", "Femke van den B.", "Femke B.", "Femke". */
export const shortName = (name: string, most: number): string => {
  const parts = name.split(' ')
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || parts.length < 2) return name
  const initial = `${last.slice(0, 1)}.`
  const forms = [name, [...parts.slice(0, -1), initial].join(' '), `${first} ${initial}`]
  return forms.find(form => form.length <= most) ?? first
}
