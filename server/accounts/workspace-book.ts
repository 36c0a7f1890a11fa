import type { SessionId } from '../../shared/session/ids.ts'
import type { Database } from '../event-store/database.ts'

export interface Workspace {
  readonly id: number
  readonly name: string
}
/** The one that every installation begins with. */
export const firstWorkspace = 1

/** Which sessions belong together: organizers see those of their own workspace, and of no other. */
export class WorkspaceBook {
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  all(): readonly Workspace[] {
    return this.database.read(() => this.database.all<Workspace>('SELECT id, name FROM workspaces ORDER BY id'))
  }

  find(id: number): Workspace | undefined {
    return this.database.read(() => this.database.get<Workspace>('SELECT id, name FROM workspaces WHERE id = ?', id))
  }

  /** Undefined when there is one by that name already, however it is written. */
  make(name: string): Workspace | undefined {
    const wanted = name.trim()
    return this.database.write(() => {
      const known = this.database.get('SELECT 1 FROM workspaces WHERE lower(name) = lower(?)', wanted)
      if (known !== undefined) return undefined
      return this.database.get<Workspace>('INSERT INTO workspaces (name) VALUES (?) RETURNING id, name', wanted)
    })
  }

  holds(workspace: number, session: SessionId): boolean {
    const sql = 'SELECT 1 FROM sessions WHERE id = ? AND workspace = ?'
    return this.database.read(() => this.database.get(sql, session, workspace) !== undefined)
  }

  sessionsOf(workspace: number): ReadonlySet<SessionId> {
    const sql = 'SELECT id FROM sessions WHERE workspace = ?'
    return new Set(this.database.read(() => this.database.all<{ id: SessionId }>(sql, workspace)).map(({ id }) => id))
  }
}
