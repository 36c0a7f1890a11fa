import { ref } from 'vue'
import type { CommonView } from '../../../shared/session/view.ts'
import { useCommand } from '../../composables/use-command.ts'

/** The facilitator's way through the evening. Each press names the stage it was made on: twice or late, and the server says so. */
export function useSteps(view: () => CommonView) {
  const { send, sending, refusal } = useCommand()
  /** Closing destroys a key: it is asked once more. */
  const confirmingClose = ref(false)

  function next() {
    const { next: move, stage } = view()
    if (sending.value || move === null) return
    switch (move.does) {
      case 'open-lobby':
        return void send('OpenLobby', {})
      case 'present':
        return void send('PresentTakeaway', { takeaway: move.takeaway })
      case 'close':
        confirmingClose.value = true
        return
      case 'enter':
      case 'open-takeaways':
        return void send('Next', { from: stage })
    }
  }
  function back() {
    const { back: to, stage } = view()
    if (!sending.value && to !== null) void send('Back', { from: stage })
  }
  async function close() {
    const ack = await send('CloseSession', {})
    if (ack.ok) confirmingClose.value = false
  }
  return { next, back, close, confirmingClose, sending, refusal }
}
