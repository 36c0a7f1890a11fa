import { syntaxTree } from '@codemirror/language'
import { RangeSet, type Range } from '@codemirror/state'
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'

const mark = (name: string) => Decoration.mark({ class: name })
const line = (name: string) => Decoration.line({ class: name })
const dimmed = mark('cm-dimmed')

/** By the names that the parser of Markdown gives to what it reads. */
const inline: Readonly<Record<string, Decoration>> = {
  StrongEmphasis: mark('cm-strong'),
  Emphasis: mark('cm-emphasis'),
  HeaderMark: dimmed,
  EmphasisMark: dimmed,
  QuoteMark: dimmed,
  ListMark: dimmed,
  LinkMark: dimmed,
  URL: dimmed,
  Comment: dimmed,
  CommentBlock: dimmed,
  HorizontalRule: dimmed,
}
const whole: Readonly<Record<string, Decoration>> = {
  ATXHeading1: line('cm-heading cm-heading-1'),
  SetextHeading1: line('cm-heading cm-heading-1'),
  ATXHeading2: line('cm-heading cm-heading-2'),
  SetextHeading2: line('cm-heading cm-heading-2'),
  ATXHeading3: line('cm-heading cm-heading-3'),
  ATXHeading4: line('cm-heading cm-heading-3'),
  Blockquote: line('cm-quoted'),
  ListItem: line('cm-listed'),
}

/** What is in sight, laid out as it will be read. */
function layout({ state, visibleRanges }: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = []
  const lines = new Set<string>()
  for (const { from, to } of visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter(node) {
        const style = inline[node.name]
        if (style && node.from < node.to) ranges.push(style.range(node.from, node.to))
        const block = whole[node.name]
        if (!block) return
        for (let at = state.doc.lineAt(node.from); ; at = state.doc.line(at.number + 1)) {
          const key = `${node.name} ${at.from}`
          if (!lines.has(key)) ranges.push(block.range(at.from))
          lines.add(key)
          if (at.to >= node.to) break
        }
      },
    })
  }
  return RangeSet.of(ranges, true)
}

class Layout {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = layout(view)
  }

  update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate): void {
    if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state)) this.decorations = layout(view)
  }
}

/** Markdown that looks like the page it becomes, with its marks standing back. */
export const markdownLook = ViewPlugin.fromClass(Layout, { decorations: ({ decorations }) => decorations })
