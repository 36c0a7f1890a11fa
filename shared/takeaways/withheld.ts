import { wordsOf } from '../analysis/tokens.ts'
import { publishedQuote } from '../session/quotes.ts'
import type { Session } from '../session/session.ts'
import type { WrittenText } from '../session/takeaway.ts'
import { materialFor } from './published.ts'

/** Fewer words than this between quotation marks are a term, and nobody's words in particular. */
const fewestQuoted = 3
/** So many words in a row are somebody's, also without quotation marks. */
const fewestCopied = 6

const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `
const holds = (text: string, part: string): boolean => spaced(text).includes(spaced(part))

/** What was written at the table and may not be printed: not cleared, hidden, merged away, or reworded since. */
function withheldTexts(state: Session): readonly string[] {
  return state.contributions
    .filter(contribution => publishedQuote(state, contribution)?.text !== contribution.text)
    .map(({ text }) => text)
}

/**
 * Stretches of people's own wording that are somebody's words at the table and are not cleared for print.
 * @returns each as it stands in the text: a quotation without its marks, or a whole thought of six words or more
 */
export function withheldIn(state: Session, text: string): readonly string[] {
  const withheld = withheldTexts(state)
  const quoted = [...text.matchAll(/“([^”]+)”|"([^"]+)"/g)]
    .map(([, curly, straight]) => curly ?? straight ?? '')
    .filter(quote => wordsOf(quote).length >= fewestQuoted && withheld.some(known => holds(known, quote)))
  const copied = withheld
    .filter(known => wordsOf(known).length >= fewestCopied)
    .flatMap(known => {
      const from = text.toLowerCase().indexOf(known.toLowerCase())
      return from < 0 ? [] : [text.slice(from, from + known.length)]
    })
  const found = [...new Set([...quoted, ...copied])]
  if (found.length === 0) return found
  const { texts: printed } = materialFor(state, null)
  return found.filter(stretch => !printed.some(known => holds(known, stretch)))
}

/** People's own wording as it may be printed: in the place of words that were not cleared stands what `stead` says. */
export function withoutWithheld(state: Session, { headline, body }: WrittenText, stead: string): WrittenText {
  const printable = (text: string) =>
    withheldIn(state, text).reduce((rest, stretch) => rest.replaceAll(stretch, stead), text)
  return { headline: printable(headline), body: printable(body) }
}
