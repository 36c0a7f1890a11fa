import type { GuestId, SessionId } from '../../shared/session/ids.ts'
import type { Database } from '../event-store/database.ts'
import { hashOf, tokenOf, type LinkBook, type LinkOwner } from './links.ts'

const insertLink = 'INSERT INTO links (hash, session, guest, number) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'

/** Makes the guest's next link (null: the screen's) known; the caller holds the transaction. */
export function addLink(database: Database, secret: Buffer, session: SessionId, guest: GuestId | null): void {
  const highest = 'SELECT coalesce(max(number), 0) AS number FROM links WHERE session = ? AND guest IS ?'
  const number = (database.get<{ number: number }>(highest, session, guest)?.number ?? 0) + 1
  database.run(insertLink, hashOf(tokenOf(secret, { session, guest, number })), session, guest, number)
}

/**
 * After a restore elsewhere, or a lost secret, the links that the server shows are made from another secret than those it
 * knows: makes them known too. Those sent before go on working.
 */
export function relink(database: Database, secret: Buffer): void {
  const isKnown = (owner: LinkOwner) =>
    database.get('SELECT 1 FROM links WHERE hash = ?', hashOf(tokenOf(secret, owner))) !== undefined
  const anyUnknown = () => {
    const sample = database.get<LinkOwner>('SELECT session, guest, number FROM links LIMIT 1')
    return sample !== undefined && !isKnown(sample)
  }
  if (!database.read(anyUnknown)) return
  database.write(() => {
    for (const owner of database.all<LinkOwner>('SELECT DISTINCT session, guest, number FROM links')) {
      const { session, guest, number } = owner
      database.run(insertLink, hashOf(tokenOf(secret, owner)), session, guest, number)
    }
  })
}

/** Lets nobody in by the links of this session any more; only that they were links is remembered. The caller holds the transaction. */
export function spendLinks(database: Database, session: SessionId): void {
  database.run('INSERT INTO spent_links (hash, session) SELECT hash, session FROM links WHERE session = ?', session)
  database.run('DELETE FROM links WHERE session = ?', session)
}

export const sqliteLinks = (database: Database): LinkBook => ({
  find: async hash =>
    database.read(() => database.get<LinkOwner>('SELECT session, guest, number FROM links WHERE hash = ?', hash)),
  wasSpent: async hash =>
    database.read(() => database.get('SELECT 1 FROM spent_links WHERE hash = ?', hash) !== undefined),
})
