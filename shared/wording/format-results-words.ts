import type { Lang } from '../lang.ts'

interface ChosenWords {
  readonly caption: string
  readonly most: (name: string, votes: number, n: number) => string
  /** Several have the most. */
  readonly tied: (names: string, votes: number, n: number) => string
}

/** What each language says of a revealed round. Counts are people. */
export interface FormatResultWords {
  readonly lang: Lang
  readonly place: string
  readonly votes: string
  readonly option: string
  /** "“A”, “B” en “C”" */
  readonly list: (names: readonly string[]) => string
  /** Nobody took a position. */
  readonly nobody: string
  readonly spectrum: {
    readonly caption: (poleA: string, poleB: string) => string
    readonly sentence: (
      a: number,
      middle: number,
      b: number,
      poles: { readonly a: string; readonly b: string },
    ) => string
  }
  readonly choice: ChosenWords
  readonly approval: ChosenWords
  readonly ranking: {
    readonly caption: string
    /** Heading of the column of a rank, from 1. */
    readonly rank: (place: number) => string
    readonly unranked: string
    readonly rankSum: string
    readonly top: (name: string, first: number, n: number) => string
    /** Several have the lowest sum of ranks. */
    readonly tied: (names: string) => string
  }
  readonly points: {
    readonly caption: (budget: number) => string
    readonly total: string
    readonly median: string
    readonly zero: string
    readonly most: (name: string, total: number, all: number) => string
    /** Several have the most. */
    readonly tied: (names: string, total: number, all: number) => string
  }
  readonly ratings: {
    /** Heading of the first column. */
    readonly terms: string
    readonly statements: string
    readonly none: string
    readonly caption: (low: string, high: string) => string
    readonly highest: (name: string, on: number, n: number, end: string) => string
    readonly lowest: (name: string, on: number, n: number, end: string) => string
    /** All terms lean as far to the same side. */
    readonly level: string
  }
}

/** Names in quotation marks, the last after this word. */
export function listed(names: readonly string[], and: string): string {
  const quoted = names.map(name => `“${name}”`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${and} ${last}`
}
