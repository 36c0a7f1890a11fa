import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { archiveSchema } from '../../server/exports/archive.ts'
import { exporters } from '../../server/exports/index.ts'
import { PdfUnavailable } from '../../server/exports/pdf-unavailable.ts'
import { standardPaces } from '../../server/pace.ts'
import { tokenIn, type Person } from './person.ts'
import { goTo, itemOn, startServer, type Table } from './start.ts'

const bearer = (link: string) => ({ authorization: `Bearer ${tokenIn(link)}` })
const formats = [...Object.keys(exporters), 'archive']

/** A table where something was said, so that a file has something to hold. */
async function talkedAbout(table: Table): Promise<Person> {
  const host = await table.facilitator()
  const guests = await Promise.all([1, 2, 3].map(number => table.participant(number)))
  await goTo(host, 'vote')
  const item = itemOn(host)
  for (const [index, guest] of guests.entries()) await guest.send('CastBallot', { item, value: 1 + 3 * index })
  await goTo(host, 'discuss')
  await guests[0]?.send('Contribute', { item, stance: 'a', text: 'Een zin die erbij hoort.' })
  return host
}

describe('an export', () => {
  test.each(formats)('as %s is for the organizer, and for the facilitator with their link', async format => {
    const server = await startServer()
    const [organizer, table] = [await server.organizer(), await server.table()]
    await talkedAbout(table)
    const path = `/api/sessions/${table.id}/export/${format}`
    const file = await organizer.get(path)
    expect(file.status).toBe(200)
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="?Netjes-afscheid-nemen\.[\w.-]+"?$/)
    expect(file.headers.get('content-type')).toContain(exporters[format]?.contentType ?? 'application/json')
    expect(file.headers.get('cache-control')).toBe('no-store')
    expect((await server.visitor().get(path, bearer(table.links.facilitator))).status).toBe(200)
  })

  test('of a rehearsal says so in the name of its file', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    for (const lang of ['nl', 'en'] as const) {
      const table = await server.table({ rehearsal: true, lang })
      const file = await organizer.get(`/api/sessions/${table.id}/export/md`)
      const name = { nl: /-repetitie\.md"?$/, en: /-rehearsal\.md"?$/ }[lang]
      expect(file.headers.get('content-disposition')).toMatch(name)
    }
  })

  test('is for nobody else', async () => {
    // All of them come from one place, and ask more than a whole room would.
    const server = await startServer({ paces: { ...standardPaces, heavy: { points: 1000, duration: 60 } } })
    const [table, other] = [await server.table(), await server.table()]
    const host = await table.facilitator()
    const [first] = table.links.participants
    if (!first) throw new Error('there are three')
    const strangers = {
      nobody: {},
      participant: bearer(first.link),
      scribe: bearer(table.links.scribe),
      screen: bearer(table.links.screen),
      'facilitator of another table': bearer(other.links.facilitator),
      'made-up': { authorization: 'Bearer made-up' },
      'no bearer': { authorization: 'Basic YTpi' },
    }
    for (const [who, headers] of Object.entries(strangers)) {
      for (const format of [...formats, 'nothing']) {
        const answer = await server.visitor().get(`/api/sessions/${table.id}/export/${format}`, headers)
        expect([who, format, answer.status, answer.body]).toEqual([
          who,
          format,
          403,
          expect.objectContaining({ code: 'not-yours' }),
        ])
      }
    }
    // A facilitator whose link was replaced has none any more.
    const again = await host.send('ReissueLink', { guest: host.mine?.guest ?? first.id })
    const path = `/api/sessions/${table.id}/export/archive`
    expect((await server.visitor().get(path, bearer(table.links.facilitator))).status).toBe(403)
    expect((await server.visitor().get(path, bearer((again.ok && again.link) || ''))).status).toBe(200)
  })

  test('of what is not there is a no in words', async () => {
    const server = await startServer()
    const [organizer, table] = [await server.organizer(), await server.table()]
    const not = { status: 404, body: { code: 'unknown-format' } }
    expect(await organizer.get(`/api/sessions/${table.id}/export/constructor`)).toMatchObject(not)
    expect(await organizer.get(`/api/sessions/nowhere/export/archive`)).toMatchObject({
      status: 404,
      body: { code: 'unknown-session' },
    })
    expect((await server.visitor().get('/api/sessions/nowhere/export/archive')).status).toBe(403)
  })

  test('as PDF, where none can be made, points at the web page', async () => {
    const server = await startServer()
    const [organizer, table] = [await server.organizer(), await server.table()]
    const { pdf } = exporters
    if (!pdf) throw new Error('it is one of them')
    const broken = vi.spyOn(pdf, 'render').mockImplementation(() => {
      throw new PdfUnavailable('not here')
    })
    onTestFinished(() => broken.mockRestore())
    expect(await organizer.get(`/api/sessions/${table.id}/export/pdf`)).toMatchObject({
      status: 501,
      body: { code: 'pdf-unavailable', message: expect.stringMatching(/HTML/) as string },
    })
  })

  test('speaks the language of the session, or the one asked for', async () => {
    const server = await startServer()
    const [organizer, table] = [await server.organizer(), await server.table({ lang: 'nl' })]
    await talkedAbout(table)
    const [own, dutch, english] = await Promise.all(
      ['', '?lang=nl', '?lang=en'].map(query => organizer.get(`/api/sessions/${table.id}/export/md${query}`)),
    )
    expect(own?.body).toBe(dutch?.body)
    expect(english?.body).not.toBe(dutch?.body)
  })

  test('as an archive holds the session, and nobody’s name', async () => {
    const server = await startServer()
    const [organizer, table] = [await server.organizer(), await server.table()]
    const host = await talkedAbout(table)
    await host.send('AddGuest', { name: 'Noor Marker', email: 'noor@example.org' })
    const { body } = await organizer.get(`/api/sessions/${table.id}/export/archive`)
    const archive = archiveSchema.parse(body)
    expect(archive.session.id).toBe(table.id)
    expect(JSON.stringify(body)).toContain('Een zin die erbij hoort.')
    expect(JSON.stringify(body)).not.toMatch(/Noor Marker|noor@example|Gast 1/)
  })
})
