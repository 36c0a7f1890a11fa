import type { ArticleMaterial, Piece } from '../../shared/article/material.ts'
import { indexOf } from '../../shared/article/material-index.ts'
import type { Lang } from '../../shared/lang.ts'
import type { Letters } from './article-inlines.ts'
import type { Block, Inline } from './document.ts'
import { documentWords } from './words.ts'

const withheld: Readonly<Record<Lang, string>> = {
  nl: 'Een gedachte van tafel, niet vrijgegeven voor publicatie.',
  en: 'A thought from the table, not cleared for print.',
}

const plain = (text: string): Inline => ({ kind: 'text', text })

function pieceInlines(piece: Piece, { lang, pieces }: ArticleMaterial): readonly Inline[] {
  if (piece.kind === 'quote') {
    if (piece.clearance !== 'cleared') return [plain(withheld[lang])]
    return [{ kind: 'quote', text: piece.text }, ...(piece.source === null ? [] : [plain(` · ${piece.source}`)])]
  }
  const title: Inline = { kind: 'text', text: piece.title, strong: true }
  if (piece.kind === 'takeaway') {
    const votes = pieces.find(one => one.kind === 'votes' && one.item === piece.item)
    return [title, ...(votes ? [plain(` · ${votes.title}`)] : [])]
  }
  return [title, plain(`: ${piece.sentences.join(' ')}`)]
}

/** All that the text points at, by its letter. */
export function evidenceBlocks(letters: Letters, material: ArticleMaterial): readonly Block[] {
  const { pieces } = indexOf(material)
  const items = letters.all.flatMap(([ref, letter]): (readonly Inline[])[] => {
    const piece = pieces.get(ref)
    return piece ? [[{ kind: 'reference', label: letter }, ...pieceInlines(piece, material)]] : []
  })
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: documentWords[material.lang].evidence, part: 'colophon' },
    { kind: 'list', ordered: false, items },
  ]
}
