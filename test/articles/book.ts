import { join } from 'node:path'
import type { SqliteStore } from '../../server/event-store/sqlite.ts'
import type { Writer } from '../../server/articles/article-book.ts'
import { append, created, sessionId } from '../event-store/events.ts'
import { folder, opened } from '../event-store/folder.ts'

export const s = sessionId('session-1')
export const ada: Writer = { organizer: 1, at: 1_700_000_000_000 }
/** Somebody else, later. */
export const bob: Writer = { organizer: 2, at: 1_700_000_060_000 }

/** A store with one session and two organizers. */
export async function kept(file = join(folder(), 'table.db')): Promise<SqliteStore> {
  const parts = opened(file)
  await parts.store.append(append(s, 0, [created(s)]))
  parts.database.run(
    "INSERT INTO organizers (id, email, name) VALUES (1, 'ada@example.org', 'Ada'), (2, 'bob@example.org', 'Bob')",
  )
  return parts
}
