import { quantile } from '../analysis/quantile.ts'
import type { Finder } from './finder.ts'
import { thoughtDraft, thoughtFacts, type ThoughtFacts } from './thought-facts.ts'
import { claimable, type Thought } from './thoughts.ts'

export type QuestionFacts = ThoughtFacts & {
  /** A statement that many passed on, or a question that nobody answered in a way the table supports. */
  readonly variant: 'unsure' | 'asked'
  /** Answers to it that are on the table. */
  readonly replies: number
}

/** A reply that three people or more answered, and most of them agree with. */
const isSupported = ({ replies }: Thought): boolean =>
  replies.some(({ answered, counts }) => answered >= 3 && 2 * counts.agree > answered)

function variantOf(thought: Thought, smallest: number): QuestionFacts['variant'] | null {
  const { voice, finding } = thought
  if (finding.unsure && !voice.reply) return 'unsure'
  // A question that the table took up as its own: enough people answered, and more than half recognise it.
  const asked = voice.stance === 'question' && voice.answered >= smallest && 2 * voice.counts.agree > voice.answered
  return asked && !isSupported(thought) ? 'asked' : null
}

/** What the table left open. Ranked by the share that passed, or that shares the question. */
export const question: Finder<QuestionFacts> = {
  kind: 'question',
  rule: 'question@1',
  find: ({ talks, rules }) =>
    talks.flatMap(talk =>
      claimable(talk).flatMap(thought => {
        const variant = variantOf(thought, rules.smallestReveal)
        if (!variant) return []
        const { passShare, agreeShare, fragile } = thought.finding
        return thoughtDraft<QuestionFacts>(talk, thought, {
          kind: 'question',
          rule: question.rule,
          status: 'open',
          facts: { ...thoughtFacts(thought), variant, replies: thought.replies.length },
          fragile: variant === 'unsure' ? fragile : 2 * (thought.voice.counts.agree - 1) <= thought.voice.answered - 1,
          strength: variant === 'unsure' ? passShare : agreeShare,
        })
      }),
    ),
}

export type UnansweredFacts = ThoughtFacts & {
  /** Thoughts about the item that stand on their own, and those of them that were hardly discussed. */
  readonly raised: number
  readonly hardly: number
}

/** No reply, and answered by fewer than a quarter of those who could. */
const isHardlyDiscussed = ({ voice, replies, eligible }: Thought): boolean =>
  replies.length === 0 && 4 * voice.answered < eligible

/**
 * What was raised and hardly discussed, where most other thoughts were answered: one take-away an item, about the earliest of
 * them. In a conversation that was read in, chance decided who saw what, so nothing of it is called unanswered.
 */
export const unanswered: Finder<UnansweredFacts> = {
  kind: 'unanswered',
  rule: 'unanswered@1',
  find: ({ talks, rules, readIn }) =>
    talks.flatMap(talk => {
      const alone = talk.thoughts.filter(({ voice }) => !voice.reply)
      const hardly = alone.filter(isHardlyDiscussed)
      const earliest = hardly.find(({ self }) => !self)
      if (readIn || !earliest || alone.length < 3) return []
      const median = quantile(
        alone.map(({ voice }) => voice.answered),
        0.5,
      )
      if (median < rules.smallestReveal) return []
      return thoughtDraft<UnansweredFacts>(talk, earliest, {
        kind: 'unanswered',
        rule: unanswered.rule,
        status: 'open',
        facts: { ...thoughtFacts(earliest), raised: alone.length, hardly: hardly.length },
        fragile: 4 * (earliest.voice.answered + 1) >= earliest.eligible,
        strength: hardly.length / alone.length,
      })
    }),
}
