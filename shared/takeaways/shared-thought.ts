import { need } from '../analysis/need.ts'
import type { Finder } from './finder.ts'
import { thoughtDraft, thoughtFacts, type ThoughtFacts } from './thought-facts.ts'
import { claimable } from './thoughts.ts'

export type SharedFacts = ThoughtFacts & {
  readonly verdict: 'agreed' | 'rejected'
  /** Fewest people on that side of the answers for common ground. */
  readonly need: number
}

/** A thought that the table shares, or rejects: rejection is common ground too. Ranked by the share of its side. */
export const sharedThought: Finder<SharedFacts> = {
  kind: 'shared',
  rule: 'shared@1',
  find: ({ talks }) =>
    talks.flatMap(talk =>
      claimable(talk).flatMap(thought => {
        const { agreed, rejected, agreeShare, disagreeShare, fragile, n } = thought.finding
        if (!agreed && !rejected) return []
        return thoughtDraft<SharedFacts>(talk, thought, {
          kind: 'shared',
          rule: sharedThought.rule,
          status: 'agreed',
          facts: { ...thoughtFacts(thought), verdict: agreed ? 'agreed' : 'rejected', need: need(n) },
          fragile,
          strength: Math.max(agreeShare, disagreeShare),
        })
      }),
    ),
}
