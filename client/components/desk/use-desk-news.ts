import { computed, watch } from 'vue'
import type { CommonView } from '../../../shared/session/view.ts'
import { useAnnouncer } from '../../composables/use-announcer.ts'
import { enDesk } from '../../locales/en-desk.ts'
import { enDeskTakeaways } from '../../locales/en-desk-takeaways.ts'
import { enTable } from '../../locales/en-table.ts'
import { nlDesk } from '../../locales/nl-desk.ts'
import { nlDeskTakeaways } from '../../locales/nl-desk-takeaways.ts'
import { nlTable } from '../../locales/nl-table.ts'
import { useMessages } from '../../locales/use-messages.ts'
import { itemOf, roundOf } from '../../stages/where.ts'
import { capitalised, stepName } from './stage-names.ts'

/** Tells a screen reader where the table went, and now and then how many votes lie on it. The focus stays where it was. */
export function useDeskNews(view: () => CommonView) {
  const announcer = useAnnouncer()
  const t = useMessages({ nl: nlDesk, en: enDesk })
  const table = useMessages({ nl: nlTable, en: enTable })
  const takeaways = useMessages({ nl: nlDeskTakeaways, en: enDeskTakeaways })

  const item = computed(() => itemOf(view(), view().stage?.item))
  const news = computed(() => {
    const { status, stage } = view()
    if (status === 'takeaways') return takeaways.value.title
    if (status === 'closed') return takeaways.value.closed.title
    if (!stage || !item.value) return status === 'lobby' ? t.value.calm.lobby : ''
    const name = item.value.kind === 'dilemma' ? stepName(stage, item.value, table.value) : item.value.title
    return t.value.announce(capitalised(name), item.value.question ?? '').trim()
  })
  watch(news, sentence => {
    if (sentence !== '') void announcer.announce(sentence)
  })
  announcer.count(() => {
    const { stage } = view()
    const round = stage?.step === 'vote' && item.value ? roundOf(item.value, stage.round) : undefined
    return round ? t.value.voted(round.voted, round.of) : ''
  })
}
