import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab'
import { ChangeSet, EditorState } from '@codemirror/state'
import type { Article, News } from '../../server/articles/article-desk.ts'
import { changeSchema, type Update } from '../../server/articles/change.ts'

/** What somebody has before them: an editor with the collab extension, as in the page, without a screen. */
export class Editor {
  readonly clientID: string
  private state: EditorState

  constructor({ version, text }: Article, clientID: string) {
    this.clientID = clientID
    this.state = EditorState.create({ doc: text, extensions: [collab({ startVersion: version, clientID })] })
  }

  get text(): string {
    return this.state.doc.toString()
  }
  get version(): number {
    return getSyncedVersion(this.state)
  }
  /** What the server has not confirmed yet. */
  get pending(): readonly Update[] {
    return sendableUpdates(this.state).map(({ clientID, changes }) => ({
      clientID,
      changes: changeSchema.parse(changes.toJSON()),
    }))
  }

  replace(from: number, to: number, insert: string): void {
    this.state = this.state.update({ changes: { from, to, insert } }).state
  }

  /** Takes over what came after its own version; what it has already is passed over. */
  receive({ version, updates }: News): void {
    const known = this.version - (version - updates.length)
    if (known < 0) throw new Error(`steps up to ${version} are ahead of ${this.version}`)
    const fresh = updates.slice(known)
    if (fresh.length === 0) return
    const read = fresh.map(({ clientID, changes }) => ({ clientID, changes: ChangeSet.fromJSON(changes) }))
    this.state = receiveUpdates(this.state, read).state
  }
}
