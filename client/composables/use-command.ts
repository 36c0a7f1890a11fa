import { ref } from 'vue'
import type { OuterCommands } from '../../shared/protocol/commands.ts'
import type { Ack } from '../../shared/protocol/messages.ts'
import type { Commands } from '../../shared/session/messages.ts'
import type { RefusalCode } from '../../shared/session/refusal.ts'
import { useSession } from '../connection/session-store.ts'

/** One button's or one form's way to the server: what it sends, that it is under way, and why it was refused. */
export function useCommand() {
  const session = useSession()
  const sending = ref(false)
  const refusal = ref<RefusalCode | null>(null)

  async function send<T extends OuterCommands>(type: T, payload: Commands[T]): Promise<Ack> {
    sending.value = true
    refusal.value = null
    const ack = await session.send(type, payload)
    sending.value = false
    refusal.value = ack.ok ? null : ack.code
    return ack
  }
  return { send, sending, refusal }
}
