import { describe, expect, test, vi } from 'vitest'
import { creationOptions, FakeDevice } from './fake-device.ts'
import { all, fieldOf, isThere, press, pressKey, squeezed, textOf, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage } from './organizer-fakes.ts'

freshBrowser()

const day = 24 * 3600_000
const signIn = { id: '7', current: true, device: 'Firefox on Linux', since: Date.UTC(2026, 9, 9, 12) }
const phone = { id: '8', current: false, device: 'Safari on iPhone', since: Date.UTC(2026, 9, 1, 12) }
const passkey = { id: '3', name: 'Mijn laptop', createdAt: Date.UTC(2026, 9, 2, 12) }

function withAccount(hasPassword = true): FakeApi {
  const api = new FakeApi()
  const account = {
    ...{ organizer: api.organizer, workspace: api.workspace, hasPassword },
    signIns: [signIn, phone].map(one => ({ ...one, lastUsed: one.since + day })),
    passkeys: [passkey],
  }
  api.routes.set('GET /api/account', () => ({ status: 200, body: account }))
  for (const route of [
    'PATCH /api/account',
    'PUT /api/account/password',
    'DELETE /api/account/sign-ins/8',
    'PATCH /api/account/passkeys/3',
    'DELETE /api/account/passkeys/3',
    'POST /api/sign-out-everywhere',
  ])
    api.routes.set(route, () => ({ status: 204 }))
  return api
}
const changes = (api: FakeApi) =>
  api.asked.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [`${method} ${path}`, body])
const soon = (wanted: () => void) => vi.waitFor(wanted, { timeout: 5000 })

describe('the own account', () => {
  test('is for whoever is signed in, who comes back to it afterwards', async () => {
    const api = new FakeApi()
    api.routes.set('GET /api/account', () => ({ status: 401, body: { code: 'not-signed-in', message: '' } }))
    const router = await openPage(api, '/account')
    expect(router.currentRoute.value.fullPath).toBe('/sign-in?next=/account')
  })

  test('can be loaded again when the server was away', async () => {
    const api = withAccount()
    api.down = true
    await openPage(api, '/account')
    expect(textOf('status')).toContain('De server antwoordt niet.')
    api.down = false
    await press('button', 'Probeer opnieuw')
    expect(fieldOf('textbox', 'Je naam').value).toBe('Marieke Tolsma')
  })

  test('has a name that can be changed, and not emptied', async () => {
    const api = withAccount()
    await openPage(api, '/account')
    await type('Je naam', '  ')
    await press('button', 'Bewaar')
    expect(changes(api)).toEqual([])
    expect(fieldOf('textbox', 'Je naam').getAttribute('aria-invalid')).toBe('true')
    await type('Je naam', ' Marieke T. ')
    await press('button', 'Bewaar')
    expect(changes(api)).toEqual([['PATCH /api/account', { name: 'Marieke T.' }]])
    expect(textOf('status')).toContain('Bewaard.')
  })

  test('has a password that is changed with the current one, and then forgotten by the page', async () => {
    const api = withAccount()
    await openPage(api, '/account')
    await type('Nieuw wachtwoord', 'een nieuwe zin')
    await press('button', 'Verander mijn wachtwoord')
    expect(document.activeElement).toBe(fieldOf('textbox', 'Huidig wachtwoord'))
    await type('Huidig wachtwoord', 'een korte zin')
    await press('button', 'Verander mijn wachtwoord')
    expect(changes(api)).toEqual([['PUT /api/account/password', { current: 'een korte zin', next: 'een nieuwe zin' }]])
    expect(textOf('status')).toContain('Op je andere apparaten ben je afgemeld.')
    expect(fieldOf('textbox', 'Huidig wachtwoord').value).toBe('')
    expect(fieldOf('textbox', 'Nieuw wachtwoord').value).toBe('')
  })

  test('that has no password yet gets one without a current one', async () => {
    const api = withAccount(false)
    await openPage(api, '/account')
    expect(isThere('textbox', 'Huidig wachtwoord')).toBe(false)
    await type('Nieuw wachtwoord', 'een nieuwe zin')
    await press('button', 'Bewaar mijn wachtwoord')
    expect(changes(api)).toEqual([['PUT /api/account/password', { next: 'een nieuwe zin' }]])
  })

  test('keeps what was filled in when the current password is wrong, and says so', async () => {
    const api = withAccount()
    api.routes.set('PUT /api/account/password', () => ({
      status: 403,
      body: { code: 'wrong-password', message: 'Je huidige wachtwoord klopt niet.' },
    }))
    await openPage(api, '/account')
    await type('Huidig wachtwoord', 'iets anders')
    await type('Nieuw wachtwoord', 'een nieuwe zin')
    await press('button', 'Verander mijn wachtwoord')
    expect(textOf('alert')).toContain('Je huidige wachtwoord klopt niet.')
    expect(fieldOf('textbox', 'Nieuw wachtwoord').value).toBe('een nieuwe zin')
  })
})

describe('passkeys', () => {
  test('are added under a name of one’s own', async () => {
    const api = withAccount()
    new FakeDevice().install()
    api.routes.set('POST /api/account/passkeys/options', () => ({ status: 200, body: creationOptions }))
    api.routes.set('POST /api/account/passkeys', () => ({ status: 201, body: passkey }))
    await openPage(api, '/account')
    await press('button', 'Voeg een passkey toe')
    expect(fieldOf('textbox', 'Naam').value).toBe('Linux')
    await type('Naam', 'Werklaptop')
    await press('button', 'Maak een passkey')
    await soon(() => expect(isThere('dialog', /./)).toBe(false))
    expect(changes(api).at(-1)).toEqual([
      'POST /api/account/passkeys',
      { name: 'Werklaptop', response: expect.objectContaining({ id: 'a2V5', type: 'public-key' }) },
    ])
  })

  test('that the device holds already are not added twice', async () => {
    const api = withAccount()
    const device = new FakeDevice()
    device.refusal = 'InvalidStateError'
    device.install()
    api.routes.set('POST /api/account/passkeys/options', () => ({ status: 200, body: creationOptions }))
    await openPage(api, '/account')
    await press('button', 'Voeg een passkey toe')
    await press('button', 'Maak een passkey')
    await soon(() => expect(textOf('dialog')).toContain('Dit apparaat heeft al een passkey voor dit account.'))
  })

  test('are renamed, and removed only after being asked', async () => {
    const api = withAccount()
    await openPage(api, '/account')
    await press('button', 'Geef Mijn laptop een andere naam')
    await type('Naam', 'Oude laptop')
    the('dialog', 'Een andere naam').querySelector('form')?.requestSubmit()
    await soon(() => expect(isThere('dialog', /./)).toBe(false))
    await press('button', 'Verwijder Mijn laptop')
    await press('button', 'Laat staan')
    expect(changes(api)).toEqual([['PATCH /api/account/passkeys/3', { name: 'Oude laptop' }]])
    await press('button', 'Verwijder Mijn laptop')
    await press('button', 'Verwijder')
    expect(changes(api).at(-1)).toEqual(['DELETE /api/account/passkeys/3', {}])
  })

  test('warn before the last way in goes', async () => {
    await openPage(withAccount(false), '/account')
    await press('button', 'Verwijder Mijn laptop')
    expect(textOf('dialog')).toContain('Kies eerst een wachtwoord')
  })

  test('cannot be made by a browser without them, which is said', async () => {
    await openPage(withAccount(), '/account')
    expect(isThere('button', 'Voeg een passkey toe')).toBe(false)
    expect(document.body.textContent).toContain('Deze browser kan hier geen passkeys maken.')
  })
})

describe('sign-ins', () => {
  test('are listed by device, and this one is not ended by a slip', async () => {
    await openPage(withAccount(), '/account')
    const rows = all('listitem', /sinds/).map(row =>
      [...row.querySelectorAll('p')].map(line => squeezed(line.textContent)),
    )
    expect(rows[0]).toEqual(['Firefox op Linux dit apparaat', 'sinds 9 oktober 2026 · gebruikt op 10 oktober 2026'])
    expect(all('button', /^Meld .* af, aangemeld op/)).toHaveLength(1)
  })

  test('elsewhere are ended one by one', async () => {
    const api = withAccount()
    await openPage(api, '/account')
    await press('button', 'Meld Safari op iPhone af, aangemeld op 1 oktober 2026')
    expect(changes(api)).toEqual([['DELETE /api/account/sign-ins/8', {}]])
  })

  test('are ended everywhere after being asked, and that ends here too', async () => {
    const api = withAccount()
    const router = await openPage(api, '/account')
    await press('button', 'Meld me overal af')
    expect(changes(api)).toEqual([])
    const [, confirm] = all('button', 'Meld me overal af')
    confirm?.click()
    await soon(() => expect(router.currentRoute.value.path).toBe('/sign-in'))
    expect(changes(api)).toEqual([['POST /api/sign-out-everywhere', {}]])
  })
})

describe('the menu', () => {
  test('tells whose account and which workspace this is, and closes with Escape to where it was opened', async () => {
    await openPage(withAccount(), '/account')
    const opener = the('button', 'Marieke Tolsma, menu')
    expect(opener.getAttribute('aria-expanded')).toBe('false')
    await press('button', 'Marieke Tolsma, menu')
    expect(opener.getAttribute('aria-expanded')).toBe('true')
    expect(the('link', 'Collega’s').getAttribute('href')).toBe('/colleagues')
    await pressKey(the('link', 'Collega’s'), 'Escape')
    expect(isThere('link', 'Collega’s')).toBe(false)
    expect(document.activeElement).toBe(opener)
  })

  test('closes when somebody presses elsewhere', async () => {
    await openPage(withAccount(), '/account')
    await press('button', 'Marieke Tolsma, menu')
    the('heading', 'Je account').dispatchEvent(new Event('pointerdown', { bubbles: true }))
    await soon(() => expect(isThere('link', 'Collega’s')).toBe(false))
  })
})
