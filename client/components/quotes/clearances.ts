import type { Clearance } from '../../../shared/session/quotes.ts'
import type { QuoteView } from '../../../shared/session/view-takeaways.ts'
import type { CommonView } from '../../../shared/session/view.ts'

/** What the take-aways that were not put aside rest on in words; each quote once. */
export function quotesIn({ takeaways }: Pick<CommonView, 'takeaways'>): readonly QuoteView[] {
  const all = takeaways
    .filter(({ dropped }) => dropped === null)
    .flatMap(({ supporting, opposing }) => [...supporting, ...opposing])
    .filter(({ clearance }) => clearance !== null)
  return [...new Map(all.map(quote => [quote.id, quote])).values()]
}

export type Clearances = Readonly<Record<Clearance | 'all', number>>
export function clearancesIn(view: Pick<CommonView, 'takeaways'>): Clearances {
  const quotes = quotesIn(view)
  const count = (clearance: Clearance) => quotes.filter(quote => quote.clearance === clearance).length
  return {
    all: quotes.length,
    cleared: count('cleared'),
    asked: count('asked'),
    unasked: count('unasked'),
    off: count('off'),
  }
}
