import type { Lang } from '../lang.ts'
import type { Facts, TakeawayDraft, WrittenText } from '../session/takeaway.ts'
import { takeawayEn } from './takeaway-en.ts'
import { takeawayNl } from './takeaway-nl.ts'
import type { KindWords, LanguageWords } from './takeaway-words.ts'

const languages: Readonly<Record<Lang, LanguageWords>> = { nl: takeawayNl, en: takeawayEn }

export type TakeawayToWord = Pick<TakeawayDraft, 'kind' | 'facts' | 'fragile'> & { readonly edited: WrittenText | null }
export interface WordingContext {
  /** The question of the dilemma; null where a take-away is about none. */
  readonly question: string | null
  /** The take-away's evidence that may stand in a sentence: what was withdrawn, or not cleared for print, is not quoted. */
  readonly quotes: readonly { readonly id: string; readonly text: string; readonly reworded?: boolean }[]
  /** What the minority of the dilemma said of itself, where it stands beside this claim. */
  readonly minority?: string | null
}
export interface WordedTakeaway {
  readonly headline: string
  /** How much weight it has, in a few words and counts. */
  readonly weight: string
  readonly body: string
  readonly counter: string
  /** The minority in its own words, also beside people's own wording; empty when it said nothing. */
  readonly minority: string
  readonly whatWouldChange: string
  readonly caveat: string
}

/** More words than this belong beside a text, not in it. */
const longestCounterQuote = 40

const wordsFor = (kind: string, { kinds }: LanguageWords): KindWords<Facts> | undefined =>
  Object.entries<KindWords<Facts>>(kinds).find(([name]) => name === kind)?.[1]

function computed(
  { facts, fragile }: TakeawayToWord,
  kind: KindWords<Facts>,
  language: LanguageWords,
  { quotes, minority = null }: WordingContext,
): WordedTakeaway {
  const quoteOf = (id: Facts[string] | undefined) => quotes.find(quote => quote.id === id)
  const { text: quoted = null, reworded = false } = quoteOf(facts['quoted']) ?? {}
  const headed = facts['quote'] === true && quoted !== null && !reworded
  const told = { fragile, quoted, reworded, headed }
  const against = quoteOf(facts['counter'])
  const quotable = against !== undefined && against.text.trim().split(/\s+/).length <= longestCounterQuote
  const join = (...sentences: readonly (string | null)[]) => sentences.filter(s => s !== null).join(' ')
  return {
    headline: headed ? (kind.headed ?? language.quoteHeadline)(quoted, facts) : kind.headline(facts, told),
    weight: kind.weight(facts, told),
    body: kind.body(facts, told),
    counter: join(
      kind.counter(facts),
      quotable ? language.counterQuote(against.text, against.reworded ?? false) : null,
    ),
    minority: minority === null ? '' : language.minoritySays(minority),
    whatWouldChange: join(fragile ? language.oneVote : null, kind.whatWouldChange(facts)),
    caveat: kind.caveat(facts),
  }
}

/** A take-away in words. Pure: the same facts give the same words on the server, in the client and in an export. */
export function wordTakeaway(takeaway: TakeawayToWord, lang: Lang, context: WordingContext): WordedTakeaway {
  const language = languages[lang]
  const kind = wordsFor(takeaway.kind, language)
  const { own } = language
  const worded = kind
    ? computed(takeaway, kind, language, context)
    : { ...own, headline: context.question ?? own.headline, body: '', minority: '' }
  return { ...worded, ...takeaway.edited }
}
