import { Facet, RangeSet, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'
import type { ArticleMaterial, EvidenceRef, Piece } from '../../shared/article/material.ts'
import { leftOutIn } from './minority.ts'
import { lettersOf, referencesIn } from './references.ts'

/** What the session gives the article, as it is now. */
export const setMaterial = StateEffect.define<ArticleMaterial>()

/** `veiled`: somebody's words that may not be printed. `lost`: there is no such evidence, or not any more. */
export type Standing = 'sound' | 'veiled' | 'lost'
export interface ChipWords {
  /** `title` of the piece; undefined when there is none. */
  readonly reference: (letter: string, title: string | undefined) => string
  readonly leftOut: (reason: string) => string
}
export const chipWords = Facet.define<ChipWords, ChipWords>({
  combine: ([words]) => words ?? { reference: letter => letter, leftOut: reason => reason },
})

const standingOf = (piece: Piece | undefined): Standing => {
  if (!piece) return 'lost'
  return piece.kind === 'quote' && piece.clearance !== 'cleared' ? 'veiled' : 'sound'
}

class ReferenceChip extends WidgetType {
  readonly letter: string
  readonly standing: Standing
  readonly label: string

  constructor(letter: string, standing: Standing, label: string) {
    super()
    this.letter = letter
    this.standing = standing
    this.label = label
  }

  override eq({ letter, standing, label }: ReferenceChip): boolean {
    return letter === this.letter && standing === this.standing && label === this.label
  }

  toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = `cm-reference cm-reference-${this.standing}`
    chip.setAttribute('role', 'img')
    chip.setAttribute('aria-label', this.label)
    chip.title = this.label
    chip.textContent = this.letter
    return chip
  }

  override ignoreEvent(): boolean {
    return false
  }
}

class LeftOutChip extends WidgetType {
  readonly text: string

  constructor(text: string) {
    super()
    this.text = text
  }

  override eq({ text }: LeftOutChip): boolean {
    return text === this.text
  }

  toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = 'cm-left-out'
    chip.textContent = this.text
    return chip
  }

  override ignoreEvent(): boolean {
    return false
  }
}

function chipsOf(state: EditorState, pieces: ReadonlyMap<EvidenceRef, Piece>): DecorationSet {
  const text = state.doc.toString()
  const words = state.facet(chipWords)
  const letters = lettersOf(text)
  const leftOut = leftOutIn(text)
  const outside = referencesIn(text).filter(
    ({ from }) => !leftOut.some(comment => comment.from < from && from < comment.to),
  )
  const references = outside.map(({ from, to, ref }) => {
    const [letter, piece] = [letters.get(ref) ?? '', pieces.get(ref)]
    const widget = new ReferenceChip(letter, standingOf(piece), words.reference(letter, piece?.title))
    return Decoration.replace({ widget }).range(from, to)
  })
  const comments = leftOut.map(({ from, to, reason }) =>
    Decoration.replace({ widget: new LeftOutChip(words.leftOut(reason)) }).range(from, to),
  )
  return RangeSet.of([...references, ...comments], true)
}

interface Chips {
  readonly pieces: ReadonlyMap<EvidenceRef, Piece>
  readonly decorations: DecorationSet
}
const field = StateField.define<Chips>({
  create: state => ({ pieces: new Map(), decorations: chipsOf(state, new Map()) }),
  update(chips, { effects, docChanged, startState, state }) {
    const material = effects.find(effect => effect.is(setMaterial))?.value
    const same = !material && !docChanged && startState.facet(chipWords) === state.facet(chipWords)
    if (same) return chips
    const pieces = material ? new Map(material.pieces.map(piece => [piece.ref, piece])) : chips.pieces
    return { pieces, decorations: chipsOf(state, pieces) }
  },
  provide: chips => [
    EditorView.decorations.from(chips, ({ decorations }) => decorations),
    EditorView.atomicRanges.of(view => view.state.field(chips).decorations),
  ],
})

/** References as letters in a ring, and minorities that were left out as their reason: the cursor passes them as one. */
export const referenceChips: Extension = field
