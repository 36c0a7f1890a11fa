import { seedOf } from '../../../shared/charts/permutation.ts'
import { isRecord, keptInTab } from '../../connection/kept.ts'
import type { Agenda, Done } from './agenda-steps.ts'

/** A change that was made, with what it touched as it left it, and the whole agenda as it left that. */
export interface Kept extends Done {
  readonly left: string
  readonly whole: number
  /** In ms since 1970. */
  readonly at: number
}
export interface Piles {
  readonly done: readonly Kept[]
  readonly undone: readonly Kept[]
}

/** Further back than this nobody goes after a reload. */
const mostKept = 30
const noPiles: Piles = { done: [], undone: [] }
const keyOf = (session: string) => `exchange-table/agenda-history/${session}`

/** A number that two agendas share only when they are alike. */
export const wholeOf = ({ chapters, items }: Agenda): number =>
  seedOf(
    JSON.stringify([
      chapters.map(({ id, title }) => [id, title]),
      items.map(item => [item.id, item.chapter, item.title, item.question, item.format, item.settings, item.steps]),
    ]),
  )

export const leftBy = ({ touched }: Done, agenda: Agenda): string => JSON.stringify(touched(agenda)) ?? ''

type Written = Omit<Kept, 'touched' | 'left'>
function readPile(pile: unknown): readonly Kept[] {
  if (!Array.isArray(pile)) return []
  const whole = pile.filter(
    (entry: unknown) =>
      isRecord(entry) &&
      typeof entry['whole'] === 'number' &&
      Array.isArray(entry['undo']) &&
      Array.isArray(entry['redo']),
  ) as readonly Written[] // written by this same page; the server reads every step by its own schema before it has effect
  // What a change touched is a function, and those stay behind: after a reload nothing at all may have changed since.
  return whole.map(entry => ({ ...entry, touched: wholeOf, left: JSON.stringify(entry.whole) }))
}

/** What was changed in this tab before it was loaded again, as long as the agenda lies as it was left. */
export function readHistory(session: string, agenda: Agenda): Piles {
  const kept = keptInTab.read(keyOf(session))
  if (!isRecord(kept)) return noPiles
  const piles = { done: readPile(kept['done']), undone: readPile(kept['undone']) }
  const newest = [piles.done.at(-1), piles.undone.at(-1)].filter(entry => entry !== undefined)
  const now = wholeOf(agenda)
  return newest.length > 0 && newest.every(({ whole }) => whole === now) ? piles : noPiles
}

export function writeHistory(session: string, { done, undone }: Piles): void {
  const written = (pile: readonly Kept[]) =>
    pile.slice(-mostKept).map(({ touched: _stays, left: _anew, ...entry }): Written => entry)
  if (done.length + undone.length === 0) keptInTab.remove(keyOf(session))
  else keptInTab.write(keyOf(session), { done: written(done), undone: written(undone) })
}
