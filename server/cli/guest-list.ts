import * as z from 'zod'
import { capacity, limits } from '../../shared/session/limits.ts'
import type { NewGuest } from '../sessions/new-session.ts'
import { Complaint } from './command.ts'
import { readCsv, UnclosedQuote, type CsvRow } from '../csv.ts'

const headers = {
  name: ['name', 'naam'],
  email: ['email', 'e-mail', 'mail', 'e-mailadres', 'emailadres', 'e-mail address'],
  segment: ['segment', 'sector', 'branche'],
} as const
type Column = keyof typeof headers

export interface ListedGuest extends NewGuest {
  readonly line: number
}

/** Seats that a session keeps for its host and its scribe. */
const most = capacity.guests - 2

/** Reads a guest list: a header line with name, and if wanted e-mail and segment; one guest a line. `file` is for complaints. */
export function readGuestList(text: string, file: string): readonly ListedGuest[] {
  const [header, ...rows] = rowsOf(text, file)
  if (!header)
    throw new Complaint(`${file} is empty. Its first line must be "name,email,segment", and each next line a guest.`)
  const titles = header.fields.map(title => title.toLowerCase())
  const column = (wanted: Column) => titles.findIndex(title => headers[wanted].some(known => known === title))
  const columns = { name: column('name'), email: column('email'), segment: column('segment') }
  if (columns.name < 0) {
    throw new Complaint(
      `${file}, line ${header.line}: there is no column "name". The first line must be "name,email,segment".`,
    )
  }
  if (rows.length === 0) throw new Complaint(`${file} holds no guests. Add a line for each, below the header.`)
  if (rows.length > most)
    throw new Complaint(`${file} holds ${rows.length} guests, and a table seats ${most}. Make two sessions of it.`)
  const guests = rows.map(row => guestOf(row, columns, file))
  requireDifferentAddresses(guests, file)
  return guests
}

function rowsOf(text: string, file: string): readonly CsvRow[] {
  try {
    return readCsv(text)
  } catch (error) {
    if (error instanceof UnclosedQuote) throw new Complaint(`${file}, ${error.message}. Close it, or leave it out.`)
    throw error
  }
}

function guestOf({ line, fields }: CsvRow, columns: Readonly<Record<Column, number>>, file: string): ListedGuest {
  const wrong = (what: string) => new Complaint(`${file}, line ${line}: ${what}`)
  const name = fields[columns.name] ?? ''
  const email = fields[columns.email] ?? ''
  const segment = fields[columns.segment] ?? ''
  if (name === '') throw wrong('this guest has no name. Fill it in, or remove the line.')
  if (name.length > limits.name) throw wrong(`the name is longer than ${limits.name} characters. Shorten it.`)
  if (segment.length > limits.name) throw wrong(`the segment is longer than ${limits.name} characters. Shorten it.`)
  if (email !== '' && (email.length > limits.email || !z.email().safeParse(email).success)) {
    throw wrong(`"${email}" is no e-mail address. Correct it, or leave it empty.`)
  }
  return { line, name, ...(email !== '' && { email }), ...(segment !== '' && { segment }) }
}

function requireDifferentAddresses(guests: readonly ListedGuest[], file: string): void {
  const lines = new Map<string, number>()
  for (const { email, line } of guests) {
    if (email === undefined) continue
    const earlier = lines.get(email.toLowerCase())
    if (earlier !== undefined) {
      throw new Complaint(
        `${file}, line ${line}: line ${earlier} has the same e-mail address. Each guest needs their own.`,
      )
    }
    lines.set(email.toLowerCase(), line)
  }
}
