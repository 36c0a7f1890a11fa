import { formatOf, formats, isFormatName, type FormatName } from '../formats/index.ts'
import { ownValue } from '../formats/reading.ts'
import type { Lang } from '../lang.ts'
import type { ItemInput } from '../session/item-input.ts'
import { capacity, limits } from '../session/limits.ts'
import { looksLikeDilemma, type Draft, type Tell } from './draft.ts'
import { fittingSettings } from './draft-settings.ts'
import { formatLabels, keyOf } from './labels.ts'
import { longestItem, shortestItem, usualMinutes, usualRounds } from './script.ts'

/** The format that people call so; undefined when there is none. */
export const formatCalled = (name: string): FormatName | undefined =>
  keyOf(formatLabels, name) ?? (isFormatName(name) ? name : undefined)

/** Cuts a text to its limit, and tells how much went. */
export function cut(text: string, limit: number, tell: (amount: number) => void): string {
  if (text.length <= limit) return text
  tell(text.length - limit)
  return text.slice(0, limit).trim()
}

function minutesOf(draft: Draft, next: Draft | undefined, tell: Tell): number {
  const [from, to] = [draft.head.start, next?.head.start ?? null]
  const until = from === null || to === null ? null : to - from
  const said = draft.minutes ?? (until !== null && until > 0 ? until : null)
  if (said === null) {
    tell(draft.line, 'no-minutes', usualMinutes)
    return usualMinutes
  }
  const fit = Math.min(Math.max(said, shortestItem), longestItem)
  if (fit !== said) tell(draft.line, 'unfit')
  return fit
}

/** Whether a format has poles: two names of sides among its settings. */
const hasPoles = (format: FormatName): boolean => ownValue(formatOf(format).emptySettings(), 'poleA') !== undefined
const withPoles = Object.keys(formats).filter(isFormatName).find(hasPoles)
const withOptions = Object.keys(formats)
  .filter(isFormatName)
  .find(name => formatOf(name).choosing?.one)

/** What was not called by name: two sides are poles, more are options. */
function formatOfDraft({ format, lettered, listed }: Draft): FormatName | undefined {
  if (format) return format.name
  return lettered.length > 2 || listed.length > 2 ? withOptions : withPoles
}

/** What an item of a script becomes. `next`: the item after it, for how long this one can last. */
export function itemOfDraft(draft: Draft, next: Draft | undefined, lang: Lang, tell: Tell): ItemInput {
  const tooLong = (line: number) => (amount: number) => tell(line, 'too-long', amount)
  const title = cut(draft.head.title, limits.title, tooLong(draft.line))
  const minutes = minutesOf(draft, next, tell)
  const format = formatOfDraft(draft)
  if (!looksLikeDilemma(draft) || draft.head.kind === 'break' || format === undefined)
    return { kind: draft.head.kind ?? 'talk', title, minutes }
  if (draft.question === null) tell(draft.line, 'no-question')
  const { text, line } = draft.question ?? { text: draft.head.title, line: draft.line }
  const rounds = Math.min(Math.max(draft.rounds ?? usualRounds, 1), capacity.rounds)
  return {
    ...{ kind: 'dilemma', title, minutes, rounds, format },
    question: cut(text, limits.question, tooLong(line)),
    settings: fittingSettings(draft, format, lang, tell),
  }
}
