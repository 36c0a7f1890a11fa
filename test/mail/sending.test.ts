import { describe, expect, test } from 'vitest'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import { Person } from '../server/person.ts'
import { eveningAt } from './evening.ts'
import { mailServer, refusal } from './mail-server.ts'

const five = ['ann', 'bo', 'cas', 'dee', 'eli'].map(name => `${name}@example.org`)

/** Five were invited: three letters are being handed over to a mail server that does not answer yet, so the others wait. */
async function heldBack() {
  let letIn = () => {}
  const knocked = new Promise<void>(resolve => (letIn = resolve))
  const mail = await mailServer({ data: () => knocked.then(() => undefined) })
  const evening = await eveningAt(mail)
  for (const address of five) await evening.invite(address, address)
  await evening.send()
  await mail.until(() => mail.asked.length === 3)
  return { mail, evening, letIn: () => letIn() }
}

describe('invitations by mail', () => {
  test('go to each guest alone, with a link that opens their seat', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail)
    for (const address of five) await evening.invite(address, address)
    const { status, body } = await evening.send()
    expect({ status, body }).toEqual({ status: 202, body: { asked: [...evening.ids.values()] } })
    await mail.untilArrived(5)
    expect(mail.arrived.map(({ to }) => to).toSorted()).toEqual(five)
    for (const { to, raw, mail: letter } of mail.arrived) {
      for (const other of five) if (other !== to) expect(raw).not.toContain(other)
      const link = /http:\S+/.exec(letter.text ?? '')?.[0] ?? ''
      const person = await Person.enter(link)
      expect(person.mine?.guest).toBe(evening.ids.get(to))
    }
  })

  test('one address that is refused stops nobody else, and the list says why', async () => {
    const mail = await mailServer({
      rcpt: address => (address === five[1] ? refusal(550, `no ${address} here`) : undefined),
    })
    const evening = await eveningAt(mail)
    for (const address of five) await evening.invite(address, address)
    await evening.send()
    await mail.untilArrived(4)
    expect(await evening.until(five[1] ?? '', 'failed')).toMatchObject({ reason: 'address-refused', sentAt: null })
    for (const address of five) if (address !== five[1]) await evening.until(address, 'sent')
    expect(mail.asked.filter(address => address === five[1])).toHaveLength(1)
    // Corrected, and asked for again: only whoever got nothing.
    await evening.command('UpdateGuest', {
      guest: evening.ids.get(five[1] ?? ''),
      changes: { email: 'bo@example.com' },
    })
    await evening.send()
    await mail.untilArrived(5)
    expect(mail.letterTo('bo@example.com').to).toBe('bo@example.com')
    expect(mail.arrived).toHaveLength(5)
  })

  test('that wait are called back before they go, and those guests can be asked again', async () => {
    const { mail, evening, letIn } = await heldBack()
    const waiting = five.filter(address => !mail.asked.includes(address))
    const path = `${evening.path}/waiting`
    expect((await evening.server.visitor().delete(path)).status).toBe(401)
    expect(await evening.organizer.delete(path)).toMatchObject({ status: 200, body: { calledBack: 2 } })
    for (const address of waiting)
      expect(await evening.statusOf(address)).toMatchObject({ state: 'none', sentAt: null })
    expect(await evening.organizer.delete(path)).toMatchObject({ status: 200, body: { calledBack: 0 } })
    letIn()
    for (const address of mail.asked.slice(0, 3)) await evening.until(address, 'sent')
    expect(mail.arrived).toHaveLength(3)
    await evening.send()
    await mail.untilArrived(5)
    expect(mail.arrived.map(({ to }) => to).toSorted()).toEqual(five)
  })

  test('a reminder that is called back leaves the guest as they were: mailed', async () => {
    const { mail, evening, letIn } = await heldBack()
    letIn()
    await mail.untilArrived(5)
    const [ann = ''] = five
    const { sentAt } = (await evening.until(ann, 'sent')) ?? {}
    const session = evening.table.id
    const again = { session, guests: [asId<GuestId>(evening.ids.get(ann) ?? '')], organizer: null, zone: 'UTC' }
    const { invitations } = evening.server.kept
    expect(invitations.ask({ ...again, at: Date.now() + 3600_000, asOf: invitations.newest() })).toHaveLength(1)
    expect(await evening.statusOf(ann)).toMatchObject({ state: 'waiting' })
    await evening.organizer.delete(`${evening.path}/waiting`)
    expect(await evening.statusOf(ann)).toMatchObject({ state: 'sent', sentAt })
  })

  test('a mail server that says “not now” is asked again', async () => {
    let nos = 3
    const mail = await mailServer({ rcpt: () => ((nos -= 1) >= 0 ? refusal(451) : undefined) })
    const evening = await eveningAt(mail)
    await evening.invite('Ann', 'ann@example.org')
    await evening.send()
    await mail.untilArrived(1)
    expect(mail.asked).toHaveLength(4)
    expect(await evening.until('ann@example.org', 'sent')).toMatchObject({ reason: null })
  })

  test('a mail that is refused at its end for now comes once', async () => {
    let nos = 1
    const mail = await mailServer({ data: () => ((nos -= 1) >= 0 ? refusal(452) : undefined) })
    const evening = await eveningAt(mail)
    await evening.invite('Ann', 'ann@example.org')
    await evening.send()
    await mail.untilArrived(1)
    await evening.until('ann@example.org', 'sent')
    expect(mail.arrived).toHaveLength(1)
  })

  test('wait while the mail server is down, and go when it is up', async () => {
    const mail = await mailServer()
    await mail.close()
    const evening = await eveningAt(mail)
    await evening.invite('Ann', 'ann@example.org')
    await evening.invite('Bo', 'bo@example.org')
    await evening.send()
    for (;;) {
      const status = await evening.statusOf('ann@example.org')
      if (status?.reason === 'unreachable') break
    }
    await mail.open()
    await evening.send([])
    await mail.untilArrived(2)
    await evening.until('bo@example.org', 'sent')
  })

  test('pressed twice, and by two organizers, each guest gets one', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail)
    for (const address of five) await evening.invite(address, address)
    await Promise.all([evening.send(), evening.send(), evening.send()])
    await mail.untilArrived(5)
    for (const address of five) await evening.until(address, 'sent')
    // Two who saw the same list press “send again” one after the other.
    const { asOf } = await evening.list()
    const guests = [evening.ids.get(five[0] ?? '') ?? '']
    expect((await evening.send(guests, { asOf })).body).toEqual({ asked: guests })
    await mail.untilArrived(6)
    await evening.until(five[0] ?? '', 'sent')
    expect((await evening.send(guests, { asOf })).body).toEqual({ asked: [] })
    // Nor does whoever does not say what they saw, right after.
    expect((await evening.send(guests)).body).toEqual({ asked: [] })
    expect((await evening.send()).body).toEqual({ asked: [] })
    expect(mail.arrived).toHaveLength(6)
    expect(new Set(mail.arrived.map(({ mail: { messageId } }) => messageId)).size).toBe(6)
  })

  test('go to nobody without an address, whose link was taken back, or who was here', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail)
    const { link } = await evening.command('AddGuest', { name: 'Here', email: 'here@example.org' })
    const here = await Person.enter(String(link))
    await evening.command('AddGuest', { name: 'No address' })
    await evening.command('AddGuest', { name: 'Broken', email: 'broken, other@example.org' })
    await evening.command('RevokeLink', { guest: await evening.invite('Revoked', 'revoked@example.org') })
    const ann = await evening.invite('Ann', 'ann@example.org')
    expect((await evening.send()).body).toEqual({ asked: [ann] })
    await mail.untilArrived(1)
    const { guests } = await evening.list()
    expect(guests.find(({ guest }) => guest === here.mine?.guest)?.state).toBe('opened')
    expect(mail.asked).toEqual(['ann@example.org'])
  })

  test('what changed while a mail was on its way counts: a new link, another address', async () => {
    const { mail, evening, letIn } = await heldBack()
    const waiting = five.filter(address => !mail.asked.includes(address))
    const [reissued = '', moved = ''] = waiting
    const { link } = await evening.command('ReissueLink', { guest: evening.ids.get(reissued) })
    await evening.command('UpdateGuest', { guest: evening.ids.get(moved), changes: { email: 'moved@example.org' } })
    letIn()
    await mail.untilArrived(5)
    expect(mail.letterTo(reissued).mail.text).toContain(String(link))
    expect(mail.letterTo('moved@example.org').to).toBe('moved@example.org')
    expect(mail.asked).not.toContain(moved)
  })

  test('whose link was taken back while the mail waited gets none', async () => {
    const { mail, evening, letIn } = await heldBack()
    const [revoked = '', removed = ''] = five.filter(address => !mail.asked.includes(address))
    await evening.command('RevokeLink', { guest: evening.ids.get(revoked) })
    await evening.command('RemoveGuest', { guest: evening.ids.get(removed) })
    letIn()
    await mail.untilArrived(3)
    expect(await evening.until(revoked, 'failed')).toMatchObject({ reason: 'revoked' })
    expect(await evening.statusOf(removed)).toBeUndefined()
    expect(mail.asked).toHaveLength(3)
  })

  test('a link that is made anew in the very moment of sending is the one that arrives', async () => {
    const links: unknown[] = []
    const mail = await mailServer({
      // The address is being judged, the mail was not sent yet: a new link is made first.
      rcpt: async () => {
        if (links.length === 0) links.push((await evening.command('ReissueLink', { guest: ann }))['link'])
        return undefined
      },
    })
    const evening = await eveningAt(mail)
    const ann = await evening.invite('Ann', 'ann@example.org')
    await evening.send()
    await mail.untilArrived(1)
    await evening.until('ann@example.org', 'sent')
    expect(mail.arrived).toHaveLength(1)
    expect(mail.arrived[0]?.mail.text).toContain(links[0])
    expect(mail.asked).toHaveLength(2)
  })

  test('a mail server that falls silent with the mail in its hands is not sent it again', async () => {
    const mail = await mailServer({ data: () => new Promise(() => undefined) })
    const evening = await eveningAt(mail)
    await evening.invite('Ann', 'ann@example.org')
    await evening.send()
    await mail.until(() => mail.handedIn === 1)
    mail.hangUp()
    expect(await evening.until('ann@example.org', 'failed')).toMatchObject({ reason: 'unsure' })
    expect((await evening.send()).body).toEqual({ asked: [] })
    mail.manners = {}
    const ann = evening.ids.get('ann@example.org') ?? ''
    expect((await evening.send([ann])).body).toEqual({ asked: [ann] })
    await mail.untilArrived(1)
  })

  test('no mail server set: everything says so, and nothing waits', async () => {
    const evening = await eveningAt(null)
    const ann = await evening.invite('Ann', 'ann@example.org')
    expect(await evening.send([ann])).toMatchObject({ status: 501, body: { code: 'no-mail' } })
    const { from, guests } = await evening.list()
    expect(from).toBeNull()
    expect(guests.every(({ state }) => state === 'none')).toBe(true)
  })
})
