import type { StatementVote } from '../../shared/analysis/camps.ts'
import type { CsvRow } from '../../shared/csv.ts'
import { momentOf } from './comments.ts'
import type { ExportFile } from './folder.ts'
import { idOf, isKnownHeading, ownCountIn, readTable, type OwnCount, type Table } from './table.ts'

export interface Voter {
  readonly id: string
  /** As the export names it; null for none. */
  readonly group: string | null
  /** By the place of the comment, as the export writes them. */
  readonly answers: readonly StatementVote[]
  readonly counted: OwnCount | null
}
/** The place of every comment, by its id. */
export type Places = ReadonlyMap<string, number>

function answerOf(table: Table, row: CsvRow, text: string): StatementVote {
  const answer = text === '' ? Number.NaN : Number(text)
  if (answer === 1) return 1
  if (answer === -1) return -1
  if (answer === 0) return 0
  throw table.wrong(row, `"${text}" is no vote; votes are 1, -1 and 0.`)
}

function voterIdOf(table: Table, row: CsvRow): string {
  const id = idOf(table.cell(row, 'voter'))
  if (id === '') throw table.wrong(row, 'this vote has no voter.')
  return id
}

const unknownComment = (table: Table, row: CsvRow, comment: string) =>
  table.wrong(row, `a vote on comment ${comment}, which is not among the comments.`)

/** Columns of comments, and columns that can be nothing but a comment and are none that is known. */
function commentColumns({ header, wrong }: Table, places: Places) {
  const known: { readonly column: number; readonly place: number }[] = []
  const strange: { readonly column: number; readonly comment: string }[] = []
  const taken = new Set<number>()
  for (const [column, heading] of header.fields.entries()) {
    const comment = idOf(heading)
    const place = isKnownHeading(heading) ? undefined : places.get(comment)
    if (place !== undefined && taken.has(place)) throw wrong(header, `comment ${comment} has two columns.`)
    if (place !== undefined) known.push({ column, place })
    else if (/^\d+$/.test(comment)) strange.push({ column, comment })
    if (place !== undefined) taken.add(place)
  }
  return { known, strange }
}

/** One row a participant, one column a comment. Throws `BrokenExport`. */
export function readParticipants(file: ExportFile, places: Places): readonly Voter[] {
  const table = readTable(file, ['voter'])
  const { known, strange } = commentColumns(table, places)
  const lines = new Map<string, number>()
  return table.rows.map(row => {
    const id = voterIdOf(table, row)
    const earlier = lines.get(id)
    if (earlier !== undefined) throw table.wrong(row, `participant ${id} stands on line ${earlier} as well.`)
    lines.set(id, row.line)
    const filled = strange.find(({ column }) => (row.fields[column] ?? '') !== '')
    if (filled) throw unknownComment(table, row, filled.comment)
    const answers = Array.from<StatementVote>({ length: places.size }).fill(null)
    for (const { column, place } of known) {
      const text = row.fields[column] ?? ''
      if (text !== '') answers[place] = answerOf(table, row, text)
    }
    const counted = ownCountIn(table, row, 'agreed', 'disagreed')
    return { id, group: table.cell(row, 'group') || null, answers, counted }
  })
}

/** One row a vote. Whoever voted twice on a comment counts by the last: by its time, and of equal times by the order of the file. */
export function readVotes(file: ExportFile, places: Places): readonly Voter[] {
  const table = readTable(file, ['comment', 'voter', 'vote'])
  const given = table.rows.map(row => {
    const comment = idOf(table.cell(row, 'comment'))
    const place = places.get(comment)
    if (comment === '') throw table.wrong(row, 'this vote has no comment-id.')
    if (place === undefined) throw unknownComment(table, row, comment)
    const answer = answerOf(table, row, table.cell(row, 'vote'))
    const at = momentOf(table.cell(row, 'timestamp')) ?? momentOf(table.cell(row, 'datetime')) ?? 0
    return { voter: voterIdOf(table, row), place, answer, at }
  })
  const voters = new Map<string, StatementVote[]>()
  for (const { voter, place, answer } of given.toSorted((a, b) => a.at - b.at)) {
    const answers = voters.get(voter) ?? Array.from<StatementVote>({ length: places.size }).fill(null)
    answers[place] = answer
    voters.set(voter, answers)
  }
  return [...voters]
    .map(([id, answers]) => ({ id, group: null, answers, counted: null }))
    .toSorted((a, b) => Number(a.id) - Number(b.id) || (a.id < b.id ? -1 : 1))
}
