/** A word in a text, spelled so that two ways of writing it are the same. */
export interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Letters, digits and what is set upon them; a percent sign is a word, for it changes what a number says. */
const word = /[\p{L}\p{N}\p{M}\p{Cf}]+|%/gu

const unusual = /[\p{M}\p{Cf}]/u

/** The words of a text in order: lower case, NFC, without characters that nobody sees. */
export function wordsIn(text: string): readonly Word[] {
  const spell = unusual.test(text)
    ? (found: string) =>
        found
          .replaceAll(/\p{Cf}/gu, '')
          .normalize('NFC')
          .toLowerCase()
    : (found: string) => found.toLowerCase()
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    text: spell(found),
    from: index,
    to: index + found.length,
  })).filter(({ text: spelled }) => spelled !== '')
}

/** A text as its words alone: equal whatever its marks, spaces and capitals. */
export const spelled = (text: string): string =>
  wordsIn(text)
    .map(({ text: one }) => one)
    .join(' ')
