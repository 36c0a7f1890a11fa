import { plotSheet, type PlotOptions } from './plot-sheet.ts'
import { spread } from './shift-geometry.ts'
import { lampSvg } from './spectrum-frame.ts'
import { dotAt, spectrum } from './spectrum-geometry.ts'
import { num, paletteOf, pictureId } from './svg.ts'

export interface DotPlotOptions extends PlotOptions {
  /** Votes per place, from A to B. */
  readonly counts: readonly number[]
  /** A place to ring: where this person stands, on their own device only. */
  readonly own?: number | null | undefined
}

/** One lamp a vote, stacked on its place between the poles. */
export const dotPlotSvg = (options: DotPlotOptions): string => {
  const { counts, theme = 'page', width = 560, room, maxRadius, own } = options
  const colour = paletteOf(theme)
  const layout = spectrum({ width, places: counts.length, tallest: Math.max(0, ...counts), room, maxRadius })
  const lamps = spread(counts).map(({ place, level }) => dotAt(layout, place, level))
  const ring = own !== undefined && own !== null && (counts[own - 1] ?? 0) > 0 ? dotAt(layout, own, 0) : undefined
  return plotSheet({
    layout,
    options,
    colour,
    id: options.id ?? pictureId(JSON.stringify(options)),
    counts,
    lamps,
    drawing:
      lamps.map(lamp => lampSvg(lamp, layout.radius, colour)).join('') +
      (ring === undefined
        ? ''
        : `<circle class="own" cx="${num(ring.x)}" cy="${num(ring.y)}" r="${num(layout.radius * 1.5)}" fill="none" stroke="${colour('ink')}" stroke-width="2.5"/>`),
  })
}
