import type { EditorState, TransactionSpec } from '@codemirror/state'
import { asMarkdown } from '../../shared/article/markdown-text.ts'
import type { Piece } from '../../shared/article/material.ts'
import { referenceTo } from './references.ts'

export interface Insertion {
  readonly text: string
  /** Where the cursor comes, counted from the beginning of the text. */
  readonly cursor: number
}

/** The sentence that was made for a piece, with its reference. */
export const sentenceOf = (piece: Piece): string =>
  asMarkdown((piece.kind === 'quote' ? undefined : piece.sentences[0]) ?? piece.title) + referenceTo(piece.ref)

/**
 * What a piece of evidence brings into the text: the sentence that was made for it, a quote in quotation marks, or, of words that
 * may not be printed, the reference alone, for the cursor to say them before it in other words.
 */
export function insertionOf(piece: Piece): Insertion {
  const whole = (text: string) => ({ text, cursor: text.length })
  if (piece.kind !== 'quote') return whole(sentenceOf(piece))
  if (piece.clearance !== 'cleared') return { text: referenceTo(piece.ref), cursor: 0 }
  const inner = asMarkdown(piece.text.replaceAll(/[“„]/g, '‘').replaceAll('”', '’'))
  return whole(`“${inner}”${piece.source === null ? '' : ` (${asMarkdown(piece.source)})`}${referenceTo(piece.ref)}`)
}

/** The insertion at the cursor, with a space to what stands beside it. */
export function insertAtCursor(state: EditorState, { text, cursor }: Insertion): TransactionSpec {
  const { from, to } = state.selection.main
  const before = /\S/.test(state.sliceDoc(Math.max(0, from - 1), from)) ? ' ' : ''
  const after = /[\p{L}\p{N}“‘(]/u.test(state.sliceDoc(to, to + 1)) ? ' ' : ''
  return {
    changes: { from, to, insert: before + text + after },
    selection: { anchor: from + before.length + cursor },
    scrollIntoView: true,
    userEvent: 'input.evidence',
  }
}

/** A paragraph of its own after the one with the cursor, or at the end of the text. */
export function insertParagraph(state: EditorState, text: string, place: 'cursor' | 'end'): TransactionSpec {
  let line = state.doc.lineAt(place === 'cursor' ? state.selection.main.head : state.doc.length)
  while (line.number < state.doc.lines && state.doc.line(line.number + 1).text.trim() !== '')
    line = state.doc.line(line.number + 1)
  const before = line.text.trim() === '' ? '' : '\n\n'
  return {
    changes: { from: line.to, insert: before + text },
    selection: { anchor: line.to + before.length + text.length },
    scrollIntoView: true,
    userEvent: 'input.evidence',
  }
}

/** Another text in the place of this one, as a change of only what differs, so that cursors elsewhere stay. */
export function replacement(before: string, after: string): { from: number; to: number; insert: string } | undefined {
  if (before === after) return undefined
  const shortest = Math.min(before.length, after.length)
  let from = 0
  while (from < shortest && before[from] === after[from]) from += 1
  let end = 0
  while (end < shortest - from && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) }
}
