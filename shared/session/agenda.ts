import type { Lang } from '../lang.ts'
import { asId, type ChapterId, type ItemId, type SessionId } from './ids.ts'
import { capacity, limits } from './limits.ts'
import { existingChapter, placed } from './chapters.ts'
import { inputOf, readItem, type ItemInput } from './item-input.ts'
import type { Deciders, Evolvers, Happening } from './messages.ts'
import { readOccasion, type Occasion } from './occasion.ts'
import { requireFacilitator, requireServer, requireUnclosed } from './permissions.ts'
import { refuse, textWithin } from './refusal.ts'
import {
  itemOf,
  roundsOf,
  smallestCell,
  type Chapter,
  type HouseRules,
  type Item,
  type Session,
  type Stage,
} from './session.ts'

export interface AgendaCommands {
  /** By the server, for the organizer or the command line: every log's first command. */
  CreateSession: {
    readonly id: SessionId
    readonly title: string
    readonly lang: Lang
    readonly rehearsal: boolean
    readonly rules: HouseRules
    readonly segments: readonly string[]
    readonly chapters: readonly Chapter[]
    readonly items: readonly ItemInput[]
  }
  UpdateSession: Partial<Occasion> & {
    readonly title?: string
    readonly rules?: HouseRules
    readonly segments?: readonly string[]
  }
  AddItem: { readonly item: ItemInput; readonly index?: number }
  /** After the rest, in one go: all of them or none. A part with a title is a new chapter; the chapters in its items say nothing. */
  AddItems: { readonly parts: readonly { readonly chapter: string | null; readonly items: readonly ItemInput[] }[] }
  UpdateItem: { readonly item: ItemId; readonly changes: Partial<ItemInput> }
  /** Without `chapter` it stays in its chapter. */
  MoveItem: { readonly item: ItemId; readonly index: number; readonly chapter?: ChapterId | null }
  RemoveItem: { readonly item: ItemId }
  /** Puts back what was taken away, as it was. */
  RestoreItem: { readonly item: ItemId; readonly index: number }
}
export interface AgendaEvents {
  /** `source` only in a conversation that was read in from elsewhere. */
  SessionCreated: Pick<Session, 'id' | 'title' | 'lang' | 'rehearsal' | 'rules' | 'segments' | 'chapters' | 'items'> &
    Partial<Pick<Session, 'source'>>
  /** Logs of before a session had a time and a place name none of them. */
  SessionUpdated: Pick<Session, 'title' | 'rules' | 'segments'> & Partial<Occasion>
  ItemAdded: { readonly item: Item; readonly index: number }
  ItemUpdated: { readonly item: Item }
  /** Logs of before an item changed chapter on its way have no `chapter`: it stayed in its own. */
  ItemMoved: { readonly item: ItemId; readonly index: number; readonly chapter?: ChapterId | null }
  ItemRemoved: { readonly item: ItemId }
  ItemRestored: { readonly item: ItemId; readonly index: number }
}

/** Each segment once, with a name. */
function readSegments(segments: readonly string[]): readonly string[] {
  if (segments.length > capacity.chapters * 2) refuse('full')
  return [...new Set(segments.map(segment => textWithin(segment, limits.name)))]
}

function readRules(rules: HouseRules): HouseRules {
  if (rules.smallestReveal < smallestCell || rules.smallestTrails < smallestCell) refuse('invalid-command')
  return rules
}

/** What the table has voted on keeps its question and its scale: only title, chapter and plan may still change. */
const hasBallots = (state: Session, id: ItemId) => roundsOf(state, id).length > 0

export const decideAgenda: Deciders<AgendaCommands> = {
  CreateSession(state, data, { by, newId }) {
    requireServer(by)
    if (state.createdAt !== 0) refuse('in-use')
    if (data.items.length > capacity.items || data.chapters.length > capacity.chapters) refuse('full')
    const title = textWithin(data.title, limits.title)
    const items = data.items.map(item => readItem(asId<ItemId>(newId()), item))
    const chapters = data.chapters.map(({ id, title: name }) => ({ id, title: textWithin(name, limits.title) }))
    const segments = readSegments(data.segments)
    return [
      { type: 'SessionCreated', data: { ...data, title, rules: readRules(data.rules), segments, chapters, items } },
    ]
  },
  UpdateSession(state, data, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const title = data.title === undefined ? state.title : textWithin(data.title, limits.title)
    // House rules are what guests were promised in the lobby: fixed from then on.
    if (data.rules && state.status !== 'draft') refuse('not-now')
    const rules = data.rules ? readRules(data.rules) : state.rules
    const segments = data.segments ? readSegments(data.segments) : state.segments
    return [{ type: 'SessionUpdated', data: { title, rules, segments, ...readOccasion(state, data) } }]
  },
  AddItem(state, data, { by, newId }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (state.items.length >= capacity.items) refuse('full')
    const item = readItem(asId<ItemId>(newId()), data.item)
    existingChapter(state, item.chapter)
    return [{ type: 'ItemAdded', data: { item, index: within(data.index ?? state.items.length, state.items.length) } }]
  },
  AddItems(state, { parts }, { by, newId }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const titled = parts.filter(({ chapter }) => chapter !== null).length
    const added = parts.reduce((sum, { items }) => sum + items.length, 0)
    if (state.chapters.length + titled > capacity.chapters || state.items.length + added > capacity.items)
      refuse('full')
    let [chapters, items] = [state.chapters.length, state.items.length]
    return parts.flatMap(part => {
      const chapter: Chapter | null =
        part.chapter === null ? null : { id: asId<ChapterId>(newId()), title: textWithin(part.chapter, limits.title) }
      const happened: Happening[] = part.items.map(input => ({
        type: 'ItemAdded',
        data: { item: readItem(asId<ItemId>(newId()), { ...input, chapter: chapter?.id ?? null }), index: items++ },
      }))
      return chapter ? [{ type: 'ChapterAdded', data: { chapter, index: chapters++ } }, ...happened] : happened
    })
  },
  UpdateItem(state, { item: id, changes }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const current = itemOf(state, id) ?? refuse('unknown-item')
    const replan = changes.minutes !== undefined || changes.rounds !== undefined
    const { steps: planned, ...kept } = inputOf(current)
    const rounds = Math.max(1, ...current.steps.map(step => step.round))
    const minutes = current.steps.reduce((sum, step) => sum + step.minutes, 0)
    const plan = replan || changes.steps || !planned ? { rounds, minutes } : { steps: planned }
    const item = readItem(id, { ...kept, ...plan, ...changes })
    existingChapter(state, item.chapter)
    if (hasBallots(state, id) && touchesBallots(current, item)) refuse('in-use')
    if (state.stage?.item === id && !hasStep(item, state.stage)) refuse('in-use')
    return [{ type: 'ItemUpdated', data: { item } }]
  },
  MoveItem(state, { item, index: wanted, chapter }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (!itemOf(state, item)) refuse('unknown-item')
    const index = within(wanted, state.items.length - 1)
    if (chapter === undefined) return [{ type: 'ItemMoved', data: { item, index } }]
    return [{ type: 'ItemMoved', data: { item, index, chapter: existingChapter(state, chapter) } }]
  },
  RemoveItem(state, { item }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (!itemOf(state, item)) refuse('unknown-item')
    const said = state.contributions.some(contribution => contribution.item === item)
    if (state.stage?.item === item || hasBallots(state, item) || said) refuse('in-use')
    return [{ type: 'ItemRemoved', data: { item } }]
  },
  RestoreItem(state, { item, index }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (!state.removed.items.some(({ id }) => id === item)) refuse('unknown-item')
    if (state.items.length >= capacity.items) refuse('full')
    return [{ type: 'ItemRestored', data: { item, index: within(index, state.items.length) } }]
  },
}

const within = (index: number, last: number): number => Math.min(Math.max(index, 0), last)

/** A plan without the step that the table is at would lose the table. */
const hasStep = ({ steps }: Item, stage: Stage): boolean =>
  steps.some(({ step, round }) => step === stage.step && round === stage.round)

function touchesBallots(before: Item, after: Item): boolean {
  if (before.kind !== 'dilemma' || after.kind !== 'dilemma') return before.kind !== after.kind
  const scale = (item: typeof before) => JSON.stringify([item.question, item.format, item.settings])
  return scale(before) !== scale(after)
}

export const evolveAgenda: Evolvers<AgendaEvents> = {
  SessionCreated: (state, data, at) => ({
    ...state,
    id: data.id,
    title: data.title,
    lang: data.lang,
    rehearsal: data.rehearsal,
    rules: data.rules,
    segments: data.segments,
    chapters: data.chapters,
    items: data.items,
    createdAt: at,
    source: data.source ?? null,
  }),
  SessionUpdated: (state, { title, rules, segments, ...occasion }) => ({
    ...state,
    title,
    rules,
    segments,
    startsAt: occasion.startsAt ?? null,
    endsAt: occasion.endsAt ?? null,
    place: occasion.place ?? null,
  }),
  ItemAdded: (state, { item, index }) => ({ ...state, items: placed(state.items, item, index) }),
  ItemUpdated: (state, { item }) => ({ ...state, items: state.items.map(i => (i.id === item.id ? item : i)) }),
  ItemMoved(state, { item: id, index, chapter }) {
    const item = itemOf(state, id)
    if (!item) return state
    const moved = chapter === undefined ? item : { ...item, chapter }
    return { ...state, items: placed(state.items, moved, index) }
  },
  ItemRemoved(state, { item: id }) {
    const item = itemOf(state, id)
    if (!item) return state
    const removed = { ...state.removed, items: [...state.removed.items, item] }
    return { ...state, removed, items: state.items.filter(i => i.id !== id) }
  },
  ItemRestored(state, { item: id, index }) {
    const item = state.removed.items.find(i => i.id === id)
    if (!item) return state
    const removed = { ...state.removed, items: state.removed.items.filter(i => i.id !== id) }
    // Its chapter may have gone meanwhile.
    const chapter = state.chapters.some(c => c.id === item.chapter) ? item.chapter : null
    return { ...state, removed, items: placed(state.items, { ...item, chapter }, index) }
  },
}
