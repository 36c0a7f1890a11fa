import { describe, expect, test } from 'vitest'
import { inTwoColumns } from '../../server/exports/columns.ts'
import type { Block } from '../../server/exports/document.ts'
import { PdfUnavailable } from '../../server/exports/pdf-unavailable.ts'
import { openTypesetter } from '../../server/exports/pdf.ts'

test('a machine without a typesetter refuses, and says so in a way that can be told from other trouble', () => {
  expect(() => openTypesetter([])).toThrow(PdfUnavailable)
  expect(() => openTypesetter(['a-package-that-is-not-there', 'node:fs'])).toThrow(PdfUnavailable)
})

describe('two columns', () => {
  const paragraph = (text: string): Exclude<Block, { kind: 'heading' }> => ({
    kind: 'paragraph',
    role: 'small',
    inlines: [{ kind: 'text', text }],
  })
  const list = (...texts: readonly string[]): Exclude<Block, { kind: 'heading' }> => ({
    kind: 'list',
    ordered: false,
    items: texts.map(text => [{ kind: 'text', text }]),
  })

  test('hold everything in its order', () => {
    const blocks = ['een', 'twee', 'drie', 'vier'].map(paragraph)
    const [left, right] = inTwoColumns(blocks)
    expect([...left, ...right]).toEqual(blocks)
    expect([left.length, right.length]).toEqual([2, 2])
  })

  test('cut a long list, and leave each part of it a list', () => {
    const [left, right] = inTwoColumns([list('een', 'twee', 'drie', 'vier')])
    expect([left, right]).toEqual([[list('een', 'twee')], [list('drie', 'vier')]])
  })

  test('are about as long as each other', () => {
    const [left, right] = inTwoColumns([
      paragraph('x'.repeat(900)),
      ...Array.from({ length: 9 }, () => paragraph('x'.repeat(30))),
    ])
    expect([left.length, right.length]).toEqual([1, 9])
  })

  test('are one and none for one paragraph, and none for nothing', () => {
    expect(inTwoColumns([paragraph('een')])).toEqual([[paragraph('een')], []])
    expect(inTwoColumns([])).toEqual([[], []])
  })
})
