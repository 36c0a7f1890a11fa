import { EditorState, type StateCommand } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingFrom } from '../../client/article/finding-marks.ts'
import { shortened, summaryOf } from '../../client/article/finding-words.ts'
import { insertAtCursor, insertionOf, insertParagraph, replacement } from '../../client/article/insertions.ts'
import { cycleHeading, toggleBold, toggleList, toggleQuote } from '../../client/article/markdown-commands.ts'
import { leavingOut, leftOutIn } from '../../client/article/minority.ts'
import { lettersOf, referencesIn } from '../../client/article/references.ts'
import { enArticle } from '../../client/locales/en-article.ts'
import { nlArticle } from '../../client/locales/nl-article.ts'
import type { Finding, FindingKind } from '../../shared/article/finding.ts'
import type { QuotePiece, TakeawayPiece } from '../../shared/article/material.ts'
import type { ContributionId, ItemId } from '../../shared/session/ids.ts'
import { parseArticle } from '../../shared/article/parse.ts'

const quote: QuotePiece = {
  ...{
    kind: 'quote',
    ref: 'q2',
    title: 'Een gedachte',
    numbers: [],
    claims: [],
    contribution: 'c1' as ContributionId,
    item: 'i1' as ItemId,
  },
  ...{ text: 'Vraag het eerst.', original: null, clearance: 'cleared', source: null },
}
const takeaway: TakeawayPiece = {
  ...{
    kind: 'takeaway',
    ref: 't1',
    title: 'Vragen helpt',
    numbers: [],
    claims: [],
    takeawayKind: 'agreement',
    item: null,
    agreed: true,
  },
  sentences: ['De tafel wil dat er eerst wordt gevraagd.', 'Dat bleef zo.'],
}
const at = (text: string, anchor: number, head = anchor) =>
  EditorState.create({ doc: text, selection: { anchor, head } })

/** The text after a command. */
function after(command: StateCommand, state: EditorState): string {
  let now = state
  command({
    state,
    dispatch(transaction) {
      now = transaction.state
    },
  })
  return now.doc.toString()
}
const found = (kind: FindingKind, from = 0, to = from + 1): Finding => ({ kind, from, to, about: 'x', refs: [] })

describe('references', () => {
  test('get letters in the order of the text, the same letter for the same evidence', () => {
    expect([...lettersOf('Een.[^v3] Twee.[^t1][^v3] Drie.[^q9]')]).toEqual([
      ['v3', 'a'],
      ['t1', 'b'],
      ['q9', 'c'],
    ])
  })
  test('go on with two letters after z', () => {
    const text = Array.from({ length: 28 }, (_, index) => `[^r${index}]`).join(' ')
    expect([...lettersOf(text).values()].slice(24)).toEqual(['y', 'z', 'aa', 'ab'])
  })
  test('are found where they stand', () => {
    expect(referencesIn('Zin [^t1].', 10)).toEqual([{ from: 14, to: 19, ref: 't1' }])
  })
})

describe('inserting evidence', () => {
  test('brings in the sentence of a take-away with its reference, with space to what stands beside it', () => {
    const state = at('Voor.Na.', 5)
    const text = state.update(insertAtCursor(state, insertionOf(takeaway))).state.doc.toString()
    expect(text).toBe('Voor. De tafel wil dat er eerst wordt gevraagd.[^t1] Na.')
  })
  test('puts a cleared quote between quotation marks, with how its speaker is named', () => {
    expect(insertionOf(quote).text).toBe('“Vraag het eerst.”[^q2]')
    expect(insertionOf({ ...quote, source: 'retail' }).text).toBe('“Vraag het eerst.” (retail)[^q2]')
  })
  test('of words that are not cleared brings in the reference alone, with the cursor before it', () => {
    for (const clearance of ['asked', 'unasked', 'off'] as const) {
      const state = at('Voor.', 5)
      const next = state.update(insertAtCursor(state, insertionOf({ ...quote, clearance }))).state
      expect(next.doc.toString()).toBe('Voor. [^q2]')
      expect(next.selection.main.head).toBe(6)
    }
  })
  test('lets nothing in somebody’s words become layout or end the quote', () => {
    expect(insertionOf({ ...quote, text: 'Zeg “nee” tegen *alles* [^t9]' }).text).toBe(
      '“Zeg ‘nee’ tegen \\*alles\\* \\[^t9\\]”[^q2]',
    )
  })
  test('as a paragraph comes after the one with the cursor, or at the end', () => {
    const state = at('Een\nregel.\n\nTwee.', 1)
    const textAfter = (place: 'cursor' | 'end') =>
      state.update(insertParagraph(state, 'Nieuw.', place)).state.doc.toString()
    expect(textAfter('cursor')).toBe('Een\nregel.\n\nNieuw.\n\nTwee.')
    expect(textAfter('end')).toBe('Een\nregel.\n\nTwee.\n\nNieuw.')
  })
})

describe('a minority that is left out', () => {
  test('is kept with its reason, in the way that the checker reads', () => {
    const text = `Zin.\n\n${leavingOut('t7kx2', 'Eén stem -- te herkenbaar -->')}`
    expect(leftOutIn(text)).toMatchObject([{ ref: 't7kx2', reason: 'Eén stem - te herkenbaar -' }])
    expect(parseArticle(text).reasons).toEqual([{ ref: 't7kx2', reason: 'Eén stem - te herkenbaar -' }])
  })
  test('keeps any reason in one comment', () => {
    fc.assert(
      fc.property(fc.string(), reason => {
        const text = leavingOut('t1', `x${reason}`)
        expect(leftOutIn(text)).toMatchObject([{ from: 0, to: text.length, ref: 't1' }])
      }),
    )
  })
})

describe('layout', () => {
  test('makes a heading of a line, then a smaller one, then text again', () => {
    expect(after(cycleHeading, at('Kop', 1))).toBe('## Kop')
    expect(after(cycleHeading, at('## Kop', 1))).toBe('### Kop')
    expect(after(cycleHeading, at('### Kop', 1))).toBe('Kop')
  })
  test('marks the word at the cursor as bold, and takes the marks away again', () => {
    expect(after(toggleBold, at('een woord', 6))).toBe('een **woord**')
    expect(after(toggleBold, at('een **woord**', 6, 11))).toBe('een woord')
  })
  test('makes a quote or a list of every chosen line, in the place of another mark', () => {
    expect(after(toggleQuote, at('een\n\n- twee', 0, 9))).toBe('> een\n\n> twee')
    expect(after(toggleList, at('> een\n> twee', 0, 9))).toBe('- een\n- twee')
    expect(after(toggleList, at('- een\n- twee', 0, 9))).toBe('een\ntwee')
  })
})

describe('an older text in the place of this one', () => {
  test('changes only what differs', () => {
    expect(replacement('Een twee drie', 'Een vier drie')).toEqual({ from: 4, to: 8, insert: 'vier' })
    expect(replacement('Gelijk', 'Gelijk')).toBeUndefined()
  })
  test('is that text, whatever stood there', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') })
    fc.assert(
      fc.property(text, text, (before, wanted) => {
        const changes = replacement(before, wanted)
        const state = at(before, 0)
        expect((changes ? state.update({ changes }).state : state).doc.toString()).toBe(wanted)
      }),
    )
  })
})

describe('what was found', () => {
  const list = [found('number', 4), found('name', 4), found('unsupported', 20)]
  test('is walked through in the order of the text, and begins again after the last', () => {
    const walk = (direction: 1 | -1, here: Finding | null, cursor: number) =>
      findingFrom(list, direction, { here, cursor })
    expect(walk(1, null, 0)).toBe(list[0])
    expect(walk(1, list[0] ?? null, 4)).toBe(list[1])
    expect(walk(1, list[1] ?? null, 4)).toBe(list[2])
    expect(walk(1, list[2] ?? null, 20)).toBe(list[0])
    expect(walk(-1, list[0] ?? null, 4)).toBe(list[2])
    expect(walk(-1, null, 10)).toBe(list[1])
    expect(walk(1, null, 30)).toBe(list[0])
    expect(findingFrom([], 1, { here: null, cursor: 0 })).toBeUndefined()
  })
  test('is counted per kind in one line', () => {
    const findings = [...Array.from({ length: 3 }, () => found('unsupported')), found('uncleared-quote')]
    expect(summaryOf(nlArticle, findings)).toBe('3 zinnen zonder bewijs · 1 citaat zonder toestemming')
    expect(summaryOf(enArticle, findings)).toBe('3 sentences without evidence · 1 quote without consent')
    expect(summaryOf(nlArticle, [])).toBe('Elke zin steunt op wat er aan tafel lag.')
  })
  test('is named by the beginning of a long sentence, without references', () => {
    expect(shortened('Kort.[^t1]')).toBe('Kort.')
    expect(shortened('woord '.repeat(40), 20)).toBe('woord woord woord…')
  })
})
