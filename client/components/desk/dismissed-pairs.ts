import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Pairs of thoughts that the facilitator said are not the same. Kept while the page is open, also when the list is not. */
export const useDismissedPairs = defineStore('dismissed-pairs', () => {
  const dismissed = ref<ReadonlySet<string>>(new Set())
  function dismiss(pair: string) {
    dismissed.value = new Set([...dismissed.value, pair])
  }
  return { dismissed, dismiss }
})
