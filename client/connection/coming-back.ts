import { onWaking } from './waking.ts'

/** How tries follow each other while the server is away, in ms: whoever is back is in step within a second. */
export const tryingAgain = { reconnectionDelay: 300, reconnectionDelayMax: 800, randomizationFactor: 0.25 }
/** Once it is away for longer than this, in ms, tries may be further apart. */
const awayForLong = 120_000
const laterEvery = 3000
/** Waking is told by several events at once: between two tries of one's own lies this much, in ms. */
const betweenTries = 500
/** A line that gives no sign of life within this time is broken, though nobody was told, in ms. */
const aliveWithin = 800

/** What this needs of a socket. */
export interface Line {
  readonly connected: boolean
  readonly id?: string | undefined
  readonly io: { reconnectionDelayMax(most: number): unknown }
  /** Answers with an error when nothing came back in time. */
  timeout(ms: number): { emit(event: 'clock', answered: (silent: Error | null) => void): unknown }
  on(event: 'connect' | 'disconnect', listener: () => void): unknown
  disconnect(): { connect(): unknown }
}

/** Brings a connection back when there is reason to think that it can be, rather than when the next try happens to be due. */
export class ComingBack {
  private readonly socket: Line
  private readonly onLost: () => void
  private readonly stopWaking: () => void
  private triedAt = performance.now()
  private next: ReturnType<typeof setTimeout> | undefined
  private away: ReturnType<typeof setTimeout> | undefined
  private resting = false

  /** `onLost` is told of a connection that seemed to be there and was not. */
  constructor(socket: Line, onLost: () => void) {
    this.socket = socket
    this.onLost = onLost
    this.stopWaking = onWaking(() => this.woke())
    socket.on('connect', () => {
      clearTimeout(this.away)
      socket.io.reconnectionDelayMax(tryingAgain.reconnectionDelayMax)
    })
    socket.on('disconnect', () => {
      clearTimeout(this.away)
      this.away = setTimeout(() => socket.io.reconnectionDelayMax(laterEvery), awayForLong)
    })
  }

  /** Somebody asks for it. */
  now(): void {
    this.resting = false
    if (!this.socket.connected) this.begin()
  }

  /** A door that stays closed is not knocked at again, whatever wakes. */
  rest(): void {
    this.resting = true
    clearTimeout(this.next)
    this.next = undefined
  }

  stop(): void {
    this.rest()
    this.stopWaking()
    clearTimeout(this.away)
  }

  private woke(): void {
    if (this.resting) return
    if (this.socket.connected) this.proveAlive()
    else if (this.next === undefined) {
      const wait = Math.max(0, this.triedAt + betweenTries - performance.now())
      this.next = setTimeout(() => {
        this.next = undefined
        if (!this.socket.connected) this.begin()
      }, wait)
    }
  }

  /** After sleep a socket still believes to be connected, until the next sign of life is missed: much too late for a vote. */
  private proveAlive(): void {
    const { id } = this.socket
    this.socket.timeout(aliveWithin).emit('clock', silent => {
      if (silent === null || this.resting || !this.socket.connected || this.socket.id !== id) return
      this.onLost()
      this.begin()
    })
  }

  private begin(): void {
    this.triedAt = performance.now()
    this.socket.disconnect().connect()
  }
}
