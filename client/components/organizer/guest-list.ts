import type { PersonView } from '../../../shared/session/view-desk.ts'
import type { SessionLinks } from '../../connection/api.ts'

export const guestStates = ['fresh', 'arrived', 'present', 'revoked'] as const
export type GuestState = (typeof guestStates)[number]
export interface ListedGuest {
  readonly person: PersonView
  readonly state: GuestState
  /** Null when it was revoked. */
  readonly link: string | null
  readonly email: string | null
}

const stateOf = ({ link, present, arrived }: PersonView): GuestState => {
  if (link === 'revoked') return 'revoked'
  return present ? 'present' : arrived ? 'arrived' : 'fresh'
}

/** Everybody with a link of their own, in the order in which they were put on the list. */
export function listed(people: readonly PersonView[], links: SessionLinks): readonly ListedGuest[] {
  const known = new Map(links.guests.map(entry => [entry.guest, entry]))
  return people.map(person => {
    const { link = null, email = null } = known.get(person.guest) ?? {}
    return { person, state: stateOf(person), link, email }
  })
}

export const isHost = ({ person }: ListedGuest): boolean => person.role !== 'participant'

/** Which guests of a long list are looked for; undefined is any. */
export interface GuestFilter {
  /** Parts of a name, an address or a segment, in any order. */
  readonly words: string
  readonly state: GuestState | undefined
  /** Null: without one. */
  readonly segment: string | null | undefined
  readonly votes: boolean | undefined
}
export const everybody: GuestFilter = { words: '', state: undefined, segment: undefined, votes: undefined }

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Those whom the filter lets through; accents and capitals do not count. */
export function matching(guests: readonly ListedGuest[], filter: GuestFilter): readonly ListedGuest[] {
  const words = folded(filter.words)
    .split(/\s+/)
    .filter(word => word !== '')
  return guests.filter(({ person, state, email }) => {
    if (filter.state !== undefined && state !== filter.state) return false
    if (filter.segment !== undefined && person.segment !== filter.segment) return false
    if (filter.votes !== undefined && person.votes !== filter.votes) return false
    const text = folded([person.name, email, person.segment].filter(part => part !== null).join(' '))
    return words.every(word => text.includes(word))
  })
}

/** A spreadsheet takes a cell that begins so for a formula; an apostrophe tells it that it is text. */
const cell = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll(/\s+/g, ' ')

export interface LinkTableWords {
  readonly columns: readonly [name: string, email: string, segment: string, link: string]
  readonly nameless: string
}

/** All links that work, as a table to paste into a spreadsheet or a mail merge. */
export const linksAsTable = (guests: readonly ListedGuest[], { columns, nameless }: LinkTableWords): string =>
  [
    columns,
    ...guests.flatMap(({ person, email, link }) =>
      link === null ? [] : [[person.name ?? nameless, email ?? '', person.segment ?? '', link]],
    ),
  ]
    .map(row => row.map(cell).join('\t'))
    .join('\n')
