import { replay } from '../../shared/session/evolve.ts'
import type { Lang } from '../../shared/lang.ts'
import type { SessionId } from '../../shared/session/ids.ts'
import { noOccasion, type Occasion } from '../../shared/session/occasion.ts'
import { electorate, type SessionStatus } from '../../shared/session/session.ts'
import type { EventStore, SessionSummary } from '../event-store/event-store.ts'
import type { Logger } from '../logger.ts'

/** What a list of sessions says of one. */
export interface SessionEntry extends SessionSummary, Occasion {
  readonly title: string
  readonly lang: Lang
  /** `unreadable`: its log is damaged; it can only be removed, or mended from a backup. */
  readonly status: SessionStatus | 'unreadable'
  readonly rehearsal: boolean
  readonly seats: number
  readonly closedAt: number | null
  /** Whether a guest's name is still kept. */
  readonly named: boolean
}

/** All sessions at a glance. Reads again only those in which something happened. */
export class Overview {
  private readonly store: EventStore
  private readonly logger: Logger
  private readonly known = new Map<SessionId, SessionEntry>()

  constructor(store: EventStore, logger: Logger) {
    this.store = store
    this.logger = logger
  }

  async list(): Promise<readonly SessionEntry[]> {
    const summaries = await this.store.sessions()
    const there = new Set(summaries.map(({ id }) => id))
    for (const id of this.known.keys()) if (!there.has(id)) this.known.delete(id)
    const entries: SessionEntry[] = []
    for (const summary of summaries) {
      const known = this.known.get(summary.id)
      const entry = known?.version === summary.version ? known : await this.entryOf(summary)
      this.known.set(summary.id, entry)
      entries.push(entry)
    }
    return entries
  }

  /** What is kept beside the log changed: read this one again. */
  forget(id: SessionId): void {
    this.known.delete(id)
  }

  private async entryOf({ id, version, createdAt, lastAt }: SessionSummary): Promise<SessionEntry> {
    const summary = { id, version, createdAt, lastAt }
    try {
      const state = replay((await this.store.read(id)).events)
      return {
        ...summary,
        title: state.title,
        lang: state.lang,
        status: state.status,
        rehearsal: state.rehearsal,
        seats: electorate(state).length,
        ...{ startsAt: state.startsAt, endsAt: state.endsAt, place: state.place },
        closedAt: state.closedAt,
        named: state.guests.some(({ person }) => person !== null),
      }
    } catch (error) {
      this.logger.error({ err: error, session: id }, 'a session could not be read')
      const nothing = { title: '', lang: 'en', rehearsal: false, seats: 0, closedAt: null, named: false } as const
      return { ...summary, ...noOccasion, ...nothing, status: 'unreadable' }
    }
  }
}
