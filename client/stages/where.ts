import type { ItemId } from '../../shared/session/ids.ts'
import type { Stage } from '../../shared/session/session.ts'
import type { OwnView } from '../../shared/session/view-own.ts'
import type { RoundView } from '../../shared/session/view-rounds.ts'
import type { CommonView, ItemView } from '../../shared/session/view.ts'

/** What every stage is handed. */
export interface StageProps {
  readonly view: CommonView
  readonly mine: OwnView
  readonly item: ItemView
  readonly stage: Stage
}

export const itemOf = (view: CommonView, id: ItemId | undefined): ItemView | undefined =>
  view.items.find(item => item.id === id)

export const roundOf = (item: ItemView, round: number): RoundView | undefined =>
  item.rounds.find(one => one.round === round)

/** The number of a dilemma among the dilemmas of the evening. */
export function dilemmaPlace(view: CommonView, item: ItemView): { readonly n: number; readonly of: number } {
  const dilemmas = view.items.filter(({ kind }) => kind === 'dilemma')
  return { n: dilemmas.findIndex(({ id }) => id === item.id) + 1, of: dilemmas.length }
}

export const plannedRounds = (item: ItemView): number => Math.max(1, ...item.steps.map(({ round }) => round))

export const itemAfter = (view: CommonView, item: ItemView): ItemView | undefined =>
  view.items[view.items.findIndex(({ id }) => id === item.id) + 1]

/** The round that a shown one is compared with: the first. Undefined where nothing is compared. */
export const comparedWith = (item: ItemView, round: RoundView): RoundView | undefined => {
  const [first] = item.rounds
  return first?.tally && round.tally && first.round !== round.round ? first : undefined
}

/** The last round before this one that was shown. */
export const revealedBefore = (item: ItemView, round: number): RoundView | undefined =>
  item.rounds.findLast(one => one.round < round && one.status === 'revealed')

/** Whether what was seen on paper or by a show of hands is what keeps a closed vote closed: some voted themselves, and too few. */
export const withheldBesideProxies = ({ withheld, voted, proxies }: RoundView): boolean =>
  withheld && proxies > 0 && voted > proxies
