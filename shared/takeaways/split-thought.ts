import type { Finder } from './finder.ts'
import { thoughtDraft, thoughtFacts, type ThoughtFacts } from './thought-facts.ts'
import { claimable } from './thoughts.ts'

export type SplitFacts = ThoughtFacts & {
  /** Fewest people on the smaller side, of those who took one. */
  readonly threshold: number
}

/** Fewest on the smaller side: controversy 2 min(A, D) / (A + D) of two thirds is a third of those who took a side. */
export const splitThreshold = (sided: number): number => Math.ceil(sided / 3)

/** A thought that divides the table. Ranked by controversy. */
export const splitThought: Finder<SplitFacts> = {
  kind: 'split',
  rule: 'split@1',
  find: ({ talks }) =>
    talks.flatMap(talk =>
      claimable(talk).flatMap(thought => {
        const { divisive, controversy, fragile } = thought.finding
        if (!divisive) return []
        const { agree, disagree } = thought.voice.counts
        return thoughtDraft<SplitFacts>(talk, thought, {
          kind: 'split',
          rule: splitThought.rule,
          status: 'divided',
          facts: { ...thoughtFacts(thought), threshold: splitThreshold(agree + disagree) },
          fragile,
          strength: controversy,
        })
      }),
    ),
}
