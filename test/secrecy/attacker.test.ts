import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { openSqliteStore, type SqliteStore } from '../../server/event-store/sqlite.ts'
import { archiveOf } from '../../server/exports/archive.ts'
import { seeded } from '../session/given.ts'
import {
  giveawayTells,
  learnedFrom,
  leaverIsTold,
  lootOf,
  orders,
  tiedBy,
  tiedByReasons,
  type Loot,
} from './attacker.ts'
import { luckOfGuessing, luckOfMatching } from './chance.ts'
import { logged, playEvening, seats, shuffledBy, type Evening, type Shuffle } from './tables.ts'

// A hundred evenings over a real store.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const evenings = 100
/** Less likely than this to be luck is no luck. Everything is drawn from a seed: what passes once passes always. */
const luck = 1e-4

const mixedIn = (events: readonly { readonly type: string; readonly data: unknown }[]) =>
  events.find(({ type }) => type === 'BallotsMixed')?.data
const archiveLoot = (evening: Evening, events: readonly SessionEvent[]): Loot => {
  const shuffle = shuffledBy(seeded(evening.seen.length))
  return lootOf(evening, mixedIn(archiveOf(events, { exportedAt: 1, withPeople: false, shuffle }).events))
}

let folder: string
let parts: SqliteStore
let played: readonly Evening[]
/** What stands in the database itself, read past the program. */
let loot: readonly Loot[]
async function play(from: number, mixedBy?: (random: () => number) => Shuffle) {
  const seeds = Array.from({ length: evenings }, (_, index) => from + index)
  return Promise.all(seeds.map(seed => playEvening(parts.store, seed, mixedBy)))
}
const storedLoot = (evening: Evening): Loot => {
  const sql = "SELECT data FROM events WHERE session = ? AND type = 'BallotsMixed'"
  const row = parts.database.get<{ data: string }>(sql, evening.id)
  return lootOf(evening, JSON.parse(row?.data ?? 'null'))
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-table-'))
  parts = openSqliteStore(join(folder, 'table.db'), Buffer.alloc(32, 7))
  played = await play(1000)
  loot = played.map(storedLoot)
})
afterAll(async () => {
  await parts.store.close()
  rmSync(folder, { recursive: true, force: true })
})

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const matched = (right: number): number => luckOfMatching(right, 2 * evenings, seats)
const guessed = (right: readonly boolean[], n: number): number =>
  luckOfGuessing(right.filter(Boolean).length, right.length, n)
const ways = Object.entries(orders).flatMap(([name, order]) =>
  [false, true].map(backwards => [backwards ? `${name}, backwards` : name, order, backwards] as const),
)

describe('whoever has the database of a hundred closed tables, and watched who voted when', () => {
  test.each(ways)('ties ballots to people no better than chance by %s', (_, order, backwards) => {
    expect(matched(total(loot.map(one => tiedBy(order, one, backwards))))).toBeGreaterThan(luck)
  })

  test('has the tables that it thinks it has: every ballot is there, and every voter', () => {
    for (const { rows, register, evening, reasons } of loot) {
      expect(rows.map(list => list.map(row => row[0]).toSorted())).toEqual(
        [0, 2].map(vote => evening.truth[vote]?.toSorted()),
      )
      expect(register.toSorted()).toEqual(evening.guests.toSorted())
      expect(reasons).toEqual(evening.reasons.toSorted())
      expect(evening.seen.length).toBeGreaterThanOrEqual(3 * seats - 1)
    }
  })

  test('learns nothing from tables of which everything is known', () => {
    const half = evenings / 2
    expect(guessed(learnedFrom(loot.slice(0, half), loot.slice(half)), seats)).toBeGreaterThan(luck)
  })

  test('does not find a second vote, or another, beside one that somebody gave away', () => {
    expect(
      guessed(
        loot.map(one => giveawayTells(one, 'again')),
        seats - 1,
      ),
    ).toBeGreaterThan(luck)
    expect(
      guessed(
        loot.map(one => giveawayTells(one, 'elsewhere')),
        seats,
      ),
    ).toBeGreaterThan(luck)
  })

  test('does not find the first vote of who left after it', () => {
    expect(guessed(loot.map(leaverIsTold), seats)).toBeGreaterThan(luck)
  })

  test('does not find the vote of whose reason they know', () => {
    expect(luckOfMatching(total(loot.map(tiedByReasons)), evenings, seats)).toBeGreaterThan(luck)
  })

  test('sees of every sealed event the same: its length, and no time', () => {
    const sealed = parts.database.all<{ length: number; at: number | null }>(
      "SELECT DISTINCT length(data) AS length, at FROM events WHERE type = 'Sealed'",
    )
    expect(sealed).toHaveLength(1)
    expect(sealed[0]?.at).toBeNull()
  })

  test('reads nothing in what the server logged', () => {
    const told = logged.join('\n')
    for (const { reasons, guests } of played)
      for (const word of [...reasons, ...guests]) expect(told).not.toContain(word)
  })
})

describe('whoever has the archives', () => {
  test.each([
    ['of closed tables', (evening: Evening) => archiveLoot(evening, evening.after)],
    ['of running tables', (evening: Evening) => archiveLoot(evening, evening.before)],
  ])('%s ties ballots to people no better than chance', (_, read) => {
    const archives = played.map(read)
    for (const [, order, backwards] of ways)
      expect(matched(total(archives.map(one => tiedBy(order, one, backwards))))).toBeGreaterThan(luck)
    expect(
      guessed(
        archives.map(one => giveawayTells(one, 'again')),
        seats - 1,
      ),
    ).toBeGreaterThan(luck)
    expect(
      guessed(
        archives.map(one => giveawayTells(one, 'elsewhere')),
        seats,
      ),
    ).toBeGreaterThan(luck)
    expect(guessed(archives.map(leaverIsTold), seats)).toBeGreaterThan(luck)
    expect(luckOfMatching(total(archives.map(tiedByReasons)), evenings, seats)).toBeGreaterThan(luck)
  })
})

describe('the same attacker finds out', () => {
  test('who voted what, where the order was left as it was', async () => {
    const leaky = (await play(5000, () => n => Array.from({ length: n }, (_, place) => place))).map(storedLoot)
    const right = total(leaky.map(one => tiedBy(orders['the guest list'] ?? (() => []), one, false)))
    expect(right).toBe(2 * evenings * seats)
    expect(matched(right)).toBeLessThan(luck)
    expect(guessed(learnedFrom(leaky.slice(0, 50), leaky.slice(50)), seats)).toBeLessThan(luck)
  })

  test('a second vote, where one order was drawn for all votes of a table', async () => {
    const once = (random: () => number): Shuffle => {
      const keys = Array.from({ length: seats }, random)
      return n =>
        keys
          .map((key, place) => ({ key, place }))
          .filter(({ place }) => place < n)
          .toSorted((a, b) => a.key - b.key)
          .map(({ place }) => place)
    }
    const leaky = (await play(9000, once)).map(storedLoot)
    expect(
      guessed(
        leaky.map(one => giveawayTells(one, 'elsewhere')),
        seats,
      ),
    ).toBeLessThan(luck)
  })

  test('who left, and a second vote, where rows pair the rounds', () => {
    const paired = loot.map((one): Loot => {
      const [first = [], second = []] = one.evening.truth
      const order = shuffledBy(seeded(one.evening.seen.length))(seats)
      return { ...one, rows: [order.map(seat => [first[seat] ?? null, second[seat] ?? null]), one.rows[1] ?? []] }
    })
    expect(paired.every(leaverIsTold)).toBe(true)
    expect(paired.every(one => giveawayTells(one, 'again'))).toBe(true)
    expect(guessed(paired.map(leaverIsTold), seats)).toBeLessThan(luck)
  })
})
