import type { Band } from './pole-shapes.ts'
import type { Place } from './table-geometry.ts'

/** Everything about the picture of a spectrum that is measured before anything is drawn. */
export interface Spectrum {
  readonly width: number
  readonly height: number
  readonly places: number
  /** Radius of a dot, and the distance between the middles of two dots in a stack. */
  readonly radius: number
  readonly step: number
  /** Dots side by side in one stack: 1, more when hundreds of votes would make the dots specks. */
  readonly across: number
  readonly column: number
  /** Where the lowest dots stand. */
  readonly base: number
  readonly band: Band
  /** Radius of the half-discs at both ends, whose middle is the middle of the band. */
  readonly cap: number
}

export interface SpectrumInput {
  readonly width: number
  readonly places: number
  /** Dots, ghosts included, in the tallest stack. */
  readonly tallest: number
  /** Height the tallest stack may take; without it a height that suits the width. */
  readonly room?: number | undefined
  readonly maxRadius?: number | undefined
}

const PAD = 4

/** BRIEF, DotPlot: radius = min(max, 0.4 x height / tallest stack); a dot is never wider than its column either. */
export const spectrum = ({ width, places, tallest, room, maxRadius }: SpectrumInput): Spectrum => {
  const height = room ?? Math.max(110, width * 0.243)
  const largest = maxRadius ?? 4 + width / 90
  const { radius, across } = dotSize({ width, places, tallest: Math.max(1, tallest), height, largest })
  const step = radius * 2.25
  const cap = Math.min(Math.max(22, radius * 2.6), width * 0.14)
  const left = cap + 6
  const bandHeight = 5 + width / 160
  const base = PAD + radius * 0.25 + Math.ceil(Math.max(1, tallest) / across) * step
  const band = { x: left, y: base + Math.max(6, radius / 3), width: width - 2 * left, height: bandHeight }
  const middle = band.y + bandHeight / 2
  // A stack that is lower than the half-discs still leaves them whole.
  const short = Math.max(0, cap + PAD - middle)
  return moveDown(
    { width, height: middle + cap + PAD, places, radius, step, across, column: band.width / places, base, band, cap },
    short,
  )
}

interface DotRoom {
  readonly width: number
  readonly places: number
  readonly tallest: number
  readonly height: number
  readonly largest: number
}

const dotSize = ({ width, places, tallest, height, largest }: DotRoom): { radius: number; across: number } => {
  const fit = (across: number) => {
    const tall = (0.4 * height) / Math.ceil(tallest / across)
    // The narrowest a column can get: the half-discs take at most 0.14 of the width each.
    const wide = (0.38 * (0.72 * width - 12)) / (places * across)
    return Math.min(largest, tall, wide)
  }
  let best = { radius: fit(1), across: 1 }
  if (best.radius >= largest * 0.3) return best
  for (let across = 2; across <= 12; across++) {
    const radius = fit(across)
    if (radius > best.radius) best = { radius, across }
  }
  return best
}

export const moveDown = (spectrum: Spectrum, distance: number): Spectrum =>
  distance <= 0
    ? spectrum
    : {
        ...spectrum,
        height: spectrum.height + distance,
        base: spectrum.base + distance,
        band: { ...spectrum.band, y: spectrum.band.y + distance },
      }

/** The middle of a place, 1 to `places`. */
export const placeX = ({ band, column }: Spectrum, place: number): number => band.x + (place - 0.5) * column

/** The middle of a dot: the lowest of a stack has level 0. */
export const dotAt = (spectrum: Spectrum, place: number, level: number): Place => {
  const { across, base, radius, step } = spectrum
  const row = Math.floor(level / across)
  const aside = (level % across) - (across - 1) / 2
  return { x: placeX(spectrum, place) + aside * step, y: base - radius - row * step }
}

export const capY = ({ band }: Spectrum): number => band.y + band.height / 2
