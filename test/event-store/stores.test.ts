import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MemoryStore } from '../../server/event-store/memory.ts'
import { openSqliteStore } from '../../server/event-store/sqlite.ts'
import { storeContract } from './contract.ts'
import { secret } from './events.ts'

storeContract('memory', async () => {
  const store = new MemoryStore(secret)
  return { store, links: store.links, people: store.people, dispose: () => store.close() }
})

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-table-'))
  const { store, links, people } = openSqliteStore(join(folder, 'table.db'), secret)
  return {
    store,
    links,
    people,
    async dispose() {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
})
