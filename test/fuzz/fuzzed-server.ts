import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { openSqliteStore } from '../../server/event-store/sqlite.ts'
import { createLogger } from '../../server/logger.ts'
import { standardPaces, type Paces } from '../../server/pace.ts'
import type { LiveSession } from '../../server/sessions/live-session.ts'
import { realWorld } from '../../server/sessions/world.ts'
import { diff } from '../../shared/protocol/patch.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { Findings } from './server-under-fire.ts'

// A server in a process of its own, which tells how it is: started by `server-under-fire.ts`.
const folder = mkdtempSync(join(tmpdir(), 'exchange-table-fuzz-'))
const clientDir = join(folder, 'client')
const faults: string[] = []
const said = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
process.on('uncaughtException', error => faults.push(`uncaught: ${said(error)}`))
process.on('unhandledRejection', error => faults.push(`unhandled: ${said(error)}`))

/** What the server itself calls a fault of its own. */
const logger = createLogger('silent')
Object.assign(logger, {
  error: (about: { readonly err?: unknown }, text: string) => faults.push(`${text}: ${said(about.err)}`),
})

/** The pace is tried elsewhere: here it would only hold up the fire. */
const paces = Object.fromEntries(
  Object.keys(standardPaces).map(name => [name, { points: 1e9, duration: 10 }]),
) as unknown as Paces // the same names as the standard ones

/** A field that is undefined is no field to whoever reads it. */
const asSent = (state: unknown): unknown => JSON.parse(JSON.stringify(state))

async function start(): Promise<void> {
  mkdirSync(clientDir)
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Exchange Table</title>')
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder })
  const secret = Buffer.alloc(32, 'exchange')
  const { store, ...books } = openSqliteStore(join(folder, 'fuzz.sqlite'), secret)
  const app = createApp({ ...books, ...{ config, store, secret, logger, clientDir, paces }, world: realWorld })
  const { url } = await app.listen()

  const live = (): readonly LiveSession[] => [
    ...new Set([...app.io.sockets.sockets.values()].flatMap(({ data }) => data.live ?? [])),
  ]
  const states = () => Object.fromEntries(live().map(({ id, state }) => [id, state]))

  /** Whether what is in memory is what is stored, folded: nothing changed but by an event. */
  async function findings(): Promise<Findings> {
    for (const session of live()) {
      await session.settled()
      const { events, version } = await store.read(session.id)
      const apart = diff(asSent(session.state), asSent(replay(events)))
      if (session.version !== version) faults.push(`version ${session.version} in memory, ${version} stored`)
      else if (apart.length > 0) faults.push(`state without events: ${JSON.stringify(apart).slice(0, 500)}`)
    }
    globalThis.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    return { faults: faults.splice(0), rss, heapUsed, connections: app.io.engine.clientsCount }
  }
  process.on('message', ({ ask, number }: { readonly ask: string; readonly number: number }) => {
    const answer = ask === 'findings' ? findings() : Promise.resolve(states())
    void answer.then(told => process.send?.({ number, told }))
  })
  process.send?.({ number: 0, told: { url, token: await books.organizers.setUpToken() } })
}
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
process.once('disconnect', () => process.exit(0))
await start()
