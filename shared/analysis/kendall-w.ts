import { midranks } from './midranks.ts'
import { comparable } from './order.ts'

export interface Concordance {
  readonly raters: number
  readonly items: number
  /** Kendall's W, corrected for ties, 0..1. */
  readonly w: number
  /** Mean rank correlation between two raters, (mW-1)/(m-1), -1/(m-1)..1; unlike W, 0 when the orders are random. */
  readonly rbar: number
  /** Sum of the midranks per item, lowest is most preferred. */
  readonly rankSums: readonly number[]
  readonly label: 'insufficient' | 'strong' | 'moderate' | 'none'
}

/**
 * How far raters order the items alike.
 * @param rankings one per rater: a number per item, lowest is most preferred, equal numbers are ties; two raters and two
 * items or more
 * @throws RangeError when there are too few raters or items, lengths differ, or a number is not finite
 * Source: Kendall & Babington Smith 1939; label on rbar: .65 strong, .45 moderate (W = .7 of Schmidt 1997 is .66 at 8
 * raters), from 3 items and 5 raters on.
 */
export function kendallW(rankings: readonly (readonly number[])[]): Concordance {
  const { raters, items } = sizeOf(rankings)
  const ranked = rankings.map(midranks)
  const doubledSums = Array.from({ length: items }, (_, item) =>
    ranked.reduce((sum, { doubled }) => sum + (doubled[item] ?? 0), 0),
  )
  const mean = raters * (items + 1)
  const s = doubledSums.reduce((squares, sum) => squares + (sum - mean) ** 2, 0) / 4
  const tied = ranked.flatMap(({ ties }) => ties).reduce((sum, tie) => sum + tie ** 3 - tie, 0)
  const most = raters ** 2 * (items ** 3 - items) - raters * tied
  // When every rater ties everything there is no order to share.
  const w = most === 0 ? 0 : (12 * s) / most
  const rbar = (raters * w - 1) / (raters - 1)
  return { raters, items, w, rbar, rankSums: doubledSums.map(sum => sum / 2), label: labelOf(raters, items, rbar) }
}

/**
 * Ranks of all items from the order of those a rater chose to rank: the others share the mean of the remaining ranks.
 * @param order indexes of the ranked items, most preferred first
 * @param items number of items
 * @returns a rank per item, 1..items; null when fewer than two items are ranked: such a rater is left out
 * @throws RangeError when an index is not that of an item, or comes twice
 * Source: docs/methods.md, Kendall W.
 */
export function completeRanking(order: readonly number[], items: number): number[] | null {
  if (!Number.isSafeInteger(items) || items < 0) throw new RangeError(`A number of items cannot be ${items}`)
  if (new Set(order).size !== order.length) throw new RangeError('An item cannot be ranked twice')
  for (const item of order) {
    if (!Number.isSafeInteger(item) || item < 0 || item >= items) throw new RangeError(`There is no item ${item}`)
  }
  if (order.length < 2) return null
  const rest = (order.length + 1 + items) / 2
  const ranks = new Array<number>(items).fill(rest)
  for (const [place, item] of order.entries()) ranks[item] = place + 1
  return ranks
}

/**
 * The order that may be shown: brackets from most to least preferred. Of any two items in different brackets, at least
 * two thirds of the raters prefer the one in the earlier bracket; what cannot be told apart shares a bracket.
 * @param rankings as in kendallW
 * @returns item indexes; inside a bracket from low to high rank sum, then by index
 * @throws RangeError as kendallW
 * Source: docs/methods.md, Kendall W.
 */
export function sharedOrder(rankings: readonly (readonly number[])[]): number[][] {
  const { rankSums, raters } = kendallW(rankings)
  const order = rankSums
    .map((sum, item) => ({ sum, item }))
    .sort((a, b) => a.sum - b.sum || a.item - b.item)
    .map(({ item }) => item)
  const preferred = (item: number, other: number) =>
    3 * rankings.filter(ranking => (ranking[item] ?? 0) < (ranking[other] ?? 0)).length >= 2 * raters
  const brackets: number[][] = []
  let bracket: number[] = []
  for (const [place, item] of order.entries()) {
    bracket.push(item)
    const above = order.slice(0, place + 1)
    const below = order.slice(place + 1)
    if (above.every(one => below.every(other => preferred(one, other)))) {
      brackets.push(bracket)
      bracket = []
    }
  }
  return brackets
}

function sizeOf(rankings: readonly (readonly number[])[]): { raters: number; items: number } {
  const items = rankings[0]?.length ?? 0
  if (rankings.length < 2 || items < 2) throw new RangeError('Concordance needs two raters and two items')
  if (rankings.some(ranking => ranking.length !== items)) throw new RangeError('All raters rank the same items')
  return { raters: rankings.length, items }
}

function labelOf(raters: number, items: number, rbar: number): Concordance['label'] {
  if (items < 3 || raters < 5) return 'insufficient'
  const score = comparable(rbar)
  return score >= 0.65 ? 'strong' : score >= 0.45 ? 'moderate' : 'none'
}
