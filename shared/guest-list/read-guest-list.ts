import { readCsv, UnclosedQuote, type CsvRow } from '../csv.ts'
import type { GuestInput } from '../session/guests.ts'
import { capacity, limits } from '../session/limits.ts'
import { addressColumns, areAddressLines, readAddressLines } from './address-lines.ts'
import { addressIn, isAddress } from './address.ts'
import { readRole, readVote } from './cells.ts'
import { columnsOfHeader, guessColumns, tellNames, type ColumnKind, type Columns } from './columns.ts'

/** What is wrong with a line; `text` is what stands there. */
export type LineProblem =
  | { readonly problem: 'no-name' | 'long-name' | 'long-segment' }
  | { readonly problem: 'wrong-address' | 'wrong-role' | 'wrong-vote'; readonly text: string }
export interface GuestLine {
  /** As an editor counts, from 1; a guest whose fields span lines stands on the first. */
  readonly line: number
  /** As far as it could be read. */
  readonly guest: GuestInput
  /** Why this guest cannot be added; empty for most. */
  readonly problems: readonly LineProblem[]
}
/** Why nothing of a list can be read. */
export type Unreadable =
  | { readonly why: 'empty' | 'no-text' | 'no-guests' | 'too-large' }
  | { readonly why: 'too-many'; readonly count: number }
  | { readonly why: 'unclosed-quote' | 'no-header' | 'no-names'; readonly line: number }
export interface GuestListReading {
  readonly columns: Columns
  /** The titles that stand above the columns; null when there were none. */
  readonly header: readonly string[] | null
  /** The cells as they stand there, to show beside what was understood of them. */
  readonly rows: readonly CsvRow[]
  readonly guests: readonly GuestLine[]
}
export interface ReadingOptions {
  /** What the columns say, when somebody knows better than their titles. */
  readonly columns?: Columns
  /** Where nobody looks at what was understood, the columns must be named. */
  readonly headerRequired?: boolean
}

/** Longer than any list of guests, in bytes of a file and in UTF-16 units of a text. */
export const longestList = 1_048_576

/** Beginnings and signs of files that are no text: a spreadsheet saved as one, for example. */
const isNoText = (text: string): boolean => text.startsWith('PK\u0003\u0004') || text.includes('\u0000')

interface Table {
  readonly columns: Columns
  readonly header: CsvRow | null
  readonly rows: readonly CsvRow[]
}

/** The line with which some spreadsheets say how they separate. */
const separatorLine = /^\uFEFF?sep=(.)[^\S\r\n]*(?=\r|\n)/i

/** What stands further to the right is nobody's name: a million columns would only keep the page waiting. */
const mostColumns = 100

function rowsOf(text: string): readonly CsvRow[] | Unreadable {
  const separator = separatorLine.exec(text)
  try {
    const rows = separator ? readCsv(text.replace(separatorLine, ''), separator[1]) : readCsv(text)
    return rows.map(({ line, fields }) => ({ line, fields: fields.slice(0, mostColumns) }))
  } catch (error) {
    if (error instanceof UnclosedQuote) return { why: 'unclosed-quote', line: error.line }
    throw error
  }
}

function tableOf(text: string, headerRequired: boolean): Table | Unreadable {
  const rows = rowsOf(text)
  const [first, ...rest] = 'why' in rows ? [] : rows
  const titled = first && columnsOfHeader(first.fields)
  if (titled) return { columns: titled, header: first, rows: rest }
  if (areAddressLines(text)) return { columns: addressColumns, header: null, rows: readAddressLines(text) }
  if ('why' in rows) return rows
  if (headerRequired && first) return { why: 'no-header', line: first.line }
  return { columns: guessColumns(rows.map(({ fields }) => fields)), header: null, rows }
}

function guestOf({ line, fields }: CsvRow, columns: Columns): GuestLine {
  const cell = (kind: ColumnKind) => (fields[columns.indexOf(kind)] ?? '').replaceAll(/\s+/g, ' ')
  const parts = [cell('first'), cell('infix'), cell('last')].filter(part => part !== '')
  const name = cell('name') === '' ? parts.join(' ') : cell('name')
  const [email, segment] = [addressIn(cell('email')), cell('segment')]
  const [role, votes] = [readRole(cell('role')), readVote(cell('votes'))]
  const problems: LineProblem[] = []
  if (name === '') problems.push({ problem: 'no-name' })
  if (name.length > limits.name) problems.push({ problem: 'long-name' })
  if (segment.length > limits.name) problems.push({ problem: 'long-segment' })
  if (email !== '' && !isAddress(email)) problems.push({ problem: 'wrong-address', text: email })
  if (cell('role') !== '' && role === undefined) problems.push({ problem: 'wrong-role', text: cell('role') })
  if (cell('votes') !== '' && votes === undefined) problems.push({ problem: 'wrong-vote', text: cell('votes') })
  const guest = {
    name,
    ...(email !== '' && { email }),
    ...(segment !== '' && { segment }),
    ...(role !== undefined && { role }),
    ...(votes !== undefined && { votes }),
  }
  return { line, guest, problems }
}

/**
 * Reads a guest list: a table as spreadsheets write or copy it, with a header in Dutch or English or without one, or names with
 * addresses as a mail program copies them. Cells that look like a formula are text.
 */
export function readGuestList(text: string, options: ReadingOptions = {}): GuestListReading | Unreadable {
  if (isNoText(text)) return { why: 'no-text' }
  if (text.length > longestList) return { why: 'too-large' }
  if (text.trim() === '') return { why: 'empty' }
  const table = tableOf(text, options.headerRequired ?? false)
  if ('why' in table) return table
  const { header, rows } = table
  const columns = options.columns ?? table.columns
  // Whoever says what the columns are sees at each line that the names are missing.
  if (!options.columns && !tellNames(columns)) return { why: 'no-names', line: (header ?? rows[0])?.line ?? 1 }
  if (rows.length === 0) return { why: 'no-guests' }
  if (rows.length > capacity.guests) return { why: 'too-many', count: rows.length }
  return { columns, header: header?.fields ?? null, rows, guests: rows.map(row => guestOf(row, columns)) }
}
