import { defineFormat } from './format.ts'
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
  ballotAt: (place: number, { options }: ChoiceSettings): ChoiceBallot =>
    options[Math.min(options.length - 1, Math.floor(place * options.length))]?.id ?? '',
  choosing: {
    one: true,
    options: ({ options }: ChoiceSettings) => options,
    chosen: (ballot: ChoiceBallot) => [ballot],
  },
})
