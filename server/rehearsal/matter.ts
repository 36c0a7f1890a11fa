import { formatOf } from '../../shared/formats/index.ts'
import { byLiking } from '../../shared/formats/format.ts'
import type { Lang } from '../../shared/lang.ts'
import { generalWords, openWords, rehearsalWords } from '../../shared/rehearsal/index.ts'
import type { RehearsalContribution } from '../../shared/rehearsal/words.ts'
import type { ContributionView, ItemView } from '../../shared/session/view.ts'
import { templates } from '../../shared/templates/index.ts'
import type { Matter, Opinion } from './opinion.ts'

/** What experts have to say about one dilemma. */
export interface MatterWords {
  readonly contributions: readonly RehearsalContribution[]
  /** Lines for beside a first ballot, of whoever thinks so. */
  reasons(opinion: Opinion): readonly string[]
  /** Lines for beside a ballot after the talk, with what was said in it. */
  shifts(before: Opinion, now: Opinion, said: readonly ContributionView[]): readonly string[]
  /** What those on the smaller side say of themselves. */
  minority(side: 'a' | 'b'): string
}

/** The built-in template's own key for this dilemma; its title when an organizer wrote it. Ids differ from one playing to the next. */
export function matterOf(item: ItemView, items: readonly ItemView[], lang: Lang): Matter {
  const known = templates
    .filter(template => template.lang === lang)
    .flatMap(template => template.items)
    .find(({ question }) => question === item.question)
  const dilemmas = items.filter(({ kind }) => kind === 'dilemma')
  return { key: known?.key ?? item.title, index: dilemmas.findIndex(({ id }) => id === item.id) }
}

/** A ballot as this item's format takes it; null is a pass. */
export const ballotFor = (item: ItemView, { place, likes }: Opinion): unknown =>
  place === null || item.format === null ? null : formatOf(item.format).ballotAt(place, item.settings, likes)

/** The words of a table about a dilemma; between two poles people argue for one, elsewhere they think aloud. */
export function wordsFor(item: ItemView, key: string, lang: Lang): MatterWords {
  const format = item.format === null ? undefined : formatOf(item.format)
  const poles = format?.ordered?.poles(item.settings)
  if (poles) return wordsBetween(key, lang, poles)
  return wordsAmong(key, lang, format?.options?.(item.settings).map(({ name }) => name) ?? [])
}

function wordsBetween(key: string, lang: Lang, poles: { readonly a: string; readonly b: string }): MatterWords {
  const { contributions, reasons, shifts, minority } = rehearsalWords(lang, key, { poleA: poles.a, poleB: poles.b })
  return {
    contributions,
    reasons: ({ place }) => (place === null ? [] : place < 0.5 ? reasons.a : reasons.b),
    shifts(before, now, said) {
      if (before.place === null || now.place === null) return []
      if (now.place === before.place) return [shifts.stayed]
      const towards = now.place < before.place ? 'a' : 'b'
      return [towards === 'a' ? shifts.toA : shifts.toB, ...carriedBy(said, towards, lang)]
    },
    minority: side => minority[side],
  }
}

function wordsAmong(key: string, lang: Lang, names: readonly string[]): MatterWords {
  const words = openWords(lang, key, names)
  const favouriteOf = ({ likes }: Opinion) => names[byLiking(names.length, likes)[0] ?? 0] ?? names[0] ?? key
  return {
    contributions: words.contributions,
    reasons: opinion => (opinion.place === null ? [] : words.reasons(favouriteOf(opinion))),
    shifts(before, now) {
      if (now.place === null) return []
      const favourite = favouriteOf(now)
      return [favourite === favouriteOf(before) ? words.stayed : words.moved(favourite)]
    },
    minority: () => words.minority(names[0] ?? key),
  }
}

/** Longest sentence that somebody repeats in a reason. */
const repeatable = 90
/** Sentences of the pole that people moved to, each repeated as somebody's reason, and each in another way. */
function carriedBy(said: readonly ContributionView[], towards: 'a' | 'b', lang: Lang): readonly string[] {
  const sentences = said
    .filter(({ stance }) => stance === towards)
    .map(({ text }) => firstSentence(text) ?? text.replace(/\.$/, ''))
    .filter(sentence => sentence.length <= repeatable && !/[‘’“”?]/.test(sentence))
  return [...new Set(sentences)]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .flatMap((sentence, place) => generalWords(lang).carried(sentence)[place] ?? [])
}

/** The first of several sentences, without its full stop; undefined when there is only one. */
export const firstSentence = (text: string): string | undefined => /^(.{20,}?[^.])\. \p{Lu}/u.exec(text)?.[1]
