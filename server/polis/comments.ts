import type { CsvRow } from '../../shared/csv.ts'
import type { ExportFile } from './folder.ts'
import { idOf, ownCountIn, readTable, type OwnCount, type Table } from './table.ts'

export interface Comment {
  readonly id: string
  /** The participant who wrote it; empty when the export does not say. */
  readonly author: string
  readonly text: string
  /** Ms since 1970; null when unknown. */
  readonly at: number | null
  /** Turned down by a moderator, or without words. */
  readonly rejected: boolean
  readonly counted: OwnCount | null
}

/** Before this many ms after 1970 nobody had a Polis: the number is one of seconds. */
const seconds = 1e11
const lastTime = 8.64e15

/** A moment in ms since 1970, out of a number of ms or seconds, or a date; null for what is none of these. */
export function momentOf(text: string): number | null {
  const number = text === '' ? Number.NaN : Number(text)
  const moment = Number.isNaN(number) ? Date.parse(text) : number < seconds ? number * 1000 : number
  return moment > 0 && moment <= lastTime ? Math.floor(moment) : null
}

function commentOf(table: Table, row: CsvRow): Comment {
  const id = idOf(table.cell(row, 'comment'))
  if (id === '') throw table.wrong(row, 'this comment has no comment-id.')
  const text = table.cell(row, 'text')
  return {
    id,
    text,
    author: idOf(table.cell(row, 'author')),
    at: momentOf(table.cell(row, 'timestamp')) ?? momentOf(table.cell(row, 'datetime')),
    rejected: Number(table.cell(row, 'moderated')) < 0 || text === '',
    counted: ownCountIn(table, row, 'agrees', 'disagrees'),
  }
}

/** Comments in the order in which they were written; where no times are known, by number. Throws `BrokenExport`. */
export function readComments(file: ExportFile): readonly Comment[] {
  const table = readTable(file, ['comment', 'text'])
  const lines = new Map<string, number>()
  const comments = table.rows.map(row => {
    const comment = commentOf(table, row)
    const earlier = lines.get(comment.id)
    if (earlier !== undefined) throw table.wrong(row, `comment ${comment.id} stands on line ${earlier} as well.`)
    lines.set(comment.id, row.line)
    return comment
  })
  return comments.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0) || Number(a.id) - Number(b.id) || 0)
}
