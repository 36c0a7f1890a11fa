import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { eventsOf } from '../server/polis/archive.ts'
import { readConversation } from '../server/polis/conversation.ts'
import { readFolder } from '../server/polis/folder.ts'
import { replay } from '../shared/session/evolve.ts'
import { asId, type SessionId } from '../shared/session/ids.ts'
import { summarise } from '../shared/wording/summary.ts'

/** The largest conversation that lies beside the project, where there is one: 2,031 people, 896 statements, 225,524 votes. */
const largest = fileURLToPath(new URL('../../shared/data/bowling-green-2018', import.meta.url))
const runs = 7

export interface TakeawayFigures {
  readonly readMs: number
  readonly replayMs: number
  readonly summaryMs: number
}

const timed = <T>(work: () => T): readonly [T, number] => {
  const since = performance.now()
  const result = work()
  return [result, performance.now() - since]
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Reading it in, replaying its events, and the whole summary with its take-aways; null where it does not lie there. */
export function takeawayFigures(): TakeawayFigures | null {
  if (!existsSync(largest)) return null
  const adopted = { id: asId<SessionId>('bench'), lang: 'en', cell: 5, attribution: null, now: 1 } as const
  const figures = Array.from({ length: runs }, () => {
    const [events, readMs] = timed(() => eventsOf(readConversation(readFolder(largest)), adopted))
    const [session, replayMs] = timed(() => replay(events))
    const [, summaryMs] = timed(() => summarise(session, 'en'))
    return { readMs, replayMs, summaryMs }
  })
  return {
    readMs: median(figures.map(({ readMs }) => readMs)),
    replayMs: median(figures.map(({ replayMs }) => replayMs)),
    summaryMs: median(figures.map(({ summaryMs }) => summaryMs)),
  }
}
