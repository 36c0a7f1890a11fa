import { once, EventEmitter } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A no of a mail server. */
export const refusal = (responseCode: number, words = 'no') => Object.assign(new Error(words), { responseCode })

export interface Arrived {
  /** Whom the mail server was told it is for. */
  readonly to: string
  readonly mail: ParsedMail
  /** Byte for byte. */
  readonly raw: string
}
/** How it answers: with an error, to refuse. */
export interface Manners {
  readonly rcpt?: (address: string) => Promise<Error | undefined> | Error | undefined
  /** Once the mail is in; may keep the other side waiting. */
  readonly data?: (address: string) => Promise<Error | undefined> | Error | undefined
}

/** A mail server on loopback, that keeps what it took; gone after the test. */
export class MailServer {
  readonly arrived: Arrived[] = []
  /** Every address it was asked to take, also those it refused. */
  readonly asked: string[] = []
  /** Mails that were read to their end, also those it refused. */
  handedIn = 0
  manners: Manners = {}
  private server: SMTPServer | undefined
  private port = 0
  private readonly sockets = new Set<Socket>()
  private readonly news = new EventEmitter()

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  /** At the same port again after `close`. */
  async open(): Promise<void> {
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], ...this.answers() })
    server.on('error', () => undefined) // a client that hangs up is what some tests are about
    server.server.on('connection', (socket: Socket) => this.sockets.add(socket))
    server.listen(this.port, '127.0.0.1')
    await once(server.server, 'listening')
    const { port } = server.server.address() as AddressInfo // it listens on a port, not on a pipe
    this.port = port
    this.server = server
  }

  async close(): Promise<void> {
    const { server } = this
    this.server = undefined
    if (server) await new Promise<void>(resolve => server.close(() => resolve()))
  }

  /** Ends every connection as a power cut does. */
  hangUp(): void {
    for (const socket of this.sockets) socket.destroy()
  }

  /** Resolves when this holds; looks again whenever something was asked or came in. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await once(this.news, 'news')
  }
  async untilArrived(count: number): Promise<void> {
    await this.until(() => this.arrived.length >= count)
  }
  letterTo(address: string): Arrived {
    const found = this.arrived.find(({ to }) => to === address)
    if (!found) throw new Error(`nothing came for ${address}`)
    return found
  }

  private answers(): SMTPServerOptions {
    return {
      onRcptTo: ({ address }, _session, answer) => {
        this.asked.push(address)
        this.news.emit('news')
        void Promise.resolve(this.manners.rcpt?.(address)).then(answer)
      },
      onData: (stream, { envelope }, answer) => {
        const to = envelope.rcptTo.map(({ address }) => address).join()
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => void this.take(to, Buffer.concat(parts)).then(answer))
      },
    }
  }

  private async take(to: string, raw: Buffer): Promise<Error | undefined> {
    this.handedIn += 1
    this.news.emit('news')
    const no = await this.manners.data?.(to)
    if (!no) this.arrived.push({ to, mail: await simpleParser(raw), raw: raw.toString() })
    this.news.emit('news')
    return no
  }
}

export async function mailServer(manners: Manners = {}): Promise<MailServer> {
  const server = new MailServer()
  server.manners = manners
  await server.open()
  onTestFinished(() => server.close())
  return server
}
