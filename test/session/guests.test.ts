import { describe, expect, test } from 'vitest'
import type { GuestInput } from '../../shared/session/guests.ts'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import { capacity, limits } from '../../shared/session/limits.ts'
import {
  by,
  cast,
  contribute,
  discussing,
  draft,
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
import { after, given, order, type History } from './given.ts'

const nobody = asId<GuestId>('nobody')
const add = (name: string, extra: Partial<GuestInput> = {}) => order(facilitator, 'AddGuest', { name, ...extra })
const update = (guest: GuestId, changes: Partial<GuestInput>) => order(facilitator, 'UpdateGuest', { guest, changes })
const reissue = (guest: GuestId) => order(facilitator, 'ReissueLink', { guest })
const revoke = (guest: GuestId) => order(facilitator, 'RevokeLink', { guest })
const arrive = (guest: GuestId) => order(server, 'Arrive', { guest })
const guestIn = (history: History, id: GuestId) => replay(history).guests.find(guest => guest.id === id)

describe('adding', () => {
  test('[G1] gives a participant with a vote', () => {
    given(lobby())
      .when(add(' Kim ', { email: ' kim@mail.example ', segment: ' retail ' }))
      .then({
        type: 'GuestAdded',
        data: {
          role: 'participant',
          votes: true,
          segment: 'retail',
          person: { name: 'Kim', email: 'kim@mail.example' },
        },
      })
    expect(given(lobby()).when(add('Kim')).state.guests.at(-1)).toMatchObject({
      segment: null,
      person: { name: 'Kim' },
      link: 'active',
      linkNumber: 1,
      arrived: false,
    })
  })

  test('[G1] gives others a vote only when said so', () => {
    for (const role of ['facilitator', 'scribe'] as const) {
      given(lobby())
        .when(add('Kim', { role }))
        .then({ type: 'GuestAdded', data: { role, votes: false } })
      given(lobby())
        .when(add('Kim', { role, votes: true }))
        .then({ type: 'GuestAdded', data: { role, votes: true } })
    }
    given(lobby())
      .when(add('Kim', { votes: false }))
      .then({ type: 'GuestAdded', data: { role: 'participant', votes: false } })
  })

  test('[G8] needs a name, texts that fit, and room', () => {
    given(lobby()).when(add(' ')).thenRefused('empty-text')
    given(lobby())
      .when(add('x'.repeat(limits.name + 1)))
      .thenRefused('too-long')
    given(lobby())
      .when(add('Kim', { email: 'x'.repeat(limits.email + 1) }))
      .thenRefused('too-long')
    given(lobby())
      .when(add('Kim', { segment: 'x'.repeat(limits.name + 1) }))
      .thenRefused('too-long')
    const crowd = Array.from({ length: capacity.guests - 8 }, (_, seat) => guestAdded(asId<GuestId>(`seat-${seat}`)))
    given([...lobby(), ...crowd])
      .when(add('Kim'))
      .thenRefused('full')
  })

  test('[G23] finds a place for who leads or writes down also when every seat is taken, within bounds', () => {
    const seat = (number: number) => guestAdded(asId<GuestId>(`seat-${number}`))
    const crowd = Array.from({ length: capacity.guests - 8 }, (_, number) => seat(number))
    for (const role of ['facilitator', 'scribe'] as const)
      given([...lobby(), ...crowd])
        .when(add('Kim', { role }))
        .then({ type: 'GuestAdded', data: { role } })
    const hosts = Array.from({ length: capacity.hosts }, (_, number) => seat(capacity.guests + number))
    given([...lobby(), ...crowd, ...hosts])
      .when(add('Kim', { role: 'facilitator' }))
      .thenRefused('full')
  })

  test('[G1] is the facilitator’s, the organizer’s, and the server’s for the first seats', () => {
    for (const actor of [by(g(1)), by(scribe), by(nobody)])
      given(lobby())
        .when({ ...add('Kim'), by: actor })
        .thenRefused('not-allowed')
    for (const actor of [organizer, server])
      given(lobby())
        .when({ ...add('Kim'), by: actor })
        .then({ type: 'GuestAdded' })
  })

  test('[G1] [V2] seats somebody who can vote at once', () => {
    const history = reach(lobby(), first, 'vote')
    const seated = after(history, add('Late'))
    const late = replay(seated).guests.at(-1)?.id ?? nobody
    expect(replay(after(seated, cast(late, 4))).rounds[first]?.[0]?.ballots.flatMap(b => b?.value ?? [])).toEqual([4])
  })
})

describe('updating', () => {
  test('[G2] role and vote are separate switches', () => {
    const chair = after(lobby(), update(g(1), { role: 'facilitator' }))
    expect(guestIn(chair, g(1))).toMatchObject({ role: 'facilitator', votes: true })
    expect(guestIn(after(chair, update(g(1), { votes: false })), g(1))).toMatchObject({
      role: 'facilitator',
      votes: false,
    })
    given(chair)
      .when({ ...next(null), by: by(g(1)) })
      .then({ type: 'StageEntered' }, { type: 'TimerSet' })
  })

  test('[G3] changes what it names and nothing else', () => {
    const before = after(lobby({ segments: ['retail'] }), arrive(g(1)), reissue(g(1)))
    const changed = (changes: Partial<GuestInput>) => guestIn(after(before, update(g(1), changes)), g(1))
    const guest = guestIn(before, g(1))
    expect(changed({})).toEqual(guest)
    expect(changed({ name: 'Other' })).toEqual({ ...guest, person: { ...guest?.person, name: 'Other' } })
    expect(changed({ email: '' })).toEqual({ ...guest, person: { name: guest?.person?.name } })
    expect(changed({ segment: null })).toEqual({ ...guest, segment: null })
    expect(changed({ segment: 'science' })).toEqual({ ...guest, segment: 'science' })
  })

  test('[G3] brings no name back to whom was erased', () => {
    const erased = lobby().map(event =>
      event.type === 'GuestAdded' && event.data.id === g(1)
        ? { ...event, data: { ...event.data, person: null } }
        : event,
    )
    expect(guestIn(after(erased, update(g(1), { votes: false })), g(1))?.person).toBeNull()
    expect(guestIn(after(erased, update(g(1), { name: 'Again' })), g(1))?.person).toEqual({ name: 'Again' })
  })

  test('[G8] refuses a name that is none', () => {
    given(lobby())
      .when(update(g(1), { name: ' ' }))
      .thenRefused('empty-text')
  })
})

describe('the last facilitator', () => {
  test('[G4] keeps role and link', () => {
    for (const role of ['participant', 'scribe'] as const)
      given(lobby()).when(update(host, { role })).thenRefused('not-now')
    given(lobby()).when(revoke(host)).thenRefused('not-now')
    given(lobby())
      .when({ ...revoke(host), by: organizer })
      .thenRefused('not-now')
    given(lobby())
      .when(update(host, { name: 'Still me' }))
      .then({ type: 'GuestUpdated' })
  })

  test('[G4] may go when there is another, whose link works', () => {
    const two = after(lobby(), update(g(1), { role: 'facilitator' }))
    given(two).when(revoke(host)).then({ type: 'LinkRevoked' })
    given(after(two, revoke(g(1))))
      .when(revoke(host))
      .thenRefused('not-now')
    given(two)
      .when(update(host, { role: 'participant' }))
      .then({ type: 'GuestUpdated' })
  })
})

describe('links', () => {
  test('[G5] a new one replaces the old', () => {
    given(lobby())
      .when(reissue(g(1)))
      .then({ type: 'LinkReissued', data: { guest: g(1) } })
    expect(guestIn(after(lobby(), reissue(g(1)), reissue(g(1))), g(1))).toMatchObject({ linkNumber: 3, link: 'active' })
  })

  test('[G5] a revoked one stays revoked until a new one is made', () => {
    const revoked = after(lobby(), revoke(g(1)))
    expect(guestIn(revoked, g(1))?.link).toBe('revoked')
    given(revoked)
      .when(revoke(g(1)))
      .thenNothing()
    expect(guestIn(after(revoked, reissue(g(1))), g(1))).toMatchObject({ linkNumber: 2, link: 'active' })
  })

  test('[G6] opens nothing once revoked', () => {
    const talking = after(discussing(), contribute(g(2), 'A thought'), revoke(g(1)))
    const [thought] = replay(talking).contributions
    const contribution = thought?.id ?? asId('none')
    const asked = [
      contribute(g(1), 'More'),
      cast(g(1), 4),
      order(by(g(1)), 'Respond', { contribution, response: 'agree' }),
      order(by(g(1)), 'RaiseHand', {}),
      order(by(g(1)), 'LowerHand', {}),
    ]
    for (const each of asked) given(talking).when(each).thenRefused('not-allowed')
    const two = after(lobby(), update(g(1), { role: 'facilitator' }), revoke(g(1)))
    given(two)
      .when({ ...next(null), by: by(g(1)) })
      .thenRefused('not-allowed')
  })

  test('[G6] [S4] a guest without a link is not waited for', () => {
    const history = after(reach(lobby(), first, 'vote'), revoke(g(1)))
    const { rounds } = given(history).when(next(replay(history).stage)).state
    expect(rounds[first]).toMatchObject([{ of: 5 }])
  })
})

test('[G7] arriving is noted once, by the server', () => {
  given(draft())
    .when(arrive(g(1)))
    .then({ type: 'GuestArrived', data: { guest: g(1) } })
  expect(guestIn(after(lobby(), arrive(g(1))), g(1))?.arrived).toBe(true)
  given(after(lobby(), arrive(g(1))))
    .when(arrive(g(1)))
    .thenNothing()
  for (const actor of [facilitator, organizer, by(g(1))])
    given(lobby())
      .when({ ...arrive(g(1)), by: actor })
      .thenRefused('not-allowed')
})

test('[G13] a guest who is not there cannot be changed', () => {
  for (const asked of [update(nobody, {}), reissue(nobody), revoke(nobody), arrive(nobody)])
    given(lobby()).when(asked).thenRefused('unknown-guest')
  for (const asked of [update(g(1), {}), reissue(g(1)), revoke(g(1))])
    given(lobby())
      .when({ ...asked, by: by(g(2)) })
      .thenRefused('not-allowed')
})
