import type { Database } from '../event-store/database.ts'
import { Unreadable } from '../event-store/event-store.ts'
import { beginningSchema, type Beginning } from './agenda-content.ts'

export interface KeptTemplate {
  readonly id: string
  readonly name: string
  readonly content: Beginning
}
/** Templates that the organizers of a workspace kept; all of them use all of them. What a call wrote is durable when it resolves. */
export interface TemplateBook {
  /** By name. */
  all(workspace: number): Promise<readonly KeptTemplate[]>
  find(workspace: number, id: string): Promise<KeptTemplate | undefined>
  keep(workspace: number, template: KeptTemplate, keptAt: number): Promise<void>
  /** False when there is no such template there, as below. */
  rename(workspace: number, id: string, name: string): Promise<boolean>
  remove(workspace: number, id: string): Promise<boolean>
}

interface Row {
  readonly id: string
  readonly name: string
  readonly content: string
}

function templateOf({ id, name, content }: Row): KeptTemplate {
  const read = beginningSchema.safeParse(JSON.parse(content))
  if (!read.success) throw new Unreadable(`The template ${id} is damaged.`)
  return { id, name, content: read.data }
}

export const sqliteTemplates = (database: Database): TemplateBook => ({
  all: async workspace =>
    database
      .read(() => database.all<Row>('SELECT id, name, content FROM templates WHERE workspace = ?', workspace))
      .map(templateOf)
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  async find(workspace, id) {
    const sql = 'SELECT id, name, content FROM templates WHERE id = ? AND workspace = ?'
    const row = database.read(() => database.get<Row>(sql, id, workspace))
    return row && templateOf(row)
  },
  async keep(workspace, { id, name, content }, keptAt) {
    database.write(() =>
      database.run(
        'INSERT INTO templates (id, name, content, kept_at, workspace) VALUES (?, ?, ?, ?, ?)',
        id,
        name,
        JSON.stringify(content),
        keptAt,
        workspace,
      ),
    )
  },
  rename: async (workspace, id, name) =>
    database.write(() =>
      database.run('UPDATE templates SET name = ? WHERE id = ? AND workspace = ?', name, id, workspace),
    ) > 0,
  async remove(workspace, id) {
    const sql = 'DELETE FROM templates WHERE id = ? AND workspace = ?'
    const gone = database.write(() => database.run(sql, id, workspace)) > 0
    database.scrub()
    return gone
  },
})
