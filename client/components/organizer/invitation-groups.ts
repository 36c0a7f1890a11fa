import type { InvitationStatus } from '../../connection/invitation-api.ts'
import { isHost, type ListedGuest } from './guest-list.ts'

export interface Invited {
  readonly guest: ListedGuest
  readonly status: InvitationStatus
}
/** The guests by what can be done about their invitation; each of the first three in one group at most. */
export interface InvitationGroups {
  readonly failed: readonly Invited[]
  readonly waiting: readonly Invited[]
  /** A press on “send” goes to these. */
  readonly unsent: readonly Invited[]
  readonly sent: readonly Invited[]
  readonly opened: readonly Invited[]
  /** Were mailed something that no longer holds. */
  readonly outdated: readonly Invited[]
  /** Whoever leads the table is not counted: they know where it is. */
  readonly withoutAddress: readonly ListedGuest[]
}

const reachable = ({ link, email }: ListedGuest): boolean => link !== null && email !== null

/** Who can be sent what. Whoever failed is not among the unsent: first something is to be put right, or asked. */
export function groupsOf(
  guests: readonly ListedGuest[],
  byGuest: ReadonlyMap<string, InvitationStatus>,
): InvitationGroups {
  const all = guests.flatMap(guest => {
    const status = byGuest.get(guest.person.guest)
    return status ? [{ guest, status }] : []
  })
  const inState = (...states: readonly InvitationStatus['state'][]) =>
    all.filter(({ status }) => states.includes(status.state))
  return {
    failed: inState('failed').filter(({ guest }) => guest.link !== null),
    waiting: inState('waiting'),
    unsent: inState('none').filter(({ guest }) => reachable(guest)),
    sent: inState('sent').filter(({ guest }) => reachable(guest)),
    opened: inState('opened').filter(({ status }) => status.sentAt !== null),
    outdated: inState('sent', 'opened').filter(({ guest, status }) => status.outdated && reachable(guest)),
    withoutAddress: guests.filter(guest => !isHost(guest) && guest.state === 'fresh' && guest.email === null),
  }
}
