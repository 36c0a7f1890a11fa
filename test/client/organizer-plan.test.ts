import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  byChapter,
  endOf,
  inputOf,
  minutesOf,
  placeAt,
  placeBy,
  planned,
  stepsWithin,
} from '../../client/components/organizer/agenda-plan.ts'
import { listed } from '../../client/components/organizer/guest-list.ts'
import { stillNeeded } from '../../client/components/organizer/still-needed.ts'
import { readItem } from '../../shared/session/item-input.ts'
import { fitOf } from '../../client/components/organizer/agenda-time.ts'
import { asId, type ChapterId, type ItemId } from '../../shared/session/ids.ts'
import { commonView, type ItemView } from '../../shared/session/view.ts'
import { FakeTable } from './fake-table.ts'

const viewOf = (table: FakeTable) => commonView(table.state, 'facilitator', { present: new Set(), screenLink: null })
const links = { facilitator: null, scribe: null, screen: '', guests: [] }

test('the steps of a dilemma take exactly the minutes that were asked for, once they fit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 20, max: 300 }), (rounds, minutes) => {
      const steps = stepsWithin(rounds, minutes)
      expect(minutesOf({ steps })).toBe(minutes)
      expect(Math.min(...steps.map(step => step.minutes))).toBeGreaterThanOrEqual(1)
    }),
  )
})

describe('the agenda of a template', () => {
  const view = viewOf(new FakeTable())

  test('lies under its chapters, dilemmas numbered through', () => {
    const groups = byChapter(view.chapters, view.items)
    expect(groups.map(({ chapter }) => chapter?.title)).toEqual(view.chapters.map(({ title }) => title))
    const numbers = groups.flatMap(({ items }) => items.map(({ number }) => number)).filter(number => number !== null)
    expect(numbers).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
  })

  test('counts the minutes of talk within all minutes', () => {
    const { all, talk } = planned(view.items)
    expect(all).toBe(view.items.reduce((sum, item) => sum + minutesOf(item), 0))
    expect(talk).toBeGreaterThan(0)
    expect(talk).toBeLessThan(all)
  })

  test('an item that is put back is the item that was taken away', () => {
    const table = new FakeTable()
    for (const item of viewOf(table).items) {
      const known = table.state.items.find(({ id }) => id === item.id)
      expect(readItem(asId<ItemId>(item.id), inputOf(item))).toEqual(known)
    }
  })
})

describe('where an item goes', () => {
  const item = (id: string, chapter: string | null): ItemView => ({
    ...{ id: asId<ItemId>(id), kind: 'talk', chapter: chapter === null ? null : asId<ChapterId>(chapter), title: id },
    ...{ progress: 'ahead', steps: [], question: null, format: null, settings: null, rounds: [] },
  })
  const chapters = ['A', 'E', 'B', 'Z'].map(id => ({ id: asId<ChapterId>(id), title: id }))
  /** A holds a1 and a2, E and Z hold nothing, B holds b1; the loose one lies behind it. */
  const items = [item('a1', 'A'), item('a2', 'A'), item('b1', 'B'), item('loose', null)]
  const groups = byChapter(chapters, items)
  const [a1, a2, b1, loose] = groups.flatMap(group => group.items)
  const chapter = (id: string) => asId<ChapterId>(id)

  test('a chapter in which nothing lies stands where the order of the chapters puts it', () => {
    expect(groups.map(group => [group.chapter?.title ?? null, group.items.length])).toEqual([
      ['A', 2],
      ['E', 0],
      ['B', 1],
      ['Z', 0],
      [null, 1],
    ])
    expect(byChapter(chapters, []).map(group => group.chapter?.title)).toEqual(['A', 'E', 'B', 'Z'])
  })

  test('more of a chapter that stands further up says so', () => {
    const apart = byChapter(chapters, [item('a1', 'A'), item('b1', 'B'), item('a2', 'A')])
    expect(apart.map(group => [group.chapter?.title, group.again])).toEqual([
      ['A', false],
      ['E', false],
      ['B', false],
      ['Z', false],
      ['A', true],
    ])
  })

  test('one press moves within a chapter by a place, and over its edge by a chapter, also an empty one', () => {
    expect(placeBy(groups, 0, 1)).toEqual({ index: 1, chapter: 'A' })
    expect(placeBy(groups, 1, 1)).toEqual({ index: 1, chapter: 'E' })
    expect(placeBy(groups, 2, -1)).toEqual({ index: 2, chapter: 'E' })
    expect(placeBy(groups, 2, 1)).toEqual({ index: 2, chapter: 'Z' })
    expect(placeBy(groups, 3, -1)).toEqual({ index: 3, chapter: 'Z' })
  })

  test('at the ends there is nowhere further to go', () => {
    expect(placeBy(groups, 0, -1)).toBeNull()
    expect(placeBy(groups, 3, 1)).toBeNull()
    expect(placeBy(groups, 9, 1)).toBeNull()
  })

  test('what is let go comes before or after the item it is let go on, in the chapter of that item', () => {
    if (!a1 || !b1 || !loose) throw new Error('four items were placed')
    expect(placeAt(groups, a1, { item: 'b1', after: true })).toEqual({ index: 2, chapter: 'B' })
    expect(placeAt(groups, b1, { item: 'a1', after: false })).toEqual({ index: 0, chapter: 'A' })
    expect(placeAt(groups, loose, { item: 'a2', after: false })).toEqual({ index: 1, chapter: 'A' })
    expect(placeAt(groups, a1, { item: 'loose', after: true })).toEqual({ index: 3, chapter: null })
  })

  test('under the head of a chapter it comes first in it', () => {
    if (!a1 || !loose) throw new Error('four items were placed')
    expect(placeAt(groups, loose, { chapter: chapter('A') })).toEqual({ index: 0, chapter: 'A' })
    expect(placeAt(groups, a1, { chapter: chapter('E') })).toEqual({ index: 1, chapter: 'E' })
    expect(placeAt(groups, a1, { chapter: chapter('Z') })).toEqual({ index: 2, chapter: 'Z' })
  })

  test('where it lies already, and where there is nothing, it is not moved', () => {
    if (!a1 || !a2) throw new Error('four items were placed')
    expect(placeAt(groups, a1, { item: 'a1', after: true })).toBeNull()
    expect(placeAt(groups, a1, { item: 'a2', after: false })).toBeNull()
    expect(placeAt(groups, a1, { chapter: chapter('A') })).toBeNull()
    expect(placeAt(groups, a2, { item: 'gone', after: false })).toBeNull()
  })

  test('a chapter that is chosen takes it at its end; out of its chapter it comes right behind it', () => {
    if (!a1 || !b1) throw new Error('four items were placed')
    expect(endOf(groups, b1, chapter('A'))).toEqual({ index: 2, chapter: 'A' })
    expect(endOf(groups, a1, chapter('Z'))).toEqual({ index: 2, chapter: 'Z' })
    expect(endOf(groups, a1, null)).toEqual({ index: 1, chapter: null })
  })
})

describe('the minutes against the end', () => {
  const start = Date.parse('2026-11-12T13:30:00Z')
  const minute = 60_000
  const timed = (table: FakeTable, minutes: number) => {
    table.give({ kind: 'organizer' }, 'UpdateSession', { startsAt: start, endsAt: start + minutes * minute })
    return viewOf(table)
  }

  test('are too many, to spare, or just enough', () => {
    const { all } = planned(viewOf(new FakeTable()).items)
    expect(fitOf(timed(new FakeTable(), all - 12), start)).toEqual({ room: all - 12, over: 12 })
    expect(fitOf(timed(new FakeTable(), all + 30), start)).toMatchObject({ over: -30 })
    expect(fitOf(timed(new FakeTable(), all), start)).toMatchObject({ over: 0 })
  })

  test('are not weighed without an end', () => {
    expect(fitOf(viewOf(new FakeTable()), start)).toBeNull()
  })

  test('count from now while the table is live: what is done is done', () => {
    const table = new FakeTable({ guests: 6 })
    table.until(1, 'vote')
    const now = table.state.enteredAt
    table.give({ kind: 'organizer' }, 'UpdateSession', { startsAt: now - 15 * minute, endsAt: now + 100 * minute })
    const view = viewOf(table)
    const [welcome, first] = view.items
    if (!welcome || !first) throw new Error('the table has items')
    const left = planned(view.items).all - minutesOf(welcome) - (first.steps[0]?.minutes ?? 0)
    expect(fitOf(view, now)).toEqual({ room: 100, over: left - 100 })
    const vote = first.steps[1]?.minutes ?? 0
    expect(fitOf(view, now + vote * minute)?.over).toBe(left - 100)
    expect(fitOf(view, now + (vote + 5) * minute)?.over).toBe(left - 95)
    expect(fitOf(view, now + 101 * minute)?.room).toBe(0)
    expect(fitOf({ ...view, status: 'closed' }, now)).toBeNull()
  })
})

describe('what still needs doing', () => {
  test('nothing, for a full table with its dilemmas', () => {
    const view = viewOf(new FakeTable({ guests: 8 }))
    expect(stillNeeded(view, listed(withLinks(view), allLinks(view)), [])).toEqual([])
  })

  test('votes, when there are fewer than a reveal asks for', () => {
    const view = viewOf(new FakeTable({ guests: 3 }))
    expect(stillNeeded(view, listed(withLinks(view), allLinks(view)), [])).toEqual([
      { need: 'votes', votes: 3, least: 5 },
    ])
  })

  test('a host, guests and a dilemma, on an empty table; a dilemma that is still its placeholder', () => {
    const view = viewOf(new FakeTable())
    const empty = { ...view, items: [] }
    expect(stillNeeded(empty, [], []).map(({ need }) => need)).toEqual(['dilemma', 'guests', 'host'])
    const question = view.items.find(({ kind }) => kind === 'dilemma')?.question ?? ''
    expect(stillNeeded(view, [], [question])).toContainEqual({ need: 'writing', dilemmas: 1 })
  })
})

function withLinks(view: ReturnType<typeof viewOf>) {
  return view.desk?.people ?? []
}
const allLinks = (view: ReturnType<typeof viewOf>) => ({
  ...links,
  guests: withLinks(view).map(({ guest }) => ({ guest, link: `https://tafel.example/s/1#${guest}`, email: null })),
})
