import { nextTick } from 'vue'

/**
 * When what had the focus is gone from the page, a keyboard or screen reader would start again at the top: the heading takes it,
 * or what `selector` names. A focus that has its place is left alone.
 */
export async function rescueFocus(selector = 'h1'): Promise<void> {
  await nextTick()
  if (document.activeElement !== null && document.activeElement !== document.body) return
  const heading = document.querySelector<HTMLElement>(selector)
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}
