import { formatOf } from '../../../shared/formats/index.ts'
import { langs } from '../../../shared/lang.ts'
import { standardSteps, type ItemInput } from '../../../shared/session/item-input.ts'
import type { ChapterId, ItemId } from '../../../shared/session/ids.ts'
import type { Chapter, PlannedStep } from '../../../shared/session/session.ts'
import type { ItemView } from '../../../shared/session/view.ts'

export const minutesOf = ({ steps }: Pick<ItemView, 'steps'>): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0)
export const roundsOf = ({ steps }: Pick<ItemView, 'steps'>): number => Math.max(1, ...steps.map(({ round }) => round))

export function planned(items: readonly ItemView[]): { readonly all: number; readonly talk: number } {
  const talk = items.flatMap(({ kind, steps }) =>
    kind === 'break' ? [] : steps.filter(({ step }) => step === 'discuss'),
  )
  return {
    all: items.reduce((sum, item) => sum + minutesOf(item), 0),
    talk: talk.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

/** The standard steps of a dilemma in exactly these minutes, if they are enough: the talk takes what rounding leaves or asks. */
export function stepsWithin(rounds: number, minutes: number): readonly PlannedStep[] {
  const steps = standardSteps(rounds, minutes)
  const left = minutes - minutesOf({ steps })
  const longest = steps.reduce((most, { minutes: length }) => Math.max(most, length), 0)
  const at = steps.findIndex(({ minutes: length }) => length === longest)
  return steps.map((step, index) => (index === at ? { ...step, minutes: Math.max(1, step.minutes + left) } : step))
}

export interface PlacedItem {
  readonly item: ItemView
  /** Among all items of the session. */
  readonly index: number
  /** Among the dilemmas, from 1; null for anything else. */
  readonly number: number | null
}
export interface PlacedChapter {
  readonly chapter: Chapter | null
  readonly items: readonly PlacedItem[]
}

/** Items in their order, under the chapters in which they lie. */
export function byChapter(chapters: readonly Chapter[], items: readonly ItemView[]): readonly PlacedChapter[] {
  const groups: { chapter: Chapter | null; items: PlacedItem[] }[] = []
  let dilemmas = 0
  items.forEach((item, index) => {
    const number = item.kind === 'dilemma' ? (dilemmas += 1) : null
    const last = groups.at(-1)
    if (last && (last.chapter?.id ?? null) === item.chapter) last.items.push({ item, index, number })
    else {
      const chapter = chapters.find(({ id }) => id === item.chapter) ?? null
      groups.push({ chapter, items: [{ item, index, number }] })
    }
  })
  return groups
}

export type Move =
  | { readonly to: 'place'; readonly item: ItemId; readonly index: number }
  /** Over the edge of a chapter an item keeps its place in line and changes chapter. */
  | { readonly to: 'chapter'; readonly item: ItemId; readonly chapter: ChapterId | null }

export function moveOf(items: readonly ItemView[], index: number, by: -1 | 1): Move | null {
  const item = items[index]
  const neighbour = items[index + by]
  if (!item || !neighbour) return null
  return neighbour.chapter === item.chapter
    ? { to: 'place', item: item.id, index: index + by }
    : { to: 'chapter', item: item.id, chapter: neighbour.chapter }
}

/** An item as it is added again after it was taken away. */
export function inputOf({ kind, chapter, title, steps, question, format, settings }: ItemView): ItemInput {
  const base = { kind, chapter, title, steps }
  return question === null || format === null ? base : { ...base, question, format, settings }
}

/** Whether the scale of a dilemma still says nothing: as it was when the dilemma was new. */
export const scaleIsEmpty = ({ format, settings }: ItemView): boolean =>
  format !== null &&
  langs.some(lang => JSON.stringify(settings) === JSON.stringify(formatOf(format).emptySettings(lang)))
