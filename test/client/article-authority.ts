import { ChangeSet, EditorState, Text, type TransactionSpec } from '@codemirror/state'
import { collab } from '@codemirror/collab'
import { history } from '@codemirror/commands'
import type { News, Sending, SentUpdate } from '../../client/article/article-api.ts'
import type { StreamListener } from '../../client/article/article-stream.ts'
import { ArticleConnection, type Saving } from '../../client/article/connection.ts'
import { keepEdits } from '../../client/article/kept-edits.ts'

/** The server's side of an article, by the rules that it keeps: steps are taken on the newest version only. */
export class Authority {
  readonly steps: SentUpdate[] = []
  /** How many steps came in each request that was stored. */
  readonly sizes: number[] = []
  readonly begun: string
  private readonly listeners = new Set<(news: News) => void>()
  /** While true no request arrives. */
  down = false
  /** While true requests are carried out, but their answers are lost. */
  losingAnswers = false
  /** A no to every step that is sent. */
  refusing: string | null = null

  constructor(begun: string) {
    this.begun = begun
  }

  textAt(version: number): string {
    const steps = this.steps.slice(0, version).map(({ changes }) => ChangeSet.fromJSON(changes))
    return steps.reduce((text, changes) => changes.apply(text), Text.of(this.begun.split('\n'))).toString()
  }
  get text(): string {
    return this.textAt(this.steps.length)
  }

  readonly send = async (version: number, updates: readonly SentUpdate[]): Promise<Sending> => {
    const refused = (code: string): Sending => ({ outcome: 'refused', problem: { ok: false, code, message: code } })
    if (this.down) return refused('unreachable')
    if (this.refusing !== null && updates.length > 0) return refused(this.refusing)
    const missed = this.steps.slice(version)
    if (missed.length > 0)
      return this.losingAnswers ? refused('unreachable') : { outcome: 'behind', ...this.since(version) }
    this.steps.push(...updates)
    this.sizes.push(updates.length)
    if (updates.length > 0) for (const tell of this.listeners) tell(this.since(version))
    return this.losingAnswers ? refused('unreachable') : { outcome: 'stored', version: this.steps.length }
  }

  readonly stream = (since: number, listener: StreamListener): (() => void) => {
    listener.opened()
    if (since < this.steps.length) listener.news(this.since(since))
    this.listeners.add(listener.news)
    return () => void this.listeners.delete(listener.news)
  }

  private since(version: number): News {
    return { version: this.steps.length, updates: this.steps.slice(version) }
  }
}

/** Somebody who writes, without a page. */
export class Writer {
  state: EditorState
  readonly said: Saving[] = []
  readonly connection: ArticleConnection

  constructor(authority: Authority, clientID: string, { session = 's1', listens = true } = {}) {
    const version = authority.steps.length
    this.state = EditorState.create({
      doc: authority.textAt(version),
      extensions: [collab({ startVersion: version, clientID }), history()],
    })
    this.connection = new ArticleConnection({
      sheet: this,
      send: authority.send,
      ...(listens && { stream: authority.stream }),
      saving: saving => void this.said.push(saving),
      keep: (edits, left) => keepEdits(session, edits, left),
    })
    this.connection.listen()
  }

  readonly dispatch = (spec: TransactionSpec): void => {
    const { docChanged, state } = this.state.update(spec)
    this.state = state
    if (docChanged) this.connection.changed()
  }
  get text(): string {
    return this.state.doc.toString()
  }
  get saving(): Saving | undefined {
    return this.said.at(-1)
  }
  type(text: string, at: number): void {
    this.dispatch({ changes: { from: Math.min(at, this.state.doc.length), insert: text } })
  }
  erase(from: number, to: number): void {
    const { length } = this.state.doc
    this.dispatch({ changes: { from: Math.min(from, length), to: Math.min(to, length) } })
  }
}
