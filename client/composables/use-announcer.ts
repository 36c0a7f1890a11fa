import { defineStore } from 'pinia'
import { nextTick, onScopeDispose, ref, watch } from 'vue'

/** What a screen reader is told beside the page itself; App.vue holds the live region that says it. */
export const useAnnouncer = defineStore('announcer', () => {
  const message = ref('')
  const counting = ref('')

  async function announce(sentence: string) {
    // A live region is silent when its words stay the same.
    if (message.value === sentence) {
      message.value = ''
      await nextTick()
    }
    message.value = sentence
  }
  /** Something that keeps counting while the caller is on the page: said now and then. */
  function count(sentence: () => string) {
    watch(sentence, now => {
      counting.value = now
    })
    onScopeDispose(() => {
      counting.value = ''
    })
  }
  return { message, counting, announce, count }
})
