import type { CsvRow } from '../csv.ts'
import type { Columns } from './columns.ts'

/** What `readAddressLines` finds in every line. */
export const addressColumns: Columns = ['name', 'email']

const anyAddress = /<[^<>\s@]+@[^<>\s]+>/
const person = /(?:"([^"]*)"|([^<>"]*))\s*<([^<>\s]+)>/g
const separators = /^[\s,;]+|[\s,;]+$/g

/** Whether this is a list as a mail program copies it: `Noor de Wit <noor@example.org>`, one a line or one after another. */
export const areAddressLines = (text: string): boolean => anyAddress.test(text)

const withoutSeparators = (text: string) => text.replaceAll(separators, '')

function peopleIn(text: string, line: number): readonly CsvRow[] {
  const found = [...text.matchAll(person)].map(([, quoted, bare = '', address = '']) => ({
    line,
    fields: [quoted?.trim() ?? withoutSeparators(bare), address],
  }))
  const rest = withoutSeparators(text.replaceAll(person, ''))
  if (rest === '') return found
  // Who stands there without brackets is an address or a name.
  return [...found, { line, fields: rest.includes('@') ? ['', rest] : [rest, ''] }]
}

/** Names and addresses, by line; of what stands there without brackets the half that it is. */
export const readAddressLines = (text: string): readonly CsvRow[] =>
  text.split(/\r\n|\r|\n/).flatMap((line, index) => peopleIn(line, index + 1))
