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

/**
 * Whether two contributions say the same: 'merge' is safe without asking, 'propose' is for the facilitator.
 * @param a one text and its language
 * @param b the other
 * @param likeness cosines over all contributions of the table, whole people
 * @throws RangeError when a cosine is not 0..1, or the people cannot be
 * Source: docs/methods.md, near-duplicates; .85 and .70 calibrated on moderated English conversations, .80 on characters
 * not calibrated and so never more than a proposal.
 */
export function duplicateVerdict(a: Text, b: Text, likeness: Likeness): 'merge' | 'propose' | 'apart' {
  const { answeredBoth, differently } = likeness
  for (const share of [likeness.words, likeness.characters]) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a cosine of two texts`)
  }
  if (![answeredBoth, differently].every(Number.isSafeInteger) || differently < 0 || differently > answeredBoth) {
    throw new RangeError(`${differently} of ${answeredBoth} people cannot have answered differently`)
  }
  // People who answered both, and not alike, have already said that it is not the same.
  if (answeredBoth >= 5 && 3 * differently > answeredBoth) return 'apart'
  const words = comparable(likeness.words)
  if (words >= 0.85 && saysAlike(a, b)) return 'merge'
  return words >= 0.7 || comparable(likeness.characters) >= 0.8 ? 'propose' : 'apart'
}

function saysAlike(a: Text, b: Text): boolean {
  const parity = ({ text, language }: Text) => negationsIn(text, language) % 2
  return (
    a.language === b.language && parity(a) === parity(b) && numbersIn(a.text).join(' ') === numbersIn(b.text).join(' ')
  )
}
