import type { MergeProposal } from '../../../shared/session/merge-proposals.ts'
import type { CommonView } from '../../../shared/session/view.ts'
import { thoughtsOnTable, type Thought } from './thoughts.ts'

/** Two thoughts that seem to say the same, as they stand side by side. */
export interface LikePair {
  /** The same whichever of the two would stay. */
  readonly key: string
  /** What was said first stands first, so that nothing changes places while answers come in. */
  readonly sides: readonly [Thought, Thought]
  readonly into: Thought
  readonly from: Thought
  readonly why: MergeProposal['members'][number]['why']
}

/** The pairs that the facilitator has not yet decided on, the surest first. */
export function likePairs(view: CommonView, dismissed: ReadonlySet<string>): readonly LikePair[] {
  const thoughts = thoughtsOnTable(view).toReversed()
  const pairs = (view.desk?.mergeProposals ?? []).flatMap(({ into, members }) =>
    members.flatMap(({ id, why }): LikePair[] => {
      const [first, second, ...others] = thoughts.filter(({ contribution }) => [into, id].includes(contribution.id))
      if (!first || !second || others.length > 0) return []
      const firstStays = first.contribution.id === into
      const key = `${first.contribution.id} ${second.contribution.id}`
      return [
        { key, sides: [first, second], into: firstStays ? first : second, from: firstStays ? second : first, why },
      ]
    }),
  )
  return pairs.filter(({ key }) => !dismissed.has(key))
}
