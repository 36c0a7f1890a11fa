import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { markdownLook } from './markdown-look.ts'

const ring = {
  display: 'inline-flex',
  boxSizing: 'border-box',
  alignItems: 'center',
  justifyContent: 'center',
  minWidth: '22px',
  height: '22px',
  margin: '0 2px',
  padding: '0 5px',
  border: '1.5px solid var(--ink)',
  borderRadius: '11px',
  background: 'var(--surface)',
  font: '600 13px/1 var(--sans)',
  fontStyle: 'normal',
  letterSpacing: '0',
  verticalAlign: '3px',
  cursor: 'pointer',
}

const sheet = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    overflow: 'visible',
    fontFamily: 'var(--serif)',
    fontSize: 'var(--article-text, 1.25rem)',
    lineHeight: '1.5',
    fontWeight: 'var(--w-serif)',
    wordSpacing: '0.04em',
    letterSpacing: '-0.006em',
  },
  '.cm-content': { padding: '0', caretColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.cm-gutters': { border: '0', background: 'transparent' },
  // A longer name than the editor's own style has, which is put down later.
  '& .cm-content ::selection, & .cm-line::selection': { backgroundColor: 'var(--laken-tint)' },
})

/** A page of a book, in which the marks of Markdown stand back. */
const markdown = EditorView.theme({
  '.cm-line': { padding: '0', overflowWrap: 'anywhere' },
  '.cm-heading': { textWrap: 'balance' },
  '.cm-heading-1': { fontSize: '2.2em', fontWeight: '520', lineHeight: '1.1', letterSpacing: '-0.014em' },
  '.cm-heading-2': { fontSize: '1.5em', fontWeight: '560', lineHeight: '1.2', letterSpacing: '-0.008em' },
  '.cm-heading-3': { fontSize: '1.18em', fontWeight: '620', lineHeight: '1.3' },
  '.cm-strong': { fontWeight: '680' },
  '.cm-emphasis': { fontStyle: 'italic' },
  '.cm-quoted': { paddingLeft: '20px', borderLeft: '3px solid var(--line-strong)', fontStyle: 'italic' },
  '.cm-listed': { paddingLeft: '1.2em', textIndent: '-1.2em' },
  '.cm-dimmed': { color: 'var(--ink-3)', fontWeight: '400', fontStyle: 'normal' },
})

const chips = EditorView.theme({
  '.cm-reference': ring,
  '.cm-reference-veiled': { borderStyle: 'dashed', color: 'var(--ink-2)' },
  '.cm-reference-lost': {
    borderStyle: 'dotted',
    borderColor: 'var(--object)',
    color: 'var(--object)',
    textDecoration: 'line-through',
  },
  '.cm-left-out': {
    display: 'inline-block',
    padding: '4px 12px',
    border: '1.5px dashed var(--line-strong)',
    borderRadius: '10px',
    color: 'var(--ink-2)',
    font: 'var(--w-text) 0.9375rem/1.4 var(--sans)',
  },
})

/** Each kind of finding has a line of its own shape, so that none is told by its colour alone. */
const findings = EditorView.theme({
  '.cm-finding': { textDecorationThickness: '1.5px', textUnderlineOffset: '0.22em', textDecorationSkipInk: 'none' },
  '.cm-finding-unsupported': {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: 'var(--ink-3)',
  },
  '.cm-finding-claim': {
    textDecorationLine: 'underline',
    textDecorationStyle: 'dashed',
    textDecorationColor: 'var(--object)',
    textDecorationThickness: '2px',
  },
  '.cm-finding-paraphrase': {
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: 'var(--mark)',
    textDecorationThickness: '2px',
  },
  '.cm-finding-blocking': {
    textDecorationLine: 'underline',
    textDecorationStyle: 'double',
    textDecorationColor: 'var(--object)',
    textDecorationThickness: '2px',
    backgroundColor: 'var(--object-tint)',
  },
  '.cm-blocking-margin': { width: '28px' },
  '.cm-blocking-mark': {
    display: 'inline-flex',
    boxSizing: 'border-box',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '20px',
    marginTop: '0.32em',
    borderRadius: '50%',
    background: 'var(--object)',
    color: 'var(--surface)',
    font: '700 14px/1 var(--sans)',
  },
})

export const editorLook: Extension = [sheet, markdown, chips, findings, markdownLook]
