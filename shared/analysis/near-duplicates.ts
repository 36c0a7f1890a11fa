import { comparable } from './order.ts'
import type { Language } from './stop-words.ts'
import { negationsIn, numbersIn } from './tokens.ts'

export interface Text {
  readonly text: string
  readonly language: Language
}

/** What makes a text say something else than one with the same words. */
export interface Claim {
  readonly language: Language
  /** Whether it is turned round an odd number of times. */
  readonly denies: boolean
  readonly asks: boolean
  readonly numbers: string
}

/** @returns what the text denies, counts and asks. Source: docs/methods.md, near-duplicates. */
export const claimOf = ({ text, language }: Text): Claim => ({
  language,
  denies: negationsIn(text, language) % 2 === 1,
  asks: text.trimEnd().endsWith('?'),
  numbers: numbersIn(text).join(' '),
})

/** 'same': says the same in the same words; 'words' and 'letters': only alike, in the one or the other. */
export const likeReasons = ['same', 'words', 'letters'] as const
export type LikeReason = (typeof likeReasons)[number]

/**
 * Whether two texts say the same. Nothing is merged on it: a person decides, and 'same' is asked first.
 * @param words cosine 0..1 of the two texts as weighted words, among all texts about an item
 * @param characters the same of runs of four characters
 * @returns null when they say something else: one denies, counts or asks what the other states, or they are not alike
 * @throws RangeError when a cosine is not 0..1
 * Source: docs/methods.md, near-duplicates; .85 and .70 calibrated on moderated English conversations, .80 on characters
 * not calibrated and so asked last.
 */
export function likeReason(a: Claim, b: Claim, words: number, characters: number): LikeReason | null {
  for (const share of [words, characters]) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a cosine of two texts`)
  }
  if (a.denies !== b.denies || a.asks !== b.asks || a.numbers !== b.numbers) return null
  // Negations are counted by the words of a language: between two languages the count is not to be trusted.
  if (comparable(words) >= 0.85 && a.language === b.language) return 'same'
  if (comparable(words) >= 0.7) return 'words'
  return comparable(characters) >= 0.8 ? 'letters' : null
}

/**
 * Whether the people who answered two texts have already said that they are not the same.
 * @param answeredBoth people who answered both, 0 or more, whole
 * @param differently those of them whose two answers differ
 * @throws RangeError when the people cannot be
 * Source: docs/methods.md, near-duplicates: five people, and more than a third of them.
 */
export function answeredApart(answeredBoth: number, differently: number): boolean {
  if (![answeredBoth, differently].every(Number.isSafeInteger) || differently < 0 || differently > answeredBoth) {
    throw new RangeError(`${differently} of ${answeredBoth} people cannot have answered differently`)
  }
  return answeredBoth >= 5 && 3 * differently > answeredBoth
}
