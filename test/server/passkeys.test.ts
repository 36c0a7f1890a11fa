import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Authenticator } from './authenticator.ts'
import type { Browser } from './browser.ts'
import { startServer, type TestServer } from './start.ts'

const account = z.object({ passkeys: z.array(z.looseObject({ id: z.string(), name: z.string() })) })
const passkeysOf = async (organizer: Browser) => account.parse((await organizer.get('/api/account')).body).passkeys

/** Browsers know no passkeys at an address of numbers. */
const startNamed = () => startServer({}, { PUBLIC_URL: 'http://localhost:3000' })
const device = () => new Authenticator('http://localhost:3000')

async function add(organizer: Browser, authenticator: Authenticator, name: string) {
  const asked = await organizer.post('/api/account/passkeys/options', {})
  return organizer.post('/api/account/passkeys', { name, response: authenticator.make(asked.body) })
}
async function signIn(server: TestServer, authenticator: Authenticator) {
  const browser = server.visitor()
  const asked = await browser.post('/api/sign-in/passkey/options', {})
  return { browser, answer: await browser.post('/api/sign-in/passkey', { response: authenticator.prove(asked.body) }) }
}

describe('a passkey', () => {
  test('is added, and signs its organizer in on another browser without saying who they are first', async () => {
    const server = await startNamed()
    const organizer = await server.organizer()
    const key = device()
    expect(await add(organizer, key, 'Telefoon')).toMatchObject({ status: 201, body: { name: 'Telefoon' } })
    const { browser, answer } = await signIn(server, key)
    expect(answer).toMatchObject({ status: 200, body: { organizer: { name: 'Ada' } } })
    expect(await browser.get('/api/me')).toMatchObject({ body: { organizer: { name: 'Ada' } } })
    expect(await passkeysOf(browser)).toMatchObject([{ name: 'Telefoon', lastUsed: expect.any(Number) as unknown }])
  })

  test('of nobody here lets nobody in', async () => {
    const server = await startNamed()
    const organizer = await server.organizer()
    await add(organizer, device(), 'Laptop')
    const { browser, answer } = await signIn(server, device())
    expect(answer).toMatchObject({ status: 401, body: { code: 'wrong-passkey' } })
    expect(browser.signInCookie).toBeUndefined()
  })

  test('answers one question once: what it said before is worth nothing', async () => {
    const server = await startNamed()
    const organizer = await server.organizer()
    const key = device()
    await add(organizer, key, 'Laptop')
    const browser = server.visitor()
    const asked = await browser.post('/api/sign-in/passkey/options', {})
    const response = key.prove(asked.body)
    expect((await browser.post('/api/sign-in/passkey', { response })).status).toBe(200)
    expect((await browser.post('/api/sign-in/passkey', { response })).status).toBe(401)
    const other = server.visitor()
    await other.post('/api/sign-in/passkey/options', {})
    expect((await other.post('/api/sign-in/passkey', { response })).status).toBe(401)
  })

  test('of another website is refused, to add and to sign in with', async () => {
    const server = await startNamed()
    const organizer = await server.organizer()
    const elsewhere = new Authenticator('https://evil.example')
    expect(await add(organizer, elsewhere, 'x')).toMatchObject({ status: 400, body: { code: 'passkey-refused' } })
    expect(await passkeysOf(organizer)).toEqual([])
  })

  test('is renamed and removed, and lets nobody in after that', async () => {
    const server = await startNamed()
    const organizer = await server.organizer()
    const key = device()
    await add(organizer, key, 'Laptop')
    const [kept] = await passkeysOf(organizer)
    expect((await organizer.patch(`/api/account/passkeys/${kept?.id}`, { name: 'Werk' })).status).toBe(204)
    expect(await passkeysOf(organizer)).toMatchObject([{ name: 'Werk' }])
    expect((await organizer.delete(`/api/account/passkeys/${kept?.id}`)).status).toBe(204)
    expect((await organizer.delete(`/api/account/passkeys/${kept?.id}`)).status).toBe(404)
    expect((await signIn(server, key)).answer.status).toBe(401)
  })

  test('is added only by whoever is signed in', async () => {
    const server = await startNamed()
    expect((await server.visitor().post('/api/account/passkeys/options', {})).status).toBe(401)
    expect((await add(server.visitor(), device(), 'x').catch(() => ({ status: 401 }))).status).toBe(401)
  })
})
