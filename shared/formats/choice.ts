import { byLiking, defineFormat, likesAt } from './format.ts'
import { freshOptions, readOptions, type Option } from './options.ts'
import { ownValue } from './reading.ts'

/** One of several. */
export interface ChoiceSettings {
  readonly options: readonly Option[]
}
/** The id of the chosen option. */
export type ChoiceBallot = string
export interface ChoiceTally {
  /** In the order of the settings. */
  readonly options: readonly { readonly id: string; readonly votes: number }[]
}

export const choiceBounds = { fewest: 2, most: 12 }

export const choice = defineFormat({
  readSettings(input: unknown): ChoiceSettings | undefined {
    const options = readOptions(ownValue(input, 'options'), choiceBounds)
    return options && { options }
  },
  emptySettings: (): ChoiceSettings => ({ options: freshOptions(['A', 'B']) }),
  readBallot: (input: unknown, { options }: ChoiceSettings): ChoiceBallot | undefined =>
    options.find(({ id }) => id === input)?.id,
  tally: (ballots: readonly ChoiceBallot[], { options }: ChoiceSettings): ChoiceTally => ({
    options: options.map(({ id }) => ({ id, votes: ballots.filter(chosen => chosen === id).length })),
  }),
  ballotAt: (place: number, { options }: ChoiceSettings, likes = likesAt(place, options.length)): ChoiceBallot =>
    options[byLiking(options.length, likes)[0] ?? 0]?.id ?? '',
  options: ({ options }: ChoiceSettings) => options,
  choosing: {
    one: true,
    options: ({ options }: ChoiceSettings) => options,
    chosen: (ballot: ChoiceBallot) => [ballot],
  },
})
