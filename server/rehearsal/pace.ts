import { setTimeout as sleep } from 'node:timers/promises'
import type { TableClient } from './table-client.ts'

export interface Pace {
  /** How many times faster than a comfortable evening. */
  readonly speed: number
  readonly signal: AbortSignal
}
/** Comfortable durations to watch, in ms, at speed 1. */
export const comfortable = {
  introduce: 6000,
  vote: 14_000,
  beforeReveal: 2500,
  reveal: 12_000,
  discuss: 26_000,
  conclude: 4000,
  readBack: 9000,
}

/** Waits, and says false when the rehearsal was stopped meanwhile. */
export async function pause(ms: number, { speed, signal }: Pace): Promise<boolean> {
  if (signal.aborted) return false
  try {
    await sleep(ms / speed, undefined, { signal })
    return true
  } catch {
    return false // stopped: an abort is no failure
  }
}

/** However fast an evening goes, what others do takes this long to arrive at most, in ms. */
const arrival = 2000

/** Waits until something shows, but no longer than so many ms: a person may lead this table, and leave things out. */
export async function unless(ms: number, pace: Pace, shows: Promise<void>): Promise<void> {
  const over = new AbortController()
  const signal = AbortSignal.any([over.signal, pace.signal])
  const longest = sleep(Math.max(ms / pace.speed, arrival), undefined, { signal }).catch(() => undefined)
  await Promise.race([shows, longest])
  over.abort()
}

/** What somebody does at the table, each thing once. */
export class Doings {
  private last: Promise<void> = Promise.resolve()
  private readonly begun = new Set<string>()

  /** A refusal or a lost connection ends this doing, not the evening. */
  once(what: string, act: () => Promise<void>): void {
    if (this.begun.has(what)) return
    this.begun.add(what)
    const before = this.last
    const now = act().catch(() => undefined)
    this.last = Promise.all([before, now]).then(() => undefined)
  }

  async done(): Promise<void> {
    for (let seen: Promise<void> | undefined; seen !== this.last;) {
      seen = this.last
      await seen
    }
  }
}

/** Somebody whom the rehearsal plays at the table. */
export interface Player {
  readonly client: TableClient
  /** Resolves when they have done what the present stage asks. */
  settled(): Promise<void>
}
