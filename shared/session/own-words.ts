import type { ContributionId, GuestId } from './ids.ts'
import type { EventType, SessionEvent } from './messages.ts'
import { voterNumberOf, type Ballot, type Contribution, type Session } from './session.ts'
import type { Judgement, Takeaway, WrittenText } from './takeaway.ts'

/** What stands where somebody's words were in a text that others wrote. */
const stead = '[…]'
/** Shorter than this, in UTF-16 units, it is nobody's words in particular. */
const fewestUnits = 12

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** A text without these words: whole, or as a quotation that they hold. */
function textWithout(text: string, words: readonly string[]): string {
  const whole = words
    .filter(known => known.length >= fewestUnits)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, known) => rest.replaceAll(new RegExp(escaped(known), 'giu'), stead), text)
  const held = (quote: string) =>
    quote.length >= fewestUnits && words.some(known => known.toLowerCase().includes(quote.toLowerCase()))
  return whole.replaceAll(/“([^”]+)”|"([^"]+)"/g, (quotation: string, curly?: string, straight?: string) =>
    held(curly ?? straight ?? '') ? quotation.replace(curly ?? straight ?? '', () => stead) : quotation,
  )
}
const writtenWithout = ({ headline, body }: WrittenText, words: readonly string[]): WrittenText => ({
  headline: textWithout(headline, words),
  body: textWithout(body, words),
})
function editedWithout(takeaway: Takeaway, words: readonly string[]): Takeaway {
  return takeaway.edited === null ? takeaway : { ...takeaway, edited: writtenWithout(takeaway.edited, words) }
}

const wordless = ({ reason: _reason, ...ballot }: Ballot): Ballot => ballot

const wordsIn = ({ text, consent }: Contribution): readonly string[] => [text, consent?.wording ?? []].flat()

/** The session without what a guest wrote and said: as if they had withdrawn each of it, and had judged and voted without a word. */
export function withoutWordsOf(state: Session, guest: GuestId): Session {
  const own = state.contributions.filter(({ author }) => author === guest)
  const gone = new Set(own.map(({ id }) => id))
  const words = own.flatMap(wordsIn)
  const voter = voterNumberOf(state, guest)
  const rounds = Object.entries(state.rounds).map(([item, list]) => {
    const told = list.map(round => {
      const ballot = round.ballots[voter]
      return ballot?.reason === undefined ? round : { ...round, ballots: round.ballots.with(voter, wordless(ballot)) }
    })
    return [item, told] as const
  })
  const judged = ({ verdicts, ...takeaway }: Takeaway): Takeaway => {
    const known = verdicts[guest]
    return { ...takeaway, verdicts: known ? { ...verdicts, [guest]: { verdict: known.verdict } } : verdicts }
  }
  return {
    ...state,
    contributions: state.contributions
      .filter(({ id }) => !gone.has(id))
      // What was merged into it stands for itself again.
      .map(c => (c.mergedInto !== null && gone.has(c.mergedInto) ? { ...c, mergedInto: null } : c)),
    spotlight: state.spotlight !== null && gone.has(state.spotlight) ? null : state.spotlight,
    takeaways: state.takeaways.map(takeaway => editedWithout(judged(takeaway), words)),
    // Mixed ballots are in no order that a voter number leads to.
    rounds: state.register === null ? Object.fromEntries(rounds) : state.rounds,
  }
}

/** Whose each contribution was in the end, also of those that were withdrawn or dropped since. */
export function speakersIn(events: readonly SessionEvent[]): ReadonlyMap<ContributionId, GuestId> {
  const speakers = new Map<ContributionId, GuestId>()
  for (const { type, data } of events) {
    if (type === 'Contributed' || type === 'QuoteCaptured') speakers.set(data.id, data.author)
    if (type === 'ContributionTagged' && data.speaker !== undefined) speakers.set(data.contribution, data.speaker)
  }
  return speakers
}

/** The events in which a thought has words, none of which is ever sealed. */
export const thoughtEvents = [
  'Contributed',
  'QuoteCaptured',
  'ContributionEdited',
  'LineCorrected',
  'ContributionTagged',
  'ConsentAnswered',
  'ContributionHidden',
] as const satisfies readonly EventType[]

/** What each event of a log becomes once the words of these thoughts are gone: that there was one. */
export const thoughtsEmptied =
  (own: ReadonlySet<ContributionId>) =>
  (event: SessionEvent): SessionEvent =>
    emptied(event, own)

/** A written or captured thought of the log as it stands once its words are gone. */
function emptied(event: SessionEvent, own: ReadonlySet<ContributionId>): SessionEvent {
  switch (event.type) {
    case 'Contributed':
      return own.has(event.data.id) ? { ...event, data: { ...event.data, text: '' } } : event
    case 'QuoteCaptured':
      return own.has(event.data.id) ? { ...event, data: { ...event.data, text: '' } } : event
    case 'ContributionEdited':
    case 'LineCorrected':
      return own.has(event.data.contribution) ? { ...event, data: { ...event.data, text: '' } } : event
    case 'ContributionTagged': {
      const { text, ...tags } = event.data
      return own.has(tags.contribution) && text !== undefined ? { ...event, data: { ...tags, text: '' } } : event
    }
    case 'ConsentAnswered':
      return own.has(event.data.contribution) ? { ...event, data: { ...event.data, wording: null } } : event
    case 'ContributionHidden':
      return own.has(event.data.contribution) ? { ...event, data: { ...event.data, reason: '' } } : event
    default:
      return event
  }
}

const silent = ({ remark: _remark, printable: _printable, ...judgement }: Judgement): Judgement => judgement

/** What the log says of somebody else's making, or with somebody else's words in it. */
function unquoted(event: SessionEvent, guest: GuestId, words: readonly string[]): SessionEvent {
  switch (event.type) {
    case 'BallotCast':
      return event.data.guest === guest
        ? { ...event, data: { ...event.data, ballot: wordless(event.data.ballot) } }
        : event
    case 'Ratified':
      return event.data.guest === guest
        ? { ...event, data: { takeaway: event.data.takeaway, guest, ...silent(event.data) } }
        : event
    case 'TakeawayEdited':
      return { ...event, data: { ...event.data, text: writtenWithout(event.data.text, words) } }
    case 'TakeawayAdded':
      return { ...event, data: { takeaway: editedWithout(event.data.takeaway, words) } }
    case 'TakeawaysBuilt':
      return { ...event, data: { takeaways: event.data.takeaways.map(one => editedWithout(one, words)) } }
    default:
      return event
  }
}

/** The texts by which the log knows these contributions, in all their wordings. */
function textsOf(events: readonly SessionEvent[], own: ReadonlySet<ContributionId>): readonly string[] {
  return events.flatMap(({ type, data }) => {
    if (type === 'Contributed' || type === 'QuoteCaptured') return own.has(data.id) ? [data.text] : []
    if (type === 'ConsentAnswered') return own.has(data.contribution) && data.wording !== null ? [data.wording] : []
    if (type !== 'ContributionEdited' && type !== 'LineCorrected' && type !== 'ContributionTagged') return []
    return own.has(data.contribution) && data.text !== undefined ? [data.text] : []
  })
}

/**
 * What each event of a log becomes once a guest's words are taken out of it: of the same type and at the same place. Replayed
 * up to the event that took them out, and with it, it gives the state that it gave before.
 * @param events all of the log that can be read, oldest first
 */
export function wordsTakenOut(events: readonly SessionEvent[], guest: GuestId): (event: SessionEvent) => SessionEvent {
  const own = new Set([...speakersIn(events)].filter(([, speaker]) => speaker === guest).map(([id]) => id))
  const words = textsOf(events, own)
  return event => unquoted(emptied(event, own), guest, words)
}
