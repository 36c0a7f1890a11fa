import type { Server as HttpServer } from 'node:http'
import { Server, type DefaultEventsMap, type Socket } from 'socket.io'
import type { Ack, ClientMessages, ServerMessages } from '../../shared/protocol/messages.ts'
import type { GuestId, SessionId } from '../../shared/session/ids.ts'
import type { EventType } from '../../shared/session/messages.ts'
import { guestOf } from '../../shared/session/session.ts'
import { audiences, type Audience } from '../../shared/session/audience.ts'
import type { Lang } from '../../shared/lang.ts'
import type { Logger } from '../logger.ts'
import type { Trusts } from '../origins.ts'
import { Pace, type Paces } from '../pace.ts'
import { doorAt } from '../people/knock-code.ts'
import { hashOf, linkFor, type LinkBook, type LinkOwner } from '../people/links.ts'
import type { LiveSession } from '../sessions/live-session.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import { keepingOf } from '../sessions/retention.ts'
import { dropWhoTakesInNothing } from './backlog.ts'
import { giveCommand, refused, type CommandParts } from './commands.ts'
import { doorOf } from './door.ts'
import { handshake } from './handshake.ts'
import { NotLetIn, type DoorRefusal } from './not-let-in.ts'
import { Publisher } from './publisher.ts'
import { messageCounter, mostPages, mostScreens, SocketGuard, type Counted } from './socket-guard.ts'

interface Seat {
  readonly live: LiveSession
  readonly owner: LinkOwner
  readonly audience: Audience
  readonly lang: Lang
  /** Which page of the guest's this is, where it says so. */
  readonly page: string | undefined
  /** Who leads the talk, at their seat instead of the desk. */
  readonly seat: boolean
}
type TableSocket = Socket<ClientMessages, ServerMessages, DefaultEventsMap, Partial<Seat>>
export type TableServer = Server<ClientMessages, ServerMessages, DefaultEventsMap, Partial<Seat>>

export interface Parts extends CommandParts {
  readonly sessions: LiveSessions
  readonly links: LinkBook
  readonly logger: Logger
  /** Days that a closed session is kept. */
  readonly retentionDays: number
  readonly paces: Paces
  readonly trusts: Trusts
}

/** Per guest, not per table. */
interface PacedParts extends Parts {
  readonly commands: Pace
  readonly arrivals: Pace
}

const audienceRoom = (session: SessionId, audience: Audience) => `${session}/${audience}`
const guestRoom = (session: SessionId, guest: GuestId) => `${session}/guest/${guest}`
/** Pages of one guest that read as one audience: they were sent the same. */
const ownRoom = (session: SessionId, guest: GuestId, audience: Audience) => `${guestRoom(session, guest)}/${audience}`

/** The live protocol over Socket.IO: who comes in, what they may send, what they are sent. */
export function acceptConnections(http: HttpServer, parts: Parts): TableServer {
  const { paces } = parts
  const paced = { ...parts, commands: new Pace(paces.commands), arrivals: new Pace(paces.arrivals) }
  const guard = new SocketGuard(parts)
  const io: TableServer = new Server(http, guard.options)
  io.engine.on('connection', (connection: Counted) => guard.count(connection))
  const publishers = new Map<SessionId, { readonly publisher: Publisher; readonly stop: () => void }>()

  const publisherOf = (live: LiveSession): Publisher => {
    const known = publishers.get(live.id)
    if (known) return known.publisher
    const publisher = new Publisher(live, {
      now: () => live.now(),
      logger: parts.logger,
      screenLink: linkFor(parts.publicUrl(), parts.secret, { session: live.id, guest: null, number: 1 }),
      door: doorAt(parts, live.id),
      knocks: () => parts.knocking.at(live.id),
      keeping: keepingOf(live.state, parts.retentionDays),
      outlet: {
        toAudience: (audience, message) => io.to(audienceRoom(live.id, audience)).emit('patch', message),
        toGuest: (guest, audience, message) => io.to(ownRoom(live.id, guest, audience)).emit('patch', message),
      },
    })
    const stopTurningAway = live.listen(events => {
      // After the answer has gone out: whoever makes their own link anew must still be told the new one.
      if (events.some(({ type }) => doorEvents.includes(type))) setImmediate(() => turnAway(io, live))
    })
    const stopKnocks = parts.knocking.listen(live.id, () => publisher.knocksChanged())
    const stop = () => {
      stopTurningAway()
      stopKnocks()
      publisher.stop()
    }
    publishers.set(live.id, { publisher, stop })
    return publisher
  }

  const admit = async (socket: TableSocket): Promise<Seat> => {
    const read = handshake.safeParse(socket.handshake.auth)
    const lang = read.data?.lang
    const token = hashOf(read.data?.token ?? '')
    const owner = await parts.links.find(token)
    const live = owner && (await parts.sessions.find(owner.session))
    if (!owner || !live) throw new NotLetIn(await strangerTo(parts, token), lang ?? 'en')
    const seat = read.data?.seat === true
    const door = doorOf(live.state, owner, seat)
    if ('refused' in door) throw new NotLetIn(door.refused, lang ?? live.state.lang)
    const crowd = await crowdAt(io, paced, owner)
    if (crowd) throw new NotLetIn(crowd, lang ?? live.state.lang)
    return { live, owner, audience: door.opens, lang: lang ?? live.state.lang, page: read.data?.page, seat }
  }

  io.use((socket, next) => {
    admit(socket).then(
      seat => {
        Object.assign(socket.data, seat)
        next()
      },
      (error: unknown) => {
        if (error instanceof NotLetIn) return next(error)
        parts.logger.error({ err: error }, 'a connection failed')
        next(new NotLetIn('failed', 'en'))
      },
    )
  })

  io.on('connection', socket => {
    dropWhoTakesInNothing(socket)
    const seat = socket.data as Seat // set by the middleware above, or the connection would have been refused
    const { live, audience } = seat
    const { guest } = seat.owner
    // Between the middleware and here a link may have been revoked: the door is asked again, and tells why at the next try.
    if (!stillOpen(seat)) {
      socket.conn.close()
      return
    }
    const release = parts.sessions.hold(live.id)
    const publisher = publisherOf(live)
    // Joining a room is at once with the in-memory adapter: no patch can slip between the view and the room.
    void socket.join(audienceRoom(live.id, audience))
    if (guest !== null) void socket.join([guestRoom(live.id, guest), ownRoom(live.id, guest, audience)])
    const elsewhere = guest !== null && hasOtherPage(io, seat)
    socket.emit('view', { ...publisher.join(audience, guest), ...(elsewhere && { elsewhere }) })
    if (guest !== null && !guestOf(live.state, guest)?.arrived) {
      void live.handle({ type: 'Arrive', data: { guest } }, { kind: 'server' }, null)
    }
    const calm = messageCounter(paces.messages)
    socket.use((_message, next) => {
      if (calm()) next()
      else socket.conn.close()
    })
    socket.on('command', (message, ack) => {
      if (typeof ack !== 'function') return
      receive(paced, seat, publisher, message).then(ack, (error: unknown) => {
        parts.logger.error({ err: error, session: live.id }, 'a command failed')
        ack(refused('failed', seat.lang))
      })
    })
    socket.on('resync', ack => {
      if (typeof ack !== 'function') return
      void paced.arrivals.wait(keyOf(seat.owner)).then(ms => {
        // Coming in again brings the whole view too, and is told how long to wait.
        if (ms > 0) socket.conn.close()
        else ack(publisher.upToDate(audience, guest))
      })
    })
    socket.on('clock', ack => {
      if (typeof ack === 'function') ack({ now: live.now() })
    })
    socket.on('disconnect', () => {
      release()
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

const stillOpen = ({ live, owner, audience, seat }: Seat): boolean => {
  const door = doorOf(live.state, owner, seat)
  return 'opens' in door && door.opens === audience
}

async function receive(
  parts: PacedParts,
  { live, owner, audience, lang }: Seat,
  publisher: Publisher,
  message: unknown,
): Promise<Ack> {
  if (owner.guest === null) return refused('not-allowed', lang)
  const retryIn = await parts.commands.wait(owner.guest)
  // Refused before anything was decided: what was acknowledged stays.
  if (retryIn > 0) return { ...refused('too-fast', lang), retryIn }
  const actor = { kind: 'guest', id: owner.guest } as const
  const ack = await giveCommand(parts, live, message, { actor, from: owner.guest, lang })
  // The session's own version would count what others do unseen.
  return ack.ok ? { ...ack, ...publisher.acknowledge(owner.guest, audience) } : ack
}

/** Why a link that is nobody's now lets nobody in: its table was cleared, or it never was one. */
const strangerTo = async ({ links }: Parts, token: string): Promise<DoorRefusal> =>
  (await links.wasSpent(token)) ? 'closed' : 'invalid-token'

const keyOf = ({ session, guest }: LinkOwner): string => guest ?? `${session}/screen`

/** Why one more page does not fit under this link now, if it does not. */
async function crowdAt(io: TableServer, { arrivals }: PacedParts, owner: LinkOwner): Promise<DoorRefusal | null> {
  const { session, guest } = owner
  if ((await arrivals.wait(keyOf(owner))) > 0) return 'too-fast'
  const room = guest === null ? audienceRoom(session, 'screen') : guestRoom(session, guest)
  const most = guest === null ? mostScreens : mostPages
  return (io.sockets.adapter.rooms.get(room)?.size ?? 0) >= most ? 'too-many-pages' : null
}

const connectedTo = (io: TableServer, session: SessionId): readonly TableSocket[] =>
  audiences
    .flatMap(audience => [...(io.sockets.adapter.rooms.get(audienceRoom(session, audience)) ?? [])])
    .flatMap(id => io.sockets.sockets.get(id) ?? [])

const doorEvents: readonly EventType[] = ['LinkRevoked', 'LinkReissued', 'GuestUpdated', 'GuestRemoved', 'GuestErased']

/** Whose link or role changed comes in again by the door, and learns there what changed. */
function turnAway(io: TableServer, live: LiveSession): void {
  for (const socket of connectedTo(io, live.id)) {
    const seat = socket.data as Seat
    if (stillOpen(seat)) continue
    const { guest } = seat.owner
    if (guest !== null && guestOf(live.state, guest)?.erased) socket.emit('erased')
    socket.conn.close()
  }
}

/** Everybody of a session that was removed. */
export function disconnectAll(io: TableServer, session: SessionId): void {
  for (const socket of connectedTo(io, session)) socket.conn.close()
}

/** Whether a guest sits at another page than this one too; a page that does not say which it is cannot be told apart. */
function hasOtherPage(io: TableServer, { live, owner: { guest }, page }: Seat): boolean {
  if (guest === null || page === undefined) return false
  const sockets = io.sockets.adapter.rooms.get(guestRoom(live.id, guest)) ?? []
  return [...sockets].some(id => (io.sockets.sockets.get(id)?.data.page ?? page) !== page)
}

/** Whose page is open at a session now. */
export const presentAt = (io: TableServer, session: SessionId): ReadonlySet<GuestId> =>
  new Set(connectedTo(io, session).flatMap(({ data }) => data.owner?.guest ?? []))
