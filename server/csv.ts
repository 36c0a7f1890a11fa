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

/** A table as spreadsheets write it: some in UTF-8 with or without a mark, some in the older encoding of Windows. */
export function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A Dutch spreadsheet separates by semicolons, an English one by commas: whichever the header has more of. */
function separatorOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1)
  const count = (separator: string) => header.split(separator).length
  return [';', ',', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

/** Rows of RFC 4180; lines with nothing in them are left out. Throws `UnclosedQuote`. */
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
    if (character === '\n') line += 1
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
    else if (character === '\n') endRow()
    else field += character
  }
  if (quotedSince > 0) throw new UnclosedQuote(quotedSince)
  endRow()
  return rows
}
