import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { Accounts } from '../../server/accounts/accounts.ts'
import { openSqliteStore, type SqliteStore } from '../../server/event-store/sqlite.ts'
import { createLogger } from '../../server/logger.ts'
import { readSecret } from '../../server/people/secret.ts'
import { ada, temporaryFolder } from '../server/start.ts'
import { said } from './run.ts'

// A password is hashed on purpose slowly, and each command opens the store anew.
vi.setConfig({ testTimeout: 60_000 })

const tokenIn = (out: string) => /#(?:key=)?([\w-]+)/.exec(out)?.[1] ?? ''

/** Looks at what the commands left. */
async function inside<Found>(folder: string, work: (kept: SqliteStore, secret: Buffer) => Promise<Found> | Found) {
  const secret = readSecret(folder)
  const kept = openSqliteStore(join(folder, 'exchange-table.sqlite'), secret)
  try {
    return await work(kept, secret)
  } finally {
    await kept.store.close()
  }
}
const sessionsOf = (folder: string, workspace: number) =>
  inside(folder, ({ organizers }) => organizers.workspaces.sessionsOf(workspace).size)

describe('workspace', () => {
  test('makes one, and prints a link for its first organizer that is another each time', async () => {
    const DATA_DIR = temporaryFolder()
    const first = await said(['workspace', 'Faculty of Law'], { DATA_DIR, PUBLIC_URL: 'https://table.example.org' })
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^Faculty of Law, .*\n {2}https:\/\/table\.example\.org\/setup#[\w-]{43}\n$/)
    const again = await said(['workspace', 'faculty of law'], { DATA_DIR })
    const made = await inside(DATA_DIR, async ({ organizers }) => [
      await organizers.createFirst(tokenIn(first.out), ada),
      await organizers.createFirst(tokenIn(again.out), ada),
    ])
    expect(made).toMatchObject([undefined, { email: ada.email, workspace: 2 }])
    expect(await said(['workspace', 'Faculty of Law'], { DATA_DIR })).toMatchObject({ code: 1, out: '' })
  })

  test('needs a name', async () => {
    const DATA_DIR = temporaryFolder()
    for (const args of [[], [' '], ['x'.repeat(200)]])
      expect((await said(['workspace', ...args], { DATA_DIR })).code).toBe(1)
  })

  test('is where create and import put a session; without a name it is the first one', async () => {
    const DATA_DIR = temporaryFolder()
    await said(['workspace', 'Faculty'], { DATA_DIR })
    expect((await said(['create', '--workspace', 'Nowhere'], { DATA_DIR })).err).toContain(
      '"Exchange Table", "Faculty"',
    )
    const made = await said(['create', '--workspace', 'FACULTY', '--participants', '1', '--json'], { DATA_DIR })
    expect([await sessionsOf(DATA_DIR, 1), await sessionsOf(DATA_DIR, 2)]).toEqual([0, 1])
    const { sessionId } = z.object({ sessionId: z.string() }).parse(JSON.parse(made.out))
    const file = join(DATA_DIR, 'archive.json')
    await said(['export', sessionId, '--out', file], { DATA_DIR })
    expect((await said(['import', file], { DATA_DIR })).code).toBe(0)
    expect([await sessionsOf(DATA_DIR, 1), await sessionsOf(DATA_DIR, 2)]).toEqual([1, 1])
    expect((await said(['import', file, '--workspace', 'Faculty'], { DATA_DIR })).code).toBe(0)
    expect([await sessionsOf(DATA_DIR, 1), await sessionsOf(DATA_DIR, 2)]).toEqual([1, 2])
  })
})

describe('sign-in-link', () => {
  test('prints a link with a key that signs that organizer in, once', async () => {
    const DATA_DIR = temporaryFolder()
    await inside(DATA_DIR, async ({ organizers }) => organizers.createFirst((await organizers.setUpToken()) ?? '', ada))
    const PUBLIC_URL = 'https://table.example.org'
    const { code, out } = await said(['sign-in-link', 'ADA@example.org'], { DATA_DIR, PUBLIC_URL })
    expect(code).toBe(0)
    expect(out).toMatch(/^Ada, .*\n {2}https:\/\/table\.example\.org\/sign-in#key=\w{32}\n$/)
    const signedIn = await inside(DATA_DIR, async ({ organizers }, secret) => {
      const logger = createLogger('silent')
      const parts = { organizers, secret, publicUrl: () => PUBLIC_URL, oidc: null, logger, mailKey: () => undefined }
      const accounts = new Accounts(parts)
      const use = () => accounts.signInByKey(tokenIn(out), new Headers())
      return [await use(), await use()]
    })
    expect(signedIn).toMatchObject([{ value: { name: 'Ada' } }, undefined])
  })

  test('says so when nobody has that address', async () => {
    const answer = await said(['sign-in-link', 'nobody@example.org'], { DATA_DIR: temporaryFolder() })
    expect(answer).toMatchObject({ code: 1, out: '' })
    expect(answer.err).toContain('no organizer')
  })
})
