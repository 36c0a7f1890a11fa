import { watch } from 'vue'
import type { OwnView } from '../../shared/session/view-own.ts'
import type { CommonView } from '../../shared/session/view.ts'
import { useAnnouncer } from '../composables/use-announcer.ts'
import { rescueFocus } from '../composables/rescue-focus.ts'
import { formatUi } from '../formats/index.ts'
import { capitalised } from '../locales/marked.ts'
import { enTable } from '../locales/en-table.ts'
import { useLanguage } from '../locales/language.ts'
import { nlTable, type TableWords } from '../locales/nl-table.ts'
import { useMessages } from '../locales/use-messages.ts'
import { itemOf, plannedRounds, roundOf, withheldBesideProxies } from './where.ts'
import type { Lang } from '../../shared/lang.ts'

/** The step that the table came to, in one sentence. */
function newsOf(view: CommonView, t: TableWords, lang: Lang): string | null {
  const say = t.announce
  if (view.status === 'takeaways') return say.takeaways
  if (view.status === 'closed') return say.ended
  if (view.status === 'lobby') return say.lobby
  const item = itemOf(view, view.stage?.item)
  if (!item || !view.stage) return null
  const { step, round } = view.stage
  const question = item.question ?? item.title
  switch (step) {
    case 'introduce':
      return item.kind === 'break' ? say.pause(item.title) : say.introduce(question)
    case 'vote':
      return say.vote(t.vote(round, plannedRounds(item)), question)
    case 'discuss':
      return say.discuss(question)
    case 'conclude':
      return say.conclude(question)
    case 'reveal': {
      const shown = roundOf(item, round)
      if (shown?.withheld) return withheldBesideProxies(shown) ? say.withheldBeside : say.withheld
      if (!shown?.tally || item.format === null) return say.closed
      const format = formatUi(item.format)
      const result = format.result(capitalised(t.vote(round, plannedRounds(item))), shown, item.settings, lang)
      return say.revealed([result, format.movement(shown, item.settings, lang)].filter(Boolean).join(' '))
    }
  }
}

/** Tells a screen reader where the table went. The focus stays where it was; if its place is gone, the new heading has it. */
export function useStageNews(view: () => CommonView, mine: () => OwnView, page: () => HTMLElement | null) {
  const announcer = useAnnouncer()
  const language = useLanguage()
  const t = useMessages({ nl: nlTable, en: enTable })

  const shown = () => {
    const { stage, items } = view()
    const item = items.find(({ id }) => id === stage?.item)
    const round = stage?.step === 'reveal' && item ? roundOf(item, stage.round) : undefined
    return round !== undefined && round.tally !== null
  }
  const place = () => JSON.stringify([view().status, view().stage, shown()])
  watch(place, async () => {
    const inside = page()?.contains(document.activeElement) ?? false
    const news = newsOf(view(), t.value, language.lang)
    if (news) await announcer.announce(news)
    if (inside) await rescueFocus()
  })
  watch(
    () => mine().speaking,
    speaking => {
      if (speaking) void announcer.announce(t.value.announce.speaking)
    },
  )
  watch(
    () => mine().quotes.filter(({ waiting }) => waiting).length,
    (now, before) => {
      if (now > before) void announcer.announce(t.value.announce.asked)
    },
  )
}
