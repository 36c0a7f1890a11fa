import { computed } from 'vue'
import type { Lang } from '../../../shared/lang.ts'
import type { ItemView } from '../../../shared/session/view.ts'
import { useDraft } from '../../composables/drafts.ts'
import { useCommand } from '../../composables/use-command.ts'
import {
  ballotsOf,
  misfitOf,
  noProxies,
  peopleIn,
  proxyDraftKey,
  proxyFormOf,
  readProxyDraft,
  type ProxyDraft,
} from './proxy-draft.ts'

interface Where {
  readonly session: string
  readonly item: ItemView
  readonly round: number
  readonly lang: Lang
}

/** What one laptop enters for people without a device in one round: the values stay on it, the server tells how many. */
export function useProxies(where: () => Where) {
  const { send, sending, refusal } = useCommand()
  const kept = useDraft(() => proxyDraftKey(where().session, where().item.id, where().round), readProxyDraft)
  const draft = computed(() => kept.value ?? noProxies)
  const form = computed(() => proxyFormOf(where().item, where().lang))
  const people = computed(() => peopleIn(draft.value, form.value))
  /** Of fewer people than were typed before no more can be on the list. */
  const listed = computed(() => Math.min(draft.value.listed, people.value))
  const misfit = computed(() => misfitOf(draft.value, form.value))
  /** How many of this round the table has; what another laptop entered is among them. */
  const entered = computed(() => where().item.rounds.find(({ round }) => round === where().round)?.proxies ?? 0)

  const change = (part: Partial<ProxyDraft>) => {
    kept.value = { ...draft.value, ...part }
  }
  async function enter(): Promise<boolean> {
    if (misfit.value !== null) return false
    const ballots = ballotsOf(draft.value, form.value)
    const ack = await send('CastProxyBallots', { item: where().item.id, ballots, listed: listed.value })
    return ack.ok
  }
  return { draft, form, people, listed, misfit, entered, change, enter, sending, refusal }
}
