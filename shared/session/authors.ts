import { asId, type ContributionId, type GuestId } from './ids.ts'
import type { SessionEvent } from './messages.ts'
import { guestOf, type Contribution, type Guest, type Session } from './session.ts'

/** What print may name of whoever wrote or said something, once nobody can tell who that was. */
export type Origin = Pick<Guest, 'segment' | 'role'>

/** An author of this one contribution and of nothing else: neither a guest, nor the same for any two. */
const nobodyOf = (contribution: ContributionId): GuestId => asId<GuestId>(contribution)

/** The segment and role of an author who let them be printed, with or without the name. */
function originOf(state: Session, { author, consent }: Contribution): { readonly origin?: Origin } {
  const guest = consent?.answer === 'role' || consent?.answer === 'named' ? guestOf(state, author) : undefined
  return guest ? { origin: { segment: guest.segment, role: guest.role } } : {}
}

/** Who raised a hand or had the floor when: a line that was said meanwhile would lead to its speaker. */
const ofTheFloor: readonly string[] = ['HandRaised', 'HandLowered', 'FloorGiven', 'FloorYielded']

/**
 * What each event of a log becomes once nothing in it may say who wrote or said what, or which of it one person did; null for an
 * event that goes. Of who let their segment or role be printed that remains; of everybody, that it was said, and when.
 * @param state the session after all of the log
 * @param named contributions that keep their author
 */
export function authorsCut(
  state: Session,
  named: ReadonlySet<ContributionId> = new Set(),
): (event: SessionEvent) => SessionEvent | null {
  const known = new Map(state.contributions.map(contribution => [contribution.id, contribution]))
  const nobody = (id: ContributionId) => {
    const contribution = known.get(id)
    return { author: nobodyOf(id), ...(contribution && originOf(state, contribution)) }
  }
  return event => {
    if (ofTheFloor.includes(event.type)) return null
    if (event.type === 'Contributed' && !named.has(event.data.id)) {
      return { ...event, data: { ...event.data, ...nobody(event.data.id) } }
    }
    if (event.type === 'QuoteCaptured' && !named.has(event.data.id)) {
      return { ...event, data: { ...event.data, ...nobody(event.data.id) } }
    }
    if (event.type === 'ContributionTagged' && !named.has(event.data.contribution)) {
      const { speaker: _speaker, ...tags } = event.data
      return { ...event, data: tags }
    }
    return event
  }
}
