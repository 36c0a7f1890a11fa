import { formatOf } from '../formats/index.ts'
import type { GuestId, ItemId } from './ids.ts'
import { graceAfterStep, limits } from './limits.ts'
import type { Actor, Deciders, Evolvers } from './messages.ts'
import { optionalTextWithin, refuse, type RefusalCode } from './refusal.ts'
import {
  guestOf,
  itemOf,
  roundOf,
  roundsOf,
  voterNumberOf,
  wasSeen,
  type Ballot,
  type Conviction,
  type Dilemma,
  type Guest,
  type Round,
  type Session,
} from './session.ts'
import { mayReveal } from './steps.ts'

export interface VoteCommands {
  /** `value` as the dilemma's format wants it; null is a pass. Casting again replaces, until the round closes, and as long after as what was being chosen can still be laid down. */
  CastBallot: {
    readonly item: ItemId
    readonly value: unknown
    readonly conviction?: Conviction
    readonly reason?: string
  }
  WithdrawBallot: { readonly item: ItemId }
}
export interface VoteEvents {
  BallotCast: { readonly item: ItemId; readonly round: number; readonly guest: GuestId; readonly ballot: Ballot }
  BallotWithdrawn: { readonly item: ItemId; readonly round: number; readonly guest: GuestId }
}

const openRound = (state: Session, item: ItemId): Round | undefined =>
  roundsOf(state, item).find(round => round.status === 'open')

/** When it stops taking ballots that were being chosen as it closed; null when it takes none: somebody saw its result, or nobody will. */
export function lateUntil(state: Session, round: Round): number | null {
  if (round.closedAt === null || round.status !== 'closed' || wasSeen(round) || !mayReveal(state, round)) return null
  return round.closedAt + graceAfterStep
}
const lateRound = (state: Session, item: ItemId, at: number): Round | undefined =>
  roundsOf(state, item).findLast(round => at <= (lateUntil(state, round) ?? -Infinity))

type Standing = { readonly guest: Guest; readonly item: Dilemma; readonly round: Round }

/**
 * Whether this person may vote on this item now, and if not, why. Used by the rules below and shown by the view. `at`: also
 * in a round that closed so shortly before that time that it still takes ballots.
 */
export function standingToVote(state: Session, actor: Actor, id: ItemId, at?: number): Standing | RefusalCode {
  if (state.status === 'closed') return 'closed'
  const guest = actor.kind === 'guest' ? guestOf(state, actor.id) : undefined
  if (!guest || guest.link === 'revoked') return 'not-allowed'
  if (!guest.votes) return 'no-vote'
  const item = itemOf(state, id)
  if (!item) return 'unknown-item'
  const round = openRound(state, id) ?? (at === undefined ? undefined : lateRound(state, id, at))
  return item.kind === 'dilemma' && round ? { guest, item, round } : 'not-open'
}

function requireStanding(state: Session, actor: Actor, item: ItemId, at?: number): Standing {
  const standing = standingToVote(state, actor, item, at)
  return typeof standing === 'string' ? refuse(standing) : standing
}

export const decideVotes: Deciders<VoteCommands> = {
  CastBallot(state, { item: id, value, conviction, reason }, { by, at }) {
    const { guest, item, round } = requireStanding(state, by, id, at)
    const read = value === null ? null : formatOf(item.format).readBallot(value, item.settings)
    if (read === undefined) refuse('invalid-ballot')
    const text = optionalTextWithin(reason, limits.reason)
    const ballot: Ballot = {
      value: read,
      at,
      // A pass has nothing to be sure of, and a house may leave the question out.
      ...(conviction !== undefined && read !== null && state.rules.conviction && { conviction }),
      ...(text !== undefined && { reason: text }),
    }
    const cast = { item: id, round: round.round, guest: guest.id, ballot }
    // Whether it will be shown was told when it closed: a late pass in the place of a position may not take that back.
    if (round.status === 'closed' && !staysToShow(withBallot(state, cast, ballot), cast)) refuse('not-open')
    return [{ type: 'BallotCast', data: cast }]
  },
  WithdrawBallot(state, { item: id }, { by }) {
    const { guest, round } = requireStanding(state, by, id)
    return round.ballots[voterNumberOf(state, guest.id)] === undefined
      ? []
      : [{ type: 'BallotWithdrawn', data: { item: id, round: round.round, guest: guest.id } }]
  },
}

function staysToShow(state: Session, { item, round }: VoteEvents['BallotWithdrawn']): boolean {
  const found = roundOf(state, item, round)
  return found !== undefined && mayReveal(state, found)
}

function withBallot(
  state: Session,
  { item, round, guest }: VoteEvents['BallotWithdrawn'],
  ballot: Ballot | undefined,
): Session {
  const voter = voterNumberOf(state, guest)
  const rounds = roundsOf(state, item).map(r => {
    if (r.round !== round) return r
    // A copied array, not a record by guest: at 300 voters this is the hot path of the whole server.
    const ballots = r.ballots.slice()
    ballots[voter] = ballot
    return { ...r, ballots }
  })
  return { ...state, rounds: { ...state.rounds, [item]: rounds } }
}

export const evolveVotes: Evolvers<VoteEvents> = {
  BallotCast: (state, { ballot, ...where }) => withBallot(state, where, ballot),
  BallotWithdrawn: (state, where) => withBallot(state, where, undefined),
}
