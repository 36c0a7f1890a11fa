import { useIntervalFn } from '@vueuse/core'
import { computed, ref, watch, type ComputedRef } from 'vue'
import type { Timer } from '../../shared/session/session.ts'
import { useSession } from '../connection/session-store.ts'

export interface Countdown {
  /** In ms, on the server's clock; negative once the time is over; null without a timer. */
  readonly left: ComputedRef<number | null>
  readonly running: ComputedRef<boolean>
  /** When it runs out, on this device's clock; null when it is not running. */
  readonly endsAt: ComputedRef<number | null>
}

/** A timer on the server's clock, whatever this device's clock says. */
export function useCountdown(timer: () => Timer | null): Countdown {
  const session = useSession()
  const now = ref(session.serverNow())
  const tick = () => {
    now.value = session.serverNow()
  }
  useIntervalFn(tick, 1000)
  watch([timer, () => session.clockOffset], tick)

  const left = computed(() => {
    const current = timer()
    if (current === null) return null
    return current.endsAt === null ? current.left : current.endsAt - now.value
  })
  const running = computed(() => (timer()?.endsAt ?? null) !== null)
  const endsAt = computed(() => {
    const end = timer()?.endsAt ?? null
    return end === null ? null : end - session.clockOffset
  })
  return { left, running, endsAt }
}
