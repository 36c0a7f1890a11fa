import { getClientID, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab'
import { ChangeSet, type EditorState, type TransactionSpec } from '@codemirror/state'
import type { Problem } from '../connection/api.ts'
import type { News, Sending, SentUpdate } from './article-api.ts'
import type { StreamListener } from './article-stream.ts'
import type { KeptEdits } from './kept-edits.ts'

/** Where the text is: an editor on the page, or a state without one. */
export interface Sheet {
  readonly state: EditorState
  dispatch(transaction: TransactionSpec): void
}
export type Saving =
  | { readonly state: 'untouched' | 'saving' | 'retrying' | 'signed-out' }
  | { readonly state: 'saved'; readonly at: number }
  /** The server will not have it, however often it is sent. */
  | { readonly state: 'refused'; readonly problem: Problem }

export interface ConnectionParts {
  readonly sheet: Sheet
  readonly send: (version: number, updates: readonly SentUpdate[]) => Promise<Sending>
  /** Absent where nobody has to hear of others. */
  readonly stream?: (since: number, listener: StreamListener) => () => void
  readonly saving: (saving: Saving) => void
  readonly connected?: (connected: boolean) => void
  readonly material?: () => void
  readonly keep: (edits: KeptEdits, left?: boolean) => void
}

/** Nobody knows whether these were stored, or they were not and may be soon: the same steps are sent again. */
const again: readonly string[] = ['unreachable', 'failed', 'not-stored', 'too-fast', 'not-signed-in']
const delays = [1000, 2000, 4000, 8000] as const
const longestDelay = 10_000
/** Several letters go in one request. In ms. */
const gather = 250
const mostAtOnce = 500
/** Well under what the server takes in one request, in UTF-16 units. */
const longestAtOnce = 200_000

/** What of these fits in one request: at least one. */
function portion(updates: readonly SentUpdate[]): readonly SentUpdate[] {
  let length = 0
  const end = updates.findIndex(({ changes }, index) => {
    length += JSON.stringify(changes).length
    return index > 0 && (index >= mostAtOnce || length > longestAtOnce)
  })
  return end === -1 ? updates : updates.slice(0, end)
}

/**
 * Keeps one text in step with the server, which is the authority over it: sends what was written here until it is stored, takes
 * in what others wrote, and makes its own steps again on top of that.
 */
export class ArticleConnection {
  private readonly parts: ConnectionParts
  private working = false
  private wanted = false
  private stopped = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private reopening: ReturnType<typeof setTimeout> | undefined
  private wake: (() => void) | undefined
  private closeStream: (() => void) | undefined
  private lostTimes = 0
  private saved: Saving = { state: 'untouched' }
  private waiting: ((stored: boolean) => void)[] = []

  constructor(parts: ConnectionParts) {
    this.parts = parts
  }

  /** Begins to listen to the others. */
  listen(): void {
    this.closeStream?.()
    this.closeStream = this.parts.stream?.(this.version, {
      news: news => this.take(news),
      material: () => this.parts.material?.(),
      opened: () => {
        this.lostTimes = 0
        this.parts.connected?.(true)
        this.retry()
      },
      lost: gone => this.lost(gone),
    })
  }

  /** Something was written here. */
  changed(): void {
    if (this.stopped) return
    this.keep()
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      void this.work()
    }, gather)
  }

  /** Sends now. Resolves when all is stored, or with false when that did not work at the first try. */
  flush(): Promise<boolean> {
    if (this.pending.length === 0) return Promise.resolve(true)
    return new Promise(resolve => {
      this.waiting.push(resolve)
      this.wake?.()
      void this.work()
    })
  }

  /** Asks what is new, and sends what waits, instead of when the next try is due. */
  retry(): void {
    this.wanted = true
    this.wake?.()
    void this.work()
  }

  /** What was not stored stays in this browser. */
  stop(): void {
    this.keep(true)
    this.stopped = true
    clearTimeout(this.timer)
    clearTimeout(this.reopening)
    this.closeStream?.()
    this.wake?.()
    this.tell(false)
  }

  private get version(): number {
    return getSyncedVersion(this.parts.sheet.state)
  }

  private get pending(): readonly SentUpdate[] {
    const updates = sendableUpdates(this.parts.sheet.state)
    return updates.map(({ clientID, changes }) => ({ clientID, changes: changes.toJSON() as unknown }))
  }

  private keep(left = false): void {
    const { state } = this.parts.sheet
    this.parts.keep({ clientID: getClientID(state), version: this.version, updates: this.pending }, left)
  }

  private tell(stored: boolean): void {
    const waiting = this.waiting
    this.waiting = []
    waiting.forEach(resolve => resolve(stored))
  }

  private lost(gone: boolean): void {
    this.parts.connected?.(false)
    if (!gone || this.stopped) return
    this.closeStream?.()
    clearTimeout(this.reopening)
    this.reopening = setTimeout(() => this.listen(), delays[this.lostTimes] ?? longestDelay)
    this.lostTimes += 1
    // A stream does not say why it ended: the answer to a question does.
    this.retry()
  }

  private async work(): Promise<void> {
    if (this.working) return
    this.working = true
    for (let tries = 0; !this.stopped && (this.wanted || this.pending.length > 0);) {
      this.wanted = false
      const updates = portion(this.pending)
      if (updates.length > 0 && tries === 0) this.parts.saving({ state: 'saving' })
      const answer = await this.parts.send(this.version, updates)
      if (this.stopped) break
      if (answer.outcome !== 'refused') {
        this.take(answer.outcome === 'stored' ? { version: answer.version, updates } : answer)
        tries = 0
      } else if (again.includes(answer.problem.code)) await this.pause(answer.problem, tries++)
      else {
        this.refuse(answer.problem)
        break
      }
    }
    this.working = false
    this.tell(!this.stopped && this.pending.length === 0)
  }

  private async pause({ code }: Problem, tries: number): Promise<void> {
    if (code === 'not-signed-in') this.parts.saving({ state: 'signed-out' })
    else if (this.pending.length > 0) this.parts.saving({ state: 'retrying' })
    this.keep()
    this.tell(false)
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, delays[tries] ?? longestDelay)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.wake = undefined
  }

  /** News comes by two ways, the answers and the stream: each step counts once. */
  private take({ version, updates }: News): void {
    const { sheet } = this.parts
    const before = version - updates.length
    if (this.stopped || version < this.version) return
    if (before > this.version) {
      this.retry()
      return
    }
    const wrote = this.pending.length > 0
    try {
      const fresh = updates.slice(this.version - before).map(({ clientID, changes }) => ({
        clientID,
        changes: ChangeSet.fromJSON(changes),
      }))
      if (fresh.length > 0) sheet.dispatch(receiveUpdates(sheet.state, fresh))
    } catch {
      this.refuse({ ok: false, code: 'out-of-step', message: '' })
      return
    }
    this.keep()
    if (this.pending.length > 0) return
    if (wrote) this.saved = { state: 'saved', at: Date.now() }
    this.parts.saving(this.saved)
  }

  /** What waits is kept, and goes along with the next try. */
  private refuse(problem: Problem): void {
    this.keep()
    this.parts.saving({ state: 'refused', problem })
  }
}
