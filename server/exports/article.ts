import { checkArticle } from '../../shared/article/check.ts'
import { blocking, type Finding } from '../../shared/article/finding.ts'
import { articleWords } from '../../shared/article/languages.ts'
import type { ArticleMaterial, EvidenceRef, TakeawayPiece } from '../../shared/article/material.ts'
import { parseArticle, type ArticleBlock } from '../../shared/article/parse.ts'
import { spelled } from '../../shared/article/words.ts'
import { evidenceBlocks } from './article-evidence.ts'
import { blockInlines, Letters } from './article-inlines.ts'
import type { Block, Document, Figure, Heading, Inline, Part, ParagraphRole } from './document.ts'
import { documentWords } from './words.ts'

/** What stands around the text of an article in print. */
export interface ArticleFrame {
  /** When the table met, in ms since 1970. */
  readonly date: number
  readonly kicker: string
  /** As in a document: that this was a rehearsal. */
  readonly notice: string | null
  /** A picture that opens the article, and those that stand with the votes that the text first points at. */
  readonly opening: Figure | null
  readonly figures: ReadonlyMap<EvidenceRef, Figure>
}
/** An article in print, or why it may not be printed. */
export type ArticleInPrint =
  | { readonly document: Document; readonly blocked: null }
  | { readonly document: null; readonly blocked: readonly Finding[] }

/** A paragraph in italics: what the table was asked. */
const isAsked = ({ text, marks }: ArticleBlock): boolean =>
  marks.some(({ kind, from, to }) => kind === 'emphasis' && from === 0 && to === text.length)

/** The article as it is laid out, block by block. */
class Layout {
  readonly blocks: Block[] = []
  readonly letters = new Letters()
  private part: Part = 'text'
  private level = 1
  private takeaways = 0
  private readonly pictured = new Set<EvidenceRef>()
  private waiting: EvidenceRef | null = null
  private readonly material: ArticleMaterial
  private readonly figures: ArticleFrame['figures']

  constructor(material: ArticleMaterial, figures: ArticleFrame['figures']) {
    this.material = material
    this.figures = figures
  }

  add(group: readonly ArticleBlock[]): void {
    const [first] = group
    if (!first) return
    this.placeFigure(group)
    if (first.kind === 'heading') this.addHeading(first)
    else if (first.kind === 'item') this.addList(group)
    else if (first.kind === 'quote') this.addQuote(group)
    else this.addParagraph(first)
  }

  /** No level is skipped, and the title is the only one of the first. */
  private addHeading({ level: wanted, text }: ArticleBlock): void {
    const level = Math.min(Math.max(2, wanted), this.level + 1, 3) === 3 ? 3 : 2
    if (level === 2) this.part = this.partOf(text)
    if (level === 2) this.takeaways = 0
    this.level = level
    const number = level === 3 && this.part === 'takeaways' ? { number: (this.takeaways += 1) } : {}
    const heading: Heading = { kind: 'heading', level, text, ...(level === 2 ? { part: this.part } : number) }
    this.blocks.push(heading)
  }

  /** The parts of a skeleton keep their look for as long as their headings stand. */
  private partOf(text: string): Part {
    const words = articleWords[this.material.lang]
    const heading = spelled(text)
    if (heading === spelled(words.takeaways)) return 'takeaways'
    if (heading === spelled(words.silence)) return 'aside'
    return [words.about, words.method].some(known => spelled(known) === heading) ? 'colophon' : 'text'
  }

  private addList(group: readonly ArticleBlock[]): void {
    const items = group.map(block => this.inlines(block))
    this.blocks.push({ kind: 'list', ordered: group[0]?.ordered ?? false, items })
  }

  /** Somebody’s words, and a last line that says whose they are. */
  private addQuote(group: readonly ArticleBlock[]): void {
    const text = group.map(block => block.text.trim()).join(' ')
    const [, words = text, source = null] = /^(.*?)\s*[—–]\s*([^—–]*)$/su.exec(text) ?? []
    const [, inner = words] = /^[“„"](.*)[”“"]$/su.exec(words.trim()) ?? []
    this.blocks.push({ kind: 'quote', text: inner.trim(), source: source?.trim() ?? null })
  }

  private addParagraph(block: ArticleBlock): void {
    const { lang } = this.material
    const recognised = this.recognitionIn(block)
    if (recognised) {
      const { text, ...counts } = recognised
      this.blocks.push({ kind: 'recognition', counts, text })
      return
    }
    const label = articleWords[lang].otherSide
    const isOther =
      block.text.startsWith(label) && block.marks.some(({ kind, from }) => kind === 'strong' && from === 0)
    if (isOther) {
      const inlines: readonly Inline[] = [
        { kind: 'label', text: documentWords[lang].otherSide },
        ...blockInlines(block, this.letters, this.material, label.length),
      ]
      this.blocks.push({ kind: 'paragraph', role: 'counter', inlines })
    } else {
      const role = this.roleOf(block)
      const inlines = this.inlines(role === 'question' ? { ...block, marks: [] } : block)
      this.blocks.push({ kind: 'paragraph', role, inlines })
    }
  }

  /** A paragraph that says no more than how a take-away was judged. */
  private recognitionIn({ text }: ArticleBlock): TakeawayPiece['recognition'] {
    const said = spelled(text)
    const pieces = this.material.pieces.filter(piece => piece.kind === 'takeaway')
    return pieces.find(({ recognition }) => recognition && spelled(recognition.text) === said)?.recognition
  }

  private roleOf(block: ArticleBlock): ParagraphRole {
    if (this.part === 'colophon') return 'small'
    if (this.level === 1) return 'lead'
    return isAsked(block) ? 'question' : 'body'
  }

  private inlines(block: ArticleBlock): readonly Inline[] {
    return blockInlines(block, this.letters, this.material)
  }

  /** A chart stands after the last of the blocks in a row that point at its votes; in running text only, for take-aways point at the same ones again. */
  placeFigure(group: readonly ArticleBlock[]): void {
    const refs = group.flatMap(block => block.refs.map(({ ref }) => ref))
    const waiting = this.waiting === null ? undefined : this.figures.get(this.waiting)
    if (waiting && this.waiting !== null && !refs.includes(this.waiting)) {
      this.blocks.push(waiting)
      this.waiting = null
    }
    const next = refs.find(ref => this.figures.has(ref) && !this.pictured.has(ref))
    if (next === undefined || this.waiting !== null || this.part !== 'text' || this.level < 2) return
    this.pictured.add(next)
    this.waiting = next
  }
}

/** Blocks that are laid out as one: a list with what is nested in it, a quotation with the line that says whose it is. */
function groupsOf(blocks: readonly ArticleBlock[]): readonly (readonly ArticleBlock[])[] {
  const groups: ArticleBlock[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    const before = group?.[0]
    const belongs = before?.kind === block.kind && block.group > 0 && (before.group === block.group || block.level > 1)
    if (group && belongs) group.push(block)
    else groups.push([block])
  }
  return groups
}

/**
 * An article as a document for the renderers: references as letters with their evidence at the end, paraphrases marked,
 * comments and addresses of nothing left out.
 * @returns the findings that stop an export, when there are any; then no document
 */
export function articleDocument(markdown: string, material: ArticleMaterial, frame: ArticleFrame): ArticleInPrint {
  const blocked = checkArticle(markdown, material).filter(({ kind }) => blocking.includes(kind))
  if (blocked.length > 0) return { document: null, blocked }
  const { blocks } = parseArticle(markdown)
  const title = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)
  const layout = new Layout(material, frame.figures)
  for (const group of groupsOf(blocks.filter(block => block !== title))) layout.add(group)
  layout.placeFigure([])
  const { date, kicker, notice, opening } = frame
  const first = layout.blocks.findIndex(({ kind }) => kind === 'heading')
  const lead = first < 0 ? layout.blocks.length : first
  const laid = opening ? layout.blocks.toSpliced(lead, 0, opening) : layout.blocks
  return {
    document: {
      lang: material.lang,
      title: title?.text ?? material.title,
      kicker,
      date,
      notice,
      blocks: [...laid, ...evidenceBlocks(layout.letters, material)],
    },
    blocked: null,
  }
}
