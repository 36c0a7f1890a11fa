import { formatOf, isFormatName } from '../formats/index.ts'
import type { Lang } from '../lang.ts'
import { asId, type ChapterId, type ItemId, type SessionId } from './ids.ts'
import { capacity, limits } from './limits.ts'
import type { Deciders, Evolvers } from './messages.ts'
import { requireFacilitator, requireServer, requireUnclosed } from './permissions.ts'
import { refuse, textWithin } from './refusal.ts'
import {
  itemOf,
  roundsOf,
  smallestCell,
  type Chapter,
  type HouseRules,
  type Item,
  type ItemKind,
  type PlannedStep,
  type Session,
  type Stage,
} from './session.ts'

/** An item as somebody outside describes it. */
export interface ItemInput {
  readonly kind: ItemKind
  readonly chapter?: ChapterId | null
  readonly title: string
  readonly question?: string
  readonly format?: string
  readonly settings?: unknown
  readonly rounds?: number
  readonly minutes?: number
  readonly steps?: readonly PlannedStep[]
}
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
  UpdateSession: { readonly title?: string; readonly rules?: HouseRules; readonly segments?: readonly string[] }
  AddItem: { readonly item: ItemInput; readonly index?: number }
  UpdateItem: { readonly item: ItemId; readonly changes: Partial<ItemInput> }
  MoveItem: { readonly item: ItemId; readonly index: number }
  RemoveItem: { readonly item: ItemId }
}
export interface AgendaEvents {
  /** `source` only in a conversation that was read in from elsewhere. */
  SessionCreated: Pick<Session, 'id' | 'title' | 'lang' | 'rehearsal' | 'rules' | 'segments' | 'chapters' | 'items'> &
    Partial<Pick<Session, 'source'>>
  SessionUpdated: Pick<Session, 'title' | 'rules' | 'segments'>
  ItemAdded: { readonly item: Item; readonly index: number }
  ItemUpdated: { readonly item: Item }
  ItemMoved: { readonly item: ItemId; readonly index: number }
  ItemRemoved: { readonly item: ItemId }
}

const shares = { introduce: 1, vote: 2, reveal: 2, discuss: 8, conclude: 1 } as const

/** The standard steps of a dilemma, its minutes spread over them: mostly talk. */
export function standardSteps(rounds: number, minutes: number): readonly PlannedStep[] {
  const plan: Omit<PlannedStep, 'minutes'>[] = [{ step: 'introduce', round: 1 }]
  for (let round = 1; round <= rounds; round += 1) {
    plan.push({ step: 'vote', round }, { step: 'reveal', round })
    if (round < rounds || rounds === 1) plan.push({ step: 'discuss', round })
  }
  plan.push({ step: 'conclude', round: rounds })
  const total = plan.reduce((sum, { step }) => sum + shares[step], 0)
  const even = plan.map(entry => ({
    ...entry,
    minutes: Math.max(1, Math.round((minutes * shares[entry.step]) / total)),
  }))
  // What rounding gave or took is the first talk's, so that the plan lasts as long as was asked.
  const rest = minutes - even.reduce((sum, entry) => sum + entry.minutes, 0)
  const talk = even.findIndex(({ step }) => step === 'discuss')
  return even.map((entry, index) => (index === talk ? { ...entry, minutes: Math.max(1, entry.minutes + rest) } : entry))
}

/** Each step stands in a plan once, and only a dilemma is voted on. */
function readSteps(kind: ItemKind, steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const keys = new Set(steps.map(({ step, round }) => `${step}/${round}`))
  const votes = steps.some(({ step }) => step === 'vote' || step === 'reveal')
  if (keys.size !== steps.length || (votes && kind !== 'dilemma')) refuse('invalid-command')
  return steps
}

/** Reads an item from outside; refuses what no table could work with. */
export function readItem(id: ItemId, input: ItemInput): Item {
  const minutes = input.minutes ?? 15
  const base = { id, chapter: input.chapter ?? null, title: textWithin(input.title, limits.title) }
  if (input.kind !== 'dilemma') {
    const step = input.kind === 'talk' ? ('discuss' as const) : ('introduce' as const)
    return { ...base, kind: input.kind, steps: readSteps(input.kind, input.steps ?? [{ step, round: 1, minutes }]) }
  }
  const format = input.format ?? 'spectrum'
  if (!isFormatName(format)) refuse('invalid-command')
  const settings = formatOf(format).readSettings(input.settings) ?? refuse('invalid-command')
  const rounds = input.rounds ?? 2
  if (rounds < 1 || rounds > capacity.rounds) refuse('round-limit')
  const question = textWithin(input.question ?? '', limits.question)
  return {
    ...base,
    kind: 'dilemma',
    question,
    format,
    settings,
    steps: readSteps('dilemma', input.steps ?? standardSteps(rounds, minutes)),
  }
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

const chapterExists = (state: Session, item: Item) =>
  item.chapter === null || state.chapters.some(chapter => chapter.id === item.chapter)

/** What the table has voted on keeps its question and its scale: only title, chapter and plan may still change. */
const hasBallots = (state: Session, id: ItemId) => roundsOf(state, id).length > 0

function asInput(item: Item): ItemInput {
  const { kind, chapter, title, steps } = item
  return item.kind === 'dilemma'
    ? { kind, chapter, title, steps, question: item.question, format: item.format, settings: item.settings }
    : { kind, chapter, title, steps }
}

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
    return [{ type: 'SessionUpdated', data: { title, rules, segments } }]
  },
  AddItem(state, data, { by, newId }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (state.items.length >= capacity.items) refuse('full')
    const item = readItem(asId<ItemId>(newId()), data.item)
    if (!chapterExists(state, item)) refuse('invalid-command')
    const index = Math.min(Math.max(data.index ?? state.items.length, 0), state.items.length)
    return [{ type: 'ItemAdded', data: { item, index } }]
  },
  UpdateItem(state, { item: id, changes }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const current = itemOf(state, id) ?? refuse('unknown-item')
    const replan = changes.minutes !== undefined || changes.rounds !== undefined
    const { steps: planned, ...kept } = asInput(current)
    const rounds = Math.max(1, ...current.steps.map(step => step.round))
    const minutes = current.steps.reduce((sum, step) => sum + step.minutes, 0)
    const plan = replan || changes.steps || !planned ? { rounds, minutes } : { steps: planned }
    const item = readItem(id, { ...kept, ...plan, ...changes })
    if (!chapterExists(state, item)) refuse('invalid-command')
    if (hasBallots(state, id) && touchesBallots(current, item)) refuse('in-use')
    if (state.stage?.item === id && !hasStep(item, state.stage)) refuse('in-use')
    return [{ type: 'ItemUpdated', data: { item } }]
  },
  MoveItem(state, { item, index }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (!itemOf(state, item)) refuse('unknown-item')
    return [{ type: 'ItemMoved', data: { item, index: Math.min(Math.max(index, 0), state.items.length - 1) } }]
  },
  RemoveItem(state, { item }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (!itemOf(state, item)) refuse('unknown-item')
    const said = state.contributions.some(contribution => contribution.item === item)
    if (state.stage?.item === item || hasBallots(state, item) || said) refuse('in-use')
    return [{ type: 'ItemRemoved', data: { item } }]
  },
}

/** A plan without the step that the table is at would lose the table. */
const hasStep = ({ steps }: Item, stage: Stage): boolean =>
  steps.some(({ step, round }) => step === stage.step && round === stage.round)

function touchesBallots(before: Item, after: Item): boolean {
  if (before.kind !== 'dilemma' || after.kind !== 'dilemma') return before.kind !== after.kind
  const scale = (item: typeof before) => JSON.stringify([item.question, item.format, item.settings])
  return scale(before) !== scale(after)
}

const inserted = (items: readonly Item[], item: Item, index: number) => [
  ...items.slice(0, index),
  item,
  ...items.slice(index),
]

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
  SessionUpdated: (state, { title, rules, segments }) => ({ ...state, title, rules, segments }),
  ItemAdded: (state, { item, index }) => ({ ...state, items: inserted(state.items, item, index) }),
  ItemUpdated: (state, { item }) => ({ ...state, items: state.items.map(i => (i.id === item.id ? item : i)) }),
  ItemMoved(state, { item: id, index }) {
    const item = itemOf(state, id)
    return item
      ? {
          ...state,
          items: inserted(
            state.items.filter(i => i.id !== id),
            item,
            index,
          ),
        }
      : state
  },
  ItemRemoved: (state, { item }) => ({ ...state, items: state.items.filter(i => i.id !== item) }),
}
