import * as z from 'zod'
import type { Lang } from '../../shared/lang.ts'
import type { Browser } from '../server/browser.ts'
import { startServer, type Table, type TestServer } from '../server/start.ts'
import type { MailServer } from './mail-server.ts'

export const from = 'Exchange Table <table@example.org>'
/** Long enough to see that something waits, short enough to wait for. */
export const quickPauses = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5]

const listed = z.object({
  from: z.string().nullable(),
  asOf: z.number(),
  text: z.object({ subject: z.string(), body: z.string(), standard: z.boolean() }),
  guests: z.array(
    z.object({
      guest: z.string(),
      state: z.string(),
      sentAt: z.number().nullable(),
      nextTryAt: z.number().nullable(),
      reason: z.string().nullable(),
      outdated: z.boolean(),
    }),
  ),
})

/** A session with its organizer and some guests with addresses, on a server that sends mail. */
export class Evening {
  readonly server: TestServer
  readonly table: Table
  readonly organizer: Browser
  /** Guest ids by address. */
  readonly ids = new Map<string, string>()
  private commands = 0

  constructor(server: TestServer, table: Table, organizer: Browser) {
    this.server = server
    this.table = table
    this.organizer = organizer
  }

  get path(): string {
    return `/api/sessions/${this.table.id}/invitations`
  }

  async command(type: string, payload: object): Promise<Readonly<Record<string, unknown>>> {
    const id = `command-${(this.commands += 1)}`
    const { body, status } = await this.organizer.post(`/api/sessions/${this.table.id}/commands`, {
      ...{ id, type, ...payload },
    })
    if (status !== 200) throw new Error(`${type} was answered with ${status}: ${JSON.stringify(body)}`)
    return z.record(z.string(), z.unknown()).parse(body)
  }

  async invite(name: string, email: string): Promise<string> {
    const { guest } = await this.command('AddGuest', { name, email })
    this.ids.set(email, String(guest))
    return String(guest)
  }

  send(guests: 'unsent' | readonly string[] = 'unsent', more: object = {}) {
    return this.organizer.post(this.path, { guests, zone: 'Europe/Amsterdam', ...more })
  }

  async list() {
    return listed.parse((await this.organizer.get(this.path)).body)
  }

  async statusOf(email: string) {
    const id = this.ids.get(email)
    return (await this.list()).guests.find(({ guest }) => guest === id)
  }

  /** Asks until a guest’s mail stands like this; the test’s own time is the limit. */
  async until(email: string, state: string) {
    for (;;) {
      const status = await this.statusOf(email)
      if (status?.state === state) return status
    }
  }
}

interface Wanted {
  readonly lang?: Lang
  readonly title?: string
  readonly environment?: Readonly<Record<string, string>>
}

export async function eveningAt(
  mail: MailServer | null,
  { lang = 'nl', title, environment = {} }: Wanted = {},
): Promise<Evening> {
  const settings = mail ? { SMTP_URL: mail.url, MAIL_FROM: from } : {}
  const server = await startServer({ mailPauses: quickPauses }, { ...settings, ...environment })
  const organizer = await server.organizer()
  const table = await server.table({ participants: 0, lang, arrived: false })
  const evening = new Evening(server, table, organizer)
  if (title !== undefined) await evening.command('UpdateSession', { title })
  return evening
}
