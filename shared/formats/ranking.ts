import { byLiking, defineFormat, likesAt } from './format.ts'
import { freshOptions, readChosen, readOptions, type Option } from './options.ts'
import { isWholeBetween, ownValue } from './reading.ts'

/** Several in order of preference. */
export interface RankingSettings {
  readonly options: readonly Option[]
  /** How many places there are to fill at most; null asks for an order of all. */
  readonly top: number | null
}
/** Ids from most to least preferred: all of them, or with `top` one up to that many. */
export type RankingBallot = readonly string[]
export interface RankedOption {
  readonly id: string
  /** Ballots per rank, from the first place down; as many as there are options. */
  readonly ranks: readonly number[]
  /** Ballots that gave it no place. */
  readonly unranked: number
  /** Sum of its ranks over all ballots; what a ballot left unranked shares the mean of the ranks that were left. Lowest is most preferred. */
  readonly rankSum: number
}
export interface RankingTally {
  /** In the order of the settings. */
  readonly options: readonly RankedOption[]
  /** Ballots that prefer the option of the row to that of the column, both in the order of the settings; a ranked option is preferred to an unranked one. */
  readonly preferences: readonly (readonly number[])[]
  readonly ballots: number
}

export const rankingBounds = { fewest: 3, most: 10 }

const sharedRank = (ranked: number, options: number) => (ranked + 1 + options) / 2

function rankedOption(ballots: readonly RankingBallot[], id: string, options: number): RankedOption {
  const ranks = Array.from({ length: options }, () => 0)
  let unranked = 0
  let rankSum = 0
  for (const ballot of ballots) {
    const place = ballot.indexOf(id)
    if (place === -1) unranked += 1
    else ranks[place] = (ranks[place] ?? 0) + 1
    rankSum += place === -1 ? sharedRank(ballot.length, options) : place + 1
  }
  return { id, ranks, unranked, rankSum }
}

function prefers(ballot: RankingBallot, id: string, other: string): boolean {
  const [place, otherPlace] = [ballot.indexOf(id), ballot.indexOf(other)]
  return place !== -1 && (otherPlace === -1 || place < otherPlace)
}

export const ranking = defineFormat({
  readSettings(input: unknown): RankingSettings | undefined {
    const options = readOptions(ownValue(input, 'options'), rankingBounds)
    const top = ownValue(input, 'top') ?? null
    if (!options || (top !== null && !isWholeBetween(top, 1, options.length))) return undefined
    return { options, top }
  },
  emptySettings: (): RankingSettings => ({ options: freshOptions(['A', 'B', 'C']), top: null }),
  readBallot(input: unknown, { options, top }: RankingSettings): RankingBallot | undefined {
    const order = readChosen(input, options)
    const [fewest, most] = top === null ? [options.length, options.length] : [1, top]
    return order && order.length >= fewest && order.length <= most ? order : undefined
  },
  /** Source of the shared ranks: docs/methods.md, Kendall W. */
  tally: (ballots: readonly RankingBallot[], { options }: RankingSettings): RankingTally => ({
    options: options.map(({ id }) => rankedOption(ballots, id, options.length)),
    preferences: options.map(({ id }) =>
      options.map(({ id: other }) => ballots.filter(ballot => prefers(ballot, id, other)).length),
    ),
    ballots: ballots.length,
  }),
  ballotAt: (place: number, { options, top }: RankingSettings, likes = likesAt(place, options.length)): RankingBallot =>
    byLiking(options.length, likes)
      .slice(0, top ?? options.length)
      .flatMap(index => options[index]?.id ?? []),
  options: ({ options }: RankingSettings) => options,
  ordering: {
    options: ({ options }: RankingSettings) => options,
    order: (ballot: RankingBallot) => ballot,
  },
})
