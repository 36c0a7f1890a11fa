import { describe, expect, test } from 'vitest'
import { fieldOf, isThere, press, textOf, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage } from './organizer-fakes.ts'

freshBrowser()

const organizer = { id: 1, name: 'Marieke Tolsma', email: 'marieke@voorbeeld.example' }
const send = () => press('button', /^(Maak mijn account|Meld me aan|Sign me in)$/)

describe('setting up', () => {
  const withSetUp = () => {
    const api = new FakeApi()
    api.organizer = null
    api.routes.set('POST /api/setup', ({ token }) =>
      token === 'a/b'
        ? { status: 201, body: { organizer } }
        : { status: 403, body: { code: 'wrong-setup-link', message: 'Deze link klopt niet.' } },
    )
    return api
  }

  test('takes the token out of the address before anybody can read it there', async () => {
    const router = await openPage(withSetUp(), '/setup#a%2Fb')
    expect(router.currentRoute.value.hash).toBe('')
    expect(isThere('textbox', 'Je naam')).toBe(true)
  })

  test('says what is wrong with the link when there is no token', async () => {
    await openPage(withSetUp(), '/setup')
    expect(isThere('heading', 'Deze link is niet compleet.')).toBe(true)
    expect(isThere('textbox', 'Je naam')).toBe(false)
  })

  test('says what is missing in words, and brings the focus to the first of it', async () => {
    const api = withSetUp()
    await openPage(api, '/setup#a%2Fb')
    await type('Je naam', 'Marieke Tolsma')
    await type('Wachtwoord', 'te kort')
    await send()
    const email = fieldOf('textbox', 'E-mailadres')
    expect(document.activeElement).toBe(email)
    expect(email.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(email.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent).toContain(
      'Vul een e-mailadres in',
    )
    expect(document.body.textContent).toContain('Nog 3 tekens erbij')
    expect(api.asked.some(({ method }) => method === 'POST')).toBe(false)
  })

  test('makes the account and goes home', async () => {
    const api = withSetUp()
    const router = await openPage(api, '/setup#a%2Fb')
    await type('Je naam', ' Marieke Tolsma ')
    await type('E-mailadres', 'marieke@voorbeeld.example')
    await type('Wachtwoord', 'een korte zin')
    expect(fieldOf('textbox', 'Wachtwoord').getAttribute('autocomplete')).toBe('new-password')
    await send()
    expect(api.asked.find(({ path }) => path === '/api/setup')?.body).toEqual({
      ...{ token: 'a/b', name: 'Marieke Tolsma', email: 'marieke@voorbeeld.example', password: 'een korte zin' },
    })
    expect(router.currentRoute.value.path).toBe('/')
  })

  test('repeats what the server says of a wrong link', async () => {
    await openPage(withSetUp(), '/setup#oud')
    await type('Je naam', 'Marieke Tolsma')
    await type('E-mailadres', 'marieke@voorbeeld.example')
    await type('Wachtwoord', 'een korte zin')
    await send()
    expect(textOf('alert')).toContain('Deze link klopt niet.')
  })
})

describe('signing in', () => {
  const withSignIn = () => {
    const api = new FakeApi()
    api.organizer = null
    api.routes.set('POST /api/sign-in', ({ password }) =>
      password === 'een korte zin'
        ? { status: 200, body: { organizer } }
        : { status: 401, body: { code: 'wrong-sign-in', message: 'Deze horen niet bij elkaar.' } },
    )
    return api
  }
  const fill = async (password: string) => {
    await type('E-mailadres', 'marieke@voorbeeld.example')
    await type('Wachtwoord', password)
    await send()
  }

  test('repeats what the server says of a wrong password, and keeps what was filled in', async () => {
    await openPage(withSignIn(), '/sign-in')
    await fill('iets anders')
    expect(textOf('alert')).toContain('Deze horen niet bij elkaar.')
    expect(fieldOf('textbox', 'E-mailadres').value).toBe('marieke@voorbeeld.example')
    expect(fieldOf('textbox', 'Wachtwoord').getAttribute('autocomplete')).toBe('current-password')
  })

  test('says that the server is away', async () => {
    const api = withSignIn()
    await openPage(api, '/sign-in', 'en')
    api.down = true
    await type('E-mail address', 'marieke@voorbeeld.example')
    await type('Password', 'een korte zin')
    await send()
    expect(textOf('alert')).toContain('The server does not answer.')
  })

  test('goes on to where somebody wanted to be', async () => {
    const router = await openPage(withSignIn(), '/sign-in?next=/sessions/s1')
    await fill('een korte zin')
    expect(router.currentRoute.value.path).toBe('/sessions/s1')
  })

  test.each(['//elders.example', '/\\elders.example', 'https://elders.example'])(
    'goes home, and not to %s',
    async elsewhere => {
      const router = await openPage(withSignIn(), `/sign-in?next=${encodeURIComponent(elsewhere)}`)
      await fill('een korte zin')
      expect(router.currentRoute.value.fullPath).toBe('/')
    },
  )

  test('asks for what is missing', async () => {
    const api = withSignIn()
    await openPage(api, '/sign-in')
    await send()
    expect(document.activeElement).toBe(the('textbox', 'E-mailadres'))
    expect(api.asked.some(({ method }) => method === 'POST')).toBe(false)
  })

  test('leads home', async () => {
    await openPage(withSignIn(), '/sign-in')
    await press('link', 'Naar het begin')
    expect(isThere('heading', 'Eén tafel, één dilemma, twee stemmen.')).toBe(true)
  })
})
