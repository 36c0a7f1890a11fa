import { statSync } from 'node:fs'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { NotStored, Unreadable } from './event-store.ts'
import { asNotStored, asUnreadable, isBusy } from './sqlite-errors.ts'

type Value = null | number | string | Uint8Array

/** How long to wait for another process that writes, in ms. */
export const patience = 5000
const scrubAgainAfter = 250
/** What keeps the file from being written anew, such as a full disk, does not pass in a moment; in ms. */
const renewAgainAfter = 60_000
/** Up to here a file is written anew through memory, so that no copy of it ever lies on another disk; in bytes. */
const mostInMemory = 256 * 1024 * 1024

/** What to say of it, once, when it is opened: afterwards nothing shows that anything was there. */
export const lossSentence = ({ file, lost }: Pick<Database, 'file' | 'lost'>): string =>
  `${file}-wal was damaged: the last ${lost} pages that were stored are lost, what was stored before them is there. Compare what is missing with your newest backup.`

/** One connection to the database file. Other processes may have theirs at the same time. */
export class Database {
  readonly file: string
  /** Pages that had been stored and were not whole any more when it was opened. */
  readonly lost: number
  private readonly connection: DatabaseSyncInstance
  private readonly inode: number
  private readonly statements = new Map<string, StatementSyncInstance>()
  private scrubbing: NodeJS.Timeout | undefined
  /** Something of a person was deleted: the file is to be written anew. */
  private owesRenewal: boolean

  constructor(file: string, connection: DatabaseSyncInstance, lost = 0) {
    this.file = file
    this.lost = lost
    this.connection = connection
    this.inode = statSync(file).ino
    this.owesRenewal = this.get('SELECT 1 FROM renewals') !== undefined
  }

  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.statement(sql).all(...values) as Row[] // the caller names the columns that stand in `sql`
  }
  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined // as above
  }
  run(sql: string, ...values: readonly Value[]): number {
    return this.statement(sql).run(...values).changes
  }

  /** Reads in one snapshot, whatever other processes write meanwhile. Throws `Unreadable`. */
  read<Result>(work: () => Result): Result {
    try {
      return this.within('BEGIN', work)
    } catch (error) {
      if (!this.connection.isOpen) throw new Unreadable(`${this.file} was closed.`, { cause: error })
      throw asUnreadable(error, this.file)
    }
  }

  /** All that `work` writes becomes durable, or nothing of it does. Throws `NotStored` or `Unreadable`. */
  write<Result>(work: () => Result): Result {
    try {
      this.requireInPlace()
      return this.within('BEGIN IMMEDIATE', work)
    } catch (error) {
      if (!this.connection.isOpen) throw new NotStored(`${this.file} was closed.`, { cause: error })
      throw asNotStored(error, this.file)
    }
  }

  /** As `write`, but does not hold up the server while another process is writing: throws `Held` at once. */
  writeAtOnce<Result>(work: () => Result): Result {
    if (this.connection.isOpen) this.run('PRAGMA busy_timeout = 0')
    try {
      return this.write(work)
    } finally {
      if (this.connection.isOpen) this.run(`PRAGMA busy_timeout = ${patience}`)
    }
  }

  /** Makes a write durable that changes nothing. Throws `NotStored`; at once where another process is writing. */
  proveWritable(): void {
    this.writeAtOnce(() => {
      const { user_version } = this.get<{ user_version: number }>('PRAGMA user_version') ?? { user_version: 0 }
      this.run(`PRAGMA user_version = ${user_version}`)
    })
  }

  /**
   * Within a transaction that deletes something of a person: the next `scrub` writes the whole file anew. SQLite overwrites what
   * is deleted, but not the copies that it left in unused room when it moved a row from page to page. Remembered over a crash.
   */
  oweRenewal(): void {
    this.run('INSERT INTO renewals (id) VALUES (1) ON CONFLICT DO NOTHING')
    this.owesRenewal = true
  }

  /**
   * Takes what was deleted out of the write-ahead log too, and so off the disk. Tries again later while another process is
   * reading: the deletion itself is durable already, so this never fails.
   */
  scrub(): void {
    clearTimeout(this.scrubbing)
    this.scrubbing = undefined
    const renewed = this.renewed()
    if (!this.emptyLog() || renewed === 'busy') this.scrubAgain(scrubAgainAfter)
    else if (renewed === 'failed') this.scrubAgain(renewAgainAfter)
  }

  close(): void {
    clearTimeout(this.scrubbing)
    if (!this.connection.isOpen) return
    this.renewed()
    this.emptyLog()
    this.statements.clear()
    this.connection.close()
  }

  private scrubAgain(wait: number): void {
    this.scrubbing = setTimeout(() => this.scrub(), wait).unref()
  }

  private renewed(): 'done' | 'busy' | 'failed' {
    if (!this.owesRenewal) return 'done'
    try {
      // Waiting would hold up the whole server.
      this.run('PRAGMA busy_timeout = 0')
      this.run(`PRAGMA temp_store = ${statSync(this.file).size <= mostInMemory ? 'MEMORY' : 'DEFAULT'}`)
      this.run('VACUUM')
      this.run('DELETE FROM renewals')
      this.owesRenewal = false
      return 'done'
    } catch (error) {
      return isBusy(error) ? 'busy' : 'failed'
    } finally {
      this.run(`PRAGMA busy_timeout = ${patience}`)
    }
  }

  private emptyLog(): boolean {
    try {
      // Waiting would hold up the whole server.
      this.run('PRAGMA busy_timeout = 0')
      return this.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0
    } catch {
      return false
    } finally {
      this.run(`PRAGMA busy_timeout = ${patience}`)
    }
  }

  private within<Result>(begin: string, work: () => Result): Result {
    this.run(begin)
    try {
      const result = work()
      this.run('COMMIT')
      return result
    } catch (error) {
      // On a full disk SQLite may have rolled back by itself.
      if (this.connection.isTransaction) this.run('ROLLBACK')
      throw error
    }
  }

  private statement(sql: string): StatementSyncInstance {
    const known = this.statements.get(sql)
    if (known) return known
    const made = this.connection.prepare(sql)
    this.statements.set(sql, made)
    return made
  }

  /** SQLite would go on writing into a file that was deleted: acknowledged, and lost. */
  private requireInPlace(): void {
    if (statSync(this.file, { throwIfNoEntry: false })?.ino === this.inode) return
    throw new NotStored(`${this.file} was moved, replaced or deleted while it was in use. Put it back and start again.`)
  }
}
