import type { ItemInput } from '../session/item-input.ts'

/** A chapter of a run sheet with what lies in it; a null chapter is what lies in none. As the command `AddItems` takes it. */
export interface ScriptPart {
  readonly chapter: string | null
  readonly items: readonly ItemInput[]
}

/** What a line of the text became. */
export type LineMeaning = 'blank' | 'chapter' | 'item' | 'detail' | 'lost'

/**
 * What is not as it was written, or was filled in. `lost`: the line is nowhere in the run sheet; `too-long`: `amount`
 * characters were cut off; `unfit`: a value that there is not; `same` and `more-options`: an option was left out;
 * `few-options`, `no-poles`, `no-question`, `no-minutes`: filled in; `full`: more than a session holds, `amount` too many.
 */
export type ProblemKind =
  | 'lost'
  | 'too-long'
  | 'unfit'
  | 'same'
  | 'more-options'
  | 'few-options'
  | 'no-poles'
  | 'no-question'
  | 'no-minutes'
  | 'full'
export interface ScriptProblem {
  /** From 1. */
  readonly line: number
  readonly kind: ProblemKind
  readonly amount?: number
}

/** What was understood of a text. `parts` is always fit to be added, unless a problem of kind `full` says otherwise. */
export interface ReadScript {
  readonly parts: readonly ScriptPart[]
  /** One for each line of the text. */
  readonly meanings: readonly LineMeaning[]
  /** By line. */
  readonly problems: readonly ScriptProblem[]
}

/** Longest and shortest an item lasts, in minutes. */
export const shortestItem = 1
export const longestItem = 600
/** What an item lasts when the text does not say, in minutes. */
export const usualMinutes = 15
export const usualRounds = 2
