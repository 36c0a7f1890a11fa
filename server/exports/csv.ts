import { summarise } from '../../shared/wording/summary.ts'
import type { Exporter } from './exporter.ts'
import { measuresOf } from './measures.ts'
import { printable } from './printable.ts'

export type Cell = string | number | null

/**
 * Programs take a cell that begins so for a formula, some of them after blanks and in the wide signs of East Asia too; an
 * apostrophe tells them that it is text.
 */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/

function field(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = printable(cell)
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV (RFC 4180). No text in it is a formula. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map(row => `${row.map(field).join(',')}\r\n`).join('')

/** Without it Excel takes UTF-8 for something else. */
const byteOrderMark = '\uFEFF'

const head = ['section', 'item', 'item_title', 'number', 'round', 'measure', 'value', 'text']

/** All that may be published of a session in one table: one row a number or a text. */
export const csv: Exporter = {
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  render(session, lang) {
    const rows = measuresOf(session, summarise(session, lang))
    const cells = rows.map(row => [
      row.section,
      row.item,
      row.title,
      row.number,
      row.round,
      row.measure,
      row.value,
      row.text,
    ])
    return byteOrderMark + csvOf([head, ...cells])
  },
}
