import { useEventListener } from '@vueuse/core'
import { nanoid } from 'nanoid'
import { computed, ref, watch } from 'vue'
import type { Ack } from '../../../shared/protocol/messages.ts'
import type { Commands } from '../../../shared/session/messages.ts'
import type { RefusalCode } from '../../../shared/session/refusal.ts'
import { isRecord, keptOnDevice } from '../../connection/kept.ts'
import { useSession } from '../../connection/session-store.ts'

type LineCommand = 'CaptureQuote' | 'TagContribution' | 'DropLine'
/** What was entered and is not known to be stored. */
export type Waiting<T extends LineCommand = LineCommand> = {
  [K in T]: {
    /** Made before it is sent, so that however often it is sent it has effect once. */
    readonly id: string
    readonly type: K
    readonly data: Commands[K]
    /** Why the table did not take it; it is kept for its scribe to decide on. */
    readonly refused: RefusalCode | null
  }
}[T]

const types: readonly unknown[] = ['CaptureQuote', 'TagContribution', 'DropLine'] satisfies LineCommand[]
function readKept(key: string): readonly Waiting[] {
  const kept = keptOnDevice.read(key)
  if (!Array.isArray(kept)) return []
  const whole = kept.filter(
    (entry: unknown) =>
      isRecord(entry) && typeof entry['id'] === 'string' && types.includes(entry['type']) && isRecord(entry['data']),
  )
  return whole as readonly Waiting[] // written by this same page, and read by the server's schema before it has effect
}

/** These pass: the same words are offered again a little later. */
const passing: readonly RefusalCode[] = ['too-fast', 'not-stored', 'failed']
const again = 3000

/**
 * The lines of a scribe on their way to the table, in the order in which they were entered. They are kept on this device until
 * the server has stored them: a lost connection and a page that is loaded again lose nothing, and store nothing twice.
 */
export function useLineQueue(key: () => string) {
  const session = useSession()
  const entries = ref<readonly Waiting[]>(readKept(key()))
  /** Stored, but not in the view yet. */
  const landing = ref<readonly { readonly entry: Waiting; readonly acted: number }[]>([])
  const underWay = ref<string | null>(null)

  function keep(next: readonly Waiting[]) {
    entries.value = next
    if (next.length === 0) keptOnDevice.remove(key())
    else keptOnDevice.write(key(), next)
  }
  const without = (id: string) => entries.value.filter(entry => entry.id !== id)

  function settle(entry: Waiting, ack: Ack) {
    if (ack.ok) {
      landing.value = [...landing.value, { entry, acted: ack.acted ?? 0 }]
      keep(without(entry.id))
    } else if (passing.includes(ack.code)) setTimeout(() => void pump(), again)
    else keep(entries.value.map(one => (one.id === entry.id ? { ...one, refused: ack.code } : one)))
    return ack.ok || !passing.includes(ack.code)
  }
  const transmit = <T extends LineCommand>({ type, data, id }: Waiting<T>) => session.send(type, data, id)
  async function pump(): Promise<void> {
    const next = entries.value.find(({ refused }) => refused === null)
    if (!next || underWay.value !== null || session.status.state !== 'connected') return
    underWay.value = next.id
    const ack = await transmit(next)
    underWay.value = null
    if (settle(next, ack)) await pump()
  }
  function add<T extends LineCommand>(type: T, data: Commands[T]) {
    const entry = { id: nanoid(), type, data, refused: null } as Waiting // the pair is one of the union: TypeScript cannot follow it through a type parameter
    keep([...entries.value, entry])
    void pump()
  }
  /** Takes back what was not sent; false for what is under way, and may be stored already. */
  function recall(id: string): boolean {
    if (underWay.value === id) return false
    keep(without(id))
    return true
  }

  /** Offers a refused one anew: the table may have changed its mind. */
  function retry(id: string) {
    keep(entries.value.map(one => (one.id === id ? { ...one, id: nanoid(), refused: null } : one)))
    void pump()
  }

  watch(
    () => session.status.state,
    () => void pump(),
    { immediate: true },
  )
  watch(
    () => session.acted,
    acted => (landing.value = landing.value.filter(landed => landed.acted > acted)),
  )
  // The same seat in another tab of this browser.
  useEventListener(window, 'storage', event => {
    if (event.key === key()) entries.value = readKept(key())
  })
  const shown = computed(() => [
    ...landing.value.filter(({ acted }) => acted > session.acted).map(({ entry }) => entry),
    ...entries.value,
  ])
  return { entries, shown, underWay, add, recall, retry }
}
export type LineQueue = ReturnType<typeof useLineQueue>
