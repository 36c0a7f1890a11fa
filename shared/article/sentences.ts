import { quotationsIn, type Quotation } from './quotations.ts'

/** A stretch of a text without the space around it. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** After these a full stop never ends a sentence. */
const abbreviations = set(
  'bijv bv o.a o.m d.w.z m.b.t t.a.v i.p.v t.o.v m.a.w n.a.v i.v.m o.b.v o.l.v t.b.v i.t.t m.n z.g zgn vgl resp incl excl ' +
    'mln mld dr drs mr mrs ms ir ing prof mevr dhr ds st e.g i.e cf vs viz',
)
/** These are words of their own too, so only a number after them says that they are abbreviations. */
const beforeNumbers = set('nr nrs no nos art p pp blz max min fig vol ca approx')
/** What is called A or B at the end of a sentence is no initial. */
const lettered = set(
  'kant pool optie keuze groep deel plan vraag stelling dilemma side pole option choice group part question statement',
)

const lastWord = (text: string): string => /[\p{L}\p{M}.]*$/u.exec(text)?.[0] ?? ''

/** Whether the full stop at `place` belongs to the word before it. */
function belongsToWord(text: string, place: number, next: string): boolean {
  const before = text.slice(Math.max(0, place - 24), place)
  const word = lastWord(before)
  const plain = word.toLowerCase()
  if (abbreviations.has(plain)) return true
  const isInitial = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)
  if (!isInitial && beforeNumbers.has(plain)) return /\d/.test(next)
  return (
    isInitial && /\p{Lu}/u.test(next) && !lettered.has(lastWord(before.slice(0, -word.length).trimEnd()).toLowerCase())
  )
}

const startsNone = /[\p{Ll}\p{Pd},;:)\]]/u
const ends = /[.!?…]+["”’'»)\]]*(?=\s+(\S))/gu

/**
 * Sentences by rules of our own, the same in every browser and on the server: by Unicode’s no sentence ends before
 * “9 van de 12”, and each release of its data may differ. Nothing ends inside a quotation or after an abbreviation.
 * @param text of one block, as it is read
 * @returns stretches that together hold every word of the text, in order
 */
export function sentencesIn(text: string, quotations: readonly Quotation[] = quotationsIn(text)): readonly Stretch[] {
  const stretches: Stretch[] = []
  const add = (from: number, to: number) => {
    const part = text.slice(from, to)
    const start = from + part.length - part.trimStart().length
    if (part.trim() !== '') stretches.push({ from: start, to: start + part.trim().length })
  }
  let from = 0
  for (const match of text.matchAll(ends)) {
    const to = match.index + match[0].length
    const next = match[1] ?? ''
    const isInside = quotations.some(quotation => match.index > quotation.from && to < quotation.to)
    const isAbbreviated = match[0] === '.' && belongsToWord(text, match.index, next)
    if (isInside || isAbbreviated || startsNone.test(next)) continue
    add(from, to)
    from = to
  }
  add(from, text.length)
  return stretches
}

export const sentenceTexts = (text: string): readonly string[] =>
  sentencesIn(text).map(({ from, to }) => text.slice(from, to))
