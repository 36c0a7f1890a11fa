import { defineFormat } from './format.ts'
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
  ballotAt(place: number, { options, most }: ApprovalSettings): ApprovalBallot {
    const nearest = Math.min(options.length - 1, Math.floor(place * options.length))
    const also = place * 7 - Math.floor(place * 7) < 0.6 ? (nearest + 1) % options.length : nearest
    const wanted = most === 1 ? [nearest] : [nearest, also]
    return options.filter((_, index) => wanted.includes(index)).map(({ id }) => id)
  },
  choosing: {
    one: false,
    options: ({ options }: ApprovalSettings) => options,
    chosen: (ballot: ApprovalBallot) => ballot,
  },
})
