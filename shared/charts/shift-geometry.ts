import { dotAt, moveDown, spectrum, type Spectrum, type SpectrumInput } from './spectrum-geometry.ts'
import type { Place } from './table-geometry.ts'
import { num } from './svg.ts'

/** Where one person voted first and second, as places from 1. Never with a seat or a time. */
export type Pair = readonly [first: number, second: number]

export interface ShiftCounts {
  readonly pairs: readonly Pair[]
  /** Votes per place of those who voted in one of the two rounds only; their length is the number of places. */
  readonly onlyFirst: readonly number[]
  readonly onlySecond: readonly number[]
}

/** Two votes and the pairs among them: what the pairs leave over voted in one of the rounds only. */
export const shiftCounts = (
  first: readonly number[],
  second: readonly number[],
  pairs: readonly Pair[],
): ShiftCounts => {
  const left = (counts: readonly number[], side: 0 | 1) =>
    counts.map((count, i) => Math.max(0, count - pairs.filter(pair => pair[side] === i + 1).length))
  return { pairs, onlyFirst: left(first, 0), onlySecond: left(second, 1) }
}

export interface Move {
  readonly from: number
  readonly to: number
  readonly toA: boolean
  /** Its level in the first picture, its ghost's and its own in the last one. */
  readonly firstLevel: number
  readonly ghostLevel: number
  readonly level: number
}

export interface Gone {
  readonly place: number
  readonly firstLevel: number
  readonly ghostLevel: number
}

/** Stacks from bottom to top: stayers, arrivals, votes that are new, and the ghosts of those who left the place. */
export interface Shift {
  readonly stayers: readonly { readonly place: number; readonly level: number }[]
  readonly moves: readonly Move[]
  readonly fresh: readonly { readonly place: number; readonly level: number }[]
  readonly gone: readonly Gone[]
  readonly tallest: number
}

export const shiftOf = ({ pairs, onlyFirst, onlySecond }: ShiftCounts): Shift => {
  const places = onlyFirst.length
  const zeros = () => Array.from({ length: places }, () => 0)
  const [stay, incoming, outgoing] = [zeros(), zeros(), zeros()]
  for (const [from, to] of pairs) {
    if (from === to) add(stay, from)
    else {
      add(outgoing, from)
      add(incoming, to)
    }
  }
  const [out, into] = [zeros(), zeros()]
  // Short moves first, so that their curves lie inside the long ones; the order of the list leaves no trace.
  const moves = pairs
    .filter(([from, to]) => from !== to)
    .toSorted((m, n) => Math.abs(m[0] - m[1]) - Math.abs(n[0] - n[1]) || m[0] - n[0] || m[1] - n[1])
    .map(([from, to]): Move => {
      const lamps = at(stay, from) + at(incoming, from) + at(onlySecond, from)
      const nth = add(out, from)
      return {
        from,
        to,
        toA: to < from,
        firstLevel: at(stay, from) + nth,
        ghostLevel: lamps + nth,
        level: at(stay, to) + add(into, to),
      }
    })
  const gone = spread(onlyFirst).map(({ place, level }): Gone => ({
    place,
    firstLevel: at(stay, place) + at(outgoing, place) + level,
    ghostLevel: at(stay, place) + at(incoming, place) + at(onlySecond, place) + at(outgoing, place) + level,
  }))
  const heights = stay.map(
    (n, i) => n + at(incoming, i + 1) + at(onlySecond, i + 1) + at(outgoing, i + 1) + at(onlyFirst, i + 1),
  )
  return {
    stayers: spread(stay),
    moves,
    fresh: spread(onlySecond).map(({ place, level }) => ({
      place,
      level: at(stay, place) + at(incoming, place) + level,
    })),
    gone,
    tallest: Math.max(0, ...heights),
  }
}

const at = (counts: readonly number[], place: number): number => counts[place - 1] ?? 0

/** Counts one more at a place and tells how many there were. */
const add = (counts: number[], place: number): number => {
  const before = at(counts, place)
  counts[place - 1] = before + 1
  return before
}

/** One entry per vote of a list of counts. */
export const spread = (counts: readonly number[]): { place: number; level: number }[] =>
  counts.flatMap((count, i) => Array.from({ length: count }, (_, level) => ({ place: i + 1, level })))

export interface Trail {
  readonly from: Place
  readonly control: Place
  readonly to: Place
  readonly line: string
  readonly head: string
}

/** The curve from a ghost to its lamp, cut off at the rims of both circles, with an arrowhead at the new place. */
export const trailOf = (spectrum: Spectrum, move: Move): Trail => {
  const { radius, step } = spectrum
  const from = dotAt(spectrum, move.from, move.ghostLevel)
  const to = dotAt(spectrum, move.to, move.level)
  const distance = Math.abs(move.to - move.from)
  const control = { x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - step * (0.9 + 0.75 * distance) }
  const leave = Math.atan2(control.y - from.y, control.x - from.x)
  const land = Math.atan2(control.y - to.y, control.x - to.x)
  const start = offset(from, leave, radius + 1)
  const tip = offset(to, land, radius + 2)
  const size = trailWidth(spectrum) * 2.6
  const back = offset(tip, land, size * 1.5)
  const line = `M${point(start)}Q${point(control)} ${point(offset(tip, land, size))}`
  const wings = [offset(back, land + Math.PI / 2, size * 0.8), offset(back, land - Math.PI / 2, size * 0.8)]
  return { from, control, to, line, head: `M${point(tip)}L${wings.map(point).join('L')}Z` }
}

const offset = ({ x, y }: Place, angle: number, distance: number): Place => ({
  x: x + Math.cos(angle) * distance,
  y: y + Math.sin(angle) * distance,
})

const point = ({ x, y }: Place): string => `${num(x)} ${num(y)}`

export const trailWidth = ({ radius }: Spectrum): number => Math.max(1.2, radius * 0.19)

/** A quadratic curve at u from 0 to 1. */
export const onCurve = (from: Place, control: Place, to: Place, u: number): Place => {
  const [a, c, b] = [(1 - u) * (1 - u), 2 * u * (1 - u), u * u]
  return { x: a * from.x + c * control.x + b * to.x, y: a * from.y + c * control.y + b * to.y }
}

/** The spectrum of a shift, with headroom for its trails. */
export const shiftSpectrum = (shift: Shift, input: Omit<SpectrumInput, 'tallest'>): Spectrum => {
  const low = spectrum({ ...input, tallest: shift.tallest })
  const highest = shift.moves.map(move => {
    const { from, control, to } = trailOf(low, move)
    // The highest point of the curve lies where its slope is flat.
    const flat = (from.y - control.y) / (from.y - 2 * control.y + to.y)
    return onCurve(from, control, to, Math.min(1, Math.max(0, flat))).y - trailWidth(low) * 2.5
  })
  return moveDown(low, 4 - Math.min(4, ...highest))
}
