import { emptied } from './floor.ts'
import { flow, isExtraRound, stageAfter, stageBefore } from './flow.ts'
import type { GuestId, ItemId } from './ids.ts'
import { capacity } from './limits.ts'
import type { Actor, CommandContext, Deciders, Evolvers, Happening } from './messages.ts'
import { mixBallots } from './mixing.ts'
import { requireFacilitator, requireUnclosed } from './permissions.ts'
import { hidesEverybody } from './positions.ts'
import { refuse } from './refusal.ts'
import {
  expected,
  itemOf,
  roundOf,
  roundsOf,
  sameStage,
  stageKey,
  wasSeen,
  type Moved,
  type Round,
  type Session,
  type Stage,
} from './session.ts'
import { mergeDrafts } from './takeaways.ts'
import { startedTimer } from './timer.ts'

/** Each names the stage it was pressed on (null where there is none): pressed twice or late, it is refused with `stale`. */
export interface StepCommands {
  OpenLobby: Record<never, never>
  Next: { readonly from: Stage | null }
  Back: { readonly from: Stage | null }
  GoTo: { readonly from: Stage | null; readonly to: Stage }
  /** At its reveal: shows a closed vote to the facilitators alone. `Next` shows it to everybody. */
  PreviewRound: { readonly item: ItemId; readonly round: number }
  CloseSession: Record<never, never>
}
/** The facilitator who took the table there; absent for the organizer, and in logs of before. */
interface MovedBy {
  readonly by?: GuestId
}
export interface StepEvents {
  LobbyOpened: Record<never, never>
  StageEntered: { readonly stage: Stage } & MovedBy
  /** Also when a vote that was not revealed opens again: its ballots are kept. */
  RoundOpened: { readonly item: ItemId; readonly round: number }
  RoundClosed: { readonly item: ItemId; readonly round: number; readonly of: number }
  RoundPreviewed: { readonly item: ItemId; readonly round: number }
  RoundRevealed: { readonly item: ItemId; readonly round: number } & MovedBy
  TakeawaysOpened: MovedBy
  SessionClosed: Record<never, never>
}

export const mayReveal = (state: Session, round: Round): boolean => hidesEverybody(state.rules, round)

/** The vote that is closed and lies before the table, not shown yet. */
export function roundToReveal(state: Session): Round | undefined {
  if (state.stage?.step !== 'reveal') return undefined
  const round = roundOf(state, state.stage.item, state.stage.round)
  return round?.status === 'closed' && mayReveal(state, round) ? round : undefined
}

function leave(state: Session): readonly Happening[] {
  if (state.stage?.step !== 'vote') return []
  const { item, round } = state.stage
  const open = roundOf(state, item, round)
  return open?.status === 'open' ? [{ type: 'RoundClosed', data: { item, round, of: expected(state, open) } }] : []
}

const moverIn = (by: Actor): MovedBy => (by.kind === 'guest' ? { by: by.id } : {})

function enter(state: Session, stage: Stage, { by, at }: CommandContext): readonly Happening[] {
  const { item, round } = stage
  const current = roundOf(state, item, round)
  const happenings: Happening[] = [...leave(state), { type: 'StageEntered', data: { stage, ...moverIn(by) } }]
  if (stage.step === 'vote') {
    if (current && wasSeen(current)) refuse('already-revealed')
    happenings.push({ type: 'RoundOpened', data: { item, round } })
  }
  if (stage.step === 'reveal' && !current) refuse('not-now')
  const minutes = itemOf(state, item)?.steps.find(s => s.step === stage.step && s.round === round)?.minutes ?? 0
  happenings.push({ type: 'TimerSet', data: { timer: minutes > 0 ? startedTimer(at, minutes * 60_000) : null } })
  return happenings
}

function openTakeaways(state: Session, context: CommandContext): readonly Happening[] {
  const opened: Happening[] = [...leave(state), { type: 'TakeawaysOpened', data: moverIn(context.by) }]
  return state.takeaways.length > 0
    ? opened
    : [...opened, { type: 'TakeawaysBuilt', data: { takeaways: mergeDrafts(state, context) } }]
}

function requirePressedOn(state: Session, from: Stage | null): void {
  if (state.status === 'closed') refuse('closed')
  if (!sameStage(from, state.stage)) refuse('stale')
}

export const decideSteps: Deciders<StepCommands> = {
  OpenLobby(state, _data, { by }) {
    requireFacilitator(state, by)
    if (state.status === 'closed') refuse('closed')
    if (state.status !== 'draft') return []
    if (flow(state).length === 0) refuse('not-now')
    return [{ type: 'LobbyOpened', data: {} }]
  },
  Next(state, { from }, context) {
    requireFacilitator(state, context.by)
    requirePressedOn(state, from)
    if (state.status !== 'lobby' && state.status !== 'live') refuse('not-now')
    const closed = roundToReveal(state)
    if (state.stage && closed) {
      const shown = { item: state.stage.item, round: closed.round, ...moverIn(context.by) }
      return [{ type: 'RoundRevealed', data: shown }]
    }
    const next = stageAfter(state)
    return next ? enter(state, next, context) : openTakeaways(state, context)
  },
  Back(state, { from }, context) {
    requireFacilitator(state, context.by)
    requirePressedOn(state, from)
    if (state.status !== 'live' && state.status !== 'takeaways') refuse('not-now')
    return enter(state, stageBefore(state) ?? refuse('not-now'), context)
  },
  GoTo(state, { from, to }, context) {
    requireFacilitator(state, context.by)
    requirePressedOn(state, from)
    if (state.status === 'draft') refuse('not-now')
    if (sameStage(to, state.stage)) return []
    const item = itemOf(state, to.item) ?? refuse('unknown-item')
    if (flow(state).some(stage => sameStage(stage, to))) return enter(state, to, context)
    if (!isExtraRound(state, to)) refuse('unknown-step')
    if (to.round > capacity.rounds) refuse('round-limit')
    const last = item.steps.at(-1)?.step === 'conclude' ? item.steps.length - 1 : item.steps.length
    const extra = [
      { step: 'vote' as const, round: to.round, minutes: 3 },
      { step: 'reveal' as const, round: to.round, minutes: 5 },
    ]
    const longer = { ...item, steps: [...item.steps.slice(0, last), ...extra, ...item.steps.slice(last)] }
    const planned = { ...state, items: state.items.map(i => (i.id === item.id ? longer : i)) }
    return [{ type: 'ItemUpdated', data: { item: longer } }, ...enter(planned, to, context)]
  },
  PreviewRound(state, { item, round: number }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (!itemOf(state, item)) refuse('unknown-item')
    if (roundOf(state, item, number)?.status === 'revealed') return []
    const round = roundToReveal(state)
    if (state.stage?.item !== item || round?.round !== number) refuse('not-now')
    return round.previewed ? [] : [{ type: 'RoundPreviewed', data: { item, round: number } }]
  },
  CloseSession(state, _data, context) {
    requireFacilitator(state, context.by)
    if (state.status === 'closed') refuse('closed')
    return [...leave(state), mixBallots(state, context), { type: 'SessionClosed', data: {} }]
  },
}

const withRound = (state: Session, item: ItemId, number: number, change: (round: Round) => Round): Session => {
  const rounds = roundsOf(state, item)
  const known = rounds.some(round => round.round === number)
  const opened: Round = { round: number, status: 'open', of: null, closedAt: null, previewed: false, ballots: [] }
  const changed = known
    ? rounds.map(round => (round.round === number ? change(round) : round))
    : [...rounds, change(opened)].toSorted((a, b) => a.round - b.round)
  return { ...state, rounds: { ...state.rounds, [item]: changed } }
}

const left = (state: Session, at: number): Session => {
  if (!state.stage) return state
  const key = stageKey(state.stage)
  // A clock that was set back takes no time away.
  const spent = (state.spent[key] ?? 0) + Math.max(0, at - state.enteredAt)
  return { ...state, spent: { ...state.spent, [key]: spent }, left: { stage: state.stage, at } }
}

const movedBy = (by: GuestId | undefined, did: Moved['did'], at: number): Moved | null =>
  by === undefined ? null : { by, at, did }

export const evolveSteps: Evolvers<StepEvents> = {
  LobbyOpened: state => ({ ...state, status: 'lobby' }),
  StageEntered(before, { stage, by }, at) {
    const state = left(before, at)
    const sameItem = state.stage?.item === stage.item
    return {
      ...state,
      status: 'live',
      stage,
      enteredAt: at,
      liveAt: state.liveAt ?? at,
      moved: movedBy(by, 'entered', at),
      spotlight: sameItem ? state.spotlight : null,
      floor: stage.step === 'discuss' && sameItem ? state.floor : emptied(state.floor, at),
    }
  },
  RoundOpened: (state, { item, round }) =>
    withRound(state, item, round, r => ({ ...r, status: 'open', of: null, closedAt: null })),
  RoundClosed: (state, { item, round, of }, at) =>
    withRound(state, item, round, r => ({ ...r, status: 'closed', of, closedAt: at })),
  RoundPreviewed: (state, { item, round }) => withRound(state, item, round, r => ({ ...r, previewed: true })),
  RoundRevealed: (state, { item, round, by }, at) => ({
    ...withRound(state, item, round, r => ({ ...r, status: 'revealed' })),
    moved: movedBy(by, 'revealed', at),
  }),
  TakeawaysOpened: (state, { by }, at) => ({
    ...left(state, at),
    moved: movedBy(by, 'read-back', at),
    status: 'takeaways',
    stage: null,
    enteredAt: at,
    timer: null,
    spotlight: null,
    floor: emptied(state.floor, at),
  }),
  SessionClosed: (state, _data, at) => ({
    ...left(state, at),
    status: 'closed',
    stage: null,
    timer: null,
    spotlight: null,
    floor: emptied(state.floor, at),
    closedAt: at,
  }),
}
