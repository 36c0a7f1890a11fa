import type { ArticleMaterial, EvidenceRef } from '../../shared/article/material.ts'
import { indexOf } from '../../shared/article/material-index.ts'
import type { ArticleBlock, ArticleSentence } from '../../shared/article/parse.ts'
import { isQuote, originOf } from '../../shared/article/quoted.ts'
import type { Inline } from './document.ts'

const paraphrase = { nl: '(parafrase)', en: '(paraphrase)' } as const

/** How evidence is pointed at in print: a letter for each piece, in the order in which the text first points at it. */
export class Letters {
  private readonly letters = new Map<EvidenceRef, string>()

  of(ref: EvidenceRef): string {
    const known = this.letters.get(ref)
    if (known !== undefined) return known
    const letter = letterAt(this.letters.size)
    this.letters.set(ref, letter)
    return letter
  }

  get all(): readonly (readonly [EvidenceRef, string])[] {
    return [...this.letters]
  }
}

/** a to z, then aa, ab and so on. */
function letterAt(index: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (index % 26))
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last
}

/** A stretch of a block that becomes one inline. */
interface Span {
  readonly from: number
  readonly to: number
  /** Where the quotation is, when this is one that stands in print as somebody’s words. */
  readonly quote: boolean
}

/** Cuts a stretch at quotations and at changes of look. */
function spansOf(block: ArticleBlock, from: number, to: number, material: ArticleMaterial): readonly Span[] {
  const index = indexOf(material)
  const quotes = block.quotations.filter(({ from: start, to: end, innerFrom, innerTo }) => {
    const inner = block.text.slice(innerFrom, innerTo)
    return (
      start >= from &&
      end <= to &&
      /[“"„]/.test(block.text[start] ?? '') &&
      isQuote(inner) &&
      originOf(inner, index).kind === 'open'
    )
  })
  const isInQuote = (place: number) => quotes.some(quote => place > quote.from && place < quote.to)
  const edges = [
    ...quotes.flatMap(quote => [quote.from, quote.to]),
    ...block.marks.flatMap(mark => [mark.from, mark.to]).filter(place => !isInQuote(place)),
  ]
  const cuts = [...new Set([from, ...edges.filter(place => place > from && place < to), to])].toSorted((x, y) => x - y)
  return cuts.slice(0, -1).map((start, place) => ({
    from: start,
    to: cuts[place + 1] ?? to,
    quote: quotes.some(quote => quote.from === start),
  }))
}

function inlineOf(block: ArticleBlock, { from, to, quote }: Span): Inline {
  if (quote) return { kind: 'quote', text: block.text.slice(from + 1, to - 1) }
  const marks = block.marks.filter(mark => mark.from <= from && mark.to >= to)
  const link = marks.find(mark => mark.kind === 'link' && mark.to === to && /^https?:/i.test(mark.url))
  const text = block.text.slice(from, to)
  return {
    kind: 'text',
    // No format prints a link as one: the address stands behind it.
    text: link && link.url !== text ? `${text} (${link.url})` : text,
    ...(marks.some(({ kind }) => kind === 'strong') ? { strong: true } : {}),
    ...(marks.some(({ kind }) => kind === 'emphasis') ? { emphasis: true } : {}),
  }
}

const isUncleared = (ref: EvidenceRef, material: ArticleMaterial): boolean => {
  const piece = indexOf(material).pieces.get(ref)
  return piece?.kind === 'quote' && piece.clearance !== 'cleared'
}

/** References that are there, each once. */
const refsOf = ({ refs }: ArticleSentence, material: ArticleMaterial): readonly EvidenceRef[] => [
  ...new Set(refs.map(({ ref }) => ref).filter(ref => indexOf(material).pieces.has(ref))),
]

/** The text of a sentence; one that rests on words that are not cleared says before its full stop that it is a paraphrase. */
function sentenceInlines(block: ArticleBlock, sentence: ArticleSentence, material: ArticleMaterial): readonly Inline[] {
  const { start, end } = sentence
  if (!refsOf(sentence, material).some(ref => isUncleared(ref, material))) {
    return spansOf(block, start, end, material).map(span => inlineOf(block, span))
  }
  const stop = /[.!?…]+$/.exec(sentence.text)?.[0] ?? ''
  const marked: Inline = { kind: 'text', text: ` ${paraphrase[material.lang]}${stop}` }
  return [...spansOf(block, start, end - stop.length, material).map(span => inlineOf(block, span)), marked]
}

/**
 * A block as inlines, with its references as letters. Where sentences that follow each other rest on the same evidence, the
 * last of them points at it.
 * @param from where in the text of the block to begin
 */
export function blockInlines(
  block: ArticleBlock,
  letters: Letters,
  material: ArticleMaterial,
  from = 0,
): readonly Inline[] {
  const sentences = block.sentences.filter(({ start }) => start >= from)
  return sentences.flatMap((sentence, index) => {
    const refs = refsOf(sentence, material)
    const next = sentences[index + 1]
    const nextRefs = next ? refsOf(next, material) : []
    const goesOn = refs.length > 0 && refs.join() === nextRefs.join()
    const space: Inline = { kind: 'text', text: ' ' }
    // A letter never begins a line.
    const tie: Inline = { kind: 'text', text: '\u00a0' }
    const marks = refs.flatMap((ref): readonly Inline[] => [tie, { kind: 'reference', label: letters.of(ref) }])
    return [...sentenceInlines(block, sentence, material), ...(goesOn ? [] : marks), ...(next ? [space] : [])]
  })
}
