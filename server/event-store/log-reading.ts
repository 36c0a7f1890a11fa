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
  const known = database.get<{ version: number }>('SELECT version FROM sessions WHERE id = ?', session)
  const version = known?.version ?? 0
  const rows = rowsOf(database, session, { after })
  if (rows.some((row, index) => row.version !== after + index + 1) || rows.length !== Math.max(0, version - after)) {
    throw new Unreadable(`The log of session ${session} has a gap. Put back a backup with "exchange-table restore".`)
  }
  return { events: opened(database, session, rows).map(({ event }) => joinPerson(event, people)), version }
}

interface Wanted {
  readonly after?: number
  /** Types under which events are stored; without it all of them. */
  readonly among?: readonly string[] | undefined
}

/** What can be read of a log, without the names of its guests; the caller holds the snapshot. */
export const readRows = (database: Database, session: SessionId, wanted: Wanted = {}): readonly ReadRow[] =>
  opened(database, session, rowsOf(database, session, wanted))

function rowsOf(database: Database, session: SessionId, { after = 0, among }: Wanted): readonly Row[] {
  const ofType = among ? ` AND type IN (${among.map(() => '?').join()})` : ''
  const sql = `SELECT version, type, v, at, data FROM events WHERE session = ? AND version > ?${ofType} ORDER BY version`
  return database.all<Row>(sql, session, after, ...(among ?? []))
}

function opened(database: Database, session: SessionId, rows: readonly Row[]): readonly ReadRow[] {
  const key = keyOf(database, session)
  const read: ReadRow[] = []
  for (const row of rows) {
    const event = row.type === sealedType ? openRow(key, session, row) : clearRow(session, row)
    if (event === undefined) continue
    read.push({ version: row.version, stored: row.type, event: upcast(event, nameOf(session, row)) })
  }
  return read
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
