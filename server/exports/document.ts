import type { Lang } from '../../shared/lang.ts'

/** A piece of a line. All texts are plain: a renderer escapes for its own format. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly emphasis?: boolean }
  /** Somebody's words, verbatim and cleared; a renderer puts the quotation marks of the language around them. */
  | { readonly kind: 'quote'; readonly text: string }
  /** Points at a piece of evidence by its letter or number. */
  | { readonly kind: 'reference'; readonly label: string }

export interface DocumentTable {
  /** What the table shows, in one sentence. */
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What a paragraph is for; a renderer gives each its look. */
export type ParagraphRole = 'lead' | 'body' | 'question' | 'weight' | 'counter' | 'small'

/** A part of a document, in reading order. A new kind does not compile until every renderer knows it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly inlines: readonly Inline[] }
  | { readonly kind: 'quote'; readonly text: string; readonly source: string | null }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  /** A chart as SVG text, what it says in one sentence, and its table. */
  | { readonly kind: 'figure'; readonly svg: string; readonly sentence: string; readonly table: DocumentTable | null }
  | { readonly kind: 'table'; readonly table: DocumentTable }

/** A document of any format: the report and the article are both made into this, and each renderer reads only this. */
export interface Document {
  readonly lang: Lang
  readonly title: string
  /** A line over the title, such as what kind of report it is. */
  readonly kicker: string
  /** When the table met, in ms since 1970. */
  readonly date: number
  readonly blocks: readonly Block[]
}
