/** A stretch between quotation marks; offsets in the text, the marks themselves outside `innerFrom`..`innerTo`. */
export interface Quotation {
  readonly from: number
  readonly to: number
  readonly innerFrom: number
  readonly innerTo: number
}

const closersOf: Readonly<Record<string, string>> = { '“': '”"', '„': '”“"', '«': '»', '"': '"”' }
const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}\p{M}]/u.test(char)
const isSpace = (char: string | undefined): boolean => char === undefined || /\s/u.test(char)

/** Where the quotation that opens here closes; -1 when it does not. A quotation in a quotation is passed over. */
function closeOfDouble(text: string, open: number): number {
  const mark = text[open] ?? ''
  const closers = closersOf[mark] ?? ''
  let depth = 0
  for (let place = open + 1; place < text.length; place += 1) {
    const char = text[place] ?? ''
    if (closers.includes(char)) {
      if (depth === 0) return place
      depth -= 1
    } else if (mark === '“' && char === '“') depth += 1
  }
  return -1
}

/** An apostrophe is no closing mark: a letter follows it, as in “foto’s”, or a space goes before it. */
function closeOfSingle(text: string, open: number): number {
  for (let place = open + 1; place < text.length; place += 1) {
    const char = text[place]
    if ((char === '’' || char === "'") && !isWord(text[place + 1]) && !isSpace(text[place - 1])) return place
  }
  return -1
}

/** The words ’s, ’t, ’n and ’m, also where they were typed with an opening mark. */
const isClipped = (text: string, place: number): boolean => /^['‘’][stnmk](?![\p{L}\p{N}])/iu.test(text.slice(place))

function closeOf(text: string, open: number): number {
  const char = text[open] ?? ''
  if (closersOf[char] !== undefined) return char === '"' && isWord(text[open - 1]) ? -1 : closeOfDouble(text, open)
  const opens = (char === '‘' || char === "'") && !isWord(text[open - 1]) && !isSpace(text[open + 1])
  return opens && !isClipped(text, open) ? closeOfSingle(text, open) : -1
}

/**
 * All that stands between quotation marks, outermost only: “ ”, „ ”, « », " ", ‘ ’ and ' '. A mark that is never closed opens
 * nothing.
 * @param text of one block, as it is read
 */
export function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = []
  for (const { index } of text.matchAll(/[“„«"‘']/gu)) {
    if (index < (found.at(-1)?.to ?? 0)) continue
    const close = closeOf(text, index)
    if (close > index + 1) found.push({ from: index, to: close + 1, innerFrom: index + 1, innerTo: close })
  }
  return found
}
