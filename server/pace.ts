import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** So often in so many seconds. */
export interface Measure {
  readonly points: number
  readonly duration: number
}

/** How often one person may do a thing before the others would notice. Over it they are told so, and for how long. */
export const standardPaces = {
  /** Commands of one guest: more than anybody types or presses. */
  commands: { points: 400, duration: 10 },
  /** Times that one guest comes in, or asks for the whole view again. */
  arrivals: { points: 600, duration: 10 },
  /** Messages of any kind over one connection; it is cut off over it, for whoever sends so many reads no answers. */
  messages: { points: 4000, duration: 10 },
  /** Requests of one organizer. */
  requests: { points: 600, duration: 10 },
  /** Requests without a sign-in from one place: a whole room may share an address. */
  visits: { points: 3000, duration: 10 },
  /** What takes a second of work: documents, rehearsals, new sessions. */
  heavy: { points: 60, duration: 60 },
} as const satisfies Record<string, Measure>
export type Paces = Readonly<Record<keyof typeof standardPaces, Measure>>

/** Counts what each one does, in memory. */
export class Pace {
  private readonly limiter: RateLimiterMemory

  constructor(measure: Measure) {
    this.limiter = new RateLimiterMemory(measure)
  }

  /** Counts once more; answers how long to wait before the next time, in ms: 0 as long as there is no need to. */
  async wait(who: string): Promise<number> {
    try {
      await this.limiter.consume(who)
      return 0
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext)
      throw error
    }
  }

  /** What was counted last was no harm after all. */
  async giveBack(who: string): Promise<void> {
    await this.limiter.reward(who)
  }

  async forget(who: string): Promise<void> {
    await this.limiter.delete(who)
  }
}
