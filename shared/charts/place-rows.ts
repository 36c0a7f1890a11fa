import {
  columnsIn,
  fittedLines,
  lettering,
  namedRows,
  rowName,
  type Lettering,
  type NamedRow,
  type NamedRows,
  type RowsOptions,
} from './named-rows.ts'
import { sheetSvg } from './plot-sheet.ts'
import { num, paletteOf, type ChartTheme, type Palette } from './svg.ts'

export interface PlaceRow {
  readonly name: string
  /** People per place, from the first to the last. */
  readonly counts: readonly number[]
  /** The round before, as dashed rings; null without one. */
  readonly before: readonly number[] | null
  /** Index of this person's own place; null when it is not shown. */
  readonly own: number | null
  /** Behind the row, such as how many had no opinion. */
  readonly note: string
}
export interface PlaceRowsOptions extends RowsOptions {
  readonly rows: readonly PlaceRow[]
  /** Above each place, such as "−3". */
  readonly places: readonly string[]
  /** Names of the first and the last place, above them. */
  readonly ends: readonly [string, string] | null
  /** Above the notes. */
  readonly noteHead: string
  readonly title: string
  readonly theme?: ChartTheme
}

/** A lamp is as bright at night as by day: what is written on it is dark. */
const inkOnLamp = '#14211B'

interface Drawing {
  readonly colour: Palette
  readonly size: number
  readonly x: (place: number) => number
  /** Radius of the lamp of this many people: its area grows with their number. */
  readonly radius: (count: number) => number
}

function rowSvg({ counts, before, own }: PlaceRow, { y }: NamedRow, drawing: Drawing): string {
  const { colour, size, x, radius } = drawing
  const line = `<path d="M${num(x(0))} ${num(y)}H${num(x(counts.length - 1))}" stroke="${colour('line')}" stroke-width="${num(size * 0.08)}"/>`
  const circle = (place: number, r: number, style: string) =>
    `<circle cx="${num(x(place))}" cy="${num(y)}" r="${num(r)}" ${style}/>`
  const stops = counts.map((_, place) => circle(place, size * 0.14, `fill="${colour('line-strong')}"`))
  const lamps = counts.map((count, place) =>
    count === 0
      ? ''
      : circle(
          place,
          radius(count),
          `class="lamp" fill="${colour('lamp')}" stroke="${colour('lamp-edge')}" stroke-width="${num(size * 0.09)}"`,
        ),
  )
  const rings = (before ?? []).map((count, place) =>
    count === 0
      ? ''
      : circle(
          place,
          radius(count),
          `class="before" fill="none" stroke="${colour('ink-2')}" stroke-width="${num(size * 0.1)}" stroke-dasharray="${num(size * 0.18)} ${num(size * 0.16)}"`,
        ),
  )
  const mine =
    own === null
      ? ''
      : circle(
          own,
          radius(counts[own] ?? 0) + size * 0.3,
          `class="own" fill="none" stroke="${colour('ink')}" stroke-width="${num(size * 0.18)}"`,
        )
  return line + stops.join('') + lamps.join('') + rings.join('') + mine
}

/** The names of the ends, each over at most half of the drawing. */
const endLines = (ends: PlaceRowsOptions['ends'], drawings: number, size: number): readonly (readonly string[])[] =>
  (ends ?? []).map(end => fittedLines(end, columnsIn(drawings / 2 - size * 0.6, size)))
const linesIn = (ends: readonly (readonly string[])[]): number => Math.max(0, ...ends.map(lines => lines.length))

interface Head {
  readonly layout: NamedRows
  readonly x: (place: number) => number
  readonly noteX: number
  readonly write: ReturnType<typeof lettering>
  readonly quiet: Lettering
}

/** What stands above the rows: the ends, the places, what the notes are. */
function headSvg(
  { places, ends, noteHead }: Pick<PlaceRowsOptions, 'places' | 'ends' | 'noteHead'>,
  { layout: { size, left, right }, x, noteX, write, quiet }: Head,
): string {
  const named = endLines(ends, right - left, size)
  const y = size * (1 + linesIn(named) * 1.22)
  const endNames = named.flatMap((lines, end) =>
    lines.map((words, line) =>
      write(end === 0 ? left + size * 0.2 : right - size * 0.2, size * (1.05 + line * 1.22), words, {
        ...{ weight: 620, anchor: end === 0 ? 'start' : 'end' },
      }),
    ),
  )
  const heads = places.map((label, place) => write(x(place), y, label, { ...quiet, anchor: 'middle' }))
  const noteTitle = noteHead === '' ? '' : write(noteX, y, noteHead, { ...quiet, anchor: 'middle' })
  return endNames.join('') + heads.join('') + noteTitle
}

/** Many things on the same few places: per row and place a lamp as large as the number of people there. */
export function placeRowsSvg({ rows, places, ends, title, theme = 'page', ...options }: PlaceRowsOptions): string {
  const colour = paletteOf(theme)
  const noteHead = rows.some(({ note }) => note !== '') ? options.noteHead : ''
  const tail = noteHead === '' ? 0.6 : Math.max(4, noteHead.length * 0.52) + 1
  const layout = namedRows(options, {
    ...{ names: rows.map(({ name }) => name), drawing: 2, tail },
    head: (drawings, size) => 1.5 + linesIn(endLines(ends, drawings, size)) * 1.22,
  })
  const { size, left, right, width, height } = layout
  const write = lettering(theme, colour, size)
  const step = (right - left) / places.length
  const x = (place: number) => left + step * (place + 0.5)
  const most = Math.max(1, ...rows.flatMap(({ counts, before }) => [...counts, ...(before ?? [])]))
  const largest = Math.min(size * 0.94, step * 0.46)
  // A single person still carries a figure.
  const radius = (count: number) =>
    count === 0 ? size * 0.2 : Math.max(largest * 0.56, largest * Math.sqrt(count / most))
  const noteX = width - (size * (tail - 1)) / 2
  const quiet = { fill: colour('ink-2') }
  const onLamp: Lettering = { anchor: 'middle', weight: 620, size: largest * 0.86, fill: inkOnLamp }
  const drawn = rows.map((row, index) => {
    const at = layout.rows[index]
    if (!at) return ''
    const figures = row.counts.map((count, place) =>
      count === 0 ? '' : write(x(place), at.y + largest * 0.3, String(count), onLamp),
    )
    const note = row.note === '' ? '' : write(noteX, at.y + size * 0.34, row.note, { anchor: 'middle', ...quiet })
    return rowName(write, layout, at) + rowSvg(row, at, { colour, size, x, radius }) + figures.join('') + note
  })
  const background = theme === 'dark' ? colour('paper') : undefined
  const head = headSvg({ places, ends, noteHead }, { layout, x, noteX, write, quiet })
  return sheetSvg({ width, height, title, background }, head + drawn.join(''))
}
