import * as z from 'zod'
import { langs } from '../../shared/lang.ts'
import type { GuestId, SessionId } from '../../shared/session/ids.ts'
import { asId } from '../../shared/session/ids.ts'
import type { Session } from '../../shared/session/session.ts'
import { commonView } from '../../shared/session/view.ts'
import type { ArticleDesk } from '../articles/article-desk.ts'
import type { Config } from '../config.ts'
import { doorAt } from '../people/knock-code.ts'
import { linkFor } from '../people/links.ts'
import type { Organizers } from '../people/organizers.ts'
import { giveCommand, type CommandParts } from '../realtime/commands.ts'
import type { LiveSession } from '../sessions/live-session.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import type { Overview } from '../sessions/overview.ts'
import { keepingOf } from '../sessions/retention.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'

export interface SessionParts extends CommandParts {
  readonly sessions: LiveSessions
  readonly overview: Overview
  readonly organizers: Organizers
  readonly config: Pick<Config, 'retentionDays'>
  readonly articles: ArticleDesk
  readonly presentAt: (session: SessionId) => ReadonlySet<GuestId>
  readonly remove: (session: SessionId) => Promise<void>
}

export const sessionParams = z.object({
  id: z
    .string()
    .min(1)
    .max(64)
    .transform(asId<SessionId>),
})

export async function findSession(sessions: LiveSessions, id: SessionId): Promise<LiveSession> {
  const live = await sessions.find(id)
  if (!live) throw new Problem('unknown-session')
  return live
}

const entry = z.object({
  id: z.string(),
  title: z.string(),
  lang: z.enum(langs),
  status: z.enum(['draft', 'lobby', 'live', 'takeaways', 'closed', 'unreadable']),
  rehearsal: z.boolean(),
  seats: z.number(),
  /** When and where people come together, as far as somebody has said. */
  startsAt: z.number().nullable(),
  endsAt: z.number().nullable(),
  place: z.string().nullable(),
  createdAt: z.number(),
  lastAt: z.number(),
  closedAt: z.number().nullable(),
})
const link = z.string().nullable()
const linksSchema = z.object({
  facilitator: link,
  scribe: link,
  screen: z.string(),
  /** `email`: where somebody may be written to; no view holds an address. */
  guests: z.array(z.object({ guest: z.string(), link, email: z.string().nullable() })),
})
const ack = z.object({
  ok: z.literal(true),
  version: z.number(),
  guest: z.string().optional(),
  link: z.string().optional(),
})
export const refusedAck = z.object({
  ok: z.literal(false),
  code: z.string(),
  message: z.string(),
  entry: z.number().optional(),
})

/** All links that work now. */
function linksIn(state: Session, { publicUrl, secret }: CommandParts) {
  const to = (guest: GuestId | null, number: number) =>
    linkFor(publicUrl(), secret, { session: state.id, guest, number })
  const guests = state.guests.map(({ id, role, link, linkNumber, person }) => ({
    guest: id,
    email: person?.email ?? null,
    role,
    link: link === 'active' ? to(id, linkNumber) : null,
  }))
  const first = (wanted: string) => guests.find(({ role, link }) => role === wanted && link !== null)?.link ?? null
  return {
    facilitator: first('facilitator'),
    scribe: first('scribe'),
    screen: to(null, 1),
    guests: guests.map(({ guest, link, email }) => ({ guest, link, email })),
  }
}

/** What a refused command is in HTTP. */
export function statusFor(code: string): number {
  if (code === 'invalid-command' || code === 'unknown-command') return 400
  return code === 'failed' ? 500 : code === 'not-stored' ? 503 : 409
}

/** An organizer's sessions: made, looked at, led from afar, removed. */
export function sessionRoutes(parts: SessionParts): readonly Route[] {
  const { sessions, overview, articles, presentAt, remove } = parts
  const { workspaces } = parts.organizers
  return [
    defineRoute({
      method: 'get',
      path: '/api/sessions',
      summary: 'All sessions at a glance, oldest first.',
      access: 'organizer',
      answer: { status: 200, says: 'The sessions.', schema: z.object({ sessions: z.array(entry) }) },
      async handle({ organizer }) {
        const theirs = workspaces.sessionsOf(organizer.workspace)
        const list = (await overview.list()).filter(({ id }) => theirs.has(id))
        return { sessions: list.map(({ named: _named, version: _version, ...shown }) => shown) }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/sessions/{id}',
      summary: 'A session as its facilitator sees it, with all its links.',
      access: 'organizer',
      params: sessionParams,
      answer: {
        status: 200,
        says: 'The view, as in docs/protocol.md.',
        schema: z.object({
          view: z.looseObject({ status: z.string() }),
          version: z.number(),
          links: linksSchema,
          /** Whether an article about it was begun. */
          article: z.boolean(),
        }),
      },
      problems: ['unknown-session'],
      async handle({ params: { id } }) {
        const { state, version } = await findSession(sessions, id)
        const links = linksIn(state, parts)
        const view = commonView(state, 'facilitator', {
          ...{ present: presentAt(id), screenLink: links.screen },
          ...{ door: doorAt(parts, id), knocks: parts.knocking.at(id) },
          keeping: keepingOf(state, parts.config.retentionDays),
        })
        return { view, version, links, article: await articles.exists(id) }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/sessions/{id}/commands',
      summary: 'Gives a command of the live protocol, as the organizer, who may do what a facilitator may.',
      access: 'organizer',
      params: sessionParams,
      // A whole guest list is one command.
      bodyLimit: '1mb',
      body: z.looseObject({ id: z.string(), type: z.string() }),
      answer: { status: 200, says: 'Stored.', schema: ack },
      problems: ['unknown-session'],
      also: {
        409: { says: 'Refused by the rules of a session.', schema: refusedAck },
        503: { says: 'not-stored', schema: refusedAck },
      },
      async handle({ params: { id }, body, organizer, lang, response }) {
        const live = await findSession(sessions, id)
        const from = `organizer/${organizer.id}`
        const answer = await giveCommand(parts, live, body, { actor: { kind: 'organizer' }, from, lang })
        if (!answer.ok) response.status(statusFor(answer.code))
        return answer
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/sessions/{id}',
      summary: 'Removes a session and everything of it, for good. Whoever is connected is disconnected.',
      access: 'organizer',
      params: sessionParams,
      answer: { status: 204, says: 'Gone.' },
      problems: ['unknown-session'],
      async handle({ params: { id } }) {
        await remove(id)
      },
    }),
  ]
}
