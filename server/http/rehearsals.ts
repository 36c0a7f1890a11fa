import * as z from 'zod'
import { langs } from '../../shared/lang.ts'
import { findTemplate } from '../../shared/templates/index.ts'
import { mostExperts, type Rehearsals } from '../sessions/rehearsals.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'

interface RehearsalParts {
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

/** An evening tried out with simulated experts. */
export const rehearsalRoutes = ({ rehearsals, ownUrl, openRehearsals }: RehearsalParts): readonly Route[] => [
  defineRoute({
    method: 'post',
    path: '/api/rehearsals',
    summary: 'Starts a rehearsal with simulated experts, and with `facilitated` a simulated facilitator too.',
    access: 'anyone',
    body: z.object({
      lang: z.enum(langs),
      participants: z.number().int().min(1).max(mostExperts).default(12),
      /** How many times faster than a comfortable evening. */
      speed: z.number().min(0.1).max(1000).default(1),
      template: z.string().max(100).default('short-table'),
      facilitated: z.boolean().default(false),
    }),
    answer: {
      status: 201,
      says: 'Links to look on from; `participant` is a free seat.',
      schema: z.object({
        sessionId: z.string(),
        facilitator: z.string(),
        screen: z.string(),
        participant: z.string(),
      }),
    },
    problems: ['not-signed-in', 'unknown-template', 'rehearsals-full', 'no-rehearsals'],
    async handle({ body: { template: name, ...wanted }, organizer }) {
      if (!organizer && !openRehearsals()) throw new Problem('not-signed-in')
      if (!rehearsals) throw new Problem('no-rehearsals')
      if (rehearsals.count >= (organizer ? most : mostOpen)) throw new Problem('rehearsals-full')
      const template = findTemplate(name, wanted.lang)
      if (!template) throw new Problem('unknown-template')
      return rehearsals.start(ownUrl(), { ...wanted, template })
    },
  }),
]
