import type { ContributionId, GuestId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { speakersIn } from '../../shared/session/own-words.ts'

/** A fact of the log about one guest, with nothing of anybody else in it. */
export interface OwnFact {
  readonly type: SessionEvent['type']
  /** In ms since 1970. */
  readonly at: number
  readonly data: Readonly<Record<string, unknown>>
}

/** Of a list of contributions those of this guest; of whoever was at the table that they were. */
function ownShare(event: SessionEvent, guest: GuestId, own: ReadonlySet<ContributionId>): OwnFact['data'] | undefined {
  const { type, data } = event
  switch (type) {
    case 'Contributed':
    case 'QuoteCaptured':
      return own.has(data.id) ? { ...data, author: guest } : undefined
    case 'ContributionTagged':
      return own.has(data.contribution) ? { ...data, ...(data.speaker !== undefined && { speaker: guest }) } : undefined
    case 'ContributionsMerged': {
      const from = data.from.filter(id => own.has(id))
      return own.has(data.into) ? { into: data.into, from } : from.length > 0 ? { from } : undefined
    }
    case 'BallotsMixed':
      return data.register.includes(guest) ? { register: [guest] } : undefined
    case 'GuestAdded':
    case 'GuestUpdated':
      return data.id === guest ? { ...data } : undefined
    default:
      return isAbout(data, guest, own) ? { ...data } : undefined
  }
}

function isAbout(data: SessionEvent['data'], guest: GuestId, own: ReadonlySet<ContributionId>): boolean {
  if ('guest' in data && data.guest === guest) return true
  if ('by' in data && data.by === guest) return true
  return 'contribution' in data && data.contribution !== null && !('guest' in data) && own.has(data.contribution)
}

/** All that the log still holds of one guest, oldest first: what others said, answered or chose is not in it. */
export function ownFacts(events: readonly SessionEvent[], guest: GuestId): readonly OwnFact[] {
  const own = new Set([...speakersIn(events)].filter(([, speaker]) => speaker === guest).map(([id]) => id))
  return events.flatMap(event => {
    const data = ownShare(event, guest, own)
    return data ? [{ type: event.type, at: event.at, data }] : []
  })
}
