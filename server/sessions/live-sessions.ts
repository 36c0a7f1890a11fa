import { asId, type SessionId } from '../../shared/session/ids.ts'
import type { Commands } from '../../shared/session/messages.ts'
import { Refusal } from '../../shared/session/refusal.ts'
import type { EventStore } from '../event-store/event-store.ts'
import type { Logger } from '../logger.ts'
import { LiveSession } from './live-session.ts'
import type { World } from './world.ts'

/** How long a session that nobody is connected to stays in memory, in ms. */
const idleFor = 10 * 60_000

/** The sessions in memory: found or loaded once, let go when nobody has used them for a while. */
export class LiveSessions {
  private readonly store: EventStore
  private readonly world: World
  private readonly logger: Logger
  private readonly live = new Map<
    SessionId,
    { readonly session: Promise<LiveSession>; usedAt: number; holders: number }
  >()

  constructor(parts: { store: EventStore; world: World; logger: Logger }) {
    this.store = parts.store
    this.world = parts.world
    this.logger = parts.logger
  }

  /** Undefined when there is no such session. Throws `Unreadable` when its log is damaged. */
  async find(id: SessionId): Promise<LiveSession | undefined> {
    this.letGoOfIdle()
    const known = this.live.get(id)
    const entry = known ?? { session: this.load(id), usedAt: 0, holders: 0 }
    entry.usedAt = this.world.now()
    if (!known) this.live.set(id, entry)
    try {
      const session = await entry.session
      if (session.version > 0) return session
    } catch (error) {
      this.live.delete(id)
      throw error
    }
    this.live.delete(id)
    return undefined
  }

  /** Makes a session; throws `Refusal` when what it is made from is refused. */
  async create(data: Omit<Commands['CreateSession'], 'id'>, workspace?: number): Promise<LiveSession> {
    const id = asId<SessionId>(this.world.newId())
    const parts = { store: this.store, world: this.world, logger: this.logger }
    const session = new LiveSession(id, { ...parts, ...(workspace !== undefined && { workspace }) })
    const outcome = await session.handle({ type: 'CreateSession', data: { ...data, id } }, { kind: 'server' }, null)
    if (!outcome.ok) throw new Refusal(outcome.code)
    this.live.set(id, { session: Promise.resolve(session), usedAt: this.world.now(), holders: 0 })
    return session
  }

  /** Keeps a session in memory while a connection uses it. */
  hold(id: SessionId): () => void {
    const entry = this.live.get(id)
    if (!entry) return () => undefined
    entry.holders += 1
    return () => {
      entry.holders -= 1
      entry.usedAt = this.world.now()
    }
  }

  /** Removes a session for good: its last commands are answered, and it takes no more. */
  async remove(id: SessionId): Promise<void> {
    // In memory until it is gone from the store: whoever comes in meanwhile must not load it again. A damaged one may go too.
    const session = await this.find(id).catch(() => undefined)
    await session?.end()
    await this.store.remove(id)
    this.live.delete(id)
  }

  /** What is kept beside the log changed: the next who asks reads this session again. */
  forget(id: SessionId): void {
    this.live.delete(id)
  }

  /** Resolves when every command that was given so far is answered. */
  async settled(): Promise<void> {
    const sessions = await Promise.allSettled([...this.live.values()].map(({ session }) => session))
    for (const loaded of sessions) if (loaded.status === 'fulfilled') await loaded.value.settled()
  }

  private async load(id: SessionId): Promise<LiveSession> {
    const session = new LiveSession(id, { store: this.store, world: this.world, logger: this.logger })
    await session.catchUp()
    return session
  }

  private letGoOfIdle(): void {
    const before = this.world.now() - idleFor
    for (const [id, { usedAt, holders }] of this.live) if (holders === 0 && usedAt < before) this.live.delete(id)
  }
}
