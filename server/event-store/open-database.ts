import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { Database, patience } from './database.ts'
import { Unreadable } from './event-store.ts'
import { pagesLost } from './log-end.ts'
import { applicationId, migrations } from './migrations.ts'
import { asUnreadable, isBusy } from './sqlite-errors.ts'

/** The first release without the rare damage described at https://sqlite.org/wal.html#walresetbug */
const oldestSqlite = [3, 51, 3]
/** Three sealed ballots fill a page of 8 KiB; a page of 4 KiB would hold one. */
const pageSize = 8192

/**
 * Opens the database, makes it when there is none, and brings an older one up to date. Throws `Unreadable` with a sentence
 * that says what to do.
 */
export function openDatabase(file: string): Database {
  makeFile(file)
  // Before SQLite opens it, which mends the log and throws the traces away.
  const lost = pagesLost(file)
  try {
    const connection = new DatabaseSync(file, { timeout: patience, defensive: true, enableForeignKeyConstraints: true })
    try {
      requireSqlite(connection)
      requireOurs(connection, file)
      configure(connection, file)
      migrate(connection, file)
    } catch (error) {
      connection.close()
      throw error
    }
    const database = new Database(file, connection, lost)
    // What a crash kept from being taken out of the write-ahead log.
    database.scrub()
    return database
  } catch (error) {
    throw asUnreadable(error, file)
  }
}

function makeFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    // Made here rather than by SQLite, so that nobody else on the machine may read it; its companions take over the mode.
    closeSync(openSync(file, 'a', 0o600))
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR'
    const why = isFolder ? 'is a folder, not a file' : 'cannot be made or opened for reading and writing'
    throw new Unreadable(
      `${file} ${why}. ${isFolder ? 'Move it away' : 'Give this user the rights to it and to its folder'}, or set DATA_DIR to another folder.`,
      { cause: error },
    )
  }
}

/** One number or word that SQLite answers with. */
function ask(connection: DatabaseSyncInstance, sql: string): unknown {
  const row: unknown = connection.prepare(sql).get()
  return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined
}

function requireSqlite(connection: DatabaseSyncInstance): void {
  const version = String(ask(connection, 'SELECT sqlite_version()'))
  const parts = version.split('.').map(Number)
  const differing = oldestSqlite.findIndex((part, index) => parts[index] !== part)
  if (differing >= 0 && (parts[differing] ?? 0) < (oldestSqlite[differing] ?? 0)) {
    throw new Unreadable(`SQLite ${version} is too old: ${oldestSqlite.join('.')} is needed. Run "npm ci" again.`)
  }
}

export const isEmpty = (connection: DatabaseSyncInstance): boolean =>
  ask(connection, 'SELECT count(*) FROM sqlite_schema') === 0

/** Before anything is changed in it. A new file is ours to fill. */
export function requireOurs(connection: DatabaseSyncInstance, file: string): void {
  if (!isEmpty(connection) && ask(connection, 'PRAGMA application_id') !== applicationId) {
    throw new Unreadable(`${file} is a database of another program. Move it away, or set DATA_DIR to another folder.`)
  }
  if (Number(ask(connection, 'PRAGMA user_version')) > migrations.length) {
    throw new Unreadable(
      `${file} was written by a newer version of Exchange Table. Update this one, or set DATA_DIR to another folder.`,
    )
  }
}

function configure(connection: DatabaseSyncInstance, file: string): void {
  connection.exec(`PRAGMA page_size = ${pageSize}`)
  useWriteAheadLog(connection, file)
  connection.exec(`
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
  `)
}

/** SQLite does not wait by itself when two processes make this change at the same moment. */
function useWriteAheadLog(connection: DatabaseSyncInstance, file: string): void {
  for (let waited = 0; ; waited += 20) {
    try {
      const mode = ask(connection, 'PRAGMA journal_mode = WAL')
      if (mode !== 'wal')
        throw new Unreadable(`${file} is on a disk without write-ahead logs. Set DATA_DIR to a folder on a local disk.`)
      return
    } catch (error) {
      if (!isBusy(error) || waited >= patience) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

function migrate(connection: DatabaseSyncInstance, file: string): void {
  const taken = () => Number(ask(connection, 'PRAGMA user_version'))
  if (taken() === migrations.length) return
  connection.exec('BEGIN IMMEDIATE')
  // Asked again: another process may have started at the same moment.
  requireOurs(connection, file)
  for (const migration of migrations.slice(taken())) connection.exec(migration)
  connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}; COMMIT`)
}
