import type { useDrafts } from '../../composables/drafts.ts'
import type { OwnView } from '../../../shared/session/view-own.ts'
import type { CommonView, ItemView } from '../../../shared/session/view.ts'
import { readVoteDraft, voteDraftKey, type VoteDraft } from './vote-draft.ts'

export interface LateVote {
  readonly item: ItemView
  readonly round: number
  readonly draft: VoteDraft
  /** An earlier ballot of theirs is on the table and counts. */
  readonly counted: boolean
  readonly key: string
}

/** A choice that was made and not laid down before its round closed. */
export function lateVoteOf(view: CommonView, mine: OwnView, drafts: ReturnType<typeof useDrafts>): LateVote | null {
  for (const item of view.items) {
    for (const { round, status } of item.rounds) {
      if (status === 'open') continue
      const key = voteDraftKey(view.session.id, item.id, round)
      const draft = readVoteDraft(drafts.read(key))
      if (draft === null || draft.value === null || drafts.sent.has(key)) continue
      const recorded = mine.ballots[item.id]?.[String(round)]
      const same = recorded !== undefined && JSON.stringify(recorded.value) === JSON.stringify(draft.value)
      if (!same) return { item, round, draft, counted: recorded !== undefined, key }
    }
  }
  return null
}
