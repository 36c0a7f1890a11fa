/** What each language says of a revealed round. Counts are people. */
export interface FormatResultWords {
  readonly place: string
  readonly votes: string
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
