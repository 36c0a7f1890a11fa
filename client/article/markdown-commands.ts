import { EditorSelection, type ChangeSpec, type EditorState, type Line, type StateCommand } from '@codemirror/state'

/** Every line that a selection touches, once. */
function linesOf(state: EditorState): readonly Line[] {
  const lines = new Map<number, Line>()
  for (const { from, to } of state.selection.ranges) {
    for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
      lines.set(line.number, line)
      if (line.to >= to) break
    }
  }
  return [...lines.values()]
}

const headings = ['## ', '### ', ''] as const
const beginnings = /^(?:#{1,6} +|> ?|[-*] +|\d+[.)] +)/

/** Puts `wanted` at the beginning of each chosen line, in the place of another mark; takes it away where all have it. */
function lineCommand(wanted: string): StateCommand {
  return ({ state, dispatch }) => {
    const lines = linesOf(state).filter(({ text }, _index, all) => text !== '' || all.length === 1)
    const has = lines.every(({ text }) => text.startsWith(wanted))
    const changes = lines.map(({ from, text }): ChangeSpec => {
      const mark = beginnings.exec(text)?.[0] ?? ''
      return { from, to: from + mark.length, insert: has ? '' : wanted }
    })
    dispatch(state.update({ changes, scrollIntoView: true, userEvent: 'input.format' }))
    return true
  }
}
export const toggleQuote = lineCommand('> ')
export const toggleList = lineCommand('- ')

/** A heading of a chapter, then one under it, then plain text again. */
export const cycleHeading: StateCommand = ({ state, dispatch }) => {
  const { from, text } = state.doc.lineAt(state.selection.main.head)
  const mark = beginnings.exec(text)?.[0] ?? ''
  const next = headings[(headings.findIndex(heading => heading !== '' && heading === mark) + 1) % headings.length] ?? ''
  const changes = { from, to: from + mark.length, insert: next }
  dispatch(state.update({ changes, scrollIntoView: true, userEvent: 'input.format' }))
  return true
}

/** Marks the selection, or the word at the cursor, as strong; or takes the marks away. */
export const toggleBold: StateCommand = ({ state, dispatch }) => {
  const spec = state.changeByRange(range => {
    const { from, to } = range.empty ? (state.wordAt(range.head) ?? range) : range
    const around = state.sliceDoc(Math.max(0, from - 2), from) === '**' && state.sliceDoc(to, to + 2) === '**'
    if (around)
      return {
        changes: [
          { from: from - 2, to: from },
          { from: to, to: to + 2 },
        ],
        range: EditorSelection.range(from - 2, to - 2),
      }
    return {
      changes: [
        { from, insert: '**' },
        { from: to, insert: '**' },
      ],
      range: EditorSelection.range(from + 2, to + 2),
    }
  })
  dispatch(state.update(spec, { scrollIntoView: true, userEvent: 'input.format' }))
  return true
}
