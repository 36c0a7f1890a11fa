import { computed, ref } from 'vue'
import { useSession } from '../../connection/session-store.ts'

/**
 * A vote that counts for nothing and shows that a real one would arrive: the choice stays on this device, a sign of life goes to the
 * server and back over the same connection, and nothing of it is kept.
 */
export function usePractice() {
  const session = useSession()
  const place = ref<unknown>(null)
  const asking = ref(false)
  /** How long the way there and back took, in ms; null until it was tried. `lost`: no answer came. */
  const result = ref<number | 'lost' | null>(null)

  async function lay() {
    if (asking.value || place.value === null) return
    asking.value = true
    result.value = (await session.probe()) ?? 'lost'
    asking.value = false
  }
  const arrived = computed(() => typeof result.value === 'number')
  return { place, asking, result, arrived, lay }
}
export type Practice = ReturnType<typeof usePractice>
