import { expect, test } from 'vitest'
import * as z from 'zod'
import { dataFolder, killed, run, serve } from '../faults/server-process.ts'
import { Browser } from '../server/browser.ts'
import { ada } from '../server/start.ts'
import { from } from './evening.ts'
import { mailServer } from './mail-server.ts'

const listed = z.object({
  guests: z.array(z.object({ guest: z.string(), state: z.string(), reason: z.string().nullable() })),
})

test(
  'kill -9 between two mails: whoever waited gets theirs after the start, nobody gets two',
  { timeout: 120_000 },
  async () => {
    // The first three are taken in, and never answered: the server dies with them in its hands.
    let answering = false
    const mail = await mailServer({ data: () => (answering ? undefined : new Promise(() => undefined)) })
    const settings = { SMTP_URL: mail.url, MAIL_FROM: from }
    const dataDir = dataFolder()
    const first = await serve(dataDir, settings)
    const organizer = new Browser(first.url)
    await organizer.post('/api/setup', { token: first.token, ...ada })
    const { body } = await organizer.post('/api/sessions', { lang: 'en', template: 'short-table' })
    const { sessionId } = z.object({ sessionId: z.string() }).parse(body)
    const path = `/api/sessions/${sessionId}`
    const addresses = Array.from({ length: 8 }, (_, n) => `guest${n}@example.org`)
    for (const email of addresses)
      await organizer.post(`${path}/commands`, { id: email, type: 'AddGuest', name: email, email })
    expect((await organizer.post(`${path}/invitations`, { guests: 'unsent' })).status).toBe(202)
    await mail.until(() => mail.handedIn === 3)
    await killed(first)

    answering = true
    expect(run(dataDir, 'verify')).toMatch(/ 0 problems/)
    const second = await serve(dataDir, settings)
    await mail.untilArrived(5)
    const again = new Browser(second.url)
    await again.post('/api/sign-in', { email: ada.email, password: ada.password })
    const states = async () => {
      const { guests } = listed.parse((await again.get(`${path}/invitations`)).body)
      return guests.filter(({ state }) => state !== 'none').map(({ state, reason }) => reason ?? state)
    }
    while ((await states()).includes('waiting'));
    expect((await states()).toSorted()).toEqual([...'12345'].map(() => 'sent').concat(['unsure', 'unsure', 'unsure']))
    expect(mail.arrived.map(({ to }) => to).toSorted()).toEqual(
      addresses.filter(address => mail.asked.indexOf(address) >= 3).toSorted(),
    )
    expect(new Set(mail.asked).size).toBe(mail.asked.length)
  },
)
