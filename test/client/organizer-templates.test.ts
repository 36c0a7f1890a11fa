import { describe, expect, test } from 'vitest'
import { fieldOf, isThere, nameOf, press, pressKey, textOf, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage } from './organizer-fakes.ts'

freshBrowser()

interface Entry {
  name: string
  own: boolean
  title: string
}
const whole = (entry: Entry) => ({ ...entry, lang: 'nl', description: '', chapters: 2, dilemmas: 3, minutes: 90 })

/** A server on which one template was kept. */
class TemplateApi extends FakeApi {
  entries: Entry[] = [
    { name: 't1', own: true, title: 'Voorjaar' },
    { name: 'short-table', own: false, title: 'Netjes afscheid nemen' },
  ]
  constructor() {
    super()
    const session = { id: 's1', title: 'Onze tafel', lang: 'nl', status: 'closed', rehearsal: false, seats: 3 }
    const times = { createdAt: 0, lastAt: 0, closedAt: 1, startsAt: null, endsAt: null, place: null }
    this.routes.set('GET /api/sessions', () => ({ status: 200, body: { sessions: [{ ...session, ...times }] } }))
    this.routes.set('GET /api/templates', () => ({ status: 200, body: { templates: this.entries.map(whole) } }))
    this.routes.set('POST /api/templates/t1', ({ name }) => {
      this.entries = this.entries.map(entry => (entry.name === 't1' ? { ...entry, title: String(name) } : entry))
      return { status: 204 }
    })
    this.routes.set('DELETE /api/templates/t1', () => {
      this.entries = this.entries.filter(({ name }) => name !== 't1')
      return { status: 204 }
    })
    this.routes.set('POST /api/sessions', () => ({ status: 201, body: { sessionId: 's1' } }))
    this.routes.set('POST /api/sessions/s1/copy', () => ({ status: 201, body: { sessionId: 's1' } }))
    this.routes.set('POST /api/sessions/s1/template', ({ name }) =>
      name === 'vol'
        ? { status: 409, body: { code: 'templates-full', message: 'Er zijn al honderd eigen sjablonen.' } }
        : { status: 201, body: whole({ name: 't2', own: true, title: String(name) }) },
    )
  }
  bodies(path: string) {
    return this.asked.filter(asked => asked.path === path && asked.method === 'POST').map(({ body }) => body)
  }
}

async function home(): Promise<TemplateApi> {
  const api = new TemplateApi()
  await openPage(api, '/')
  return api
}

describe('a template of one’s own', () => {
  test('stands beside those of the house, and a table begins with it', async () => {
    const api = await home()
    await press('radio', /^Voorjaar/)
    await press('button', 'Zet deze tafel klaar')
    expect(api.bodies('/api/sessions')).toMatchObject([{ template: 't1' }])
  })

  test('is renamed in place, by enter too, and without making a table', async () => {
    const api = await home()
    await press('button', 'Geef sjabloon ‘Voorjaar’ een andere naam')
    expect(fieldOf('textbox', 'Naam van het sjabloon').value).toBe('Voorjaar')
    await type('Naam van het sjabloon', ' ')
    await press('button', 'Bewaar de naam')
    expect(document.body.textContent).toContain('Een sjabloon heeft een naam nodig.')
    await type('Naam van het sjabloon', 'Najaar')
    await pressKey(the('textbox', 'Naam van het sjabloon'), 'Enter')
    expect(isThere('radio', /^Najaar/)).toBe(true)
    expect(nameOf(document.activeElement ?? document.body)).toBe('Geef sjabloon ‘Najaar’ een andere naam')
    expect(api.bodies('/api/sessions')).toEqual([])
  })

  test('is removed after a question', async () => {
    const api = await home()
    await press('button', 'Verwijder sjabloon ‘Voorjaar’')
    expect(textOf('dialog')).toContain('Tafels die ermee begonnen, blijven zoals ze zijn.')
    await press('button', 'Verwijder voorgoed')
    expect(isThere('radio', /^Voorjaar/)).toBe(false)
    expect(api.entries.map(({ name }) => name)).toEqual(['short-table'])
  })

  test('of the house cannot be renamed or removed', async () => {
    await home()
    expect(isThere('button', 'Geef sjabloon ‘Netjes afscheid nemen’ een andere naam')).toBe(false)
    expect(isThere('button', 'Verwijder sjabloon ‘Netjes afscheid nemen’')).toBe(false)
  })

  test('is kept from the run sheet, under a name', async () => {
    const api = new TemplateApi()
    await openPage(api, '/sessions/s1')
    await press('button', 'Bewaar als sjabloon')
    expect(textOf('dialog')).toContain('Geen gasten, geen stemmen')
    await type('Naam van het sjabloon', 'vol')
    const submit = async () => {
      document.querySelector('#keep-template')?.dispatchEvent(new Event('submit', { cancelable: true }))
      await new Promise(resolve => queueMicrotask(() => resolve(undefined)))
      await press('heading', /./)
    }
    await submit()
    expect(textOf('dialog')).toContain('Er zijn al honderd eigen sjablonen.')
    await type('Naam van het sjabloon', 'Zomer')
    await submit()
    expect(isThere('dialog', /./)).toBe(false)
    expect(api.bodies('/api/sessions/s1/template')).toEqual([{ name: 'vol' }, { name: 'Zomer' }])
  })
})

describe('a table like another one', () => {
  test('is asked for a title and whether its guests come along', async () => {
    const api = await home()
    await press('button', 'Maak een nieuwe tafel zoals Onze tafel')
    expect(fieldOf('textbox', 'Titel').value).toBe('Onze tafel')
    const guests = the('checkbox', 'Neem de gasten mee, met nieuwe links')
    guests.click()
    document.querySelector('#copy-session')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await press('heading', /./)
    expect(api.bodies('/api/sessions/s1/copy')).toEqual([{ title: 'Onze tafel', guests: true }])
  })

  test('says what went wrong, and stays open', async () => {
    const api = await home()
    api.routes.set('POST /api/sessions/s1/copy', () => ({
      status: 404,
      body: { code: 'unknown-session', message: 'Deze sessie is er niet (meer).' },
    }))
    await press('button', 'Maak een nieuwe tafel zoals Onze tafel')
    document.querySelector('#copy-session')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await press('heading', /./)
    expect(textOf('dialog')).toContain('Deze sessie is er niet (meer).')
  })
})
