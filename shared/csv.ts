/** One line of a table, with the number that an editor shows beside it. */
export interface CsvRow {
  readonly line: number
  readonly fields: readonly string[]
}

/** A field that was opened with a quote and never closed. */
export class UnclosedQuote extends Error {
  override readonly name = 'UnclosedQuote'
  readonly line: number
  constructor(line: number) {
    super(`line ${line}: a quote is opened and not closed`)
    this.line = line
  }
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What these bytes may be written in, likeliest first; the last one fits any bytes. */
function encodingsOf([first, second]: Uint8Array): readonly Encoding[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  return ['utf-8', 'windows-1252']
}

/**
 * A table as spreadsheets write it: in UTF-8 with or without a mark, in UTF-16 with one, or in the older encoding of Windows.
 * @param decode reads all bytes in one encoding; throws when they do not fit it
 */
export function decodeTable(bytes: Uint8Array, decode: (encoding: Encoding) => string): string {
  const encodings = encodingsOf(bytes)
  for (const encoding of encodings.slice(0, -1)) {
    try {
      return decode(encoding)
    } catch {
      continue
    }
  }
  return decode(encodings.at(-1) ?? 'windows-1252')
}

/** How often each sign stands outside of quotes in the first line that holds anything. */
function countOutsideQuotes(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let quoted = false
  for (const character of text.trimStart()) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) break
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return counts
}

/** A Dutch spreadsheet separates by semicolons, an English one by commas, a pasted one by tabs: no name has a tab in it. */
function separatorOf(text: string): string {
  const counts = countOutsideQuotes(text)
  const count = (separator: string) => counts.get(separator) ?? 0
  if (count('\t') > 0) return '\t'
  return count(',') > count(';') ? ',' : ';'
}

/**
 * Rows of RFC 4180, whose lines end in LF, CRLF or CR; fields lose the space around them, and lines with nothing in them are left out.
 * Throws `UnclosedQuote`.
 */
export function readCsv(text: string, separator = separatorOf(text)): readonly CsvRow[] {
  const rows: CsvRow[] = []
  let fields: string[] = []
  let field = ''
  let quotedSince = 0
  let line = 1
  let startedAt = 1
  const endField = () => {
    fields.push(field.trim())
    field = ''
  }
  const endRow = () => {
    endField()
    if (fields.some(value => value !== '')) rows.push({ line: startedAt, fields })
    fields = []
    startedAt = line
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const endsLine = character === '\n' || (character === '\r' && text[at + 1] !== '\n')
    if (endsLine) line += 1
    if (quotedSince > 0) {
      if (character !== '"') field += character
      else if (text[at + 1] === '"') {
        field += '"'
        at += 1
      } else quotedSince = 0
    } else if (character === '"' && field.trim() === '') {
      field = ''
      quotedSince = line
    } else if (character === separator) endField()
    else if (endsLine) endRow()
    else field += character
  }
  if (quotedSince > 0) throw new UnclosedQuote(quotedSince)
  endRow()
  return rows
}
