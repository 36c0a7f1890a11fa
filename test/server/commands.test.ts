import { describe, expect, test } from 'vitest'
import { asId, type ItemId } from '../../shared/session/ids.ts'
import { limits } from '../../shared/session/limits.ts'
import { Person } from './person.ts'
import { goTo, itemOn, startServer } from './start.ts'

describe('a command', () => {
  test('is acknowledged when it is stored', async () => {
    const table = await (await startServer()).table()
    const [host, guest] = await Promise.all([table.facilitator(), table.participant()])
    await goTo(host, 'vote')
    const ack = await guest.send('CastBallot', { item: itemOn(host), value: 2, conviction: 3, reason: 'So it is.' })
    const { state } = await table.stored()
    expect(ack).toMatchObject({ ok: true })
    expect(state.rounds[itemOn(host)]?.[0]?.ballots.filter(ballot => ballot)).toMatchObject([
      { value: 2, conviction: 3, reason: 'So it is.' },
    ])
  })

  test('that is refused has changed nothing, and says why in the language of the page', async () => {
    const table = await (await startServer()).table({ lang: 'nl' })
    const [host, dutch, english] = await Promise.all([
      table.facilitator(),
      table.participant(1),
      table.participant(2, 'en'),
    ])
    await goTo(host, 'introduce')
    const before = await table.stored()
    const ballot = { item: itemOn(host), value: 4 }
    expect(await dutch.send('CastBallot', ballot)).toEqual({
      ok: false,
      code: 'not-open',
      message: 'Dit is niet meer open. Wat je hier koos of schreef, is niet vastgelegd.',
    })
    expect(await english.send('CastBallot', ballot)).toEqual({
      ok: false,
      code: 'not-open',
      message: 'This is no longer open. What you chose or wrote here has not been recorded.',
    })
    expect(await table.stored()).toEqual(before)
  })

  test('with an id that was used is acknowledged again, and has no second effect', async () => {
    const table = await (await startServer()).table()
    const [host, guest, other] = await Promise.all([table.facilitator(), table.participant(1), table.participant(2)])
    await goTo(host, 'discuss')
    const thought = { item: itemOn(host), stance: 'nuance', text: 'Only once.' } as const
    const [first, atOnce] = await Promise.all([
      guest.send('Contribute', thought, 'same'),
      guest.send('Contribute', thought, 'same'),
    ])
    const later = await guest.send('Contribute', thought, 'same')
    const again = await table.participant(1)
    const reconnected = await again.send('Contribute', thought, 'same')
    expect([first, atOnce, later, reconnected].map(({ ok }) => ok)).toEqual([true, true, true, true])
    // The ids of two people are told apart.
    expect((await other.send('Contribute', thought, 'same')).ok).toBe(true)
    expect((await table.stored()).state.contributions).toHaveLength(2)
  })

  test('with an id that was used is known after the server was gone', async () => {
    const server = await startServer()
    const table = await server.table()
    const host = await table.facilitator()
    expect(await host.send('AddGuest', { name: 'Noor' }, 'once')).toMatchObject({ ok: true })
    // Another server on the same store, as after a crash.
    const { store, links, people, organizers } = server.kept
    const next = await startServer({ store, links, people, organizers, secret: server.secret })
    const back = await Person.enter(table.links.facilitator.replace(server.url, next.url))
    const again = await back.send('AddGuest', { name: 'Noor' }, 'once')
    expect(again).toMatchObject({ ok: true })
    expect((await table.stored()).state.guests.filter(({ person }) => person?.name === 'Noor')).toHaveLength(1)
  })

  test('pressed twice moves the table once: the second is stale', async () => {
    const table = await (await startServer()).table()
    const host = await table.facilitator()
    await goTo(host, 'introduce')
    const from = host.view.stage
    const [first, second] = await Promise.all([host.send('Next', { from }), host.send('Next', { from })])
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, code: 'stale' })
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'CastBallot'],
    ['a list', [{ id: '1', type: 'RaiseHand' }]],
    ['no id', { type: 'RaiseHand' }],
    ['an empty id', { id: '', type: 'RaiseHand' }],
    ['a number as id', { id: 7, type: 'RaiseHand' }],
    ['no type', { id: '1' }],
    ['a ballot without an item', { id: '1', type: 'CastBallot', value: 3 }],
    ['a conviction of four', { id: '1', type: 'CastBallot', item: 'x', value: 3, conviction: 4 }],
    ['a stage that is a text', { id: '1', type: 'Next', from: 'vote' }],
    ['a text of a million letters', { id: '1', type: 'Contribute', item: 'x', stance: 'a', text: 'x'.repeat(100_000) }],
  ])('of %s is refused as invalid-command', async (_, message) => {
    const table = await (await startServer()).table()
    const guest = await table.participant()
    const before = await table.stored()
    expect(await guest.say(message)).toMatchObject({ ok: false, code: 'invalid-command' })
    expect(await table.stored()).toEqual(before)
  })

  test.each(['Fly', 'CreateSession', 'Arrive', 'constructor', '__proto__', 'toString'])(
    'of the type %s is unknown',
    async type => {
      const guest = await (await (await startServer()).table()).participant()
      expect(await guest.say({ id: '1', type })).toMatchObject({ ok: false, code: 'unknown-command' })
    },
  )

  test('without a place for the answer does nothing and harms nobody', async () => {
    const table = await (await startServer()).table()
    const host = await table.facilitator()
    const before = await table.stored()
    // Past the types of the protocol, as a faulty client would.
    const socket: { emit(event: string, ...rest: unknown[]): unknown } = host.socket
    socket.emit('command', { id: '1', type: 'OpenLobby' })
    socket.emit('resync')
    socket.emit('clock', 'not a function')
    await host.socket.emitWithAck('clock')
    expect(await table.stored()).toEqual(before)
  })

  test('larger than any page makes closes the connection, and the server goes on', async () => {
    const table = await (await startServer()).table()
    const [host, guest] = await Promise.all([table.facilitator(), table.participant()])
    const said = guest.say({ id: '1', type: 'Contribute', text: 'x'.repeat(1_000_000) }).catch(() => 'never answered')
    await guest.cut
    expect(await said).toBe('never answered')
    expect((await host.send('OpenLobby', {})).ok).toBe(true)
  })

  test('with a text over its limit is refused as too-long; at its limit it is taken', async () => {
    const table = await (await startServer()).table()
    const [host, guest] = await Promise.all([table.facilitator(), table.participant()])
    await goTo(host, 'discuss')
    const thought = (length: number) => ({ item: itemOn(host), stance: 'a', text: 'x'.repeat(length) }) as const
    expect(await guest.send('Contribute', thought(limits.contribution + 1))).toMatchObject({ code: 'too-long' })
    expect(await guest.send('Contribute', thought(limits.contribution))).toMatchObject({ ok: true })
  })

  test('belongs to a role', async () => {
    const table = await (await startServer()).table()
    const [host, scribe, guest, screen] = await Promise.all([
      table.facilitator(),
      table.scribe(),
      table.participant(),
      table.screen(),
    ])
    await goTo(host, 'vote')
    const item = itemOn(host)
    const from = host.view.stage
    const before = await table.stored()
    const refused = [
      await guest.send('Next', { from }),
      await guest.send('AddGuest', { name: 'A friend', role: 'facilitator' }),
      await scribe.send('Next', { from }),
      await scribe.send('Contribute', { item, stance: 'a', text: 'I only write down.' }),
      await screen.send('Next', { from }),
      await screen.send('OpenLobby', {}),
    ]
    expect(refused.map(ack => !ack.ok && ack.code)).toEqual(refused.map(() => 'not-allowed'))
    const votes = [
      await host.send('CastBallot', { item, value: 1 }),
      await scribe.send('CastBallot', { item, value: 1 }),
      await screen.send('CastBallot', { item, value: 1 }),
    ]
    expect(votes.map(ack => !ack.ok && ack.code)).toEqual(['no-vote', 'no-vote', 'not-allowed'])
    expect(await table.stored()).toEqual(before)
  })

  test('about what is not there is refused by its own code', async () => {
    const table = await (await startServer()).table()
    const [host, guest] = await Promise.all([table.facilitator(), table.participant()])
    await goTo(host, 'vote')
    const item = asId<ItemId>('nowhere')
    expect(await guest.send('CastBallot', { item, value: 1 })).toMatchObject({ code: 'unknown-item' })
    expect(await guest.send('CastBallot', { item: itemOn(host), value: 99 })).toMatchObject({ code: 'invalid-ballot' })
  })

  test('of many at once: each is answered, and the store has them all', async () => {
    const table = await (await startServer()).table({ participants: 40 })
    const host = await table.facilitator()
    await goTo(host, 'vote')
    const guests = await Promise.all(table.links.participants.map((_, index) => table.participant(index + 1)))
    const { version } = await table.stored()
    const acks = await Promise.all(
      guests.map((guest, index) => guest.send('CastBallot', { item: itemOn(host), value: 1 + (index % 7) })),
    )
    expect(acks.every(({ ok }) => ok)).toBe(true)
    await host.until(({ view }) => view.items.some(({ rounds }) => rounds[0]?.voted === 40))
    expect((await table.stored()).version).toBe(version + 40)
  })
})
