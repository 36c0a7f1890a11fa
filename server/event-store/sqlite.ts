import { setTimeout as wait } from 'node:timers/promises'
import type { SessionId } from '../../shared/session/ids.ts'
import { sqliteArticles, type ArticleBook } from '../articles/article-book.ts'
import { InvitationBook } from '../mail/invitation-book.ts'
import { relink, sqliteLinks } from '../people/link-book.ts'
import type { LinkBook } from '../people/links.ts'
import { Organizers } from '../people/organizers.ts'
import { sqlitePeople, type PeopleBook } from '../people/people-book.ts'
import { sqliteTemplates, type TemplateBook } from '../sessions/template-book.ts'
import type { Database } from './database.ts'
import { Held, type Append, type EventStore, type History, type SessionSummary } from './event-store.ts'
import { Gathering } from './gathering.ts'
import { readHistory } from './log-reading.ts'
import { rewriteLog } from './log-rewriting.ts'
import { writeAppend } from './log-writing.ts'
import { openDatabase } from './open-database.ts'
import { authorsGo } from './rewriting.ts'
import { isFailure } from './sqlite-errors.ts'

/** What was made durable less than this long ago, in ms, proves that the store works. */
const provedFor = 1000
/** More than the pages that change with one vote. */
const pagesOfAppend = 16
/** How long to wait for another process that writes before saying that the store is not ready, in ms. */
const readyWithin = 2000

/** All that is kept in one database file. Closing the store closes them all. */
export interface SqliteStore {
  readonly store: EventStore
  readonly links: LinkBook
  readonly people: PeopleBook
  readonly organizers: Organizers
  readonly articles: ArticleBook
  readonly invitations: InvitationBook
  readonly templates: TemplateBook
  /** For backup, verification and tests. */
  readonly database: Database
}

/** Throws `Unreadable`. `secret` is the installation's, from which links are made. */
export function openSqliteStore(file: string, secret: Buffer): SqliteStore {
  const database = openDatabase(file)
  try {
    relink(database, secret)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    store: new SqliteEventStore(database, secret),
    links: sqliteLinks(database),
    people: sqlitePeople(database, session => rewriteLog(database, session, authorsGo)),
    organizers: new Organizers(database),
    articles: sqliteArticles(database),
    invitations: new InvitationBook(database),
    templates: sqliteTemplates(database),
    database,
  }
}

class SqliteEventStore implements EventStore {
  private readonly database: Database
  private readonly secret: Buffer
  private readonly gathering = new Gathering((appends, last) => this.storeAll(appends, last))
  /** When something was last made durable, by the steady clock. */
  private provedAt = Number.NEGATIVE_INFINITY
  /** Whether the last append failed, and nothing was stored since. */
  private refused = false

  constructor(database: Database, secret: Buffer) {
    this.database = database
    this.secret = secret
  }

  append(append: Append): Promise<void> {
    return this.gathering.add(append)
  }

  async read(session: SessionId, after = 0): Promise<History> {
    return this.database.read(() => readHistory(this.database, session, after))
  }

  async acknowledged(session: SessionId): Promise<ReadonlyMap<string, number>> {
    const rows = this.database.read(() =>
      this.database.all<{ command_key: string; version: number }>(
        'SELECT command_key, version FROM acknowledged WHERE session = ?',
        session,
      ),
    )
    return new Map(rows.map(({ command_key, version }) => [command_key, version]))
  }

  async sessions(): Promise<readonly SessionSummary[]> {
    return this.database.read(() =>
      this.database.all<SessionSummary>(
        'SELECT id, version, created_at AS createdAt, last_at AS lastAt FROM sessions ORDER BY created_at, id',
      ),
    )
  }

  async ready(): Promise<void> {
    const until = performance.now() + readyWithin
    while (this.refused || performance.now() - this.provedAt > provedFor) {
      try {
        // After a refusal one page proves little: an append takes several.
        for (let page = 0; page < (this.refused ? pagesOfAppend : 1); page += 1) this.database.proveWritable()
        this.proved()
      } catch (error) {
        if (!(error instanceof Held) || performance.now() > until) throw error
        await wait(50)
      }
    }
  }

  async remove(session: SessionId): Promise<void> {
    // Its rows in the other tables go with it.
    this.database.write(() => {
      if (this.database.run('DELETE FROM sessions WHERE id = ?', session) > 0) this.database.oweRenewal()
    })
    this.database.scrub()
  }

  async close(): Promise<void> {
    this.gathering.flush(true)
    this.database.close()
  }

  private proved(): void {
    this.provedAt = performance.now()
    this.refused = false
  }

  /** One transaction for all; a savepoint for each, so that those which fail, fail alone. */
  private storeAll(appends: readonly Append[], last: boolean): readonly (Error | null)[] {
    let toScrub = false
    const writeAll = () =>
      appends.map(append => {
        this.database.run('SAVEPOINT one')
        try {
          if (writeAppend(this.database, this.secret, append)) toScrub = true
          this.database.run('RELEASE one')
          return null
        } catch (error) {
          if (isFailure(error)) throw error
          this.database.run('ROLLBACK TO one')
          this.database.run('RELEASE one')
          return error instanceof Error ? error : new Error(String(error))
        }
      })
    // Until it is proved otherwise.
    this.refused = true
    const outcomes = last ? this.database.write(writeAll) : this.database.writeAtOnce(writeAll)
    this.proved()
    if (toScrub) this.database.scrub()
    return outcomes
  }
}
