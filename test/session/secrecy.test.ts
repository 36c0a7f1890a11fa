import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { audiences } from '../../shared/session/audience.ts'
import type { Session } from '../../shared/session/session.ts'
import { closeSession } from './builders.ts'
import { after, type History } from './given.ts'
import { sessions } from './random-session.ts'
import {
  roundsVoted,
  tells,
  withOtherBallots,
  withOtherClearance,
  withOtherProxies,
  withOtherResponses,
  withoutConsent,
  withPasses,
  withSwappedAuthors,
  withSwappedBallots,
  withSwappedResponses,
  withSwappedVerdicts,
} from './secrets.ts'

// Many random sessions: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

const notFacilitator = audiences.filter(audience => audience !== 'facilitator')
/** Those who sat here from the start: who came later cannot have voted earlier. */
const participants = (state: Session) => state.guests.filter(guest => guest.id.startsWith('g'))
const leaders = (state: Session) => state.guests.flatMap(({ id, role }) => (role === 'facilitator' ? [id] : []))
const pairs = (state: Session) =>
  participants(state).flatMap((a, index, all) => all.slice(index + 1, index + 4).map(b => [a.id, b.id] as const))
const differ = (one: History, other: History) => JSON.stringify(one) !== JSON.stringify(other)

const isClosed = (history: History) => history.some(({ type }) => type === 'SessionClosed')
const closed = (history: History): History => (isClosed(history) ? history : after(history, closeSession))

/** How many pairs of histories a property really compared: a property that met none has shown nothing. */
function counting(property: (count: () => void) => void): number {
  let met = 0
  property(() => (met += 1))
  return met
}

/** A difference in the words behind a take-away. */
const inEvidence = (place: unknown): boolean =>
  /"path":"\/[a-z]+\/takeaways\/\d+\/(?:supporting|opposing)\/\d+\/(?:text|reworded)"/.test(JSON.stringify(place))

describe('two histories that differ only in what is secret look the same', () => {
  test('[M8] whatever somebody voted in rounds that were not revealed', () => {
    const met = counting(count =>
      fc.assert(
        fc.property(sessions(), ({ events, state }) => {
          for (const { id } of state.guests) {
            const other = withOtherBallots(events, id)
            if (!differ(events, other)) continue
            count()
            expect(tells(events, other, { but: [id] })).toEqual([])
            expect(tells(closed(events), closed(other))).toEqual([])
          }
        }),
        { numRuns: 60 },
      ),
    )
    expect(met).toBeGreaterThan(20)
  })

  test('[M8] [S20] for everybody but the facilitators, whatever somebody voted in rounds that were only previewed', () => {
    const met = counting(count =>
      fc.assert(
        fc.property(sessions(), ({ events, state }) => {
          // At the moment of the first preview: many are shown to the table soon after.
          const until = events.slice(0, events.findIndex(({ type }) => type === 'RoundPreviewed') + 1)
          for (const { id } of state.guests) {
            const other = withOtherBallots(until, id, 'previewed')
            if (!differ(until, other)) continue
            count()
            const watchers = { but: [id, ...leaders(state)], by: notFacilitator }
            expect(tells(until, other, watchers)).toEqual([])
            expect(tells(closed(until), closed(other), watchers)).toEqual([])
          }
        }),
        { numRuns: 2000 },
      ),
    )
    expect(met).toBeGreaterThan(10)
  })

  test('[V14] whatever people without a device voted in rounds that nobody has seen', () => {
    const met = counting(count =>
      fc.assert(
        fc.property(sessions(), ({ events }) => {
          const other = withOtherProxies(events)
          if (!differ(events, other)) return
          count()
          expect(tells(events, other)).toEqual([])
          expect(tells(closed(events), closed(other))).toEqual([])
        }),
        { numRuns: 300 },
      ),
    )
    expect(met).toBeGreaterThan(3)
  })

  test('[M8] for the table and the screen, also whether somebody took a position while the vote is open', () => {
    const met = counting(count =>
      fc.assert(
        fc.property(sessions(), ({ events, state }) => {
          for (const { id } of state.guests) {
            const other = withPasses(events, id)
            if (!differ(events, other)) continue
            count()
            expect(tells(events, other, { but: [id], by: notFacilitator })).toEqual([])
          }
        }),
        { numRuns: 60 },
      ),
    )
    expect(met).toBeGreaterThan(10)
  })

  test('[M9] whoever cast which of the same ballots, before and after the reveal and after the close', () => {
    const met = counting(count =>
      fc.assert(
        fc.property(sessions(), ({ events, state }) => {
          for (const item of state.items)
            for (const [a, b] of pairs(state)) {
              const other = withSwappedBallots(events, item.id, a, b)
              if (!differ(events, other) || roundsVoted(state, item.id, a) !== roundsVoted(state, item.id, b)) continue
              count()
              expect(tells(events, other, { but: [a, b] })).toEqual([])
              expect(tells(closed(events), closed(other))).toEqual([])
            }
        }),
        { numRuns: 60 },
      ),
    )
    expect(met).toBeGreaterThan(20)
  })

  test('[M10] whoever wrote a contribution without a name', () => {
    const met = counting(count =>
      fc.assert(
        fc.property(sessions(), ({ events, state }) => {
          for (const [a, b] of pairs(state)) {
            const other = withSwappedAuthors(events, a, b)
            if (!differ(events, other)) continue
            count()
            expect(tells(events, other, { but: [a, b] })).toEqual([])
          }
        }),
        { numRuns: 60 },
      ),
    )
    expect(met).toBeGreaterThan(20)
  })

  test('[M11] whoever gave which of the answers to a contribution', () => {
    const met = counting(count =>
      fc.assert(
        fc.property(sessions(), ({ events, state }) => {
          for (const [a, b] of pairs(state)) {
            const other = withSwappedResponses(events, a, b)
            if (!differ(events, other)) continue
            count()
            expect(tells(events, other, { but: [a, b] })).toEqual([])
          }
        }),
        { numRuns: 60 },
      ),
    )
    expect(met).toBeGreaterThan(20)
  })

  test('[M11] the answers of others, to whom has not answered, until the take-aways', () => {
    const met = counting(count =>
      fc.assert(
        fc.property(sessions(), ({ events, state }) => {
          if (state.status === 'takeaways' || state.status === 'closed') return
          for (const { id } of state.guests) {
            const other = withOtherResponses(events, id)
            if (!differ(events, other)) continue
            const answered = events.flatMap(e => (e.type === 'Responded' ? [e.data.guest] : []))
            count()
            expect(tells(events, other, { but: answered, by: notFacilitator })).toEqual([])
          }
        }),
        { numRuns: 60 },
      ),
    )
    expect(met).toBeGreaterThan(20)
  })

  test('[Q9] however somebody let their words be printed, and whether anybody was asked at all, to all but the desk', () => {
    let asked = 0
    const met = counting(count =>
      fc.assert(
        fc.property(sessions({ longest: 250 }), ({ events, state }) => {
          for (const { id } of state.guests) {
            const other = withOtherClearance(events, id)
            if (!differ(events, other)) continue
            count()
            if (state.status !== 'closed') expect(tells(events, other, { but: [id] })).toEqual([])
            // What may be printed is read by all once the table is closed, and it alone.
            const told = tells(closed(events), closed(other), { but: [id] })
            expect(told.filter(place => !inEvidence(place))).toEqual([])
          }
          const silent = withoutConsent(events)
          if (state.status === 'closed' || !differ(events, silent)) return
          asked += 1
          const authors = state.contributions.filter(({ consent }) => consent !== null).map(({ author }) => author)
          expect(tells(events, silent, { but: authors, by: notFacilitator })).toEqual([])
        }),
        { numRuns: 200 },
      ),
    )
    expect(met).toBeGreaterThan(20)
    expect(asked).toBeGreaterThan(20)
  })

  test('[M12] whoever judged a take-away in which way', () => {
    const met = counting(count =>
      fc.assert(
        fc.property(sessions({ longest: 250 }), ({ events, state }) => {
          for (const [a, b] of pairs(state)) {
            const other = withSwappedVerdicts(events, a, b)
            if (!differ(events, other)) continue
            count()
            expect(tells(events, other, { but: [a, b] })).toEqual([])
          }
        }),
        { numRuns: 60 },
      ),
    )
    expect(met).toBeGreaterThan(20)
  })
})
