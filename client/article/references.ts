import type { EvidenceRef } from '../../shared/article/material.ts'

export interface Reference {
  /** Offsets in the text. */
  readonly from: number
  readonly to: number
  readonly ref: EvidenceRef
}

const written = /\[\^([^\]\s^]+)\]/g

/** How a sentence points at its evidence. */
export const referenceTo = (ref: EvidenceRef): string => `[^${ref}]`

/** The references in a stretch of text that begins at `offset`. */
export const referencesIn = (text: string, offset = 0): readonly Reference[] =>
  [...text.matchAll(written)].map(({ 0: whole, 1: ref = '', index }) => ({
    ...{ from: offset + index, to: offset + index + whole.length },
    ref,
  }))

/** a to z, then aa, ab. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

/** A letter for each piece of evidence, in the order in which the text points at them. */
export function lettersOf(text: string): ReadonlyMap<EvidenceRef, string> {
  const refs = new Set(referencesIn(text).map(({ ref }) => ref))
  return new Map([...refs].map((ref, index) => [ref, letterOf(index)]))
}
