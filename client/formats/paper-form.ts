/** What somebody marks with a pen, whatever the format is called. */
export type PaperForm =
  | {
      /** One place between two poles. */
      readonly kind: 'scale'
      readonly a: { readonly name: string; readonly argument: string }
      readonly b: { readonly name: string; readonly argument: string }
      /** Full names of the places, from pole A to pole B. */
      readonly places: readonly string[]
    }
  | {
      /** A place on one scale for each line. */
      readonly kind: 'grid'
      readonly places: number
      readonly low: string
      readonly high: string
      readonly lines: readonly string[]
    }
  | { readonly kind: 'one'; readonly options: readonly string[] }
  /** `most`: null without a limit. */
  | { readonly kind: 'several'; readonly options: readonly string[]; readonly most: number | null }
  /** `top`: how many places there are to fill; null asks for an order of all. */
  | { readonly kind: 'order'; readonly options: readonly string[]; readonly top: number | null }
  | { readonly kind: 'spread'; readonly options: readonly string[]; readonly budget: number }
