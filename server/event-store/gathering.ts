import type { Append } from './event-store.ts'

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

/** Gathers appends that are made at about the same moment, so that they can be stored in one transaction. */
export class Gathering {
  private readonly storeAll: (appends: readonly Append[]) => readonly (Error | null)[]
  private waiting: Waiting[] = []
  private lastFlush = Number.NEGATIVE_INFINITY

  /** `storeAll` says of each append why it failed, or null; when it throws, none of them was stored. */
  constructor(storeAll: (appends: readonly Append[]) => readonly (Error | null)[]) {
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

  flush(): void {
    const batch = this.waiting
    this.waiting = []
    if (batch.length === 0) return
    const outcomes = this.outcomesOf(batch)
    this.lastFlush = performance.now()
    batch.forEach(({ resolve, reject }, index) => {
      const failure = outcomes[index]
      if (failure) reject(failure)
      else resolve()
    })
  }

  private outcomesOf(batch: readonly Waiting[]): readonly (Error | null)[] {
    try {
      return this.storeAll(batch.map(({ append }) => append))
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error))
      return batch.map(() => failure)
    }
  }
}
