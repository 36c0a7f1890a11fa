import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type ChapterId, type ItemId } from '../../shared/session/ids.ts'
import type { ItemInput } from '../../shared/session/item-input.ts'
import { capacity, limits } from '../../shared/session/limits.ts'
import { commonView } from '../../shared/session/view.ts'
import {
  by,
  dilemma,
  draft,
  facilitator,
  first,
  g,
  openLobby,
  organizer,
  pause,
  reach,
  revealed,
  second,
  server,
  talk,
} from './builders.ts'
import { after, given, order, type History } from './given.ts'

const nowhere = asId<ChapterId>('nowhere')
const addChapter = (title: string, index?: number) =>
  order(facilitator, 'AddChapter', index === undefined ? { title } : { title, index })
const rename = (chapter: ChapterId, title: string) => order(facilitator, 'RenameChapter', { chapter, title })
const moveChapter = (chapter: ChapterId, index: number) => order(facilitator, 'MoveChapter', { chapter, index })
const removeChapter = (chapter: ChapterId) => order(facilitator, 'RemoveChapter', { chapter })
const restoreChapter = (chapter: ChapterId, index: number) => order(facilitator, 'RestoreChapter', { chapter, index })
const move = (item: ItemId, index: number, chapter: ChapterId | null) =>
  order(facilitator, 'MoveItem', { item, index, chapter })
const remove = (item: ItemId) => order(facilitator, 'RemoveItem', { item })
const restore = (item: ItemId, index: number) => order(facilitator, 'RestoreItem', { item, index })
const addItems = (...parts: { chapter: string | null; items: readonly ItemInput[] }[]) =>
  order(facilitator, 'AddItems', { parts })
const aTalk: ItemInput = { kind: 'talk', title: 'More talk', minutes: 5 }

const chapterNamed = (history: History, title: string): ChapterId =>
  replay(history).chapters.find(chapter => chapter.title === title)?.id ?? nowhere
const chapterTitles = (history: History) => replay(history).chapters.map(({ title }) => title)
/** The run sheet as a row: each item behind the first letter of its chapter. */
function sheet(history: History): string {
  const { chapters, items } = replay(history)
  const letter = (id: ChapterId | null) => chapters.find(chapter => chapter.id === id)?.title[0] ?? '-'
  return items.map(({ chapter, title }) => `${letter(chapter)}:${title}`).join(' ')
}

/** Alpha holds First and Second, Beta holds Talk; the break lies in neither. */
function chaptered(from: History = draft()): History {
  const history = after(from, addChapter('Alpha'), addChapter('Beta'))
  const [alpha, beta] = [chapterNamed(history, 'Alpha'), chapterNamed(history, 'Beta')]
  return after(history, move(first, 0, alpha), move(second, 1, alpha), move(talk, 2, beta))
}

describe('chapters', () => {
  test('[A10] are added at any place, with a title, within the capacity', () => {
    const history = after(
      draft(),
      addChapter(' Alpha '),
      addChapter('Beta'),
      addChapter('Gamma', 1),
      addChapter('Z', -9),
    )
    expect(chapterTitles(history)).toEqual(['Z', 'Alpha', 'Gamma', 'Beta'])
    given(draft()).when(addChapter('  ')).thenRefused('empty-text')
    given(draft())
      .when(addChapter('x'.repeat(limits.title + 1)))
      .thenRefused('too-long')
    const full = after(draft(), ...Array.from({ length: capacity.chapters }, (_, n) => addChapter(`C${n}`)))
    given(full).when(addChapter('Another')).thenRefused('full')
  })

  test('[A10] are renamed and put in another order; one that is not there is refused', () => {
    const history = chaptered()
    const alpha = chapterNamed(history, 'Alpha')
    expect(chapterTitles(after(history, rename(alpha, ' Anew ')))).toEqual(['Anew', 'Beta'])
    given(history).when(rename(alpha, '')).thenRefused('empty-text')
    for (const asked of [rename(nowhere, 'x'), moveChapter(nowhere, 0), removeChapter(nowhere)])
      given(history).when(asked).thenRefused('unknown-chapter')
    given(history)
      .when(move(first, 0, nowhere))
      .thenRefused('unknown-chapter')
    given(history)
      .when(order(facilitator, 'AddItem', { item: { ...aTalk, chapter: nowhere } }))
      .thenRefused('unknown-chapter')
  })

  test('[A11] take their items along when they move, in their order', () => {
    const history = chaptered()
    expect(sheet(history)).toBe('A:First A:Second B:Talk -:Break')
    const alphaLast = after(history, moveChapter(chapterNamed(history, 'Alpha'), 1))
    expect(sheet(alphaLast)).toBe('B:Talk A:First A:Second -:Break')
    expect(chapterTitles(alphaLast)).toEqual(['Beta', 'Alpha'])
    expect(sheet(after(alphaLast, moveChapter(chapterNamed(history, 'Alpha'), -3)))).toBe(sheet(history))
  })

  test('[A11] gather what lay apart, and leave everything when nothing lies around them', () => {
    const history = chaptered()
    const [alpha, beta] = [chapterNamed(history, 'Alpha'), chapterNamed(history, 'Beta')]
    const apart = after(history, move(second, 3, alpha))
    expect(sheet(apart)).toBe('A:First B:Talk -:Break A:Second')
    expect(sheet(after(apart, moveChapter(alpha, 1)))).toBe('B:Talk A:First A:Second -:Break')
    const alone = after(history, move(talk, 3, null))
    expect(sheet(after(alone, moveChapter(beta, 0)))).toBe(sheet(alone))
    expect(sheet(after(alone, moveChapter(alpha, 1)))).toBe(sheet(alone))
  })

  test('[A12] leave their items in the chapter before, or without one, when they are removed', () => {
    const history = chaptered()
    const [alpha, beta] = [chapterNamed(history, 'Alpha'), chapterNamed(history, 'Beta')]
    expect(sheet(after(history, removeChapter(beta)))).toBe('A:First A:Second A:Talk -:Break')
    expect(sheet(after(history, removeChapter(alpha)))).toBe('-:First -:Second B:Talk -:Break')
    expect(sheet(after(history, removeChapter(alpha), removeChapter(beta)))).toBe('-:First -:Second -:Talk -:Break')
  })

  test('[A12] may be removed around the item that the table votes on', () => {
    const voting = reach(after(chaptered(), openLobby), first, 'vote')
    const later = after(voting, removeChapter(chapterNamed(voting, 'Alpha')))
    expect(replay(later).stage).toEqual(replay(voting).stage)
    const audience = commonView(replay(later), 'participant', { present: new Set(), screenLink: null })
    expect(audience.chapters.map(({ title }) => title)).toEqual(['Beta'])
  })

  test('[A9] are the facilitator’s or the organizer’s to change', () => {
    const history = chaptered()
    const alpha = chapterNamed(history, 'Alpha')
    for (const asked of [addChapter('x'), rename(alpha, 'x'), moveChapter(alpha, 1), removeChapter(alpha)]) {
      for (const actor of [by(g(1)), server])
        given(history)
          .when({ ...asked, by: actor })
          .thenRefused('not-allowed')
      expect(given(history).when({ ...asked, by: organizer }).state.status).toBe('draft')
    }
  })
})

describe('an item', () => {
  test('[A13] goes over to another chapter, or out of any, on its way', () => {
    const history = chaptered()
    const beta = chapterNamed(history, 'Beta')
    given(history)
      .when(move(second, 2, beta))
      .then({ type: 'ItemMoved', data: { item: second, index: 2, chapter: beta } })
    expect(sheet(after(history, move(second, 2, beta)))).toBe('A:First B:Talk B:Second -:Break')
    expect(sheet(after(history, move(first, 99, null)))).toBe('A:Second B:Talk -:Break -:First')
    const stays = order(facilitator, 'MoveItem', { item: second, index: 0 })
    expect(sheet(after(history, stays))).toBe('A:Second A:First B:Talk -:Break')
  })

  test('[A14] that was taken away comes back as it was, once', () => {
    const history = chaptered()
    const back = after(history, remove(second), restore(second, 1))
    expect(replay(back).items).toEqual(replay(history).items)
    given(back).when(restore(second, 1)).thenRefused('unknown-item')
    given(history).when(restore(second, 1)).thenRefused('unknown-item')
  })

  test('[A14] comes back without a chapter when that has gone', () => {
    const history = chaptered()
    const gone = after(history, remove(talk), removeChapter(chapterNamed(history, 'Beta')))
    expect(sheet(after(gone, restore(talk, 0)))).toBe('-:Talk A:First A:Second -:Break')
  })

  test('[A14] does not come back onto a full run sheet', () => {
    const rest = Array.from({ length: capacity.items - 3 }, () => aTalk)
    const full = after(draft(), remove(second), addItems({ chapter: null, items: rest }))
    expect(replay(full).items).toHaveLength(capacity.items)
    given(full).when(restore(second, 0)).thenRefused('full')
  })
})

test('[A14] a chapter comes back with the items that still lie where it left them', () => {
  const history = chaptered()
  const [alpha, beta] = [chapterNamed(history, 'Alpha'), chapterNamed(history, 'Beta')]
  const gone = after(history, removeChapter(alpha))
  expect(replay(after(gone, restoreChapter(alpha, 0)))).toMatchObject({
    chapters: replay(history).chapters,
    items: replay(history).items,
  })
  expect(sheet(after(gone, move(first, 2, beta), restoreChapter(alpha, 0)))).toBe('A:Second B:Talk B:First -:Break')
  given(history).when(restoreChapter(alpha, 0)).thenRefused('unknown-chapter')
  const full = after(gone, ...Array.from({ length: capacity.chapters - 1 }, (_, n) => addChapter(`C${n}`)))
  given(full).when(restoreChapter(alpha, 0)).thenRefused('full')
})

describe('a script', () => {
  const script = addItems(
    { chapter: null, items: [aTalk] },
    { chapter: 'Gamma', items: [dilemma('Third', { chapter: nowhere }), { kind: 'break', title: 'Tea' }] },
    { chapter: 'Delta', items: [] },
  )

  test('[A15] is added in one go, after the rest, with chapters of its own', () => {
    const history = after(chaptered(), script)
    expect(sheet(history)).toBe('A:First A:Second B:Talk -:Break -:More talk G:Third G:Tea')
    expect(chapterTitles(history)).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta'])
    const { items, chapters } = replay(history)
    expect(new Set([...items, ...chapters].map(({ id }) => id)).size).toBe(11)
    expect(replay(after(reach(after(chaptered(), openLobby), first, 'vote'), script)).items.at(-1)?.id).not.toBe(pause)
  })

  test('[A15] is refused as a whole when one line of it does not fit, or there is no room', () => {
    const bad = (item: ItemInput) => addItems({ chapter: 'Gamma', items: [aTalk, item] })
    given(draft())
      .when(bad({ ...aTalk, title: ' ' }))
      .thenRefused('empty-text')
    given(draft())
      .when(bad(dilemma('x', { settings: {} })))
      .thenRefused('invalid-command')
    const many = Array.from({ length: capacity.items }, () => aTalk)
    given(draft())
      .when(addItems({ chapter: null, items: many }))
      .thenRefused('full')
    const headings = Array.from({ length: capacity.chapters + 1 }, (_, n) => ({ chapter: `C${n}`, items: [] }))
    given(draft())
      .when(addItems(...headings))
      .thenRefused('full')
    given(draft()).when(addItems()).thenNothing()
  })

  test('[A9] is not a guest’s to add, nor is anything theirs to put back', () => {
    for (const asked of [script, restore(second, 0), restoreChapter(nowhere, 0)])
      given(draft())
        .when({ ...asked, by: by(g(1)) })
        .thenRefused('not-allowed')
  })
})

test('[A7] an item that was voted on stays, also when its chapter goes', () => {
  const history = revealed([1, 2, 3, 4, 5])
  given(history).when(remove(first)).thenRefused('in-use')
  const chapter = chapterNamed(after(history, addChapter('Alpha')), 'Alpha')
  const held = after(history, addChapter('Alpha'), move(first, 0, chapter), removeChapter(chapter))
  expect(replay(held).items.map(({ id }) => id)).toContain(first)
})
