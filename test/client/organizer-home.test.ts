import { describe, expect, test } from 'vitest'
import { all, isThere, press, squeezed, textOf, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage } from './organizer-fakes.ts'

freshBrowser()

const rehearsal = {
  sessionId: 'r1',
  facilitator: 'https://tafel.example/s/r1#f',
  screen: 'https://tafel.example/s/r1#s',
  participant: 'https://tafel.example/s/r1#p',
}
const hrefOf = (name: RegExp) => the('link', name).getAttribute('href')

describe('a newcomer', () => {
  test('reads what this is in three sentences, and is led to a rehearsed evening', async () => {
    const api = new FakeApi()
    api.organizer = null
    api.routes.set('POST /api/rehearsals', () => ({ status: 201, body: rehearsal }))
    await openPage(api, '/')
    expect(all('listitem')).toHaveLength(3)
    await press('radio', 'English')
    await press('radio', 'Snel')
    await press('button', 'Kijk een gerepeteerde avond')
    expect(api.asked.at(-1)?.body).toEqual({ lang: 'en', participants: 12, speed: 10, facilitated: true })
    expect(hrefOf(/^Open de regie/)).toBe(rehearsal.facilitator)
    expect(hrefOf(/^Open het scherm/)).toBe(rehearsal.screen)
    expect(hrefOf(/^Neem plaats/)).toBe(rehearsal.participant)
    expect(document.activeElement?.textContent).toBe('De tafel zit. Waar wil je kijken?')
  })

  test('may host the rehearsal, and then the evening waits', async () => {
    const api = new FakeApi()
    api.organizer = null
    api.routes.set('POST /api/rehearsals', () => ({ status: 201, body: rehearsal }))
    await openPage(api, '/')
    await press('radio', 'Ik zelf')
    await press('button', 'Kijk een gerepeteerde avond')
    expect(api.asked.at(-1)?.body['facilitated']).toBe(false)
    expect(document.body.textContent).toContain('De avond wacht op jou.')
  })

  test('hears why there is no room for another rehearsal', async () => {
    const api = new FakeApi()
    api.organizer = null
    api.routes.set('POST /api/rehearsals', () => ({
      status: 409,
      body: { code: 'rehearsals-full', message: 'Er lopen al genoeg repetities.' },
    }))
    await openPage(api, '/')
    await press('button', 'Kijk een gerepeteerde avond')
    expect(textOf('alert')).toContain('Er lopen al genoeg repetities.')
  })

  test('is told where the set-up link was printed when rehearsals are for organizers', async () => {
    const api = new FakeApi()
    api.organizer = null
    api.openRehearsals = false
    await openPage(api, '/')
    expect(isThere('button', 'Kijk een gerepeteerde avond')).toBe(false)
    expect(hrefOf(/^Meld je aan$/)).toBe('/sign-in')
    expect(document.body.textContent).toContain('staat in het venster waarin de server is gestart')
  })

  test('sees that the server is away, and tries again', async () => {
    const api = new FakeApi()
    api.down = true
    await openPage(api, '/', 'en')
    expect(textOf('status')).toContain('The server does not answer.')
    api.down = false
    await press('button', 'Try again')
    expect(isThere('heading', 'Your tables')).toBe(true)
  })
})

const entry = {
  ...{ id: 's1', title: 'Dichtbij of te dichtbij', lang: 'nl', status: 'lobby', rehearsal: false, seats: 14 },
  ...{ createdAt: Date.UTC(2026, 9, 9, 12), lastAt: 0, closedAt: null },
  ...{ startsAt: null, endsAt: null, place: null },
}
const template = {
  ...{ name: 'short-table', lang: 'nl', title: 'Netjes afscheid nemen', description: 'Twee dilemma’s.' },
  ...{ chapters: 1, dilemmas: 2, minutes: 30 },
}

function withSessions(api: FakeApi, sessions: readonly object[]): FakeApi {
  api.routes.set('GET /api/sessions', () => ({ status: 200, body: { sessions } }))
  api.routes.set('GET /api/templates', (_body, path) => ({
    status: 200,
    body: { templates: path.includes('lang=nl') ? [template] : [{ ...template, lang: 'en', title: 'A good goodbye' }] },
  }))
  api.routes.set('POST /api/sessions', () => ({ status: 201, body: { sessionId: 's1' } }))
  return api
}

describe('an organizer', () => {
  test('sees the tables with their state, newest first', async () => {
    const old = {
      ...entry,
      id: 's0',
      title: 'De eerste',
      status: 'closed',
      closedAt: Date.UTC(2026, 2, 1, 12),
      seats: 1,
    }
    await openPage(withSessions(new FakeApi(), [old, entry]), '/')
    const rows = all('listitem').map(row => [...row.querySelectorAll('a, p')].map(part => squeezed(part.textContent)))
    expect(rows).toEqual([
      ['Dichtbij of te dichtbij', 'de deur staat open · 14 stemmen aan tafel · gemaakt op 9 oktober 2026'],
      ['De eerste', 'afgesloten · 1 stem aan tafel · afgesloten op 1 maart 2026'],
    ])
  })

  test('sees when and where people come together, once somebody has said', async () => {
    const startsAt = new Date(2026, 10, 12, 13, 30).getTime()
    const endsAt = new Date(2026, 10, 12, 16, 30).getTime()
    const planned = { ...entry, startsAt, endsAt, place: 'De Kade, Utrecht' }
    await openPage(withSessions(new FakeApi(), [planned, { ...entry, id: 's2', place: 'De Kade, Utrecht' }]), '/')
    const rows = all('listitem').map(row => [...row.querySelectorAll('p')].map(line => squeezed(line.textContent)))
    expect(rows).toEqual([
      ['de deur staat open · 14 stemmen aan tafel · gemaakt op 9 oktober 2026', 'De Kade, Utrecht'],
      [
        'de deur staat open · 14 stemmen aan tafel',
        'Donderdag 12 november 2026, 13:30 tot 16:30 uur · De Kade, Utrecht',
      ],
    ])
  })

  test('deletes a table only after being asked', async () => {
    const api = withSessions(new FakeApi(), [entry])
    api.routes.set('DELETE /api/sessions/s1', () => ({ status: 204 }))
    await openPage(api, '/')
    await press('button', 'Verwijder Dichtbij of te dichtbij')
    expect(isThere('dialog', '‘Dichtbij of te dichtbij’ verwijderen?')).toBe(true)
    await press('button', 'Laat staan')
    expect(api.asked.some(({ method }) => method === 'DELETE')).toBe(false)
    expect(isThere('link', 'Dichtbij of te dichtbij')).toBe(true)
    await press('button', 'Verwijder Dichtbij of te dichtbij')
    await press('button', 'Verwijder voorgoed')
    expect(api.asked.some(({ method, path }) => method === 'DELETE' && path === '/api/sessions/s1')).toBe(true)
    expect(isThere('link', 'Dichtbij of te dichtbij')).toBe(false)
    expect(isThere('dialog', /./)).toBe(false)
  })

  test('keeps the table in the list when deleting fails, and hears why', async () => {
    const api = withSessions(new FakeApi(), [entry])
    api.routes.set('DELETE /api/sessions/s1', () => ({
      status: 500,
      body: { code: 'failed', message: 'Er ging iets mis.' },
    }))
    await openPage(api, '/')
    await press('button', 'Verwijder Dichtbij of te dichtbij')
    await press('button', 'Verwijder voorgoed')
    expect(textOf('alert')).toContain('Er ging iets mis.')
    expect(isThere('link', 'Dichtbij of te dichtbij')).toBe(true)
  })

  test('sets a table from a template, with a title of their own', async () => {
    const api = withSessions(new FakeApi(), [])
    const router = await openPage(api, '/')
    await type('Titel', '  Onze tafel ')
    await press('button', 'Zet deze tafel klaar')
    const made = api.asked.find(({ method, path }) => method === 'POST' && path === '/api/sessions')
    expect(made?.body).toEqual({ lang: 'nl', title: 'Onze tafel', template: 'short-table' })
    expect(router.currentRoute.value.path).toBe('/sessions/s1')
  })

  test('sets an empty table in the other language', async () => {
    const api = withSessions(new FakeApi(), [])
    await openPage(api, '/')
    await press('radio', 'English')
    expect(isThere('radio', /^A good goodbye/)).toBe(true)
    await press('radio', /^Een lege tafel/)
    await press('button', 'Zet deze tafel klaar')
    const made = api.asked.find(({ method, path }) => method === 'POST' && path === '/api/sessions')
    expect(made?.body).toEqual({ lang: 'en' })
  })

  test('signs out, and is a newcomer again', async () => {
    const api = withSessions(new FakeApi(), [])
    api.routes.set('POST /api/sign-out', () => {
      api.organizer = null
      return { status: 204 }
    })
    await openPage(api, '/')
    await press('button', 'Marieke Tolsma, menu')
    await press('button', 'Meld je af')
    expect(isThere('heading', 'Eén tafel, één dilemma, twee stemmen.')).toBe(true)
  })
})
