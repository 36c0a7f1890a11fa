import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { evolve, replay } from '../../shared/session/evolve.ts'
import { asId, type ContributionId, type GuestId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { initialState } from '../../shared/session/initial-state.ts'
import type { Person, Session } from '../../shared/session/session.ts'
import { VersionConflict, type EventStore } from '../../server/event-store/event-store.ts'
import { hashOf, tokenOf, type LinkBook } from '../../server/people/links.ts'
import type { PeopleBook } from '../../server/people/people-book.ts'
import {
  answered,
  append,
  ballotCast,
  closed,
  contributed,
  created,
  guestAdded,
  guestId,
  guestErased,
  guestRemoved,
  guestUpdated,
  quoteCaptured,
  tagged,
  linkReissued,
  lobbyOpened,
  responded,
  roundOpened,
  secret,
  sessionId,
  withdrawn,
} from './events.ts'

export interface Opened {
  readonly store: EventStore
  readonly links: LinkBook
  readonly people: PeopleBook
  readonly dispose: () => Promise<void>
}

const s = sessionId('session-1')
const [ana, ben] = [guestId('ana'), guestId('ben')]
const typesOf = (events: readonly SessionEvent[]) => events.map(event => event.type)

/** What every event store must do. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} as an event store`, () => {
    let opened: Opened
    let store: EventStore
    beforeEach(async () => {
      opened = await open()
      store = opened.store
    })
    afterEach(() => opened.dispose())

    test('an unknown session has version 0 and no events', async () => {
      expect(await store.read(s)).toEqual({ events: [], version: 0 })
      expect(await store.acknowledged(s)).toEqual(new Map())
      expect(await store.sessions()).toEqual([])
    })

    test('what was appended is read back in order, all of it or what came after a version', async () => {
      const events = [
        created(s),
        guestAdded(ana),
        lobbyOpened(),
        roundOpened(),
        ballotCast(ana, 'because'),
        responded(ana),
      ]
      await store.append(append(s, 0, events.slice(0, 2)))
      await store.append(append(s, 2, events.slice(2)))
      expect(await store.read(s)).toEqual({ events, version: 6 })
      expect(await store.read(s, 4)).toEqual({ events: events.slice(4), version: 6 })
      expect(await store.read(s, 6)).toEqual({ events: [], version: 6 })
      expect(await store.read(s, 9)).toEqual({ events: [], version: 6 })
    })

    test('what is read later is not changed by changing what was appended', async () => {
      const data = { id: ana, role: 'participant', votes: true, segment: 'before', person: null }
      await store.append(append(s, 0, [created(s)]))
      const event = guestAdded(ana, null)
      await store.append(append(s, 1, [event]))
      Object.assign(event.data, data)
      const { events } = await store.read(s, 1)
      expect(events[0]?.data).toMatchObject({ segment: null })
    })

    test.each([
      ['in the same moment', true],
      ['one after the other', false],
    ])('of two writers at one version exactly one wins, %s', async (_, together) => {
      await store.append(append(s, 0, [created(s)]))
      const write = (guest: typeof ana) => store.append(append(s, 1, [guestAdded(guest), guestAdded(guestId('c'))]))
      const first = write(ana)
      if (!together) await first
      const second = write(ben)
      await expect(first).resolves.toBeUndefined()
      await expect(second).rejects.toThrow(VersionConflict)
      const { events, version } = await store.read(s)
      expect(version).toBe(3)
      expect(events).toHaveLength(3)
      expect(events[1]?.data).toMatchObject({ id: ana })
      expect([...(await opened.people.of(s)).keys()]).toEqual([ana, guestId('c')])
    })

    test('an append on a version that is not there yet, or of a session that is not there, is a conflict', async () => {
      await expect(store.append(append(s, 1, [lobbyOpened()]))).rejects.toThrow(VersionConflict)
      await store.append(append(s, 0, [created(s)]))
      await expect(store.append(append(s, 2, [lobbyOpened()]))).rejects.toThrow(VersionConflict)
      await expect(store.append(append(s, 0, [created(s)]))).rejects.toThrow(VersionConflict)
      expect((await store.read(s)).version).toBe(1)
    })

    test('appends of many sessions in the same moment are all stored, and one that conflicts fails alone', async () => {
      const ids = Array.from({ length: 30 }, (_, index) => sessionId(`s${index}`))
      await store.append(append(s, 0, [created(s)]))
      const outcomes = await Promise.allSettled([
        ...ids.slice(0, 15).map(id => store.append(append(id, 0, [created(id)]))),
        store.append(append(s, 0, [created(s)], { lost: 1 })),
        ...ids.slice(15).map(id => store.append(append(id, 0, [created(id), guestAdded(ana)]))),
        ...ids.map((id, index) => store.append(append(id, index < 15 ? 1 : 2, [lobbyOpened()]))),
      ])
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
      expect(outcomes[15]).toMatchObject({ status: 'rejected', reason: { name: 'VersionConflict' } })
      for (const [index, id] of ids.entries()) expect((await store.read(id)).version).toBe(index < 15 ? 2 : 3)
      expect((await store.read(s)).version).toBe(1)
      expect(await store.acknowledged(s)).toEqual(new Map())
    })

    test('commands are acknowledged with their version, and one that is stored already is a conflict', async () => {
      await store.append(append(s, 0, [created(s)], { 'o/1': 1 }))
      await store.append(append(s, 1, [guestAdded(ana), guestAdded(ben)], { 'o/2': 2, 'o/3': 3 }))
      expect(await store.acknowledged(s)).toEqual(
        new Map([
          ['o/1', 1],
          ['o/2', 2],
          ['o/3', 3],
        ]),
      )
      const again = store.append(append(s, 3, [guestAdded(guestId('c'))], { 'o/2': 4 }))
      await expect(again).rejects.toThrow(VersionConflict)
      expect((await store.read(s)).version).toBe(3)
      expect((await opened.people.of(s)).size).toBe(2)
    })

    test('sessions are listed with their version and times, oldest first', async () => {
      const other = sessionId('a-later-one')
      const events = [created(s), guestAdded(ana), ballotCast(ana)]
      const later = created(other)
      await store.append(append(other, 0, [later]))
      await store.append(append(s, 0, events))
      expect(await store.sessions()).toEqual([
        { id: s, version: 3, createdAt: events[0]?.at, lastAt: events[2]?.at },
        { id: other, version: 1, createdAt: later.at, lastAt: later.at },
      ])
    })

    test('guests read back with who they are now; erased, with nobody', async () => {
      const person = { name: 'Ana Invented', email: 'ana@example.org' }
      await store.append(
        append(s, 0, [created(s), guestAdded(ana, { name: 'Anna' }), guestAdded(ben), guestUpdated(ana, person)]),
      )
      expect(await opened.people.of(s)).toEqual(
        new Map<GuestId, Person>([
          [ana, person],
          [ben, { name: 'Name of ben' }],
        ]),
      )
      const before = await store.read(s)
      expect(before.events[1]?.data).toMatchObject({ id: ana, person })
      expect(before.events[3]?.data).toMatchObject({ id: ana, person, segment: 'Retail' })

      await opened.people.erase(s, ana)
      const { events, version } = await store.read(s)
      expect(version).toBe(4)
      expect(events[1]?.data).toMatchObject({ id: ana, person: null })
      expect(events[2]?.data).toMatchObject({ id: ben, person: { name: 'Name of ben' } })
      expect(replay(events).guests.map(guest => guest.person)).toEqual([null, { name: 'Name of ben' }])
      expect(await opened.people.of(s)).toEqual(new Map([[ben, { name: 'Name of ben' }]]))
    })

    test('a guest updated to nobody is nobody', async () => {
      await store.append(append(s, 0, [created(s), guestAdded(ana), guestUpdated(ana, null)]))
      expect(replay((await store.read(s)).events).guests[0]?.person).toBeNull()
    })

    test('of a guest who was taken off the list no name is kept', async () => {
      await store.append(append(s, 0, [created(s), guestAdded(ana), guestAdded(ben)]))
      await store.append(append(s, 3, [guestRemoved(ana)]))
      expect(await opened.people.of(s)).toEqual(new Map([[ben, { name: 'Name of ben' }]]))
      const { events } = await store.read(s)
      expect(events[1]).toMatchObject({ data: { id: ana, person: null } })
      expect(replay(events).guests.map(({ id }) => id)).toEqual([ben])
    })

    test('of a guest who was erased no name, link or command is kept, and of the others all', async () => {
      const commands = { 'ana/1': 2, 'ana/2': 3, 'anabel/1': 4, 'ben/1': 3 }
      const anabel = guestId('anabel')
      await store.append(
        append(s, 0, [created(s), guestAdded(ana), guestAdded(ben), guestAdded(anabel), linkReissued(ana)], commands),
      )
      await store.append(append(s, 5, [guestErased(ana, false)]))
      expect([...(await opened.people.of(s)).keys()].toSorted()).toEqual([anabel, ben])
      const find = (guest: typeof ana, number: number) =>
        opened.links.find(hashOf(tokenOf(secret, { session: s, guest, number })))
      expect([await find(ana, 1), await find(ana, 2)]).toEqual([undefined, undefined])
      expect(await find(ben, 1)).toBeDefined()
      expect([...(await store.acknowledged(s)).keys()].toSorted()).toEqual(['anabel/1', 'ben/1'])
      const { events, version } = await store.read(s)
      expect(version).toBe(6)
      expect(replay(events).guests[0]).toMatchObject({ id: ana, person: null, erased: true })
    })

    test('of a guest who was erased with their words those are taken out, also where they are sealed', async () => {
      const said = [contributed(ana, 'what ana wrote'), ballotCast(ana, 'why ana did'), ballotCast(ben, 'why ben did')]
      await store.append(append(s, 0, [created(s), guestAdded(ana), guestAdded(ben), roundOpened(), ...said]))
      const before = replay((await store.read(s)).events)
      await store.append(append(s, 7, [guestErased(ana, true)]))
      const { events, version } = await store.read(s)
      expect(version).toBe(8)
      expect(JSON.stringify(events)).not.toMatch(/ana wrote|ana did/)
      expect(typesOf(events).slice(4)).toEqual(['Contributed', 'BallotCast', 'BallotCast', 'GuestErased'])
      const last = events.slice(-1)
      expect(replay(events)).toEqual(replay(last, before))
    })

    test('the screen and every guest have a link, and a new one for each time it is made anew', async () => {
      await store.append(append(s, 0, [created(s), guestAdded(ana), linkReissued(ana), guestAdded(ben)]))
      await store.append(append(s, 4, [linkReissued(ana)]))
      const find = (guest: typeof ana | null, number: number) =>
        opened.links.find(hashOf(tokenOf(secret, { session: s, guest, number })))
      expect(await find(null, 1)).toEqual({ session: s, guest: null, number: 1 })
      for (const number of [1, 2, 3]) expect(await find(ana, number)).toEqual({ session: s, guest: ana, number })
      expect(await find(ben, 1)).toEqual({ session: s, guest: ben, number: 1 })
      expect(await find(ana, 4)).toBeUndefined()
      expect(await find(ben, 2)).toBeUndefined()
      expect(await find(null, 2)).toBeUndefined()
      await opened.people.eraseAll(s)
      expect(await find(ana, 3)).toBeUndefined()
      expect(await find(null, 1)).toBeUndefined()
      expect((await opened.people.of(s)).size).toBe(0)
    })

    test('the links of a cleared session are told from links that never were, until the session is gone', async () => {
      const wasSpent = (guest: typeof ana | null, number: number) =>
        opened.links.wasSpent(hashOf(tokenOf(secret, { session: s, guest, number })))
      await store.append(append(s, 0, [created(s), guestAdded(ana), linkReissued(ana)]))
      expect(await wasSpent(ana, 1)).toBe(false)
      await opened.people.eraseAll(s)
      await opened.people.eraseAll(s)
      const made = [wasSpent(null, 1), wasSpent(ana, 1), wasSpent(ana, 2)]
      expect(await Promise.all(made)).toEqual([true, true, true])
      expect(await wasSpent(ana, 3)).toBe(false)
      await store.remove(s)
      expect(await wasSpent(ana, 1)).toBe(false)
    })

    test('closing leaves the sealed events out, keeps the numbers, and forgets who gave which command', async () => {
      await store.append(append(s, 0, [created(s), guestAdded(ana), roundOpened()], { 'o/1': 3 }))
      await store.append(append(s, 3, [ballotCast(ana), contributed(ana, 'words'), responded(ana)], { 'ana/1': 4 }))
      const batch = [ballotCast(ana, 'late'), ...closed([ana])]
      await store.append(append(s, 6, batch, { 'ana/2': 7, 'o/2': 10 }))
      const { events, version } = await store.read(s)
      expect(version).toBe(10)
      expect(typesOf(events)).toEqual([
        'SessionCreated',
        'GuestAdded',
        'RoundOpened',
        'Contributed',
        'RoundClosed',
        'BallotsMixed',
        'SessionClosed',
      ])
      expect(typesOf((await store.read(s, 5)).events)).toEqual(['RoundClosed', 'BallotsMixed', 'SessionClosed'])
      expect(await store.acknowledged(s)).toEqual(new Map([['o/2', 10]]))
      await expect(store.append(append(s, 10, [ballotCast(ana)]))).rejects.toThrow('ballot key')
      await store.append(append(s, 10, [lobbyOpened()]))
      expect((await store.read(s)).version).toBe(11)
    })

    test('what is read replays to the state that was evolved, before and after closing', async () => {
      const before = [created(s), guestAdded(ana), guestAdded(ben), lobbyOpened(), roundOpened()]
      const votes = [
        ballotCast(ana, 'one'),
        contributed(ben, 'words'),
        responded(ana),
        ballotCast(ben),
        ballotCast(ana),
      ]
      const all = [...before, ...votes, ...closed([ana, ben])]
      let live = initialState()
      let version = 0
      for (const event of all.slice(0, -3)) {
        await store.append(append(s, version, [event]))
        live = evolve(live, event)
        version += 1
        expect(replay((await store.read(s)).events)).toEqual(live)
      }
      await store.append(append(s, version, all.slice(-3)))
      live = all.slice(-3).reduce<Session>((state, event) => evolve(state, event), live)
      expect(replay((await store.read(s)).events)).toEqual(live)
    })

    test('words that are taken back are taken out of what was stored, and everything keeps its number', async () => {
      const one = asId<ContributionId>('contribution-1')
      const other = asId<ContributionId>('contribution-2')
      const said = [
        contributed(ana, 'taken back'),
        answered(one, 'taken back in other words'),
        { ...contributed(ben, 'stays'), data: { ...contributed(ben, 'stays').data, id: other } } as SessionEvent,
        answered(other, 'stays in other words'),
      ]
      await store.append(append(s, 0, [created(s), guestAdded(ana), ...said]))
      await store.append(append(s, 6, [withdrawn(one)]))
      const { events, version } = await store.read(s)
      expect(version).toBe(7)
      expect(events.slice(2).map(({ data }) => data)).toMatchObject([
        { id: one, author: ana, text: '' },
        { contribution: one, answer: 'unattributed', wording: null },
        { id: other, text: 'stays' },
        { contribution: other, wording: 'stays in other words' },
        { contribution: one },
      ])
      expect(replay(events).contributions.map(({ text }) => text)).toEqual(['stays'])

      await store.append(append(s, 7, [withdrawn(other)]))
      const after = await store.read(s)
      expect(after.version).toBe(8)
      expect(JSON.stringify(after.events)).not.toContain('stays')
      expect(after.events[4]?.data).toMatchObject({ id: other, author: ben, text: '' })
      expect(after.events[5]?.data).toMatchObject({ contribution: other, wording: null })
      expect(replay(after.events).contributions).toEqual([])
    })

    test('[M17] with the names of a closed session goes who wrote or said what, but for the segment that may be printed', async () => {
      const one = asId<ContributionId>('contribution-1')
      const other = asId<ContributionId>('contribution-2')
      const cleared: SessionEvent = {
        type: 'ConsentAnswered',
        at: 1_700_000_900_000,
        data: { contribution: other, answer: 'role', wording: null },
      }
      const speaking: SessionEvent = { type: 'FloorGiven', at: 1_700_000_900_000, data: { guest: ana } }
      const said = [contributed(ana, 'one'), quoteCaptured(other, ben), tagged(other, ana), cleared, speaking]
      const open = [created(s), guestAdded(ana), guestAdded(ben), guestUpdated(ana, { name: 'Ana' }), ...said]
      await store.append(append(s, 0, open))
      await opened.people.eraseAll(s)
      expect((await store.read(s)).events).toHaveLength(open.length)
      expect(replay((await store.read(s)).events).contributions.map(({ author }) => author)).toEqual([ana, ana])

      await store.append(append(s, open.length, closed([ana])))
      await opened.people.eraseAll(s)
      const { events, version } = await store.read(s)
      expect(version).toBe(open.length + 3)
      expect(typesOf(events)).not.toContain('FloorGiven')
      expect(replay(events).contributions).toMatchObject([
        { id: one, author: one, text: 'one' },
        { id: other, author: other, origin: { segment: 'Retail', role: 'participant' } },
      ])
      const told = events.filter(({ type }) => !['GuestAdded', 'GuestUpdated', 'BallotsMixed'].includes(type))
      for (const guest of [ana, ben]) expect(JSON.stringify(told)).not.toContain(guest)
      await opened.people.eraseAll(s)
      expect(await store.read(s)).toEqual({ events, version })
    })

    test('a removed session is gone, and others stay', async () => {
      const other = sessionId('other')
      await store.append(append(s, 0, [created(s), guestAdded(ana), ballotCast(ana)], { 'o/1': 2 }))
      await store.append(append(other, 0, [created(other), guestAdded(ana)]))
      await store.remove(s)
      expect(await store.read(s)).toEqual({ events: [], version: 0 })
      expect(await store.acknowledged(s)).toEqual(new Map())
      expect((await opened.people.of(s)).size).toBe(0)
      const token = tokenOf(secret, { session: s, guest: ana, number: 1 })
      expect(await opened.links.find(hashOf(token))).toBeUndefined()
      expect((await store.sessions()).map(({ id }) => id)).toEqual([other])
      await expect(store.append(append(s, 3, [lobbyOpened()]))).rejects.toThrow(VersionConflict)
    })

    test('what was appended before closing is stored, what comes after is refused', async () => {
      const first = store.append(append(s, 0, [created(s)]))
      await store.close()
      await expect(first).resolves.toBeUndefined()
      await expect(store.append(append(s, 1, [lobbyOpened()]))).rejects.toMatchObject({ name: 'NotStored' })
    })
  })
}
