import { comparable } from './order.ts'
import type { Language } from './stop-words.ts'
import { negationsIn, numbersIn } from './tokens.ts'

export interface Likeness {
  /** Cosines of the two texts, as weighted words and as weighted runs of four characters, each 0..1. */
  readonly words: number
  readonly characters: number
  /** People who answered both, and those of them whose two answers differ. */
  readonly answeredBoth: number
  readonly differently: number
}

export interface Text {
  readonly text: string
  readonly language: Language
}

/** 'same' says the same in the same words, 'words' and 'letters' are alike in one of them, 'apart' says something else. */
export type DuplicateVerdict = 'same' | 'words' | 'letters' | 'apart'

/**
 * Whether two contributions say the same. Nothing is merged on it: a person decides, and 'same' is asked first.
 * @param a one text and its language
 * @param b the other
 * @param likeness cosines over all contributions of an item, whole people
 * @throws RangeError when a cosine is not 0..1, or the people cannot be
 * Source: docs/methods.md, near-duplicates; .85 and .70 calibrated on moderated English conversations, .80 on characters
 * not calibrated and so asked last.
 */
export function duplicateVerdict(a: Text, b: Text, likeness: Likeness): DuplicateVerdict {
  const { answeredBoth, differently } = likeness
  for (const share of [likeness.words, likeness.characters]) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a cosine of two texts`)
  }
  if (![answeredBoth, differently].every(Number.isSafeInteger) || differently < 0 || differently > answeredBoth) {
    throw new RangeError(`${differently} of ${answeredBoth} people cannot have answered differently`)
  }
  const words = comparable(likeness.words)
  // People who answered both, and not alike, have already said that it is not the same.
  if (answeredBoth >= 5 && 3 * differently > answeredBoth) return 'apart'
  if (!nearEnough(likeness.words, likeness.characters) || contradict(a, b)) return 'apart'
  // Negations are counted by the words of a language: between two languages the count is not to be trusted.
  if (words >= 0.85 && a.language === b.language) return 'same'
  return words >= 0.7 ? 'words' : 'letters'
}

/** Whether two texts, by their two cosines, are alike enough for anything to be asked about them. */
export const nearEnough = (words: number, characters: number): boolean =>
  comparable(words) >= 0.7 || comparable(characters) >= 0.8

/** A text that denies, counts or asks what the other one states says something else, however alike the words are. */
function contradict(a: Text, b: Text): boolean {
  const parity = ({ text, language }: Text) => negationsIn(text, language) % 2
  const asks = ({ text }: Text) => text.trimEnd().endsWith('?')
  return parity(a) !== parity(b) || asks(a) !== asks(b) || numbersIn(a.text).join(' ') !== numbersIn(b.text).join(' ')
}
