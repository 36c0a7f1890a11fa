import type { CommonView } from '../../../shared/session/view.ts'
import { scaleIsEmpty } from './agenda-plan.ts'
import type { ListedGuest } from './guest-list.ts'

export type Need =
  | { readonly need: 'guests' | 'dilemma' | 'host' }
  | { readonly need: 'votes'; readonly votes: number; readonly least: number }
  | { readonly need: 'writing'; readonly dilemmas: number }

/** What still needs doing before a table can work; `placeholders` are the questions of dilemmas that nobody wrote yet. */
export function stillNeeded(
  view: CommonView,
  guests: readonly ListedGuest[],
  placeholders: readonly string[],
): readonly Need[] {
  const dilemmas = view.items.filter(({ kind }) => kind === 'dilemma')
  const unwritten = dilemmas.filter(item => scaleIsEmpty(item) || placeholders.includes(item.question ?? ''))
  const open = guests.filter(({ link }) => link !== null)
  const votes = open.filter(({ person }) => person.votes).length
  const least = view.rules.smallestReveal
  const needs: Need[] = []
  if (dilemmas.length === 0) needs.push({ need: 'dilemma' })
  if (unwritten.length > 0) needs.push({ need: 'writing', dilemmas: unwritten.length })
  if (votes === 0) needs.push({ need: 'guests' })
  else if (votes < least) needs.push({ need: 'votes', votes, least })
  if (!open.some(({ person }) => person.role === 'facilitator')) needs.push({ need: 'host' })
  return needs
}
