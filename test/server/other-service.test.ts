import { describe, expect, test, vi } from 'vitest'
import type { Browser } from './browser.ts'
import { IdentityProvider, type Claims } from './identity-provider.ts'
import { startServer, type TestServer } from './start.ts'

vi.setConfig({ testTimeout: 60_000 })

async function started(issuer?: string) {
  const provider = await IdentityProvider.open()
  const server = await startServer(
    {},
    {
      OIDC_ISSUER: issuer ?? provider.issuer,
      OIDC_CLIENT_ID: 'exchange-table',
      OIDC_CLIENT_SECRET: provider.clientSecret,
      OIDC_NAME: 'Example University',
    },
  )
  return { provider, server, organizer: await server.organizer() }
}
const locationOf = async (browser: Browser, path: string) => {
  const answer = await browser.get(path)
  expect(answer.status).toBe(302)
  return answer.headers.get('location') ?? ''
}
/** Goes there, signs in and comes back: where somebody ends up. */
async function roundTrip(provider: IdentityProvider, browser: Browser): Promise<string> {
  return locationOf(browser, provider.signIn(await locationOf(browser, '/api/sign-in/oidc')))
}
const meOn = async (browser: Browser) => (await browser.get('/api/me')).body
const organizersOf = (server: TestServer) => server.kept.organizers.colleagues(1).map(({ email }) => email)

describe('another service', () => {
  test('signs in who is an organizer here, again and again, and leaves nothing of its own', async () => {
    const { provider, server } = await started()
    const browser = server.visitor()
    expect(await meOn(browser)).toMatchObject({ ways: { oidc: 'Example University' } })
    const authorization = new URL(await locationOf(browser, '/api/sign-in/oidc'))
    expect(authorization.origin).toBe(provider.issuer)
    const asked = Object.fromEntries(authorization.searchParams)
    expect(asked).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', client_id: 'exchange-table' })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(20)
    for (const visit of [1, 2]) {
      const visitor = server.visitor()
      expect([visit, await roundTrip(provider, visitor)]).toEqual([visit, '/'])
      // Their name stays what it is here.
      expect(await meOn(visitor)).toMatchObject({ organizer: { name: 'Ada', email: 'ada@example.org' } })
    }
    const stored = JSON.stringify(server.kept.database.all('SELECT * FROM sign_in_methods'))
    expect(stored).toContain('"oidc"')
    expect(stored).not.toContain('access"')
    expect(stored).not.toContain('eyJ')
  })

  test('makes an account for who was invited, and for nobody else', async () => {
    const { provider, server, organizer } = await started()
    provider.claims = { sub: 'u2', email: 'Ben@example.org', email_verified: true, name: 'Ben' }
    const before = server.visitor()
    expect(await roundTrip(provider, before)).toBe('/sign-in?problem=not-invited')
    expect(await meOn(before)).toMatchObject({ organizer: null })
    expect(organizersOf(server)).toEqual(['ada@example.org'])
    await organizer.post('/api/colleagues', { email: 'ben@example.org', lang: 'nl' })
    const after = server.visitor()
    expect(await roundTrip(provider, after)).toBe('/')
    expect(await meOn(after)).toMatchObject({ organizer: { name: 'Ben' }, workspace: { id: 1 } })
    expect((await organizer.get('/api/colleagues')).body).toMatchObject({ invited: [] })
  })

  test.each<readonly [string, Partial<Claims>]>([
    ['an address that it does not vouch for', { email_verified: false }],
    ['a question of somebody else', { nonce: 'another' }],
    ['another server', { aud: 'somebody-else' }],
    ['another service', { iss: 'https://evil.example' }],
  ])('lets nobody in with an answer for %s', async (_, wrong) => {
    const { provider, server } = await started()
    provider.claims = { ...provider.claims, ...wrong }
    const visitor = server.visitor()
    expect(await roundTrip(provider, visitor)).toMatch(/^\/sign-in\?problem=(failed|not-invited)$/)
    expect(await meOn(visitor)).toMatchObject({ organizer: null })
  })

  test('does not let in who was let in before once it no longer vouches for them', async () => {
    const { provider, server } = await started()
    expect(await roundTrip(provider, server.visitor())).toBe('/')
    provider.claims = { ...provider.claims, email_verified: false }
    expect(await roundTrip(provider, server.visitor())).not.toBe('/')
  })

  test('is not believed without its own signature', async () => {
    const { provider, server } = await started()
    provider.forging = true
    const visitor = server.visitor()
    expect(await roundTrip(provider, visitor)).toBe('/sign-in?problem=failed')
    expect(await meOn(visitor)).toMatchObject({ organizer: null })
  })

  test('comes back to the browser that asked, and to no other', async () => {
    const { provider, server } = await started()
    const back = provider.signIn(await locationOf(server.visitor(), '/api/sign-in/oidc'))
    const victim = server.visitor()
    expect(await locationOf(victim, back)).toBe('/sign-in?problem=failed')
    expect(await meOn(victim)).toMatchObject({ organizer: null })
    expect(await locationOf(victim, '/api/sign-in/callback/oidc')).toBe('/sign-in?problem=failed')
  })

  test('that does not answer keeps nobody from signing in with a password', async () => {
    const { server } = await started('http://127.0.0.1:9')
    const visitor = server.visitor()
    expect(await locationOf(visitor, '/api/sign-in/oidc')).toBe('/sign-in?problem=failed')
    expect(
      (await visitor.post('/api/sign-in', { email: 'ada@example.org', password: 'twelve quiet chairs' })).status,
    ).toBe(200)
  })

  test('is not there unless it was set up', async () => {
    const server = await startServer()
    expect(await server.visitor().get('/api/sign-in/oidc')).toMatchObject({ status: 501, body: { code: 'no-oidc' } })
  })
})
