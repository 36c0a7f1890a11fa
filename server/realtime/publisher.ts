import { diff } from '../../shared/protocol/patch.ts'
import type { Ack, PatchMessage, ViewMessage } from '../../shared/protocol/messages.ts'
import type { DoorView, Knock } from '../../shared/session/seating.ts'
import type { GuestId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { ownView, touchedBy, type OwnView } from '../../shared/session/view-own.ts'
import type { Keeping } from '../../shared/session/view-desk.ts'
import type { Audience } from '../../shared/session/audience.ts'
import { commonView, type CommonView } from '../../shared/session/view.ts'
import type { Logger } from '../logger.ts'
import type { LiveSession } from '../sessions/live-session.ts'
import { HostWatch } from './host-watch.ts'
import { Presence } from './presence.ts'

/** Where patches go out: the rooms of one session. */
export interface Outlet {
  toAudience(audience: Audience, message: PatchMessage): void
  toGuest(guest: GuestId, audience: Audience, message: PatchMessage): void
}

interface PublisherParts {
  readonly outlet: Outlet
  readonly now: () => number
  readonly logger: Logger
  readonly screenLink: string
  /** Where to knock at this session. */
  readonly door: DoorView
  readonly knocks: () => readonly Knock[]
  /** How long this session is kept once it is closed. */
  readonly keeping: Keeping
}

/**
 * How long what happens is gathered, in ms: at most 20 patches a second, and fewer when many read along. Nobody sees the difference
 * between a count that moves ten times a second and one that moves twenty times; the processor does.
 */
const gatherFor = (readers: number): number => Math.min(200, Math.max(50, readers / 2))
/** People coming and going is no news worth a patch each. */
const gatherPresence = 250

type Acknowledged = Required<Pick<Extract<Ack, { ok: true }>, 'version' | 'acted'>>

/** Who leads and who writes down may know of each other that something was done. */
const isHost = (audience: Audience): boolean => audience === 'facilitator' || audience === 'scribe'

interface OwnHalf {
  view: OwnView | null
  /** As which audiences this guest's pages read along, and how many of each. */
  readonly readers: Map<Audience, number>
  /** The last ack that was given, and the last that what was sent holds. */
  acked: number
  acted: number
}

/**
 * What each audience and each guest of one session was last sent, and the patches that bring them up to date. The common half is
 * made and compared once per audience, the own half only for whom an event touched.
 */
export class Publisher {
  readonly presence = new Presence()
  private readonly live: LiveSession
  private readonly outlet: Outlet
  private readonly now: () => number
  private readonly logger: Logger
  private readonly screenLink: string
  private readonly door: DoorView
  private readonly knocks: () => readonly Knock[]
  private readonly keeping: Keeping
  private readonly common = new Map<Audience, { view: CommonView; version: number; readers: number }>()
  private readonly own = new Map<GuestId, OwnHalf>()
  private touched: Set<GuestId> | 'all' = new Set()
  /** Whose next version was named in an ack: it comes, also where it holds nothing new. */
  private readonly promised = new Set<Audience>()
  private readonly hosts = new HostWatch(() => this.schedule(gatherPresence))
  private timer: { readonly due: number; readonly handle: NodeJS.Timeout } | undefined
  private lastFlush = 0
  private readonly stopListening: () => void

  constructor(live: LiveSession, parts: PublisherParts) {
    this.live = live
    this.outlet = parts.outlet
    this.now = parts.now
    this.logger = parts.logger
    this.screenLink = parts.screenLink
    this.door = parts.door
    this.knocks = parts.knocks
    this.keeping = parts.keeping
    this.stopListening = live.listen(events => this.onEvents(events))
  }

  /** A reader joins: what it is shown is what its audience was last sent, so that the next patch fits. */
  join(audience: Audience, guest: GuestId | null): ViewMessage {
    const shared = this.common.get(audience) ?? { view: this.fresh(audience), version: 1, readers: 0 }
    shared.readers += 1
    this.common.set(audience, shared)
    if (guest !== null) {
      const known = this.own.get(guest) ?? this.ownHalf(guest)
      known.readers.set(audience, (known.readers.get(audience) ?? 0) + 1)
      this.own.set(guest, known)
      if (this.presence.enter(guest)) this.schedule(gatherPresence)
    }
    this.lookForHosts()
    return this.message(audience, guest)
  }

  leave(audience: Audience, guest: GuestId | null): void {
    const shared = this.common.get(audience)
    if (shared && (shared.readers -= 1) === 0) this.common.delete(audience)
    if (guest === null) return
    const known = this.own.get(guest)
    const left = (known?.readers.get(audience) ?? 1) - 1
    if (left > 0) known?.readers.set(audience, left)
    else known?.readers.delete(audience)
    if (known?.readers.size === 0) this.own.delete(guest)
    if (this.presence.leave(guest)) this.schedule(gatherPresence)
    this.lookForHosts()
  }

  get readers(): number {
    return [...this.common.values()].reduce((sum, { readers }) => sum + readers, 0)
  }

  /** What an ack says to whoever acted as this audience; they are told when what they were sent holds it. */
  acknowledge(guest: GuestId, audience: Audience): Acknowledged {
    const known = this.own.get(guest)
    const version = this.common.get(audience)?.version ?? 1
    if (!known) return { version, acted: this.now() }
    if (this.touched !== 'all') this.touched.add(guest)
    this.schedule(gatherFor(this.readers))
    known.acked += 1
    if (!isHost(audience)) return { version, acted: known.acked }
    this.promised.add(audience)
    return { version: version + 1, acted: known.acked }
  }

  /** All that this reader may see now; what waited to be sent to the others is sent with it. */
  upToDate(audience: Audience, guest: GuestId | null): ViewMessage {
    if (this.timer) {
      clearTimeout(this.timer.handle)
      this.flushSafely()
    }
    return this.message(audience, guest)
  }

  /** All that this reader may see, as last sent. */
  private message(audience: Audience, guest: GuestId | null): ViewMessage {
    const { view, version } = this.common.get(audience) ?? { view: this.fresh(audience), version: 1 }
    const { view: mine = null, acted = 0 } = (guest === null ? undefined : this.own.get(guest)) ?? {}
    return { version, acted, view, mine, now: this.now() }
  }

  /** Counts on from the clock: after a restart of the server an earlier ack is not waited for. */
  private ownHalf(guest: GuestId): OwnHalf {
    const now = this.now()
    return { view: ownView(this.live.state, guest), readers: new Map(), acked: now, acted: now }
  }

  /** Somebody came to the door, or left it. */
  knocksChanged(): void {
    this.schedule(gatherFor(this.readers))
  }

  stop(): void {
    clearTimeout(this.timer?.handle)
    this.hosts.stop()
    this.stopListening()
  }

  private fresh(audience: Audience): CommonView {
    return commonView(this.live.state, audience, {
      present: this.presence.guests,
      hostMissed: this.hosts.missed,
      screenLink: this.screenLink,
      door: this.door,
      knocks: this.knocks(),
      keeping: this.keeping,
    })
  }

  private onEvents(events: readonly SessionEvent[]): void {
    for (const event of events) {
      if (this.touched === 'all') break
      const touched = touchedBy(this.live.state, event)
      if (touched === 'all') this.touched = 'all'
      else for (const guest of touched) this.touched.add(guest)
    }
    this.schedule(gatherFor(this.readers))
  }

  private lookForHosts(): void {
    const present = this.presence.guests
    this.hosts.see(this.live.state.guests.some(({ id, role }) => role === 'facilitator' && present.has(id)))
  }

  private schedule(wait: number): void {
    const now = performance.now()
    const due = Math.max(now, this.lastFlush + wait)
    if (this.timer && this.timer.due <= due) return
    clearTimeout(this.timer?.handle)
    this.timer = { due, handle: setTimeout(() => this.flushSafely(), due - now) }
  }

  /** A fault in one session's view is logged; it must not take the other tables down with the process. */
  private flushSafely(): void {
    try {
      this.flush()
    } catch (error) {
      this.logger.error({ err: error, session: this.live.id }, 'a view could not be sent')
    }
  }

  private flush(): void {
    this.timer = undefined
    this.lastFlush = performance.now()
    for (const [audience, sent] of this.common) {
      const view = this.fresh(audience)
      const patch = diff(sent.view, view)
      // Not even that something happened is told to whom it does not concern, nor how often.
      if (patch.length === 0 && !this.promised.has(audience)) continue
      sent.view = view
      sent.version += 1
      const message = { from: sent.version - 1, to: sent.version }
      this.outlet.toAudience(audience, patch.length > 0 ? { ...message, view: patch } : message)
    }
    this.promised.clear()
    const touched = this.touched === 'all' ? [...this.own.keys()] : this.touched
    this.touched = new Set()
    for (const guest of touched) this.flushOwn(guest)
  }

  private flushOwn(guest: GuestId): void {
    const sent = this.own.get(guest)
    if (!sent) return
    const view = ownView(this.live.state, guest)
    const patch = diff(sent.view, view)
    sent.view = view
    const told = {
      ...(patch.length > 0 && { mine: patch }),
      ...(sent.acted < sent.acked && { acted: sent.acked }),
    }
    sent.acted = sent.acked
    if (Object.keys(told).length === 0) return
    for (const audience of sent.readers.keys()) {
      const version = this.common.get(audience)?.version ?? 1
      this.outlet.toGuest(guest, audience, { from: version, to: version, ...told })
    }
  }
}
