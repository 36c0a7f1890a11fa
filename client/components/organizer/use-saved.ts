import { tryOnScopeDispose } from '@vueuse/core'
import { computed, shallowRef, type ShallowRef, type WritableComputedRef } from 'vue'

interface SavedOptions<T> {
  readonly stored: () => T
  readonly save: (value: T) => Promise<unknown>
  /** What is not fit to be saved stays in the field until it is, or until the field is left for good. */
  readonly fit?: (value: T) => boolean
  /** How long a pause in the typing is a change, in ms. */
  readonly after?: number
}
export interface Saved<T> {
  readonly value: WritableComputedRef<T>
  /** Saves now: on leaving the field. */
  readonly flush: () => void
}

/** A field that shows what is stored, keeps what is being typed, and saves it when the typing pauses. */
export function useSaved<T>({ stored, save, fit = () => true, after = 900 }: SavedOptions<T>): Saved<T> {
  const edited: ShallowRef<{ readonly value: T } | null> = shallowRef(null)
  let sent: { readonly value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    clearTimeout(timer)
    const now = edited.value
    if (now === null || now === sent || !fit(now.value)) return
    if (JSON.stringify(now.value) === JSON.stringify(stored())) {
      edited.value = null
      return
    }
    sent = now
    void save(now.value).then(() => {
      // What was typed meanwhile is kept.
      if (edited.value === now) edited.value = null
    })
  }
  const value = computed<T>({
    get: () => (edited.value === null ? stored() : edited.value.value),
    set: next => {
      edited.value = { value: next }
      clearTimeout(timer)
      timer = setTimeout(flush, after)
    },
  })
  tryOnScopeDispose(flush)
  return { value, flush }
}
