import { useWindowSize } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'

/** A window in which the pictures stand below each other; `screen.css` asks the same. */
const isNarrow = (width: number, height: number): boolean => width <= 900 || width <= height

/** One pixel of the 1920 by 1080 on which the projector is drawn, in pixels of this window. */
export const unitOf = (width: number, height: number): number =>
  isNarrow(width, height) ? Math.max(0.54, width / 1300) : Math.min(width / 1920, height / 1080)

export function useScreenUnit(): ComputedRef<number> {
  const { width, height } = useWindowSize()
  return computed(() => unitOf(width.value, height.value))
}
