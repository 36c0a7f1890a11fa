import type { ItemId } from '../../../shared/session/ids.ts'
import { capacity } from '../../../shared/session/limits.ts'
import { sameStage, stageKey, type ItemKind, type Stage } from '../../../shared/session/session.ts'
import type { RoundView } from '../../../shared/session/view-rounds.ts'
import type { CommonView, ItemView } from '../../../shared/session/view.ts'
import { plannedRounds, roundOf } from '../../stages/where.ts'
import { inMs } from './durations.ts'

export interface SheetStep {
  readonly stage: Stage
  readonly state: 'done' | 'now' | 'ahead'
  /** In ms, as everything here. */
  readonly planned: number
  readonly spent: number
  /** Why the table cannot go there, as `enterable` of the session's flow will say: known before it is asked. */
  readonly barred: 'revealed' | 'no-vote' | null
}
export interface SheetItem {
  readonly id: ItemId
  readonly kind: ItemKind
  readonly title: string
  /** Counts the dilemmas from 1; null for a talk or a break. */
  readonly number: number | null
  /** The title of the chapter that begins here. */
  readonly chapter: string | null
  readonly progress: ItemView['progress']
  /** When it began, or is expected to; null when it was passed over or nothing has a time yet. */
  readonly startsAt: number | null
  readonly planned: number
  readonly spent: number
  readonly steps: readonly SheetStep[]
  /** One more vote than was planned, once the last one is over. */
  readonly extraVote: Stage | null
}
export interface RunSheet {
  readonly items: readonly SheetItem[]
  /** Behind the plan in ms, below zero ahead of it; null while nothing runs. */
  readonly drift: number | null
  readonly endsAt: number | null
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0)

const barredBy = (step: Stage['step'], round: RoundView | undefined): SheetStep['barred'] => {
  // Seen by the table, or by the facilitator alone.
  if (step === 'vote' && round && round.tally !== null) return 'revealed'
  return step === 'reveal' && !round ? 'no-vote' : null
}

function sheetSteps(view: CommonView, item: ItemView, now: number): SheetStep[] {
  return item.steps.map(({ step, round, minutes }) => {
    const stage = { item: item.id, step, round }
    const current = sameStage(stage, view.stage)
    const before = view.desk?.spent[stageKey(stage)]
    const running = current ? Math.max(0, now - (view.desk?.enteredAt ?? now)) : 0
    return {
      stage,
      state: current ? 'now' : before === undefined ? 'ahead' : 'done',
      planned: inMs(minutes),
      spent: (before ?? 0) + running,
      barred: barredBy(step, roundOf(item, round)),
    }
  })
}

function extraVote(item: ItemView): Stage | null {
  const last = plannedRounds(item)
  const status = roundOf(item, last)?.status ?? 'open'
  return status === 'open' || last >= capacity.rounds ? null : { item: item.id, step: 'vote', round: last + 1 }
}

const untimed = (view: CommonView, now: number): Omit<SheetItem, 'startsAt'>[] => {
  let dilemmas = 0
  let chapter: string | null = null
  return view.items.map(item => {
    const steps = sheetSteps(view, item, now)
    const begins = item.chapter !== chapter ? (view.chapters.find(c => c.id === item.chapter)?.title ?? null) : null
    chapter = item.chapter
    return {
      id: item.id,
      kind: item.kind,
      title: item.title,
      number: item.kind === 'dilemma' ? (dilemmas += 1) : null,
      chapter: begins,
      progress: item.progress,
      planned: total(steps.map(step => step.planned)),
      spent: total(steps.map(step => step.spent)),
      steps,
      extraVote: extraVote(item),
    }
  })
}

const leftOf = (step: SheetStep) => Math.max(0, step.planned - step.spent)

/** Backwards from the moment that the current item began: what was spent on each before it. */
function begun(items: readonly Omit<SheetItem, 'startsAt'>[], from: number): (number | null)[] {
  let at = from
  return items
    .toReversed()
    .map(({ spent }) => (spent > 0 ? (at -= spent) : null))
    .toReversed()
}

/** The evening on one sheet: what was planned, what it took, and where that leads. `now` is the server's. */
export function runSheet(view: CommonView, now: number): RunSheet {
  const items = untimed(view, now)
  const at = items.findIndex(({ id }) => id === view.stage?.item)
  const ended = view.status === 'takeaways' || view.status === 'closed'
  const split = ended ? items.length : Math.max(0, at)
  const current = items[at]
  const startOfCurrent = ended ? (view.desk?.enteredAt ?? now) : now - (current?.spent ?? 0)

  const steps = items.flatMap(item => item.steps)
  const here = steps.findIndex(({ state }) => state === 'now')
  const left = steps.slice(Math.max(0, here)).map(leftOf)
  const liveAt = view.desk?.liveAt ?? null
  const running = view.status === 'live' && liveAt !== null
  const endsAt = running || view.status === 'lobby' ? now + total(left) : null

  let next = startOfCurrent
  const ahead = items.slice(split).map((item, i) => {
    const startsAt = next
    next += i === 0 && current ? item.spent + total(item.steps.slice(currentStep(item)).map(leftOf)) : item.planned
    return startsAt
  })
  const starts = view.status === 'draft' ? [] : [...begun(items.slice(0, split), startOfCurrent), ...ahead]
  return {
    items: items.map((item, i) => ({ ...item, startsAt: starts[i] ?? null })),
    drift: running && endsAt !== null ? endsAt - (liveAt + total(steps.map(step => step.planned))) : null,
    endsAt,
  }
}

const currentStep = ({ steps }: Pick<SheetItem, 'steps'>) =>
  Math.max(
    0,
    steps.findIndex(({ state }) => state === 'now'),
  )
