import type { ArticleMaterial, Piece } from './material.ts'
import { indexOf } from './material-index.ts'
import { parseArticle, type ArticleSentence } from './parse.ts'

/**
 * The sentence in which a cursor stands, its references included; undefined between sentences.
 * @param offset in the Markdown, in UTF-16 units; right after a sentence still counts as in it
 */
export function sentenceAt(markdown: string, offset: number): ArticleSentence | undefined {
  const sentences = parseArticle(markdown).blocks.flatMap(block => block.sentences)
  return sentences.findLast(({ from, to }) => from <= offset && offset <= to)
}

/** What a sentence points at and is there, in the order of the text, each once. */
export function piecesOf({ refs }: ArticleSentence, material: ArticleMaterial): readonly Piece[] {
  const { pieces } = indexOf(material)
  return [...new Set(refs.map(({ ref }) => ref))].flatMap(ref => pieces.get(ref) ?? [])
}
