import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { NotStored, Unreadable } from './event-store.ts'
import { isEmpty, openDatabase, requireOurs } from './open-database.ts'
import { asNotStored, asUnreadable, isBusy } from './sqlite-errors.ts'
import { verify, type Verification } from './verify.ts'

/**
 * Copies the database as it is at this moment into one new file, while a server may be writing. As long as sessions are not
 * closed (`withKey`), the copy can open their ballots: it must be guarded like the database, and be deleted like its keys.
 */
export function backUp(file: string, target: string): Verification {
  if (!existsSync(file)) throw new Unreadable(`${file} is not there. Start the server once, or set DATA_DIR.`)
  if (existsSync(target)) throw new NotStored(`${target} is there already. Name a file that is not, or move it away.`)
  return copied(file, target, (draft, found) => {
    renameSync(draft, target)
    return found
  })
}

/**
 * Puts a backup in the place of the database, once it is known to be sound; what was there is kept as `replaced`. Links that
 * were sent go on working. Throws `NotStored` when a server has the database open.
 */
export function restore(backup: string, file: string): Verification & { readonly replaced: string | null } {
  if (!existsSync(backup))
    throw new Unreadable(`${backup} is not there. Name a file that "exchange-table backup" made.`)
  return copied(backup, file, (draft, found) => {
    const [problem] = found.problems
    if (problem) throw new Unreadable(`${backup} cannot be restored: ${problem} Take another backup.`)
    requireUnused(file)
    const replaced = keepAside(file)
    renameSync(draft, file)
    return { ...found, replaced }
  })
}

/** Copies to a draft beside the target, verifies it, makes it durable, lets `place` move it, and leaves nothing behind. */
function copied<Result>(source: string, target: string, place: (draft: string, found: Verification) => Result): Result {
  const draft = `${target}.draft`
  const sweep = () => ['', '-wal', '-shm', '-journal'].forEach(end => rmSync(`${draft}${end}`, { force: true }))
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    sweep()
    try {
      closeSync(openSync(draft, 'wx', 0o600))
      copy(source, draft)
      const found = checked(draft)
      sync(draft)
      const result = place(draft, found)
      sync(dirname(target))
      return result
    } finally {
      sweep()
    }
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    throw new NotStored(`${target} cannot be written (${error.message}). Check its folder and your rights to it.`, {
      cause: error,
    })
  }
}

function copy(source: string, draft: string): void {
  let connection
  try {
    connection = new DatabaseSync(source, { readOnly: true, timeout: 5000 })
    requireOurs(connection, source)
    if (isEmpty(connection)) throw new Unreadable(`${source} is empty. Name a file that "exchange-table backup" made.`)
  } catch (error) {
    connection?.close()
    throw asUnreadable(error, source)
  }
  try {
    connection.prepare('VACUUM INTO ?').run(draft)
  } catch (error) {
    throw asNotStored(error, draft)
  } finally {
    connection.close()
  }
}

/** Opens the copy as the server would, which brings an older one up to date, and verifies it. */
function checked(draft: string): Verification {
  const database = openDatabase(draft)
  try {
    const found = verify(database)
    // One file, that can also be read from a disk that cannot be written.
    database.run('PRAGMA journal_mode = DELETE')
    return found
  } finally {
    database.close()
  }
}

/**
 * Only the last connection may leave WAL: so SQLite itself knows whether anybody else has the file open. A store of this
 * very process counts even when it was closed, until its prepared statements are collected: @photostructure/sqlite 1.2.1
 * cannot finalize them.
 */
function requireUnused(file: string): void {
  if (!existsSync(file) || !statSync(file).isFile()) return
  let connection
  try {
    connection = new DatabaseSync(file)
    connection.exec('PRAGMA journal_mode = DELETE')
  } catch (error) {
    if (isBusy(error)) throw new NotStored(`${file} is in use. Stop the server first, then restore.`, { cause: error })
    // Whatever else is wrong with it may be the reason to restore.
  } finally {
    connection?.close()
  }
}

/** Under a second name, so that at no moment there is no database: a server that starts then would make an empty one. */
function keepAside(file: string): string | null {
  if (!existsSync(file)) return null
  let kept = `${file}.replaced`
  for (let count = 2; existsSync(kept); count += 1) kept = `${file}.replaced-${count}`
  linkSync(file, kept)
  // Left behind by a crash; beside the new file they would be taken for its own.
  for (const end of ['-wal', '-shm']) if (existsSync(file + end)) renameSync(file + end, kept + end)
  return kept
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
