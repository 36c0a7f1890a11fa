import type { Database } from '../event-store/database.ts'

export interface Passkey {
  readonly id: string
  readonly name: string
  /** In ms since 1970, as below. */
  readonly createdAt: number
  readonly lastUsed?: number
}
interface Row {
  readonly id: number
  readonly name: string | null
  readonly created_at: string | null
  readonly last_used: number | null
}

/** More than this nobody has devices. */
const mostPasskeys = 20

/** The passkeys that organizers keep with us: named, and thrown away. */
export class Passkeys {
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  of(organizer: number): readonly Passkey[] {
    const sql = 'SELECT id, name, created_at, last_used FROM passkeys WHERE organizer = ? ORDER BY id'
    return this.database
      .read(() => this.database.all<Row>(sql, organizer))
      .map(row => ({
        id: String(row.id),
        name: row.name ?? '',
        createdAt: Date.parse(row.created_at ?? '') || 0,
        ...(row.last_used !== null && { lastUsed: row.last_used }),
      }))
  }

  isFull(organizer: number): boolean {
    return this.of(organizer).length >= mostPasskeys
  }

  /** False when there is none of this organizer by that id; as below. */
  rename(organizer: number, id: string, name: string): boolean {
    const sql = 'UPDATE passkeys SET name = ? WHERE organizer = ? AND id = ?'
    return this.database.write(() => this.database.run(sql, name, organizer, Number(id))) > 0
  }

  remove(organizer: number, id: string): boolean {
    const sql = 'DELETE FROM passkeys WHERE organizer = ? AND id = ?'
    return this.database.write(() => this.database.run(sql, organizer, Number(id))) > 0
  }

  used(credential: string, at: number): void {
    this.database.write(() =>
      this.database.run('UPDATE passkeys SET last_used = ? WHERE credential = ?', at, credential),
    )
  }
}
