import { pino } from 'pino'
import { asId, type GuestId, type ItemId, type SessionId } from '../../shared/session/ids.ts'
import type { Actor, Command, SessionEvent } from '../../shared/session/messages.ts'
import { standardRules, type Session } from '../../shared/session/session.ts'
import { LiveSession } from '../../server/sessions/live-session.ts'
import type { World } from '../../server/sessions/world.ts'
import type { SqliteStore } from '../../server/event-store/sqlite.ts'
import { seeded } from '../session/given.ts'

/** So many sit at each table, and each position of the scale is taken by one of them: a right guess is chance one time in nine. */
export const seats = 9
export type Shuffle = (n: number) => readonly number[]

export function shuffledBy(random: () => number): Shuffle {
  return n =>
    Array.from({ length: n }, (_, place) => ({ place, key: random() }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ place }) => place)
}

/** Who did something, and what an observer of the commits sees of it: the number that it was stored under, and when. */
export interface Seen {
  readonly guest: GuestId
  readonly item: ItemId
  readonly round: number
  readonly version: number
}
export interface Evening {
  readonly id: SessionId
  /** In the order of the guest list. */
  readonly guests: readonly GuestId[]
  /** What each of them voted in the end: in the first dilemma, again in it, and in the second. Nobody but the test knows. */
  readonly truth: readonly (readonly (number | undefined)[])[]
  readonly reasons: readonly string[]
  /** Who left after the first vote. */
  readonly leaver: number
  readonly seen: readonly Seen[]
  readonly before: readonly SessionEvent[]
  readonly after: readonly SessionEvent[]
}

export const logged: string[] = []
const logger = pino({ level: 'trace', base: null }, { write: line => void logged.push(line) })

const server: Actor = { kind: 'server' }
const organizer: Actor = { kind: 'organizer' }
const dilemma = (title: string, rounds: number) => ({
  ...({ kind: 'dilemma', title, question: `${title}?`, format: 'spectrum', rounds, minutes: 5 } as const),
  settings: { positions: seats, poleA: 'Never', poleB: 'Always' },
})

/** Plays one seeded evening over a real store, closes it, and reads it back. */
export async function playEvening(
  store: SqliteStore['store'],
  seed: number,
  mixedBy: (random: () => number) => Shuffle = shuffledBy,
): Promise<Evening> {
  const random = seeded(seed)
  const shuffle = shuffledBy(random)
  let clock = 1_700_000_000_000
  let made = 0
  const world: World = {
    now: () => (clock += Math.floor(random() * 4000)),
    newId: () => `${Math.floor(random() * 36 ** 8).toString(36)}-${seed}-${(made += 1)}`,
    shuffle: mixedBy(random),
  }
  const id = asId<SessionId>(`evening-${seed}`)
  const live = new LiveSession(id, { store, world, logger })
  const give = async (command: Command, by: Actor = organizer) => {
    const outcome = await live.handle(command, by, `${made++}-${seed}`)
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code}`)
    return outcome
  }
  await give(
    {
      type: 'CreateSession',
      data: {
        ...{ id, title: 'Table', lang: 'en', rehearsal: false, rules: standardRules, segments: [], chapters: [] },
        items: [dilemma('First', 2), dilemma('Second', 1)],
      },
    },
    server,
  )
  for (let seat = 0; seat < seats; seat += 1) {
    const segment = random() < 0.5 ? 'Retail' : 'B2B'
    await give({ type: 'AddGuest', data: { name: `Guest ${seat}`, segment } })
  }
  const guests = live.state.guests.map(guest => guest.id)
  await give({ type: 'OpenLobby', data: {} })
  for (const place of shuffle(seats)) await give({ type: 'Arrive', data: { guest: guests[place] ?? asId('') } }, server)
  const next = () => give({ type: 'Next', data: { from: live.state.stage } })
  const reach = async (step: string, item: number, round: number) => {
    const here = ({ stage, items }: Session) =>
      stage?.step === step && stage.item === items[item]?.id && stage.round === round
    while (!here(live.state)) await next()
  }
  const seen: Seen[] = []
  const leaver = Math.floor(random() * seats)
  const reasons = Array.from({ length: seats }, () => `because ${Math.floor(random() * 36 ** 9).toString(36)}`)
  const vote = async (item: number, round: number, values: readonly (number | undefined)[]) => {
    await reach('vote', item, round)
    const where = live.state.items[item]?.id ?? asId<ItemId>('')
    // Some change their vote, once or twice: the last one counts.
    const acts = shuffle(seats).flatMap(seat => Array<number>(1 + Math.floor(random() * 3)).fill(seat))
    const order = shuffle(acts.length).map(place => acts[place] ?? 0)
    const finals = new Map(order.map((seat, act) => [seat, act]))
    await Promise.all(
      order.map(async (seat, act) => {
        const [value, guest] = [values[seat], guests[seat]]
        if (value === undefined || !guest) return
        const isFinal = finals.get(seat) === act
        const cast = isFinal ? value : 1 + Math.floor(random() * seats)
        const reason = isFinal && item === 0 && round === 1 ? { reason: reasons[seat] ?? '' } : {}
        const data = { item: where, value: cast, conviction: 2 as const, ...reason }
        const { version } = await give({ type: 'CastBallot', data }, { kind: 'guest', id: guest })
        seen.push({ guest, item: where, round, version })
      }),
    )
    await reach('reveal', item, round)
    await next()
  }
  const drawn = (): number[] => shuffle(seats).map(place => place + 1)
  const truth = [drawn(), drawn().map((value, seat) => (seat === leaver ? undefined : value)), drawn()]
  await vote(0, 1, truth[0] ?? [])
  await vote(0, 2, truth[1] ?? [])
  await vote(1, 1, truth[2] ?? [])
  const { events: before } = await store.read(id)
  await give({ type: 'CloseSession', data: {} })
  const { events: after } = await store.read(id)
  return { id, guests, truth, reasons, leaver, seen, before, after }
}
