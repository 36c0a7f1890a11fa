import type { EvidenceRef } from './material.ts'

export const findingKinds = [
  /** No piece of evidence carries the sentence. */
  'unsupported',
  /** A number that its evidence does not give, or a share, which is never printed. */
  'number',
  /** It says that the table agreed, and the gate for agreement does not hold. */
  'agreement-claim',
  /** It says that a majority, or that the table was divided, and the votes say otherwise. */
  'majority-claim',
  'division-claim',
  /** Words in quotation marks that nobody at the table wrote. */
  'unknown-quote',
  /** Somebody's words that they have not cleared: in quotation marks, or copied without. */
  'uncleared-quote',
  /** A name that no cleared quote lets out. */
  'name',
  /** It points at evidence that is not there, or is not there any more. */
  'lost-evidence',
  /** What an uncleared quote says, in the organizer's own words: printed as a paraphrase. */
  'paraphrase',
  /** A minority take-away is not in the text, and no reason is kept. */
  'minority-missing',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Findings that stop an export: publishing them would break a promise. The others are underlined. */
export const blocking: readonly FindingKind[] = ['unknown-quote', 'uncleared-quote', 'name', 'minority-missing']

/** Something the checker says about a stretch of the text. */
export interface Finding {
  readonly kind: FindingKind
  /** Offsets in the Markdown, in UTF-16 units: from, up to and not including to. */
  readonly from: number
  readonly to: number
  /** The words it is about: a number, a name, a quote, a reference. */
  readonly about: string
  /** Evidence that the sentence rests on. */
  readonly refs: readonly EvidenceRef[]
}
