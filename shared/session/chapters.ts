import { asId, type ChapterId, type ItemId } from './ids.ts'
import { capacity, limits } from './limits.ts'
import type { Deciders, Evolvers } from './messages.ts'
import { requireFacilitator, requireUnclosed } from './permissions.ts'
import { refuse, textWithin } from './refusal.ts'
import type { Chapter, Item, Session } from './session.ts'

export interface ChapterCommands {
  AddChapter: { readonly title: string; readonly index?: number }
  RenameChapter: { readonly chapter: ChapterId; readonly title: string }
  /** With all that lies in it. */
  MoveChapter: { readonly chapter: ChapterId; readonly index: number }
  /** What lies in it joins the chapter before it; of the first chapter it stays without one. */
  RemoveChapter: { readonly chapter: ChapterId }
  /** Puts back a chapter that was taken away, with what still lies where the removal left it. */
  RestoreChapter: { readonly chapter: ChapterId; readonly index: number }
}
export interface ChapterEvents {
  ChapterAdded: { readonly chapter: Chapter; readonly index: number }
  ChapterRenamed: { readonly chapter: ChapterId; readonly title: string }
  ChapterMoved: { readonly chapter: ChapterId; readonly index: number }
  /** `into`: the chapter that its items joined; null for none. */
  ChapterRemoved: { readonly chapter: ChapterId; readonly into: ChapterId | null }
  ChapterRestored: { readonly chapter: ChapterId; readonly index: number }
}

/** The chapter, if there is one of this id; null is an item without a chapter. Refuses with `unknown-chapter`. */
export function existingChapter(state: Session, id: ChapterId | null): ChapterId | null {
  if (id !== null && !state.chapters.some(chapter => chapter.id === id)) refuse('unknown-chapter')
  return id
}

/** The list with this entry at `index`, counted without it; whether it was in the list before or not. */
export const placed = <T extends { readonly id: string }>(
  list: readonly T[],
  entry: T,
  index: number,
): readonly T[] => {
  const others = list.filter(({ id }) => id !== entry.id)
  return [...others.slice(0, index), entry, ...others.slice(index)]
}

/**
 * The items after the chapters were put in another order: those of `id` go together, right before the first item of a later
 * chapter; where there is none, right after the last item of an earlier one.
 * @param chapters in their new order
 * @returns `items` itself when nothing lies around them
 */
export function itemsBehind<I extends { readonly chapter: ChapterId | null }>(
  chapters: readonly Chapter[],
  items: readonly I[],
  id: ChapterId,
): readonly I[] {
  const order = (chapter: ChapterId | null) => chapters.findIndex(c => c.id === chapter)
  const own = items.filter(({ chapter }) => chapter === id)
  const others = items.filter(({ chapter }) => chapter !== id)
  const later = others.findIndex(({ chapter }) => order(chapter) > order(id))
  const earlier = others.findLastIndex(({ chapter }) => chapter !== null && order(chapter) < order(id))
  if (later === -1 && earlier === -1) return items
  const at = later === -1 ? earlier + 1 : later
  return [...others.slice(0, at), ...own, ...others.slice(at)]
}

/** Requires the right to change the agenda, and the chapter. */
function requireChapter(state: Session, id: ChapterId): Chapter {
  return state.chapters.find(chapter => chapter.id === id) ?? refuse('unknown-chapter')
}
const within = (index: number, last: number): number => Math.min(Math.max(index, 0), last)

export const decideChapters: Deciders<ChapterCommands> = {
  AddChapter(state, data, { by, newId }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (state.chapters.length >= capacity.chapters) refuse('full')
    const chapter = { id: asId<ChapterId>(newId()), title: textWithin(data.title, limits.title) }
    const last = state.chapters.length
    return [{ type: 'ChapterAdded', data: { chapter, index: within(data.index ?? last, last) } }]
  },
  RenameChapter(state, { chapter, title }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    requireChapter(state, chapter)
    return [{ type: 'ChapterRenamed', data: { chapter, title: textWithin(title, limits.title) } }]
  },
  MoveChapter(state, { chapter, index }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    requireChapter(state, chapter)
    return [{ type: 'ChapterMoved', data: { chapter, index: within(index, state.chapters.length - 1) } }]
  },
  RemoveChapter(state, { chapter }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const place = state.chapters.indexOf(requireChapter(state, chapter))
    return [{ type: 'ChapterRemoved', data: { chapter, into: state.chapters[place - 1]?.id ?? null } }]
  },
  RestoreChapter(state, { chapter, index }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (!state.removed.chapters.some(({ id }) => id === chapter)) refuse('unknown-chapter')
    if (state.chapters.length >= capacity.chapters) refuse('full')
    return [{ type: 'ChapterRestored', data: { chapter, index: within(index, state.chapters.length) } }]
  },
}

const inChapter = (
  items: readonly Item[],
  chapter: ChapterId | null,
  which: (item: Item) => boolean,
): readonly Item[] => items.map(item => (which(item) ? { ...item, chapter } : item))

export const evolveChapters: Evolvers<ChapterEvents> = {
  ChapterAdded: (state, { chapter, index }) => ({ ...state, chapters: placed(state.chapters, chapter, index) }),
  ChapterRenamed: (state, { chapter, title }) => ({
    ...state,
    chapters: state.chapters.map(c => (c.id === chapter ? { ...c, title } : c)),
  }),
  ChapterMoved(state, { chapter: id, index }) {
    const chapter = state.chapters.find(c => c.id === id)
    if (!chapter) return state
    const chapters = placed(state.chapters, chapter, index)
    return { ...state, chapters, items: itemsBehind(chapters, state.items, id) }
  },
  ChapterRemoved(state, { chapter: id, into }) {
    const chapter = state.chapters.find(c => c.id === id)
    if (!chapter) return state
    const held: readonly ItemId[] = state.items.filter(item => item.chapter === id).map(item => item.id)
    return {
      ...state,
      chapters: state.chapters.filter(c => c.id !== id),
      items: inChapter(state.items, into, item => item.chapter === id),
      removed: { ...state.removed, chapters: [...state.removed.chapters, { ...chapter, into, items: held }] },
    }
  },
  ChapterRestored(state, { chapter: id, index }) {
    const gone = state.removed.chapters.find(c => c.id === id)
    if (!gone) return state
    const chapters = placed(state.chapters, { id, title: gone.title }, index)
    const left = (item: Item) => gone.items.includes(item.id) && item.chapter === gone.into
    return {
      ...state,
      chapters,
      items: inChapter(state.items, id, left),
      removed: { ...state.removed, chapters: state.removed.chapters.filter(c => c.id !== id) },
    }
  },
}
