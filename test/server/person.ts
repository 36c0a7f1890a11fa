import { nanoid } from 'nanoid'
import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import type { Lang } from '../../shared/lang.ts'
import type { OuterCommands } from '../../shared/protocol/commands.ts'
import type { Ack, ClientMessages, PatchMessage, ServerMessages, ViewMessage } from '../../shared/protocol/messages.ts'
import { applyPatch } from '../../shared/protocol/patch.ts'
import type { Commands } from '../../shared/session/messages.ts'
import type { OwnView } from '../../shared/session/view-own.ts'
import type { CommonView } from '../../shared/session/view.ts'

export class NotLetIn extends Error {
  override readonly name = 'NotLetIn'
  readonly code: unknown
  constructor(message: string, code: unknown) {
    super(message)
    this.code = code
  }
}

export const tokenIn = (link: string): string => link.slice(link.indexOf('#') + 1)

/** Somebody at the table, over the real protocol; forgives nothing: a patch that does not fit is kept as a misfit. */
export class Person {
  view: CommonView
  mine: OwnView | null
  version: number
  /** Whether the server said that this guest has another page open. */
  readonly elsewhere: boolean
  readonly patches: PatchMessage[] = []
  readonly misfits: PatchMessage[] = []
  /** Why the connection ended. */
  readonly cut: Promise<string>
  readonly socket: Socket<ServerMessages, ClientMessages>
  private readonly watchers = new Set<() => void>()

  private constructor(socket: Socket<ServerMessages, ClientMessages>, first: ViewMessage) {
    this.socket = socket
    this.view = first.view
    this.mine = first.mine
    this.version = first.version
    this.elsewhere = first.elsewhere === true
    this.cut = new Promise(resolve => socket.once('disconnect', resolve))
    socket.on('patch', message => this.take(message))
  }

  /** Rejects with `NotLetIn`. */
  static enter(link: string, lang?: Lang): Promise<Person> {
    return Person.knock(new URL(link).origin, { token: tokenIn(link), ...(lang && { lang }) })
  }

  static knock(
    url: string,
    auth: Readonly<Record<string, unknown>>,
    transport: 'websocket' | 'polling' = 'websocket',
  ): Promise<Person> {
    const socket: Socket<ServerMessages, ClientMessages> = io(url, {
      auth: { ...auth },
      transports: [transport],
      forceNew: true,
      reconnection: false,
    })
    onTestFinished(() => void socket.close())
    return new Promise((resolve, reject) => {
      socket.once('view', message => resolve(new Person(socket, message)))
      socket.once('connect_error', error => {
        socket.close()
        const data: unknown = 'data' in error ? error.data : undefined
        reject(new NotLetIn(error.message, data instanceof Object && 'code' in data ? data.code : undefined))
      })
    })
  }

  send<T extends OuterCommands>(type: T, data: Commands[T], id = nanoid()): Promise<Ack> {
    return this.say({ id, type, ...data })
  }

  /** Anything at all as a command. */
  say(message: unknown): Promise<Ack> {
    return this.socket.emitWithAck('command', message)
  }

  /** Resolves when the condition holds for the patched view. */
  until(condition: (person: this) => boolean): Promise<void> {
    if (condition(this)) return Promise.resolve()
    return new Promise(resolve => {
      const check = () => {
        if (condition(this)) {
          this.watchers.delete(check)
          resolve()
        }
      }
      this.watchers.add(check)
    })
  }

  /** Resolves when all is here that this person may know of what was acknowledged so far: messages keep their order. */
  async inStep(): Promise<void> {
    await this.socket.emitWithAck('resync')
  }

  leave(): void {
    this.socket.close()
  }

  private take(message: PatchMessage): void {
    this.patches.push(message)
    if (message.from !== this.version) {
      this.misfits.push(message)
      return
    }
    // What the server made as the difference of two views leads to a view again.
    if (message.view) this.view = applyPatch(this.view, message.view) as CommonView
    if (message.mine) this.mine = applyPatch(this.mine, message.mine) as OwnView
    this.version = message.to
    for (const watcher of [...this.watchers]) watcher()
  }
}
