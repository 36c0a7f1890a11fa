import type { ArticleMaterial, EvidenceRef } from '../../shared/article/material.ts'
import type { Lang } from '../../shared/lang.ts'
import type { Session } from '../../shared/session/session.ts'
import { summarise } from '../../shared/wording/summary.ts'
import type { ArticleFrame } from './article.ts'
import { picturesTable } from './compose.ts'
import type { Figure } from './document.ts'
import { mostMoved, pictureOf } from './picture.ts'
import { documentWords } from './words.ts'

const kickers: Readonly<Record<Lang, string>> = {
  nl: 'Artikel over een Exchange Table',
  en: 'Article on an Exchange Table',
}

/** What stands around an article on a session: its date, its pictures, and a warning when it was only played. */
export function articleFrame(state: Session, material: ArticleMaterial, figureWidth = 280): ArticleFrame {
  const { lang } = material
  const words = documentWords[lang]
  const { chapters, date, about } = summarise(state, lang)
  const outlines = chapters.flatMap(({ items }) => items)
  const figures = new Map<EvidenceRef, Figure>()
  for (const item of outlines) {
    const piece = material.pieces.find(one => one.kind === 'votes' && one.item === item.id)
    const picture = piece && pictureOf(item, words, { width: figureWidth, theme: 'light' })
    if (!piece || !picture) continue
    const table = picturesTable(picture, item, words)
    figures.set(piece.ref, { kind: 'figure', svg: picture.svg, sentence: picture.sentence, table })
  }
  const moved = mostMoved(outlines)
  const large = moved && pictureOf(moved, words, { width: 1080, theme: 'dark', glow: true })
  const opening: Figure | null =
    moved && large
      ? {
          kind: 'figure',
          svg: large.svg,
          sentence: `${large.sentence} ${words.charts}`,
          table: null,
          opening: moved.question ?? moved.title,
        }
      : null
  return { date, kicker: kickers[lang], notice: about.rehearsal ? words.rehearsal : null, opening, figures }
}
