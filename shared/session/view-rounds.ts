import type { Audience } from './audience.ts'
import { formatOf } from '../formats/index.ts'
import { convictionsIn, reasonsIn } from './kept-round.ts'
import { shiftOf, type ShiftView } from './shifts.ts'
import { mayReveal } from './steps.ts'
import { lateUntil } from './votes.ts'
import {
  ballotsCast,
  expected,
  proxiesIn,
  roundOf,
  roundsOf,
  type Dilemma,
  type Round,
  type Session,
} from './session.ts'

/** What a revealed round shows: counts of the whole table, never of a part of it. */
export interface TallyView {
  /** Ballots with a position. */
  readonly n: number
  readonly pass: number
  /** Ballots per level of conviction, 1..3; null when the house does not ask. */
  readonly conviction: readonly [number, number, number] | null
  /** One-line reasons without their voters, in alphabetical order: any other order would say something of who wrote them. */
  readonly reasons: readonly string[]
  /** The format's own tally, such as `counts` of a spectrum. */
  readonly [format: string]: unknown
}
export interface RoundView {
  readonly round: number
  readonly status: Round['status']
  readonly voted: number
  readonly of: number
  /** How many of the votes were entered for people without a device. */
  readonly proxies: number
  readonly tally: TallyView | null
  /** Closed, and not seen by anyone: until then a ballot that was being chosen is still taken, in ms since 1970; else null. */
  readonly lateUntil: number | null
  /** Closed, and too few ballots to show. */
  readonly withheld: boolean
  readonly shift: ShiftView | null
}

/** The tally as it may be shown; null before the reveal. */
export function tallyOf(state: Session, item: Dilemma, round: Round): TallyView | null {
  if (round.status !== 'revealed') return null
  const ballots = ballotsCast(round)
  const values = ballots.filter(ballot => ballot.value !== null).map(ballot => ballot.value)
  return {
    ...formatOf(item.format).tally(values, item.settings),
    n: values.length,
    pass: ballots.length - values.length,
    conviction: state.rules.conviction ? convictionsIn(round) : null,
    reasons: reasonsIn(round),
  }
}

/** The facilitator's preview shows what the reveal will. */
const asSeenBy = (audience: Audience, round: Round): Round =>
  audience === 'facilitator' && round.previewed ? { ...round, status: 'revealed' } : round

function roundView(state: Session, item: Dilemma, round: Round, audience: Audience): RoundView {
  const seen = asSeenBy(audience, round)
  return {
    round: round.round,
    status: round.status,
    voted: ballotsCast(round).length,
    of: round.of ?? expected(state, round),
    proxies: proxiesIn(round),
    tally: tallyOf(state, item, seen),
    lateUntil: lateUntil(state, round),
    withheld: round.status === 'closed' && !mayReveal(state, round),
    shift: shiftOf(state, item, seen),
  }
}

export const roundViews = (state: Session, item: Dilemma, audience: Audience): readonly RoundView[] =>
  roundsOf(state, item.id).map(round => roundView(state, item, round, audience))

/** Where the table is with an item. */
export function progressOf(state: Session, item: Session['items'][number]): 'ahead' | 'now' | 'done' {
  if (state.status === 'takeaways' || state.status === 'closed') return 'done'
  if (state.stage?.item === item.id) return 'now'
  const visited = Object.keys(state.spent).some(key => key.startsWith(`${item.id}/`))
  return visited || roundOf(state, item.id, 1) ? 'done' : 'ahead'
}
