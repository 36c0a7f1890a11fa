import { nextTick, ref, type Ref } from 'vue'
import type { ContributionId } from '../../../shared/session/ids.ts'
import { useCommand } from '../../composables/use-command.ts'

/** What a facilitator does with what somebody wrote or said: into the middle, or out of sight with a reason. */
export function useSaid(
  said: () => { readonly id: ContributionId; readonly spotlit: boolean },
  actions: Readonly<Ref<HTMLElement | null>>,
) {
  const { send, sending, refusal } = useCommand()
  const hiding = ref(false)

  const spotlight = () => send('Spotlight', { contribution: said().spotlit ? null : said().id })
  const hide = (reason: string) => send('HideContribution', { contribution: said().id, reason })
  async function stopHiding() {
    hiding.value = false
    await nextTick()
    actions.value?.querySelector('button')?.focus()
  }
  return { send, sending, refusal, hiding, spotlight, hide, stopHiding }
}
