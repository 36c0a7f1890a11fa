import type { TakeawayId } from './ids.ts'
import { itemOf, roundOf, sameStage, wasSeen, type Session, type Stage } from './session.ts'

/** What *next* will do, so that the button can say it. */
export type NextMove =
  | { readonly does: 'open-lobby' }
  | {
      readonly does: 'enter'
      readonly stage: Stage
      /** The vote that this closes, and how many of how many are in. */
      readonly closes: { readonly voted: number; readonly of: number } | null
      /** Too few ballots for the house rule: nothing will be shown. */
      readonly withheld: boolean
    }
  /** Shows the vote that is closed and lies before the table. */
  | { readonly does: 'reveal'; readonly stage: Stage }
  | { readonly does: 'open-takeaways' }
  | { readonly does: 'present'; readonly takeaway: TakeawayId }
  | { readonly does: 'close' }

/** Every step of the evening, in order. */
export const flow = (state: Session): readonly Stage[] =>
  state.items.flatMap(item => item.steps.map(({ step, round }) => ({ item: item.id, step, round })))

/** A vote whose result somebody saw never opens again: late ballots could be read off the difference. A reveal needs a vote. */
function enterable(state: Session, stage: Stage): boolean {
  const round = roundOf(state, stage.item, stage.round)
  if (stage.step === 'vote') return !round || !wasSeen(round)
  if (stage.step === 'reveal') return round !== undefined
  return true
}

/** The stage that *next* leads to; undefined after the last one. */
export function stageAfter(state: Session): Stage | undefined {
  const stages = flow(state)
  const at = stages.findIndex(stage => sameStage(stage, state.stage))
  // A reveal may be entered from its own vote, which is open now.
  return stages.slice(at + 1).find(stage => enterable(state, stage))
}

/** The stage that *back* leads to; undefined before the first one. */
export function stageBefore(state: Session): Stage | undefined {
  const stages = flow(state)
  const at = state.stage === null ? stages.length : stages.findIndex(stage => sameStage(stage, state.stage))
  return stages.slice(0, Math.max(at, 0)).findLast(stage => enterable(state, stage))
}

/** Whether `stage` is one more round of voting than was planned: always possible once the earlier rounds are over. */
export function isExtraRound(state: Session, stage: Stage): boolean {
  const item = itemOf(state, stage.item)
  if (item?.kind !== 'dilemma' || stage.step !== 'vote') return false
  return stage.round === 1 + Math.max(0, ...item.steps.map(planned => planned.round))
}
