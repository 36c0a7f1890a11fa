import { describe, expect, test, vi } from 'vitest'
import { FakeDevice, requestOptions } from './fake-device.ts'
import { fieldOf, isThere, press, textOf, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage } from './organizer-fakes.ts'

freshBrowser()

const organizer = { id: 1, name: 'Marieke Tolsma', email: 'm@example.org' }
const nobody = () => {
  const api = new FakeApi()
  api.organizer = null
  return api
}
const sent = (api: FakeApi, path: string) => api.asked.filter(asked => asked.path === path)
/** The library for passkeys is loaded when somebody uses one. */
const soon = (wanted: () => void) => vi.waitFor(wanted, { timeout: 5000 })

describe('the ways to sign in', () => {
  test('are a password alone on a server without mail and a browser without passkeys', async () => {
    await openPage(nobody(), '/sign-in')
    expect(isThere('heading', 'Of meld je anders aan')).toBe(false)
    expect(document.body.textContent).toContain('kan een aanmeldlink voor je maken')
  })

  test('are offered as far as the server and the browser have them, by their names', async () => {
    const api = nobody()
    api.ways = { mail: true, oidc: 'Waterwijk ID' }
    new FakeDevice().install()
    await openPage(api, '/sign-in')
    expect(isThere('button', 'Met een passkey')).toBe(true)
    expect(isThere('button', 'Mail me een link')).toBe(true)
    expect(the('link', 'Met Waterwijk ID').getAttribute('href')).toBe('/api/sign-in/oidc')
    expect(fieldOf('textbox', 'E-mailadres').getAttribute('autocomplete')).toBe('username webauthn')
  })

  test('include a link by mail, and what is said after asking fits a stranger too', async () => {
    const api = nobody()
    api.ways = { mail: true, oidc: null }
    api.routes.set('POST /api/sign-in/mail', () => ({ status: 202, body: {} }))
    await openPage(api, '/sign-in')
    await press('button', 'Mail me een link')
    expect(document.activeElement).toBe(fieldOf('textbox', 'E-mailadres'))
    expect(fieldOf('textbox', 'Wachtwoord').getAttribute('aria-invalid')).toBe(null)
    expect(sent(api, '/api/sign-in/mail')).toEqual([])
    await type('E-mailadres', ' m@example.org ')
    await press('button', 'Mail me een link')
    expect(sent(api, '/api/sign-in/mail').map(({ body }) => body)).toEqual([{ email: 'm@example.org', lang: 'nl' }])
    expect(textOf('status')).toContain('Als er bij m@example.org een account hoort')
  })

  test('include a passkey, with which somebody goes on to where they wanted to be', async () => {
    const api = nobody()
    new FakeDevice().install()
    api.routes.set('POST /api/sign-in/passkey/options', () => ({ status: 200, body: requestOptions }))
    api.routes.set('POST /api/sign-in/passkey', () => ({ status: 200, body: { organizer } }))
    const router = await openPage(api, '/sign-in?next=/account')
    await press('button', 'Met een passkey')
    await soon(() => expect(router.currentRoute.value.path).toBe('/account'))
    const [proof] = sent(api, '/api/sign-in/passkey')
    expect(proof?.body['response']).toMatchObject({ id: 'a2V5', type: 'public-key' })
  })

  test.each([
    ['NotAllowedError', 'Je apparaat kreeg geen antwoord van je.'],
    ['NotSupportedError', 'Je apparaat kon dit niet.'],
  ])('say what became of a passkey after a %s', async (refusal, words) => {
    const api = nobody()
    const device = new FakeDevice()
    device.refusal = refusal
    device.install()
    api.routes.set('POST /api/sign-in/passkey/options', () => ({ status: 200, body: requestOptions }))
    await openPage(api, '/sign-in')
    await press('button', 'Met een passkey')
    await soon(() => expect(textOf('alert')).toContain(words))
    expect(sent(api, '/api/sign-in/passkey')).toEqual([])
  })

  test.each([
    ['not-invited', 'Met dat account kun je hier niet binnen.'],
    ['failed', 'Het aanmelden is niet gelukt.'],
    ['<b>', 'Het aanmelden is niet gelukt.'],
  ])('say why another house sent somebody back with %s, once', async (code, words) => {
    const router = await openPage(nobody(), `/sign-in?problem=${encodeURIComponent(code)}&next=/account`)
    expect(textOf('alert')).toContain(words)
    expect(router.currentRoute.value.fullPath).toBe('/sign-in?next=/account')
  })
})

describe('a link that was mailed', () => {
  const withKey = (answer: { status: number; body: unknown }) => {
    const api = nobody()
    api.routes.set('POST /api/sign-in/key', () => answer)
    return api
  }

  test('does nothing by being opened, and leaves no trace of its key in the address', async () => {
    const api = withKey({ status: 200, body: { organizer } })
    const router = await openPage(api, '/sign-in#key=abc%2Fdef')
    expect(router.currentRoute.value.fullPath).toBe('/sign-in')
    expect(isThere('heading', 'Dit is je link om je aan te melden.')).toBe(true)
    expect(document.body.textContent).toContain(`de server ${location.host}`)
    expect(sent(api, '/api/sign-in/key')).toEqual([])
    await press('button', 'Meld me aan')
    expect(sent(api, '/api/sign-in/key').map(({ body }) => body)).toEqual([{ key: 'abc/def' }])
    expect(router.currentRoute.value.path).toBe('/')
  })

  test('that was used says what to do, and leads to the other ways', async () => {
    await openPage(withKey({ status: 403, body: { code: 'wrong-key', message: 'Al gebruikt.' } }), '/sign-in#key=abc')
    await press('button', 'Meld me aan')
    expect(isThere('heading', 'Deze link werkt niet meer.')).toBe(true)
    await press('button', 'Naar het aanmelden')
    expect(isThere('textbox', 'Wachtwoord')).toBe(true)
  })

  test('may be tried again when the server was away', async () => {
    const api = withKey({ status: 200, body: { organizer } })
    const router = await openPage(api, '/sign-in#key=abc')
    api.down = true
    await press('button', 'Meld me aan')
    expect(textOf('alert')).toContain('De server antwoordt niet.')
    api.down = false
    await press('button', 'Meld me aan')
    expect(router.currentRoute.value.path).toBe('/')
  })
})
