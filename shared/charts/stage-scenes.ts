import { permutation } from './permutation.ts'
import { pilePlace, type LampPath } from './reveal-timeline.ts'
import { shiftOf, shiftSpectrum, spread, type Shift, type ShiftCounts } from './shift-geometry.ts'
import { shiftPlan, type ShiftPlan } from './shift-timeline.ts'
import { dotAt, moveDown, placeX, spectrum, type Spectrum } from './spectrum-geometry.ts'
import { roundTable, roundTableShape, type Place, type RoundTable } from './table-geometry.ts'

export interface StageSize {
  readonly width: number
  readonly height: number
  /** Room below for the counts of the places. */
  readonly numbers: boolean
}

/** Where the count of each place is written on a stage, and how large. */
export interface StageNumbers {
  readonly size: number
  readonly y: number
  readonly x: readonly number[]
}

/** The picture at the bottom of the stage: the layout of the charts, made smaller only when the stage is too low. */
const onStage = ({ width, height, numbers }: StageSize, layoutFor: (room: number) => Spectrum): Spectrum => {
  const free = (layout: Spectrum) => height - (numbers ? foot(layout) : 0)
  let room = Math.max(110, width * 0.243)
  let layout = layoutFor(room)
  for (let tries = 0; layout.height > free(layout) && tries < 24; tries++) {
    room *= 0.9
    layout = layoutFor(room)
  }
  return moveDown(layout, free(layout) - layout.height)
}

/** Read from the back of a room, also where two pictures share the stage. */
const numberSize = (width: number): number => Math.max(13, 15 + width / 72)

/** Room below the half-discs, which the numbers need when they are larger. */
const foot = ({ width, band, cap }: Spectrum): number => {
  const size = numberSize(width)
  return Math.max(size * 0.6, band.height / 2 + size * 1.3 - cap)
}

export const stageNumbers = (layout: Spectrum): StageNumbers => {
  const size = numberSize(layout.width)
  const x = Array.from({ length: layout.places }, (_, i) => placeX(layout, i + 1))
  return { size, y: layout.band.y + layout.band.height + size * 1.15, x }
}

export interface RevealScene {
  readonly layout: Spectrum
  readonly table: RoundTable
  /** Seats whose lamp never came on. */
  readonly empty: readonly Place[]
  /** One per lamp, in the order in which they leave. */
  readonly paths: readonly LampPath[]
  /** Size of a lamp on its seat, as a share of its size on the spectrum. */
  readonly seatScale: number
}

export interface RevealOptions extends StageSize {
  readonly seats: number
  readonly seed: number
  /** The tallest stack of a picture beside it, so that both have lamps of the same size. */
  readonly scaledTo?: number
}

/** From a lit table to the spectrum. The seed decides which seats are lit, and which lamp goes where. */
export const revealScene = (
  counts: readonly number[],
  { seats, seed, scaledTo = 0, ...size }: RevealOptions,
): RevealScene => {
  const tallest = Math.max(scaledTo, ...counts)
  const layout = onStage(size, room => spectrum({ width: size.width, places: counts.length, tallest, room }))
  const targets = spread(counts).map(({ place, level }) => dotAt(layout, place, level))
  const centre = { x: size.width / 2, y: size.height * 0.48 }
  const radius = Math.min(size.height * 0.34, size.width * 0.3)
  const around = Math.max(seats, targets.length)
  const table = roundTable({
    ...{ ...centre, radius, off: radius * roundTableShape.off, seats: around },
    seatRadius: Math.min(layout.radius, radius * roundTableShape.seatRadius),
  })
  const order = permutation(seed, around)
  const places = permutation(seed + 1, targets.length)
  const pile = permutation(seed + 2, targets.length)
  const seatAt = (nth: number): Place => table.seats[order[nth] ?? 0] ?? centre
  return {
    layout,
    table,
    empty: order.slice(targets.length).map((_, i) => seatAt(targets.length + i)),
    paths: targets.map((_, nth) => ({
      seat: seatAt(nth),
      pile: pilePlace(centre, pile[nth] ?? 0, layout.radius * 0.8),
      target: targets[places[nth] ?? 0] ?? centre,
    })),
    seatScale: layout.radius === 0 ? 1 : table.seatRadius / layout.radius,
  }
}

export interface ShiftScene {
  readonly layout: Spectrum
  readonly shift: Shift
  readonly plan: ShiftPlan
  /** Votes per place in the second round. */
  readonly counts: readonly number[]
}

export const shiftScene = (counts: ShiftCounts, size: StageSize): ShiftScene => {
  const shift = shiftOf(counts)
  const places = counts.onlyFirst.length
  const second = counts.onlySecond.map((n, i) => n + counts.pairs.filter(([, to]) => to === i + 1).length)
  return {
    shift,
    layout: onStage(size, room => shiftSpectrum(shift, { width: size.width, places, room })),
    plan: shiftPlan(shift),
    counts: second,
  }
}
