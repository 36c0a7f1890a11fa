export interface Place {
  readonly x: number
  readonly y: number
}

/** The arc of the participant's table edge: a cap of a very large disc that rises from the bottom of the window. */
export interface TableEdge {
  /** From the top of the picture to the top of the cloth: the rise asked for, and more rows of seats. */
  readonly rise: number
  readonly disc: { readonly x: number; readonly y: number; readonly radius: number }
  readonly seatRadius: number
  readonly seats: readonly Place[]
  /** Where on the rim of the cloth the light of each seat falls. */
  readonly pools: readonly Place[]
}

export interface TableEdgeInput {
  readonly width: number
  /** Height above the top of the cloth, in which the seats stand. */
  readonly rise: number
  readonly seats: number
  /** The seat in the middle; the neighbours keep their order on both sides. On a phone the row itself is centred. */
  readonly you?: number | undefined
}

const PHONE = 460
const LAPTOP = 1440

/** How much lower the corners of a table without seats lie than its middle. */
const FLAT = 30

/** 640 on a phone, 3000 on a laptop, and growing faster than wider windows so that the cloth reaches both corners. */
const discRadius = (width: number): number => {
  if (width >= LAPTOP) return 3000 * (width / LAPTOP) ** 1.5
  return 640 + (2360 * Math.max(0, width - PHONE)) / (LAPTOP - PHONE)
}

export const tableEdge = ({ width, rise, seats, you }: TableEdgeInput): TableEdge => {
  const radius = seats === 0 ? (width * width) / (8 * FLAT) : discRadius(width)
  const narrow = width <= 700
  const crowded = seats >= 25
  const largest = narrow ? (crowded ? 4.2 : 6.5) : crowded ? 9 : 11
  const off = narrow ? 15 : 27
  // Half of the arc: 0.43 of the width keeps the last seat (and a raised hand on it) inside the window.
  const half = Math.asin(Math.min(1, (width * 0.43) / (radius + off)))
  const rows = Math.max(1, Math.ceil(seats / 100))
  const perRow = Math.ceil(seats / rows)
  const middle = you === undefined || narrow || rows > 1 ? (perRow - 1) / 2 : Math.floor((perRow - 1) / 2)
  const step = perRow > 1 ? Math.min((largest * 9.5) / (radius + off), half / (perRow - 1 - middle)) : 0
  const seatRadius = Math.min(largest, step > 0 ? step * (radius + off) * 0.36 : largest)
  const whole = rise + (rows - 1) * seatRadius * 3
  const disc = { x: width / 2, y: whole + radius, radius }

  const at = (seat: number, distance: number): Place => {
    const turned = you === undefined ? seat : (seat - you + Math.floor((seats - 1) / 2) + seats) % seats
    const row = Math.floor(turned / perRow)
    const angle = ((turned % perRow) - middle) * step
    const reach = radius + distance + (distance > 5 ? row * seatRadius * 3 : 0)
    return { x: disc.x + reach * Math.sin(angle), y: disc.y - reach * Math.cos(angle) }
  }
  const all = Array.from({ length: seats }, (_, seat) => seat)
  return {
    rise: whole,
    disc,
    seatRadius,
    seats: all.map(seat => at(seat, off)),
    pools: all.map(seat => at(seat, 2)),
  }
}

/** Seats around a round table seen from above, the first just right of the top, clockwise. */
export interface RoundTable {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly seatRadius: number
  readonly seats: readonly (Place & { readonly angle: number })[]
}

export interface RoundTableInput {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** From the rim of the table to the middle of a seat. */
  readonly off: number
  readonly seatRadius: number
  readonly seats: number
  /** 0 puts the first seat at the top, 0.5 puts the top between two seats. */
  readonly turn?: number
}

/** The round table as a shape, in radii of its cloth: on the projector the table of the vote is the one that opens. */
export const roundTableShape = { off: 0.18, seatRadius: 0.08 } as const

export const roundTable = ({ x, y, radius, off, seatRadius, seats, turn = 0 }: RoundTableInput): RoundTable => {
  const reach = radius + off
  // Neighbours never touch: half of the chord between them, less some air.
  const room = seats > 1 ? reach * Math.sin(Math.PI / seats) * 0.8 : seatRadius
  return {
    x,
    y,
    radius,
    seatRadius: Math.min(seatRadius, room),
    seats: Array.from({ length: seats }, (_, seat) => {
      const angle = ((seat + turn) / seats) * 2 * Math.PI - Math.PI / 2
      return { angle, x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) }
    }),
  }
}
