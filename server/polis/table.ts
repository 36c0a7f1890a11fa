import { readCsv, UnclosedQuote, type CsvRow } from '../../shared/csv.ts'
import { BrokenExport } from './broken-export.ts'
import type { ExportFile } from './folder.ts'

/** The columns of all tables, each under the names that exports give it. */
const columnNames = {
  comment: ['comment-id', 'commentid', 'tid'],
  text: ['comment-body', 'comment-text', 'comment', 'body', 'txt'],
  author: ['author-id', 'authorid', 'pid'],
  moderated: ['moderated', 'mod'],
  agrees: ['agrees', 'agree-count'],
  disagrees: ['disagrees', 'disagree-count'],
  voter: ['voter-id', 'voterid', 'participant', 'participant-id', 'pid'],
  vote: ['vote'],
  group: ['group-id', 'groupid', 'group'],
  agreed: ['n-agree'],
  disagreed: ['n-disagree'],
  timestamp: ['timestamp', 'created'],
  datetime: ['datetime'],
} as const
export type ColumnName = keyof typeof columnNames

const headingOf = (text: string): string => text.toLowerCase().replaceAll(/[\s_]+/g, '-')

const knownNames: ReadonlySet<string> = new Set(Object.values(columnNames).flat())
/** Whether a heading is one of the tables’ own, and so never the id of a comment. */
export function isKnownHeading(text: string): boolean {
  const heading = headingOf(text)
  return knownNames.has(heading) || heading.startsWith('n-')
}

export interface Table {
  readonly path: string
  readonly header: CsvRow
  readonly rows: readonly CsvRow[]
  /** What a row holds in a column; empty where it, or the column, ends before. */
  readonly cell: (row: CsvRow, column: ColumnName) => string
  readonly wrong: (row: CsvRow, what: string) => BrokenExport
}

export function rowsOf({ path, text }: ExportFile, separator?: string): readonly CsvRow[] {
  try {
    return readCsv(text, separator)
  } catch (error) {
    if (error instanceof UnclosedQuote) throw new BrokenExport(`${path}, ${error.message}.`)
    throw error
  }
}

/** Reads a table whose columns stand in any order; throws `BrokenExport` when it is empty or lacks what it cannot do without. */
export function readTable(file: ExportFile, needed: readonly ColumnName[]): Table {
  const [header, ...rows] = rowsOf(file)
  if (!header) throw new BrokenExport(`${file.path} is empty.`)
  const headings = header.fields.map(headingOf)
  const placeOf = (column: ColumnName) =>
    columnNames[column].map(name => headings.indexOf(name)).find(place => place >= 0)
  const wrong: Table['wrong'] = ({ line }, what) => new BrokenExport(`${file.path}, line ${line}: ${what}`)
  const missing = needed.find(column => placeOf(column) === undefined)
  if (missing) throw wrong(header, `there is no column "${columnNames[missing][0]}".`)
  // Asked for by every row: looked up once.
  const names = Object.keys(columnNames) as ColumnName[] // the keys of the object above
  const places = new Map(names.map(name => [name, placeOf(name)] as const))
  return {
    path: file.path,
    header,
    rows,
    cell: ({ fields }, column) => fields[places.get(column) ?? -1] ?? '',
    wrong,
  }
}

/** A number as an id: programs that keep numbers with a point write 12 as 12.0. */
export const idOf = (text: string): string => (/^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text)

/** A count of people or votes; null for what is none. */
function countIn(text: string): number | null {
  const count = text === '' ? Number.NaN : Number(text)
  return Number.isInteger(count) && count >= 0 ? count : null
}

/** What an export itself counted. Only to be held against a recount: the two differ in most exports. */
export interface OwnCount {
  readonly agree: number
  readonly disagree: number
}
export function ownCountIn(table: Table, row: CsvRow, agreed: ColumnName, disagreed: ColumnName): OwnCount | null {
  const [agree, disagree] = [countIn(table.cell(row, agreed)), countIn(table.cell(row, disagreed))]
  return agree === null || disagree === null ? null : { agree, disagree }
}
