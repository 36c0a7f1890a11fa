import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import * as z from 'zod'
import type { Actor } from '../../shared/session/messages.ts'
import type { Session } from '../../shared/session/session.ts'
import { tokenIn } from '../server/person.ts'
import type { Draw } from '../session/random-picks.ts'
import { host, scribe } from '../session/builders.ts'
import type { ServerUnderFire } from './server-under-fire.ts'

const created = z.object({
  sessionId: z.string(),
  facilitator: z.string(),
  scribe: z.string(),
  screen: z.string(),
  participants: z.array(z.object({ link: z.string() })),
})

/** Longer than this, in ms, and the server hangs. */
const patience = 60_000

export type Seat = 'facilitator' | 'scribe' | 'screen' | 'participant' | 'organizer'
/** `cut`: the connection ended before an answer, as it may after what is no message at all. */
export type Outcome = { readonly ok: boolean; readonly code: string } | 'cut' | 'hangs'

const ackSchema = z.union([
  z.object({ ok: z.literal(true), version: z.number() }).transform(() => ({ ok: true, code: 'ok' })),
  z.object({ ok: z.literal(false), code: z.string() }),
])

/** One link, and who sits behind it; comes in again when the connection ends. */
export class Place {
  readonly seat: Seat
  readonly socket: Socket
  /** As told at the door; null for the screen. */
  guest: string | null = null
  refused = false

  constructor(link: string, seat: Seat) {
    this.seat = seat
    this.socket = io(new URL(link).origin, {
      ...{ auth: { token: tokenIn(link) }, transports: ['websocket'], forceNew: true },
      ...{ reconnectionDelay: 10, reconnectionDelayMax: 50 },
    })
    onTestFinished(() => void this.socket.close())
    this.socket.on('view', ({ mine }: { mine: { guest: string } | null }) => (this.guest = mine?.guest ?? null))
    this.socket.on('connect_error', error => {
      if ('data' in error) this.refused = true
    })
    this.socket.on('disconnect', reason => {
      if (reason === 'io server disconnect') this.socket.connect()
    })
  }

  get ready(): boolean {
    return this.socket.connected && !this.refused
  }

  async say(event: string, ...messages: readonly unknown[]): Promise<Outcome> {
    const connection = this.socket.id
    try {
      const told: unknown = await this.socket.timeout(patience).emitWithAck(event, ...messages)
      const read = ackSchema.safeParse(told)
      return read.success ? read.data : { ok: true, code: 'other' }
    } catch {
      return this.socket.connected && this.socket.id === connection ? 'hangs' : 'cut'
    }
  }
}

/** A table with everybody at it. */
export class FuzzTable {
  readonly id: string
  readonly places: readonly Place[]
  state: Session | undefined
  private readonly server: ServerUnderFire

  private constructor(server: ServerUnderFire, id: string, places: readonly Place[]) {
    this.server = server
    this.id = id
    this.places = places
  }

  static async open(server: ServerUnderFire, participants: number): Promise<FuzzTable> {
    const wanted = { lang: 'nl', template: 'short-table', participants }
    const { body } = await server.organizer.post('/api/sessions', wanted)
    const { sessionId, facilitator, scribe: scribes, screen, participants: guests } = created.parse(body)
    const places = [
      new Place(facilitator, 'facilitator'),
      new Place(scribes, 'scribe'),
      new Place(screen, 'screen'),
      ...guests.map(({ link }) => new Place(link, 'participant')),
    ]
    await Promise.all(places.map(({ socket }) => new Promise(resolve => socket.once('view', resolve))))
    await places[0]?.say('command', { id: 'open', type: 'OpenLobby' })
    await places[0]?.say('command', { id: 'begin', type: 'Next', from: null })
    return new FuzzTable(server, sessionId, places)
  }

  /** Whoever an order is meant for, where they sit here. */
  placeOf(actor: Actor, draw: Draw): Place | undefined {
    const seated = this.places.filter(({ ready }) => ready)
    const meant = actor.kind === 'guest' ? actor.id : undefined
    const role = meant === host ? 'facilitator' : meant === scribe ? 'scribe' : undefined
    return (
      seated.find(({ seat, guest }) => (role === undefined ? guest === meant && meant !== undefined : seat === role)) ??
      draw.pick(seated)
    )
  }

  get worn(): boolean {
    const { state } = this
    const seated = this.places.filter(({ refused }) => !refused).length
    return state === undefined || state.status === 'closed' || seated < this.places.length / 2
  }

  async asOrganizer(command: unknown): Promise<Outcome> {
    const answer = await this.server.organizer.post(`/api/sessions/${this.id}/commands`, command).catch(() => null)
    if (answer === null) return 'cut'
    const { status, body } = answer
    const read = ackSchema.safeParse(body)
    return { ok: status < 400, code: status >= 500 ? `status ${status}` : read.success ? read.data.code : 'other' }
  }

  async leave(): Promise<void> {
    for (const { socket } of this.places) socket.close()
    await this.server.organizer.delete(`/api/sessions/${this.id}`)
  }
}
