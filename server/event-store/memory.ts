import type { GuestId, SessionId } from '../../shared/session/ids.ts'
import { sealedEvents } from '../../shared/session/secrecy.ts'
import type { Person } from '../../shared/session/session.ts'
import { hashOf, tokenOf, type LinkBook, type LinkOwner } from '../people/links.ts'
import type { PeopleBook } from '../people/people-book.ts'
import {
  NotStored,
  VersionConflict,
  type Append,
  type EventStore,
  type History,
  type SessionSummary,
} from './event-store.ts'
import { Gathering } from './gathering.ts'
import { destroysKey, joinPerson, linkMadeBy, partPerson } from './personal.ts'
import { authorsGo, isChanged, rewritingsFor, type Rewriting } from './rewriting.ts'
import { currentVersion, upcast } from './upcast.ts'

/** Events as text, so that what comes back is what a file would have kept. Null: sealed, and the key is gone. */
interface Log {
  readonly rows: { json: string | null; readonly sealed: boolean; readonly at: number }[]
  readonly acknowledged: Map<string, number>
  readonly people: Map<GuestId, Person>
  readonly links: Map<string, LinkOwner>
  readonly spentLinks: Set<string>
  keyDestroyed: boolean
}

/** The store's contract without a disk: for tests, and for what may be gone when the program ends. */
export class MemoryStore implements EventStore {
  private readonly secret: Buffer
  private readonly logs = new Map<SessionId, Log>()
  private readonly gathering = new Gathering(appends => appends.map(append => this.outcomeOf(append)))
  private closed = false

  constructor(secret: Buffer) {
    this.secret = secret
  }

  readonly links: LinkBook = {
    find: async hash => {
      for (const { links } of this.logs.values()) {
        const owner = links.get(hash)
        if (owner) return owner
      }
      return undefined
    },
    wasSpent: async hash => [...this.logs.values()].some(({ spentLinks }) => spentLinks.has(hash)),
  }
  readonly people: PeopleBook = {
    of: async session => new Map(this.logs.get(session)?.people),
    erase: async (session, guest) => {
      const log = this.logs.get(session)
      if (log) erase(log, guest)
    },
    eraseAll: async session => {
      const log = this.logs.get(session)
      if (!log) return
      log.people.clear()
      rewrite(log, authorsGo)
      for (const hash of log.links.keys()) log.spentLinks.add(hash)
      log.links.clear()
    },
  }

  append(append: Append): Promise<void> {
    return this.gathering.add(append)
  }

  async read(session: SessionId, after = 0): Promise<History> {
    const log = this.logs.get(session)
    const rows = log?.rows ?? []
    const events = rows.slice(after).flatMap(({ json }, index) => {
      if (json === null || !log) return []
      const stored: unknown = JSON.parse(json)
      return [joinPerson(upcast(stored, `Event ${after + index + 1} of session ${session}`), log.people)]
    })
    return { events, version: rows.length }
  }

  async acknowledged(session: SessionId): Promise<ReadonlyMap<string, number>> {
    return new Map(this.logs.get(session)?.acknowledged)
  }

  async sessions(): Promise<readonly SessionSummary[]> {
    const summaries = [...this.logs].map(([id, { rows }]) => ({
      id,
      version: rows.length,
      createdAt: rows[0]?.at ?? 0,
      lastAt: rows.at(-1)?.at ?? 0,
    }))
    return summaries.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  }

  async ready(): Promise<void> {
    if (this.closed) throw new NotStored('The store was closed.')
  }

  async remove(session: SessionId): Promise<void> {
    this.logs.delete(session)
  }

  async close(): Promise<void> {
    this.gathering.flush(true)
    this.closed = true
  }

  private outcomeOf(append: Append): Error | null {
    const { session, expectedVersion, events, commands } = append
    if (this.closed) return new NotStored('The store was closed.')
    const log = this.logs.get(session)
    const version = log?.rows.length ?? 0
    if (version !== expectedVersion) {
      return new VersionConflict(`Session ${session} is at ${version}, not at ${expectedVersion}.`)
    }
    if (events.length === 0) return null
    if ([...commands.keys()].some(key => log?.acknowledged.has(key))) {
      return new VersionConflict(`A command of session ${session} is stored already.`)
    }
    if (log?.keyDestroyed && events.some(({ type }) => sealedEvents.includes(type))) {
      return new Error(`Session ${session} has no ballot key any more.`)
    }
    this.write(append, log ?? this.newLog(session))
    return null
  }

  private newLog(session: SessionId): Log {
    const log = {
      ...{ rows: [], acknowledged: new Map(), people: new Map() },
      ...{ links: new Map(), spentLinks: new Set<string>(), keyDestroyed: false },
    }
    this.logs.set(session, log)
    return log
  }

  private write({ session, expectedVersion, events, commands }: Append, log: Log): void {
    for (const [key, version] of commands) log.acknowledged.set(key, version)
    for (const event of events) {
      const { type, at } = event
      const { data, personal } = partPerson(event)
      const json = JSON.stringify({ type, v: currentVersion(type), at, data })
      log.rows.push({ json, sealed: sealedEvents.includes(type), at })
      if (personal?.person) log.people.set(personal.guest, personal.person)
      else if (personal) erase(log, personal.guest)
      const guest = linkMadeBy(event)
      if (guest !== undefined) this.addLink(session, guest, log)
    }
    for (const rewriting of rewritingsFor(events)) rewrite(log, rewriting)
    const closing = events.findLastIndex(destroysKey)
    if (closing >= 0) forget(log, expectedVersion + closing + 1)
  }

  private addLink(session: SessionId, guest: GuestId | null, { links }: Log): void {
    const number = 1 + Math.max(0, ...[...links.values()].filter(o => o.guest === guest).map(o => o.number))
    const owner = { session, guest, number }
    links.set(hashOf(tokenOf(this.secret, owner)), owner)
  }
}

/** Of a guest nothing is left beside the log. */
function erase({ people, links, acknowledged }: Log, guest: GuestId): void {
  people.delete(guest)
  for (const [hash, owner] of links) if (owner.guest === guest) links.delete(hash)
  for (const key of acknowledged.keys()) if (key.startsWith(`${guest}/`)) acknowledged.delete(key)
}

function rewrite(log: Log, { among, change }: Rewriting): void {
  const rows = log.rows.flatMap((row, index) =>
    row.json === null ? [] : [{ row, event: upcast(JSON.parse(row.json), `Event ${index + 1}`) }],
  )
  const wanted = among ? rows.filter(({ event }) => among.includes(event.type)) : rows
  const changed = change(wanted.map(({ event }) => event))
  for (const { row, event } of wanted) {
    const after = changed(event)
    if (isChanged(event, after)) row.json = after && JSON.stringify({ ...after, v: currentVersion(after.type) })
  }
}

function forget(log: Log, closing: number): void {
  log.keyDestroyed = true
  for (const row of log.rows) if (row.sealed) row.json = null
  for (const [key, version] of log.acknowledged) if (version < closing) log.acknowledged.delete(key)
}
