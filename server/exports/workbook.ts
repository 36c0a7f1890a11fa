import { writeXlsx, type CellStyle } from 'hucre/xlsx'
import { printable } from './printable.ts'

export interface Sheet {
  readonly name: string
  /** Above the heads on every sheet; null for none. */
  readonly notice: string | null
  readonly head: readonly string[]
  /** In characters, by column. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** What one cell may hold: Excel's own limit (32,767), with room for an ellipsis. */
const longest = 32_000
/** Excel takes none of these in the name of a sheet, and no more than 31 characters. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31)

const clean = (cell: string | number | null) => (typeof cell === 'string' ? printable(cell).slice(0, longest) : cell)

const colour = (rgb: string) => ({ rgb })
const body: CellStyle = { alignment: { vertical: 'top', wrapText: true, readingOrder: 'context' } }
const headStyle: CellStyle = {
  font: { name: 'Arial', size: 10, bold: true, color: colour('F4F5F0') },
  fill: { type: 'pattern', pattern: 'solid', fgColor: colour('11493A') },
  alignment: { vertical: 'center', wrapText: true },
}
const noticeStyle: CellStyle = { font: { name: 'Arial', size: 10, bold: true, color: colour('8C1D4F') } }

const lineHeight = 13
/** Excel does not make a row as high as its text when it opens a file, and no row higher than this. */
const highest = 409

function heightOf(row: readonly (string | number | null)[], widths: readonly number[]): number {
  const lines = row.map((cell, column) =>
    String(cell ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / (widths[column] ?? 10))), 0),
  )
  return Math.min(highest, Math.max(1, ...lines) * lineHeight + 3)
}

function written({ name, notice, head, widths, rows }: Sheet) {
  const above = notice === null ? [] : [[notice]]
  const all = [...above, [...head], ...rows.map(row => row.map(clean))]
  const styled = new Map<string, { style: CellStyle }>()
  for (const column of head.keys()) styled.set(`${above.length},${column}`, { style: headStyle })
  if (notice !== null) styled.set('0,0', { style: noticeStyle })
  return {
    name: sheetName(name),
    columns: widths.map(width => ({ width, style: body })),
    rows: all,
    cells: styled,
    rowDefs: new Map(
      all.slice(above.length).map((row, index) => [index + above.length, { height: heightOf(row, widths) }]),
    ),
    freezePane: { rows: above.length + 1 },
    pageSetup: {
      paperSize: 'a4' as const,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
    a11y: { headerRow: above.length },
  }
}

/** A workbook as a file. Cells of text are text, also when they look like a formula. The only file that knows its library. */
export async function workbookOf(title: string, sheets: readonly Sheet[]): Promise<Buffer> {
  const file = await writeXlsx({
    sheets: sheets.map(written),
    properties: { title: printable(title), creator: 'Exchange Table' },
    defaultFont: { name: 'Arial', size: 10 },
  })
  return Buffer.from(file)
}
