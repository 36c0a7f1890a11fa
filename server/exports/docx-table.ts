import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IRunOptions,
} from 'docx'
import type { DocumentTable } from './document.ts'
import * as look from './docx-styles.ts'
import { printable, runsRightToLeft } from './printable.ts'

/** Of A4 between its margins, in px of 1/96 inch and in twentieths of a point. */
export const textWidth = { px: 604, twips: 9064 }

/** A run of text that every reader can open, in the direction of its own script. */
export const run = (text: string, options: IRunOptions = {}): TextRun =>
  new TextRun({ ...options, text: printable(text), ...(runsRightToLeft(text) && { rightToLeft: true }) })

/** Columns as wide as they need to be: numbers narrow, words wide. */
function columnsOf({ head, rows }: DocumentTable): readonly number[] {
  const longest = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map(cells => String(cells[column] ?? '').length)),
  )
  const wanted = longest.map((length, column) => Math.max(column === 0 ? 1500 : 620, Math.min(length, 60) * 115 + 120))
  const all = wanted.reduce((sum, width) => sum + width, 0)
  return all <= textWidth.twips ? wanted : wanted.map(width => Math.floor((width * textWidth.twips) / all))
}

const cellOf = (cell: string | number, column: number, width: number, heads: boolean): TableCell => {
  const alignment = typeof cell === 'number' || (heads && column > 0) ? AlignmentType.RIGHT : AlignmentType.LEFT
  const words = run(String(cell), { bold: heads || column === 0, color: look.ink })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 40, right: 40 },
    children: [new Paragraph({ style: 'Small', alignment, spacing: { after: 0 }, children: [words] })],
  })
}

/** A table with a heading row, its caption above it, and air below. */
export function tableOf(table: DocumentTable): readonly FileChild[] {
  const { caption, head, rows } = table
  const widths = columnsOf(table)
  const row = (cells: readonly (string | number)[], heads: boolean) =>
    new TableRow({
      tableHeader: heads,
      cantSplit: true,
      children: cells.map((cell, column) => cellOf(cell, column, widths[column] ?? 0, heads)),
    })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const thin = { style: BorderStyle.SINGLE, size: 4, color: look.hairline }
  return [
    new Paragraph({ style: 'Small', keepNext: true, children: [run(caption)] }),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: [...widths],
      borders: { top: none, left: none, right: none, insideVertical: none, bottom: thin, insideHorizontal: thin },
      tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
      rows: [row(head, true), ...rows.map(cells => row(cells, false))],
    }),
    new Paragraph({ spacing: { after: 120 } }),
  ]
}
