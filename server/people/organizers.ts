import { EntryLinks } from '../accounts/entry-links.ts'
import { firstWorkspace, WorkspaceBook } from '../accounts/workspace-book.ts'
import type { Database } from '../event-store/database.ts'
import { hashPassword } from './passwords.ts'

export interface Organizer {
  readonly id: number
  readonly name: string
  readonly email: string
}
/** Who is in which workspace. */
export interface Member extends Organizer {
  readonly workspace: number
}
export interface NewOrganizer {
  readonly name: string
  readonly email: string
  readonly password: string
}

const columns = 'id, name, email, workspace'

const addressOf = (email: string): string => email.trim().toLowerCase()

/** The people who have an account; how they sign in is the affair of `server/accounts`. */
export class Organizers {
  readonly database: Database
  readonly workspaces: WorkspaceBook
  readonly entries: EntryLinks
  private readonly now: () => number

  constructor(database: Database, now: () => number = () => Date.now()) {
    this.database = database
    this.now = now
    this.workspaces = new WorkspaceBook(database)
    this.entries = new EntryLinks(database, now)
  }

  /**
   * The token that lets the first organizer of a workspace in, once; null when there is one already. It is made anew each time,
   * and then only the newest one works.
   */
  async setUpToken(workspace: number = firstWorkspace): Promise<string | null> {
    return this.database.write(() => (this.anybody(workspace) ? null : this.entries.make(workspace, null).token))
  }

  /** Undefined when the token is not, or no longer, the one that was made last. */
  async createFirst(token: string, wanted: NewOrganizer): Promise<Member | undefined> {
    const mayStill = () => {
      const link = this.entries.find(token)
      return link?.email === null && !this.anybody(link.workspace) ? link : undefined
    }
    if (!this.database.read(mayStill)) return undefined
    const hash = await hashPassword(wanted.password)
    return this.database.write(() => {
      // Asked again: somebody may have used the token while the password was hashed.
      const link = mayStill()
      if (!link || this.byEmail(wanted.email)) return undefined
      this.entries.spend(link.workspace, null)
      return this.insert({ ...wanted, workspace: link.workspace }, hash)
    })
  }

  /** Undefined when the token is used, too old or revoked, or the address has an account by now. */
  async join(token: string, { name, password }: { name: string; password?: string }): Promise<Member | undefined> {
    const invited = () => {
      const link = this.entries.find(token)
      return link && link.email !== null ? { ...link, email: link.email } : undefined
    }
    if (!this.database.read(invited)) return undefined
    const hash = password === undefined ? undefined : await hashPassword(password)
    return this.database.write(() => {
      const link = invited()
      if (!link || this.byEmail(link.email)) return undefined
      this.entries.spend(link.workspace, link.email)
      return this.insert({ name, email: link.email, workspace: link.workspace }, hash)
    })
  }

  /** A token to join with; undefined when this address is a colleague already. An older one for it stops working. */
  async invite(workspace: number, email: string) {
    const address = addressOf(email)
    return this.database.write(() =>
      this.byEmail(address)?.workspace === workspace ? undefined : this.entries.make(workspace, address),
    )
  }

  find(id: number): Member | undefined {
    const sql = `SELECT ${columns} FROM organizers WHERE id = ?`
    return this.database.read(() => this.database.get<Member>(sql, id))
  }

  findByEmail(email: string): Member | undefined {
    return this.database.read(() => this.byEmail(email))
  }

  colleagues(workspace: number): readonly Organizer[] {
    const sql = 'SELECT id, name, email FROM organizers WHERE workspace = ? ORDER BY name, id'
    return this.database.read(() => this.database.all<Organizer>(sql, workspace))
  }

  rename(id: number, name: string): void {
    const at = new Date(this.now()).toISOString()
    this.database.write(() =>
      this.database.run('UPDATE organizers SET name = ?, updated_at = ? WHERE id = ?', name.trim(), at, id),
    )
  }

  /** Their sign-ins, passkeys and password go with them; what they wrote stays. False when there is no such colleague. */
  remove(workspace: number, id: number): boolean {
    const gone = this.database.write(() => {
      const changed = this.database.run('DELETE FROM organizers WHERE id = ? AND workspace = ?', id, workspace)
      if (changed > 0) this.database.oweRenewal()
      return changed > 0
    })
    if (gone) this.database.scrub()
    return gone
  }

  private insert({ name, email, workspace }: Omit<Member, 'id'>, hash: string | undefined): Member | undefined {
    const at = new Date(this.now()).toISOString()
    const sql = `INSERT INTO organizers (name, email, workspace, created_at, updated_at) VALUES (?, ?, ?, ?, ?) RETURNING ${columns}`
    const made = this.database.get<Member>(sql, name.trim(), addressOf(email), workspace, at, at)
    if (made && hash !== undefined) {
      const method =
        "INSERT INTO sign_in_methods (organizer, provider, account, password, created_at, updated_at) VALUES (?, 'credential', ?, ?, ?, ?)"
      this.database.run(method, made.id, String(made.id), hash, at, at)
    }
    return made
  }

  private byEmail(email: string): Member | undefined {
    return this.database.get<Member>(`SELECT ${columns} FROM organizers WHERE email = ?`, addressOf(email))
  }

  private anybody(workspace: number): boolean {
    return this.database.get('SELECT 1 FROM organizers WHERE workspace = ? LIMIT 1', workspace) !== undefined
  }
}
