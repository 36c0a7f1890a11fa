import { setImmediate as nextTurn } from 'node:timers/promises'
import { decide } from '../../shared/session/decide.ts'
import { evolve, replay } from '../../shared/session/evolve.ts'
import type { SessionId } from '../../shared/session/ids.ts'
import type { Actor, Command, SessionEvent } from '../../shared/session/messages.ts'
import { Refusal, type RefusalCode } from '../../shared/session/refusal.ts'
import { initialState } from '../../shared/session/initial-state.ts'
import type { Session } from '../../shared/session/session.ts'
import { NotStored, Unreadable, VersionConflict, type Append, type EventStore } from '../event-store/event-store.ts'
import type { Logger } from '../logger.ts'
import { SessionClock } from './session-clock.ts'
import { contextFor, type World } from './world.ts'

export type Outcome =
  | { readonly ok: true; readonly version: number; readonly events: readonly SessionEvent[] }
  | { readonly ok: false; readonly code: RefusalCode; readonly entry?: number }

interface Waiting {
  readonly command: Command
  readonly by: Actor
  /** Under which this command is remembered, so that it has effect once; null for the server's own. */
  readonly key: string | null
  readonly resolve: (outcome: Outcome) => void
}
/** After events became durable, in order. `state` is the state after all of them. */
export type Listener = (events: readonly SessionEvent[]) => void

export interface LiveSessionParts {
  readonly store: EventStore
  readonly world: World
  readonly logger: Logger
  /** For one that is being made: whose organizers it belongs to. */
  readonly workspace?: number
}

const mostTries = 5

const erasesSomebody = (events: readonly SessionEvent[]): boolean => events.some(({ type }) => type === 'GuestErased')

/**
 * One session in memory. All its commands go through one queue: those of the same moment are decided one by one and stored in
 * one append; only when that is durable do the state, the answers and the views change.
 */
export class LiveSession {
  readonly id: SessionId
  state: Session = initialState()
  version = 0
  private readonly store: EventStore
  private readonly world: World
  private readonly clock: SessionClock
  private readonly logger: Logger
  private readonly workspace: number | undefined
  private readonly acknowledged = new Map<string, number>()
  private readonly listeners = new Set<Listener>()
  private waiting: Waiting[] = []
  private running: Promise<void> | undefined
  private ended = false

  constructor(id: SessionId, { store, world, logger, workspace }: LiveSessionParts) {
    this.id = id
    this.workspace = workspace
    this.store = store
    this.clock = new SessionClock(() => world.now())
    this.world = { ...world, now: () => this.clock.now() }
    this.logger = logger
  }

  /** By this all waits of the session are counted, and its events are told. */
  now(): number {
    return this.clock.now()
  }

  /** Reads what happened since `version`; the first call loads the session. */
  async catchUp(): Promise<void> {
    const { events, version } = await this.store.read(this.id, this.version)
    const first = this.version === 0
    if (version < this.version) throw new Unreadable('The session was removed from the store.')
    this.state = replay(events, this.state)
    this.version = version
    this.clock.notBefore(events.at(-1)?.at ?? 0)
    if (first || events.length > 0) {
      for (const [key, at] of await this.store.acknowledged(this.id)) this.acknowledged.set(key, at)
    }
    if (!first && erasesSomebody(events)) await this.forgetErased(events)
    if (!first && events.length > 0) this.tell(events)
  }

  handle(command: Command, by: Actor, key: string | null): Promise<Outcome> {
    if (this.ended) return Promise.resolve({ ok: false, code: 'closed' })
    return new Promise(resolve => {
      this.waiting.push({ command, by, key, resolve })
      this.running ??= this.run()
    })
  }

  /** Whether a command under this key had its effect. */
  remembers(key: string): boolean {
    return this.acknowledged.has(key)
  }

  /** Resolves when every command that was given so far is answered. */
  async settled(): Promise<void> {
    await this.running
  }

  /** For a session that is being removed: takes no more commands, and resolves when the last one is answered. */
  async end(): Promise<void> {
    this.ended = true
    await this.settled()
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private async run(): Promise<void> {
    // After this turn of the event loop: commands that arrived together share one append.
    await nextTurn()
    while (this.waiting.length > 0) {
      const batch = this.waiting
      this.waiting = []
      try {
        await this.settle(batch)
      } catch (error) {
        this.logger.error({ err: error, session: this.id }, 'a batch of commands failed')
        await this.reload()
        for (const { resolve } of batch) resolve({ ok: false, code: 'not-stored' })
      }
    }
    this.running = undefined
  }

  private async settle(batch: readonly Waiting[]): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const { outcomes, events, state, commands } = this.decideAll(batch)
      try {
        if (events.length > 0) {
          await this.store.append({
            ...this.begins(),
            session: this.id,
            expectedVersion: this.version,
            events,
            commands,
          })
        }
      } catch (error) {
        if (error instanceof VersionConflict && tries < mostTries) {
          await this.catchUp()
          continue
        }
        if (!(error instanceof NotStored)) throw error
        this.logger.error({ err: error, session: this.id }, 'events could not be stored')
        // Also what only leans on an event of this batch: a command sent twice, or one with nothing left to change.
        const { version } = this
        const refused = outcomes.map(o =>
          o.ok && o.version > version ? ({ ok: false, code: 'not-stored' } as const) : o,
        )
        answer(batch, refused)
        return
      }
      this.state = state
      this.version += events.length
      for (const [key, version] of commands) this.acknowledged.set(key, version)
      answer(batch, outcomes)
      if (erasesSomebody(events)) await this.forgetErased(events)
      if (events.length > 0) this.tell(events)
      return
    }
  }

  /** Of whom these events erased nothing stays in memory either: the store took more out of the log than the state knows of. */
  private async forgetErased(events: readonly SessionEvent[]): Promise<void> {
    const erased = events.flatMap(({ type, data }) => (type === 'GuestErased' ? [data.guest] : []))
    for (const key of [...this.acknowledged.keys()])
      if (erased.some(guest => key.startsWith(`${guest}/`))) this.acknowledged.delete(key)
    const stored = await this.store.read(this.id)
    // Somebody else wrote meanwhile: what they did is told when it is caught up with.
    if (stored.version === this.version) this.state = replay(stored.events)
  }

  private begins(): Pick<Append, 'workspace'> {
    return this.version === 0 && this.workspace !== undefined ? { workspace: this.workspace } : {}
  }

  private decideAll(batch: readonly Waiting[]) {
    const events: SessionEvent[] = []
    const commands = new Map<string, number>()
    let state = this.state
    const outcomes = batch.map(({ command, by, key }): Outcome => {
      const before = key === null ? undefined : (commands.get(key) ?? this.acknowledged.get(key))
      if (before !== undefined) return { ok: true, version: before, events: [] }
      try {
        const decided = decide(state, command, contextFor(this.world, by))
        state = decided.reduce<Session>((current, event) => evolve(current, event), state)
        events.push(...decided)
        const version = this.version + events.length
        if (key !== null && decided.length > 0) commands.set(key, version)
        return { ok: true, version, events: decided }
      } catch (error) {
        if (error instanceof Refusal) return refusedAs(error)
        this.logger.error({ err: error, session: this.id, command: command.type }, 'a command failed')
        return { ok: false, code: 'failed' }
      }
    })
    return { outcomes, events, state, commands }
  }

  /** What is in memory is no longer trusted: read it all again. */
  private async reload(): Promise<void> {
    try {
      const { events, version } = await this.store.read(this.id)
      const acknowledged = await this.store.acknowledged(this.id)
      if (version < this.version) {
        this.ended = true // removed by another process: what is in memory is all there is, and it changes no more
        return
      }
      const news = version > this.version
      this.state = replay(events)
      this.version = version
      this.clock.notBefore(events.at(-1)?.at ?? 0)
      for (const [key, at] of acknowledged) this.acknowledged.set(key, at)
      // What was stored after all is seen by everybody; which events it was no longer matters, so all of them are told.
      if (news) this.tell(events)
    } catch (error) {
      this.logger.error({ err: error, session: this.id }, 'a session could not be read again')
    }
  }

  private tell(events: readonly SessionEvent[]): void {
    for (const listener of this.listeners) listener(events)
  }
}

const refusedAs = ({ code, entry }: Refusal): Outcome => ({ ok: false, code, ...(entry !== undefined && { entry }) })

const answer = (batch: readonly Waiting[], outcomes: readonly Outcome[]): void =>
  batch.forEach(({ resolve }, index) => resolve(outcomes[index] ?? { ok: false, code: 'failed' }))
