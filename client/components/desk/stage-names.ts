import type { Stage } from '../../../shared/session/session.ts'
import type { ItemView } from '../../../shared/session/view.ts'
import type { TableWords } from '../../locales/nl-table.ts'
import { plannedRounds } from '../../stages/where.ts'

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** "tweede stem", "onthulling", "verschuiving", "gesprek" */
export function stepName({ step, round }: Stage, item: ItemView, words: TableWords): string {
  if (step === 'vote') return words.vote(round, Math.max(round, plannedRounds(item)))
  return words.steps[step === 'reveal' && round > 1 ? 'shift' : step]
}

/** The bars count what is done together: votes, reveals, talks. The introduction comes before them, the conclusion after. */
export function barsOf({ steps }: ItemView, stage: Stage): { readonly total: number; readonly current: number } {
  const together = steps.filter(({ step }) => step !== 'introduce' && step !== 'conclude')
  const at = together.findIndex(({ step, round }) => step === stage.step && round === stage.round)
  const current = stage.step === 'introduce' ? 0 : stage.step === 'conclude' ? together.length + 1 : at + 1
  return { total: together.length, current }
}
