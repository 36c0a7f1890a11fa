import type { Request } from 'express'
import * as z from 'zod'
import { langs } from '../../shared/lang.ts'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import { guestOf, type Session } from '../../shared/session/session.ts'
import { refusalText } from '../../shared/wording/refusals.ts'
import type { ArticleDesk } from '../articles/article-desk.ts'
import type { Config } from '../config.ts'
import type { EventStore } from '../event-store/event-store.ts'
import type { InvitationBook } from '../mail/invitation-book.ts'
import { hashOf, type LinkBook } from '../people/links.ts'
import { nameLeftIn } from '../people/name-left.ts'
import { personRecord } from '../people/person-record.ts'
import { doorOf } from '../realtime/door.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import type { Overview } from '../sessions/overview.ts'
import { keepingOf } from '../sessions/retention.ts'
import type { World } from '../sessions/world.ts'
import { bearerOf } from './identity.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { findSession, refusedAck, sessionParams, statusFor } from './sessions.ts'

export interface PeopleParts {
  readonly sessions: LiveSessions
  readonly overview: Overview
  readonly store: EventStore
  readonly links: LinkBook
  readonly invitations: InvitationBook
  readonly articles: ArticleDesk
  readonly world: World
  readonly config: Pick<Config, 'retentionDays'>
}

const guestParams = sessionParams.extend({
  guest: z
    .string()
    .min(1)
    .max(64)
    .transform(asId<GuestId>),
})
const path = '/api/sessions/{id}/guests/{guest}'

/** Whether this request comes with the link of this very guest, and it works. */
async function isOwn(links: LinkBook, state: Session, guest: GuestId, request: Request): Promise<boolean> {
  const token = bearerOf(request)
  const owner = token === undefined ? undefined : await links.find(hashOf(token))
  return owner?.session === state.id && owner.guest === guest && 'opens' in doorOf(state, owner)
}

const recordRoute = (parts: PeopleParts) =>
  defineRoute({
    method: 'get',
    path: `${path}/record`,
    summary: 'All that is stored of one guest and tied to them, as a file: first in words, then as data.',
    access: 'organizer-or-guest',
    heavy: true,
    params: guestParams,
    query: z.object({ lang: z.enum(langs).optional() }),
    answer: {
      status: 200,
      says: 'The file; see docs/privacy.md.',
      schema: z.looseObject({ format: z.literal('exchange-table/person'), inWords: z.array(z.string()) }),
    },
    problems: ['not-your-record', 'unknown-session', 'unknown-guest'],
    async handle({ params: { id, guest }, query, organizer, request, response }) {
      const state = (await parts.sessions.find(id))?.state
      const allowed = organizer !== null || (state && (await isOwn(parts.links, state, guest, request)))
      // Whoever may not look is not told what there is.
      if (!allowed) throw new Problem('not-your-record')
      if (!state) throw new Problem('unknown-session')
      const { events } = await parts.store.read(id)
      const record = personRecord({
        ...{ state, events, guest, invitation: parts.invitations.find(id, guest) },
        ...{ keeping: keepingOf(state, parts.config.retentionDays), madeAt: parts.world.now() },
        lang: query.lang ?? state.lang,
      })
      if (!record) throw new Problem('unknown-guest')
      response
        .attachment(`exchange-table-${guest}.json`)
        .type('json')
        .send(JSON.stringify(record, null, 2))
    },
  })

const left = z.object({ article: z.number(), takeaways: z.number(), thoughts: z.number(), runSheet: z.number() })

const eraseRoute = ({ sessions, overview, articles }: PeopleParts) =>
  defineRoute({
    method: 'post',
    path: `${path}/erase`,
    summary: 'Erases one guest: who they are, and when asked what they wrote and said.',
    access: 'organizer',
    params: guestParams,
    body: z.object({ words: z.boolean() }),
    answer: {
      status: 200,
      says: 'Gone from the disk; `left`: in how many places others wrote the name. Null when it was not known any more.',
      schema: z.object({ version: z.number(), left: left.nullable() }),
    },
    problems: ['unknown-session'],
    also: { 409: { says: 'Refused by the rules of a session.', schema: refusedAck } },
    async handle({ params: { id, guest }, body: { words }, lang, response }) {
      const live = await findSession(sessions, id)
      const name = guestOf(live.state, guest)?.person?.name
      const outcome = await live.handle({ type: 'EraseGuest', data: { guest, words } }, { kind: 'server' }, null)
      if (!outcome.ok) {
        response.status(statusFor(outcome.code))
        return { ok: false, code: outcome.code, message: refusalText(outcome.code, lang) }
      }
      overview.forget(id)
      const text = (await articles.find(id))?.text ?? ''
      return { version: outcome.version, left: name === undefined ? null : nameLeftIn(live.state, text, name) }
    },
  })

/** What somebody may ask of the house about themselves: to see what is kept of them, and to be forgotten. */
export const peopleRoutes = (parts: PeopleParts): readonly Route[] => [recordRoute(parts), eraseRoute(parts)]
