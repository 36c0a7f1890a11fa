import { describe, expect, onTestFinished, test, vi } from 'vitest'
import * as z from 'zod'
import { MailServer } from '../mail/mail-server.ts'
import type { Browser } from './browser.ts'
import { EventStream } from './event-stream.ts'
import { ada, startServer, type TestServer } from './start.ts'

vi.setConfig({ testTimeout: 60_000 })

const made = z.object({
  invited: z.object({ id: z.number(), email: z.string(), until: z.number() }),
  link: z.string().nullable(),
})
const tokenIn = (link: string | null) => (link ?? '').split('#')[1] ?? ''
const invite = async (organizer: Browser, email = 'ben@example.org') =>
  made.parse((await organizer.post('/api/colleagues', { email, lang: 'en' })).body)
const ben = { name: 'Ben', password: 'thirteen quiet chairs' }

async function joined(server: TestServer, organizer: Browser): Promise<Browser> {
  const { link } = await invite(organizer)
  const browser = server.visitor()
  expect((await browser.post('/api/join', { token: tokenIn(link), ...ben })).status).toBe(201)
  return browser
}

describe('a colleague', () => {
  test('is shown where the invitation leads, joins with it once, and sees the same sessions', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const table = await server.table()
    const { invited, link } = await invite(organizer)
    expect(link).toMatch(new RegExp(`^${server.url}/join#[\\w-]{43}$`))
    expect(invited.until - Date.now()).toBeGreaterThan(6.9 * 24 * 3600_000)
    const token = tokenIn(link)
    const visitor = server.visitor()
    for (let look = 1; look <= 2; look += 1) {
      expect(await visitor.post('/api/join/look', { token })).toMatchObject({
        status: 200,
        body: { workspace: 'Exchange Table', email: 'ben@example.org' },
      })
    }
    const weak = await visitor.post('/api/join', { token, name: 'Ben', password: 'ben@example.org' })
    expect(weak).toMatchObject({ status: 400, body: { code: 'weak-password' } })
    expect(await visitor.post('/api/join', { token, ...ben })).toMatchObject({
      status: 201,
      body: { organizer: { name: 'Ben', email: 'ben@example.org' } },
    })
    expect(await visitor.get('/api/sessions')).toMatchObject({ body: { sessions: [{ id: table.id }] } })
    const again = await server.visitor().post('/api/join', { token, ...ben })
    expect(again).toMatchObject({ status: 403, body: { code: 'wrong-join-link' } })
    expect((await organizer.get('/api/colleagues')).body).toMatchObject({
      colleagues: [
        { name: 'Ada', you: true },
        { name: 'Ben', you: false },
      ],
      invited: [],
    })
  })

  test('is invited by mail where there is mail, and otherwise by a link to pass on', async () => {
    const mail = new MailServer()
    await mail.open()
    onTestFinished(() => mail.close())
    const server = await startServer({}, { SMTP_URL: mail.url, MAIL_FROM: 'table@example.org' })
    const organizer = await server.organizer()
    expect((await invite(organizer)).link).toBeNull()
    const { mail: letter } = mail.letterTo('ben@example.org')
    expect(letter.subject).toBe('Ada invites you to Exchange Table')
    const token = /\/join#([\w-]{43})/.exec(letter.text ?? '')?.[1]
    expect((await server.visitor().post('/api/join/look', { token })).status).toBe(200)
    await mail.close()
    // A mail server that is away does not keep anybody out.
    expect((await invite(organizer, 'carla@example.org')).link).toContain('/join#')
  })

  test('who is invited again uses the newest link; a withdrawn one leads nowhere', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const [older, newer] = [await invite(organizer), await invite(organizer)]
    const look = async (link: string | null) =>
      (await server.visitor().post('/api/join/look', { token: tokenIn(link) })).status
    expect([await look(older.link), await look(newer.link)]).toEqual([403, 200])
    const path = `/api/colleagues/invited/${newer.invited.id}`
    expect((await organizer.delete(path)).status).toBe(204)
    expect((await organizer.delete(path)).status).toBe(404)
    expect(await look(newer.link)).toBe(403)
  })

  test('who is there already is not invited', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const answer = await organizer.post('/api/colleagues', { email: 'ADA@example.org', lang: 'nl' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'already-colleague' } })
  })

  test('who is removed is signed out everywhere, and what they made stays; nobody removes themself', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const colleague = await joined(server, organizer)
    const { sessionId } = z
      .object({ sessionId: z.string() })
      .parse((await colleague.post('/api/sessions', { lang: 'nl' })).body)
    await colleague.get(`/api/sessions/${sessionId}/article`)
    const url = `${server.url}/api/sessions/${sessionId}/article/stream?since=0`
    const stream = await EventStream.open(url, colleague.signInCookie)
    expect((await organizer.delete('/api/colleagues/1')).body).toMatchObject({ code: 'not-yourself' })
    expect((await organizer.delete('/api/colleagues/2')).status).toBe(204)
    await stream.ended
    expect((await colleague.get('/api/sessions')).status).toBe(401)
    const signIn = { email: 'ben@example.org', password: ben.password }
    expect((await server.visitor().post('/api/sign-in', signIn)).status).toBe(401)
    expect((await organizer.get(`/api/sessions/${sessionId}/article`)).status).toBe(200)
    expect((await organizer.delete('/api/colleagues/2')).status).toBe(404)
  })
})

describe('an open article', () => {
  test.each<readonly [string, (organizer: Browser) => Promise<unknown>]>([
    ['everywhere', organizer => organizer.post('/api/sign-out-everywhere', {})],
    [
      'by another password',
      organizer => organizer.put('/api/account/password', { current: ada.password, next: ben.password }),
    ],
  ])('closes on another device at once when its organizer is signed out %s', async (_, signOut) => {
    const server = await startServer()
    const organizer = await server.organizer()
    const table = await server.table()
    const elsewhere = server.visitor()
    await elsewhere.post('/api/sign-in', ada)
    await elsewhere.get(`/api/sessions/${table.id}/article`)
    const url = `${server.url}/api/sessions/${table.id}/article/stream?since=0`
    const stream = await EventStream.open(url, elsewhere.signInCookie)
    await signOut(organizer)
    await stream.ended
  })
})

describe('an account', () => {
  test('has a name that its organizer changes, and only they', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const colleague = await joined(server, organizer)
    expect(await colleague.patch('/api/account', { name: ' Benjamin ' })).toMatchObject({
      status: 200,
      body: { organizer: { name: 'Benjamin' } },
    })
    expect((await organizer.get('/api/account')).body).toMatchObject({ organizer: { name: 'Ada' } })
    expect((await colleague.get('/api/me')).body).toMatchObject({ organizer: { name: 'Benjamin' } })
  })
})
