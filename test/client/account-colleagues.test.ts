import { describe, expect, test } from 'vitest'
import { all, fieldOf, isThere, press, squeezed, textOf, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage } from './organizer-fakes.ts'

freshBrowser()

const until = Date.UTC(2026, 11, 2, 12)
function withColleagues(link: string | null = 'https://tafel.example/join#abc'): FakeApi {
  const api = new FakeApi()
  const colleagues = [
    { id: 1, name: 'Marieke Tolsma', email: 'm@example.org', you: true },
    { id: 2, name: 'Noor Yılmaz', email: 'noor@example.org', you: false },
  ]
  let invited: { id: number; email: unknown; until: number }[] = []
  api.routes.set('GET /api/colleagues', () => ({ status: 200, body: { colleagues, invited } }))
  api.routes.set('POST /api/colleagues', ({ email }) => {
    const made = { id: 5, email, until }
    invited = [made]
    return { status: 201, body: { invited: made, link } }
  })
  api.routes.set('DELETE /api/colleagues/2', () => {
    colleagues.pop()
    return { status: 204 }
  })
  api.routes.set('DELETE /api/colleagues/invited/5', () => {
    invited = []
    return { status: 204 }
  })
  return api
}
const rows = () =>
  all('listitem', /@/).map(row => [...row.querySelectorAll('p')].map(line => squeezed(line.textContent)).join(' / '))
const send = () => press('button', 'Nodig uit')

describe('colleagues', () => {
  test('are for whoever is signed in, who comes back to them afterwards', async () => {
    const api = new FakeApi()
    api.routes.set('GET /api/colleagues', () => ({ status: 401, body: { code: 'not-signed-in', message: '' } }))
    const router = await openPage(api, '/colleagues')
    expect(router.currentRoute.value.fullPath).toBe('/sign-in?next=/colleagues')
  })

  test('are removed only after being asked, and nobody removes themselves', async () => {
    const api = withColleagues()
    await openPage(api, '/colleagues')
    expect(rows()).toEqual(['Marieke Tolsma jij / m@example.org', 'Noor Yılmaz / noor@example.org'])
    expect(all('button', /^Verwijder/)).toHaveLength(1)
    await press('button', 'Verwijder Noor Yılmaz')
    await press('button', 'Laat staan')
    expect(rows()).toHaveLength(2)
    await press('button', 'Verwijder Noor Yılmaz')
    await press('button', 'Verwijder')
    expect(rows()).toEqual(['Marieke Tolsma jij / m@example.org'])
  })

  test('are invited with a link to pass on where the server sends no mail', async () => {
    const api = withColleagues()
    await openPage(api, '/colleagues', 'en')
    await type('E-mail address', ' esra@example.org ')
    await press('button', 'Invite')
    expect(api.asked.find(({ method }) => method === 'POST')?.body).toEqual({ email: 'esra@example.org', lang: 'en' })
    expect(fieldOf('textbox', 'Link to join with').value).toBe('https://tafel.example/join#abc')
    expect(isThere('button', 'Copy the link')).toBe(true)
    expect(rows().at(-1)).toMatch(/^esra@example\.org \/ works until 2 December 2026, \d\d:\d\d$/)
  })

  test('are told by mail where the server sends it', async () => {
    await openPage(withColleagues(null), '/colleagues')
    await type('E-mailadres', 'esra@example.org')
    await send()
    expect(textOf('status')).toContain('De uitnodiging gaat naar esra@example.org.')
    expect(isThere('textbox', 'Link om aan te schuiven')).toBe(false)
  })

  test('are not invited at half an address, nor twice', async () => {
    const api = withColleagues()
    await openPage(api, '/colleagues')
    await type('E-mailadres', 'esra')
    await send()
    expect(document.activeElement).toBe(fieldOf('textbox', 'E-mailadres'))
    expect(api.asked.some(({ method }) => method === 'POST')).toBe(false)
    api.routes.set('POST /api/colleagues', () => ({
      status: 409,
      body: { code: 'already-colleague', message: 'Die is er al.' },
    }))
    await type('E-mailadres', 'noor@example.org')
    await send()
    expect(textOf('alert')).toContain('Die is er al.')
    expect(fieldOf('textbox', 'E-mailadres').value).toBe('noor@example.org')
  })

  test('whose invitation is revoked leave no link behind', async () => {
    await openPage(withColleagues(), '/colleagues')
    await type('E-mailadres', 'esra@example.org')
    await send()
    await press('button', 'Trek de uitnodiging van esra@example.org in')
    expect(isThere('heading', 'Uitgenodigd')).toBe(false)
    expect(isThere('textbox', 'Link om aan te schuiven')).toBe(false)
  })
})
