import type { GuestId, SessionId } from '../../shared/session/ids.ts'
import type { Person } from '../../shared/session/session.ts'
import type { Database } from '../event-store/database.ts'
import { eraseInvitations } from '../mail/invitation-book.ts'
import { spendLinks } from './link-book.ts'

/** Who the guests are, kept beside the log. Whoever holds a session in memory must read it again after an erasure. */
export interface PeopleBook {
  of(session: SessionId): Promise<ReadonlyMap<GuestId, Person>>
  /** Forgets one guest's name, address, links, mails and commands; the log is not touched. */
  erase(session: SessionId, guest: GuestId): Promise<void>
  /** Forgets all guests of a session, lets nobody in by a link any more, and once it is closed who wrote or said what. */
  eraseAll(session: SessionId): Promise<void>
}

/** The caller holds the transaction, here and below. */
export function peopleOf(database: Database, session: SessionId): ReadonlyMap<GuestId, Person> {
  const rows = database.all<{ guest: GuestId; name: string; email: string | null }>(
    'SELECT guest, name, email FROM people WHERE session = ?',
    session,
  )
  return new Map(rows.map(({ guest, name, email }) => [guest, email === null ? { name } : { name, email }]))
}

export function writePerson(database: Database, session: SessionId, guest: GuestId, { name, email }: Person): void {
  database.run(
    'INSERT INTO people (session, guest, name, email) VALUES (?, ?, ?, ?) ON CONFLICT (session, guest) DO UPDATE SET name = excluded.name, email = excluded.email',
    session,
    guest,
    name,
    email ?? null,
  )
}

/** Of a guest nothing is left beside the log: name, address, links, mails, and which commands they gave. Needs `Database.scrub`. */
export function erasePerson(database: Database, session: SessionId, guest: GuestId): void {
  database.run('DELETE FROM people WHERE session = ? AND guest = ?', session, guest)
  database.run('DELETE FROM links WHERE session = ? AND guest = ?', session, guest)
  const given = 'DELETE FROM acknowledged WHERE session = ? AND substr(command_key, 1, ?) = ?'
  database.run(given, session, guest.length + 1, `${guest}/`)
  eraseInvitations(database, session, guest)
  database.oweRenewal()
}

/** @param cutLoose takes out of the log what ties thoughts to the guests of a session; within the transaction */
export const sqlitePeople = (database: Database, cutLoose: (session: SessionId) => void): PeopleBook => ({
  of: async session => database.read(() => peopleOf(database, session)),
  async erase(session, guest) {
    database.write(() => erasePerson(database, session, guest))
    database.scrub()
  },
  async eraseAll(session) {
    database.write(() => {
      database.run('DELETE FROM people WHERE session = ?', session)
      spendLinks(database, session)
      database.run('DELETE FROM invitations WHERE session = ?', session)
      cutLoose(session)
      database.oweRenewal()
    })
    database.scrub()
  },
})
