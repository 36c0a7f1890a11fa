import { plotSheet, type PlotOptions } from './plot-sheet.ts'
import { shiftOf, shiftSpectrum, trailOf, trailWidth, type ShiftCounts, type Trail } from './shift-geometry.ts'
import { ghostSvg, lampSvg } from './spectrum-frame.ts'
import { dotAt } from './spectrum-geometry.ts'
import { num, paletteOf, pictureId, type Palette } from './svg.ts'

export interface ShiftPlotOptions extends PlotOptions, ShiftCounts {}

/** The second vote in lamps; a dashed ring where somebody stood before, and a trail from each ring to its lamp. */
export const shiftPlotSvg = (options: ShiftPlotOptions): string => {
  const { onlyFirst, theme = 'page', width = 560, room, maxRadius } = options
  const colour = paletteOf(theme)
  const shift = shiftOf(options)
  const layout = shiftSpectrum(shift, { width, places: onlyFirst.length, room, maxRadius })
  const id = options.id ?? pictureId(JSON.stringify(options))
  const standing = [...shift.stayers, ...shift.moves.map(({ to, level }) => ({ place: to, level })), ...shift.fresh]
  const lamps = standing.map(({ place, level }) => dotAt(layout, place, level))
  const ghosts = [
    ...shift.moves.map(({ from, ghostLevel }) => dotAt(layout, from, ghostLevel)),
    ...shift.gone.map(({ place, ghostLevel }) => dotAt(layout, place, ghostLevel)),
  ]
  const trails = shift.moves.map((move, i) =>
    trailSvg(trailOf(layout, move), { toA: move.toA, width: trailWidth(layout), id: `${id}-${i}`, colour }),
  )
  return plotSheet({
    layout,
    options,
    colour,
    id,
    counts: onlyFirst.map((_, i) => standing.filter(({ place }) => place === i + 1).length),
    lamps,
    defs: trails.map(trail => trail.gradient).join(''),
    drawing:
      trails.map(({ line, head }) => line + head).join('') +
      ghosts.map(ghost => ghostSvg(ghost, layout.radius, colour)).join('') +
      lamps.map(lamp => lampSvg(lamp, layout.radius, colour)).join(''),
  })
}

interface TrailStyle {
  readonly toA: boolean
  readonly width: number
  readonly id: string
  readonly colour: Palette
}

export interface TrailDrawing {
  readonly gradient: string
  readonly line: string
  readonly head: string
}

/** To A a solid line, to B a dotted one; both fade towards the place that was left. */
export const trailSvg = ({ from, to, line, head }: Trail, style: TrailStyle): TrailDrawing => {
  const ink = style.colour(style.toA ? 'pole-a' : 'pole-b')
  const dots = style.toA ? '' : ` stroke-dasharray="0.1 ${num(style.width * 2.2)}"`
  return {
    gradient:
      `<linearGradient id="${style.id}" gradientUnits="userSpaceOnUse" x1="${num(from.x)}" y1="0" x2="${num(to.x)}" y2="0">` +
      `<stop offset="0" stop-color="${ink}" stop-opacity="0.28"/><stop offset="1" stop-color="${ink}"/></linearGradient>`,
    line: `<path class="trail" d="${line}" fill="none" stroke="url(#${style.id})" stroke-width="${num(style.width)}" stroke-linecap="round"${dots}/>`,
    head: `<path class="head" d="${head}" fill="${ink}"/>`,
  }
}
