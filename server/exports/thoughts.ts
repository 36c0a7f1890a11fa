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

/**
 * Every thought on the table, in the order of the agenda and of saying, as far as it may be published. Of what was said aloud
 * and is not cleared there is nothing to tell: nobody answered it.
 */
export const thoughtsOf = (session: Session): readonly Thoughts[] =>
  session.items
    .map(item => ({
      item,
      poles: item.kind === 'dilemma' ? (formatOf(item.format).ordered?.poles(item.settings) ?? null) : null,
      quotes: contributionsOn(session, item)
        .map(thought => quoteOf(session, thought))
        .filter(({ spoken, text }) => !spoken || text !== null),
    }))
    .filter(({ quotes }) => quotes.length > 0)

/** Somebody's words as they may be printed, or what stands for them. */
export const wordsOf = (
  { text, reworded, spoken, stance }: Pick<Quote, 'text' | 'reworded' | 'spoken' | 'stance'>,
  poles: Thoughts['poles'],
  words: DocumentWords,
): string => {
  if (text === null) return `(${words.notCleared(stance, poles)})`
  const about = [spoken ? words.spoken : [], reworded ? words.reworded : []].flat()
  return about.length === 0 ? text : `${text} (${about.join(', ')})`
}
