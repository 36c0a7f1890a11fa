import { defineStore } from 'pinia'
import { ref } from 'vue'

/** One sentence at a time for a screen reader; App.vue holds the live region that says it. */
export const useAnnouncer = defineStore('announcer', () => {
  const message = ref('')
  const announce = (sentence: string) => {
    message.value = sentence
  }
  return { message, announce }
})
