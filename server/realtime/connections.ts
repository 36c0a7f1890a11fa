import type { Server as HttpServer } from 'node:http'
import { Server, type DefaultEventsMap, type Socket } from 'socket.io'
import * as z from 'zod'
import { langSchema, readCommand } from '../../shared/protocol/commands.ts'
import type { Ack, ClientMessages, LinkRefusal, ServerMessages } from '../../shared/protocol/messages.ts'
import type { GuestId, SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import type { RefusalCode } from '../../shared/session/refusal.ts'
import { guestOf, type Session } from '../../shared/session/session.ts'
import type { Audience } from '../../shared/session/view.ts'
import type { Lang } from '../../shared/lang.ts'
import { linkRefusalText, refusalText } from '../../shared/wording/refusals.ts'
import type { Logger } from '../logger.ts'
import { hashOf, linkFor, type LinkBook, type LinkOwner } from '../people/links.ts'
import type { LiveSession, Outcome } from '../sessions/live-session.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import { Publisher } from './publisher.ts'

interface Seat {
  live: LiveSession
  publisher: Publisher
  audience: Audience
  guest: GuestId | null
  lang: Lang
  release: () => void
}
type TableSocket = Socket<ClientMessages, ServerMessages, DefaultEventsMap, Partial<Seat>>
export type TableServer = Server<ClientMessages, ServerMessages, DefaultEventsMap, Partial<Seat>>

export interface Parts {
  readonly sessions: LiveSessions
  readonly links: LinkBook
  readonly secret: Buffer
  readonly publicUrl: string
  readonly now: () => number
  readonly logger: Logger
}

class LinkRefused extends Error {
  readonly data: { readonly code: LinkRefusal }
  constructor(code: LinkRefusal, lang: Lang) {
    super(linkRefusalText(code, lang))
    this.data = { code }
  }
}

const handshake = z.object({ token: z.string().min(1).max(200), lang: langSchema.optional().catch(undefined) })

const audienceRoom = (session: SessionId, audience: Audience) => `${session}/${audience}`
const guestRoom = (session: SessionId, guest: GuestId) => `${session}/guest/${guest}`

/** Which of the views a link opens; or why it opens none. */
function audienceOf(state: Session, { guest: id, number }: LinkOwner): Audience | LinkRefusal {
  if (id === null) return 'screen'
  const guest = guestOf(state, id)
  if (!guest) return 'invalid-token'
  if (guest.linkNumber !== number) return 'replaced'
  return guest.link === 'revoked' ? 'revoked' : guest.role
}
const isRefusal = (answer: Audience | LinkRefusal): answer is LinkRefusal =>
  answer === 'invalid-token' || answer === 'revoked' || answer === 'replaced' || answer === 'closed'

/** The live protocol over Socket.IO: who comes in, what they may send, what they are sent. */
export function acceptConnections(http: HttpServer, parts: Parts): TableServer {
  const io: TableServer = new Server(http, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 128 * 1024,
    pingInterval: 20_000,
    pingTimeout: 20_000,
  })
  const publishers = new Map<SessionId, { readonly publisher: Publisher; readonly stop: () => void }>()

  const publisherOf = (live: LiveSession): Publisher => {
    const known = publishers.get(live.id)
    if (known) return known.publisher
    const publisher = new Publisher(
      live,
      {
        toAudience: (audience, message) => io.to(audienceRoom(live.id, audience)).emit('patch', message),
        toGuest: (guest, message) => io.to(guestRoom(live.id, guest)).emit('patch', message),
      },
      {
        now: parts.now,
        screenLink: linkFor(parts.publicUrl, parts.secret, { session: live.id, guest: null, number: 1 }),
      },
    )
    const stopTurningAway = live.listen(events => turnAway(io, live, events))
    const stop = () => {
      stopTurningAway()
      publisher.stop()
    }
    publishers.set(live.id, { publisher, stop })
    return publisher
  }

  const admit = async (socket: TableSocket): Promise<Seat> => {
    const read = handshake.safeParse(socket.handshake.auth)
    const lang = read.data?.lang
    const owner = read.success ? await parts.links.find(hashOf(read.data.token)) : undefined
    const live = owner && (await parts.sessions.find(owner.session))
    if (!owner || !live) throw new LinkRefused('invalid-token', lang ?? 'en')
    const audience = audienceOf(live.state, owner)
    if (isRefusal(audience)) throw new LinkRefused(audience, lang ?? live.state.lang)
    const release = parts.sessions.hold(live.id)
    return { live, publisher: publisherOf(live), audience, guest: owner.guest, lang: lang ?? live.state.lang, release }
  }

  io.use((socket, next) => {
    admit(socket).then(
      seat => {
        Object.assign(socket.data, seat)
        next()
      },
      (error: unknown) => {
        if (!(error instanceof LinkRefused)) parts.logger.error({ err: error }, 'a connection failed')
        next(error instanceof Error ? error : new Error('failed'))
      },
    )
  })

  io.on('connection', socket => {
    const seat = socket.data as Seat // set by the middleware above, or the connection would have been refused
    const { live, publisher, audience, guest } = seat
    // Joining a room is at once with the in-memory adapter: no patch can slip between the view and the room.
    void socket.join(audienceRoom(live.id, audience))
    if (guest !== null) void socket.join(guestRoom(live.id, guest))
    socket.emit('view', publisher.join(audience, guest))
    if (guest !== null && !guestOf(live.state, guest)?.arrived) {
      void live.handle({ type: 'Arrive', data: { guest } }, { kind: 'server' }, null)
    }
    socket.on('command', (message, ack) => {
      if (typeof ack !== 'function') return
      receive(parts, seat, message).then(ack, (error: unknown) => {
        parts.logger.error({ err: error, session: live.id }, 'a command failed')
        ack(refused('failed', seat.lang))
      })
    })
    socket.on('resync', ack => {
      if (typeof ack === 'function') ack(publisher.message(audience, guest))
    })
    socket.on('clock', ack => {
      if (typeof ack === 'function') ack({ now: parts.now() })
    })
    socket.on('disconnect', () => {
      seat.release()
      publisher.leave(audience, guest)
      const entry = publishers.get(live.id)
      if (publisher.readers === 0 && entry?.publisher === publisher) {
        entry.stop()
        publishers.delete(live.id)
      }
    })
  })
  return io
}

const refused = (code: RefusalCode, lang: Lang): Ack => ({ ok: false, code, message: refusalText(code, lang) })

async function receive(parts: Parts, { live, guest, lang }: Seat, message: unknown): Promise<Ack> {
  if (guest === null) return refused('not-allowed', lang)
  const read = readCommand(message)
  if (!read.ok) return refused(read.code, lang)
  const outcome = await live.handle(read.command, { kind: 'guest', id: guest }, `${guest}/${read.id}`)
  return ackOf(parts, live, outcome, lang)
}

/** The answer to a command; whoever added a guest or made a new link is told the link. */
export function ackOf(
  parts: Pick<Parts, 'publicUrl' | 'secret'>,
  live: LiveSession,
  outcome: Outcome,
  lang: Lang,
): Ack {
  if (!outcome.ok) return refused(outcome.code, lang)
  const { version, events } = outcome
  for (const event of events) {
    if (event.type !== 'GuestAdded' && event.type !== 'LinkReissued') continue
    const guest = event.type === 'GuestAdded' ? event.data.id : event.data.guest
    const number = guestOf(live.state, guest)?.linkNumber ?? 1
    return {
      ok: true,
      version,
      guest,
      link: linkFor(parts.publicUrl, parts.secret, { session: live.id, guest, number }),
    }
  }
  return { ok: true, version }
}

/** Whose link or role changed comes in again by the door, and learns there what changed. */
function turnAway(io: TableServer, live: LiveSession, events: readonly SessionEvent[]): void {
  for (const event of events) {
    const guest =
      event.type === 'LinkRevoked' || event.type === 'LinkReissued'
        ? event.data.guest
        : event.type === 'GuestUpdated'
          ? event.data.id
          : undefined
    if (guest === undefined) continue
    for (const id of io.sockets.adapter.rooms.get(guestRoom(live.id, guest)) ?? [])
      io.sockets.sockets.get(id)?.conn.close()
  }
}
