import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { doneBy, type Agenda, type AgendaStep, type Step } from '../../client/components/organizer/agenda-steps.ts'
import type { ChapterId, ItemId } from '../../shared/session/ids.ts'
import { commonView } from '../../shared/session/view.ts'
import { FakeTable } from './fake-table.ts'

/** Numbers that pick what a step is about, whatever the agenda holds then. */
interface Draw {
  readonly what: number
  readonly which: number
  readonly where: number
}
const draws = fc.record({ what: fc.nat(99), which: fc.nat(99), where: fc.nat(20) })

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

function stepOf({ chapters, items }: Agenda, { what, which, where }: Draw): AgendaStep | null {
  const item: ItemId | undefined = pick(items, which)?.id
  const chapter: ChapterId | undefined = pick(chapters, which)?.id
  const into = where % 4 === 0 ? null : (pick(chapters, where)?.id ?? null)
  const talk = { kind: 'talk', title: `Gesprek ${what}`, minutes: 5 } as const
  const steps: readonly (AgendaStep | null)[] = [
    { type: 'AddItem', payload: { item: { ...talk, chapter: into }, index: where } },
    { type: 'AddItems', payload: { parts: [{ chapter: 'Deel', items: [talk, talk] }] } },
    { type: 'AddChapter', payload: { title: `Hoofdstuk ${what}`, index: where } },
    item ? { type: 'UpdateItem', payload: { item, changes: { title: `Naam ${what}` } } } : null,
    item ? { type: 'UpdateItem', payload: { item, changes: { minutes: 20 + where } } } : null,
    item ? { type: 'MoveItem', payload: { item, index: where, chapter: into } } : null,
    item ? { type: 'RemoveItem', payload: { item } } : null,
    chapter ? { type: 'RenameChapter', payload: { chapter, title: `Anders ${what}` } } : null,
    chapter ? { type: 'MoveChapter', payload: { chapter, index: where } } : null,
    chapter ? { type: 'RemoveChapter', payload: { chapter } } : null,
  ]
  return pick(steps, what) ?? null
}

test('whatever is done to an agenda, undoing all of it leads back, and making it again leads there', () => {
  fc.assert(
    fc.property(fc.array(draws, { minLength: 1, maxLength: 12 }), list => {
      const table = new FakeTable()
      const agenda = () => commonView(table.state, 'facilitator', { present: new Set(), screenLink: null })
      const lies = () => ({ items: table.state.items, chapters: table.state.chapters })
      const give = ({ type, payload }: Step) => table.give({ kind: 'organizer' }, type, payload)
      const piles = list.flatMap(draw => {
        const before = agenda()
        const from = lies()
        const step = stepOf(before, draw)
        if (!step || !give(step).ok) return []
        const done = doneBy(step, before, agenda())
        return done ? [{ done, from, to: lies() }] : []
      })
      for (const { done, from } of piles.toReversed()) {
        for (const step of done.undo) expect(give(step).ok).toBe(true)
        expect(lies()).toEqual(from)
      }
      for (const { done, to } of piles) {
        for (const step of done.redo) expect(give(step).ok).toBe(true)
        expect(lies()).toEqual(to)
      }
    }),
    { numRuns: 150 },
  )
})
