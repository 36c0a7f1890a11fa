import { formatOf } from '../formats/index.ts'
import type { ItemId } from './ids.ts'
import { capacity } from './limits.ts'
import type { Deciders, Evolvers } from './messages.ts'
import { requireScribe, requireUnclosed } from './permissions.ts'
import { refuse } from './refusal.ts'
import { itemOf, roundsOf, type Dilemma, type ProxyBallots, type Session } from './session.ts'

export interface ProxyCommands {
  /**
   * Ballots of people without a device, on paper or by a show of hands, while the round is open. They take the place of what
   * was entered for this round before, so that it can be corrected; an empty list takes all of it back. `listed`: of how many of
   * them the person is on the guest list; 0 unless said.
   */
  CastProxyBallots: { readonly item: ItemId; readonly ballots: readonly ProxyBallots[]; readonly listed?: number }
}
export interface ProxyEvents {
  ProxyBallotsCast: {
    readonly item: ItemId
    readonly round: number
    readonly ballots: readonly ProxyBallots[]
    /** Logs of before have none. */
    readonly listed?: number
  }
}

function readProxies(item: Dilemma, entered: readonly ProxyBallots[]): readonly ProxyBallots[] {
  const counts = new Map<string, ProxyBallots>()
  for (const { value, count } of entered) {
    if (!Number.isInteger(count) || count < 0) refuse('invalid-ballot')
    const read = value === null ? null : formatOf(item.format).readBallot(value, item.settings)
    if (read === undefined) refuse('invalid-ballot')
    const key = JSON.stringify(read)
    counts.set(key, { value: read, count: count + (counts.get(key)?.count ?? 0) })
  }
  const some = [...counts].filter(([, { count }]) => count > 0)
  if (some.reduce((sum, [, { count }]) => sum + count, 0) > capacity.guests) refuse('full')
  // Not in the order in which sheets of paper were turned over.
  return some.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, ballots]) => ballots)
}

export const decideProxies: Deciders<ProxyCommands> = {
  CastProxyBallots(state, { item: id, ballots, listed = 0 }, { by }) {
    requireScribe(state, by)
    requireUnclosed(state)
    const item = itemOf(state, id) ?? refuse('unknown-item')
    const open = roundsOf(state, id).find(round => round.status === 'open')
    if (item.kind !== 'dilemma' || !open) refuse('not-open')
    const read = readProxies(item, ballots)
    const people = read.reduce((sum, { count }) => sum + count, 0)
    if (!Number.isInteger(listed) || listed < 0 || listed > people) refuse('invalid-ballot')
    const same = JSON.stringify(read) === JSON.stringify(open.proxies ?? []) && listed === (open.listed ?? 0)
    return same ? [] : [{ type: 'ProxyBallotsCast', data: { item: id, round: open.round, ballots: read, listed } }]
  },
}

export const evolveProxies: Evolvers<ProxyEvents> = {
  ProxyBallotsCast: (state: Session, { item, round: number, ballots, listed = 0 }) => ({
    ...state,
    rounds: {
      ...state.rounds,
      [item]: roundsOf(state, item).map(round =>
        round.round === number ? { ...round, proxies: ballots, listed } : round,
      ),
    },
  }),
}
