import type { IncomingMessage } from 'node:http'
import type { ServerOptions } from 'socket.io'
import { addressOf, isForeign, placeAt, type Trusts } from '../origins.ts'
import type { Measure } from '../pace.ts'

/** Pages that one guest has open at once, and screens of one table. What a broken Wi-Fi left behind counts until it is missed. */
export const mostPages = 40
export const mostScreens = 100
/** Connections from one place: a whole conference may share an address, with a telephone and a laptop each. */
const mostFromOnePlace = 4000
/** The longest message, in bytes. A whole guest list goes over HTTP. */
const longestMessage = 128 * 1024
/** A connection that says within this time at which table it sits may stay, in ms. */
const untilSeated = 10_000

interface GuardParts {
  readonly publicUrl: () => string
  readonly trusts: Trusts
}
/** The part of a connection that is counted. */
export interface Counted {
  readonly request: IncomingMessage
  once(event: 'close', listener: () => void): unknown
}

/** What is known of a connection before it says who it is: from which page and which place it comes. */
export class SocketGuard {
  private readonly from = new Map<string, number>()
  private readonly parts: GuardParts

  constructor(parts: GuardParts) {
    this.parts = parts
  }

  get options(): Partial<ServerOptions> {
    return {
      serveClient: false,
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: longestMessage,
      connectTimeout: untilSeated,
      pingInterval: 20_000,
      pingTimeout: 20_000,
      allowRequest: (request, decide) => {
        const reason = this.reasonAgainst(request)
        decide(reason, reason === null)
      },
    }
  }

  count(connection: Counted): void {
    const place = this.placeOf(connection.request)
    this.from.set(place, this.countAt(place) + 1)
    connection.once('close', () => {
      const left = this.countAt(place) - 1
      if (left > 0) this.from.set(place, left)
      else this.from.delete(place)
    })
  }

  /** Links are no cookies, so another site gains nothing by connecting; still it has no business here. */
  private reasonAgainst(request: IncomingMessage): string | null {
    if (isForeign(request, this.parts.publicUrl())) return 'cross-site'
    return this.countAt(this.placeOf(request)) >= mostFromOnePlace ? 'too-many-connections' : null
  }

  private placeOf(request: IncomingMessage): string {
    return placeAt(addressOf(request, this.parts.trusts))
  }

  private countAt(place: string): number {
    return this.from.get(place) ?? 0
  }
}

/** Counts the messages of one connection; true as long as they are no flood. */
export function messageCounter({ points, duration }: Measure, now = () => performance.now()): () => boolean {
  let [since, count] = [now(), 0]
  return () => {
    const at = now()
    if (at - since > duration * 1000) [since, count] = [at, 0]
    count += 1
    return count <= points
  }
}
