import { describe, expect, test, vi } from 'vitest'
import type { GuestInput } from '../../shared/session/guests.ts'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import { capacity, limits } from '../../shared/session/limits.ts'
import { Refusal } from '../../shared/session/refusal.ts'
import type { Session } from '../../shared/session/session.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { commonView } from '../../shared/session/view.ts'
import { decide } from '../../shared/session/decide.ts'
import {
  by,
  cast,
  contribute,
  discussing,
  facilitator,
  first,
  g,
  guestAdded,
  host,
  lobby,
  next,
  organizer,
  reach,
  scribe,
  server,
} from './builders.ts'
import { after, contextAfter, given, order, type History } from './given.ts'
import { randomSession } from './random-session.ts'

// Many random sessions: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

const nobody = asId<GuestId>('nobody')
const add = (...guests: readonly GuestInput[]) => order(facilitator, 'AddGuests', { guests })
const remove = (guest: GuestId) => order(facilitator, 'RemoveGuest', { guest })
const namesIn = (history: History) => replay(history).guests.map(({ person }) => person?.name)

function refusedEntryOf(history: History, guests: readonly GuestInput[]): number | undefined {
  try {
    decide(replay(history), { type: 'AddGuests', data: { guests } }, contextAfter(history, facilitator))
  } catch (error) {
    if (error instanceof Refusal) return error.entry
    throw error
  }
  throw new Error('the list was not refused')
}

describe('adding many', () => {
  test('[G19] puts all of them on the list, in their order', () => {
    const answer = given(lobby()).when(
      add(
        { name: ' Kim ', email: 'kim@mail.example', segment: 'retail' },
        { name: 'Lee', role: 'scribe', votes: true },
      ),
    )
    answer.then(
      { type: 'GuestAdded', data: { role: 'participant', votes: true, segment: 'retail' } },
      { type: 'GuestAdded', data: { role: 'scribe', votes: true, person: { name: 'Lee' } } },
    )
    const [kim, lee] = answer.state.guests.slice(-2)
    expect([kim?.person?.name, lee?.person?.name]).toEqual(['Kim', 'Lee'])
    expect(kim?.id).not.toBe(lee?.id)
  })

  test('[G19] adds nobody when one of them cannot be added, and says which', () => {
    const cases = [
      ['empty-text', [{ name: 'Kim' }, { name: ' ' }], 1],
      ['too-long', [{ name: 'x'.repeat(limits.name + 1) }, { name: 'Kim' }], 0],
      ['too-long', [{ name: 'Kim' }, { name: 'Lee' }, { name: 'Ada', segment: 'x'.repeat(limits.name + 1) }], 2],
    ] as const
    for (const [code, guests, entry] of cases) {
      given(lobby())
        .when(add(...guests))
        .thenRefused(code)
      expect(refusedEntryOf(lobby(), guests)).toBe(entry)
    }
  })

  test('[G19] [G8] stays within the capacity, counting those who come before', () => {
    const room = capacity.guests - replay(lobby()).guests.length
    const crowd = Array.from({ length: room }, (_, seat) => ({ name: `Seat ${seat}` }))
    expect(namesIn(after(lobby(), add(...crowd)))).toHaveLength(capacity.guests)
    given(lobby())
      .when(add(...crowd, { name: 'One more' }))
      .thenRefused('full')
    expect(refusedEntryOf(lobby(), [...crowd, { name: 'One more' }])).toBe(room)
  })

  test('[G20] brings no address twice', () => {
    const known = after(lobby(), add({ name: 'Kim', email: 'Kim@mail.example' }))
    expect(refusedEntryOf(known, [{ name: 'Lee' }, { name: 'Other', email: ' kim@MAIL.example ' }])).toBe(1)
    const twice = [{ name: 'A', email: 'a@mail.example' }, { name: 'B' }, { name: 'C', email: 'A@mail.example' }]
    given(lobby())
      .when(add(...twice))
      .thenRefused('same-address')
    expect(refusedEntryOf(lobby(), twice)).toBe(2)
    expect(namesIn(after(lobby(), add({ name: 'Same' }, { name: 'Same' }))).slice(-2)).toEqual(['Same', 'Same'])
  })

  test('[G19] is the facilitator’s and the organizer’s; an empty list adds nobody', () => {
    for (const actor of [by(g(1)), by(scribe), by(nobody), server])
      given(lobby())
        .when({ ...add({ name: 'Kim' }), by: actor })
        .thenRefused('not-allowed')
    given(lobby())
      .when({ ...add({ name: 'Kim' }), by: organizer })
      .then({ type: 'GuestAdded' })
    given(lobby()).when(add()).thenNothing()
  })
})

describe('taking somebody off the list', () => {
  test('[G21] works for whoever never came', () => {
    given(lobby())
      .when(remove(g(2)))
      .then({ type: 'GuestRemoved', data: { guest: g(2) } })
    const revoked = after(lobby(), order(facilitator, 'RevokeLink', { guest: g(2) }))
    expect(replay(after(revoked, remove(g(2)))).guests.map(({ id }) => id)).not.toContain(g(2))
  })

  test('[G21] is refused once there is a trace of them', () => {
    const voting = reach(lobby(), first, 'vote')
    const talking = after(discussing(), contribute(g(2), 'A thought'))
    const [thought] = replay(talking).contributions
    const contribution = thought?.id ?? asId('none')
    const traces: readonly History[] = [
      after(lobby(), order(server, 'Arrive', { guest: g(1) })),
      after(voting, cast(g(1), 4)),
      after(after(voting, cast(g(1), 4)), next(replay(voting).stage)),
      after(discussing(), contribute(g(1), 'Mine')),
      after(talking, order(by(g(1)), 'Respond', { contribution, response: 'pass' })),
      after(talking, order(by(g(1)), 'RaiseHand', {})),
      after(talking, order(facilitator, 'GiveFloor', { guest: g(1) })),
    ]
    for (const history of traces)
      given(history)
        .when(remove(g(1)))
        .thenRefused('in-use')
    const led = after(lobby(), order(facilitator, 'UpdateGuest', { guest: g(1), changes: { role: 'facilitator' } }))
    given(after(led, { ...next(null), by: by(g(1)) }))
      .when(remove(g(1)))
      .thenRefused('in-use')
  })

  test('[G21] [G4] keeps the last facilitator, and is a facilitator’s to do', () => {
    given(lobby()).when(remove(host)).thenRefused('not-now')
    given(lobby()).when(remove(nobody)).thenRefused('unknown-guest')
    for (const actor of [by(g(1)), by(g(2)), by(scribe), server])
      given(lobby())
        .when({ ...remove(g(2)), by: actor })
        .thenRefused('not-allowed')
    given([...lobby(), guestAdded(asId<GuestId>('second'), 'facilitator')])
      .when(remove(host))
      .then({ type: 'GuestRemoved' })
  })

  test('[G22] leaves everybody’s ballots theirs', () => {
    const voted = after(reach(lobby(), first, 'vote'), cast(g(1), 2), cast(g(3), 5), cast(g(4), 6))
    const removed = after(voted, remove(g(2)))
    for (const id of [g(1), g(3), g(4)])
      expect(ownView(replay(removed), id)?.ballots).toEqual(ownView(replay(voted), id)?.ballots)
    const recast = after(removed, cast(g(3), 1))
    expect(ownView(replay(recast), g(3))?.ballots[first]?.['1']?.value).toBe(1)
    expect(ownView(replay(recast), g(4))?.ballots[first]?.['1']?.value).toBe(6)
    const { rounds } = given(recast).when(next(replay(recast).stage)).state
    expect(rounds[first]?.[0]?.ballots.flatMap(ballot => ballot?.value ?? [])).toEqual([2, 1, 6])
    expect(rounds[first]?.[0]?.of).toBe(5)
  })

  test('[G22] changes nothing for others and leaves nothing behind, in whatever session', () => {
    const nowhere = { present: new Set<never>(), screenLink: null }
    const tallies = (state: Session) => commonView(state, 'screen', nowhere).items.map(({ rounds }) => rounds)
    let removals = 0
    for (const { guest, before, after: later } of removalsEverywhere()) {
      removals += 1
      expect(JSON.stringify(later)).not.toContain(JSON.stringify(guest))
      for (const { id } of later.guests) expect(ownView(later, id)).toEqual(ownView(before, id))
      if (later.stage?.step !== 'vote') expect(tallies(later)).toEqual(tallies(before))
    }
    expect(removals).toBeGreaterThan(100)
  })
})

/** Everybody who can be taken off the list, at many moments of random sessions. */
function* removalsEverywhere() {
  for (let seed = 0; seed < 40; seed += 1)
    for (const [turn, { after: before }] of randomSession(seed, 150).turns.entries()) {
      if (turn % 15 !== 0) continue
      for (const { id: guest } of before.guests) {
        try {
          const events = decide(before, remove(guest).command, contextAfter([], organizer))
          yield { guest, before, after: replay(events, before) }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }
    }
}
