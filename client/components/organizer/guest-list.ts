import type { PersonView } from '../../../shared/session/view-desk.ts'
import type { SessionLinks } from '../../connection/api.ts'

export type GuestState = 'fresh' | 'arrived' | 'present' | 'revoked'
export interface ListedGuest {
  readonly person: PersonView
  readonly state: GuestState
  /** Null when it was revoked. */
  readonly link: string | null
}

const stateOf = ({ link, present, arrived }: PersonView): GuestState => {
  if (link === 'revoked') return 'revoked'
  return present ? 'present' : arrived ? 'arrived' : 'fresh'
}

/** Everybody with a link of their own, in the order in which they were put on the list. */
export const listed = (people: readonly PersonView[], links: SessionLinks): readonly ListedGuest[] =>
  people.map(person => ({
    person,
    state: stateOf(person),
    link: links.guests.find(({ guest }) => guest === person.guest)?.link ?? null,
  }))

export const isHost = ({ person }: ListedGuest): boolean => person.role !== 'participant'

/** All links that work, to paste into mails of one's own. */
export const linksAsText = (title: string, guests: readonly ListedGuest[], nameless: string): string =>
  [
    title,
    '',
    ...guests.flatMap(({ person, link }) => (link === null ? [] : [`${person.name ?? nameless}\t${link}`])),
  ].join('\n')
