import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import { agendaFileOf } from '../../shared/script/agenda-file.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Browser } from './browser.ts'
import { goTo, itemOn, startServer, type Table, type TestServer } from './start.ts'

const created = z.object({ sessionId: z.string().transform(asId<SessionId>) })
const listed = z.object({
  templates: z.array(z.object({ name: z.string(), own: z.boolean(), title: z.string(), minutes: z.number() })),
})
const kept = z.object({ name: z.string(), own: z.literal(true), title: z.string() })

async function stored(server: TestServer, body: unknown): Promise<Session> {
  const { sessionId } = created.parse(body)
  return replay((await server.kept.store.read(sessionId)).events)
}
const own = async (organizer: Browser, lang = 'nl') =>
  listed.parse((await organizer.get(`/api/templates?lang=${lang}`)).body).templates.filter(template => template.own)
const agendaOf = ({ chapters, items, lang }: Session) => agendaFileOf({ title: '', lang, chapters, items })
/** Without ids, which every session has of its own. */
const keptOf = (state: Session) => ({ agenda: agendaOf(state), rules: state.rules, segments: state.segments })

/** A table with guests, on which something was voted. */
async function voted(server: TestServer): Promise<Table> {
  const table = await server.table({ participants: 3, rules: { smallestReveal: 4 } })
  const host = await table.facilitator()
  await host.send('UpdateSession', { segments: ['Zorg', 'Handel'] })
  await host.send('AddChapter', { title: 'Slot' })
  await goTo(host, 'vote')
  const guest = await table.participant()
  await guest.send('CastBallot', { item: itemOn(guest), value: 2, reason: 'Mijn reden' })
  return table
}

describe('a template of one’s own', () => {
  test('is kept from a session, stands in the list of its language, and a session begins with it', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const table = await voted(server)
    const answer = await organizer.post(`/api/sessions/${table.id}/template`, { name: ' Voorjaar ' })
    expect(answer.status).toBe(201)
    const { name } = kept.parse(answer.body)
    expect(await own(organizer)).toMatchObject([{ name, title: 'Voorjaar' }])
    expect(await own(organizer, 'en')).toEqual([])

    const made = await stored(server, (await organizer.post('/api/sessions', { lang: 'nl', template: name })).body)
    const { state } = await table.stored()
    expect(keptOf(made)).toEqual(keptOf(state))
    expect(made).toMatchObject({ title: 'Voorjaar', status: 'draft', rounds: {} })
    expect(made.guests).toHaveLength(2)
  })

  test('holds no name, no vote and no reason', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const table = await voted(server)
    await organizer.post(`/api/sessions/${table.id}/template`, { name: 'Leeg van mensen' })
    const [template] = await server.kept.templates.all(1)
    expect(JSON.stringify(template)).not.toMatch(/Gast|Mijn reden|ballot/)
  })

  test('is renamed and removed, and what began with it stays', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const table = await server.table()
    const { name } = kept.parse((await organizer.post(`/api/sessions/${table.id}/template`, { name: 'Eerst' })).body)
    const begun = await organizer.post('/api/sessions', { lang: 'nl', template: name })
    expect((await organizer.post(`/api/templates/${name}`, { name: 'Later' })).status).toBe(204)
    expect(await own(organizer)).toMatchObject([{ title: 'Later' }])
    expect((await organizer.delete(`/api/templates/${name}`)).status).toBe(204)
    expect((await organizer.delete(`/api/templates/${name}`)).status).toBe(404)
    expect(await own(organizer)).toEqual([])
    expect((await stored(server, begun.body)).items).toHaveLength(3)
    expect((await organizer.post('/api/sessions', { lang: 'nl', template: name })).body).toMatchObject({
      code: 'unknown-template',
    })
  })

  test('needs a name, a session, and a template to rename', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const table = await server.table()
    const keep = (name: string, id: string = table.id) => organizer.post(`/api/sessions/${id}/template`, { name })
    expect(await keep(' ')).toMatchObject({ status: 409, body: { code: 'empty-text' } })
    expect(await keep('x'.repeat(121))).toMatchObject({ status: 409, body: { code: 'too-long' } })
    expect(await keep('x', 'nowhere')).toMatchObject({ status: 404, body: { code: 'unknown-session' } })
    expect((await organizer.post('/api/templates/nowhere', { name: 'x' })).body).toMatchObject({
      code: 'unknown-template',
    })
    expect(await own(organizer)).toEqual([])
  })

  test('is not kept beyond a hundred', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const table = await server.table()
    await organizer.post(`/api/sessions/${table.id}/template`, { name: 'Eerste' })
    const [first] = await server.kept.templates.all(1)
    if (!first) throw new Error('nothing was kept')
    for (let n = 0; n < 99; n += 1) await server.kept.templates.keep(1, { ...first, id: `t${n}` }, 0)
    const answer = await organizer.post(`/api/sessions/${table.id}/template`, { name: 'Honderdeerste' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'templates-full' } })
  })
})

describe('a copy of a session', () => {
  test('has its agenda, rules and segments, and nobody’s votes, words or links', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const table = await voted(server)
    const answer = await organizer.post(`/api/sessions/${table.id}/copy`, { title: 'Nog eens' })
    expect(answer.status).toBe(201)
    const copy = await stored(server, answer.body)
    const { state } = await table.stored()
    expect(keptOf(copy)).toEqual(keptOf(state))
    expect(copy).toMatchObject({ title: 'Nog eens', status: 'draft', rounds: {}, contributions: [], rehearsal: false })
    expect(copy.guests.map(({ role }) => role)).toEqual(['facilitator', 'scribe'])
    expect(copy.items.map(({ id }) => id)).not.toContain(state.items[0]?.id)
  })

  test('takes its guests along when asked, with new links, but none whose link was taken back', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const table = await server.table({ participants: 3 })
    const host = await table.facilitator()
    const [, , first, second, third] = (await table.stored()).state.guests
    if (!first || !second || !third) throw new Error('the table has three guests')
    await host.send('UpdateGuest', { guest: first.id, changes: { name: 'Priya Ramdin', email: 'priya@mail.example' } })
    await host.send('UpdateGuest', { guest: second.id, changes: { role: 'scribe', votes: true, segment: 'Retail' } })
    await host.send('RevokeLink', { guest: third.id })
    const answer = await organizer.post(`/api/sessions/${table.id}/copy`, { guests: true })
    const copy = await stored(server, answer.body)
    expect(copy.guests.map(({ role, votes, segment }) => [role, votes, segment])).toEqual([
      ['facilitator', false, null],
      ['scribe', false, null],
      ['participant', true, null],
      ['scribe', true, 'Retail'],
    ])
    const people = await server.kept.people.of(copy.id)
    expect([...people.values()]).toContainEqual({ name: 'Priya Ramdin', email: 'priya@mail.example' })
    expect(JSON.stringify(answer.body)).not.toContain(table.linkOf(1))
  })

  test('is not made of a session that is not there', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    expect(await organizer.post('/api/sessions/nowhere/copy', {})).toMatchObject({ status: 404 })
  })
})

describe('an agenda from a file', () => {
  const item = {
    ...{ kind: 'dilemma', chapter: 0, title: 'Prijs', question: 'Welke prijs?', format: 'spectrum' },
    settings: { poleA: 'Vast', poleB: 'Per klant' },
    steps: [{ step: 'vote', round: 1, minutes: 5 }],
  }
  const file = {
    ...{ format: 'exchange-table/agenda', version: 1, title: 'Avond', lang: 'nl', chapters: [{ title: 'Deel' }] },
    items: [item],
  }
  const reader = async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    return (content: unknown, lang = 'nl') =>
      organizer.post('/api/agenda-files', { file: content }, { 'accept-language': lang })
  }

  test('is read as what can be added', async () => {
    const { chapter: _, ...rest } = item
    const read = await reader()
    expect(await read(file)).toMatchObject({
      status: 200,
      body: { title: 'Avond', parts: [{ chapter: 'Deel', items: [rest] }] },
    })
  })

  test('of which a part is not fit is refused with the path of that part', async () => {
    const read = await reader()
    const strange = { ...item, steps: [{ step: 'dans', round: 1, minutes: 1 }] }
    const unfit: readonly (readonly [string, unknown])[] = [
      ['', 'x'],
      ['format', { ...file, format: 'other' }],
      ['version', { ...file, version: 2 }],
      ['items[0].title', { ...file, items: [{ ...item, title: undefined }] }],
      ['items[0].chapter', { ...file, items: [{ ...item, chapter: 3 }] }],
      ['items[0].format', { ...file, items: [{ ...item, format: 'onzin' }] }],
      ['items[0].settings', { ...file, items: [{ ...item, settings: { poleA: 'x' } }] }],
      ['items[0].steps[0].step', { ...file, items: [strange] }],
      ['items[1]', { ...file, items: [item, { ...item, title: ' ' }] }],
      ['items', { ...file, items: Array.from({ length: 61 }, () => item) }],
    ]
    for (const [path, content] of unfit) {
      const answer = await read(content)
      expect(answer).toMatchObject({ status: 422, body: { code: 'unfit-agenda', path } })
      const { message } = z.object({ message: z.string() }).parse(answer.body)
      expect(message).toContain(path === 'format' ? '' : path)
    }
  })

  test('is spoken of in the language of the asker', async () => {
    const read = await reader()
    const untitled = { ...file, title: undefined }
    expect((await read(untitled, 'en')).body).toMatchObject({
      message: 'The file lacks title. Nothing has been added.',
    })
    expect((await read(untitled)).body).toMatchObject({
      message: 'In het bestand ontbreekt title. Er is niets toegevoegd.',
    })
  })
})
