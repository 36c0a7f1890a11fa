import { fromMarkdown } from 'mdast-util-from-markdown'
import type { EvidenceRef } from './material.ts'
import { PlainText, type RefMark, type TextMark } from './plain-text.ts'
import { quotationsIn, type Quotation } from './quotations.ts'
import { sentencesIn } from './sentences.ts'
import { tamed } from './tame.ts'

type Root = ReturnType<typeof fromMarkdown>
type Node = Root['children'][number]

/** A sentence and the references behind it. `start` and `end` in the text of its block, `from` and `to` in the Markdown. */
export interface ArticleSentence {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly text: string
  readonly refs: readonly RefMark[]
}
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote'
/** Where a block stands. */
interface Frame {
  readonly kind: BlockKind
  /** Of a heading, 1..6; how deep a list item lies, from 1; 0 for the others. */
  readonly level: number
  readonly ordered: boolean
  /** Blocks of one list, or of one quotation, have the same number; 0 stands for none. */
  readonly group: number
}
/** A heading, a paragraph, a paragraph of a list item or of a quotation. */
export interface ArticleBlock extends Frame {
  /** As it is read: no marks, no references. */
  readonly text: string
  /** Where each UTF-16 unit of the text stands in the Markdown. */
  readonly at: readonly number[]
  readonly refs: readonly RefMark[]
  readonly marks: readonly TextMark[]
  readonly quotations: readonly Quotation[]
  readonly sentences: readonly ArticleSentence[]
  readonly from: number
  readonly to: number
}
/** `<!-- minority t3: reason -->`: why a minority take-away is not in the text. */
export interface KeptReason {
  readonly ref: EvidenceRef
  readonly reason: string
}
export interface ParsedArticle {
  readonly blocks: readonly ArticleBlock[]
  readonly reasons: readonly KeptReason[]
}

const comment = /<!--([\s\S]*?)-->/g
const keptReason = /^\s*(?:minority|minderheid)\s+(?:\[\^)?([\p{L}\p{N}]+)\]?\s*:\s*(\S[\s\S]*?)\s*$/u

function reasonsIn(html: string): readonly KeptReason[] {
  return [...html.matchAll(comment)].flatMap(([, text = '']) => {
    const [, ref, reason] = keptReason.exec(text) ?? []
    return ref !== undefined && reason !== undefined ? [{ ref, reason }] : []
  })
}

const fromOf = ({ position }: { readonly position?: Node['position'] }): number => position?.start.offset ?? 0
const toOf = ({ position }: { readonly position?: Node['position'] }): number => position?.end.offset ?? 0

function sentencesOf({ text, at, refs }: PlainText, quotations: readonly Quotation[]): readonly ArticleSentence[] {
  const stretches = sentencesIn(text, quotations)
  // A reference belongs to the sentence before it; one that opens a block, to the first.
  const ownerOf = (place: number) =>
    Math.max(
      0,
      stretches.findLastIndex(({ from }) => from < place),
    )
  return stretches.map(({ from, to }, index) => {
    const own = refs.filter(mark => ownerOf(mark.at) === index)
    const start = at[from] ?? 0
    const end = (at[to - 1] ?? start) + 1
    return {
      start: from,
      end: to,
      from: Math.min(start, ...own.map(mark => mark.from)),
      to: Math.max(end, ...own.map(mark => mark.to)),
      text: text.slice(from, to),
      refs: own,
    }
  })
}

class Reading {
  readonly blocks: ArticleBlock[] = []
  readonly reasons: KeptReason[] = []
  private groups = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  readBlock(node: Node, frame: Frame): void {
    if (node.type === 'heading') this.close(node, { ...frame, kind: 'heading', level: node.depth }, this.inlines(node))
    else if (node.type === 'paragraph') this.close(node, frame, this.inlines(node))
    else if (node.type === 'blockquote')
      this.readAll(node.children, { ...frame, kind: 'quote', group: this.newGroup() })
    else if (node.type === 'list') {
      const inside = {
        kind: 'item',
        level: frame.level + 1,
        ordered: node.ordered === true,
        group: this.newGroup(),
      } as const
      this.readAll(node.children, inside)
    } else if (node.type === 'listItem') this.readAll(node.children, frame)
    else if (node.type === 'code') this.close(node, frame, this.written(node.value, node))
    else if (node.type === 'html') {
      this.reasons.push(...reasonsIn(node.value))
      this.close(node, frame, this.written(node.value.replaceAll(comment, '').replaceAll(/<[^>]*>/g, ''), node))
    }
  }

  readAll(nodes: readonly Node[], frame: Frame): void {
    for (const node of nodes) this.readBlock(node, frame)
  }

  private newGroup(): number {
    this.groups += 1
    return this.groups
  }

  private written(value: string, node: Node): PlainText {
    const plain = new PlainText(this.source)
    plain.add(value, fromOf(node), toOf(node))
    return plain
  }

  private inlines({ children }: { readonly children: readonly Node[] }): PlainText {
    const plain = new PlainText(this.source)
    for (const child of children) this.readInline(child, plain)
    return plain
  }

  private readInline(node: Node, plain: PlainText): void {
    const [from, to] = [fromOf(node), toOf(node)]
    const fill = (children: readonly Node[]) => () => children.forEach(child => this.readInline(child, plain))
    if (node.type === 'text' || node.type === 'inlineCode') plain.add(node.value, from, to)
    else if (node.type === 'strong' || node.type === 'emphasis') plain.mark(node.type, '', fill(node.children))
    else if (node.type === 'link') plain.mark('link', node.url, fill(node.children))
    // With a definition somewhere below, Markdown takes a reference for a link.
    else if (node.type === 'linkReference') {
      const label = /^\[\^([^\]\s[]+)\]/.exec(this.source.slice(from, to))?.[1]
      if (label === undefined) fill(node.children)()
      else plain.addRef(label, from, to)
    } else if (node.type === 'image' || node.type === 'imageReference') plain.put(node.alt ?? '', from)
    else if (node.type === 'break') plain.put(' ', from)
    else if (node.type === 'html') this.reasons.push(...reasonsIn(node.value))
  }

  private close(node: Node, frame: Frame, plain: PlainText): void {
    if (plain.text.trim() === '' && plain.refs.length === 0) return
    const quotations = quotationsIn(plain.text)
    const sentences = sentencesOf(plain, quotations)
    const { text, at, refs, marks } = plain
    this.blocks.push({ ...frame, text, at, refs, marks, quotations, sentences, from: fromOf(node), to: toOf(node) })
  }
}

let last: { readonly markdown: string; readonly parsed: ParsedArticle } | null = null

/**
 * An article as its blocks and sentences, with offsets in the Markdown. HTML is read as the text in it, comments and
 * definitions of links are left out. Never throws. The last article is remembered: checking it and asking for the sentence
 * at the cursor parse it once.
 */
export function parseArticle(markdown: string): ParsedArticle {
  if (last?.markdown === markdown) return last.parsed
  const readable = tamed(markdown)
  const reading = new Reading(readable)
  reading.readAll(fromMarkdown(readable).children, { kind: 'paragraph', level: 0, ordered: false, group: 0 })
  const parsed = { blocks: reading.blocks, reasons: reading.reasons }
  last = { markdown, parsed }
  return parsed
}
