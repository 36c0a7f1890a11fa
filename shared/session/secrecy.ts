import type { EventType } from './messages.ts'

/**
 * Events that the log holds only sealed, under the session's key: what somebody voted, how they answered a contribution, whose
 * pattern would give the vote away, and how they judged a take-away. Ballots of people without a device are sealed too: the difference between two
 * corrections is one sheet of paper; and when a minority was worded anew, beside who was at the table then. When the session closes the key is destroyed, and `BallotsMixed` takes their place.
 */
export const sealedEvents: readonly EventType[] = [
  'BallotCast',
  'BallotWithdrawn',
  'ProxyBallotsCast',
  'Responded',
  'MinorityWorded',
  'Ratified',
]

/** Events whose `person` is kept outside the log, so that a guest can be erased without touching history. */
export const personalEvents: readonly EventType[] = ['GuestAdded', 'GuestUpdated']
