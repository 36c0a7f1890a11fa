import type { SessionId } from '../../shared/session/ids.ts'
import type { Database } from '../event-store/database.ts'
import { Unreadable, VersionConflict } from '../event-store/event-store.ts'
import { changeSchema, type Change, type Update } from './change.ts'

/** A step as it is kept. Version 0 writes the text that the article began with onto an empty page. */
export interface KeptUpdate extends Update {
  readonly version: number
  readonly at: number
  /** Id and name of the organizer; null when their account is gone. */
  readonly organizer: number | null
  readonly by: string | null
}
export interface Writer {
  readonly organizer: number
  /** In ms since 1970. */
  readonly at: number
}

/** The articles, each the list of its changes. What a call wrote is durable when it resolves. */
export interface ArticleBook {
  /** Writes version 0. Does nothing when there is an article already, or no such session. */
  begin(session: SessionId, opening: Change, writer: Writer): Promise<void>
  /** Rejects with `VersionConflict` when the article is at another version, or not there. */
  append(session: SessionId, expectedVersion: number, updates: readonly Update[], writer: Writer): Promise<void>
  /** The newest version; undefined when there is no article. */
  version(session: SessionId): Promise<number | undefined>
  /** All that came after a version, oldest first; after -1: everything. Undefined when there is no article. */
  read(session: SessionId, after: number): Promise<readonly KeptUpdate[] | undefined>
}

interface Row {
  readonly version: number
  readonly client: string
  readonly changes: string
  readonly organizer: number | null
  readonly at: number
  readonly by: string | null
}

const headOf = (database: Database, session: SessionId): number | undefined =>
  database.get<{ version: number }>('SELECT version FROM articles WHERE session = ?', session)?.version

function write(database: Database, session: SessionId, version: number, update: Update, { organizer, at }: Writer) {
  database.run(
    'INSERT INTO article_updates (session, version, client, changes, organizer, at) VALUES (?, ?, ?, ?, ?, ?)',
    session,
    version,
    update.clientID,
    JSON.stringify(update.changes),
    organizer,
    at,
  )
}

function begin(database: Database, session: SessionId, opening: Change, writer: Writer): void {
  const insert = 'INSERT INTO articles SELECT id, 0 FROM sessions WHERE id = ? ON CONFLICT DO NOTHING'
  if (database.run(insert, session) === 1) write(database, session, 0, { clientID: '', changes: opening }, writer)
}

function append(database: Database, session: SessionId, expected: number, updates: readonly Update[], writer: Writer) {
  const head = headOf(database, session)
  if (head !== expected) {
    throw new VersionConflict(`The article of session ${session} is at ${head ?? 'nothing'}, not at ${expected}.`)
  }
  updates.forEach((update, index) => write(database, session, expected + index + 1, update, writer))
  database.run('UPDATE articles SET version = ? WHERE session = ?', expected + updates.length, session)
}

function keptFrom(session: SessionId, { version, client, changes, organizer, at, by }: Row): KeptUpdate {
  try {
    const read: unknown = JSON.parse(changes)
    return { version, clientID: client, changes: changeSchema.parse(read), organizer, at, by }
  } catch {
    throw new Unreadable(
      `Change ${version} of the article of session ${session} is damaged. Put back a backup with "exchange-table restore".`,
    )
  }
}

/** Reads one article; the caller holds the snapshot. Throws `Unreadable`. */
export function readArticle(database: Database, session: SessionId, after: number): readonly KeptUpdate[] | undefined {
  const head = headOf(database, session)
  if (head === undefined) return undefined
  const rows = database.all<Row>(
    `SELECT version, client, changes, organizer, at, organizers.name AS by
     FROM article_updates LEFT JOIN organizers ON organizers.id = organizer
     WHERE session = ? AND version > ? ORDER BY version`,
    session,
    after,
  )
  if (rows.some(({ version }, index) => version !== after + index + 1) || rows.length !== Math.max(0, head - after)) {
    throw new Unreadable(
      `The changes of the article of session ${session} have a gap. Put back a backup with "exchange-table restore".`,
    )
  }
  return rows.map(row => keptFrom(session, row))
}

export const sqliteArticles = (database: Database): ArticleBook => ({
  begin: async (session, opening, writer) => database.write(() => begin(database, session, opening, writer)),
  append: async (session, expected, updates, writer) =>
    database.write(() => append(database, session, expected, updates, writer)),
  version: async session => database.read(() => headOf(database, session)),
  read: async (session, after) => database.read(() => readArticle(database, session, after)),
})
