import { readGuestList as read, type LineProblem, type Unreadable } from '../../shared/guest-list/read-guest-list.ts'
import { sortNewcomers } from '../../shared/guest-list/newcomers.ts'
import type { GuestInput } from '../../shared/session/guests.ts'
import { capacity, limits } from '../../shared/session/limits.ts'
import { Complaint } from './command.ts'

export interface ListedGuest extends GuestInput {
  readonly line: number
}

/** Seats that a session keeps for its host and its scribe. */
const most = capacity.guests - 2

function whyNot(reading: Unreadable, file: string): string {
  switch (reading.why) {
    case 'empty':
      return `${file} is empty. Its first line must be "name,email,segment", and each next line a guest.`
    case 'no-text':
      return `${file} is no text. Save the table as CSV and name that file.`
    case 'too-large':
      return `${file} is larger than a guest list can be. Is it the right file?`
    case 'too-many':
      return tooMany(reading.count, file)
    case 'no-guests':
      return `${file} holds no guests. Add a line for each, below the header.`
    case 'unclosed-quote':
      return `${file}, line ${reading.line}: a quote is opened and not closed. Close it, or leave it out.`
    case 'no-header':
    case 'no-names':
      return `${file}, line ${reading.line}: there is no column "name". The first line must be "name,email,segment".`
  }
}
const tooMany = (count: number, file: string) =>
  `${file} holds ${count} guests, and a table seats ${most}. Make two sessions of it.`

function whatIsWrong(found: LineProblem): string {
  switch (found.problem) {
    case 'no-name':
      return 'this guest has no name. Fill it in, or remove the line.'
    case 'long-name':
      return `the name is longer than ${limits.name} characters. Shorten it.`
    case 'long-segment':
      return `the segment is longer than ${limits.name} characters. Shorten it.`
    case 'wrong-address':
      return `"${found.text}" is no e-mail address. Correct it, or leave it empty.`
    case 'wrong-role':
      return `"${found.text}" is no role. Write participant, facilitator or scribe, or leave it empty.`
    case 'wrong-vote':
      return `"${found.text}" does not say whether this guest votes. Write yes or no, or leave it empty.`
  }
}

/** Reads a guest list: a header line with name, and if wanted e-mail, segment, role and vote; one guest a line. `file` is for complaints. */
export function readGuestList(text: string, file: string): readonly ListedGuest[] {
  // Nobody looks at what was understood before it is done, so a column must say what it is.
  const reading = read(text, { headerRequired: true })
  if ('why' in reading) throw new Complaint(whyNot(reading, file))
  if (reading.guests.length > most) throw new Complaint(tooMany(reading.guests.length, file))
  return sortNewcomers(reading.guests, [], []).map(({ line, guest, problems: [problem], sorted }) => {
    const wrong = (what: string) => new Complaint(`${file}, line ${line}: ${what}`)
    if (problem) throw wrong(whatIsWrong(problem))
    if (sorted.fate === 'twice' && sorted.by === 'address')
      throw wrong(`line ${sorted.line} has the same e-mail address. Each guest needs their own.`)
    return { line, ...(sorted.fate === 'new' ? sorted.guest : guest) }
  })
}
