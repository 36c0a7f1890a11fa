import { findingKinds, type Finding } from '../../shared/article/finding.ts'
import type { EvidenceRef, Piece } from '../../shared/article/material.ts'
import type { ArticleWords } from '../locales/nl-article.ts'

/** Of a long sentence its beginning is enough to know it by, in UTF-16 units. */
const longestAbout = 90

export function shortened(text: string, longest = longestAbout): string {
  const plain = text
    .replaceAll(/\[\^[^\]\s]+\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/\s+\S*$/, '')}…`
}

/** What a finding says, in a sentence; a minority is told by the take-away that is missing. */
export function sayingOf(words: ArticleWords, finding: Finding, pieces: ReadonlyMap<EvidenceRef, Piece>): string {
  const named = finding.kind === 'minority-missing' ? pieces.get(finding.refs[0] ?? '')?.title : finding.about
  const about = shortened(named ?? '')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
  return words.findings.kinds[finding.kind].says(about)
}

/** "3 zinnen zonder bewijs · 1 citaat zonder toestemming" */
export function summaryOf(words: ArticleWords, findings: readonly Finding[]): string {
  const counts = findingKinds.flatMap(kind => {
    const n = findings.filter(finding => finding.kind === kind).length
    return n === 0 ? [] : [words.findings.kinds[kind].counted(n)]
  })
  return counts.length === 0 ? words.findings.none : words.findings.summary(counts)
}
