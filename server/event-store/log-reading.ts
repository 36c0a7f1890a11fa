import type { SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { peopleOf } from '../people/people-book.ts'
import { keyOf } from './ballot-keys.ts'
import type { Database } from './database.ts'
import { Unreadable, type History } from './event-store.ts'
import { joinPerson } from './personal.ts'
import { sealedType, unseal } from './sealing.ts'
import { upcast } from './upcast.ts'

interface Row {
  readonly version: number
  readonly type: string
  readonly v: number | null
  readonly at: number | null
  readonly data: unknown
}

/** An event as it is read, and where and how it stands in the log. */
export interface ReadRow {
  readonly version: number
  /** The type under which it is stored. */
  readonly stored: string
  readonly event: SessionEvent
}

/** Reads one session; the caller holds the snapshot. */
export function readHistory(database: Database, session: SessionId, after: number): History {
  const people = peopleOf(database, session)
  const { rows, version } = readRows(database, session, after)
  return { events: rows.map(({ event }) => joinPerson(event, people)), version }
}

/** All that can be read of a log after a version, without the names of its guests; the caller holds the snapshot. */
export function readRows(database: Database, session: SessionId, after = 0) {
  const known = database.get<{ version: number }>('SELECT version FROM sessions WHERE id = ?', session)
  const version = known?.version ?? 0
  const rows = database.all<Row>(
    'SELECT version, type, v, at, data FROM events WHERE session = ? AND version > ? ORDER BY version',
    session,
    after,
  )
  if (rows.some((row, index) => row.version !== after + index + 1) || rows.length !== Math.max(0, version - after)) {
    throw new Unreadable(`The log of session ${session} has a gap. Put back a backup with "exchange-table restore".`)
  }
  const key = keyOf(database, session)
  const read: ReadRow[] = []
  for (const row of rows) {
    const event = row.type === sealedType ? openRow(key, session, row) : clearRow(session, row)
    if (event === undefined) continue
    read.push({ version: row.version, stored: row.type, event: upcast(event, nameOf(session, row)) })
  }
  return { rows: read, version }
}

const nameOf = (session: SessionId, { version }: Row): string => `Event ${version} of session ${session}`

function openRow(key: Buffer | undefined, session: SessionId, row: Row): unknown {
  if (!key) return undefined
  return row.data instanceof Uint8Array ? unseal(key, session, row.version, row.data) : null
}

function clearRow(session: SessionId, row: Row): unknown {
  const { type, v, at } = row
  try {
    const data: unknown = JSON.parse(String(row.data))
    return { type, v, at, data }
  } catch {
    throw new Unreadable(`${nameOf(session, row)} is damaged. Put back a backup with "exchange-table restore".`)
  }
}
