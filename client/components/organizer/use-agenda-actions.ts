import { computed, nextTick, ref, type Ref } from 'vue'
import { formatOf, type FormatName } from '../../../shared/formats/index.ts'
import type { ChapterId, ItemId } from '../../../shared/session/ids.ts'
import type { ItemInput } from '../../../shared/session/item-input.ts'
import { limits } from '../../../shared/session/limits.ts'
import type { Chapter, ItemKind } from '../../../shared/session/session.ts'
import type { CommonView } from '../../../shared/session/view.ts'
import { useAnnouncer } from '../../composables/use-announcer.ts'
import { rescueFocus } from '../../composables/rescue-focus.ts'
import { enAgenda } from '../../locales/en-organizer-agenda.ts'
import { nlAgenda } from '../../locales/nl-organizer-agenda.ts'
import { useMessages } from '../../locales/use-messages.ts'
import {
  byChapter,
  endOf,
  inputOf,
  placeAt,
  placeBy,
  stepsWithin,
  type DropTarget,
  type Place,
  type PlacedItem,
} from './agenda-plan.ts'
import type { AgendaHistory } from './use-agenda.ts'

/** What a new dilemma is asked in, until somebody chooses otherwise. */
const firstFormat: FormatName = 'spectrum'
const words = { nl: nlAgenda, en: enAgenda }

/** All that is done to items and chapters: the command, where the focus goes then, and what a screen reader hears. */
export function useAgendaActions(
  view: () => CommonView,
  { change }: AgendaHistory,
  root: Readonly<Ref<HTMLElement | null>>,
) {
  const t = useMessages(words)
  const announcer = useAnnouncer()
  const open = ref<ItemId | null>(null)
  const groups = computed(() => byChapter(view().chapters, view().items))

  async function focusOn(selector: string) {
    await nextTick()
    root.value?.querySelector<HTMLElement>(selector)?.focus()
  }
  const row = (id: string) => `[data-item="${CSS.escape(id)}"]`
  const head = (id: string) => `[data-chapter="${CSS.escape(id)}"]`
  const titleOf = (chapter: ChapterId | null) => view().chapters.find(({ id }) => id === chapter)?.title

  function toggle(id: ItemId) {
    const closing = open.value === id
    open.value = closing ? null : id
    // The button that closed it may have gone with the editor.
    void focusOn(`${row(id)} ${closing ? '[data-toggle]' : '.body input'}`)
  }

  async function addItem(item: ItemInput, index: number) {
    const before = new Set(view().items.map(({ id }) => id))
    await change('AddItem', { item, index })
    return view().items.find(({ id }) => !before.has(id))
  }
  async function edit(id: ItemId) {
    open.value = id
    await focusOn(`${row(id)} .body input`)
    root.value?.querySelector<HTMLInputElement>(`${row(id)} .body input`)?.select()
  }
  async function add(kind: ItemKind) {
    const { items, session } = view()
    // What the table will read is in the language of the table.
    const { fresh } = words[session.lang]
    const after = items.findIndex(({ id }) => id === open.value)
    const index = after === -1 ? items.length : after + 1
    const base = { kind, chapter: items[index - 1]?.chapter ?? null, title: fresh[kind].title }
    const item: ItemInput =
      kind === 'dilemma'
        ? {
            ...{ ...base, question: fresh.dilemma.question, format: firstFormat, steps: stepsWithin(2, 20) },
            settings: formatOf(firstFormat).emptySettings(session.lang),
          }
        : { ...base, minutes: 15 }
    const added = await addItem(item, index)
    if (added) await edit(added.id)
  }
  async function duplicate({ item, index }: PlacedItem) {
    const title = words[view().session.lang].copyOf(item.title).slice(0, limits.title)
    const added = await addItem({ ...inputOf(item), title }, index + 1)
    if (!added) return
    void announcer.announce(t.value.copied(item.title))
    await edit(added.id)
  }

  async function put({ item }: Pick<PlacedItem, 'item'>, { index, chapter }: Place, focus: string) {
    const answer = await change('MoveItem', { item: item.id, index, chapter })
    if (answer.ok) {
      const title = titleOf(chapter)
      const between = title === undefined ? t.value.movedOut(item.title) : t.value.movedChapter(item.title, title)
      const within = t.value.moved(item.title, index + 1, view().items.length)
      void announcer.announce(chapter === item.chapter ? within : between)
    }
    // A row that moves in the page loses the focus.
    await focusOn(`${row(item.id)} ${focus}`)
  }
  async function move(placed: PlacedItem, by: -1 | 1, focus: string) {
    const place = placeBy(groups.value, placed.index, by)
    if (place) await put(placed, place, focus)
  }
  async function drop(id: string, target: DropTarget) {
    const index = view().items.findIndex(item => item.id === id)
    const item = view().items[index]
    const place = item && placeAt(groups.value, { item, index }, target)
    if (place) await put({ item }, place, '[data-toggle]')
  }
  const into = (placed: PlacedItem, chapter: ChapterId | null) =>
    put(placed, endOf(groups.value, placed, chapter), '[data-chapter-choice]')
  async function remove({ item }: PlacedItem) {
    const answer = await change('RemoveItem', { item: item.id })
    if (!answer.ok) return
    if (open.value === item.id) open.value = null
    await focusOn('[data-undo]')
  }

  async function addChapter() {
    const before = new Set(view().chapters.map(({ id }) => id))
    await change('AddChapter', { title: words[view().session.lang].fresh.chapter })
    const added = view().chapters.find(({ id }) => !before.has(id))
    if (!added) return
    await nextTick()
    root.value?.querySelector<HTMLElement>(`${head(added.id)} [data-name]`)?.click()
  }
  async function moveChapter({ id, title }: Chapter, by: -1 | 1, focus: string) {
    const index = view().chapters.findIndex(chapter => chapter.id === id) + by
    const answer = await change('MoveChapter', { chapter: id, index })
    if (answer.ok) void announcer.announce(t.value.chapters.moved(title, index + 1, view().chapters.length))
    await focusOn(`${head(id)} ${focus}`)
  }
  async function removeChapter({ id }: Chapter) {
    const answer = await change('RemoveChapter', { chapter: id })
    if (answer.ok) await focusOn('[data-undo]')
    await rescueFocus('#agenda-title')
  }
  const renameChapter = ({ id }: Chapter, title: string) => change('RenameChapter', { chapter: id, title })

  return {
    ...{ open, groups, toggle, add, duplicate, move, drop, into, remove },
    ...{ addChapter, moveChapter, removeChapter, renameChapter },
  }
}
