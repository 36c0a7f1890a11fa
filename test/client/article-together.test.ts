import { undo } from '@codemirror/commands'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { Authority, Writer } from './article-authority.ts'
import { freshBrowser, pass } from './organizer-fakes.ts'

freshBrowser()

describe('two who write at once', () => {
  test('in the same paragraph end with the same text, and both find their words in it', async () => {
    const authority = new Authority('De tafel praatte.')
    const [ana, ben] = [new Writer(authority, 'ana'), new Writer(authority, 'ben')]
    ana.type('lang ', 9)
    ben.type(' over data', 16)
    await pass(1000)
    expect(ana.text).toBe('De tafel lang praatte over data.')
    expect(ben.text).toBe(ana.text)
    expect(authority.text).toBe(ana.text)
  })

  test('converge whatever they write, erase and take back, and nothing stored is lost', async () => {
    const step = fc.record({
      who: fc.nat(2),
      kind: fc.constantFrom('type', 'erase', 'undo', 'wait', 'down', 'up', 'lose', 'answer'),
      at: fc.nat(40),
      text: fc.string({ minLength: 1, maxLength: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const authority = new Authority('Eén tafel.\n\nTwee kanten.')
        const writers = ['ana', 'ben', 'cas'].map(name => new Writer(authority, name))
        for (const { who, kind, at, text } of steps) {
          const writer = writers[who]
          if (!writer) continue
          if (kind === 'type') writer.type(text, at)
          if (kind === 'erase') writer.erase(at, at + text.length)
          if (kind === 'undo') undo(writer)
          if (kind === 'wait') await vi.advanceTimersByTimeAsync(at * 10)
          if (kind === 'down' || kind === 'up') authority.down = kind === 'down'
          if (kind === 'lose' || kind === 'answer') authority.losingAnswers = kind === 'lose'
        }
        authority.down = false
        authority.losingAnswers = false
        await vi.advanceTimersByTimeAsync(60_000)
        expect(writers.map(({ text }) => text)).toEqual(writers.map(() => authority.text))
        writers.forEach(({ connection }) => connection.stop())
      }),
      { numRuns: 60 },
    )
  })

  test('take back their own words only', async () => {
    const authority = new Authority('Begin.')
    const [ana, ben] = [new Writer(authority, 'ana'), new Writer(authority, 'ben')]
    ana.type(' Van ana.', 6)
    await pass(1000)
    ben.type(' Van ben.', 15)
    await pass(1000)
    undo(ana)
    await pass(1000)
    expect([ana.text, ben.text, authority.text]).toEqual(Array.from({ length: 3 }, () => 'Begin. Van ben.'))
  })
})

describe('what was written', () => {
  test('is called saved once the server said so, not before', async () => {
    const begin = Date.now()
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana', { listens: false })
    authority.losingAnswers = true
    ana.type('Zin', 0)
    await pass(500)
    expect(authority.text).toBe('Zin')
    expect(ana.said).toEqual([{ state: 'saving' }, { state: 'retrying' }])
    authority.losingAnswers = false
    await pass(2000)
    expect(ana.saving).toEqual({ state: 'saved', at: begin + 1250 })
  })

  test('is stored once, also when the answer was lost on the way', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana', { listens: false })
    authority.losingAnswers = true
    ana.type('Eens', 0)
    await pass(5000)
    authority.losingAnswers = false
    await pass(20_000)
    expect(authority.text).toBe('Eens')
    expect(ana.text).toBe('Eens')
    expect(authority.steps).toHaveLength(1)
  })

  test('while the server is away stays, and follows when it is back', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana')
    authority.down = true
    ana.type('Een', 0)
    await pass(3000)
    ana.type(' twee', 3)
    await pass(30_000)
    expect(ana.saving).toEqual({ state: 'retrying' })
    expect(ana.text).toBe('Een twee')
    authority.down = false
    ana.connection.retry()
    await pass(0)
    expect(authority.text).toBe('Een twee')
    expect(ana.saving).toMatchObject({ state: 'saved' })
  })

  test('goes in several requests when there is much of it', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana', { listens: false })
    authority.down = true
    for (let letter = 0; letter < 1200; letter += 1) ana.type('x', letter)
    await pass(300)
    authority.down = false
    await pass(60_000)
    expect(authority.text).toHaveLength(1200)
    expect(authority.sizes).toEqual([500, 500, 200])
    expect(ana.saving).toMatchObject({ state: 'saved' })
  })

  test('and is refused for good is said with the reason, and goes along with the next try', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana')
    authority.refusing = 'article-too-long'
    ana.type('Veel', 0)
    await pass(1000)
    expect(ana.saving).toMatchObject({ state: 'refused', problem: { code: 'article-too-long' } })
    authority.refusing = null
    ana.type(' minder', 4)
    await pass(1000)
    expect(authority.text).toBe('Veel minder')
  })

  test('waits for somebody who was signed out elsewhere', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana')
    authority.refusing = 'not-signed-in'
    ana.type('Ja', 0)
    await pass(1000)
    expect(ana.saving).toEqual({ state: 'signed-out' })
    authority.refusing = null
    await pass(3000)
    expect(authority.text).toBe('Ja')
  })

  test('is asked for before an export: all is stored, or it says that it is not', async () => {
    const authority = new Authority('')
    const ana = new Writer(authority, 'ana')
    ana.type('Nu', 0)
    expect(await ana.connection.flush()).toBe(true)
    expect(authority.text).toBe('Nu')
    authority.down = true
    ana.type(' niet', 2)
    expect(await ana.connection.flush()).toBe(false)
  })
})
