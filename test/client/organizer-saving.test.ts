import { describe, expect, test, vi } from 'vitest'
import { fieldOf, isThere, press, textOf, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()

const title = 'Titel van de tafel'
const sentTitles = (api: FakeApi) => api.commands('UpdateSession').map(command => command['title'])

describe('what is changed', () => {
  test('is one command once the typing pauses, and the page says when it was saved', async () => {
    vi.setSystemTime(new Date(2026, 10, 12, 11, 4))
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    await type(title, 'Dicht')
    await pass(300)
    await type(title, 'Dichtbij')
    await pass(300)
    expect(sentTitles(api)).toEqual([])
    await pass(1000)
    expect(sentTitles(api)).toEqual(['Dichtbij'])
    expect(api.table.state.title).toBe('Dichtbij')
    expect(document.body.textContent).toContain('Opgeslagen om 11:04')
  })

  test('is saved at once on leaving the field, and only once', async () => {
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    await type(title, 'Dichtbij')
    fieldOf('textbox', title).dispatchEvent(new Event('blur'))
    await pass(0)
    expect(sentTitles(api)).toEqual(['Dichtbij'])
    await pass(5000)
    expect(sentTitles(api)).toEqual(['Dichtbij'])
  })

  test('is not saved when nothing is different, or nothing is left', async () => {
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    await type(title, 'Anders')
    await type(title, api.table.state.title)
    await pass(2000)
    await type(title, '   ')
    await pass(2000)
    expect(sentTitles(api)).toEqual([])
    expect(document.body.textContent).toContain('Een tafel heeft een titel nodig.')
  })

  test('is kept and sent again under the same id until an answer comes, and has effect once', async () => {
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    api.losingAnswers = true
    const versionBefore = api.table.version
    await type(title, 'Dichtbij')
    await pass(1000)
    expect(textOf('alert')).toContain('Nog niet opgeslagen, we proberen het opnieuw')
    await pass(3500)
    expect(fieldOf('textbox', title).value).toBe('Dichtbij')
    api.losingAnswers = false
    await pass(10_000)
    const ids = new Set(api.commands('UpdateSession').map(({ id }) => id))
    expect(api.commands('UpdateSession').length).toBeGreaterThan(2)
    expect(ids.size).toBe(1)
    expect(api.table.version).toBe(versionBefore + 1)
    expect(textOf('alert')).not.toContain('Nog niet opgeslagen')
    expect(document.body.textContent).toContain('Opgeslagen om')
  })

  test('goes at once when somebody presses try now', async () => {
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    api.down = true
    await type(title, 'Dichtbij')
    await pass(10_000)
    api.down = false
    expect(sentTitles(api)).toEqual([])
    await press('button', 'Probeer nu')
    expect(sentTitles(api)).toEqual(['Dichtbij'])
  })

  test('waits in line: a second change follows the first, in order', async () => {
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    api.down = true
    await type(title, 'Dichtbij')
    await pass(1000)
    await press('checkbox', 'Vraag bij elke stem hoe zeker iemand is')
    await pass(600)
    api.down = false
    await press('button', 'Probeer nu')
    await pass(1000)
    const [first, second] = api.commands('UpdateSession')
    expect(first?.['title']).toBe('Dichtbij')
    expect(second?.['rules']).toMatchObject({ conviction: false })
  })

  test('is told when it was refused, and the page shows what is true', async () => {
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    // Somebody else opened the door meanwhile: the house rules are settled.
    api.give('OpenLobby', {})
    await press('checkbox', 'Vraag bij elke stem hoe zeker iemand is')
    await pass(600)
    expect(textOf('alert')).toContain('Dit is niet opgeslagen.')
    expect(isThere('checkbox', /hoe zeker/)).toBe(false)
    expect(document.body.textContent).toContain('Bij elke stem vragen we hoe zeker iemand is.')
    await press('button', 'Begrepen')
    expect(textOf('alert')).not.toContain('Dit is niet opgeslagen.')
  })

  test('is not lost when the sign-in has ended meanwhile', async () => {
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    const known = api.routes.get('POST /api/sessions/s1/commands')
    api.routes.set('POST /api/sessions/s1/commands', () => ({
      status: 401,
      body: { code: 'not-signed-in', message: '' },
    }))
    await type(title, 'Dichtbij')
    await pass(1000)
    expect(textOf('alert')).toContain('Meld je aan in een ander tabblad')
    if (known) api.routes.set('POST /api/sessions/s1/commands', known)
    await press('button', 'Probeer nu')
    expect(api.table.state.title).toBe('Dichtbij')
  })
})

describe('what others change', () => {
  test('comes in by itself, and leaves alone what is being typed', async () => {
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    api.give('AddGuest', { name: 'Noor Yılmaz' })
    await pass(14_500)
    await type(title, 'Dichtb')
    await pass(600)
    expect(isThere('button', 'Noor Yılmaz')).toBe(true)
    expect(fieldOf('textbox', title).value).toBe('Dichtb')
  })
})

describe('a page that cannot be shown', () => {
  test('sends whoever is not signed in to the sign-in, and back', async () => {
    const api = new FakeApi()
    api.routes.set('GET /api/sessions/s1', () => ({ status: 401, body: { code: 'not-signed-in', message: '' } }))
    const router = await openPage(api, '/sessions/s1')
    await pass(0)
    expect(router.currentRoute.value.fullPath).toBe('/sign-in?next=/sessions/s1')
  })

  test('says that a table is gone', async () => {
    const api = new FakeApi()
    api.routes.set('GET /api/sessions/s1', () => ({
      status: 404,
      body: { code: 'unknown-session', message: 'Deze sessie is er niet (meer).' },
    }))
    await openPage(api, '/sessions/s1')
    expect(isThere('heading', 'Deze tafel is er niet.')).toBe(true)
    expect(document.body.textContent).toContain('Deze sessie is er niet (meer).')
  })
})
