import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { verify } from '../../server/event-store/verify.ts'
import { openSqliteStore } from '../../server/event-store/sqlite.ts'
import { backUp } from '../../server/event-store/backup.ts'
import { hashOf } from '../../server/people/links.ts'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import { bytesOf } from '../event-store/folder.ts'
import type { Browser } from './browser.ts'
import { Person, tokenIn } from './person.ts'
import { goTo, itemOn, startServer, temporaryFolder, type Table } from './start.ts'

const person = { name: 'Wilhelmina Verzonnen', email: 'wilhelmina@verzonnen.example' }
/** Long enough that it fills pages of its own. */
const written = `KWARTELEI ${'over het meten van wat niemand ziet '.repeat(20)}`.trim()
const said = 'ZWALUWSTAART zei ze hardop'

const detail = z.object({
  links: z.object({ guests: z.array(z.object({ guest: z.string(), link: z.string().nullable() })) }),
})

/** A table at which somebody talks, in a folder of which the bytes can be searched. */
async function talking() {
  const folder = temporaryFolder()
  const server = await startServer({}, { DATA_DIR: folder })
  const [organizer, table] = [await server.organizer(), await server.table()]
  const host = await table.facilitator()
  const ack = await host.send('AddGuest', { ...person, segment: 'Onderwijs' })
  if (!ack.ok || ack.link === undefined || ack.guest === undefined) throw new Error('nobody was added')
  const guest = await Person.enter(ack.link, 'nl')
  await goTo(host, 'discuss')
  const item = itemOn(host)
  await guest.send('Contribute', { item, stance: 'a', text: written })
  await (await table.participant(1)).send('Contribute', { item, stance: 'b', text: 'Van iemand anders' })
  const id = asId<GuestId>(ack.guest)
  const captured = await (await table.scribe()).send('CaptureQuote', { speaker: id, item, text: said, starred: true })
  expect(captured).toMatchObject({ ok: true })
  const file = join(folder, 'test.sqlite')
  return { server, organizer, table, host, guest, id, link: ack.link, item, file }
}

const erase = (organizer: Browser, table: Table, guest: string, words: boolean) =>
  organizer.post(`/api/sessions/${table.id}/guests/${guest}/erase`, { words })

describe('a guest who is erased', () => {
  test('while the table talks is told so, and is let in no more; the others go on', async () => {
    const { organizer, table, guest, id, link } = await talking()
    const other = await table.participant(2)
    const told = new Promise<void>(resolve => guest.socket.once('erased', () => resolve()))
    expect(await erase(organizer, table, id, false)).toMatchObject({ status: 200, body: { left: { article: 0 } } })
    await told
    await guest.cut
    await expect(Person.enter(link)).rejects.toMatchObject({ code: 'invalid-token' })
    expect(other.socket.connected).toBe(true)
    await other.until(({ view }) => !JSON.stringify(view).includes('Wilhelmina'))
  })

  test('leaves no name, address, link or command in any file, and with their words none of those', async () => {
    const { server, organizer, table, id, link, file, item } = await talking()
    const traces = [person.name, person.email, hashOf(tokenIn(link)), `${id}/`]
    for (const trace of [...traces, 'KWARTELEI', 'ZWALUWSTAART'])
      expect(bytesOf(file).includes(trace), trace).toBe(true)
    await erase(organizer, table, id, false)
    for (const trace of traces) expect(bytesOf(file).includes(trace), trace).toBe(false)
    expect(bytesOf(file).includes('KWARTELEI')).toBe(true)
    await erase(organizer, table, id, true)
    for (const word of ['KWARTELEI', 'ZWALUWSTAART', 'van wat niemand ziet']) {
      expect(bytesOf(file).includes(word), word).toBe(false)
    }
    expect(bytesOf(file).includes('Van iemand anders')).toBe(true)
    expect(verify(server.kept.database).problems).toEqual([])
    const { state } = await table.stored()
    expect(state.contributions.filter(thought => thought.item === item)).toHaveLength(1)
    const backup = join(temporaryFolder(), 'copy.sqlite')
    expect(backUp(file, backup).problems).toEqual([])
    for (const word of [...traces, 'KWARTELEI', 'ZWALUWSTAART'])
      expect(bytesOf(backup).includes(word), word).toBe(false)
  })

  test('is as erased after the server was started again', async () => {
    const { server, organizer, table, id, file } = await talking()
    await erase(organizer, table, id, true)
    await server.app.close()
    await server.kept.store.close()
    const again = openSqliteStore(file, server.secret)
    expect(verify(again.database).problems).toEqual([])
    for (const word of [person.name, person.email, 'KWARTELEI', 'ZWALUWSTAART'])
      expect(bytesOf(file).includes(word), word).toBe(false)
    await again.store.close()
  })

  test('after the close goes in the same way, and what rested on their words says that words are missing', async () => {
    const { organizer, table, host, id, file } = await talking()
    await host.send('CloseSession', {})
    expect(await erase(organizer, table, id, true)).toMatchObject({ status: 200 })
    for (const word of [person.name, 'KWARTELEI', 'ZWALUWSTAART'])
      expect(bytesOf(file).includes(word), word).toBe(false)
    const files = await Promise.all(
      ['json', 'md', 'archive'].map(format => organizer.get(`/api/sessions/${table.id}/export/${format}`)),
    )
    for (const { status, body } of files) {
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toMatch(/KWARTELEI|ZWALUWSTAART|Wilhelmina/)
    }
  })

  test('is told to the organizer where others still wrote the name', async () => {
    const { organizer, table, host, id, item } = await talking()
    await host.send('AddTakeaway', { headline: 'Wilhelmina had gelijk', body: 'Zo zei Verzonnen het ook.' })
    await (await table.participant(2)).send('Contribute', { item, stance: 'b', text: 'Ik ben het met Wilhelmina eens' })
    expect(await erase(organizer, table, id, false)).toMatchObject({
      status: 200,
      body: { left: { article: 0, takeaways: 2, thoughts: 1, runSheet: 0 } },
    })
    expect(await erase(organizer, table, id, true)).toMatchObject({ status: 200, body: { left: null } })
  })

  test('is nobody’s to erase but an organizer’s', async () => {
    const { server, organizer, table, id } = await talking()
    expect(await erase(server.visitor(), table, id, true)).toMatchObject({ status: 401 })
    const bearer = { authorization: `Bearer ${tokenIn(table.links.facilitator)}` }
    const path = `/api/sessions/${table.id}/guests/${id}/erase`
    expect(await server.visitor().post(path, { words: true }, bearer)).toMatchObject({ status: 401 })
    expect(await erase(organizer, table, 'nobody', true)).toMatchObject({
      status: 409,
      body: { ok: false, code: 'unknown-guest' },
    })
    const { links } = detail.parse((await organizer.get(`/api/sessions/${table.id}`)).body)
    const host = links.guests.find(({ link }) => link === table.links.facilitator)
    expect(await erase(organizer, table, host?.guest ?? '', true)).toMatchObject({
      status: 409,
      body: { code: 'not-now' },
    })
  })
})

describe('whoever takes back all they wrote and said', () => {
  test('leaves none of it in any file, also after the close', async () => {
    const { host, guest, table, file } = await talking()
    await host.send('CloseSession', {})
    expect(await guest.send('WithdrawWords', {})).toMatchObject({ ok: true })
    for (const word of ['KWARTELEI', 'ZWALUWSTAART']) expect(bytesOf(file).includes(word), word).toBe(false)
    expect(bytesOf(file).includes(person.name)).toBe(true)
    expect((await table.stored()).state.contributions.map(({ text }) => text)).toEqual(['Van iemand anders'])
  })
})

describe('what is kept of one guest', () => {
  const recordOf = (browser: Browser, table: Table, guest: string, link?: string, lang = 'nl') =>
    browser.get(
      `/api/sessions/${table.id}/guests/${guest}/record?lang=${lang}`,
      link === undefined ? {} : { authorization: `Bearer ${tokenIn(link)}` },
    )

  test('is given to them by their own link, and to an organizer, whole and without anybody else’s', async () => {
    const { server, organizer, table, guest, id, link, item } = await talking()
    const other = await table.participant(1)
    const theirs = (await table.stored()).state.contributions.find(({ text }) => text === 'Van iemand anders')
    if (!theirs) throw new Error('nobody else said anything')
    await guest.send('Respond', { contribution: theirs.id, response: 'agree' })
    await guest.send('Contribute', { item, stance: 'nuance', text: 'Een antwoord van mij', replyTo: theirs.id })
    await guest.send('RaiseHand', {})
    const answer = await recordOf(server.visitor(), table, id, link)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(answer.body).toMatchObject({
      format: 'exchange-table/person',
      person: { ...person, role: 'participant', segment: 'Onderwijs', votes: true, erased: false },
      links: { made: 1, opens: true },
      written: [{ text: written }, { text: 'Een antwoord van mij', reply: true }],
      captured: [{ text: said }],
      answers: [{ answer: 'agree' }],
      floor: { handRaised: true },
      tookPart: null,
    })
    const text = JSON.stringify(answer.body)
    expect(text).not.toContain('Van iemand anders')
    expect(text).not.toContain(tokenIn(link))
    expect(text).not.toContain(other.mine?.guest)
    expect(text).not.toContain(other.mine?.name)
    expect((await recordOf(organizer, table, id)).body).toMatchObject({ person })
  })

  test('is in words first, in the language that is asked for', async () => {
    const { server, table, id, link } = await talking()
    const words = z.object({ inWords: z.array(z.string()) })
    const nl = words.parse((await recordOf(server.visitor(), table, id, link)).body).inWords
    expect(nl).toContain('Je mailadres is wilhelmina@verzonnen.example.')
    const en = words.parse((await recordOf(server.visitor(), table, id, link, 'en')).body).inWords
    expect(en).toContain('Your mail address is wilhelmina@verzonnen.example.')
    expect(en).toHaveLength(nl.length)
  })

  test('holds no vote any more once the table is closed, and says why', async () => {
    const { server, organizer, table, host, guest, id, link } = await talking()
    const seats = [await table.participant(1), await table.participant(2), await table.participant(3)]
    await goTo(host, 'vote')
    const item = itemOn(host)
    for (const seat of [guest, ...seats])
      await seat.send('CastBallot', { item, value: 2, reason: `Reden van ${seat.mine?.name}` })
    const open = (await recordOf(server.visitor(), table, id, link)).body
    expect(open).toMatchObject({ ballots: [{ ballot: { value: 2 } }] })
    await host.send('CloseSession', {})
    const closed = (await recordOf(server.visitor(), table, id, link)).body
    expect(closed).toMatchObject({
      ballots: [],
      answers: [],
      judgements: [],
      tookPart: true,
      written: [{ text: written }],
    })
    expect(JSON.stringify(closed)).toContain('weet niemand meer')
    expect(JSON.stringify(closed)).not.toContain('Reden van')
    await erase(organizer, table, id, true)
    const erased = (await recordOf(organizer, table, id)).body
    expect(erased).toMatchObject({ person: { name: null, email: null, erased: true }, written: [], captured: [] })
    expect(JSON.stringify(erased)).not.toMatch(/KWARTELEI|Wilhelmina/)
  })

  test('is given to nobody else', async () => {
    const { server, table, id, link, host } = await talking()
    const visitor = server.visitor()
    for (const wrong of [undefined, table.linkOf(1), table.links.facilitator, table.links.screen])
      expect(await recordOf(visitor, table, id, wrong)).toMatchObject({
        status: 403,
        body: { code: 'not-your-record' },
      })
    const own = await recordOf(visitor, table, 'nobody', link)
    expect(own).toMatchObject({ status: 403 })
    await host.send('RevokeLink', { guest: id })
    expect(await recordOf(visitor, table, id, link)).toMatchObject({ status: 403 })
  })
})
