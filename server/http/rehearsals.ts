import * as z from 'zod'
import { langs } from '../../shared/lang.ts'
import { findTemplate } from '../../shared/templates/index.ts'
import { startLike } from '../sessions/beginning.ts'
import { mostExperts, type RehearsalWanted, type Rehearsals } from '../sessions/rehearsals.ts'
import { isLoopback } from '../addresses.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { findSession, sessionParams, type SessionParts } from './sessions.ts'

interface RehearsalParts extends Pick<SessionParts, 'sessions'> {
  /** Undefined on a server that plays none. */
  readonly rehearsals: Rehearsals | undefined
  /** Where this server itself listens. */
  readonly ownUrl: () => string
  /** Whether whoever is not signed in may start one: only on the own machine. */
  readonly openRehearsals: () => boolean
}

/** At once, for everybody together; and for those who are not signed in. */
const most = 10
const mostOpen = 3

const pace = {
  participants: z.number().int().min(1).max(mostExperts).default(12),
  /** How many times faster than a comfortable evening. */
  speed: z.number().min(0.1).max(1000).default(1),
  facilitated: z.boolean().default(false),
}
const answer = {
  status: 201,
  says: 'Links to look on from; `participant` is a free seat.',
  schema: z.object({ sessionId: z.string(), facilitator: z.string(), screen: z.string(), participant: z.string() }),
} as const

/** An evening tried out with simulated experts. */
export function rehearsalRoutes({ sessions, rehearsals, ownUrl, openRehearsals }: RehearsalParts): readonly Route[] {
  function start(atOnce: number, wanted: RehearsalWanted) {
    if (!rehearsals) throw new Problem('no-rehearsals')
    if (rehearsals.count >= atOnce) throw new Problem('rehearsals-full')
    return rehearsals.start(ownUrl(), wanted)
  }
  return [
    defineRoute({
      method: 'post',
      path: '/api/rehearsals',
      heavy: true,
      summary: 'Starts a rehearsal with simulated experts, and with `facilitated` a simulated facilitator too.',
      access: 'anyone',
      body: z.object({ lang: z.enum(langs), template: z.string().max(100).default('short-table'), ...pace }),
      answer,
      problems: ['not-signed-in', 'unknown-template', 'rehearsals-full', 'no-rehearsals'],
      async handle({ body: { template: name, ...wanted }, organizer, request }) {
        // A site elsewhere can let its own name lead to this machine: then the browser names that site as the host.
        if (!organizer && !(openRehearsals() && isLoopback(request.hostname))) throw new Problem('not-signed-in')
        const template = findTemplate(name, wanted.lang)
        if (!template) throw new Problem('unknown-template')
        const theirs = organizer && { workspace: organizer.workspace }
        return start(organizer ? most : mostOpen, { ...wanted, ...theirs, evening: { template } })
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/sessions/{id}/rehearsal',
      heavy: true,
      summary:
        'Rehearses this very session: its agenda, house rules and segments, with simulated experts in the place of its guests. The session itself is left as it is.',
      access: 'organizer',
      params: sessionParams,
      body: z.object(pace),
      answer,
      problems: ['unknown-session', 'nothing-to-rehearse', 'rehearsals-full', 'no-rehearsals'],
      async handle({ params: { id }, body, organizer }) {
        const { state } = await findSession(sessions, id)
        if (state.items.length === 0) throw new Problem('nothing-to-rehearse')
        const { workspace } = organizer
        return start(most, { ...body, workspace, lang: state.lang, evening: { start: startLike(state) } })
      },
    }),
  ]
}
