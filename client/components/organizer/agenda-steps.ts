import type { OuterCommands } from '../../../shared/protocol/commands.ts'
import type { ChapterId, ItemId } from '../../../shared/session/ids.ts'
import type { ItemInput } from '../../../shared/session/item-input.ts'
import type { Commands } from '../../../shared/session/messages.ts'
import { itemsBehind, placed } from '../../../shared/session/chapters.ts'
import type { CommonView, ItemView } from '../../../shared/session/view.ts'

/** A command with its payload. */
export type Step = { [T in OuterCommands]: { readonly type: T; readonly payload: Commands[T] } }[OuterCommands]
type AgendaCommand =
  | 'AddItem'
  | 'AddItems'
  | 'UpdateItem'
  | 'MoveItem'
  | 'RemoveItem'
  | 'AddChapter'
  | 'RenameChapter'
  | 'MoveChapter'
  | 'RemoveChapter'
export type AgendaStep = Extract<Step, { type: AgendaCommand }>
export type Agenda = Pick<CommonView, 'chapters' | 'items'>

export type Deed =
  'add' | 'addScript' | 'edit' | 'move' | 'remove' | 'addChapter' | 'renameChapter' | 'moveChapter' | 'removeChapter'
/** A change that was made here: how it is taken back, and how it is made again. */
export interface Done {
  readonly deed: Deed
  readonly title: string
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  /** What the change touched, as it lies now: when somebody else changed that, it is not taken back. */
  readonly touched: (agenda: Agenda) => unknown
}

const itemIn = ({ items }: Agenda, id: ItemId) => items.find(item => item.id === id)
const written = (item: ItemView | undefined) =>
  item && [item.title, item.question, item.format, item.settings, item.steps]
const chapterIn = ({ chapters }: Agenda, id: ChapterId) => chapters.find(chapter => chapter.id === id)

/** Moves that lead from one order to another of the same items. */
function movesTo(now: readonly ItemView[], wanted: readonly ItemView[]): readonly Step[] {
  const steps: Step[] = []
  let order: readonly { readonly id: ItemId }[] = now
  wanted.forEach((item, index) => {
    if (order[index]?.id === item.id || !order.some(({ id }) => id === item.id)) return
    order = placed(order, item, index)
    steps.push({ type: 'MoveItem', payload: { item: item.id, index } })
  })
  return steps
}

function changesTo({ question, format, settings, ...item }: ItemView, changes: Partial<ItemInput>): Partial<ItemInput> {
  const planned = ['steps', 'minutes', 'rounds'].some(key => key in changes)
  return {
    ...('title' in changes && { title: item.title }),
    ...('chapter' in changes && { chapter: item.chapter }),
    ...('question' in changes && question !== null && { question }),
    ...('format' in changes && format !== null && { format }),
    ...('settings' in changes && { settings }),
    ...(planned && { steps: item.steps }),
  }
}

function edited({ item: id, changes }: Commands['UpdateItem'], before: Agenda, after: Agenda): Done | null {
  const [was, is] = [itemIn(before, id), itemIn(after, id)]
  if (!was || !is) return null
  return {
    ...{ deed: 'edit', title: is.title },
    undo: [{ type: 'UpdateItem', payload: { item: id, changes: changesTo(was, changes) } }],
    redo: [{ type: 'UpdateItem', payload: { item: id, changes: changesTo(is, changes) } }],
    touched: agenda => {
      const now = itemIn(agenda, id)
      return now && changesTo(now, changes)
    },
  }
}

function moved({ item: id }: Commands['MoveItem'], before: Agenda, after: Agenda): Done | null {
  const placeIn = (agenda: Agenda): Step[] => {
    const item = itemIn(agenda, id)
    if (!item) return []
    return [{ type: 'MoveItem', payload: { item: id, index: agenda.items.indexOf(item), chapter: item.chapter } }]
  }
  return {
    ...{ deed: 'move', title: itemIn(after, id)?.title ?? '' },
    ...{ undo: placeIn(before), redo: placeIn(after) },
    // Behind which item it lies: what others add elsewhere moves its number, and takes nothing away from this.
    touched: agenda => [
      itemIn(agenda, id)?.chapter,
      agenda.items[agenda.items.findIndex(item => item.id === id) - 1]?.id,
    ],
  }
}

function removed({ item: id }: Commands['RemoveItem'], before: Agenda): Done | null {
  const index = before.items.findIndex(item => item.id === id)
  const was = before.items[index]
  if (!was) return null
  return {
    ...{ deed: 'remove', title: was.title },
    undo: [{ type: 'RestoreItem', payload: { item: id, index } }],
    redo: [{ type: 'RemoveItem', payload: { item: id } }],
    touched: agenda => written(itemIn(agenda, id)),
  }
}

/** Whatever came: an item, a chapter, or a whole script. */
function added(deed: Deed, before: Agenda, after: Agenda): Done | null {
  const items = after.items.flatMap((item, index) => (itemIn(before, item.id) ? [] : [{ item, index }]))
  const chapters = after.chapters.flatMap((chapter, index) =>
    chapterIn(before, chapter.id) ? [] : [{ chapter, index }],
  )
  if (items.length + chapters.length === 0) return null
  // Items first: what lies in a chapter that goes would join another one, and come back into that.
  const remove: readonly Step[] = [
    ...items.map(({ item }): Step => ({ type: 'RemoveItem', payload: { item: item.id } })).toReversed(),
    ...chapters.map(({ chapter }): Step => ({ type: 'RemoveChapter', payload: { chapter: chapter.id } })).toReversed(),
  ]
  return {
    ...{ deed, title: items[0]?.item.title ?? chapters[0]?.chapter.title ?? '' },
    undo: remove,
    redo: [
      ...chapters.map(({ chapter, index }): Step => ({
        type: 'RestoreChapter',
        payload: { chapter: chapter.id, index },
      })),
      ...items.map(({ item, index }): Step => ({ type: 'RestoreItem', payload: { item: item.id, index } })),
    ],
    touched: agenda => [
      items.map(({ item }) => written(itemIn(agenda, item.id))),
      chapters.map(({ chapter }) => chapterIn(agenda, chapter.id)),
    ],
  }
}

function renamed({ chapter: id }: Commands['RenameChapter'], before: Agenda, after: Agenda): Done | null {
  const [was, is] = [chapterIn(before, id), chapterIn(after, id)]
  if (!was || !is) return null
  return {
    ...{ deed: 'renameChapter', title: is.title },
    undo: [{ type: 'RenameChapter', payload: { chapter: id, title: was.title } }],
    redo: [{ type: 'RenameChapter', payload: { chapter: id, title: is.title } }],
    touched: agenda => chapterIn(agenda, id)?.title,
  }
}

function movedChapter({ chapter: id }: Commands['MoveChapter'], before: Agenda, after: Agenda): Done | null {
  const [was, is] = [chapterIn(before, id), chapterIn(after, id)]
  if (!was || !is) return null
  const [from, to] = [before.chapters.indexOf(was), after.chapters.indexOf(is)]
  // Items that lay apart were gathered on the way: they are taken back to where they lay.
  const back = itemsBehind(placed(after.chapters, is, from), after.items, id)
  return {
    ...{ deed: 'moveChapter', title: is.title },
    undo: [{ type: 'MoveChapter', payload: { chapter: id, index: from } }, ...movesTo(back, before.items)],
    redo: [{ type: 'MoveChapter', payload: { chapter: id, index: to } }],
    touched: agenda => [agenda.chapters.map(chapter => chapter.id), agenda.items.map(item => item.id)],
  }
}

function removedChapter({ chapter: id }: Commands['RemoveChapter'], before: Agenda): Done | null {
  const was = chapterIn(before, id)
  if (!was) return null
  return {
    ...{ deed: 'removeChapter', title: was.title },
    undo: [{ type: 'RestoreChapter', payload: { chapter: id, index: before.chapters.indexOf(was) } }],
    redo: [{ type: 'RemoveChapter', payload: { chapter: id } }],
    touched: agenda => chapterIn(agenda, id)?.title,
  }
}

/** What a step did, from the agenda before it and after it; null when it did nothing that can be taken back. */
export function doneBy(step: AgendaStep, before: Agenda, after: Agenda): Done | null {
  switch (step.type) {
    case 'AddItem':
      return added('add', before, after)
    case 'AddItems':
      return added('addScript', before, after)
    case 'AddChapter':
      return added('addChapter', before, after)
    case 'UpdateItem':
      return edited(step.payload, before, after)
    case 'MoveItem':
      return moved(step.payload, before, after)
    case 'RemoveItem':
      return removed(step.payload, before)
    case 'RenameChapter':
      return renamed(step.payload, before, after)
    case 'MoveChapter':
      return movedChapter(step.payload, before, after)
    case 'RemoveChapter':
      return removedChapter(step.payload, before)
  }
}
