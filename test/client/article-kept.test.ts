import { describe, expect, test, vi } from 'vitest'
import { recoverEdits, wordsIn } from '../../client/article/recover.ts'
import { orphanedEdits } from '../../client/article/kept-edits.ts'
import { Authority, Writer } from './article-authority.ts'
import { freshBrowser, pass } from './organizer-fakes.ts'

freshBrowser()

/** The server over HTTP, as far as a page asks it for what was left behind. */
function serve(authority: Authority): void {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
    if (authority.down) throw new TypeError('Failed to fetch')
    const version = /\/versions\/(\d+)$/.exec(path)?.[1]
    if (version !== undefined)
      return Number(version) > authority.steps.length
        ? answer(404, { code: 'unknown-version', message: '' })
        : answer(200, { version: Number(version), text: authority.textAt(Number(version)) })
    const body = JSON.parse(typeof init.body === 'string' ? init.body : '') as Parameters<Authority['send']> extends [
      infer V,
      infer U,
    ]
      ? { version: V; updates: U }
      : never // the client under test is well typed
    const sent = await authority.send(body.version, body.updates)
    if (sent.outcome === 'refused') return answer(sent.problem.code === 'unreachable' ? 503 : 409, { ...sent.problem })
    return answer(sent.outcome === 'stored' ? 200 : 409, sent)
  })
}

describe('what was not stored when the page was left', () => {
  test('is kept in the browser, and stored by the next page, after what others wrote meanwhile', async () => {
    const authority = new Authority('Begin.')
    const ana = new Writer(authority, 'ana')
    authority.down = true
    ana.type(' Mijn zin.', 6)
    await pass(1000)
    ana.connection.stop()
    authority.down = false
    const ben = new Writer(authority, 'ben')
    ben.type('Vooraf. ', 0)
    await pass(1000)
    serve(authority)
    expect(await recoverEdits('s1')).toEqual([])
    expect(authority.text).toBe('Vooraf. Begin. Mijn zin.')
    expect(ben.text).toBe(authority.text)
    expect(orphanedEdits('s1')).toEqual([])
  })

  test('has effect once when it had arrived after all', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana', { listens: false })
    authority.losingAnswers = true
    ana.type('Eens', 0)
    await pass(1000)
    ana.connection.stop()
    authority.losingAnswers = false
    serve(authority)
    expect(orphanedEdits('s1')).toHaveLength(1)
    await recoverEdits('s1')
    expect(authority.text).toBe('Eens')
    expect(orphanedEdits('s1')).toEqual([])
  })

  test('waits on while the server is still away', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana')
    authority.down = true
    ana.type('Later', 0)
    ana.connection.stop()
    serve(authority)
    expect(await recoverEdits('s1')).toEqual([])
    expect(orphanedEdits('s1')).toHaveLength(1)
    authority.down = false
    await recoverEdits('s1')
    expect(authority.text).toBe('Later')
  })

  test('is shown as words when it no longer fits, and stays in the browser', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana')
    ana.type('Eerste.', 0)
    await pass(1000)
    authority.down = true
    ana.type(' Tweede.', 7)
    ana.connection.stop()
    // The server was put back to an older backup.
    authority.steps.length = 0
    authority.down = false
    serve(authority)
    const unfit = await recoverEdits('s1')
    expect(unfit.map(wordsIn)).toEqual([' Tweede.'])
    expect(orphanedEdits('s1')).toHaveLength(1)
  })
})

describe('what another tab is still writing', () => {
  test('is left to that tab, until nothing was heard of it for minutes', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana', { listens: false })
    authority.down = true
    ana.type('Mijn', 0)
    await pass(60_000)
    expect(orphanedEdits('s1')).toEqual([])
    vi.clearAllTimers()
    await pass(4 * 60_000)
    expect(orphanedEdits('s1')).toMatchObject([{ clientID: 'ana', version: 0 }])
  })

  test('is of its own session', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana', { session: 's2' })
    authority.down = true
    ana.type('Elders', 0)
    ana.connection.stop()
    expect(orphanedEdits('s1')).toEqual([])
    expect(orphanedEdits('s2')).toHaveLength(1)
  })
})
