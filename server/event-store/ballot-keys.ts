import { createHash, randomBytes } from 'node:crypto'
import type { SessionId } from '../../shared/session/ids.ts'
import type { Database } from './database.ts'

/**
 * A key is the hash of more random bytes than one page holds. So part of them lies in a page of its own, which SQLite never
 * copies and fills with zeros when the row is deleted; of a short row, moves within the database could leave copies behind.
 */
const materialLength = 8192

export function makeKey(database: Database, session: SessionId): void {
  const material = randomBytes(materialLength)
  database.run('INSERT INTO ballot_keys (session, material) VALUES (?, ?)', session, material)
}

/** Undefined once it is destroyed. Asked for each time, never kept in memory: another process may have destroyed it. */
export function keyOf(database: Database, session: SessionId): Buffer | undefined {
  const row = database.get<{ material: Uint8Array }>('SELECT material FROM ballot_keys WHERE session = ?', session)
  return row && createHash('sha256').update(row.material).digest()
}

/** Needs `Database.scrub` after the commit. */
export function destroyKey(database: Database, session: SessionId): void {
  database.run('DELETE FROM ballot_keys WHERE session = ?', session)
}
