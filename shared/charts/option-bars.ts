import { lettering, namedRows, rowName, type NamedRow, type RowsOptions } from './named-rows.ts'
import { sheetSvg } from './plot-sheet.ts'
import { num, paletteOf, type ChartTheme, type Palette } from './svg.ts'

export interface OptionBar {
  readonly name: string
  readonly value: number
  /** The round before, dashed; null without one. */
  readonly before: number | null
  /** What stands behind the bar, such as its value. */
  readonly figure: string
  /** This person's own answer is in it. */
  readonly own: boolean
}
export interface OptionBarsOptions extends RowsOptions {
  readonly bars: readonly OptionBar[]
  /** `people`: a value is a number of people, and each is a lamp; `amount`: it is not, and makes a plain bar. */
  readonly unit: 'people' | 'amount'
  readonly title: string
  readonly theme?: ChartTheme
}

interface Drawing {
  readonly colour: Palette
  readonly size: number
  readonly left: number
  /** Length of one unit. */
  readonly step: number
}

function lampsSvg({ value, before }: OptionBar, { y }: NamedRow, { colour, size, left, step }: Drawing): string {
  const radius = Math.min(size * 0.72, step * 0.46)
  const x = (unit: number) => left + step * (unit + 0.5)
  const lamps = Array.from(
    { length: value },
    (_, unit) =>
      `<circle class="lamp" cx="${num(x(unit))}" cy="${num(y)}" r="${num(radius)}" fill="${colour('lamp')}" stroke="${colour('lamp-edge')}" stroke-width="${num(size * 0.09)}"/>`,
  )
  const ring =
    before === null || before === 0
      ? ''
      : `<circle class="before" cx="${num(x(before - 1))}" cy="${num(y)}" r="${num(radius + size * 0.14)}" fill="none" stroke="${colour('ink-2')}" stroke-width="${num(size * 0.11)}" stroke-dasharray="${num(size * 0.2)} ${num(size * 0.17)}"/>`
  return lamps.join('') + ring
}

function barSvg(
  { value, before }: OptionBar,
  { y, height }: NamedRow,
  { colour, size, left, step }: Drawing,
  fill: string,
): string {
  const thick = Math.min(height * 0.66, size * 1.2)
  const rect = (amount: number, style: string) =>
    `<rect x="${num(left)}" y="${num(y - thick / 2)}" width="${num(Math.max(amount * step, 0))}" height="${num(thick)}" rx="${num(size * 0.12)}" ${style}/>`
  // On the bar itself the round before is drawn in the colour of the page.
  const dashes = `fill="none" stroke="${colour(before !== null && before < value ? 'paper' : 'ink-2')}" stroke-width="${num(size * 0.11)}" stroke-dasharray="${num(size * 0.2)} ${num(size * 0.17)}"`
  return (
    (value === 0
      ? ''
      : rect(value, `class="bar" fill="${fill}" stroke="${colour('ink')}" stroke-width="${num(size * 0.07)}"`)) +
    (before === null || before === 0 ? '' : rect(before, `class="before" ${dashes}`))
  )
}

/** One bar an option: a lamp a person where they can be told apart, else a bar as long as their number. */
export function optionBarsSvg({ bars, unit, title, theme = 'page', ...options }: OptionBarsOptions): string {
  const colour = paletteOf(theme)
  const figures = Math.max(1, ...bars.map(({ figure }) => figure.length))
  const layout = namedRows(options, {
    ...{ names: bars.map(({ name }) => name), drawing: 1.8, head: () => 0.3, tail: figures * 0.56 + 1 },
  })
  const { size, left, right, width, height } = layout
  const write = lettering(theme, colour, size)
  const most = Math.max(1, ...bars.flatMap(({ value, before }) => [value, before ?? 0]))
  // A dozen people do not stretch over the whole width: their lamps stay side by side.
  const step = Math.min((right - left) / most, unit === 'people' ? size * 1.7 : Infinity)
  const drawing: Drawing = { colour, size, left, step }
  const asLamps = unit === 'people' && step >= size * 0.6
  const fill = colour(unit === 'people' ? 'lamp' : 'mark')
  const drawn = bars.map((bar, index) => {
    const row = layout.rows[index]
    if (!row) return ''
    const axis = `<path d="M${num(left)} ${num(row.y - row.height / 2)}V${num(row.y + row.height / 2)}" stroke="${colour('line-strong')}" stroke-width="${num(size * 0.08)}"/>`
    const own = bar.own
      ? `<rect class="own" x="${num(left - size * 0.25)}" y="${num(row.y - row.height / 2 - size * 0.05)}" width="${num(width - left + size * 0.25)}" height="${num(row.height + size * 0.1)}" rx="${num(size * 0.4)}" fill="none" stroke="${colour('ink')}" stroke-width="${num(size * 0.16)}"/>`
      : ''
    const marks = asLamps ? lampsSvg(bar, row, drawing) : barSvg(bar, row, drawing, fill)
    const end = left + step * Math.max(bar.value, bar.before ?? 0)
    const figure = write(end + size * 0.7, row.y + size * 0.36, bar.figure, { weight: 660 })
    return rowName(write, layout, row) + axis + marks + own + figure
  })
  const background = theme === 'dark' ? colour('paper') : undefined
  return sheetSvg({ width, height, title, background }, drawn.join(''))
}
