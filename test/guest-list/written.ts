import type { GuestInput } from '../../shared/session/guests.ts'

/** How a program writes a table. */
export interface Dialect {
  readonly separator: ',' | ';' | '\t'
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly encoding: 'utf-8' | 'utf-8 with a mark' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly titles: Readonly<Record<keyof GuestInput, string>>
  readonly quotes: 'always' | 'where needed'
}

const dutch = { name: 'Naam', email: 'E-mailadres', segment: 'Sector', role: 'Rol', votes: 'Stemt mee' }
const english = { name: 'Name', email: 'E-mail', segment: 'Segment', role: 'Role', votes: 'Vote' }

export const dialects: readonly Dialect[] = ([',', ';', '\t'] as const).flatMap(separator =>
  (['\n', '\r\n', '\r'] as const).flatMap(lineEnd =>
    (['utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be', 'windows-1252'] as const).flatMap(encoding =>
      [dutch, english].flatMap(titles =>
        (['always', 'where needed'] as const).map(quotes => ({ separator, lineEnd, encoding, titles, quotes })),
      ),
    ),
  ),
)

function encoded(text: string, encoding: Dialect['encoding']): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8')
    case 'utf-8 with a mark':
      return Buffer.from(`\uFEFF${text}`, 'utf8')
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le')
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
    case 'windows-1252':
      // The letters that the tests use stand at the same places in both.
      return Buffer.from(text, 'latin1')
  }
}

/** These guests as the bytes of a file. */
export function written(guests: readonly GuestInput[], dialect: Dialect): Buffer {
  const { separator, lineEnd, titles, quotes } = dialect
  const keys = ['name', 'email', 'segment', 'role', 'votes'] as const
  const cell = (text: string) =>
    quotes === 'always' || /["\t\r\n,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const of = (guest: GuestInput, key: (typeof keys)[number]) =>
    key === 'votes' ? { true: 'ja', false: 'nee', undefined: '' }[String(guest.votes)] : guest[key]
  const rows = [keys.map(key => titles[key]), ...guests.map(guest => keys.map(key => of(guest, key) ?? ''))]
  return encoded(rows.map(row => row.map(cell).join(separator)).join(lineEnd), dialect.encoding)
}
