import type { SessionId } from '../../shared/session/ids.ts'
import type { Database } from '../event-store/database.ts'
import { readArticle } from './article-book.ts'
import { replayed } from './article-desk.ts'

/** Replays the article of a session, where there is one; one sentence for each thing that is wrong. The caller holds the snapshot. */
export function articleProblems(database: Database, session: SessionId): readonly string[] {
  try {
    const history = readArticle(database, session, -1)
    if (history) replayed(session, history)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
