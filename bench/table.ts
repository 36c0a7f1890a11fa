import { setTimeout as sleep } from 'node:timers/promises'
import type { MeasuredServer } from './measured-server.ts'
import { Person, quantile } from './person.ts'

/** What differs between the servers under measurement: how one joins, votes, and sees the count. */
export interface Table {
  readonly server: MeasuredServer
  readonly url: string
  readonly tokens: readonly string[]
  /** Called when all are seated, before each round of votes: opens the next vote. */
  open(): Promise<void>
  vote(person: Person, index: number): Promise<void>
  /** Calls back when this person sees that all have voted in the round that is open. */
  onAllCounted(person: Person, people: number, seen: () => void): void
}

export interface TableFigures {
  readonly people: number
  readonly overMs: number
  readonly cpuMsPerVote: number
  readonly ackP50Ms: number
  readonly ackP99Ms: number
  /** From the last vote sent until all see the full count. */
  readonly allSeeMs: number
  readonly joinBytes: number
  readonly voteBytes: number
  readonly kilobytesPerConnection: number
  readonly rssMegabytes: number
}

/**
 * Seats everybody, lets each vote once at an even pace over `overMs`, and takes the figures of the second such vote: by then both
 * servers run warm, as they do at a table.
 */
export async function measureTable(table: Table, overMs: number): Promise<TableFigures> {
  const people = table.tokens.length
  const before = await table.server.usage()
  const seated: Person[] = []
  for (const token of table.tokens) seated.push(await Person.connect(table.url, token))
  await sleep(500) // the last of the joining patches
  const joined = await table.server.usage()
  const joinBytes = Math.max(...seated.map(person => person.bytes))
  await voteRound(table, seated, overMs)
  const round = await voteRound(table, seated, overMs)
  for (const person of seated) person.close()
  return {
    people,
    overMs,
    ...round,
    joinBytes,
    kilobytesPerConnection: (joined.rssBytes - before.rssBytes) / people / 1024,
  }
}

async function voteRound(table: Table, seated: readonly Person[], overMs: number) {
  const people = seated.length
  await table.open()
  await sleep(500)
  const counted = seated.map(person => new Promise<void>(seen => table.onAllCounted(person, people, seen)))
  const bytesBefore = seated.map(person => person.bytes)
  const start = await table.server.usage()
  const began = performance.now()
  let lastSent = began
  const acks = await Promise.all(
    seated.map(async (person, index) => {
      await sleep(Math.max(0, began + (overMs * index) / people - performance.now()))
      const sent = performance.now()
      lastSent = Math.max(lastSent, sent)
      await table.vote(person, index)
      return performance.now() - sent
    }),
  )
  await Promise.all(counted)
  const allSeeMs = performance.now() - lastSent
  await sleep(200)
  const end = await table.server.usage()
  const bytes = seated.reduce((sum, person, index) => sum + person.bytes - (bytesBefore[index] ?? 0), 0)
  return {
    cpuMsPerVote: (end.cpuMs - start.cpuMs) / people,
    ackP50Ms: quantile(acks, 0.5),
    ackP99Ms: quantile(acks, 0.99),
    allSeeMs,
    voteBytes: bytes / people / people,
    rssMegabytes: end.rssBytes / 1024 / 1024,
  }
}
