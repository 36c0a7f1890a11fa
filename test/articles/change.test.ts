import { ChangeSet, Text } from '@codemirror/state'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applied, changeSchema, sizeOf, writing } from '../../server/articles/change.ts'

const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '🙂', '\ud800', '\u0000', '\n', '”') })
const textOf = (text: string) => Text.of(text.split('\n'))

test('what an editor writes is read, applied and measured as the editor does', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.tuple(fc.nat(), fc.nat(5), anyText)), (start, edits) => {
      const doc = textOf(start)
      const places = edits.map(([place, length, insert]) => {
        const from = place % (doc.length + 1)
        return { from, to: Math.min(doc.length, from + length), insert: textOf(insert) }
      })
      const set = ChangeSet.of(places, doc.length)
      const change = changeSchema.parse(JSON.parse(JSON.stringify(set.toJSON())))
      expect(applied(doc, change)?.toString()).toBe(set.apply(doc).toString())
      const { added, removed } = sizeOf(change)
      expect(doc.length + added - removed).toBe(set.newLength)
    }),
  )
})

test.each([
  ['no list', 'abc'],
  ['a negative length', [-1]],
  ['half a letter', [0.5]],
  ['a length that is none', [Number.NaN]],
  ['an empty part', [[]]],
  ['a part without a length', [['a']]],
  ['a number among its lines', [[0, 1]]],
  ['a line with a break in it', [[0, 'a\nb']]],
  ['a line with the other break in it', [[0, 'a\rb']]],
  ['a list in a list', [[[0]]]],
])('a change with %s is none', (_, change) => {
  expect(changeSchema.safeParse(change).success).toBe(false)
})

test('a change that was made for a text of another length does not apply', () => {
  expect(applied(textOf('abc'), [2])).toBeUndefined()
  expect(applied(textOf('abc'), [3, [1, 'd']])).toBeUndefined()
  expect(applied(textOf('abc'), [1, [2, 'x', 'y']])?.toString()).toBe('ax\ny')
})

test('a text is written onto an empty page with its breaks made one kind', () => {
  expect(applied(Text.empty, writing('a\r\nb\rc\n\nd'))?.toString()).toBe('a\nb\nc\n\nd')
  expect(applied(Text.empty, writing(''))?.toString()).toBe('')
})
