import { expect, test } from 'vitest'
import { IdentityProvider } from './identity-provider.ts'
import { ada, startServer } from './start.ts'

const odd = [
  '%E0%A4%A',
  '%00',
  'a.b',
  '.',
  '%',
  ';;;',
  'x'.repeat(4000),
  `${'a'.repeat(32)}.${'b'.repeat(44)}`,
  '"',
  '\u00e9',
]

test('a cookie that nobody gave out is no sign-in, however odd it is', async () => {
  const server = await startServer()
  await server.organizer()
  for (const value of odd) {
    for (const name of ['et_session', '__Secure-et_session']) {
      const cookie = `${name}=${value}; et.passkey=${value}; et.dont_remember=${value}`
      expect([value, (await server.visitor().get('/api/account', { cookie })).status]).toEqual([value, 401])
      expect([value, (await server.visitor().get('/api/me', { cookie })).status]).toEqual([value, 200])
      expect([value, (await server.visitor().post('/api/sign-out', {}, { cookie })).status]).toEqual([value, 204])
      const asked = await server.visitor().post('/api/sign-in/passkey/options', {}, { cookie })
      expect([value, asked.status]).toEqual([value, 200])
    }
  }
})

test('an answer of a device that is none is refused, however odd it is', async () => {
  const server = await startServer({}, { PUBLIC_URL: 'http://localhost:3000' })
  const organizer = await server.organizer()
  for (const value of ['', '\u0000', 'e30', 'bm9uc2Vuc2U', '%%%', 'x'.repeat(2000)]) {
    await organizer.post('/api/account/passkeys/options', {})
    const named = { id: value, rawId: value, type: 'public-key' }
    const made = { ...named, response: { clientDataJSON: value, attestationObject: value, transports: [value] } }
    const added = await organizer.post('/api/account/passkeys', { name: 'x', response: made })
    expect([value, added.status]).toEqual([value, 400])
    const visitor = server.visitor()
    await visitor.post('/api/sign-in/passkey/options', {})
    const proved = { ...named, response: { clientDataJSON: value, authenticatorData: value, signature: value } }
    expect([value, (await visitor.post('/api/sign-in/passkey', { response: proved })).status]).toEqual([value, 401])
  }
  expect(server.kept.database.all('SELECT * FROM passkeys')).toEqual([])
})

test('a way back from another service that was never gone leads to the sign-in page, however odd it is', async () => {
  const provider = await IdentityProvider.open()
  const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'exchange-table', OIDC_CLIENT_SECRET: 'x' }
  const server = await startServer({}, settings)
  const queries = [
    '',
    '?',
    '?state=x&code=y',
    '?code=y',
    '?state=%00',
    '?error=access_denied',
    '?state=a&state=b',
    '?%E0%A4%A',
  ]
  for (const query of queries) {
    const answer = await server.visitor().get(`/api/sign-in/callback/oidc${query}`)
    expect([query, answer.status, answer.headers.get('location')]).toEqual([query, 302, '/sign-in?problem=failed'])
  }
})

test.each([
  ['a set-up link', '/api/setup', { ...ada, token: 'guessed' }],
  ['an invitation', '/api/join', { token: 'guessed', name: 'Eve' }],
  ['where an invitation leads', '/api/join/look', { token: 'guessed' }],
  ['a key', '/api/sign-in/key', { key: 'guessed' }],
  ['a password', '/api/sign-in', { email: ada.email, password: 'guessed' }],
])('whoever guesses %s is slowed down, and told for how long', async (_, path, guess) => {
  const server = await startServer()
  const answers = []
  for (let tries = 1; tries <= 9; tries += 1) answers.push(await server.visitor().post(path, guess))
  expect(answers.slice(0, 8).every(({ status }) => status === 401 || status === 403)).toBe(true)
  expect(answers[8]).toMatchObject({ status: 429, body: { code: 'too-many-tries' } })
  const wait = Number(answers[8]?.headers.get('retry-after'))
  expect([wait > 0, wait <= 15 * 60]).toEqual([true, true])
})

test('an address or a password of an odd kind is wrong, and nothing worse', async () => {
  const server = await startServer()
  await server.organizer()
  for (const email of ['', 'ada', `${ada.email}\u0000`, "' OR 1=1 --", '\ud800@example.org', 'x'.repeat(250)]) {
    const answer = await server.visitor().post('/api/sign-in', { email, password: ada.password })
    expect([email, [400, 401].includes(answer.status)]).toEqual([email, true])
  }
  for (const password of ['', '\ud800', '\u0000', 'x'.repeat(200)]) {
    expect((await server.visitor().post('/api/sign-in', { email: ada.email, password })).status).toBe(401)
  }
  for (const key of ['x', '\u0000', '\ud800', '%', 'x'.repeat(200)]) {
    expect((await server.visitor().post('/api/sign-in/key', { key })).status).toBe(403)
  }
})
