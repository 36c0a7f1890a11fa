import { describe, expect, onTestFinished, test, vi } from 'vitest'
import * as z from 'zod'
import { Accounts } from '../../server/accounts/accounts.ts'
import { createLogger } from '../../server/logger.ts'
import { MailServer } from '../mail/mail-server.ts'
import { ada, startServer } from './start.ts'

vi.setConfig({ testTimeout: 60_000 })

async function mailServer(): Promise<MailServer> {
  const mail = new MailServer()
  await mail.open()
  onTestFinished(() => mail.close())
  return mail
}
const withMail = (mail: MailServer) => ({ SMTP_URL: mail.url, MAIL_FROM: 'Exchange Table <table@example.org>' })
const keyIn = (text = '') => /\/sign-in#key=(\w+)/.exec(text)?.[1] ?? ''
const minute = 60_000

describe('a link by mail', () => {
  test('signs in once, when its page asks for it; a scanner that opens it uses nothing up', async () => {
    const mail = await mailServer()
    const server = await startServer({}, withMail(mail))
    await server.organizer()
    const visitor = server.visitor()
    expect(await visitor.get('/api/me')).toMatchObject({ body: { ways: { mail: true, oidc: null } } })
    expect(await visitor.post('/api/sign-in/mail', { email: 'ADA@example.org', lang: 'nl' })).toMatchObject({
      status: 202,
      body: {},
    })
    await mail.untilArrived(1)
    const { mail: letter } = mail.letterTo(ada.email)
    expect(letter.subject).toBe('Je link om je aan te melden')
    const key = keyIn(letter.text)
    expect(letter.html).toContain(`#key=${key}`)
    // What stands behind the # does not leave a browser: this is all that a scanner asks.
    for (const method of ['GET', 'HEAD']) await visitor.ask(method, '/sign-in', undefined, {})
    expect(await visitor.post('/api/sign-in/key', { key })).toMatchObject({
      status: 200,
      body: { organizer: { name: 'Ada' } },
    })
    expect(await visitor.get('/api/me')).toMatchObject({ body: { organizer: { email: ada.email } } })
    expect(await server.visitor().post('/api/sign-in/key', { key })).toMatchObject({
      status: 403,
      body: { code: 'wrong-key' },
    })
    // The password still works: whoever asks for a link changes nothing.
    expect((await server.visitor().post('/api/sign-in', ada)).status).toBe(200)
  })

  test('works for a quarter of an hour', async () => {
    const mail = await mailServer()
    const server = await startServer({}, withMail(mail))
    await server.organizer()
    const visitor = server.visitor()
    for (const count of [1, 2]) {
      await visitor.post('/api/sign-in/mail', { email: ada.email, lang: 'en' })
      await mail.untilArrived(count)
    }
    const keys = mail.arrived.map(({ mail: letter }) => keyIn(letter.text))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 14 * minute })
    onTestFinished(() => void vi.useRealTimers())
    expect((await visitor.post('/api/sign-in/key', { key: keys[0] })).status).toBe(200)
    vi.setSystemTime(Date.now() + 2 * minute)
    expect((await server.visitor().post('/api/sign-in/key', { key: keys[1] })).status).toBe(403)
  })

  test('is promised to everybody alike, and sent to who has an account', async () => {
    const mail = await mailServer()
    const server = await startServer({}, withMail(mail))
    await server.organizer()
    const ask = (email: string) => server.visitor().post('/api/sign-in/mail', { email, lang: 'nl' })
    const [unknown, known] = [await ask('nobody@example.org'), await ask(ada.email)]
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    await mail.untilArrived(1)
    expect(mail.asked).toEqual([ada.email])
  })

  test('cannot be had without end for one address, and it is said when again', async () => {
    const mail = await mailServer()
    const server = await startServer({}, withMail(mail))
    for (const email of ['nobody@example.org', ada.email]) {
      const answers = []
      for (let n = 0; n < 6; n += 1)
        answers.push(await server.visitor().post('/api/sign-in/mail', { email, lang: 'nl' }))
      expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 429])
      expect(Number(answers[5]?.headers.get('retry-after'))).toBeGreaterThan(0)
    }
  })

  test('is not stored in a way that somebody could use', async () => {
    const mail = await mailServer()
    const server = await startServer({}, withMail(mail))
    const organizer = await server.organizer()
    await server.visitor().post('/api/sign-in/mail', { email: ada.email, lang: 'nl' })
    await mail.untilArrived(1)
    const stored = JSON.stringify(
      ['verifications', 'sign_ins'].map(table => server.kept.database.all(`SELECT * FROM ${table}`)),
    )
    expect(stored).toContain(ada.email)
    const token = /et_session=(\w+)/.exec(organizer.signInCookie ?? '')?.[1] ?? 'none'
    for (const secret of [keyIn(mail.letterTo(ada.email).mail.text), token]) expect(stored).not.toContain(secret)
  })

  test('is not to be had from a server without mail', async () => {
    const server = await startServer()
    expect(await server.visitor().post('/api/sign-in/mail', { email: ada.email, lang: 'nl' })).toMatchObject({
      status: 501,
      body: { code: 'no-mail' },
    })
  })
})

const account = z.object({
  hasPassword: z.boolean(),
  signIns: z.array(z.object({ id: z.string(), current: z.boolean(), device: z.string() })),
})
const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }

describe('sign-ins', () => {
  test('are listed by device, without a trace of where, and ended one by one', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const other = server.visitor()
    await other.post('/api/sign-in', ada, firefox)
    const { signIns } = account.parse((await organizer.get('/api/account')).body)
    expect(signIns.map(({ current, device }) => [current, device])).toEqual([
      [false, 'Firefox on Linux'],
      [true, ''],
    ])
    const stored = server.kept.database.all<Record<string, unknown>>(
      'SELECT device, ip_address FROM sign_ins ORDER BY id',
    )
    expect(stored).toEqual([
      { device: '', ip_address: '' },
      { device: 'Firefox on Linux', ip_address: '' },
    ])
    const path = `/api/account/sign-ins/${signIns[0]?.id}`
    expect((await organizer.delete(path)).status).toBe(204)
    expect((await organizer.delete(path)).status).toBe(404)
    expect((await other.get('/api/account')).status).toBe(401)
    expect((await organizer.get('/api/account')).status).toBe(200)
  })

  test('all end at once', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const other = server.visitor()
    await other.post('/api/sign-in', ada)
    const cookie = organizer.signInCookie ?? ''
    expect((await organizer.post('/api/sign-out-everywhere', {})).status).toBe(204)
    expect(organizer.signInCookie).toBeUndefined()
    expect((await other.get('/api/sessions')).status).toBe(401)
    expect((await server.visitor().get('/api/sessions', { cookie })).status).toBe(401)
  })

  test('last thirty days since they were last used', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const day = 24 * 60 * minute
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    for (let used = 0; used < 3; used += 1) {
      vi.setSystemTime(Date.now() + 29 * day)
      const { status, headers } = await organizer.get('/api/sessions')
      expect([status, headers.get('set-cookie')]).toEqual([200, expect.stringContaining('Max-Age=2592000')])
    }
    vi.setSystemTime(Date.now() + 31 * day)
    expect((await organizer.get('/api/sessions')).status).toBe(401)
    await server.app.tidy()
    expect(server.kept.database.all('SELECT * FROM sign_ins')).toEqual([])
  })

  test('are worth nothing when their cookie was made up from what is stored', async () => {
    const server = await startServer()
    await server.organizer()
    const row = server.kept.database.get<{ token: string }>('SELECT token FROM sign_ins')
    for (const cookie of [`et_session=${row?.token}`, `et_session=${row?.token}.AAAA`, 'et_session=']) {
      expect((await server.visitor().get('/api/sessions', { cookie })).status).toBe(401)
    }
  })
})

describe('a wrong sign-in', () => {
  test('costs as much work at an unknown address as at a known one', async () => {
    const server = await startServer()
    await server.organizer()
    const logger = createLogger('silent')
    const { organizers } = server.kept
    const parts = { organizers, logger, secret: server.secret, oidc: null, mailKey: () => undefined }
    const accounts = new Accounts({ ...parts, publicUrl: () => server.url })
    const took = async (email: string) => {
      const started = process.cpuUsage()
      for (let times = 0; times < 3; times += 1) await accounts.signIn(email, 'wrong', new Headers())
      const { user, system } = process.cpuUsage(started)
      return user + system
    }
    await took(ada.email)
    const ratio = (await took('nobody@example.org')) / (await took(ada.email))
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })
})

describe('another password', () => {
  test('needs the one of now, is not too easy, and ends the other sign-ins', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const other = server.visitor()
    await other.post('/api/sign-in', ada)
    const change = (current: string, next: string) => organizer.put('/api/account/password', { current, next })
    expect(await change('wrong', 'thirteen quiet chairs')).toMatchObject({
      status: 403,
      body: { code: 'wrong-password' },
    })
    for (const weak of ['short', 'password123', ada.email, 'aaaaaaaaaaaa'])
      expect(await change(ada.password, weak)).toMatchObject({ status: 400, body: { code: 'weak-password' } })
    expect((await other.get('/api/account')).status).toBe(200)
    expect((await change(ada.password, 'thirteen quiet chairs')).status).toBe(204)
    expect((await other.get('/api/account')).status).toBe(401)
    expect((await organizer.get('/api/account')).status).toBe(200)
    expect((await server.visitor().post('/api/sign-in', ada)).status).toBe(401)
    const next = { email: ada.email, password: 'thirteen quiet chairs' }
    expect((await server.visitor().post('/api/sign-in', next)).status).toBe(200)
  })

  test('can be a first one, for who joined without', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const made = await organizer.post('/api/colleagues', { email: 'ben@example.org', lang: 'nl' })
    const { link } = z.object({ link: z.string() }).parse(made.body)
    const ben = server.visitor()
    await ben.post('/api/join', { token: link.split('#')[1], name: 'Ben' })
    expect(await ben.get('/api/account')).toMatchObject({ body: { hasPassword: false } })
    expect((await ben.put('/api/account/password', { next: 'thirteen quiet chairs' })).status).toBe(204)
    expect(await ben.get('/api/account')).toMatchObject({ body: { hasPassword: true } })
    const signIn = { email: 'ben@example.org', password: 'thirteen quiet chairs' }
    expect((await server.visitor().post('/api/sign-in', signIn)).status).toBe(200)
  })
})
