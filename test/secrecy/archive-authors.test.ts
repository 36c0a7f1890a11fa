import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { publishedQuote } from '../../shared/session/quotes.ts'
import { replay } from '../../shared/session/evolve.ts'
import { guestOf } from '../../shared/session/session.ts'
import { archiveOf, readArchive } from '../../server/exports/archive.ts'
import type { History } from '../session/given.ts'
import { sessions } from '../session/random-session.ts'

// Each run replays whole sessions, and a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const shuffle = (n: number) => Array.from({ length: n }, (_, index) => index)
const archived = (events: History, withPeople: boolean) =>
  readArchive(JSON.stringify(archiveOf(events, { exportedAt: 1_800_000_000_000, withPeople, shuffle })))

test('[M17] an archive without people ties no thought to a guest, and no two thoughts to each other, but quotes by name', () => {
  let thoughts = 0
  let byName = 0
  fc.assert(
    fc.property(sessions({ longest: 250 }), ({ events }) => {
      const { session, events: told } = archived(events, false)
      const authors = session.contributions.flatMap(quote => {
        const named = quote.consent?.answer === 'named' && publishedQuote(session, quote) !== null
        byName += named ? 1 : 0
        return named && guestOf(session, quote.author)?.person ? [] : [quote.author]
      })
      thoughts += authors.length
      for (const author of authors) expect(guestOf(session, author)).toBeUndefined()
      expect(new Set(authors).size).toBe(authors.length)
      expect(told.filter(({ type }) => /^(?:Hand|Floor)/.test(type))).toEqual([])
    }),
    { numRuns: 150, seed: 7 },
  )
  expect(thoughts).toBeGreaterThan(100)
  expect(byName).toBeGreaterThan(5)
})

test('[M17] in a full backup every thought keeps its author', () => {
  fc.assert(
    fc.property(sessions({ longest: 250 }), ({ events }) => {
      const { session } = archived(events, true)
      const authors = replay(events).contributions.map(({ author }) => author)
      expect(session.contributions.map(({ author }) => author)).toEqual(authors)
    }),
    { numRuns: 30 },
  )
})

test('[M17] what may be printed, and how its source is named, is the same from an archive without people', () => {
  let roles = 0
  fc.assert(
    fc.property(sessions({ longest: 250 }), ({ events }) => {
      const before = replay(events)
      const { session } = archived(events, false)
      const printed = (state: typeof before) => state.contributions.map(quote => publishedQuote(state, quote))
      expect(printed(session)).toEqual(printed(before))
      roles += before.contributions.filter(({ consent }) => consent?.answer === 'role').length
    }),
    { numRuns: 150, seed: 7 },
  )
  expect(roles).toBeGreaterThan(5)
})
