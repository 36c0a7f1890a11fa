import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../server/cli/archive-file.ts'
import { Complaint } from '../../server/cli/command.ts'
import { BrokenArchive, readArchive } from '../../server/exports/archive.ts'
import { readCsv, UnclosedQuote } from '../../shared/csv.ts'
import { longestList, readGuestList } from '../../shared/guest-list/read-guest-list.ts'
import { temporaryFolder } from '../server/start.ts'

const head = '"format":"exchange-table/archive","version":1'

describe('an archive that is made to do harm is refused in a sentence:', () => {
  test.each([
    ['nested without end', `{${head},"events":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
    [
      'nested in an event',
      `{${head},"exportedAt":0,"session":{"id":"x","title":"","lang":"nl","status":"draft"},"agenda":[],"events":[{"type":"SessionCreated","at":0,"data":{"items":${'['.repeat(200_000)}${']'.repeat(200_000)}}}]}`,
    ],
    [
      'of keys that reach for a prototype',
      `{${head},"exportedAt":0,"session":{"id":"x","title":"","lang":"nl","status":"draft"},"agenda":[],"events":[{"type":"SessionCreated","at":0,"data":{"__proto__":{"polluted":true}}}]}`,
    ],
    [
      'of an event that every object has',
      `{${head},"exportedAt":0,"session":{"id":"x","title":"","lang":"nl","status":"draft"},"agenda":[],"events":[{"type":"constructor","at":0,"data":{}}]}`,
    ],
    ['that is no archive', 'PK\u0003\u0004'],
  ])('%s', (_, text) => {
    expect(() => readArchive(text)).toThrow(BrokenArchive)
    expect('polluted' in {}).toBe(false)
  })

  test('larger than any, before it is read', () => {
    const file = join(temporaryFolder(), 'bomb.json')
    const handle = openSync(file, 'w')
    ftruncateSync(handle, 100 * 1024 * 1024)
    closeSync(handle)
    expect(() => openArchive(file)).toThrow(Complaint)
    expect(() => openArchive(file)).toThrow(/64 MB/)
  })
})

describe('a table that is made to do harm is read in the time of a table, or refused:', () => {
  test('a million columns', () => {
    expect(readCsv('a,'.repeat(1_000_000))[0]?.fields).toHaveLength(1_000_001)
    const reading = readGuestList(`${'a,'.repeat(400_000)}Noor,noor@example.org`)
    expect('why' in reading ? [] : reading.columns.length).not.toBeGreaterThan(100)
  })

  test('a million quotes, closed and not', () => {
    expect(readCsv('"'.repeat(1_000_000))).toHaveLength(1)
    expect(() => readCsv('"'.repeat(999_999))).toThrow(UnclosedQuote)
  })

  test('more than a list of guests can be', () => {
    expect('why' in readGuestList('Noor;noor@example.org\n'.repeat(longestList / 20))).toBe(true)
  })
})
