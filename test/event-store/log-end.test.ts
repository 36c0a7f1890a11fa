import { appendFileSync, cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pagesLost } from '../../server/event-store/log-end.ts'
import { verify } from '../../server/event-store/verify.ts'
import { append, ballotCast, guestId, sessionId } from './events.ts'
import { folder, opened, restOf, run } from './folder.ts'

const s = sessionId('session-1')
const frame = 24 + 8192

/** What a writer left that was killed, and how much had been acknowledged to it. */
async function killed(): Promise<{ readonly file: string; readonly acknowledged: number }> {
  const file = join(folder(), 'table.db')
  const writer = run('writer.ts', [file, s, 'ana', '100000'])
  let acknowledged = 0
  while (acknowledged < 30) acknowledged = Number(await writer.line())
  writer.kill()
  acknowledged = Number((await restOf(writer)).at(-1) ?? acknowledged)
  await writer.ended
  return { file, acknowledged }
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
}

const damages: Readonly<Record<string, (log: string) => void>> = {
  'cut off in the middle of a page': log => truncateSync(log, statSync(log).size - 100),
  'cut off at the end of a page': log => truncateSync(log, statSync(log).size - 3 * frame),
  'flipped near its end': log => flip(log, statSync(log).size - 2 * frame - 500),
  'flipped in its header': log => flip(log, 20),
  emptied: log => truncateSync(log, 0),
  deleted: log => rmSync(log),
}

describe('a write-ahead log that was', () => {
  for (const [name, damage] of Object.entries(damages)) {
    test(`${name} is read to its last whole transaction, it is said, and the store goes on`, async () => {
      const { file, acknowledged } = await killed()
      damage(`${file}-wal`)
      const lost = pagesLost(file)
      expect(lost).toBeGreaterThan(0)
      const { store, database } = opened(file)
      expect(database.lost).toBe(lost)
      const problems = verify(database).problems
      expect(problems).toEqual([expect.stringContaining(`the last ${lost} pages that were stored are lost`)])
      const { version } = await store.read(s)
      expect(version).toBeLessThan(acknowledged)
      // Nothing at all may be left of it, when the log held all there was.
      if (version > 0) await store.append(append(s, version, [ballotCast(guestId('ana'))]))
      await store.close()
      const again = opened(file)
      expect(verify(again.database).problems).toEqual([])
      expect((await again.store.read(s)).version).toBe(version > 0 ? version + 1 : 0)
    })
  }

  test('left by a process that was killed has lost nothing, also with the beginning of what was never acknowledged', async () => {
    const { file, acknowledged } = await killed()
    const log = readFileSync(`${file}-wal`)
    // Pages of a transaction that did not get to its end: their checksums fit nothing.
    appendFileSync(`${file}-wal`, log.subarray(32, 32 + frame + 1000))
    expect(pagesLost(file)).toBe(0)
    const { store, database } = opened(file)
    expect((await store.read(s)).version).toBeGreaterThanOrEqual(acknowledged)
    expect(verify(database).problems).toEqual([])
  })

  test('left without what processes tell each other, as by a copy, has lost nothing that can be known', async () => {
    const { file, acknowledged } = await killed()
    rmSync(`${file}-shm`)
    const { store, database } = opened(file)
    expect(database.lost).toBe(0)
    expect((await store.read(s)).version).toBeGreaterThanOrEqual(acknowledged)
  })
})

test('while another process writes and empties its log, whoever looks finds nothing lost', async () => {
  const file = join(folder(), 'table.db')
  const { store, database } = opened(file)
  const writer = run('writer.ts', [file, s, 'ana', '200'])
  let said = await writer.line()
  for (let turn = 0; said?.startsWith('read') === false; turn += 1) {
    expect(pagesLost(file)).toBe(0)
    if (turn % 10 === 0) database.scrub()
    said = await writer.line()
  }
  expect((await store.read(s)).version).toBe(200)
})

test('a store that was closed has no log to lose', async () => {
  const file = join(folder(), 'table.db')
  const { store } = opened(file)
  await store.close()
  const copy = `${file}.copy`
  cpSync(file, copy)
  expect([pagesLost(file), pagesLost(copy), pagesLost(`${file}.nowhere`)]).toEqual([0, 0, 0])
})
