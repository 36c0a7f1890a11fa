import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import type { EditorState, StateCommand, TransactionSpec } from '@codemirror/state'
import { EditorView, type ViewUpdate } from '@codemirror/view'
import { onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { checkArticle } from '../../shared/article/check.ts'
import type { Finding } from '../../shared/article/finding.ts'
import type { ArticleMaterial, EvidenceRef } from '../../shared/article/material.ts'
import { sentenceAt } from '../../shared/article/sentence-at.ts'
import { useChecking } from './checking.ts'
import { editorState, rewording, type EditorParts, type EditorWords } from './editor.ts'
import { findingFrom, findingsIn, setFindings } from './finding-marks.ts'
import { setMaterial } from './reference-chips.ts'
import { lettersOf } from './references.ts'

export interface SentenceHere {
  /** Offsets in the text. */
  readonly from: number
  readonly to: number
  readonly refs: readonly EvidenceRef[]
}
/** The text on the page, and what is known of it. */
export interface Paper {
  /** In the order of the text; null until it was checked. */
  readonly findings: Readonly<ShallowRef<readonly Finding[] | null>>
  readonly letters: Readonly<ShallowRef<ReadonlyMap<EvidenceRef, string>>>
  readonly sentence: Readonly<ShallowRef<SentenceHere | null>>
  readonly canUndo: Readonly<Ref<boolean>>
  readonly canRedo: Readonly<Ref<boolean>>
  readonly view: () => EditorView | undefined
  readonly lay: (root: ShadowRoot, parts: Omit<EditorParts, 'words' | 'updated' | 'walk'>) => EditorView
  readonly run: (command: StateCommand) => void
  readonly change: (spec: (state: EditorState) => TransactionSpec) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly goTo: (finding: Finding) => void
  /** To the next finding, or the one before; answers with it. */
  readonly walk: (direction: 1 | -1) => Finding | undefined
}
interface PaperParts {
  readonly words: ComputedRef<EditorWords>
  readonly material: Readonly<ShallowRef<ArticleMaterial | null>>
  readonly written: () => void
  readonly walked: (finding: Finding | undefined) => void
}

/** Long enough that a held arrow key does not look up every letter it passes. In ms. */
const settle = 120

export function usePaper({ words, material, written, walked }: PaperParts): Paper {
  const findings = shallowRef<readonly Finding[] | null>(null)
  const letters = shallowRef<ReadonlyMap<EvidenceRef, string>>(new Map())
  const sentence = shallowRef<SentenceHere | null>(null)
  const canUndo = ref(false)
  const canRedo = ref(false)
  let view: EditorView | undefined
  let here: Finding | null = null
  let looking: ReturnType<typeof setTimeout> | undefined

  const text = () => view?.state.doc.toString() ?? ''
  const checking = useChecking({
    check: checkArticle,
    text,
    material: () => material.value,
    found(now) {
      view?.dispatch({ effects: setFindings.of(now) })
      findings.value = view ? findingsIn(view.state) : now
      letters.value = lettersOf(text())
    },
  })

  function look() {
    const found = view && sentenceAt(text(), view.state.selection.main.head)
    sentence.value = found
      ? { from: found.from, to: found.to, refs: [...new Set(found.refs.map(mark => mark.ref))] }
      : null
  }
  function updated({ docChanged, selectionSet, state, transactions }: ViewUpdate) {
    if (docChanged) {
      checking.soon()
      if (findings.value !== null) findings.value = findingsIn(state)
      if (transactions.some(transaction => transaction.docChanged)) written()
      canUndo.value = undoDepth(state) > 0
      canRedo.value = redoDepth(state) > 0
    }
    if (docChanged || selectionSet) {
      clearTimeout(looking)
      looking = setTimeout(look, settle)
    }
  }
  function goTo(finding: Finding) {
    here = finding
    view?.focus()
    view?.dispatch({
      selection: { anchor: finding.from },
      effects: EditorView.scrollIntoView(finding.from, { y: 'center' }),
    })
  }
  function walk(direction: 1 | -1) {
    const cursor = view?.state.selection.main.head ?? 0
    const next = findingFrom(findings.value ?? [], direction, { here, cursor })
    if (next) goTo(next)
    walked(next)
    return next
  }
  function change(spec: (state: EditorState) => TransactionSpec) {
    if (!view) return
    view.dispatch(spec(view.state))
    view.focus()
  }
  function run(command: StateCommand) {
    if (!view) return
    command(view)
    view.focus()
  }

  let parts: EditorParts | undefined
  function lay(root: ShadowRoot, given: Omit<EditorParts, 'words' | 'updated' | 'walk'>): EditorView {
    parts = { ...given, words: words.value, updated, walk }
    view = new EditorView({ state: editorState(parts), parent: root, root })
    if (material.value) view.dispatch({ effects: setMaterial.of(material.value) })
    letters.value = lettersOf(given.text)
    checking.soon()
    return view
  }
  watch(words, now => {
    if (parts) view?.dispatch(rewording({ ...parts, words: now }))
  })
  watch(material, now => {
    if (!now || !view) return
    view.dispatch({ effects: setMaterial.of(now) })
    checking.soon()
  })
  onScopeDispose(() => {
    checking.stop()
    clearTimeout(looking)
    view?.destroy()
  })
  return {
    ...{ findings, letters, sentence, canUndo, canRedo, lay, run, change, goTo, walk },
    view: () => view,
    undo: () => run(undo),
    redo: () => run(redo),
  }
}
