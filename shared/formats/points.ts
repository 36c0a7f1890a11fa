import { defineFormat, likesAt } from './format.ts'
import { freshOptions, readOptions, type Option } from './options.ts'
import { answersById, isWholeBetween, ownValue } from './reading.ts'

/** A budget of points spread over options. */
export interface PointsSettings {
  readonly options: readonly Option[]
  readonly budget: 10 | 100
}
/** Whole points by id of the option, 0 where none were given; together the budget. */
export type PointsBallot = Readonly<Record<string, number>>
export interface PointsTally {
  /** In the order of the settings: points of all ballots, the middle ballot's points, and how many ballots gave none. */
  readonly options: readonly {
    readonly id: string
    readonly total: number
    readonly median: number
    readonly zero: number
  }[]
  readonly ballots: number
}

export const pointsBounds = { fewest: 2, most: 12 }

/** The middle value; of an even number of values the mean of the two in the middle; 0 of none. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

export const points = defineFormat({
  readSettings(input: unknown): PointsSettings | undefined {
    const options = readOptions(ownValue(input, 'options'), pointsBounds)
    const budget = ownValue(input, 'budget') ?? 10
    return options && (budget === 10 || budget === 100) ? { options, budget } : undefined
  },
  emptySettings: (): PointsSettings => ({ options: freshOptions(['A', 'B', 'C']), budget: 10 }),
  readBallot(input: unknown, { options, budget }: PointsSettings): PointsBallot | undefined {
    const ids = options.map(({ id }) => id)
    const answers = answersById(input, ids)
    if (!answers) return undefined
    const given = ids.map((id): unknown => answers.get(id) ?? 0)
    // A minus nought would not survive its journey as JSON.
    const whole = given.flatMap(amount => (isWholeBetween(amount, 0, budget) ? [Math.abs(amount)] : []))
    const spent = whole.reduce((sum, amount) => sum + amount, 0)
    if (whole.length !== ids.length || spent !== budget) return undefined
    return Object.fromEntries(ids.map((id, index) => [id, whole[index] ?? 0]))
  },
  tally: (ballots: readonly PointsBallot[], { options }: PointsSettings): PointsTally => ({
    options: options.map(({ id }) => {
      const given = ballots.map(ballot => ballot[id] ?? 0)
      return {
        id,
        total: given.reduce((sum, amount) => sum + amount, 0),
        median: median(given),
        zero: given.filter(amount => amount === 0).length,
      }
    }),
    ballots: ballots.length,
  }),
  ballotAt(place: number, { options, budget }: PointsSettings, likes = likesAt(place, options.length)): PointsBallot {
    // Most to what is liked most, less to the rest; what rounding leaves goes to the favourite.
    const shares = options.map((_, index) => 0.01 + likes(index) ** 2)
    const all = shares.reduce((sum, share) => sum + share, 0)
    const given = shares.map(share => Math.floor((share / all) * budget))
    const left = budget - given.reduce((sum, amount) => sum + amount, 0)
    const favourite = shares.indexOf(Math.max(...shares))
    return Object.fromEntries(
      options.map(({ id }, index) => [id, (given[index] ?? 0) + (index === favourite ? left : 0)]),
    )
  },
  options: ({ options }: PointsSettings) => options,
})
