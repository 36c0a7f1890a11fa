import { useDraggable } from '@dnd-kit/vue'
import { computed, inject, provide, ref, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import { asId, type ChapterId } from '../../../shared/session/ids.ts'
import type { DropTarget } from './agenda-plan.ts'

interface Dragging {
  /** The item that is being dragged. */
  readonly item: Ref<string | null>
  readonly over: Ref<DropTarget | null>
}
const key: InjectionKey<Dragging> = Symbol('dragging')

export function provideDragging(): Dragging {
  const dragging: Dragging = { item: ref(null), over: ref(null) }
  provide(key, dragging)
  return dragging
}
function useDragging(): Dragging {
  const dragging = inject(key)
  if (!dragging) throw new Error('what can be dragged stands outside of the run sheet')
  return dragging
}

/** What lies at this point of the window: a row, of which the lower half means after it, or the head of a chapter. */
export function targetAt({ x, y }: { readonly x: number; readonly y: number }): DropTarget | null {
  const element = document.elementFromPoint(x, y)
  const row = element?.closest<HTMLElement>('[data-item]')
  if (row?.dataset['item'] !== undefined) {
    const { top, height } = row.getBoundingClientRect()
    return { item: row.dataset['item'], after: y > top + height / 2 }
  }
  const chapter = element?.closest<HTMLElement>('[data-chapter]')?.dataset['chapter']
  return chapter === undefined ? null : { chapter: asId<ChapterId>(chapter) }
}

/** A row that can be taken by its handle; `line` says on which side of it something will come. */
export function useDraggedRow(
  id: string,
  {
    row,
    handle,
    disabled,
  }: {
    readonly row: Readonly<Ref<HTMLElement | null>>
    readonly handle: Readonly<Ref<HTMLElement | null>>
    readonly disabled: () => boolean
  },
): { readonly dragged: ComputedRef<boolean>; readonly line: ComputedRef<'before' | 'after' | null> } {
  const { item, over } = useDragging()
  useDraggable({ id, element: row, handle, disabled })
  return {
    dragged: computed(() => item.value === id),
    line: computed(() => {
      if (over.value === null || !('item' in over.value) || over.value.item !== id || item.value === id) return null
      return over.value.after ? 'after' : 'before'
    }),
  }
}

/** Whether what is dragged will come right under the head of this chapter. */
export function useDropHead(chapter: ChapterId): ComputedRef<boolean> {
  const { over } = useDragging()
  return computed(() => over.value !== null && 'chapter' in over.value && over.value.chapter === chapter)
}
