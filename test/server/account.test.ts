import { describe, expect, test } from 'vitest'
import { ada, startServer } from './start.ts'

const setUp = { name: ada.name, email: ada.email, password: ada.password }
const signIn = { email: ada.email, password: ada.password }

describe('the first organizer', () => {
  test('is made once, with the token that the server printed, and is signed in', async () => {
    const server = await startServer()
    const token = await server.kept.organizers.setUpToken()
    const browser = server.visitor()
    expect(await browser.post('/api/setup', { token: 'guessed', ...setUp })).toMatchObject({
      status: 403,
      body: { code: 'wrong-setup-link' },
    })
    const made = await browser.post('/api/setup', { token, ...setUp })
    expect(made).toMatchObject({ status: 201, body: { organizer: { name: 'Ada', email: ada.email } } })
    expect(JSON.stringify(made.body)).not.toContain(ada.password)
    expect(await browser.get('/api/me')).toMatchObject({ status: 200, body: { organizer: { name: 'Ada' } } })
    const second = { token, name: 'Eve', email: 'eve@example.org', password: ada.password }
    expect((await server.visitor().post('/api/setup', second)).status).toBe(403)
    expect(await server.kept.organizers.setUpToken()).toBeNull()
  })

  test.each([
    ['a short password', { password: 'short' }, 'weak-password'],
    ['its address as the password', { password: ada.email.toUpperCase() }, 'weak-password'],
    ['a password that everybody tries', { password: 'Wachtwoord-123' }, 'weak-password'],
    ['no name', { name: '  ' }, 'invalid-request'],
    ['an address that is none', { email: 'ada' }, 'invalid-request'],
    ['a field missing', { email: undefined }, 'invalid-request'],
  ])('is not made with %s', async (_, change, code) => {
    const server = await startServer()
    const token = await server.kept.organizers.setUpToken()
    const answer = await server.visitor().post('/api/setup', { token, ...setUp, ...change })
    expect(answer).toMatchObject({ status: 400, body: { code } })
    expect((await server.visitor().post('/api/setup', { token, ...setUp })).status).toBe(201)
  })
})

describe('signing in', () => {
  test('needs the right password, and says the same of an unknown address', async () => {
    const server = await startServer()
    await server.organizer()
    const visitor = server.visitor()
    const wrong = await visitor.post('/api/sign-in', { ...signIn, password: 'another one' })
    const unknown = await visitor.post('/api/sign-in', { ...signIn, email: 'eve@example.org' })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-sign-in' } })
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
    expect(visitor.signInCookie).toBeUndefined()
    expect((await visitor.get('/api/sessions')).status).toBe(401)
    expect(await visitor.post('/api/sign-in', signIn)).toMatchObject({
      status: 200,
      body: { organizer: { name: 'Ada' } },
    })
    expect((await visitor.get('/api/sessions')).status).toBe(200)
  })

  test('keeps a cookie that no script and no other site can use', async () => {
    const server = await startServer()
    await server.organizer()
    const cookie = (await server.visitor().post('/api/sign-in', signIn)).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^et_session=\w{32}\.[\w%]{44,};/)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect(cookie).toContain('Path=/')
    expect(cookie).not.toContain('Secure')
    const overHttps = await startServer({}, { PUBLIC_URL: 'https://table.example.org' })
    await overHttps.organizer()
    expect((await overHttps.visitor().post('/api/sign-in', signIn)).headers.get('set-cookie')).toContain('Secure')
  })

  test('out ends it, also for whoever kept the cookie', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const cookie = organizer.signInCookie ?? ''
    expect((await organizer.post('/api/sign-out', {})).status).toBe(204)
    expect((await server.visitor().get('/api/sessions', { cookie })).status).toBe(401)
    expect((await server.visitor().get('/api/me', { cookie })).body).toMatchObject({ organizer: null })
    expect((await server.visitor().post('/api/sign-out', {})).status).toBe(204)
  })

  test('is slowed down for whoever guesses, per address of mail', async () => {
    const server = await startServer()
    await server.organizer()
    const visitor = server.visitor()
    const guesses = []
    for (let guess = 1; guess <= 9; guess += 1) {
      guesses.push((await visitor.post('/api/sign-in', { ...signIn, password: `guess ${guess}` })).status)
    }
    expect(guesses).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429])
    expect(await visitor.post('/api/sign-in', signIn)).toMatchObject({ status: 429, body: { code: 'too-many-tries' } })
    expect((await visitor.post('/api/sign-in', { ...signIn, email: 'eve@example.org' })).status).toBe(401)
  })

  test('right gives the tries back', async () => {
    const server = await startServer()
    await server.organizer()
    const visitor = server.visitor()
    for (let round = 1; round <= 3; round += 1) {
      for (let guess = 1; guess <= 4; guess += 1) await visitor.post('/api/sign-in', { ...signIn, password: 'no' })
      expect((await visitor.post('/api/sign-in', signIn)).status).toBe(200)
    }
  })
})

describe('another website', () => {
  test.each([
    ['by what the browser says of it', { 'sec-fetch-site': 'cross-site' }],
    ['also a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
    ['by its origin', { origin: 'https://evil.example' }],
    ['that hides its origin', { origin: 'null' }],
  ])('may change nothing: it is known %s', async (_, headers) => {
    const server = await startServer()
    const organizer = await server.organizer()
    const table = await server.table()
    const before = await table.stored()
    const answers = [
      await organizer.post(`/api/sessions/${table.id}/commands`, { id: '1', type: 'OpenLobby' }, headers),
      await organizer.delete(`/api/sessions/${table.id}`, headers),
      await organizer.post('/api/sessions', { lang: 'nl' }, headers),
      await organizer.post('/api/sign-out', {}, headers),
      await server.visitor().post('/api/sign-in', signIn, headers),
      await server.visitor().post('/api/rehearsals', { lang: 'nl' }, headers),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ status: 403, body: { code: 'cross-site' } })
    expect(await table.stored()).toEqual(before)
    expect((await organizer.get('/api/sessions')).status).toBe(200)
  })

  test('is not this one, by whichever of its addresses it is opened', async () => {
    const server = await startServer({}, { PUBLIC_URL: 'https://table.example.org' })
    await server.organizer()
    const own = [
      { origin: 'https://table.example.org', 'sec-fetch-site': 'same-origin' },
      { origin: server.url, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
    ]
    for (const headers of own) expect((await server.visitor().post('/api/sign-in', signIn, headers)).status).toBe(200)
  })
})
