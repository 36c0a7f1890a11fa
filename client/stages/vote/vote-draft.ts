import type { WritableComputedRef } from 'vue'
import type { Conviction } from '../../../shared/session/session.ts'
import { useDraft } from '../../composables/drafts.ts'
import { isRecord } from '../../connection/kept.ts'

/** A ballot that is not on the table yet. */
export interface VoteDraft {
  readonly value: unknown
  readonly conviction: Conviction | null
  readonly reason: string
}

const readConviction = (kept: unknown): Conviction | null => (kept === 1 || kept === 2 || kept === 3 ? kept : null)

export function readVoteDraft(kept: unknown): VoteDraft | null {
  if (!isRecord(kept)) return null
  const { value = null, conviction, reason } = kept
  return {
    value,
    conviction: readConviction(conviction),
    reason: typeof reason === 'string' ? reason : '',
  }
}

export const voteDraftKey = (session: string, item: string, round: number) => `${session}/vote/${item}/${round}`

/** Null while nothing was touched. */
export const useVoteDraft = (key: () => string): WritableComputedRef<VoteDraft | null> => useDraft(key, readVoteDraft)
