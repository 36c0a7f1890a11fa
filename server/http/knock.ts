import { setTimeout as after } from 'node:timers/promises'
import type { Request, Response } from 'express'
import * as z from 'zod'
import { asId, type KnockId } from '../../shared/session/ids.ts'
import { isFull } from '../../shared/session/guests.ts'
import { limits } from '../../shared/session/limits.ts'
import { mayKnock } from '../../shared/session/seating.ts'
import type { EventStore } from '../event-store/event-store.ts'
import { knockCodeIn, knockCodeOf } from '../people/knock-code.ts'
import type { LiveSession } from '../sessions/live-session.ts'
import { Pace } from '../pace.ts'
import { bearerOf } from './identity.ts'
import { placeOf } from './place.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { spend } from './spend.ts'
import type { SessionParts } from './sessions.ts'

interface KnockRouteParts extends SessionParts {
  readonly store: EventStore
}

const window = 15 * 60
/** Wrong codes from one place in a quarter of an hour: whoever mistypes has plenty, whoever tries out 86 million codes has none. */
const wrongCodes = 20
/** Knocks from one place in the same time: a whole room may share an address. */
const knocksFrom = 120
/** How long a wrong code is thought about, in ms. */
const slowly = 500
/** A request that waits this long without news is asked again, in seconds; proxies cut what is silent for half a minute. */
const longestWait = 20

/** A name as it will be shown: one line, without signs that cannot be seen or that turn the text around. */
const cleaned = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const knockParams = z.object({
  id: z
    .string()
    .min(1)
    .max(64)
    .transform(asId<KnockId>),
})
const answer = z.object({
  state: z.enum(['waiting', 'seated', 'turned-away', 'over', 'closed']),
  /** While waiting: whether a facilitator has their page open. */
  host: z.boolean().optional(),
  /** While waiting: whether every chair is taken, so that only who is on the list already can be let in. */
  full: z.boolean().optional(),
  /** The personal link, once seated. */
  link: z.string().optional(),
})

/** The table behind a code, whether or not its door is open; of codes that are nobody's the answer is always the same. */
async function tableBehind(
  { store, secret, sessions }: KnockRouteParts,
  typed: string,
): Promise<LiveSession | undefined> {
  const code = knockCodeIn(typed)
  for (const { id } of await store.sessions()) {
    if (knockCodeOf(secret, id) !== code) continue
    // A log that is damaged is no table to sit at; whoever looks after it is told elsewhere.
    const live = await sessions.find(id).catch(() => undefined)
    if (live) return live
  }
  return undefined
}

/** Why nobody can be let in here now, if nobody can. */
function whyShut({ state }: LiveSession): 'door-not-open' | 'door-closed' | undefined {
  if (mayKnock(state)) return undefined
  return state.status === 'draft' ? 'door-not-open' : 'door-closed'
}

/** Aborted when the page that asked is gone. */
function leaving(response: Response): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => controller.abort())
  return controller.signal
}

const secretIn = (request: Request): string => bearerOf(request) ?? ''

/** For somebody without a link, in the room: they knock with the code on the screen, and wait until a facilitator opens. */
export function knockRoutes(parts: KnockRouteParts): readonly Route[] {
  const { knocking, sessions, presentAt } = parts
  const wrong = new Pace({ points: wrongCodes, duration: window })
  const often = new Pace({ points: knocksFrom, duration: window })

  const hostIsHere = ({ id, state }: LiveSession): boolean => {
    const present = presentAt(id)
    return state.guests.some(guest => guest.role === 'facilitator' && present.has(guest.id))
  }
  return [
    defineRoute({
      method: 'post',
      path: '/api/knock',
      summary: 'Knocks at the table behind a code, under a name.',
      access: 'anyone',
      body: z.object({
        code: z.string().max(40),
        name: z.string().max(1000).transform(cleaned).pipe(z.string().min(1).max(limits.name)),
      }),
      answer: {
        status: 201,
        says: 'The knock, the secret to ask with how it stands, and at which table it is.',
        schema: z.object({ knock: z.string(), secret: z.string(), title: z.string() }),
      },
      problems: ['wrong-code', 'door-not-open', 'door-closed', 'too-many-tries', 'door-crowded'],
      async handle({ body: { code, name }, request }) {
        const place = placeOf(request)
        await spend(often, place)
        // Taken before it is known, and given back: of many tries at once none slips through.
        await spend(wrong, place)
        const live = await tableBehind(parts, code)
        if (!live) {
          await after(slowly)
          throw new Problem('wrong-code')
        }
        await wrong.giveBack(place)
        const shut = whyShut(live)
        if (shut) throw new Problem(shut)
        const made = knocking.knock(live.id, name, place)
        if (!made) throw new Problem('door-crowded')
        return { ...made, title: live.state.title }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/knock/{id}',
      summary:
        'How a knock stands, asked with its secret as bearer token. With `wait` the answer comes when it changes.',
      access: 'anyone',
      params: knockParams,
      query: z.object({ wait: z.coerce.number().min(0).max(longestWait).default(0) }),
      answer: { status: 200, says: 'How it stands.', schema: answer },
      problems: ['unknown-knock'],
      async handle({ params: { id }, query: { wait }, request, response }) {
        const secret = secretIn(request)
        const session = knocking.sessionOf(id, secret)
        const live = session && (await sessions.find(session).catch(() => undefined))
        if (session && !(live && mayKnock(live.state))) knocking.leave(session)
        const now = await knocking.answerTo(id, secret, wait * 1000, leaving(response))
        if (!now) throw new Problem('unknown-knock')
        return now.state === 'waiting' && live ? { ...now, host: hostIsHere(live), full: isFull(live.state) } : now
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/knock/{id}',
      summary: 'Takes a knock back, with its secret as bearer token.',
      access: 'anyone',
      params: knockParams,
      answer: { status: 204, says: 'Gone, also when it was never there.' },
      handle({ params: { id }, request }) {
        knocking.withdraw(id, secretIn(request))
      },
    }),
  ]
}
