import { computed } from 'vue'
import type { CommonView } from '../../../shared/session/view.ts'
import { useCommand } from '../../composables/use-command.ts'
import { itemOf } from '../../stages/where.ts'
import { timeLeft } from './durations.ts'

const usualMinutes = 5

/** The clock of the present step: it advises, and never cuts anyone off. */
export function useDeskClock(view: () => CommonView, now: () => number) {
  const { send, sending, refusal } = useCommand()
  const left = computed(() => timeLeft(view().timer, now()))
  const running = computed(() => (view().timer?.endsAt ?? null) !== null)
  const planned = computed(() => {
    const { stage } = view()
    const step = itemOf(view(), stage?.item)?.steps.find(s => s.step === stage?.step && s.round === stage.round)
    return step && step.minutes > 0 ? Math.ceil(step.minutes) : usualMinutes
  })
  const available = computed(() => view().stage !== null)

  function extend(seconds: number) {
    if (available.value) void send('ExtendTimer', { seconds })
  }
  function toggle() {
    if (!available.value) return
    if (running.value) void send('PauseTimer', {})
    else void send('StartTimer', left.value === null || left.value <= 0 ? { seconds: planned.value * 60 } : {})
  }
  return { left, running, planned, available, extend, toggle, sending, refusal }
}
