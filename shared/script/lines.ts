import type { ItemKind } from '../session/session.ts'
import { endingDuration, openingTime } from './durations.ts'
import { itemLabels, keyOf, kindLabels, settingLabels } from './labels.ts'

/** One line of a script, taken by itself. */
export type ScriptLine =
  | { readonly is: 'blank' }
  | { readonly is: 'heading'; readonly level: number; readonly text: string }
  | { readonly is: 'chapter'; readonly title: string }
  | (ItemLine & { readonly is: 'item' })
  | { readonly is: 'label'; readonly of: keyof typeof itemLabels; readonly value: string }
  | { readonly is: 'setting'; readonly key: string; readonly value: string }
  /** `A: …`, `B) …`: a pole or an option. */
  | { readonly is: 'lettered'; readonly letter: string; readonly text: string }
  | { readonly is: 'listed'; readonly text: string; readonly timed: boolean }
  | { readonly is: 'text'; readonly text: string }
export interface ItemLine {
  /** Null when what follows must tell. */
  readonly kind: ItemKind | null
  readonly title: string
  readonly minutes: number | null
  readonly start: number | null
}

/** Only spaces, one at a time; a bold line is no more than its words. */
const tidied = (line: string): string => {
  const plain = line.replaceAll(/\s+/g, ' ').trim()
  return /^(\*\*|__)(.+)\1:?$/.exec(plain)?.[2]?.trim() ?? plain
}

const breakWords =
  /^(?:(?:korte |koffie|thee|lunch|short |coffee |tea |lunch )?-?(?:pauze|break)|lunch|borrel|diner|drinks|dinner)$/i
const numbered = /^(?:dilemma|stelling|statement)\s*(?:nr\.?\s*)?\d+\s*(?:[:.)|–—-]\s*|\s+|$)(.*)$/i
const named = /^([\p{L}]+)\s*[:|–—]\s*(.+)$/u

/** Reads what an item is called, of what kind it is and how long it lasts. */
export function itemLine(text: string): ItemLine {
  const opening = openingTime(text)
  const ending = endingDuration(opening.text)
  const rest = ending.text.replace(/[\s:|–—-]+$/, '')
  const minutes = ending.minutes ?? opening.minutes
  const time = { minutes, start: opening.start }
  const [, name = '', title = ''] = named.exec(ending.text) ?? []
  const kind = keyOf(kindLabels, name)
  if (kind) return { kind, title: title.trim(), ...time }
  const dilemma = numbered.exec(rest)
  if (dilemma) return { kind: 'dilemma', title: dilemma[1]?.trim() || rest, ...time }
  return { kind: breakWords.test(rest) ? 'break' : null, title: rest, ...time }
}

const chapterLine = /^(?:hoofdstuk|chapter|deel|part|blok|block)\s+(?:\d+|[a-z]|[ivx]+)\s*(?:[:.)|–—-]\s*(.*))?$/i
const heading = /^(#{1,6})\s+(.+)$/
const listItem = /^(?:[-*•◦▪–—]|\d{1,2}[.)])\s+(.+)$/
const lettered = /^\(?([A-L])(?:\s?:\s*|\s?[.)]\s+|\s[–—-]\s+)(.+)$/
const label = /^([\p{L}][\p{L} ]{0,30}?)\s*[:=]\s*(.+)$/u

function labelled(line: string): ScriptLine | undefined {
  const [, name = '', value = ''] = label.exec(line) ?? []
  const of = keyOf(itemLabels, name)
  if (of) return { is: 'label', of, value }
  const key = keyOf(settingLabels, name) ?? /^(?:instelling|setting) (\p{L}+)$/iu.exec(name)?.[1]
  const letter = /^pole([AB])$/.exec(key ?? '')?.[1]
  if (letter !== undefined) return { is: 'lettered', letter, text: value }
  return key === undefined ? undefined : { is: 'setting', key, value }
}

const isTimed = ({ minutes, start }: ItemLine): boolean => minutes !== null || start !== null

/** Reads one line, knowing nothing of those around it. */
export function scriptLine(raw: string): ScriptLine {
  const line = tidied(raw)
  if (line === '') return { is: 'blank' }
  const [, marks, title] = heading.exec(line) ?? []
  if (marks !== undefined && title !== undefined) return { is: 'heading', level: marks.length, text: title }
  const chapter = chapterLine.exec(line)
  if (chapter) return { is: 'chapter', title: chapter[1]?.trim() || line }
  const [, letter, text] = lettered.exec(line) ?? []
  if (letter !== undefined && text !== undefined) return { is: 'lettered', letter, text }
  const listed = listItem.exec(line)?.[1]
  if (listed !== undefined) return { is: 'listed', text: listed, timed: isTimed(itemLine(listed)) }
  const said = labelled(line)
  if (said) return said
  const item = itemLine(line)
  return item.kind !== null || isTimed(item) ? { is: 'item', ...item } : { is: 'text', text: line }
}
