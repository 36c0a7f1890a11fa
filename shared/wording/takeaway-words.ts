import type { FactsOf, TakeawayKind } from '../takeaways/index.ts'
import type { Facts } from '../session/takeaway.ts'

/** What the sentences of a take-away take besides its facts. */
export interface Told {
  /** One vote would change the label: the verb is weaker. */
  readonly fragile: boolean
  /** The contribution that the claim quotes, verbatim; null when it has none, or its words may not stand here. */
  readonly quoted: string | null
  /** Its author reworded it for print: what people answered were other words, so it is never the headline. */
  readonly reworded: boolean
  /** Those words are the headline. */
  readonly headed: boolean
}

/** The sentences of one kind. Every number in them is a fact. */
export interface KindWords<F extends Facts> {
  headline(facts: F, told: Told): string
  /** The headline in the words of the thought that the claim is about; other kinds let borrowed words stand by themselves. */
  headed?(text: string, facts: F): string
  weight(facts: F, told: Told): string
  body(facts: F, told: Told): string
  /** The other side; there always is something to say about it. */
  counter(facts: F): string
  whatWouldChange(facts: F): string
  caveat(facts: F): string
}
export type WordsOfKinds = { readonly [K in TakeawayKind]: KindWords<FactsOf<K>> }

export interface LanguageWords {
  readonly kinds: WordsOfKinds
  /** Somebody's words as a headline. */
  quoteHeadline(text: string): string
  /** The strongest words of the other side. */
  counterQuote(text: string, reworded: boolean): string
  /** What a minority said of itself, word for word. */
  minoritySays(text: string): string
  readonly oneVote: string
  /** For what people at the table wrote themselves. */
  readonly own: Readonly<Record<'headline' | 'weight' | 'counter' | 'whatWouldChange' | 'caveat', string>>
}

/** Quotation marks inside a quotation are single ones. */
export const insideQuote = (text: string): string =>
  text.replaceAll(/["“„]([^"“”„]*)["”]/g, '‘$1’').replaceAll(/["“”„]/g, '’')

/** A quotation as the end of a sentence: its own full stop, or ours. */
export const endOfQuote = (text: string): string => (/[.?!…]$/.test(text.trim()) ? `“${text}”` : `“${text}”.`)
