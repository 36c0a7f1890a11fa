import { afterEach, describe, expect, test, vi } from 'vitest'
import { all, isThere, press, squeezed, textOf, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()
afterEach(() => vi.restoreAllMocks())

describe('before the door opens', () => {
  test('the cloth says what still needs doing', async () => {
    const api = new FakeApi({ guests: 1 })
    api.give('RevokeLink', { guest: api.table.you })
    await openPage(api, '/sessions/s1')
    expect(squeezed(document.querySelector('footer')?.textContent)).toMatch(/^Nog één ding: ?nog geen gasten\./)
  })

  test('an empty agenda asks for one dilemma, and its button waits', async () => {
    const api = new FakeApi({ guests: 8 })
    for (const { id } of api.table.state.items) api.give('RemoveItem', { item: id })
    await openPage(api, '/sessions/s1')
    expect(document.body.textContent).toContain('Begin met één dilemma.')
    await press('button', 'Zet eerst een dilemma op tafel')
    expect(api.commands()).toEqual([])
  })

  test('the lobby opens with one press, and then the way leads to the console', async () => {
    const api = new FakeApi({ guests: 8 })
    await openPage(api, '/sessions/s1')
    expect(document.querySelector('footer')?.textContent).toContain('Alles staat klaar.')
    await press('button', 'Open de lobby')
    await pass(0)
    expect(api.table.state.status).toBe('lobby')
    expect(the('link', 'Naar de regie').getAttribute('href')).toBe(api.linkOf(api.table.facilitator))
  })

  test('house rules are set in words and numbers, never under three', async () => {
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    await press('radio', 'zonder naam')
    await type('Minste stemmen voor een onthulling', '2', 'spinbutton')
    await pass(1000)
    expect(api.table.state.rules).toMatchObject({ contributions: 'anonymous', smallestReveal: 5 })
    await type('Minste stemmen voor een onthulling', '3', 'spinbutton')
    await pass(1000)
    expect(api.table.state.rules.smallestReveal).toBe(3)
    expect(document.body.textContent).toContain('Gedachten staan zonder naam op tafel.')
    expect(document.body.textContent).toContain('Een stem wordt onthuld vanaf 3 stemmen.')
  })
})

describe('once the door is open', () => {
  test('house rules are read, not written', async () => {
    const api = new FakeApi()
    api.give('OpenLobby', {})
    await openPage(api, '/sessions/s1')
    expect(document.body.textContent).toContain('Ze liggen vast.')
    expect(isThere('radio', 'zonder naam')).toBe(false)
    expect(document.body.textContent).toContain('Gedachten staan met rol op tafel, zonder naam.')
  })

  test('a table under way tells how far it is, and what came of it can be saved', async () => {
    const api = new FakeApi({ guests: 8 })
    api.table.until(1, 'vote')
    api.table.othersVote([1, 2, 3, 4, 5, 6])
    api.table.until(1, 'discuss')
    const saved: string[] = []
    api.routes.set('GET /api/sessions/s1/export/md', () => ({ status: 200, body: 'tekst' }))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    await openPage(api, '/sessions/s1')
    expect(document.body.textContent).toContain('0 van de 13 dilemma’s besproken')
    expect(document.body.textContent).toContain('6 stemmen uitgebracht')
    await press('button', 'Download als Markdown')
    await pass(0)
    expect(saved).toEqual(['exchange-table.md'])
    expect(api.asked.at(-1)?.path).toBe('/api/sessions/s1/export/md?lang=nl')
  })

  test('hears why a file could not be made', async () => {
    const api = new FakeApi()
    api.give('OpenLobby', {})
    api.routes.set('GET /api/sessions/s1/export/archive', () => ({
      status: 409,
      body: { code: 'not-now', message: 'Dit kan op dit moment niet.' },
    }))
    await openPage(api, '/sessions/s1')
    await press('button', 'Download als Archief')
    await pass(0)
    expect(textOf('alert')).toContain('Dit kan op dit moment niet.')
  })

  test('what the table has had cannot be taken away', async () => {
    const api = new FakeApi({ guests: 8 })
    api.table.until(1, 'vote')
    await openPage(api, '/sessions/s1')
    const [, voted] = api.table.state.items
    expect(isThere('button', `Haal ‘${voted?.title ?? ''}’ weg`)).toBe(false)
    expect(document.body.textContent).toContain('nu op tafel')
  })
})

describe('a closed table', () => {
  test('is read, saved and deleted, and nothing else', async () => {
    const api = new FakeApi({ guests: 8 })
    api.give('OpenLobby', {})
    api.table.next()
    api.give('CloseSession', {})
    api.routes.set('DELETE /api/sessions/s1', () => ({ status: 204 }))
    const router = await openPage(api, '/sessions/s1')
    expect(api.table.state.status).toBe('closed')
    expect(isThere('heading', 'Uitslag')).toBe(true)
    expect(isThere('heading', api.table.state.title)).toBe(true)
    expect(all('textbox')).toEqual([])
    expect(all('checkbox')).toEqual([])
    expect(isThere('button', 'Zet op de lijst')).toBe(false)
    await press('button', 'Verwijder deze tafel')
    await press('button', 'Verwijder voorgoed')
    await pass(0)
    expect(api.asked.some(({ method }) => method === 'DELETE')).toBe(true)
    expect(router.currentRoute.value.path).toBe('/')
  })
})
