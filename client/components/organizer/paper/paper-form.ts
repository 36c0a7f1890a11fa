import { approval } from '../../../../shared/formats/approval.ts'
import { choice } from '../../../../shared/formats/choice.ts'
import type { FormatName } from '../../../../shared/formats/index.ts'
import type { Option } from '../../../../shared/formats/options.ts'
import { points } from '../../../../shared/formats/points.ts'
import { ranking } from '../../../../shared/formats/ranking.ts'
import { ratings } from '../../../../shared/formats/ratings.ts'
import { spectrum, type SpectrumSettings } from '../../../../shared/formats/spectrum.ts'
import type { ItemView } from '../../../../shared/session/view.ts'

/** What somebody marks with a pen. */
export type PaperForm =
  | { readonly kind: 'scale'; readonly settings: SpectrumSettings }
  | {
      readonly kind: 'terms'
      readonly places: number
      readonly low: string
      readonly high: string
      readonly terms: readonly Option[]
    }
  | { readonly kind: 'one'; readonly options: readonly Option[] }
  | { readonly kind: 'several'; readonly options: readonly Option[]; readonly most: number | null }
  | { readonly kind: 'order'; readonly options: readonly Option[]; readonly top: number | null }
  | { readonly kind: 'points'; readonly options: readonly Option[]; readonly budget: number }

/** By name, so that a format that cannot be printed does not compile. */
const forms: Readonly<Record<FormatName, (settings: unknown) => PaperForm | undefined>> = {
  spectrum(input) {
    const settings = spectrum.readSettings(input)
    return settings && { kind: 'scale', settings }
  },
  ratings(input) {
    const settings = ratings.readSettings(input)
    return settings && { ...settings, kind: 'terms', places: settings.positions }
  },
  choice(input) {
    const settings = choice.readSettings(input)
    return settings && { ...settings, kind: 'one' }
  },
  approval(input) {
    const settings = approval.readSettings(input)
    return settings && { ...settings, kind: 'several' }
  },
  ranking(input) {
    const settings = ranking.readSettings(input)
    return settings && { ...settings, kind: 'order' }
  },
  points(input) {
    const settings = points.readSettings(input)
    return settings && { ...settings, kind: 'points' }
  },
}

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

const roundsOf = ({ steps }: ItemView): readonly number[] => [
  ...new Set(steps.flatMap(({ step, round }) => (step === 'vote' ? [round] : []))),
]

/** All votes of a run sheet, in its order. */
export function paperVotes(items: readonly ItemView[]): readonly PaperVote[] {
  const dilemmas = items.filter(({ kind }) => kind === 'dilemma')
  return dilemmas.flatMap((item, index) => {
    const form = item.format === null ? undefined : forms[item.format](item.settings)
    const rounds = roundsOf(item)
    if (!form) return []
    const question = item.question ?? item.title
    return rounds.map(round => ({
      ...{ item: item.id, number: index + 1, question, round, rounds: rounds.length, form },
    }))
  })
}

/** What a ballot asks beside the vote itself. */
export interface PaperExtras {
  readonly conviction: boolean
  readonly reason: boolean
}
