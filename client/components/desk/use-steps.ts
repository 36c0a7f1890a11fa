import { computed, ref, watch } from 'vue'
import type { NextMove } from '../../../shared/session/flow.ts'
import { stageKey, type Stage } from '../../../shared/session/session.ts'
import type { CommonView } from '../../../shared/session/view.ts'
import { useCommand } from '../../composables/use-command.ts'

interface Pressed {
  readonly move: NextMove | null
  readonly stage: Stage | null
}
/** Nobody reads a new label in less time, in ms: a press that comes sooner was meant for the one before, as in a double click. */
export const readingTime = 350

const keyOf = ({ move, stage }: Pressed) =>
  [stage ? stageKey(stage) : '', move?.does, move?.does === 'present' ? move.takeaway : ''].join()

/** The facilitator's way through the evening. Each press names the stage it was made on: twice or late, and the server says so. */
export function useSteps(view: () => CommonView) {
  const { send, sending, refusal } = useCommand()
  /** Closing destroys a key: it is asked once more. */
  const confirmingClose = ref(false)

  const shown = computed<Pressed>(() => ({ move: view().next, stage: view().stage }))
  let before = shown.value
  let changedAt = -Infinity
  watch(
    shown,
    (now, was) => {
      if (keyOf(now) === keyOf(was)) return
      before = was
      changedAt = performance.now()
    },
    { flush: 'sync' },
  )
  const pressedOn = () => (performance.now() - changedAt < readingTime ? before : shown.value)

  function next() {
    const { move, stage } = pressedOn()
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
      case 'reveal':
      case 'open-takeaways':
        return void send('Next', { from: stage })
    }
  }
  function back() {
    if (!sending.value && view().back !== null) void send('Back', { from: pressedOn().stage })
  }
  async function close() {
    const ack = await send('CloseSession', {})
    if (ack.ok) confirmingClose.value = false
  }
  return { next, back, close, confirmingClose, sending, refusal }
}
