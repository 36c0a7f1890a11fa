import type { EvidenceRef } from './material.ts'
import type { MaterialIndex } from './material-index.ts'
import { spelled } from './words.ts'

/** Fewer words between quotation marks are a term, not a quote. */
const fewestQuoted = 3

/** Where words between quotation marks come from. */
export type Origin =
  { readonly kind: 'open' } | { readonly kind: 'withheld'; readonly ref: EvidenceRef } | { readonly kind: 'unknown' }

/** The parts of a quote around what was left out of it. */
const partsOf = (text: string): readonly string[] =>
  text
    .split(/[[(]?(?:…|\.{3})[\])]?/)
    .map(spelled)
    .filter(part => part !== '')

/** Whether a text holds these parts, in this order. */
function holds(words: string, parts: readonly string[]): boolean {
  let from = 0
  for (const part of parts) {
    const found = words.indexOf(` ${part} `, from)
    if (found < 0) return false
    from = found + part.length + 1
  }
  return true
}

/** @param text what stands between the marks; capitals, marks and spaces do not count, words that were left out may be shown by … */
export function originOf(text: string, { open, built, withheld }: MaterialIndex): Origin {
  const parts = partsOf(text)
  const isIn = (texts: readonly string[]) => texts.some(words => holds(words, parts))
  if (isIn(open)) return { kind: 'open' }
  const found = withheld.find(({ words }) => holds(words, parts))
  if (found) return { kind: 'withheld', ref: found.ref }
  return { kind: isIn(built) ? 'open' : 'unknown' }
}

export const isQuote = (text: string): boolean => spelled(text).split(' ').length >= fewestQuoted
