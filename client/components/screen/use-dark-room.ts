import { onBeforeUnmount, onMounted } from 'vue'

/** The dark theme belongs to the whole window, and only while the projector's page is in it. */
export function useDarkRoom(): void {
  const root = document.documentElement
  onMounted(() => {
    root.dataset['theme'] = 'dark'
  })
  onBeforeUnmount(() => {
    delete root.dataset['theme']
  })
}
