import { comparable } from '../analysis/order.ts'
import { scoreOf, type Draft } from './finder.ts'
import { segmentParts, type SegmentParts } from './segment-parts.ts'
import type { Talk, Thought } from './thoughts.ts'

/** How one contribution was answered; its words are the claim. */
export type ThoughtFacts = SegmentParts & {
  /** The words may stand as a headline: short enough to be read at once. */
  readonly quote: boolean
  readonly quoted: string
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  readonly answered: number
  readonly eligible: number
}

/** More words than this are no headline; nothing is ever cut off. */
const longestHeadline = 40
const wordsIn = (text: string): number => text.trim().split(/\s+/).length

export const thoughtFacts = ({ voice, eligible, segments }: Thought): ThoughtFacts => ({
  quote: !voice.reply && wordsIn(voice.text) <= longestHeadline,
  quoted: voice.id,
  agree: voice.counts.agree,
  disagree: voice.counts.disagree,
  pass: voice.counts.pass,
  answered: voice.answered,
  eligible,
  ...segmentParts(segments),
})

/** What every take-away about a single thought has in common. */
export function thoughtDraft<F extends ThoughtFacts>(
  talk: Talk,
  thought: Thought,
  draft: Pick<Draft<F>, 'kind' | 'rule' | 'status' | 'facts' | 'fragile'> & { readonly strength: number },
): Draft<F> {
  const { strength, ...claim } = draft
  // What half of a table answered weighs half as much as what all of it did.
  const carried = (strength * thought.voice.answered) / Math.max(1, thought.eligible)
  return {
    ...claim,
    item: talk.item.id,
    evidence: { rounds: [], supporting: [thought.voice.id], opposing: answersAgainst(thought) },
    score: comparable(thought.weight * scoreOf(carried, thought)),
  }
}

/** The best supported replies that others agreed with: the nearest thing to a counter-view of a single thought. */
function answersAgainst({ replies }: Thought): Draft<ThoughtFacts>['evidence']['opposing'] {
  return replies
    .filter(({ counts }) => counts.agree > counts.disagree)
    .toSorted((x, y) => y.support - x.support || (x.id < y.id ? -1 : 1))
    .slice(0, 2)
    .map(({ id }) => id)
}
