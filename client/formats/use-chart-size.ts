import { useMediaQuery } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import type { RowsOptions } from '../../shared/charts/named-rows.ts'

/** The shape that is left on the wall of a room below the question, in units of a picture. */
const wall = { width: 1000, size: 26, room: 330 }

/** How wide a chart of rows is drawn, so that its letters stay readable where it is shown. */
export function useChartSize(
  props: () => { readonly small?: boolean | undefined; readonly room?: boolean | undefined },
): ComputedRef<RowsOptions> {
  const phone = useMediaQuery('(max-width: 700px)')
  return computed(() => {
    if (props().room === true) return wall
    return { width: props().small === true || phone.value ? 400 : 760, size: props().small === true ? 13 : 15 }
  })
}
