import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { asId, type KnockId, type SessionId } from '../../shared/session/ids.ts'
import type { Knock } from '../../shared/session/seating.ts'

/** What whoever knocked is told. `over`: nobody opened in time; `closed`: there is no table any more. */
export type KnockAnswer =
  | { readonly state: 'waiting' }
  | { readonly state: 'seated'; readonly link: string }
  | { readonly state: 'turned-away' }
  | { readonly state: 'over' }
  | { readonly state: 'closed' }

interface Entry extends Knock {
  readonly session: SessionId
  readonly from: string
  readonly secretHash: Buffer
  answer: KnockAnswer
  /** When the page that knocked last asked, or when the knock was answered. */
  heardAt: number
  /** The command that is seating this person now: nobody else's can. */
  claimedBy: string | null
  readonly watchers: Set<() => void>
}

/** Most who wait at one door, and of them from one place: a whole room may share an address. */
const mostWaiting = 50
const mostFromOnePlace = 25
/** How long a knock is kept, in ms. */
const lifetime = 10 * 60_000
/** A page that asks no more is closed; a telephone that slept for a while may come back before. In ms. */
const longestSilence = 2 * 60_000
/** An answer is kept this long for a page whose connection broke just then, in ms. */
const answerKept = 60_000
const sweepEvery = 5000

const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** Who is at the doors of all tables. In memory only: it is true for some minutes, and no name of a stranger is written anywhere. */
export class Knocking {
  private readonly entries = new Map<KnockId, Entry>()
  private readonly listeners = new Map<SessionId, Set<() => void>>()
  private readonly now: () => number
  private sweeping: NodeJS.Timeout | undefined

  constructor(now: () => number) {
    this.now = now
  }

  /** Undefined when too many wait already. The secret is for the page that knocked, and for nobody else. */
  knock(
    session: SessionId,
    name: string,
    from: string,
  ): { readonly knock: KnockId; readonly secret: string } | undefined {
    const waiting = this.waitingAt(session)
    if (waiting.length >= mostWaiting) return undefined
    if (waiting.filter(entry => entry.from === from).length >= mostFromOnePlace) return undefined
    const knock = asId<KnockId>(randomBytes(9).toString('base64url'))
    const secret = randomBytes(18).toString('base64url')
    const at = this.now()
    this.entries.set(knock, {
      ...{ knock, name, at, session, from, secretHash: hashOf(secret), answer: { state: 'waiting' } },
      ...{ heardAt: at, claimedBy: null, watchers: new Set() },
    })
    this.sweeping ??= setInterval(() => this.sweep(), sweepEvery).unref()
    this.tell(session)
    return { knock, secret }
  }

  /** Who waits at this door, the first to come first. */
  at(session: SessionId): readonly Knock[] {
    return this.waitingAt(session).map(({ knock, name, at }) => ({ knock, name, at }))
  }

  /** Called whenever somebody comes to this door, or leaves it; answers with what stops it. */
  listen(session: SessionId, listener: () => void): () => void {
    const listeners = this.listeners.get(session) ?? new Set()
    this.listeners.set(session, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.listeners.delete(session)
    }
  }

  /** At whose door this page knocked; undefined when the knock is not there, or not theirs. */
  sessionOf(knock: KnockId, secret: string): SessionId | undefined {
    return this.own(knock, secret)?.session
  }

  /** How it stands: at once when it is decided, else after at most `patience` ms, or when `gone` says that the page left. */
  async answerTo(
    knock: KnockId,
    secret: string,
    patience: number,
    gone: AbortSignal,
  ): Promise<KnockAnswer | undefined> {
    const entry = this.own(knock, secret)
    if (!entry) return undefined
    entry.heardAt = this.now()
    if (entry.answer.state === 'waiting' && patience > 0 && !gone.aborted) await this.change(entry, patience, gone)
    if (!gone.aborted && entry.answer.state === 'waiting') entry.heardAt = this.now()
    return entry.answer
  }

  withdraw(knock: KnockId, secret: string): void {
    const entry = this.own(knock, secret)
    if (entry) this.remove(entry)
  }

  /** Keeps a knock for one command, while that is decided and stored; the same command may ask again. */
  claim(session: SessionId, knock: KnockId, command: string): Knock | undefined {
    const entry = this.entries.get(knock)
    if (entry?.session !== session || (entry.claimedBy ?? command) !== command) return undefined
    if (entry.answer.state !== 'waiting' && entry.claimedBy !== command) return undefined
    entry.claimedBy = command
    return entry
  }

  /** The command was refused: somebody else may answer. */
  release(knock: KnockId): void {
    const entry = this.entries.get(knock)
    if (entry) entry.claimedBy = null
  }

  seat(knock: KnockId, link: string): void {
    const entry = this.entries.get(knock)
    if (entry) this.decide(entry, { state: 'seated', link })
  }

  turnAway(session: SessionId, knock: KnockId): void {
    const entry = this.entries.get(knock)
    if (entry?.session === session && entry.claimedBy === null) this.decide(entry, { state: 'turned-away' })
  }

  /** There is no table any more to be let in to. */
  leave(session: SessionId): void {
    for (const entry of this.waitingAt(session)) this.decide(entry, { state: 'closed' })
  }

  /** Whoever waits for an answer is sent off to ask again: the server stops. */
  close(): void {
    clearInterval(this.sweeping)
    for (const { watchers } of this.entries.values()) for (const watcher of [...watchers]) watcher()
  }

  private waitingAt(session: SessionId): readonly Entry[] {
    return [...this.entries.values()].filter(entry => entry.session === session && entry.answer.state === 'waiting')
  }

  private own(knock: KnockId, secret: string): Entry | undefined {
    const entry = this.entries.get(knock)
    return entry && timingSafeEqual(entry.secretHash, hashOf(secret)) ? entry : undefined
  }

  private change(entry: Entry, patience: number, gone: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer)
        gone.removeEventListener('abort', done)
        entry.watchers.delete(done)
        resolve()
      }
      const timer = setTimeout(done, patience)
      gone.addEventListener('abort', done)
      entry.watchers.add(done)
    })
  }

  private decide(entry: Entry, answer: KnockAnswer): void {
    entry.answer = answer
    entry.heardAt = this.now()
    for (const watcher of [...entry.watchers]) watcher()
    this.tell(entry.session)
  }

  private remove(entry: Entry): void {
    this.entries.delete(entry.knock)
    for (const watcher of [...entry.watchers]) watcher()
    this.tell(entry.session)
  }

  private sweep(): void {
    const now = this.now()
    for (const entry of this.entries.values()) {
      const silent = now - entry.heardAt
      if (entry.answer.state !== 'waiting') {
        if (silent > answerKept) this.entries.delete(entry.knock)
      } else if (now - entry.at > lifetime) this.decide(entry, { state: 'over' })
      else if (silent > longestSilence && entry.watchers.size === 0) this.remove(entry)
    }
    if (this.entries.size > 0) return
    clearInterval(this.sweeping)
    this.sweeping = undefined
  }

  private tell(session: SessionId): void {
    for (const listener of this.listeners.get(session) ?? []) listener()
  }
}
