import { frameSvg, glowGradient, glowSvg } from './spectrum-frame.ts'
import { placeX, type Spectrum } from './spectrum-geometry.ts'
import { escapeXml, num, sansOf, wrapWords, type ChartTheme, type Palette } from './svg.ts'
import type { Place } from './table-geometry.ts'

export interface PlotOptions {
  readonly poleA: string
  readonly poleB: string
  /** The picture in one sentence, for who cannot see it. */
  readonly title: string
  readonly theme?: ChartTheme
  readonly width?: number
  /** Height the tallest stack may take, and the largest radius of a dot; without them what suits the width. */
  readonly room?: number
  readonly maxRadius?: number
  /** Pole names inside the picture; off where the page sets them in its own type. */
  readonly labels?: boolean
  /** The count of each place below it. */
  readonly numbers?: boolean
  readonly glow?: boolean
  /** Prefix of the ids inside the picture; without it one that follows from the content. */
  readonly id?: string
}

interface PlotContent {
  readonly layout: Spectrum
  readonly options: PlotOptions
  readonly colour: Palette
  readonly id: string
  readonly counts: readonly number[]
  readonly lamps: readonly Place[]
  readonly defs?: string
  readonly drawing: string
}

/** A whole picture: the sheet, the band between its poles, the light of the lamps, what is drawn on it, the words. */
export const plotSheet = ({ layout, options, colour, id, counts, lamps, defs = '', drawing }: PlotContent): string => {
  const lettering = letteringSvg(layout, colour, options, counts)
  const glow = options.glow === true
  const inside = `${defs}${glow ? glowGradient(id, colour) : ''}`
  return sheetSvg(
    {
      width: layout.width,
      height: layout.height + lettering.height,
      title: options.title,
      background: options.theme === 'dark' ? colour('paper') : undefined,
    },
    (inside === '' ? '' : `<defs>${inside}</defs>`) +
      frameSvg(layout, colour) +
      (glow ? glowSvg(lamps, layout.radius, id) : '') +
      drawing +
      lettering.svg,
  )
}

/** Counts below the band and pole names below the half-discs, and the height they take. */
const letteringSvg = (layout: Spectrum, colour: Palette, options: PlotOptions, counts: readonly number[]) => {
  const { width, band } = layout
  const { labels = true, numbers = false, theme = 'page' } = options
  const size = Math.max(13, 9 + width / 70)
  const write = (x: number, y: number, anchor: 'start' | 'middle' | 'end', words: string, weight: number) =>
    `<text x="${num(x)}" y="${num(y)}" text-anchor="${anchor}" font-family="${sansOf(theme)}" font-size="${num(size)}" font-weight="${weight}" fill="${colour('ink')}">${escapeXml(words)}</text>`
  const columns = Math.floor((width / 2 - size) / (size * 0.56))
  const [a, b] = labels ? [wrapWords(options.poleA, columns), wrapWords(options.poleB, columns)] : [[], []]
  const numbersAt = band.y + band.height + size * 1.15
  const top = numbers ? Math.max(layout.height, numbersAt + size * 0.35) : layout.height
  const lineAt = (row: number) => top + size * (1.1 + 1.25 * row)
  const rows = Math.max(a.length, b.length)
  return {
    svg: [
      ...(numbers ? counts.map((n, i) => write(placeX(layout, i + 1), numbersAt, 'middle', String(n), 560)) : []),
      ...a.map((words, row) => write(0, lineAt(row), 'start', words, 620)),
      ...b.map((words, row) => write(width, lineAt(row), 'end', words, 620)),
    ].join(''),
    height: (rows === 0 ? top : lineAt(rows - 1) + size * 0.4) - layout.height,
  }
}

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly title: string
  /** Painted behind the picture, for a dark chart that stands alone. */
  readonly background?: string | undefined
}

export const sheetSvg = ({ width, height, title, background }: Sheet, content: string): string => {
  const margin = background === undefined ? 0 : 20
  const [w, h] = [num(width + 2 * margin), num(height + 2 * margin)]
  const ground =
    background === undefined
      ? ''
      : `<rect x="${-margin}" y="${-margin}" width="${w}" height="${h}" fill="${background}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${num(-margin)} ${num(-margin)} ${w} ${h}" width="${w}" height="${h}" role="img" aria-label="${escapeXml(title)}">${ground}${content}</svg>`
}
