import { describe, expect, test } from 'vitest'
import { NotLetIn, Person, tokenIn } from './person.ts'
import { goTo, itemOn, startServer } from './start.ts'

const refusalOf = (entering: Promise<Person>): Promise<NotLetIn> =>
  entering.then(
    () => Promise.reject(new Error('was let in')),
    (error: unknown) => {
      if (error instanceof NotLetIn) return error
      throw error
    },
  )

describe('a link', () => {
  test('opens the page of its role, and shows who one is', async () => {
    const table = await (await startServer()).table()
    const [host, scribe, guest, screen] = await Promise.all([
      table.facilitator(),
      table.scribe(),
      table.participant(2),
      table.screen(),
    ])
    expect(host.mine).toMatchObject({ role: 'facilitator', name: 'Gespreksleider', votes: false })
    expect(scribe.mine).toMatchObject({ role: 'scribe', votes: false })
    expect(guest.mine).toMatchObject({ role: 'participant', name: 'Gast 2', votes: true })
    expect(screen.mine).toBeNull()
    expect(host.view.desk?.people).toHaveLength(5)
    expect([scribe, guest, screen].map(({ view }) => view.desk)).toEqual([null, null, null])
    expect(host.view.desk?.screenLink).toBe(table.links.screen)
  })

  test.each([
    ['that is nobody’s', 'nobodys-link-at-all-00000'],
    ['that is empty', ''],
    ['that is no text', 7],
    ['that is far too long', 'x'.repeat(5000)],
  ])('%s is refused as invalid-token, in words', async (_, token) => {
    const { url } = await startServer()
    const inDutch = await refusalOf(Person.knock(url, { token, lang: 'nl' }))
    expect(inDutch.code).toBe('invalid-token')
    expect(inDutch.message).toContain('opent de deur niet')
    expect((await refusalOf(Person.knock(url, { token, lang: 'klingon' }))).message).toContain('does not open')
    expect((await refusalOf(Person.knock(url, {}))).code).toBe('invalid-token')
  })

  test('of a removed session is invalid', async () => {
    const server = await startServer()
    const table = await server.table()
    const guest = await table.participant()
    const organizer = await server.organizer()
    expect((await organizer.delete(`/api/sessions/${table.id}`)).status).toBe(204)
    await guest.cut
    expect((await refusalOf(table.participant())).code).toBe('invalid-token')
    expect(await table.stored()).toMatchObject({ version: 0 })
  })

  test('that is revoked closes the page that is open, and lets nobody in after', async () => {
    const table = await (await startServer()).table()
    const [host, guest, other] = await Promise.all([table.facilitator(), table.participant(1), table.participant(2)])
    const revoked = await host.send('RevokeLink', { guest: guestIdOf(guest) })
    expect(revoked.ok).toBe(true)
    expect(await guest.cut).toBe('transport close')
    expect(await refusalOf(table.participant(1))).toMatchObject({ code: 'revoked' })
    await other.until(({ view }) => view.table.seats === 2)
    expect(other.socket.connected).toBe(true)
  })

  test('that is made anew replaces the old one, also where it is open', async () => {
    const table = await (await startServer()).table()
    const [host, guest] = await Promise.all([table.facilitator(), table.participant(1)])
    const ack = await host.send('ReissueLink', { guest: guestIdOf(guest) })
    if (!ack.ok) throw new Error(ack.code)
    await guest.cut
    expect(await refusalOf(table.participant(1))).toMatchObject({ code: 'replaced' })
    const again = await Person.enter(ack.link ?? '')
    expect(again.mine?.guest).toBe(guest.mine?.guest)
    // A link that was taken back comes to life again in a new one, and only there.
    await host.send('RevokeLink', { guest: guestIdOf(guest) })
    await again.cut
    const third = await host.send('ReissueLink', { guest: guestIdOf(guest) })
    expect((await Person.enter((third.ok && third.link) || '')).mine?.guest).toBe(guest.mine?.guest)
  })

  test('of one’s own that is made anew is told before the page closes', async () => {
    const table = await (await startServer()).table()
    const host = await table.facilitator()
    const ack = await host.send('ReissueLink', { guest: guestIdOf(host) })
    await host.cut
    expect((await Person.enter((ack.ok && ack.link) || '')).mine?.guest).toBe(host.mine?.guest)
  })

  test('works at once for a guest who is added while the table runs', async () => {
    const table = await (await startServer()).table()
    const host = await table.facilitator()
    const ack = await host.send('AddGuest', { name: 'Noor', segment: 'Retail' })
    if (!ack.ok) throw new Error(ack.code)
    const noor = await Person.enter(ack.link ?? '')
    expect(noor.mine).toMatchObject({ guest: ack.guest, name: 'Noor', segment: 'Retail', role: 'participant' })
  })

  test('a new role is found at the door; a new name is not worth a closed page', async () => {
    const table = await (await startServer()).table()
    const [host, guest, other] = await Promise.all([table.facilitator(), table.participant(1), table.participant(2)])
    await host.send('UpdateGuest', { guest: guestIdOf(other), changes: { name: 'Puck' } })
    await host.send('UpdateGuest', { guest: guestIdOf(guest), changes: { role: 'scribe' } })
    await guest.cut
    expect((await table.participant(1)).mine).toMatchObject({ role: 'scribe' })
    await other.until(({ mine }) => mine?.name === 'Puck')
    expect(other.socket.connected).toBe(true)
  })

  test('works where a network lets only plain requests through', async () => {
    const server = await startServer()
    const table = await server.table()
    const host = await table.facilitator()
    const guest = await Person.knock(server.url, { token: tokenIn(table.linkOf(1)) }, 'polling')
    await goTo(host, 'vote')
    await guest.until(({ view }) => view.stage?.step === 'vote')
    expect(await guest.send('CastBallot', { item: itemOn(host), value: 2 })).toMatchObject({ ok: true })
  })

  test('still shows a closed table', async () => {
    const table = await (await startServer()).table()
    const host = await table.facilitator()
    await host.send('CloseSession', {})
    expect((await table.participant()).view.status).toBe('closed')
  })
})

function guestIdOf(person: Person) {
  if (!person.mine) throw new Error('the screen is nobody')
  return person.mine.guest
}
