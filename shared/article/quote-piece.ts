import { onTable } from '../session/contributions.ts'
import { clearanceOf, publishedQuote, type Clearance } from '../session/quotes.ts'
import { itemOf, type Contribution, type Session } from '../session/session.ts'
import { voiceOf } from '../takeaways/voices.ts'
import type { Claim, EvidenceRef, QuotePiece } from './material.ts'

/** The most thoughts that an article is offered; what is cleared goes first, then what was answered most. */
const most = 300

/** The words as they may be printed, and what they were before that. */
function asPrinted(state: Session, contribution: Contribution): Pick<QuotePiece, 'text' | 'original' | 'source'> {
  const { text, consent } = contribution
  const published = publishedQuote(state, contribution)
  const printed = published?.text ?? consent?.wording ?? text
  return { text: printed, original: printed === text ? null : text, source: published?.source ?? null }
}

const rank: Readonly<Record<Clearance, number>> = { cleared: 0, asked: 1, off: 2, unasked: 3 }

/** What is on the table and may be quoted, or paraphrased, in an article: oldest first. */
export function quotable(state: Session): readonly Contribution[] {
  const here = state.contributions.filter(onTable)
  const best = here
    .map((contribution, place) => ({ contribution, place, answered: voiceOf(contribution).answered }))
    .toSorted(
      (x, y) =>
        rank[clearanceOf(x.contribution)] - rank[clearanceOf(y.contribution)] ||
        y.answered - x.answered ||
        x.place - y.place,
    )
    .slice(0, most)
  const chosen = new Set(best.map(({ contribution }) => contribution))
  return here.filter(contribution => chosen.has(contribution))
}

/** What most of those who answered a thought may be said to think; that a table agrees takes a take-away. */
function claimsOf(agree: number, disagree: number, answered: number): readonly Claim[] {
  const larger = Math.max(agree, disagree)
  if (2 * larger <= answered) return []
  return 4 * larger >= 3 * answered ? ['broad-majority', 'majority'] : ['majority']
}

export function quotePiece(state: Session, contribution: Contribution, ref: EvidenceRef): QuotePiece {
  const { counts, answered } = voiceOf(contribution)
  const { agree, disagree, pass } = counts
  // Answers of few are shown to nobody.
  const isShown = answered >= state.rules.smallestReveal
  return {
    kind: 'quote',
    ref,
    title: itemOf(state, contribution.item)?.title ?? '',
    contribution: contribution.id,
    item: contribution.item,
    ...asPrinted(state, contribution),
    clearance: clearanceOf(contribution),
    numbers: isShown ? [...new Set([agree, disagree, pass, answered].map(String))] : [],
    claims: isShown ? claimsOf(agree, disagree, answered) : [],
  }
}
