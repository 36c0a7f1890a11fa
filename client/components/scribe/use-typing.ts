import { computed, nextTick } from 'vue'
import type { CommonView } from '../../../shared/session/view.ts'
import { useAnnouncer } from '../../composables/use-announcer.ts'
import { enScribe } from '../../locales/en-scribe.ts'
import { nlScribe } from '../../locales/nl-scribe.ts'
import { useMessages } from '../../locales/use-messages.ts'
import { heardIn } from './hearing.ts'
import { listedLines } from './listed-lines.ts'
import { useLine } from './use-line.ts'
import type { LineQueue } from './use-line-queue.ts'

/** What writing down needs: at the scribe's desk, and in the drawer of who leads the talk. `focus`: back to the line. */
export function useTyping(view: () => CommonView, queue: LineQueue, focus: () => void) {
  const t = useMessages({ nl: nlScribe, en: enScribe })
  const announcer = useAnnouncer()
  const people = computed(() => heardIn(view(), t.value.nobody))
  const line = useLine(view, () => people.value, queue)
  const lines = computed(() => listedLines(view(), queue.shown.value))

  /** The newest line that may still be changed comes back to be typed in. */
  async function undo() {
    const last = lines.value.find(({ corrected }) => !corrected)
    if (last === undefined) return announcer.announce(t.value.noneToTake)
    if (!line.takeBack(last)) return announcer.announce(t.value.underWay)
    await nextTick()
    focus()
  }
  return { people, line, lines, undo }
}
