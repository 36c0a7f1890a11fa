import { type Language, negations, stopWords } from './stop-words.ts'

/** Brings the forms of a word together, such as a Snowball stemmer of the language; without one, words stay as they are. */
export type Stem = (word: string) => string

// Only the English verbs: Dutch writes "van't" and "aan't" and means "het".
const contraction =
  /(?<!\p{L})(ai|are|ca|could|did|do|does|had|has|have|is|might|must|need|sha|should|was|were|wo|would)n['’]t(?!\p{L})/gu

/**
 * The words of a text that carry its subject, in order: no function words, but all negations and numbers.
 * @param text any text
 * @param stem applied to every word that is kept
 * @returns words in lower case, 0 or more
 * Source: docs/methods.md, text side.
 */
export function tokensOf(text: string, language: Language, stem: Stem = word => word): string[] {
  return wordsOf(text)
    .filter(word => negations[language].has(word) || !stopWords[language].has(word))
    .map(stem)
}

/**
 * All words of a text in lower case, in order. "Don't" is read as "do not", so that its negation is a word of its own.
 * @returns 0 or more runs of letters or digits
 * Source: docs/methods.md, text side: NFC, lower case, runs of \p{L} and \p{N}.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(contraction, '$1 not')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/**
 * The language of a text by its function words; those that both languages have do not count.
 * @param fallback the table's language, kept unless the other one has more words
 * Source: docs/methods.md, text side.
 */
export function languageOf(text: string, fallback: Language): Language {
  const other = fallback === 'nl' ? 'en' : 'nl'
  const votes = { nl: 0, en: 0 }
  for (const word of wordsOf(text)) {
    const [dutch, english] = [isFunctionWord(word, 'nl'), isFunctionWord(word, 'en')]
    if (dutch && !english) votes.nl++
    if (english && !dutch) votes.en++
  }
  return votes[other] > votes[fallback] ? other : fallback
}

// "Niet alleen A, maar ook B" denies nothing.
const adding: Readonly<Record<Language, { readonly after: string; readonly words: ReadonlySet<string> }>> = {
  nl: { after: 'niet', words: new Set(['alleen', 'slechts', 'enkel']) },
  en: { after: 'not', words: new Set(['only', 'just', 'merely']) },
}

/**
 * How many words turn the sentence round. Two texts of which one has an odd number and the other an even one must not be
 * taken for the same. "Niet alleen" and "not only" turn nothing round.
 * @returns a number of words, 0 or more
 * Source: docs/methods.md, near-duplicates.
 */
export function negationsIn(text: string, language: Language): number {
  const all = wordsOf(text)
  const { after, words } = adding[language]
  const adds = (place: number) => all[place] === after && words.has(all[place + 1] ?? '')
  return all.filter((word, place) => negations[language].has(word) && !adds(place)).length
}

/**
 * The numbers in a text, sorted, each once: texts with other numbers say something else.
 * @returns runs of digits as they are written
 * Source: docs/methods.md, near-duplicates.
 */
export function numbersIn(text: string): string[] {
  return [...new Set(text.normalize('NFC').match(/\p{N}+/gu) ?? [])].sort()
}

/**
 * Overlapping runs of four characters, words joined by single spaces: the second view on a text, which sees through
 * Dutch compounds.
 * @returns one run per place, or the whole text when it is shorter
 * Source: docs/methods.md, near-duplicates.
 */
export function characterGrams(text: string): string[] {
  const characters = [...wordsOf(text).join(' ')]
  if (characters.length === 0) return []
  const places = Math.max(1, characters.length - 3)
  return Array.from({ length: places }, (_, place) => characters.slice(place, place + 4).join(''))
}

function isFunctionWord(word: string, language: Language): boolean {
  return stopWords[language].has(word) || negations[language].has(word)
}
