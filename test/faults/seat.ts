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
import type { Entrance } from './table.ts'

/** Something that somebody did, and the first answer to it. */
export interface Act {
  readonly id: string
  readonly type: OuterCommands
  readonly data: Readonly<Record<string, unknown>>
  ack: Ack | undefined
  /** How often it was sent. */
  sent: number
}

/** How soon a page tries again, in ms. */
interface Pace {
  readonly reconnectionDelay: number
  readonly reconnectionDelayMax: number
}
const quick: Pace = { reconnectionDelay: 40, reconnectionDelayMax: 80 }

/** Somebody whose page stays open through everything: it comes back by itself, and sends again what was not answered. */
export class Seat {
  readonly acts: Act[] = []
  readonly entrance: Entrance
  readonly socket: Socket<ServerMessages, ClientMessages>
  view: CommonView | undefined
  mine: OwnView | null = null
  version = 0
  acted = 0
  private readonly answers = new Map<string, (ack: Ack) => void>()
  private readonly watchers = new Set<() => void>()

  constructor(url: string, entrance: Entrance, lang?: Lang, pace: Pace = quick) {
    this.entrance = entrance
    this.socket = io(url, {
      auth: { token: entrance.token, ...(lang && { lang }) },
      transports: ['websocket'],
      forceNew: true,
      ...pace,
    })
    onTestFinished(() => void this.socket.close())
    this.socket.on('connect', () => this.acts.filter(({ ack }) => ack === undefined).forEach(act => this.transmit(act)))
    this.socket.on('view', message => this.take(message))
    this.socket.on('patch', message => this.patch(message))
  }

  /** Resolves with the first answer, however often it must be sent. */
  do<T extends OuterCommands>(type: T, data: Commands[T]): Promise<Ack> {
    const act: Act = { id: nanoid(), type, data: { ...data }, ack: undefined, sent: 0 }
    this.acts.push(act)
    return new Promise(resolve => {
      this.answers.set(act.id, resolve)
      this.transmit(act)
    })
  }

  /** The very same command once more, as a page does that missed the answer. */
  again({ id, type, data }: Act): Promise<Ack> {
    return this.socket.emitWithAck('command', { id, type, ...data })
  }

  until(condition: (seat: this) => boolean): Promise<void> {
    if (condition(this)) return Promise.resolve()
    return new Promise(resolve => {
      const check = () => {
        if (!condition(this)) return
        this.watchers.delete(check)
        resolve()
      }
      this.watchers.add(check)
    })
  }

  leave(): void {
    this.socket.close()
  }

  private transmit(act: Act): void {
    if (!this.socket.connected) return
    act.sent += 1
    this.socket.emit('command', { id: act.id, type: act.type, ...act.data }, ack => {
      if (act.ack !== undefined) return
      act.ack = ack
      this.answers.get(act.id)?.(ack)
      this.answers.delete(act.id)
    })
  }

  private take({ view, mine, version, acted }: ViewMessage): void {
    this.acted = acted
    this.view = view
    this.mine = mine
    this.version = version
    for (const watcher of [...this.watchers]) watcher()
  }

  private patch({ from, to, acted, view, mine }: PatchMessage): void {
    if (from !== this.version) {
      this.socket.emit('resync', message => this.take(message))
      return
    }
    // What the server made as the difference of two views leads to a view again.
    if (view) this.view = applyPatch(this.view, view) as CommonView
    if (mine) this.mine = applyPatch(this.mine, mine) as OwnView
    this.version = to
    this.acted = acted ?? this.acted
    for (const watcher of [...this.watchers]) watcher()
  }
}

/** Presses next until the table is at this step. */
export async function goTo(host: Seat, step: string): Promise<void> {
  await host.until(({ view }) => view !== undefined)
  if (host.view?.status === 'draft') await host.do('OpenLobby', {})
  while (host.view?.stage?.step !== step) await next(host)
}

/** Takes the table on, and waits until it is seen to have moved. */
export async function next(host: Seat): Promise<void> {
  const ack = await host.do('Next', { from: host.view?.stage ?? null })
  if (!ack.ok) throw new Error(`next was refused: ${ack.code}`)
  await host.until(({ acted }) => acted >= (ack.acted ?? 0))
}

/** The item that is on the table. */
export function itemOn({ view }: Seat) {
  if (!view?.stage) throw new Error('nothing is on the table')
  return view.stage.item
}
