import type { Lang } from '../../../../shared/lang.ts'
import type { ItemView } from '../../../../shared/session/view.ts'
import { formatUi } from '../../../formats/index.ts'
import type { PaperForm } from '../../../formats/paper-form.ts'

/** A vote on paper: one dilemma in one round. */
export interface PaperVote {
  readonly item: ItemView['id']
  /** Counts the dilemmas of the session, as the run sheet does. */
  readonly number: number
  readonly question: string
  readonly round: number
  /** How many rounds are planned. */
  readonly rounds: number
  readonly form: PaperForm
}

/** What a ballot asks beside the vote itself. */
export interface PaperExtras {
  readonly conviction: boolean
  readonly reason: boolean
}

const roundsOf = ({ steps }: ItemView): readonly number[] => [
  ...new Set(steps.flatMap(({ step, round }) => (step === 'vote' ? [round] : []))),
]

/** All votes of a run sheet, in its order; `lang` is the session's. */
export function paperVotes(items: readonly ItemView[], lang: Lang): readonly PaperVote[] {
  const dilemmas = items.filter(({ kind }) => kind === 'dilemma')
  return dilemmas.flatMap((item, index) => {
    if (item.format === null) return []
    const form = formatUi(item.format).paper(item.settings, lang)
    const rounds = roundsOf(item)
    const question = item.question ?? item.title
    return rounds.map(round => ({
      ...{ item: item.id, number: index + 1, question, round, rounds: rounds.length, form },
    }))
  })
}
