import { collab } from '@codemirror/collab'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { commonmarkLanguage, deleteMarkupBackward, insertNewlineContinueMarkup } from '@codemirror/lang-markdown'
import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder, type ViewUpdate } from '@codemirror/view'
import type { Lang } from '../../shared/lang.ts'
import { editorLook } from './editor-look.ts'
import { findingMarks } from './finding-marks.ts'
import { toggleBold } from './markdown-commands.ts'
import { chipWords, referenceChips, type ChipWords } from './reference-chips.ts'

export interface EditorWords {
  readonly name: string
  readonly placeholder: string
  readonly chips: ChipWords
}
export interface EditorParts {
  readonly text: string
  readonly version: number
  readonly clientID: string
  readonly words: EditorWords
  /** Language of the article, for spelling and for a voice. */
  readonly lang: Lang
  /** Of an element that says how the editor is used. */
  readonly describedBy: string
  readonly updated: (update: ViewUpdate) => void
  /** To the next thing that the checker found, or to the one before. */
  readonly walk: (direction: 1 | -1) => void
}

/** The tools stay in sight above the text, and the cursor stays out from under them. In px. */
const underBar = 84

const words = new Compartment()
const worded = ({ words: { name, placeholder: empty, chips }, describedBy, lang }: EditorParts): Extension => [
  chipWords.of(chips),
  placeholder(empty),
  EditorView.contentAttributes.of({
    ...{ 'aria-label': name, 'aria-describedby': describedBy, lang, translate: 'no' },
    ...{ spellcheck: 'true', autocapitalize: 'sentences', autocorrect: 'on' },
  }),
]

/** The state of an editor; the Tab key is left alone, so that it leads out of the text. */
export function editorState(parts: EditorParts): EditorState {
  const step = (direction: 1 | -1) => () => {
    parts.walk(direction)
    return true
  }
  return EditorState.create({
    doc: parts.text,
    extensions: [
      collab({ startVersion: parts.version, clientID: parts.clientID }),
      history(),
      commonmarkLanguage,
      EditorView.lineWrapping,
      EditorView.scrollMargins.of(() => ({ top: underBar, bottom: underBar })),
      words.of(worded(parts)),
      referenceChips,
      findingMarks,
      editorLook,
      Prec.high(
        keymap.of([
          { key: 'F8', run: step(1), shift: step(-1) },
          { key: 'Mod-b', run: toggleBold },
          { key: 'Enter', run: insertNewlineContinueMarkup },
          { key: 'Backspace', run: deleteMarkupBackward },
        ]),
      ),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.updateListener.of(parts.updated),
    ],
  })
}

export const rewording = (parts: EditorParts) => ({ effects: words.reconfigure(worded(parts)) })
