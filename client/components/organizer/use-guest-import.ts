import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { Columns } from '../../../shared/guest-list/columns.ts'
import {
  sortNewcomers,
  unknownSegments,
  type KnownGuest,
  type SortedLine,
} from '../../../shared/guest-list/newcomers.ts'
import { readGuestList, type GuestListReading, type Unreadable } from '../../../shared/guest-list/read-guest-list.ts'
import type { GuestInput } from '../../../shared/session/guests.ts'

export interface GuestImport {
  /** Null as long as there is nothing to read. */
  readonly reading: ComputedRef<GuestListReading | Unreadable | null>
  readonly lines: ComputedRef<readonly SortedLine[]>
  /** Segments that come with those who are new, and that this session has not. */
  readonly fresh: ComputedRef<readonly string[]>
  readonly takesSegments: Ref<boolean>
  /** Who would be added now. */
  readonly newcomers: ComputedRef<readonly GuestInput[]>
  /** Somebody says what is in the columns. */
  readonly name: (columns: Columns) => void
  readonly begin: (text: string) => void
}

/** A list that is being read in: what is understood of it, and who in it is new. */
export function useGuestImport(known: () => readonly KnownGuest[], segments: () => readonly string[]): GuestImport {
  const text = ref('')
  const named = shallowRef<Columns | null>(null)
  const takesSegments = ref(true)

  const reading = computed(() => {
    if (text.value.trim() === '') return null
    return readGuestList(text.value, named.value ? { columns: named.value } : {})
  })
  const lines = computed(() =>
    reading.value === null || 'why' in reading.value ? [] : sortNewcomers(reading.value.guests, known(), segments()),
  )
  const fresh = computed(() => unknownSegments(lines.value, segments()))
  const newcomers = computed(() =>
    lines.value.flatMap(({ sorted }) => {
      if (sorted.fate !== 'new') return []
      const { segment, ...rest } = sorted.guest
      const taken = segment && (takesSegments.value || !fresh.value.includes(segment))
      return [taken ? { ...rest, segment } : rest]
    }),
  )
  return {
    reading,
    lines,
    fresh,
    takesSegments,
    newcomers,
    name: columns => {
      named.value = columns
    },
    begin: next => {
      named.value = null
      text.value = next
    },
  }
}
