import { nanoid } from 'nanoid'
import { io, type Socket } from 'socket.io-client'
import type { Ack, ClientMessages, PatchMessage, ServerMessages, ViewMessage } from '../../shared/protocol/messages.ts'
import { applyPatch } from '../../shared/protocol/patch.ts'
import type { Command } from '../../shared/session/messages.ts'
import type { OuterCommands } from '../../shared/protocol/commands.ts'
import type { OwnView } from '../../shared/session/view-own.ts'
import type { CommonView } from '../../shared/session/view.ts'

/** A link that the server does not let in; `code` is the protocol's. */
export class NotLetIn extends Error {
  override readonly name = 'NotLetIn'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** A server that is at work answers within this, in ms. */
const longestAnswer = 10_000

/** One person at the table, over the real protocol. */
export class TableClient {
  view: CommonView
  mine: OwnView | null
  version: number
  /** Counts what this person did and what they were told of it and of others. */
  moves = 0
  private readonly socket: Socket<ServerMessages, ClientMessages>
  private readonly watchers = new Set<() => void>()

  private constructor(socket: Socket<ServerMessages, ClientMessages>, first: ViewMessage) {
    this.socket = socket
    this.view = first.view
    this.mine = first.mine
    this.version = first.version
    socket.on('view', message => this.replace(message))
    socket.on('patch', message => this.apply(message))
  }

  static connect(url: string, token: string): Promise<TableClient> {
    const socket: Socket<ServerMessages, ClientMessages> = io(url, {
      auth: { token },
      transports: ['websocket'],
      forceNew: true,
    })
    return new Promise((resolve, reject) => {
      socket.once('view', message => resolve(new TableClient(socket, message)))
      socket.once('connect_error', error => {
        socket.close()
        const data: unknown = 'data' in error ? error.data : undefined
        const code = typeof data === 'object' && data !== null && 'code' in data ? String(data.code) : 'unreachable'
        reject(new NotLetIn(code, error.message))
      })
    })
  }

  /** Called after each change of the view; returns how to stop. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  /** Resolves when the condition holds; at once when it does already. */
  until(condition: (client: this) => boolean): Promise<void> {
    return new Promise(resolve => {
      if (condition(this)) {
        resolve()
        return
      }
      const stop = this.watch(() => {
        if (!condition(this)) return
        stop()
        resolve()
      })
    })
  }

  /** Sends a command, and after a lost connection sends it again: the server lets an id have effect once. */
  async send<T extends OuterCommands>(type: T, data: Command<T>['data']): Promise<Ack> {
    const command = { id: nanoid(), type, ...data }
    for (;;) {
      try {
        const ack = await this.socket.emitWithAck('command', command)
        if (ack.ok) this.moves += 1
        return ack
      } catch {
        await new Promise<void>(resolve => this.socket.once('connect', resolve))
      }
    }
  }

  /** Everything that was sent to this person so far, their own half too, which follows after the common one. */
  refresh(): Promise<void> {
    return new Promise(resolve => {
      // By a callback, not a promise: a patch that comes right behind the answer must find it applied.
      this.socket.timeout(longestAnswer).emit('resync', (error: Error | null, message: ViewMessage) => {
        if (error === null) this.replace(message)
        resolve()
      })
    })
  }

  close(): void {
    this.socket.close()
  }

  private replace({ view, mine, version }: ViewMessage): void {
    this.view = view
    this.mine = mine
    this.version = version
    for (const watcher of this.watchers) watcher()
  }

  private apply({ from, to, view, mine }: PatchMessage): void {
    if (from !== this.version) {
      void this.refresh()
      return
    }
    // The server's own types on the way back from JSON: a patched view is a view again.
    if (view) this.view = applyPatch(this.view, view) as CommonView
    if (mine) this.mine = applyPatch(this.mine, mine) as OwnView
    this.version = to
    this.moves += 1
    for (const watcher of this.watchers) watcher()
  }
}
