import { readRole, readVote } from './cells.ts'
import { isAddress } from './address.ts'

/** What a column of a guest list says of a guest. */
export const columnKinds = ['name', 'first', 'infix', 'last', 'email', 'segment', 'role', 'votes'] as const
export type ColumnKind = (typeof columnKinds)[number]
/** For each column what it says; null for one that is passed over. */
export type Columns = readonly (ColumnKind | null)[]

/** Titles as people write them, without capitals, spaces and signs. */
const titles: Readonly<Record<ColumnKind, readonly string[]>> = {
  name: ['name', 'naam', 'fullname', 'volledigenaam', 'guest', 'gast', 'participant', 'deelnemer'],
  first: ['firstname', 'givenname', 'voornaam', 'roepnaam'],
  infix: ['tussenvoegsel', 'tussenvoegsels', 'infix'],
  last: ['lastname', 'surname', 'familyname', 'achternaam'],
  email: ['email', 'mail', 'emailadres', 'mailadres', 'emailaddress', 'mailaddress'],
  segment: ['segment', 'sector', 'branche', 'sectorofrol', 'sectororrole'],
  role: ['role', 'rol', 'rolaantafel', 'roleatthetable'],
  votes: ['votes', 'vote', 'hasavote', 'stem', 'stemt', 'stemtmee', 'stemrecht'],
}

const plain = (title: string): string => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
const kindOf = (title: string): ColumnKind | null =>
  columnKinds.find(kind => titles[kind].includes(plain(title))) ?? null

/** What each column says by its title, the first of two that say the same; undefined when this row is no header. */
export function columnsOfHeader(row: readonly string[]): Columns | undefined {
  if (row.some(isAddress)) return undefined
  const kinds = row.map(kindOf)
  if (kinds.every(kind => kind === null)) return undefined
  return kinds.map((kind, column) => (kinds.indexOf(kind) === column ? kind : null))
}

/** What the cells of one column look like; null for any text. */
function kindOfCells(cells: readonly string[]): ColumnKind | null {
  if (cells.filter(isAddress).length * 2 > cells.length) return 'email'
  if (cells.every(cell => readRole(cell) !== undefined)) return 'role'
  if (cells.every(cell => readVote(cell) !== undefined)) return 'votes'
  return null
}

/** What each column probably says, by what is in it: a list without a header begins with its first guest. */
export function guessColumns(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map(row => row.length))
  const texts: ColumnKind[] = ['name', 'segment']
  const taken = new Set<ColumnKind>()
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map(row => row[column] ?? '').filter(cell => cell !== '')
    if (cells.length === 0) return null
    const kind = kindOfCells(cells) ?? (cells.some(cell => /\p{L}/u.test(cell)) ? (texts.shift() ?? null) : null)
    if (kind === null || taken.has(kind)) return null
    taken.add(kind)
    return kind
  })
}

/** Whether these columns can tell who somebody is. */
export const tellNames = (columns: Columns): boolean =>
  columns.some(kind => kind === 'name' || kind === 'first' || kind === 'last')
