import { describe, expect, test } from 'vitest'
import { audiences } from '../../shared/session/audience.ts'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type GuestId, type KnockId } from '../../shared/session/ids.ts'
import type { Commands } from '../../shared/session/messages.ts'
import { likelyGuests, nameLikeness } from '../../shared/session/seating.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { commonView } from '../../shared/session/view.ts'
import {
  by,
  closeSession,
  draft,
  facilitator,
  first,
  g,
  guestAdded,
  host,
  lobby,
  organizer,
  reach,
  readBack,
  scribe,
} from './builders.ts'
import { after, given, order, type History } from './given.ts'

const knock = asId<KnockId>('knock')
const seat = (data: Omit<Commands['SeatGuest'], 'knock'>) => order(facilitator, 'SeatGuest', { knock, ...data })
const turnAway = order(facilitator, 'TurnAway', { knock })

describe('seating whoever knocked', () => {
  test('[G16] gives a guest of the list a new link, also one whose link was revoked', () => {
    given(lobby())
      .when(seat({ guest: g(1) }))
      .then({ type: 'LinkReissued', data: { guest: g(1) } })
    const revoked = after(lobby(), order(facilitator, 'RevokeLink', { guest: g(1) }))
    expect(replay(after(revoked, seat({ guest: g(1) }))).guests.find(({ id }) => id === g(1))).toMatchObject({
      link: 'active',
      linkNumber: 2,
    })
  })

  test('[G16] adds a guest of that name when nobody of the list is meant', () => {
    given(lobby())
      .when(seat({ name: ' Kim ', segment: 'retail', votes: false }))
      .then({
        type: 'GuestAdded',
        data: { role: 'participant', votes: false, segment: 'retail', person: { name: 'Kim' } },
      })
    given(lobby()).when(seat({})).thenRefused('empty-text')
  })

  test('[G16] is the facilitator’s, while the table is there', () => {
    for (const actor of [by(g(2)), by(scribe)])
      for (const asked of [seat({ guest: g(1) }), seat({ name: 'Kim' }), turnAway])
        given(lobby())
          .when({ ...asked, by: actor })
          .thenRefused('not-allowed')
    given(lobby())
      .when({ ...seat({ guest: g(1) }), by: organizer })
      .then({ type: 'LinkReissued' })
    for (const asked of [seat({ guest: g(1) }), seat({ name: 'Kim' }), turnAway])
      given(after(lobby(), closeSession)).when(asked).thenRefused('closed')
    given(lobby())
      .when(seat({ guest: asId<GuestId>('nobody') }))
      .thenRefused('unknown-guest')
  })

  test('[G18] turning somebody away leaves nothing in the session', () => {
    given(lobby()).when(turnAway).thenNothing()
  })
})

describe('who it may be', () => {
  const named = (id: string, name: string) => guestAdded(asId<GuestId>(id), 'participant', { name })
  const people: History = [
    ...draft({ guests: 0 }),
    named('priya', 'Priya Ramdin'),
    named('pieter', 'Pieter de Vries'),
    named('petra', 'Petra de Vries'),
    named('zoe', 'Zoë Çelik'),
    named('jan', 'Jan'),
  ]
  const likely = (name: string, present: readonly string[] = [], history = people) =>
    likelyGuests(replay(history), new Set(present.map(id => asId<GuestId>(id))), name)

  test.each([
    ['Priya Ramdin', ['priya']],
    ['ramdin priya', ['priya']],
    ['priya', ['priya']],
    ['Prya Ramdin', ['priya']],
    ['P. Ramdin', ['priya']],
    ['zoe celik', ['zoe']],
    ['Pieter de Vires', ['pieter']],
    ['Pieter Jansen', []],
    ['Pet de Vries', ['petra', 'pieter']],
    ['Jna', []],
    ['Hendrik', []],
    ['🙂', []],
  ])('[G17] “%s” is likely %j', (name, expected) => {
    expect(likely(name)).toEqual(expected)
  })

  test('[G17] whoever is here is not at the door, nor whose link was revoked, nor a facilitator', () => {
    expect(likely('Priya', ['priya'])).toEqual([])
    const revoked = after(people, order(facilitator, 'RevokeLink', { guest: asId<GuestId>('priya') }))
    expect(likely('Priya', [], revoked)).toEqual([])
    expect(likely(`Name of ${host}`)).not.toContain(host)
  })

  test('[G17] likeness is the same both ways, and whole for the same name', () => {
    const names = ['Priya Ramdin', 'Prya', 'de Vries, Pieter', 'Jan', 'O’Neill', '']
    for (const one of names)
      for (const other of names) expect(nameLikeness(one, other)).toBeCloseTo(nameLikeness(other, one))
    expect(nameLikeness('Pieter de Vries', 'pieter DE vries')).toBe(1)
  })
})

describe('the door', () => {
  const knocks = [{ knock, name: 'KNOCKERSNAME', at: 5 }]
  const door = { code: 'DOORCODE', link: 'https://table.example/knock#DOORCODE' }
  const around = { present: new Set<GuestId>(), screenLink: null, door, knocks }
  const moments: readonly History[] = [draft(), lobby(), reach(lobby(), first, 'vote'), readBack(lobby())]

  test('[W22] who knocks is in the facilitator’s view, and in no other', () => {
    for (const history of moments.slice(1)) {
      const state = replay(history)
      const saying = audiences.filter(audience =>
        JSON.stringify(commonView(state, audience, around)).includes('KNOCKER'),
      )
      expect(saying).toEqual(['facilitator'])
      for (const { id } of state.guests) expect(JSON.stringify(ownView(state, id))).not.toContain('KNOCKER')
    }
    const { desk } = commonView(replay(lobby()), 'facilitator', around)
    expect(desk?.knocks).toEqual([{ ...knocks[0], likely: [] }])
  })

  test('[W22] the code is told to the screen and the facilitator, from the lobby until the close', () => {
    const told = (history: History) =>
      audiences.filter(audience => JSON.stringify(commonView(replay(history), audience, around)).includes('DOORCODE'))
    expect(moments.map(told)).toEqual([
      [],
      ['facilitator', 'screen'],
      ['facilitator', 'screen'],
      ['facilitator', 'screen'],
    ])
    expect(told(after(lobby(), closeSession))).toEqual([])
  })
})
