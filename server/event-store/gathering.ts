import { Held, type Append } from './event-store.ts'

interface Waiting {
  readonly append: Append
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * At least this long, in ms, from one transaction to the next. A lone vote is stored at once; in a burst each transaction takes
 * several, and the disk and the processor have a third of the work.
 */
const spacing = 8
/** How soon to try again while another process is writing, and for how long, in ms. Meanwhile the server does everything else. */
const heldAgainAfter = 25
const heldFor = 5000

/** `last`: there will be no other try. */
type StoreAll = (appends: readonly Append[], last: boolean) => readonly (Error | null)[]

/** Gathers appends that are made at about the same moment, so that they can be stored in one transaction. */
export class Gathering {
  private readonly storeAll: StoreAll
  private waiting: Waiting[] = []
  private lastFlush = Number.NEGATIVE_INFINITY
  /** Since when another process has kept these appends waiting. */
  private heldSince: number | undefined

  /** `storeAll` says of each append why it failed, or null; when it throws, none of them was stored. */
  constructor(storeAll: StoreAll) {
    this.storeAll = storeAll
  }

  add(append: Append): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ append, resolve, reject }) === 1) this.schedule()
    })
  }

  private schedule(): void {
    const wait = this.lastFlush + spacing - performance.now()
    if (wait > 1) setTimeout(() => this.flush(), wait)
    else setImmediate(() => this.flush())
  }

  /** `last`: what cannot be stored now is refused. */
  flush(last = false): void {
    const batch = this.waiting
    this.waiting = []
    if (batch.length === 0) return
    const outcomes = this.outcomesOf(batch, last)
    this.lastFlush = performance.now()
    if (outcomes === 'held') {
      this.waiting = batch
      setTimeout(() => this.flush(), heldAgainAfter)
      return
    }
    this.heldSince = undefined
    batch.forEach(({ resolve, reject }, index) => {
      const failure = outcomes[index]
      if (failure) reject(failure)
      else resolve()
    })
  }

  private outcomesOf(batch: readonly Waiting[], last: boolean): readonly (Error | null)[] | 'held' {
    try {
      return this.storeAll(
        batch.map(({ append }) => append),
        last,
      )
    } catch (error) {
      if (error instanceof Held && !last) {
        this.heldSince ??= performance.now()
        if (performance.now() - this.heldSince < heldFor) return 'held'
      }
      const failure = error instanceof Error ? error : new Error(String(error))
      return batch.map(() => failure)
    }
  }
}
