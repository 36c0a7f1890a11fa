import { escapeXml, num, paletteOf, wrapWords } from '../../shared/charts/svg.ts'
import { sizeOf } from './raster.ts'

export interface ChartCard {
  /** Our own chart, with literal colours. */
  readonly svg: string
  readonly title: string
  readonly sentence: string
  /** What it comes from: the session and its day. */
  readonly source: string
  /** That it was a rehearsal; null when it was not. */
  readonly notice: string | null
}

const width = 1080
const margin = 60
const inside = width - 2 * margin
const serif = "Piazzolla, 'Piazzolla Variable', Georgia, serif"
const sans = "'Schibsted Grotesk', 'Schibsted Grotesk Variable', Arial, sans-serif"

interface Lettering {
  readonly font: string
  readonly size: number
  readonly weight: number
  readonly ink: string
}

/** Lines of text from `top` down, and where the next thing may stand. */
function lettered(words: readonly string[], top: number, { font, size, weight, ink }: Lettering) {
  const step = size * 1.28
  const svg = words.map(
    (line, row) =>
      `<text x="${margin}" y="${num(top + size + row * step)}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${ink}">${escapeXml(line)}</text>`,
  )
  return { svg: svg.join(''), bottom: top + words.length * step }
}

/** At most so many lines; what is left out leaves an ellipsis. */
function fitted(text: string, columns: number, most: number): readonly string[] {
  const lines = wrapWords(text, columns).map(line => (line.length > columns + 4 ? `${line.slice(0, columns)}…` : line))
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`]
}

/** A chart that stands alone, away from any page: its title, what it says, and where it comes from. */
export function chartCard({ svg, title, sentence, source, notice }: ChartCard): string {
  const colour = paletteOf('light')
  const head = lettered(fitted(title, 50, 4), margin, { font: serif, size: 40, weight: 500, ink: colour('ink') })
  const chart = sizeOf(svg)
  const scale = chart.width === 0 ? 1 : inside / chart.width
  const chartTop = head.bottom + 34
  const said = lettered(fitted(sentence, 96, 5), chartTop + chart.height * scale + 34, {
    font: sans,
    size: 21,
    weight: 400,
    ink: colour('ink-2'),
  })
  const from = { font: sans, size: 17, weight: 400, ink: colour('ink-3') }
  const sourced = lettered(fitted(`Exchange Table · ${source}`, 110, 2), said.bottom + 22, from)
  const warned =
    notice === null
      ? { svg: '', bottom: sourced.bottom }
      : lettered([notice], sourced.bottom + 6, { ...from, weight: 600, ink: colour('object') })
  const height = num(warned.bottom + margin * 0.75)
  const drawing = svg.replace('<svg ', `<svg x="${margin}" y="${num(chartTop)}" `)
  const sized = drawing.replace(
    / width="[\d.]+" height="[\d.]+"/,
    ` width="${inside}" height="${num(chart.height * scale)}"`,
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(`${title}. ${sentence}`)}">` +
    `<rect width="${width}" height="${height}" fill="${colour('paper')}"/>${head.svg}${sized}${said.svg}${sourced.svg}${warned.svg}</svg>`
  )
}
