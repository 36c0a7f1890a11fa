import type { GuestId } from '../../../shared/session/ids.ts'
import type { CommonView } from '../../../shared/session/view.ts'
import type { PersonView } from '../../../shared/session/view-desk.ts'

export const everybody = (view: CommonView): readonly PersonView[] => view.desk?.people ?? []

/** Who holds a vote and a working link: a seat at the table. */
export const seated = (view: CommonView): readonly PersonView[] =>
  everybody(view).filter(person => person.votes && person.link === 'active')

export const away = (view: CommonView): readonly PersonView[] => seated(view).filter(person => !person.present)

/** Whose ballot is not in, while a vote is open. */
export const withoutVote = (view: CommonView): readonly PersonView[] =>
  seated(view).filter(person => person.voted === false)

const personOf = (view: CommonView, guest: GuestId): PersonView | undefined =>
  everybody(view).find(person => person.guest === guest)

/** Raised hands in the order in which they will be called. */
export const hands = (view: CommonView): readonly PersonView[] =>
  (view.desk?.hands ?? []).flatMap(guest => personOf(view, guest) ?? [])

/** Who has the floor. */
export const speaker = (view: CommonView): PersonView | undefined =>
  everybody(view).find(({ guest }) => guest === view.desk?.speaking)

/** The words that people used for segments so far, for who adds a guest. */
export const knownSegments = (view: CommonView): readonly string[] =>
  [...new Set(everybody(view).flatMap(({ segment }) => segment ?? []))].toSorted()

/** Everybody with these letters in their name; whose link was withdrawn comes last. */
export function peopleNamed(view: CommonView, letters: string): readonly PersonView[] {
  const wanted = letters.trim().toLowerCase()
  const found = everybody(view).filter(({ name }) => (name ?? '').toLowerCase().includes(wanted))
  return found.toSorted((a, b) => Number(a.link === 'revoked') - Number(b.link === 'revoked'))
}
