import { useIntervalFn } from '@vueuse/core'
import { ref, watch, type Ref } from 'vue'
import { useSession } from '../../connection/session-store.ts'

/** The server's clock, once a second: it runs on through a lost connection. */
export function useServerNow(): Readonly<Ref<number>> {
  const session = useSession()
  const now = ref(session.serverNow())
  const tick = () => {
    now.value = session.serverNow()
  }
  useIntervalFn(tick, 1000)
  watch(() => [session.clockOffset, session.version], tick)
  return now
}
