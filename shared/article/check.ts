import { checkSentence, type Surroundings } from './check-sentence.ts'
import { checkWords } from './check-words.ts'
import { findingKinds, type Finding } from './finding.ts'
import type { ArticleMaterial, EvidenceRef, Piece } from './material.ts'
import { indexOf, type MaterialIndex } from './material-index.ts'
import { parseArticle, type ArticleBlock, type ParsedArticle } from './parse.ts'

const refsIn = (blocks: readonly ArticleBlock[]): readonly EvidenceRef[] =>
  blocks.flatMap(({ refs }) => refs.map(({ ref }) => ref))

/** The blocks under the same heading: up to the next one that is no deeper. Of what stands before all headings: those blocks. */
function sectionOf(blocks: readonly ArticleBlock[], place: number): readonly ArticleBlock[] {
  const opening = blocks.findLastIndex(({ kind }, index) => index <= place && kind === 'heading')
  const level = blocks[opening]?.level ?? 6
  const closing = blocks.findIndex(
    (block, index) => index > opening && block.kind === 'heading' && block.level <= level,
  )
  return blocks.slice(Math.max(0, opening), closing < 0 ? blocks.length : closing)
}

function surroundingsOf(blocks: readonly ArticleBlock[], index: MaterialIndex): (place: number) => Surroundings {
  const sections = new Map<ArticleBlock | undefined, readonly Piece[]>()
  return place => {
    const section = sectionOf(blocks, place)
    const pieces = sections.get(section[0]) ?? [...new Set(refsIn(section))].flatMap(ref => index.pieces.get(ref) ?? [])
    sections.set(section[0], pieces)
    const after = blocks[place + 1]
    return { section: pieces, next: after && after.kind !== 'heading' ? after : null }
  }
}

/** Minority take-aways that the text does not point at, and for which no reason is kept. Said of the title, or of the first words. */
function missingMinorities({ blocks, reasons }: ParsedArticle, { pieces }: ArticleMaterial): readonly Finding[] {
  const present = new Set([...refsIn(blocks), ...reasons.map(({ ref }) => ref)])
  const { from = 0, to = 0 } = blocks[0] ?? {}
  return pieces
    .filter(piece => piece.kind === 'takeaway' && piece.takeawayKind === 'minority' && !present.has(piece.ref))
    .map(({ ref, title }) => ({ kind: 'minority-missing' as const, from, to, about: title, refs: [ref] }))
}

const byPlace = (x: Finding, y: Finding): number =>
  x.from - y.from || x.to - y.to || findingKinds.indexOf(x.kind) - findingKinds.indexOf(y.kind)

/**
 * What an article says that its session does not carry, or that must not be printed; empty when all of it holds.
 * @param markdown the article; a sentence points at its evidence by `[^ref]`
 * @returns findings in the order of the text, with offsets inside it; those of a `blocking` kind stop an export
 * Rules: docs/article.md. Never throws.
 */
export function checkArticle(markdown: string, material: ArticleMaterial): readonly Finding[] {
  const article = parseArticle(markdown)
  const index = indexOf(material)
  const surroundings = surroundingsOf(article.blocks, index)
  const inBlocks = article.blocks.flatMap((block, place) => [
    ...checkWords(block, index),
    ...block.refs
      .filter(({ ref }) => !index.pieces.has(ref))
      .map(({ ref, from, to }) => ({ kind: 'lost-evidence' as const, from, to, about: ref, refs: [ref] })),
    ...block.sentences.flatMap(sentence =>
      checkSentence({ block, sentence, lang: material.lang, index, ...surroundings(place) }),
    ),
  ])
  return [...inBlocks, ...missingMinorities(article, material)].toSorted(byPlace)
}
