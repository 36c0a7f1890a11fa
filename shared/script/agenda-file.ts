import type { Lang } from '../lang.ts'
import type { ItemKind } from '../session/session.ts'
import { readItem, type ItemInput } from '../session/item-input.ts'
import { asId, type ItemId } from '../session/ids.ts'
import { Refusal, type RefusalCode } from '../session/refusal.ts'
import type { Chapter, Dilemma, Item, PlannedStep, Session } from '../session/session.ts'
import { formatOf, isFormatName } from '../formats/index.ts'
import type { ScriptPart } from './script.ts'

export const agendaFormat = 'exchange-table/agenda'
export const agendaVersion = 1

interface FileItem {
  readonly kind: ItemKind
  /** The place of its chapter in `chapters`, from 0; null for none. */
  readonly chapter: number | null
  readonly title: string
  readonly question?: string
  readonly format?: string
  readonly settings?: unknown
  readonly steps: readonly PlannedStep[]
}
/** An agenda without a table: what is asked, in which order and for how long. No people, no votes, no ids. */
export interface AgendaFile {
  readonly format: typeof agendaFormat
  readonly version: typeof agendaVersion
  readonly title: string
  readonly lang: Lang
  readonly chapters: readonly { readonly title: string }[]
  readonly items: readonly FileItem[]
}

const askedIn = ({ question, format, settings }: Dilemma) => ({ question, format, settings })

/** The agenda of a session, to be kept or sent. */
export function agendaFileOf({ title, lang, chapters, items }: Pick<Session, 'title' | 'lang' | 'chapters' | 'items'>) {
  const place = (item: Item): number | null => {
    const at = chapters.findIndex(({ id }) => id === item.chapter)
    return at === -1 ? null : at
  }
  const file: AgendaFile = {
    ...{ format: agendaFormat, version: agendaVersion, title, lang },
    chapters: chapters.map(chapter => ({ title: chapter.title })),
    items: items.map(item => ({
      ...{ kind: item.kind, chapter: place(item), title: item.title, steps: item.steps },
      ...(item.kind === 'dilemma' && askedIn(item)),
    })),
  }
  return file
}

/** Its items as they are added to a session, in the chapters that `chapterAt` gives. */
export const itemsOf = (
  { items }: AgendaFile,
  chapterAt: (place: number) => Chapter['id'] | null,
): readonly ItemInput[] =>
  items.map(({ chapter, ...item }) => ({ ...item, chapter: chapter === null ? null : chapterAt(chapter) }))

/** Its items in parts, as `AddItems` takes them; a chapter whose items lie apart comes twice, and one without items last. */
export function partsOf(file: AgendaFile): readonly ScriptPart[] {
  const parts: { place: number | null; items: ItemInput[] }[] = []
  for (const { chapter, ...item } of file.items) {
    const last = parts.at(-1)
    if (last && last.place === chapter) last.items.push(item)
    else parts.push({ place: chapter, items: [item] })
  }
  const titled = parts.map(({ place, items }) => ({
    chapter: place === null ? null : (file.chapters[place]?.title ?? null),
    items,
  }))
  const empty = file.chapters.filter((_, place) => !parts.some(part => part.place === place))
  return [...titled, ...empty.map(({ title }) => ({ chapter: title, items: [] }))]
}

export interface AgendaFault {
  /** Where in the file, such as `items[3].settings`. */
  readonly path: string
  readonly code: RefusalCode
}

/** The first item that no table could work with; undefined when all are fit. */
export function agendaFault(file: AgendaFile): AgendaFault | undefined {
  for (const [index, item] of file.items.entries()) {
    const path = `items[${index}]`
    if (item.chapter !== null && file.chapters[item.chapter] === undefined)
      return { path: `${path}.chapter`, code: 'unknown-chapter' }
    const { format } = item
    if (format !== undefined && !isFormatName(format)) return { path: `${path}.format`, code: 'invalid-command' }
    if (format !== undefined && formatOf(format).readSettings(item.settings) === undefined)
      return { path: `${path}.settings`, code: 'invalid-command' }
    try {
      readItem(asId<ItemId>('item'), { ...item, chapter: null })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { path, code: error.code }
    }
  }
  return undefined
}
