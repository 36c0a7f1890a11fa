import { num } from './svg.ts'

export type Side = 'a' | 'b'

/** Half of the table. A is the left half and bulges left, B the right half; (x, y) is the middle of the straight edge. */
export const halfDiscPath = (side: Side, x: number, y: number, radius: number): string =>
  `M${num(x)} ${num(y - radius)}A${num(radius)} ${num(radius)} 0 0 ${side === 'a' ? 0 : 1} ${num(x)} ${num(y + radius)}Z`

/** The straight and the round edge of half B without the closing line: stripes need only their rim. */
export const rimPath = (x: number, y: number, radius: number): string =>
  `M${num(x)} ${num(y - radius)}A${num(radius)} ${num(radius)} 0 0 1 ${num(x)} ${num(y + radius)}`

/** The stripes of half B, cut to its circle, so that no clip path (and no id) is needed. */
export const stripesPath = (x: number, y: number, radius: number, stripes: number, filled = 0.56): string => {
  const step = (2 * radius) / stripes
  let path = ''
  for (let i = 0; i < stripes; i++) {
    const top = -radius + i * step
    const bottom = top + step * filled
    const [chordTop, chordBottom] = [chord(radius, top), chord(radius, bottom)]
    path +=
      `M${num(x)} ${num(y + top)}H${num(x + chordTop)}` +
      `A${num(radius)} ${num(radius)} 0 0 1 ${num(x + chordBottom)} ${num(y + bottom)}H${num(x)}Z`
  }
  return path
}

const chord = (radius: number, dy: number): number => Math.sqrt(Math.max(0, radius * radius - dy * dy))

export interface Band {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The double wedge between the poles: solid A thins out to the right, striped B grows from the left. */
export const wedgePathA = ({ x, y, width, height }: Band): string =>
  `M${num(x)} ${num(y)}V${num(y + height)}H${num(x + width)}Z`

export const wedgePathB = ({ x, y, width, height }: Band): string =>
  `M${num(x)} ${num(y)}H${num(x + width)}V${num(y + height)}Z`

/** The slanted stripes of wedge B (45 degrees, `pitch` apart), cut to the wedge. */
export const wedgeStripes = (band: Band, pitch: number): string => {
  const { x, y, width, height } = band
  let path = ''
  // Along the lower edge of a stripe x falls by `height` from top to bottom; start far enough left to miss none.
  for (let left = x - height; left < x + width + height; left += pitch) {
    const stripe: Point[] = [
      [left + height, y],
      [left + height + pitch / 2, y],
      [left + pitch / 2, y + height],
      [left, y + height],
    ]
    const inside = cut(
      cut(stripe, point => x + width - point[0]),
      point =>
        // Positive above the diagonal from (x, y) to (x + width, y + height).
        (point[0] - x) * height - (point[1] - y) * width,
    )
    if (inside.length > 2) path += `M${inside.map(point => `${coarse(point[0])} ${coarse(point[1])}`).join('L')}Z`
  }
  return path
}

type Point = readonly [number, number]

// There are many stripes, and a tenth of a unit is finer than any screen shows.
const coarse = (value: number): string => num(Math.round(value * 10) / 10)

/** Sutherland and Hodgman (1974): the part of a polygon where `distance` is not negative. */
const cut = (polygon: readonly Point[], distance: (point: Point) => number): Point[] =>
  polygon.flatMap((to, i) => {
    const from = polygon.at(i - 1) ?? to
    const [before, after] = [distance(from), distance(to)]
    const share = before / (before - after)
    const crossing: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    if (after >= 0) return before >= 0 ? [to] : [crossing, to]
    return before >= 0 ? [crossing] : []
  })
