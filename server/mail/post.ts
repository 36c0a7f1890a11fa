import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { isLoopback } from '../addresses.ts'
import type { Letter } from './letter.ts'
import { troubleIn, type MailTrouble } from './mail-trouble.ts'
import type { Mailbox, MailSettings } from './post-settings.ts'

/** So many connections at once: enough for some hundreds in a minute, and no mail server minds. */
export const mostConnections = 3

/** In ms. The last one bounds every silence of the mail server. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 10_000, socketTimeout: 60_000 }
const idle = 10_000

export interface Envelope {
  readonly letter: Letter
  /** The same for every try of one request, so that programs can tell a copy from a new mail. */
  readonly messageId: string
  readonly replyTo: Mailbox | null
  /** Asked when the mail server has taken the address and wants the mail itself: the last moment to hold it back. */
  readonly handOver: () => boolean
}
export type Delivery = MailTrouble | 'sent' | 'held-back'

/** A mail server, as the one setting says. */
export class Post {
  readonly from: Mailbox
  private readonly transport: ReturnType<typeof transportTo>
  /** By message id: asked when a mail is to be given out of hands. */
  private readonly handOvers = new Map<string, () => boolean>()

  constructor({ url, from }: MailSettings) {
    this.from = from
    this.transport = transportTo(url, messageId => this.handOvers.get(messageId)?.() === true)
    // What goes wrong with a mail is told to whoever sent it; a connection that breaks while idle concerns nobody.
    this.transport.on('error', () => undefined)
  }

  /** Never rejects but for a mistake of ours. */
  async deliver({ letter, messageId, replyTo, handOver }: Envelope): Promise<Delivery> {
    const handed = { over: false, heldBack: false }
    this.handOvers.set(messageId, () => {
      handed.over = handOver()
      handed.heldBack = !handed.over
      return handed.over
    })
    try {
      await this.transport.sendMail({
        ...{ from: this.from, to: letter.to, messageId, subject: letter.subject },
        ...{ text: letter.text, html: letter.html },
        ...(replyTo && { replyTo }),
        ...(letter.calendar !== undefined && { attachments: [calendarOf(letter.calendar)] }),
      })
      return 'sent'
    } catch (error) {
      return handed.heldBack ? 'held-back' : troubleIn(error, handed.over)
    } finally {
      this.handOvers.delete(messageId)
    }
  }

  /** Why no mail could be handed in now; null when all is well. */
  async trouble(): Promise<MailTrouble | null> {
    try {
      await this.transport.verify()
      return null
    } catch (error) {
      return troubleIn(error, false)
    }
  }

  close(): void {
    this.transport.close()
  }
}

const calendarOf = (content: string) => ({
  filename: 'exchange-table.ics',
  content,
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
})

function transportTo(url: string, mayGo: (messageId: string) => boolean) {
  const { username, hostname, searchParams } = new URL(url)
  const settled = ['ignoreTLS', 'requireTLS', 'secure'].some(name => searchParams.has(name))
  const transport = createTransport({
    ...{ url, pool: true, maxConnections: mostConnections, maxRequeues: 1, idleTimeout: idle, ...timeouts },
    // A password is sent in the clear only to this very machine, or when the setting says so.
    requireTLS: username !== '' && !isLoopback(hostname) && !settled,
    ...{ disableFileAccess: true, disableUrlAccess: true, logger: false },
  })
  transport.use('stream', (mail, done) => {
    const { message } = mail
    const content = message.createReadStream.bind(message)
    // A stream is first read when the mail server has taken the addresses and asks for the mail: RFC 5321, 3.3.
    message.createReadStream = () =>
      Readable.from(
        onceAsked(() => mayGo(message.messageId()), content),
        { objectMode: false },
      )
    done()
  })
  return transport
}

/** A mail that is not to go after all breaks the stream, and so the connection: what has no end is no mail. */
async function* onceAsked(mayGo: () => boolean, content: () => Readable): AsyncGenerator<unknown> {
  if (!mayGo()) throw new Error('held back')
  yield* content()
}
