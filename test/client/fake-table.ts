import type { Connect, ConnectionListener } from '../../client/connection/socket.ts'
import type { Lang } from '../../shared/lang.ts'
import type { Ack, LinkRefusal, ViewMessage } from '../../shared/protocol/messages.ts'
import { diff } from '../../shared/protocol/patch.ts'
import { asId, type GuestId, type ItemId, type SessionId } from '../../shared/session/ids.ts'
import { decide } from '../../shared/session/decide.ts'
import { roundToReveal } from '../../shared/session/steps.ts'
import { evolve } from '../../shared/session/evolve.ts'
import type { Actor, Command, Commands, CommandType } from '../../shared/session/messages.ts'
import { Refusal } from '../../shared/session/refusal.ts'
import { initialState } from '../../shared/session/initial-state.ts'
import {
  standardRules,
  type GuestRole,
  type HouseRules,
  type Round,
  type Session,
} from '../../shared/session/session.ts'
import type { TakeawayDraft } from '../../shared/session/takeaway.ts'
import { ownView } from '../../shared/session/view-own.ts'
import type { Knock } from '../../shared/session/seating.ts'
import type { Surroundings } from '../../shared/session/view-desk.ts'
import { commonView } from '../../shared/session/view.ts'
import { findTemplate } from '../../shared/templates/index.ts'

export interface FakeTableOptions {
  readonly guests?: number
  readonly lang?: Lang
  readonly rules?: Partial<HouseRules>
  readonly now?: () => number
  readonly you?: { readonly name?: string; readonly role?: GuestRole; readonly votes?: boolean }
  readonly segments?: readonly string[]
  readonly takeaways?: (state: Session) => readonly TakeawayDraft[]
}

const day = 24 * 3600_000

/** The real rules of a session behind a connection without a network: what the server does, in this same thread. */
export class FakeTable {
  state: Session = initialState()
  version = 0
  readonly facilitator: GuestId
  /** The participant whose page is under test. */
  readonly you: GuestId
  readonly others: readonly GuestId[]
  /** Every command that reached the table, with the id the client gave it. */
  readonly received: { readonly id: string; readonly type: string }[] = []
  /** While true, commands are carried out but their answers are lost, as when a connection breaks at the wrong moment. */
  losingAnswers = false
  private knocks: readonly Knock[] = []
  private hostMissed = false
  private readonly options: FakeTableOptions
  private readonly answered = new Map<string, Ack>()
  private listener: ConnectionListener | undefined
  private online = true
  private sent: ViewMessage | undefined
  private ids = 0

  constructor(options: FakeTableOptions = {}) {
    this.options = options
    const { guests = 8, lang = 'nl', rules = {}, you = {}, segments = ['B2B', 'retail', 'FMCG'] } = options
    const template = findTemplate('p-of-personalisation', lang)
    if (!template) throw new Error('the template is gone')
    this.give({ kind: 'server' }, 'CreateSession', {
      ...{ id: asId<SessionId>('s1'), title: template.title, lang, rehearsal: false, segments },
      rules: { ...standardRules, ...rules },
      chapters: template.chapters.map(({ key, title }) => ({ id: asId(key), title })),
      items: template.items.map(({ chapter, ...item }) => ({ ...item, chapter: asId(chapter) })),
    })
    const seat = (name: string, role: GuestRole, votes: boolean, segment: string | null = null): GuestId => {
      this.give({ kind: 'server' }, 'AddGuest', { name, role, votes, segment })
      return this.state.guests.at(-1)?.id ?? asId('nobody')
    }
    this.facilitator = seat('Marieke Tolsma', 'facilitator', false)
    const { name = 'Priya Ramdin', role = 'participant', votes = true } = you
    this.you = seat(name, role, votes, segments[0])
    this.others = Array.from({ length: guests - 1 }, (_, i) =>
      seat(`Gast ${i + 2}`, 'participant', true, segments[i % segments.length] ?? null),
    )
  }

  get now(): number {
    return this.options.now?.() ?? Date.now()
  }

  get itemNow(): ItemId {
    const { stage } = this.state
    if (!stage) throw new Error('the table is at no item')
    return stage.item
  }

  get roundNow(): Round | undefined {
    return this.state.rounds[this.itemNow]?.find(({ round }) => round === this.state.stage?.round)
  }

  get surroundings(): Surroundings {
    const present = new Set([this.facilitator, this.you, ...this.others.slice(0, -1)])
    return {
      present,
      screenLink: null,
      hostMissed: this.hostMissed,
      knocks: this.knocks,
      keeping: { names: 30 * day, all: 365 * day },
    }
  }

  /** Who is at the door from now on: the server knows, and no event tells. */
  atDoor(knocks: readonly Knock[]): void {
    this.knocks = knocks
    this.publish()
  }

  /** Whether anybody who leads has been away for a while from now on. */
  missHost(missed: boolean): void {
    this.hostMissed = missed
    this.publish()
  }

  give<T extends CommandType>(by: Actor, type: T, data: Commands[T]): Ack {
    const context = {
      by,
      at: this.now,
      newId: () => `id${(this.ids += 1)}`,
      shuffle: (n: number) => Array.from({ length: n }, (_, i) => n - 1 - i),
      draftTakeaways: this.options.takeaways ?? (() => []),
      findTakeaways: this.options.takeaways ?? (() => []),
    }
    try {
      const events = decide(this.state, { type, data } as Command, context) // type and data belong together by this function's own signature
      this.state = events.reduce((state, event) => evolve(state, event), this.state)
      this.version += events.length
      this.publish()
      return { ok: true, version: this.version, acted: this.version }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { code, entry } = error
      return { ok: false, code, message: code, ...(entry !== undefined && { entry }) }
    }
  }

  as<T extends CommandType>(guest: GuestId, type: T, data: Commands[T]): Ack {
    return this.give({ kind: 'guest', id: guest }, type, data)
  }

  next(): void {
    this.as(this.facilitator, 'Next', { from: this.state.stage })
  }

  /** Presses next until the table is at the given step of the n-th dilemma (from 1); at a reveal, until it is shown. */
  until(dilemma: number, step: string, round = 1): void {
    const item = this.state.items.filter(({ kind }) => kind === 'dilemma')[dilemma - 1]
    if (this.state.status === 'draft') this.as(this.facilitator, 'OpenLobby', {})
    for (let presses = 0; presses < 300; presses += 1) {
      const { stage } = this.state
      if (stage?.item === item?.id && stage?.step === step && stage.round === round && !roundToReveal(this.state))
        return
      this.next()
    }
    throw new Error(`no ${step} of round ${round} in dilemma ${dilemma}`)
  }

  /** The others vote, in order, on the item that is open. */
  othersVote(values: readonly (number | null)[], reason?: string): void {
    const item = this.itemNow
    values.forEach((value, index) => {
      const guest = this.others[index]
      if (guest !== undefined)
        this.as(guest, 'CastBallot', { item, value, conviction: 2, ...(reason !== undefined && { reason }) })
    })
  }

  /** Hand this to `session.open`. */
  readonly connect: Connect = (_handshake, listener) => {
    this.listener = listener
    // As over a network: the welcome comes when the caller has its connection.
    queueMicrotask(() => this.online && this.welcome())
    return {
      command: (command, answered) => {
        if (!this.online) return
        const ack = this.receive(command)
        if (!this.losingAnswers) queueMicrotask(() => answered(ack))
      },
      resync: answered => {
        if (this.online) queueMicrotask(() => answered(this.whole()))
      },
      clock: answered => {
        if (this.online) answered(this.now)
      },
      retry: () => this.reconnect(),
      close: () => {
        this.listener = undefined
      },
    }
  }

  loseConnection(): void {
    this.online = false
    this.listener?.lost()
  }

  reconnect(): void {
    if (this.online && this.sent) return
    this.online = true
    this.welcome()
  }

  refuse(code: LinkRefusal): void {
    this.online = false
    this.listener?.refused(code)
  }

  /** Changes what the client will be told next, as if patches had been lost on the way. */
  losePatches(change: () => void): void {
    const { listener } = this
    this.listener = undefined
    change()
    this.listener = listener
    this.sent = this.whole()
  }

  private welcome(): void {
    this.sent = undefined
    this.listener?.connected()
    this.sent = this.whole()
    this.listener?.view(this.sent)
  }

  private whole(): ViewMessage {
    const role = this.state.guests.find(guest => guest.id === this.you)?.role ?? 'participant'
    const view = commonView(this.state, role, this.surroundings)
    return { version: this.version, acted: this.version, view, mine: ownView(this.state, this.you), now: this.now }
  }

  private publish(): void {
    const before = this.sent
    if (!this.online || !this.listener || !before) return
    const after = this.whole()
    this.sent = after
    const view = diff(before.view, after.view)
    const mine = diff(before.mine, after.mine)
    this.listener.patch({ from: before.version, to: after.version, acted: after.version, view })
    if (mine.length > 0) this.listener.patch({ from: after.version, to: after.version, mine })
  }

  private receive(message: unknown): Ack {
    const { id, type, ...data } = message as { id: string; type: CommandType } // the client under test is well typed
    this.received.push({ id, type })
    const known = this.answered.get(id)
    if (known) return known
    const ack = this.as(this.you, type, data)
    this.answered.set(id, ack)
    return ack
  }
}
