import type { Lang } from '../../shared/lang.ts'
import type { Recognition } from '../../shared/session/takeaway.ts'

/** A piece of a line. All texts are plain: a renderer escapes for its own format. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly emphasis?: boolean }
  /** A few words that name what follows, such as “The other side”. */
  | { readonly kind: 'label'; readonly text: string }
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

/** What stands under a heading of level 2; running text unless said otherwise. */
export type Part = 'text' | 'takeaways' | 'items' | 'aside' | 'colophon'

export interface Heading {
  readonly kind: 'heading'
  /** The title of the document is level 1 and no block: blocks begin at 2, and skip no level. */
  readonly level: 1 | 2 | 3
  readonly text: string
  readonly part?: Part
  /** Its place among its like, set large beside it: the third take-away. */
  readonly number?: number
}

export interface Figure {
  readonly kind: 'figure'
  readonly svg: string
  readonly sentence: string
  readonly table: DocumentTable | null
  /** Set when it opens the document: drawn in the dark over the whole width, with these words large beside its sentence. */
  readonly opening?: string
}

/** A part of a document, in reading order. A new kind does not compile until every renderer knows it. */
export type Block =
  | Heading
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly inlines: readonly Inline[] }
  | { readonly kind: 'quote'; readonly text: string; readonly source: string | null }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  /** A chart as SVG text, what it says in one sentence, and its table. */
  | Figure
  | { readonly kind: 'table'; readonly table: DocumentTable }
  /** How the table judged what stands above: one mark a person, and the counts in words. */
  | { readonly kind: 'recognition'; readonly counts: Recognition; readonly text: string }

/** A document of any format: the report and the article are both made into this, and each renderer reads only this. */
export interface Document {
  readonly lang: Lang
  readonly title: string
  /** A line over the title, such as what kind of report it is. */
  readonly kicker: string
  /** When the table met, in ms since 1970. */
  readonly date: number
  /** Printed on every page: that this was a rehearsal. Null when there is nothing to warn of. */
  readonly notice: string | null
  readonly blocks: readonly Block[]
}

/** The blocks from one heading to the next of its level; null: what stands before the first. */
export interface Section {
  readonly heading: Heading | null
  readonly blocks: readonly Exclude<Block, Heading>[]
}

/** Cuts blocks at every heading, of any level. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { heading: Heading | null; blocks: Exclude<Block, Heading>[] }[] = [{ heading: null, blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections.filter(({ heading, blocks: inside }) => heading !== null || inside.length > 0)
}
