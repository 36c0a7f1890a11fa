import type { SessionId } from '../../shared/session/ids.ts'
import type { Database } from './database.ts'
import { sealedType } from './sealing.ts'

/**
 * Logs of before hold judgements of take-aways in the clear, under the guest who gave them, and lists of take-aways that repeat
 * them. When the session closes what is kept of them stands in `BallotsMixed`, and these go as if they had been sealed. The
 * caller holds the transaction, and calls `Database.scrub` after it.
 */
export function hideJudgements(database: Database, session: SessionId): void {
  const hide = "UPDATE events SET type = ?, v = NULL, at = NULL, data = x'00' WHERE session = ? AND type = 'Ratified'"
  database.run(hide, sealedType, session)
  const lists = database.all<{ id: number; data: string }>(
    "SELECT id, data FROM events WHERE session = ? AND type = 'TakeawaysBuilt'",
    session,
  )
  for (const { id, data } of lists) {
    const hidden = JSON.stringify(JSON.parse(data), (key, value: unknown) => (key === 'verdicts' ? {} : value))
    if (hidden !== data) database.run('UPDATE events SET data = ? WHERE id = ?', hidden, id)
  }
}
