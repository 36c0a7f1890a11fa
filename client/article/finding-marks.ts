import { RangeSet, StateEffect, StateField, type ChangeDesc, type EditorState, type Extension } from '@codemirror/state'
import { Decoration, EditorView, gutter, GutterMarker, type DecorationSet } from '@codemirror/view'
import { blocking, type Finding, type FindingKind } from '../../shared/article/finding.ts'

/** What the checker found in the text as it is now. */
export const setFindings = StateEffect.define<readonly Finding[]>()

const looks: Readonly<Record<FindingKind, string>> = {
  unsupported: 'cm-finding-unsupported',
  number: 'cm-finding-claim',
  'agreement-claim': 'cm-finding-claim',
  'majority-claim': 'cm-finding-claim',
  'division-claim': 'cm-finding-claim',
  'lost-evidence': 'cm-finding-claim',
  paraphrase: 'cm-finding-paraphrase',
  'unknown-quote': 'cm-finding-blocking',
  'uncleared-quote': 'cm-finding-blocking',
  name: 'cm-finding-blocking',
  'minority-missing': 'cm-finding-blocking',
}

export const blocks = ({ kind }: Finding): boolean => blocking.includes(kind)

class BlockingMark extends GutterMarker {
  override toDOM(): HTMLElement {
    const mark = document.createElement('span')
    mark.className = 'cm-blocking-mark'
    mark.textContent = '!'
    return mark
  }
}
const blockingMark = new BlockingMark()

/** Where a finding is after the text around it changed. What it was about may be gone: then it is a place without length. */
function moved(finding: Finding, changes: ChangeDesc): Finding {
  const [from, to] = [changes.mapPos(finding.from, 1), changes.mapPos(finding.to, -1)]
  return { ...finding, from, to: Math.max(from, to) }
}

/** A text can have become shorter since it was checked. */
const within = (finding: Finding, length: number): Finding => ({
  ...finding,
  from: Math.min(finding.from, length),
  to: Math.min(finding.to, length),
})

function marksOf(findings: readonly Finding[]): DecorationSet {
  const marks = findings
    // What is missing is nowhere in the text: it is told in the margin and in the list.
    .filter(({ kind, from, to }) => from < to && kind !== 'minority-missing')
    .map(({ kind, from, to }) => Decoration.mark({ class: `cm-finding ${looks[kind]}` }).range(from, to))
  return RangeSet.of(marks, true)
}

interface Found {
  readonly findings: readonly Finding[]
  readonly marks: DecorationSet
}
const field = StateField.define<Found>({
  create: () => ({ findings: [], marks: Decoration.none }),
  update(found, { effects, docChanged, changes, newDoc }) {
    const effect = effects.find(one => one.is(setFindings))
    if (effect) {
      const findings = effect.value.map(finding => within(finding, newDoc.length))
      return { findings, marks: marksOf(findings) }
    }
    if (!docChanged || found.findings.length === 0) return found
    const findings = found.findings.map(finding => moved(finding, changes))
    return { findings, marks: marksOf(findings) }
  },
  provide: found => EditorView.decorations.from(found, ({ marks }) => marks),
})

const margin = gutter({
  class: 'cm-blocking-margin',
  lineMarker(view, line) {
    const { findings } = view.state.field(field)
    const here = findings.some(
      finding => blocks(finding) && finding.from < finding.to && finding.from >= line.from && finding.from <= line.to,
    )
    return here ? blockingMark : null
  },
  lineMarkerChange: update => update.startState.field(field) !== update.state.field(field),
  initialSpacer: () => blockingMark,
})

/** The findings where they are now, in the order of the text. */
export const findingsIn = (state: EditorState): readonly Finding[] =>
  (state.field(field, false)?.findings ?? []).toSorted((a, b) => a.from - b.from)

/**
 * The finding to go to from one where somebody is, or else from the cursor; past the last one it begins again.
 * @param findings in the order of the text
 */
export function findingFrom(
  findings: readonly Finding[],
  direction: 1 | -1,
  { here, cursor }: { readonly here: Finding | null; readonly cursor: number },
): Finding | undefined {
  const place = findings.findIndex(
    ({ kind, from, about }) => here?.kind === kind && here.from === from && here.about === about,
  )
  if (place !== -1) return findings.at((place + direction) % findings.length)
  const after = findings.findIndex(({ from }) => from >= cursor)
  if (direction === 1) return findings[after] ?? findings[0]
  return findings.at((after === -1 ? findings.length : after) - 1)
}

/** Findings underlined, each kind in its own line; those that stop an export also marked in the margin. */
export const findingMarks: Extension = [field, margin]
