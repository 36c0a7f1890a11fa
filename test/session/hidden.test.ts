import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { closeSession } from './builders.ts'
import { after, type History } from './given.ts'
import { hiddenThings, type Hidden, type Pair } from './hidden.ts'
import { randomSession } from './random-session.ts'
import { tells } from './secrets.ts'

vi.setConfig({ testTimeout: 60_000 })

/** So many pairs are looked at of each thing, from as many sessions as it takes, and no fewer than the second. */
const [enough, fewest] = [12, 5]

const privacy = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ')

const isClosed = (history: History) => history.some(({ type }) => type === 'SessionClosed')
const closed = (history: History): History => (isClosed(history) ? history : after(history, closeSession))
/** The same moments of two histories of one length: there the views are the same, and so the patches between them are. */
const moments = (history: History): readonly number[] =>
  [0.4, 0.6, 0.8].map(share => Math.floor(history.length * share)).filter(length => length > 0)

function lookAt({ from, always, alsoClosed }: Hidden, history: History, { other, but }: Pair): void {
  const watchers = { but, by: from }
  expect(tells(history, other, watchers)).toEqual([])
  for (const length of always ? moments(history) : [])
    expect(tells(history.slice(0, length), other.slice(0, length), watchers), `after ${length} events`).toEqual([])
  if (alsoClosed) expect(tells(closed(history), closed(other), watchers), 'once closed').toEqual([])
}

describe('two histories that differ only in what is hidden look the same to whom it is hidden from', () => {
  const sessions = new Map<number, History>()
  const sessionOf = (seed: number): History => {
    const known = sessions.get(seed) ?? randomSession(seed, 70 + (seed % 5) * 55).events
    sessions.set(seed, known)
    return known
  }

  test.each(hiddenThings.map(thing => [thing.what, thing] as const))('%s', (_what, thing) => {
    let met = 0
    for (let seed = 0; met < enough && seed < 700; seed += 1) {
      const history = thing.until?.(sessionOf(seed)) ?? sessionOf(seed)
      const pairs = thing.pairs(history, replay(history))
      const real = pairs.find(({ other }) => JSON.stringify(other) !== JSON.stringify(history))
      if (!real) continue
      met += 1
      lookAt(thing, history, real)
    }
    expect(met).toBeGreaterThanOrEqual(fewest)
  })

  test('and the look finds what is there: whoever may see a thing is told of it somewhere', () => {
    const told = (what: string, by: Hidden['from']) => {
      const thing = hiddenThings.find(one => one.what === what)
      for (let seed = 0; thing && seed < 200; seed += 1) {
        const history = sessionOf(seed)
        for (const { other } of thing.pairs(history, replay(history)))
          if (tells(history, other, { by }).length > 0) return true
      }
      return false
    }
    // On one's own page what one voted, how words may be printed, and what one said.
    for (const what of [
      'the value of a ballot',
      'how words may be printed',
      'what was said aloud and never laid in the middle',
    ])
      expect([what, told(what, [])]).toEqual([what, true])
    const onDesk = [
      'who voted, from all but the facilitator',
      'a reservation in words, until the close',
      'words that are hidden, and why',
    ]
    for (const what of onDesk) expect([what, told(what, ['facilitator'])]).toEqual([what, true])
  })
})

describe('each of these is a promise of the privacy page', () => {
  test.each(hiddenThings.map(({ what, promise }) => [what, promise] as const))('%s', (_what, promise) => {
    expect(privacy).toContain(promise)
  })

  test('and each promise of what is hidden while the table talks names a test, or is in this list', () => {
    const [, section = ''] = /## While the table talks (.*?) ## /.exec(privacy) ?? []
    const promises = section.split(/ ?- (?=\*\*)/).filter(text => text !== '')
    expect(promises.length).toBeGreaterThan(8)
    const held = (text: string) =>
      /`test\/[^`]+`/.test(text) || hiddenThings.some(({ promise }) => text.includes(promise))
    expect(promises.filter(text => !held(text))).toEqual([])
  })
})
