import { useMediaQuery } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import type { RowsOptions } from '../../shared/charts/named-rows.ts'

/** The shapes that are left on the wall of a room, below the question and beside it, in units of a picture. */
const rooms = { wall: { width: 1000, size: 26, room: 330 }, half: { width: 500, size: 22, room: 560 } }

/** How wide a chart of rows is drawn, so that its letters stay readable where it is shown. */
export function useChartSize(
  props: () => { readonly small?: boolean | undefined; readonly room?: 'wall' | 'half' | undefined },
): ComputedRef<RowsOptions> {
  const phone = useMediaQuery('(max-width: 700px)')
  return computed(() => {
    const { room } = props()
    if (room !== undefined) return rooms[room]
    return { width: props().small === true || phone.value ? 400 : 760, size: props().small === true ? 13 : 15 }
  })
}
