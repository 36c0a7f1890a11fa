import type { Item, Session } from '../../shared/session/session.ts'
import { quoteOf, type Quote } from '../../shared/takeaways/outline.ts'
import { contributionsOn } from '../../shared/takeaways/voices.ts'
import { formatOf } from '../../shared/formats/index.ts'
import type { DocumentWords } from './words.ts'

export interface Thoughts {
  readonly item: Item
  readonly poles: { readonly a: string; readonly b: string } | null
  readonly quotes: readonly Quote[]
}

/** Every thought on the table, in the order of the agenda and of saying, as far as it may be published. */
export const thoughtsOf = (session: Session): readonly Thoughts[] =>
  session.items
    .map(item => ({
      item,
      poles: item.kind === 'dilemma' ? (formatOf(item.format).ordered?.poles(item.settings) ?? null) : null,
      quotes: contributionsOn(session, item).map(thought => quoteOf(session, thought)),
    }))
    .filter(({ quotes }) => quotes.length > 0)

/** Somebody's words as they may be printed, or what stands for them. */
export const wordsOf = (
  { text, reworded, stance }: Pick<Quote, 'text' | 'reworded' | 'stance'>,
  poles: Thoughts['poles'],
  words: DocumentWords,
): string => {
  if (text === null) return `(${words.notCleared(stance, poles)})`
  return reworded ? `${text} (${words.reworded})` : text
}
