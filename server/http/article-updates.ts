import * as z from 'zod'
import type { Writer } from '../articles/article-book.ts'
import type { ArticleDesk } from '../articles/article-desk.ts'
import type { ArticleStreams } from '../articles/article-streams.ts'
import { changeSchema } from '../articles/change.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { Pace } from '../pace.ts'
import type { Organizer } from '../people/organizers.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import type { World } from '../sessions/world.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { findSession, sessionParams } from './sessions.ts'
import { spend } from './spend.ts'

export interface ArticleParts {
  readonly articles: ArticleDesk
  readonly articleStreams: ArticleStreams
  readonly sessions: LiveSessions
  readonly accounts: Accounts
  readonly world: World
}

export const articlePath = '/api/sessions/{id}/article'

/** Nobody types as fast; a page that goes round in circles does. Per organizer. */
const typing = { points: 300, duration: 10 }
/** A text of the longest kind, in letters of three bytes. */
const bodyLimit = '1mb'

const update = z.object({ clientID: z.string().min(1).max(64), changes: changeSchema })
const news = z.object({ version: z.int().min(0), updates: z.array(update).max(5000) })

export const writerOf = (organizer: Organizer, world: World): Writer => ({
  organizer: organizer.id,
  at: world.now(),
})

/** Changes go in by the one, and come out by the other. */
export const articleUpdateRoutes = (parts: ArticleParts): readonly Route[] => [updatesRoute(parts), streamRoute(parts)]

function updatesRoute({ articles, sessions, world }: ArticleParts): Route {
  const pace = new Pace(typing)
  return defineRoute({
    method: 'post',
    path: `${articlePath}/updates`,
    summary: 'Adds changes to the article that were made on its newest version; without changes it asks what is new.',
    access: 'organizer',
    params: sessionParams,
    body: news,
    bodyLimit,
    answer: { status: 200, says: 'Stored.', schema: z.object({ version: z.number() }) },
    problems: [
      ...(['unknown-session', 'no-article', 'unknown-version', 'article-unfit', 'article-too-long'] as const),
      ...(['too-large', 'too-fast', 'not-stored'] as const),
    ],
    also: { 409: { says: 'Somebody was first: the changes since. Nothing was stored.', schema: news } },
    async handle({ params: { id }, body, organizer, response }) {
      await spend(pace, String(organizer.id), 'too-fast')
      await findSession(sessions, id)
      const receipt = await articles.receive(id, body, writerOf(organizer, world))
      if (receipt.outcome === 'refused') throw new Problem(receipt.code)
      if (receipt.outcome === 'stored') return { version: receipt.version }
      response.status(409)
      return { version: receipt.version, updates: receipt.updates }
    },
  })
}

const streamRoute = ({ articleStreams, sessions, accounts }: ArticleParts): Route =>
  defineRoute({
    method: 'get',
    path: `${articlePath}/stream`,
    summary: 'Server-sent events: `update` with changes as they come, `material` when the session changed.',
    access: 'organizer',
    params: sessionParams,
    query: z.object({ since: z.coerce.number().int().min(0) }),
    answer: { status: 200, says: 'Stays open; see docs/protocol.md.', contentTypes: ['text/event-stream'] },
    problems: ['unknown-session', 'no-article', 'unknown-version', 'too-many-open'],
    async handle({ params: { id }, query, organizer, signIn, request, response }) {
      const seen = /^\d{1,15}$/.exec(request.get('last-event-id') ?? '')?.[0]
      const refused = await articleStreams.open({
        ...{ live: await findSession(sessions, id), organizer: organizer.id, signIn, response },
        since: seen === undefined ? query.since : Number(seen),
        again: seen !== undefined,
        signedIn: async () => accounts.signIns.goesOn(signIn),
      })
      if (refused) throw new Problem(refused)
      // A page that left before it was answered.
      if (!response.headersSent) response.end()
    },
  })
