import { useEventListener } from '@vueuse/core'
import { ref, type Ref } from 'vue'
import { keptOnDevice } from '../../connection/kept.ts'

const key = 'exchange-table/desk-shortcuts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

/**
 * Single keys, anywhere on the page but where somebody types or a dialog is open. WCAG 2.1.4 asks that they can be turned off:
 * this device remembers it.
 */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): { on: Ref<boolean>; toggle: () => void } {
  const on = ref(keptOnDevice.read(key) !== false)
  const toggle = () => {
    on.value = !on.value
    keptOnDevice.write(key, on.value)
  }
  useEventListener(document, 'keydown', event => {
    // Asked anew: another part of the page may have turned them off.
    if (
      !on.value ||
      keptOnDevice.read(key) === false ||
      event.repeat ||
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    const action = actions[event.key.toLowerCase()]
    if (!action) return
    event.preventDefault()
    action()
  })
  return { on, toggle }
}
