import { replay } from '../../shared/session/evolve.ts'
import type { GuestId } from '../../shared/session/ids.ts'
import { by, contribute, discussing, facilitator, first, g, lastContribution } from '../session/builders.ts'
import { after, order, type History } from '../session/given.ts'

const capture = (text: string) =>
  order(facilitator, 'CaptureQuote', { speaker: g(1), item: first, stance: 'b', text, starred: true })

const letIntoPrint = (events: History, author: GuestId): History =>
  after(events, order(by(author), 'AnswerConsent', { quote: lastContribution(events), answer: 'unattributed' }))

/** A table in its talk: one thought was written and cleared; these lines were said by g1, who lets `cleared` into print. */
export function talking({ cleared, kept, corrected }: { cleared?: string; kept: string; corrected?: string }) {
  let events: History = letIntoPrint(after(discussing(), contribute(g(2), 'GESCHREVEN door iemand')), g(2))
  events = after(events, capture(kept))
  if (cleared !== undefined) events = letIntoPrint(after(events, capture(cleared)), g(1))
  if (corrected !== undefined) {
    events = after(events, capture('GEZEGD-eerst'))
    const contribution = lastContribution(events)
    events = after(events, order(by(g(1)), 'CorrectLine', { contribution, text: corrected }))
  }
  return { events, state: replay(events) }
}
