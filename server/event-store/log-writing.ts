import type { GuestId, SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { sealedEvents } from '../../shared/session/secrecy.ts'
import type { Person } from '../../shared/session/session.ts'
import { firstWorkspace } from '../accounts/workspace-book.ts'
import { addLink } from '../people/link-book.ts'
import { erasePerson, writePerson } from '../people/people-book.ts'
import { destroyKey, keyOf, makeKey } from './ballot-keys.ts'
import type { Database } from './database.ts'
import { VersionConflict, type Append } from './event-store.ts'
import { rewriteLog } from './log-rewriting.ts'
import { destroysKey, linkMadeBy, partPerson } from './personal.ts'
import { rewritingsFor } from './rewriting.ts'
import { seal, sealedType } from './sealing.ts'
import { currentVersion } from './upcast.ts'

/**
 * Writes one append; the caller holds the transaction. Throws `VersionConflict` when somebody else was first.
 * True when it destroyed the session's key, forgot a guest or took words out: then the write-ahead log must be emptied after
 * the commit.
 */
export function writeAppend(database: Database, secret: Buffer, append: Append): boolean {
  const { session, expectedVersion, events, commands } = append
  const known = database.get<{ version: number }>('SELECT version FROM sessions WHERE id = ?', session)
  if ((known?.version ?? 0) !== expectedVersion) {
    throw new VersionConflict(`Session ${session} is at ${known?.version ?? 0}, not at ${expectedVersion}.`)
  }
  const last = events.at(-1)
  const [first] = events
  if (!first || !last) return false
  if (known) {
    const version = expectedVersion + events.length
    database.run('UPDATE sessions SET version = ?, last_at = ? WHERE id = ?', version, last.at, session)
  } else {
    const insert = 'INSERT INTO sessions (id, version, created_at, last_at, workspace) VALUES (?, ?, ?, ?, ?)'
    database.run(insert, session, events.length, first.at, last.at, append.workspace ?? firstWorkspace)
    makeKey(database, session)
  }
  acknowledge(database, session, commands)
  writeEvents(database, append)
  for (const event of events) {
    // First who it is: of a guest without a name everything beside the log goes, but not the link that is made for them.
    const { personal } = partPerson(event)
    if (personal) keepPerson(database, session, personal)
    const guest = linkMadeBy(event)
    if (guest !== undefined) addLink(database, secret, session, guest)
  }
  const rewritings = rewritingsFor(events)
  for (const rewriting of rewritings) rewriteLog(database, session, rewriting)
  const forgotten = events.some(({ type }) => type === 'GuestRemoved' || type === 'GuestErased')
  return closeIn(database, append) || forgotten || rewritings.length > 0
}

function writeEvents(database: Database, { session, expectedVersion, events }: Append): void {
  const key = events.some(({ type }) => sealedEvents.includes(type)) ? keyOf(database, session) : undefined
  events.forEach((event, index) => {
    const version = expectedVersion + index + 1
    const { type, at } = event
    const v = currentVersion(type)
    const { data } = partPerson(event)
    const insert = 'INSERT INTO events (session, version, type, v, at, data) VALUES (?, ?, ?, ?, ?, ?)'
    if (sealedEvents.includes(type)) {
      if (!key) throw new Error(`Session ${session} has no ballot key any more: a ${type} cannot be stored.`)
      database.run(insert, session, version, sealedType, null, null, seal(key, session, version, { type, v, at, data }))
    } else {
      database.run(insert, session, version, type, v, at, JSON.stringify(data))
    }
  })
}

function keepPerson(database: Database, session: SessionId, personal: { guest: GuestId; person: Person | null }): void {
  if (personal.person) writePerson(database, session, personal.guest, personal.person)
  else erasePerson(database, session, personal.guest)
}

/** A key that is there already means a command that had its effect: whoever decided it again must catch up first. */
function acknowledge(database: Database, session: SessionId, commands: Append['commands']): void {
  for (const [key, version] of commands) {
    const insert = 'INSERT INTO acknowledged (session, command_key, version) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
    if (database.run(insert, session, key, version) === 0) {
      throw new VersionConflict(`A command of session ${session} is stored already.`)
    }
  }
}

/** Who gave which command when would tell who voted when: with the key goes all but the closing command itself. */
function closeIn(database: Database, { session, expectedVersion, events }: Append): boolean {
  const lastIndex = events.findLastIndex((event: SessionEvent) => destroysKey(event))
  if (lastIndex < 0) return false
  destroyKey(database, session)
  const closing = expectedVersion + lastIndex + 1
  database.run('DELETE FROM acknowledged WHERE session = ? AND version < ?', session, closing)
  return true
}
