import { checkSentence, type Surroundings } from './check-sentence.ts'
import { checkWords } from './check-words.ts'
import { findingKinds, type Finding } from './finding.ts'
import type { ArticleMaterial, EvidenceRef, Piece } from './material.ts'
import { indexOf, type MaterialIndex } from './material-index.ts'
import { parseArticle, type ArticleBlock, type ParsedArticle } from './parse.ts'

const alone: Surroundings = { section: () => [], next: null }

const refsIn = (blocks: readonly ArticleBlock[]): readonly EvidenceRef[] =>
  blocks.flatMap(({ refs }) => refs.map(({ ref }) => ref))

/** The evidence that is pointed at under each heading: up to the next one that is no deeper; and before all headings. */
function sectionPieces(
  blocks: readonly ArticleBlock[],
  { pieces }: MaterialIndex,
): (heading: number) => readonly Piece[] {
  const known = new Map<number, readonly Piece[]>()
  return heading => {
    const already = known.get(heading)
    if (already) return already
    const level = blocks[heading]?.level ?? 6
    const closing = blocks.findIndex(
      ({ kind, level: other }, index) => index > heading && kind === 'heading' && other <= level,
    )
    const section = blocks.slice(Math.max(0, heading), closing < 0 ? blocks.length : closing)
    const found = [...new Set(refsIn(section))].flatMap(ref => pieces.get(ref) ?? [])
    known.set(heading, found)
    return found
  }
}

function surroundingsOf(blocks: readonly ArticleBlock[], index: MaterialIndex): readonly Surroundings[] {
  const piecesUnder = sectionPieces(blocks, index)
  let heading = -1
  return blocks.map(({ kind }, place) => {
    if (kind === 'heading') heading = place
    const next = blocks[place + 1]
    const under = heading
    return { section: () => piecesUnder(under), next: next && next.kind !== 'heading' ? next : null }
  })
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
      checkSentence({ block, sentence, lang: material.lang, index, ...(surroundings[place] ?? alone) }),
    ),
  ])
  return [...inBlocks, ...missingMinorities(article, material)].toSorted(byPlace)
}
