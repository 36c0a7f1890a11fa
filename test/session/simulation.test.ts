import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { outerCommandTypes, readCommand } from '../../shared/protocol/commands.ts'
import { replay } from '../../shared/session/evolve.ts'
import { sealedEvents } from '../../shared/session/secrecy.ts'
import { ownView, touchedBy } from '../../shared/session/view-own.ts'
import { audiences } from '../../shared/session/audience.ts'
import { commonView } from '../../shared/session/view.ts'
import { closeSession } from './builders.ts'
import { after } from './given.ts'
import { randomSession, sessions } from './random-session.ts'

// Many random sessions: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const nowhere = { present: new Set<never>(), screenLink: null }

describe('random sessions', () => {
  test('[P9] a refused command has changed nothing, and says why', () => {
    fc.assert(
      fc.property(sessions(), ({ turns }) => {
        for (const { refused, before, after: later, events } of turns) {
          if (refused === null) continue
          expect(later).toBe(before)
          expect(events).toEqual([])
        }
      }),
    )
  })

  test('[P10] the events alone, having been through JSON, give the same session and the same views', () => {
    fc.assert(
      fc.property(sessions(), ({ events, state }) => {
        const again = replay(JSON.parse(JSON.stringify(events)) as typeof events) // its own JSON, read back
        expect(again).toEqual(state)
        for (const audience of audiences)
          expect(JSON.stringify(commonView(again, audience, nowhere))).toBe(
            JSON.stringify(commonView(state, audience, nowhere)),
          )
      }),
    )
  })

  test('[M6] a closed session is the same without the events that were sealed', () => {
    fc.assert(
      fc.property(sessions(), ({ events, state }) => {
        const closed = state.status === 'closed' ? events : after(events, closeSession)
        const unsealed = closed.filter(({ type }) => !sealedEvents.includes(type))
        expect(replay(unsealed)).toEqual(replay(closed))
      }),
    )
  })

  test('[P8] every command a guest gives survives the way over the wire', () => {
    fc.assert(
      fc.property(sessions({ longest: 60 }), ({ turns }) => {
        for (const { order } of turns) {
          const { type, data } = order.command
          if (!outerCommandTypes.includes(type)) continue
          const message = copied({ id: 'c1', type, ...data })
          expect(readCommand(message)).toEqual({ ok: true, id: 'c1', command: { type, data } })
        }
      }),
    )
  })

  test('[W12] an event leaves the own view of whom it does not touch as it was', () => {
    fc.assert(
      fc.property(sessions(), ({ turns }) => {
        for (const { before, events } of turns) {
          events.reduce((state, event) => {
            const later = replay([event], state)
            const touched = touchedBy(later, event)
            for (const { id } of touched === 'all' ? [] : later.guests)
              if (!touched.includes(id)) expect(ownView(later, id), event.type).toEqual(ownView(state, id))
            return later
          }, before)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the simulation comes everywhere: every command succeeds and is refused somewhere', () => {
    const turns = Array.from({ length: 240 }, (_, seed) => randomSession(seed, 250).turns).flat()
    const typesOf = (list: typeof turns) => new Set<string>(list.map(({ order }) => order.command.type))
    const done = typesOf(turns.filter(({ events }) => events.length > 0))
    // What leaves nothing in the session, or was done before its first turn.
    const silent = ['OpenLobby', 'TurnAway']
    for (const type of outerCommandTypes) if (!silent.includes(type)) expect(done, type).toContain(type)
    const refusals = new Set(turns.map(({ refused }) => refused))
    for (const code of ['stale', 'not-open', 'not-allowed', 'no-vote', 'already-revealed', 'closed', 'in-use'] as const)
      expect(refusals, code).toContain(code)
    const tables = turns.filter(({ after: { rounds } }) =>
      Object.values(rounds).some(list => list.filter(round => round.status === 'revealed').length > 1),
    )
    expect(tables.length).toBeGreaterThan(100)
  })
})
