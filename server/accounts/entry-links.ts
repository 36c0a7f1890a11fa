import { randomBytes } from 'node:crypto'
import type { Database } from '../event-store/database.ts'
import { hashOf } from '../people/links.ts'

export interface EntryLink {
  readonly id: number
  readonly workspace: number
  /** Whom it is for; null: whoever sets the workspace up. */
  readonly email: string | null
  /** In ms since 1970. */
  readonly until: number
}
export interface InvitedColleague {
  readonly id: number
  readonly email: string
  readonly until: number
}

const lasts = 7 * 24 * 3600_000

/** Links that let somebody become an organizer, once and for a week; stored by their hash. */
export class EntryLinks {
  private readonly database: Database
  private readonly now: () => number

  constructor(database: Database, now: () => number) {
    this.database = database
    this.now = now
  }

  /** In place of an older one for the same person. The caller holds the transaction. */
  make(workspace: number, email: string | null): { readonly link: EntryLink; readonly token: string } {
    const token = randomBytes(32).toString('base64url')
    this.spend(workspace, email)
    const sql = 'INSERT INTO entry_links (hash, workspace, email, until) VALUES (?, ?, ?, ?) RETURNING id'
    const until = this.now() + lasts
    const { id } = this.database.get<{ id: number }>(sql, hashOf(token), workspace, email, until) ?? { id: 0 }
    return { link: { id, workspace, email, until }, token }
  }

  /** One that still works. The caller holds the transaction. */
  find(token: string): EntryLink | undefined {
    const sql = 'SELECT id, workspace, email, until FROM entry_links WHERE hash = ? AND until > ?'
    return this.database.get<EntryLink>(sql, hashOf(token), this.now())
  }

  /** The caller holds the transaction. */
  spend(workspace: number, email: string | null): void {
    this.database.run('DELETE FROM entry_links WHERE workspace = ? AND email IS ?', workspace, email)
  }

  look(token: string): EntryLink | undefined {
    return this.database.read(() => this.find(token))
  }

  invited(workspace: number): readonly InvitedColleague[] {
    const sql =
      'SELECT id, email, until FROM entry_links WHERE workspace = ? AND email IS NOT NULL AND until > ? ORDER BY id'
    return this.database.read(() => this.database.all<InvitedColleague>(sql, workspace, this.now()))
  }

  /** The workspace that an address was invited to last, and may still join. */
  invitationOf(email: string): EntryLink | undefined {
    const sql = 'SELECT id, workspace, email, until FROM entry_links WHERE email = ? AND until > ? ORDER BY id DESC'
    return this.database.read(() => this.database.get<EntryLink>(sql, email, this.now()))
  }

  spendAllOf(email: string): void {
    this.database.write(() => this.database.run('DELETE FROM entry_links WHERE email = ?', email))
  }

  /** False when there is no such invitation. */
  revoke(workspace: number, id: number): boolean {
    const sql = 'DELETE FROM entry_links WHERE id = ? AND workspace = ? AND email IS NOT NULL'
    return this.database.write(() => this.database.run(sql, id, workspace)) > 0
  }

  forgetOld(): void {
    this.database.write(() => this.database.run('DELETE FROM entry_links WHERE until <= ?', this.now()))
  }
}
