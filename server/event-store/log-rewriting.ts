import type { SessionId } from '../../shared/session/ids.ts'
import { keyOf } from './ballot-keys.ts'
import type { Database } from './database.ts'
import { readRows } from './log-reading.ts'
import { isChanged, type Rewriting } from './rewriting.ts'
import { seal, sealedType } from './sealing.ts'
import { currentVersion } from './upcast.ts'

/** The caller holds the transaction, and calls `Database.scrub` after it. What is sealed stays sealed. */
export function rewriteLog(database: Database, session: SessionId, { among, change }: Rewriting): void {
  const rows = readRows(database, session, { among })
  const key = keyOf(database, session)
  const changed = change(rows.map(({ event }) => event))
  for (const { version, stored, event } of rows) {
    const after = changed(event)
    if (!isChanged(event, after)) continue
    const write = (type: string, v: number | null, at: number | null, data: string | Uint8Array) =>
      database.run(
        'UPDATE events SET type = ?, v = ?, at = ?, data = ? WHERE session = ? AND version = ?',
        ...([type, v, at, data, session, version] as const),
      )
    if (after === null) write(sealedType, null, null, new Uint8Array(1))
    else {
      const [{ type, at, data }, v] = [after, currentVersion(after.type)]
      if (stored !== sealedType) write(type, v, at, JSON.stringify(data))
      else if (key) write(sealedType, null, null, seal(key, session, version, { type, v, at, data }))
    }
  }
}
