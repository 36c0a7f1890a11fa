import { formatOf } from '../../../shared/formats/index.ts'
import { langs } from '../../../shared/lang.ts'
import { standardSteps, type ItemInput } from '../../../shared/session/item-input.ts'
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
  /** More of a chapter that stands further up too. */
  readonly again: boolean
  readonly items: readonly PlacedItem[]
}

function runsOf(chapters: readonly Chapter[], items: readonly ItemView[]): PlacedChapter[] {
  const groups: { chapter: Chapter | null; again: boolean; items: PlacedItem[] }[] = []
  let dilemmas = 0
  items.forEach((item, index) => {
    const number = item.kind === 'dilemma' ? (dilemmas += 1) : null
    const last = groups.at(-1)
    if (last && (last.chapter?.id ?? null) === item.chapter) last.items.push({ item, index, number })
    else {
      const chapter = chapters.find(({ id }) => id === item.chapter) ?? null
      const again = chapter !== null && groups.some(group => group.chapter?.id === chapter.id)
      groups.push({ chapter, again, items: [{ item, index, number }] })
    }
  })
  return groups
}

/** Items in their order, under the chapters in which they lie; a chapter without items stands where its order puts it. */
export function byChapter(chapters: readonly Chapter[], items: readonly ItemView[]): readonly PlacedChapter[] {
  const groups = runsOf(chapters, items)
  const order = ({ chapter }: PlacedChapter) => chapters.findIndex(({ id }) => id === chapter?.id)
  chapters.forEach((chapter, place) => {
    if (groups.some(group => group.chapter?.id === chapter.id)) return
    const before = groups.findLastIndex(group => group.chapter !== null && !group.again && order(group) < place)
    const behind = groups.findIndex(group => order(group) > place)
    const at = before !== -1 ? before + 1 : behind !== -1 ? behind : groups.length
    groups.splice(at, 0, { chapter, again: false, items: [] })
  })
  return groups
}

export interface Place {
  /** Among all items, the moved one not counted. */
  readonly index: number
  readonly chapter: Chapter['id'] | null
}

/** Where an item goes by one press: a place further, or over the edge of its chapter and no further. Null at the ends. */
export function placeBy(groups: readonly PlacedChapter[], index: number, by: -1 | 1): Place | null {
  const at = groups.findIndex(({ items }) => items.some(placed => placed.index === index))
  const group = groups[at]
  if (!group) return null
  const inside = group.items.some(placed => placed.index === index + by)
  if (inside) return { index: index + by, chapter: group.chapter?.id ?? null }
  const next = groups[at + by]
  return next ? { index, chapter: next.chapter?.id ?? null } : null
}

/** Where something is let go: before or after an item, or at the head of a chapter. */
export type DropTarget = { readonly item: string; readonly after: boolean } | { readonly chapter: Chapter['id'] }

/** Where an item goes that is let go there; null when it is there already, or there is no such place. */
export function placeAt(
  groups: readonly PlacedChapter[],
  moved: Pick<PlacedItem, 'item' | 'index'>,
  target: DropTarget,
): Place | null {
  const others = groups.map(({ chapter, items }) => ({
    chapter: chapter?.id ?? null,
    items: items.filter(placed => placed.index !== moved.index),
  }))
  let index = 0
  for (const { chapter, items } of others) {
    const at = 'item' in target ? items.findIndex(({ item }) => item.id === target.item) + (target.after ? 1 : 0) : 0
    const here = 'item' in target ? items.some(({ item }) => item.id === target.item) : chapter === target.chapter
    if (here) {
      const place = { index: index + at, chapter }
      return place.index === moved.index && chapter === moved.item.chapter ? null : place
    }
    index += items.length
  }
  return null
}

/** The place at the end of a chapter; where an item lies in none, right behind the chapter that it leaves. */
export function endOf(groups: readonly PlacedChapter[], moved: PlacedItem, chapter: Chapter['id'] | null): Place {
  const wanted = chapter ?? moved.item.chapter
  let [index, end] = [0, moved.index]
  for (const { chapter: own, items } of groups) {
    index += items.filter(placed => placed.index !== moved.index).length
    if ((own?.id ?? null) === wanted) end = index
  }
  return { index: end, chapter }
}

/** An item as it would be added again. */
export function inputOf({ kind, chapter, title, steps, question, format, settings }: ItemView): ItemInput {
  const base = { kind, chapter, title, steps }
  return question === null || format === null ? base : { ...base, question, format, settings }
}

/** Whether the scale of a dilemma still says nothing: as it was when the dilemma was new. */
export const scaleIsEmpty = ({ format, settings }: ItemView): boolean =>
  format !== null &&
  langs.some(lang => JSON.stringify(settings) === JSON.stringify(formatOf(format).emptySettings(lang)))
