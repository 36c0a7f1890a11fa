import type { GuestId, SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { wordsTakenOut } from '../../shared/session/own-words.ts'
import type { Database } from './database.ts'
import { readRows, type ReadRow } from './log-reading.ts'
import { keyOf } from './ballot-keys.ts'
import { seal, sealedType } from './sealing.ts'
import { currentVersion } from './upcast.ts'

/** Whose words are to go from all that is stored, by this event. */
export const erasedWithWords = (events: readonly SessionEvent[]): readonly GuestId[] =>
  events.flatMap(({ type, data }) => (type === 'GuestErased' && data.words ? [data.guest] : []))

export const isChanged = (before: SessionEvent, after: SessionEvent): boolean =>
  before !== after && JSON.stringify(before.data) !== JSON.stringify(after.data)

/**
 * Takes what a guest wrote and said out of all that is stored of a session, also where it is sealed, as long as the session has
 * its key. Every event stays, with its number and time. The caller holds the transaction, and calls `Database.scrub` after it.
 */
export function takeOutWords(database: Database, session: SessionId, guest: GuestId): void {
  const { rows } = readRows(database, session)
  const key = keyOf(database, session)
  const without = wordsTakenOut(
    rows.map(({ event }) => event),
    guest,
  )
  for (const { version, stored, event } of rows) {
    const after = without(event)
    if (!isChanged(event, after)) continue
    const { type, at, data } = after
    const v = currentVersion(type)
    if (stored !== sealedType) write(database, session, version, { v, data: JSON.stringify(data) })
    else if (key)
      write(database, session, version, { v: null, data: seal(key, session, version, { type, v, at, data }) })
  }
}

function write(
  database: Database,
  session: SessionId,
  version: ReadRow['version'],
  { v, data }: { readonly v: number | null; readonly data: string | Uint8Array },
): void {
  database.run('UPDATE events SET v = ?, data = ? WHERE session = ? AND version = ?', v, data, session, version)
}
