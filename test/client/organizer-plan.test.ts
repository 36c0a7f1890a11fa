import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  byChapter,
  inputOf,
  minutesOf,
  moveOf,
  planned,
  stepsWithin,
} from '../../client/components/organizer/agenda-plan.ts'
import { listed } from '../../client/components/organizer/guest-list.ts'
import { stillNeeded } from '../../client/components/organizer/still-needed.ts'
import { readItem } from '../../shared/session/item-input.ts'
import { asId, type ItemId } from '../../shared/session/ids.ts'
import { commonView } from '../../shared/session/view.ts'
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

  test('moves within a chapter by place, over its edge by chapter, and not beyond the ends', () => {
    const edge = view.items.findIndex((item, i) => i > 0 && item.chapter !== view.items[i - 1]?.chapter)
    expect(moveOf(view.items, 1, 1)).toEqual({ to: 'place', item: view.items[1]?.id, index: 2 })
    expect(moveOf(view.items, edge, -1)).toEqual({
      to: 'chapter',
      item: view.items[edge]?.id,
      chapter: view.items[edge - 1]?.chapter,
    })
    expect(moveOf(view.items, 0, -1)).toBeNull()
    expect(moveOf(view.items, view.items.length - 1, 1)).toBeNull()
  })

  test('an item that is put back is the item that was taken away', () => {
    const table = new FakeTable()
    for (const item of viewOf(table).items) {
      const known = table.state.items.find(({ id }) => id === item.id)
      expect(readItem(asId<ItemId>(item.id), inputOf(item))).toEqual(known)
    }
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
