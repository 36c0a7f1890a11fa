import type { Database } from '../event-store/database.ts'
import { Unreadable } from '../event-store/event-store.ts'
import { beginningSchema, type Beginning } from './agenda-content.ts'

export interface KeptTemplate {
  readonly id: string
  readonly name: string
  readonly content: Beginning
}
/** Templates that organizers kept; all of them use all of them. What a call wrote is durable when it resolves. */
export interface TemplateBook {
  /** By name. */
  all(): Promise<readonly KeptTemplate[]>
  find(id: string): Promise<KeptTemplate | undefined>
  keep(template: KeptTemplate, keptAt: number): Promise<void>
  /** False when there is no such template. */
  rename(id: string, name: string): Promise<boolean>
  remove(id: string): Promise<void>
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
  all: async () =>
    database
      .read(() => database.all<Row>('SELECT id, name, content FROM templates'))
      .map(templateOf)
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  async find(id) {
    const row = database.read(() => database.get<Row>('SELECT id, name, content FROM templates WHERE id = ?', id))
    return row && templateOf(row)
  },
  async keep({ id, name, content }, keptAt) {
    database.write(() =>
      database.run(
        'INSERT INTO templates (id, name, content, kept_at) VALUES (?, ?, ?, ?)',
        id,
        name,
        JSON.stringify(content),
        keptAt,
      ),
    )
  },
  rename: async (id, name) =>
    database.write(() => database.run('UPDATE templates SET name = ? WHERE id = ?', name, id)) > 0,
  async remove(id) {
    database.write(() => database.run('DELETE FROM templates WHERE id = ?', id))
    database.scrub()
  },
})
