import { byLiking, defineFormat, likesAt } from './format.ts'
import { freshOptions, readChosen, readOptions, type Option } from './options.ts'
import { isWholeBetween, ownValue } from './reading.ts'

/** Several of several. */
export interface ApprovalSettings {
  readonly options: readonly Option[]
  /** The most that one ballot may choose; null without a limit. */
  readonly most: number | null
}
/** Ids of the chosen options, one or more, in the order of the settings: in which order they were ticked says nothing. */
export type ApprovalBallot = readonly string[]
export interface ApprovalTally {
  /** In the order of the settings. */
  readonly options: readonly { readonly id: string; readonly votes: number }[]
  readonly ballots: number
}

export const approvalBounds = { fewest: 2, most: 12 }

export const approval = defineFormat({
  readSettings(input: unknown): ApprovalSettings | undefined {
    const options = readOptions(ownValue(input, 'options'), approvalBounds)
    const most = ownValue(input, 'most') ?? null
    if (!options || (most !== null && !isWholeBetween(most, 1, options.length))) return undefined
    return { options, most }
  },
  emptySettings: (): ApprovalSettings => ({ options: freshOptions(['A', 'B', 'C']), most: null }),
  readBallot(input: unknown, { options, most }: ApprovalSettings): ApprovalBallot | undefined {
    const chosen = readChosen(input, options)
    if (!chosen || chosen.length === 0 || chosen.length > (most ?? options.length)) return undefined
    return options.map(({ id }) => id).filter(id => chosen.includes(id))
  },
  tally: (ballots: readonly ApprovalBallot[], { options }: ApprovalSettings): ApprovalTally => ({
    options: options.map(({ id }) => ({ id, votes: ballots.filter(chosen => chosen.includes(id)).length })),
    ballots: ballots.length,
  }),
  ballotAt(place: number, { options, most }: ApprovalSettings, likes = likesAt(place, options.length)): ApprovalBallot {
    const best = byLiking(options.length, likes).slice(0, most ?? options.length)
    // What somebody likes nearly as much as the best, they approve of too.
    const enough = likes(best[0] ?? 0) * 0.75
    const wanted = best.filter((index, rank) => rank === 0 || likes(index) >= enough)
    return options.filter((_, index) => wanted.includes(index)).map(({ id }) => id)
  },
  options: ({ options }: ApprovalSettings) => options,
  choosing: {
    one: false,
    options: ({ options }: ApprovalSettings) => options,
    chosen: (ballot: ApprovalBallot) => ballot,
  },
})
