import { authorsCut } from '../../shared/session/authors.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { SessionId } from '../../shared/session/ids.ts'
import type { Database } from './database.ts'
import { destroysKey } from './personal.ts'
import { sealedType } from './sealing.ts'
import { currentVersion, upcast } from './upcast.ts'

interface Row {
  readonly id: number
  readonly type: string
  readonly v: number
  readonly at: number
  readonly data: string
}

/**
 * With the names of a closed session goes what ties its thoughts to guests, and to each other: nobody can answer for them any
 * more. The caller holds the transaction, and calls `Database.scrub` after it.
 */
export function cutAuthors(database: Database, session: SessionId): void {
  const rows = database.all<Row>(
    'SELECT id, type, v, at, data FROM events WHERE session = ? AND type <> ? ORDER BY version',
    session,
    sealedType,
  )
  const events = rows.map(({ data, ...row }) =>
    upcast({ ...row, data: JSON.parse(data) as unknown }, `Event ${row.id} of session ${session}`),
  )
  if (!events.some(destroysKey)) return
  const cut = authorsCut(replay(events))
  for (const [index, event] of events.entries()) {
    const [row, left] = [rows[index], cut(event)]
    if (!row || left === event) continue
    if (left === null) {
      const hide = "UPDATE events SET type = ?, v = NULL, at = NULL, data = x'00' WHERE id = ?"
      database.run(hide, sealedType, row.id)
    } else {
      const change = 'UPDATE events SET v = ?, data = ? WHERE id = ?'
      database.run(change, currentVersion(left.type), JSON.stringify(left.data), row.id)
    }
  }
}
