import { escapeXml, num, sansOf, wrapWords, type ChartTheme, type Palette } from './svg.ts'

/** How a chart of named rows is measured; lengths in units of the picture. */
export interface RowsOptions {
  readonly width?: number
  /** Size of the letters; everything follows it. */
  readonly size?: number
  /** Height the whole chart may take: the letters are as large as that allows, `size` at most. */
  readonly room?: number
}
export interface NamedRow {
  readonly lines: readonly string[]
  /** Where its drawing is: the middle, and the height it has. */
  readonly y: number
  readonly height: number
  readonly top: number
}
export interface NamedRows {
  readonly size: number
  readonly width: number
  readonly height: number
  /** Drawings lie between these. */
  readonly left: number
  readonly right: number
  /** Names stand at the left of their drawing; else above it. */
  readonly beside: boolean
  readonly rows: readonly NamedRow[]
}

/** Mean width of a letter of the sans, against its size. */
const letter = 0.53
const smallest = 11

interface Wanted {
  readonly names: readonly string[]
  readonly width: number
  /** Height of a drawing, and width kept free behind it, against the size of the letters. */
  readonly drawing: number
  readonly tail: number
  /** Height kept free above all rows, in the size of the letters, where drawings are this wide and letters this large. */
  readonly head: (drawings: number, size: number) => number
}

/** Words over lines of at most `columns` letters; a word that is longer than a line is cut. */
export const fittedLines = (text: string, columns: number): readonly string[] =>
  wrapWords(text, columns).flatMap(line =>
    Array.from({ length: Math.ceil(line.length / columns) }, (_, part) =>
      line.slice(part * columns, (part + 1) * columns),
    ),
  )

/** How many letters fit in a width. */
export const columnsIn = (width: number, size: number): number => Math.max(8, Math.floor(width / (size * letter)))

function rowsAt(size: number, { names, width, drawing, tail, head }: Wanted): NamedRows {
  const longest = Math.max(0, ...names.map(name => name.length)) * size * letter + size * 1.4
  const share = Math.min(longest, width * 0.44)
  const longestWord = Math.max(0, ...names.flatMap(name => name.split(/\s+/).map(word => word.length)))
  // Beside its drawing a name needs room for a few words, and for its longest one: on a phone it stands above.
  const beside = width >= size * 34 && longestWord <= columnsIn(share - size * 1.2, size)
  const left = beside ? share : 0
  const columns = columnsIn((beside ? left : width) - size * 1.2, size)
  const right = width - tail * size
  const rows: NamedRow[] = []
  let top = head(right - left, size) * size
  for (const name of names) {
    const lines = fittedLines(name, columns)
    const words = lines.length * size * 1.22
    const above = beside ? 0 : words + size * 0.25
    const height = beside ? Math.max(drawing * size, words + size * 0.5) : above + drawing * size
    rows.push({ lines, top, height: drawing * size, y: beside ? top + height / 2 : top + above + (drawing * size) / 2 })
    top += height + size * (beside ? 0.25 : 0.7)
  }
  return { size, width, height: top, left, right, beside, rows }
}

/** Places names and drawings under each other, in letters as large as the room allows. */
export function namedRows(options: RowsOptions, wanted: Omit<Wanted, 'width'>): NamedRows {
  const { width = 760, size = 15, room } = options
  let rows = rowsAt(size, { ...wanted, width })
  for (let fitting = size - 1; room !== undefined && rows.height > room && fitting >= smallest; fitting -= 1)
    rows = rowsAt(fitting, { ...wanted, width })
  return rows
}

export interface Lettering {
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: number
  readonly fill?: string
  readonly size?: number
}
/** Writes words of a chart. */
export const lettering =
  (theme: ChartTheme, colour: Palette, size: number) =>
  (x: number, y: number, words: string, { anchor = 'start', weight = 440, fill, size: own }: Lettering = {}): string =>
    `<text x="${num(x)}" y="${num(y)}" text-anchor="${anchor}" font-family="${sansOf(theme)}" font-size="${num(own ?? size)}" font-weight="${weight}" fill="${fill ?? colour('ink')}">${escapeXml(words)}</text>`

/** The name of a row, over as many lines as it needs. */
export const rowName = (write: ReturnType<typeof lettering>, { size, beside }: NamedRows, row: NamedRow): string => {
  const first = beside ? row.y - ((row.lines.length - 1) * size * 1.22) / 2 + size * 0.34 : row.top + size
  return row.lines.map((words, line) => write(0, first + line * size * 1.22, words, { weight: 560 })).join('')
}
