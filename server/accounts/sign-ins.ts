import type { Database } from '../event-store/database.ts'

export interface SignIn {
  readonly id: string
  readonly device: string
  /** In ms since 1970, as below. */
  readonly since: number
  /** To the hour. */
  readonly lastUsed: number
}
interface Row {
  readonly id: number
  readonly device: string | null
  readonly created_at: string
  readonly updated_at: string
}

/** The browsers that are signed in: looked at, and ended. */
export class SignIns {
  private readonly database: Database
  private readonly now: () => number

  constructor(database: Database, now: () => number = () => Date.now()) {
    this.database = database
    this.now = now
  }

  of(organizer: number): readonly SignIn[] {
    const sql =
      'SELECT id, device, created_at, updated_at FROM sign_ins WHERE organizer = ? AND expires_at > ? ORDER BY id DESC'
    const rows = this.database.read(() => this.database.all<Row>(sql, organizer, this.written()))
    return rows.map(({ id, device, created_at, updated_at }) => ({
      id: String(id),
      device: device ?? '',
      since: Date.parse(created_at),
      lastUsed: Date.parse(updated_at),
    }))
  }

  /** Whether it goes on; it can have been ended elsewhere. */
  goesOn(id: string): boolean {
    const sql = 'SELECT 1 FROM sign_ins WHERE id = ? AND expires_at > ?'
    return this.database.read(() => this.database.get(sql, Number(id), this.written()) !== undefined)
  }

  /** False when there is none of this organizer by that id. */
  end(organizer: number, id: string): boolean {
    const sql = 'DELETE FROM sign_ins WHERE organizer = ? AND id = ?'
    return this.database.write(() => this.database.run(sql, organizer, Number(id))) > 0
  }

  /** All but one; answers with which ended. */
  endAll(organizer: number, but?: string): readonly string[] {
    const sql = 'DELETE FROM sign_ins WHERE organizer = ? AND id IS NOT ? RETURNING id'
    const kept = but === undefined ? null : Number(but)
    const ended = this.database.write(() => this.database.all<{ id: number }>(sql, organizer, kept))
    return ended.map(({ id }) => String(id))
  }

  /** What is over is kept no longer: sign-ins, and whatever was asked and never answered. */
  forgetOld(): void {
    this.database.write(() => {
      this.database.run('DELETE FROM sign_ins WHERE expires_at <= ?', this.written())
      this.database.run('DELETE FROM verifications WHERE expires_at <= ?', this.written())
    })
  }

  private written(): string {
    return new Date(this.now()).toISOString()
  }
}
