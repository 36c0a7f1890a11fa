import { statfsSync } from 'node:fs'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { RefusalCode } from '../../shared/session/refusal.ts'
import { NotStored, type EventStore } from '../event-store/event-store.ts'

export interface Metrics {
  readonly registry: Registry
  readonly onCommand: (type: string, outcome: RefusalCode | 'ok') => void
  /** The same store, its appends timed. */
  timed(store: EventStore): EventStore
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return Number.NaN
  }
}

/** Counts and times for an operator. Labels come from closed lists: never an id, a name or a text. */
export function createMetrics(connections: () => number, dataDir: string): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const commands = new Counter({
    name: 'exchange_table_commands_total',
    help: 'Commands by type and outcome.',
    labelNames: ['type', 'outcome'],
    registers,
  })
  const appends = new Histogram({
    name: 'exchange_table_append_seconds',
    help: 'Time until an append is durable.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  })
  const refusals = new Counter({
    name: 'exchange_table_appends_refused_total',
    help: 'Appends that the store could not make durable.',
    registers,
  })
  new Gauge({
    name: 'exchange_table_disk_free_bytes',
    help: 'Room that is left on the disk of DATA_DIR.',
    registers,
    collect() {
      this.set(freeBytes(dataDir))
    },
  })
  new Gauge({
    name: 'exchange_table_connections',
    help: 'Open connections of the live protocol.',
    registers,
    collect() {
      this.set(connections())
    },
  })
  return {
    registry,
    onCommand: (type, outcome) => commands.inc({ type, outcome }),
    timed: store => ({
      async append(append) {
        const stop = appends.startTimer()
        try {
          await store.append(append)
        } catch (error) {
          if (error instanceof NotStored) refusals.inc()
          throw error
        }
        stop()
      },
      read: (session, after) => store.read(session, after),
      acknowledged: session => store.acknowledged(session),
      sessions: () => store.sessions(),
      ready: () => store.ready(),
      remove: session => store.remove(session),
      close: () => store.close(),
    }),
  }
}
