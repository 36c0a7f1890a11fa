import { computed, ref } from 'vue'
import type { Conviction } from '../../../shared/session/session.ts'
import { useAnnouncer } from '../../composables/use-announcer.ts'
import { useCommand } from '../../composables/use-command.ts'
import { useDrafts } from '../../composables/drafts.ts'
import { useOwnMemory } from '../../connection/own-memory.ts'
import type { StageProps } from '../where.ts'
import { useVoteDraft, voteDraftKey, type VoteDraft } from './vote-draft.ts'

const untouched: VoteDraft = { value: null, conviction: null, reason: '' }

/** One person's vote in one round: the draft, what is recorded, and the way from one to the other. */
export function useVote(props: () => StageProps, announcement: (at: number) => string) {
  const memory = useOwnMemory()
  const drafts = useDrafts()
  const announcer = useAnnouncer()
  const { send, sending, refusal } = useCommand()

  const keyNow = () => voteDraftKey(props().view.session.id, props().item.id, props().stage.round)
  const kept = useVoteDraft(keyNow)
  const recorded = computed(() => props().mine.ballots[props().item.id]?.[String(props().stage.round)] ?? null)
  const draft = computed<VoteDraft>(() => {
    const { value = null, conviction = null, reason = '' } = recorded.value ?? {}
    return kept.value ?? { ...untouched, value, conviction, reason }
  })
  const change = (part: Partial<VoteDraft>) => {
    kept.value = { ...draft.value, ...part }
  }

  // The answer comes a moment before the patch that shows the ballot: between the two the page knows already.
  const acknowledged = ref('')
  const changing = ref(recorded.value !== null && kept.value !== null)
  const laid = computed(() => !changing.value && (recorded.value !== null || acknowledged.value === keyNow()))

  async function cast(ballot: {
    readonly value: unknown
    readonly conviction: Conviction | null
    readonly reason: string
  }) {
    const { item, stage } = props()
    const key = keyNow()
    kept.value = ballot
    drafts.sent.add(key)
    const { value, conviction, reason } = ballot
    const asked = conviction !== null && value !== null && { conviction }
    const ack = await send('CastBallot', { item: item.id, value, ...asked, ...(reason.trim() !== '' && { reason }) })
    drafts.sent.delete(key)
    if (!ack.ok) return
    drafts.drop(key)
    memory.rememberBallot(item.id, stage.round, { value, conviction })
    acknowledged.value = key
    changing.value = false
    await announcer.announce(announcement(recorded.value?.at ?? Date.now()))
  }

  const lay = () => cast(draft.value)
  const pass = () => cast({ value: null, conviction: null, reason: draft.value.reason })
  const layReason = (reason: string) => {
    const { value = null, conviction = null } = recorded.value ?? {}
    return cast({ value, conviction, reason })
  }
  function startChange() {
    changing.value = true
  }
  function keep() {
    drafts.drop(keyNow())
    changing.value = false
  }
  return { draft, change, recorded, laid, changing, sending, refusal, lay, pass, layReason, startChange, keep }
}
