import type { Deciders, Evolvers } from './messages.ts'
import { requireFacilitator } from './permissions.ts'
import { refuse } from './refusal.ts'
import type { Session, Timer } from './session.ts'

/** Times in whole seconds. The timer advises; it never cuts anyone off. */
export interface TimerCommands {
  /** Without seconds: runs on from where it was paused. */
  StartTimer: { readonly seconds?: number }
  PauseTimer: Record<never, never>
  ExtendTimer: { readonly seconds: number }
}
export interface TimerEvents {
  TimerSet: { readonly timer: Timer | null }
}

const longest = 24 * 3600

export const startedTimer = (at: number, duration: number): Timer => ({ endsAt: at + duration, left: duration })

function requireStage(state: Session): void {
  if (state.status === 'closed') refuse('closed')
  if (state.stage === null) refuse('not-now')
}

export const decideTimer: Deciders<TimerCommands> = {
  StartTimer(state, { seconds }, { by, at }) {
    requireFacilitator(state, by)
    requireStage(state)
    if (seconds !== undefined && (seconds < 1 || seconds > longest)) refuse('invalid-command')
    if (seconds === undefined && state.timer?.endsAt !== null && state.timer !== null) return []
    const left = seconds === undefined ? state.timer?.left : seconds * 1000
    if (left === undefined) refuse('invalid-command')
    return [{ type: 'TimerSet', data: { timer: startedTimer(at, left) } }]
  },
  PauseTimer(state, _data, { by, at }) {
    requireFacilitator(state, by)
    requireStage(state)
    if (!state.timer || state.timer.endsAt === null) return []
    return [{ type: 'TimerSet', data: { timer: { endsAt: null, left: Math.max(0, state.timer.endsAt - at) } } }]
  },
  ExtendTimer(state, { seconds }, { by, at }) {
    requireFacilitator(state, by)
    requireStage(state)
    if (Math.abs(seconds) > longest || seconds === 0) refuse('invalid-command')
    const { endsAt = at, left = 0 } = state.timer ?? {}
    const timer =
      endsAt === null
        ? { endsAt, left: Math.max(0, left + seconds * 1000) }
        : startedTimer(at, Math.max(0, Math.max(endsAt, at) - at + seconds * 1000))
    return [{ type: 'TimerSet', data: { timer } }]
  },
}

export const evolveTimer: Evolvers<TimerEvents> = {
  TimerSet: (state, { timer }) => ({ ...state, timer }),
}
