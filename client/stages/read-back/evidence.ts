import type { RoundView } from '../../../shared/session/view-rounds.ts'
import type { QuoteView, TakeawayView } from '../../../shared/session/view-takeaways.ts'
import type { CommonView, ItemView } from '../../../shared/session/view.ts'
import { itemOf } from '../where.ts'

/** What a take-away rests on, each piece with the letter that points to it. */
export type Evidence = { readonly letter: string; readonly against: boolean } & (
  | { readonly kind: 'votes'; readonly item: ItemView; readonly round: RoundView }
  | { readonly kind: 'quote'; readonly quote: QuoteView }
)

export function evidenceOf(view: CommonView, takeaway: TakeawayView): readonly Evidence[] {
  // Of each dilemma the last round that was shown: its picture holds the earlier one.
  const items = [...new Set(takeaway.rounds.map(({ item }) => item))].flatMap(id => itemOf(view, id) ?? [])
  const votes = items.flatMap(item => {
    const named = takeaway.rounds.filter(round => round.item === item.id).map(({ round }) => round)
    const round = item.rounds.findLast(one => named.includes(one.round) && one.tally !== null)
    return round ? [{ kind: 'votes' as const, against: false, item, round }] : []
  })
  const quotes = (list: readonly QuoteView[], against: boolean) =>
    list.map(quote => ({ kind: 'quote' as const, against, quote }))
  return [...votes, ...quotes(takeaway.supporting, false), ...quotes(takeaway.opposing, true)].map((piece, index) => ({
    ...piece,
    letter: String.fromCharCode(97 + index),
  }))
}
