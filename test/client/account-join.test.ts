import { describe, expect, test, vi } from 'vitest'
import { creationOptions, FakeDevice } from './fake-device.ts'
import { fieldOf, isThere, press, textOf, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage } from './organizer-fakes.ts'

freshBrowser()

const organizer = { id: 2, name: 'Noor', email: 'noor@example.org' }
function withInvitation(): FakeApi {
  const api = new FakeApi()
  api.organizer = null
  api.routes.set('POST /api/join/look', ({ token }) =>
    token === 'a-token'
      ? { status: 200, body: { workspace: 'Gemeente Waterwijk', email: 'noor@example.org' } }
      : { status: 403, body: { code: 'wrong-join-link', message: 'Deze uitnodiging is al gebruikt.' } },
  )
  api.routes.set('POST /api/join', () => ({ status: 201, body: { organizer } }))
  return api
}
const joinedWith = (api: FakeApi) => api.asked.filter(({ path }) => path === '/api/join').map(({ body }) => body)
const soon = (wanted: () => void) => vi.waitFor(wanted, { timeout: 5000 })

describe('joining', () => {
  test('says where to and for which address, and keeps its token out of the address', async () => {
    const router = await openPage(withInvitation(), '/join#a-token')
    expect(router.currentRoute.value.fullPath).toBe('/join')
    expect(document.body.textContent).toContain('in de werkruimte “Gemeente Waterwijk”')
    expect(fieldOf('textbox', 'E-mailadres').value).toBe('noor@example.org')
    expect(fieldOf('textbox', 'E-mailadres').hasAttribute('readonly')).toBe(true)
  })

  test('makes an account with a password, and leads home', async () => {
    const api = withInvitation()
    const router = await openPage(api, '/join#a-token')
    await type('Je naam', ' Noor ')
    await type('Wachtwoord', 'te kort')
    await press('button', 'Maak mijn account')
    expect(document.activeElement).toBe(fieldOf('textbox', 'Wachtwoord'))
    expect(joinedWith(api)).toEqual([])
    await type('Wachtwoord', 'een korte zin')
    await press('button', 'Maak mijn account')
    expect(joinedWith(api)).toEqual([{ token: 'a-token', name: 'Noor', password: 'een korte zin' }])
    expect(router.currentRoute.value.path).toBe('/')
    expect(sessionStorage.getItem('exchange-table/join')).toBe(null)
  })

  test('survives a reload of the page', async () => {
    sessionStorage.setItem('exchange-table/join', '"a-token"')
    await openPage(withInvitation(), '/join')
    expect(isThere('textbox', 'Je naam')).toBe(true)
  })

  test('with a passkey needs no password, and the device is asked at once', async () => {
    const api = withInvitation()
    const device = new FakeDevice()
    device.install()
    api.routes.set('POST /api/account/passkeys/options', () => ({ status: 200, body: creationOptions }))
    api.routes.set('POST /api/account/passkeys', () => ({ status: 201, body: {} }))
    const router = await openPage(api, '/join#a-token')
    await press('button', 'Liever een passkey dan een wachtwoord')
    expect(isThere('textbox', 'Wachtwoord')).toBe(false)
    await type('Je naam', 'Noor')
    await press('button', 'Maak mijn account')
    expect(joinedWith(api)).toEqual([{ token: 'a-token', name: 'Noor' }])
    await soon(() => expect(router.currentRoute.value.path).toBe('/'))
    expect(api.asked.find(({ path }) => path === '/api/account/passkeys')?.body['name']).toBe('Linux')
  })

  test('with a passkey that was not made leaves the choice of a password', async () => {
    const api = withInvitation()
    const device = new FakeDevice()
    device.refusal = 'NotAllowedError'
    device.install()
    api.routes.set('POST /api/account/passkeys/options', () => ({ status: 200, body: creationOptions }))
    await openPage(api, '/join#a-token')
    await press('button', 'Liever een passkey dan een wachtwoord')
    await type('Je naam', 'Noor')
    await press('button', 'Maak mijn account')
    await soon(() => expect(textOf('alert')).toContain('Je apparaat kreeg geen antwoord van je.'))
    expect(document.activeElement?.textContent).toBe('Nu nog je passkey.')
    expect(isThere('link', 'Kies toch een wachtwoord')).toBe(true)
  })

  test.each([
    ['/join', 'Deze link is niet compleet.'],
    ['/join#another', 'Deze uitnodiging is al gebruikt.'],
  ])('at %s says what is wrong', async (path, words) => {
    await openPage(withInvitation(), path)
    expect(isThere('heading', 'Deze uitnodiging werkt niet.')).toBe(true)
    expect(textOf('alert')).toContain(words)
  })
})

describe('the first account', () => {
  test('is offered a passkey, which may wait', async () => {
    const api = new FakeApi()
    new FakeDevice().install()
    api.routes.set('POST /api/setup', () => ({ status: 201, body: { organizer } }))
    const router = await openPage(api, '/setup#token')
    await type('Je naam', 'Noor')
    await type('E-mailadres', 'noor@example.org')
    await type('Wachtwoord', 'een korte zin')
    await press('button', 'Maak mijn account')
    expect(document.activeElement?.textContent).toBe('De volgende keer zonder wachtwoord?')
    await press('link', 'Nu niet')
    expect(router.currentRoute.value.path).toBe('/')
  })
})
