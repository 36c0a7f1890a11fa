import { join } from 'node:path'
import { openSqliteStore } from '../../server/event-store/sqlite.ts'
import { verify } from '../../server/event-store/verify.ts'
import { readSecret } from '../../server/people/secret.ts'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import { run } from './server-process.ts'

export interface Entrance {
  readonly id: string
  readonly token: string
}
export interface FaultTable {
  readonly id: SessionId
  readonly host: Entrance
  readonly screen: Entrance
  readonly participants: readonly Entrance[]
}
interface Created {
  readonly sessionId: string
  readonly facilitator: string
  readonly screen: string
  readonly participants: readonly { readonly id: string; readonly link: string }[]
}

const tokenOf = (link: string) => link.slice(link.indexOf('#') + 1)

/** A session as the command line makes it. */
export function createdTable(dataDir: string, participants: number, lang = 'en'): FaultTable {
  const made = run(
    ...([dataDir, 'create', '--template', 'short-table', '--lang', lang] as const),
    ...(['--participants', String(participants), '--json'] as const),
  )
  const created = JSON.parse(made) as Created // as the contract of create --json says
  return {
    id: asId<SessionId>(created.sessionId),
    host: { id: 'host', token: tokenOf(created.facilitator) },
    screen: { id: 'screen', token: tokenOf(created.screen) },
    participants: created.participants.map(({ id, link }) => ({ id, token: tokenOf(link) })),
  }
}

/** What is stored of a session, read by another process than the server's, and what is wrong with it. */
export async function storedOf(dataDir: string, id: SessionId) {
  const { store, database } = openSqliteStore(join(dataDir, 'exchange-table.sqlite'), readSecret(dataDir))
  try {
    const { events, version } = await store.read(id)
    const acknowledged = await store.acknowledged(id)
    return { events, version, acknowledged, state: replay(events), problems: verify(database).problems }
  } finally {
    await store.close()
  }
}
export type StoredTable = Awaited<ReturnType<typeof storedOf>>
