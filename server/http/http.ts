import compression from 'compression'
import express, { type Express } from 'express'
import type { Registry } from 'prom-client'
import type { Config } from '../config.ts'
import type { EventStore } from '../event-store/event-store.ts'
import type { Logger } from '../logger.ts'
import { standardPaces, type Paces } from '../pace.ts'
import type { LinkBook } from '../people/links.ts'
import type { Rehearsals } from '../sessions/rehearsals.ts'
import type { World } from '../sessions/world.ts'
import { accountRoutes } from './account.ts'
import { colleagueRoutes, type ColleagueParts } from './colleagues.ts'
import { ownAccountRoutes } from './own-account.ts'
import { signInWays } from './sign-in-ways.ts'
import { agendaFileRoutes } from './agenda-files.ts'
import { api } from './api.ts'
import { articleRoutes } from './articles.ts'
import type { ArticleParts } from './article-updates.ts'
import { clientFiles } from './client-files.ts'
import { errors } from './errors.ts'
import { health } from './health.ts'
import { Problem } from './problems.ts'
import { newSessionRoutes, type NewSessionParts } from './new-sessions.ts'
import { invitationRoutes, type InvitationParts } from './invitations.ts'
import { knockRoutes } from './knock.ts'
import { peopleRoutes, type PeopleParts } from './people.ts'
import { rehearsalRoutes } from './rehearsals.ts'
import { securityHeaders } from './security.ts'
import { exportRoutes } from './session-exports.ts'
import { sessionRoutes } from './sessions.ts'
import { templateRoutes } from './templates.ts'

export interface HttpParts
  extends ColleagueParts, NewSessionParts, ArticleParts, PeopleParts, Omit<InvitationParts, 'mail' | 'now'> {
  readonly config: Config
  readonly store: EventStore
  readonly links: LinkBook
  readonly registry: Registry
  readonly rehearsals: Rehearsals | undefined
  readonly openRehearsals: () => boolean
  /** Where this server itself listens. */
  readonly ownUrl: () => string
  readonly world: World
  readonly logger: Logger
  readonly paces?: Paces
  readonly clientDir?: string
}

/** All that is asked over HTTP, in the order in which it is tried. */
export function createHttp(parts: HttpParts): Express {
  const { config, accounts, organizers, publicUrl, logger, paces = standardPaces } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy)
  app.use(...securityHeaders(config.publicUrl))
  app.use(compression())
  app.use(health(parts))
  const routes = [
    ...accountRoutes(parts),
    ...signInWays(parts),
    ...ownAccountRoutes(parts),
    ...colleagueRoutes(parts),
    ...templateRoutes(parts),
    ...agendaFileRoutes,
    ...newSessionRoutes(parts),
    ...sessionRoutes(parts),
    ...peopleRoutes(parts),
    ...exportRoutes(parts),
    ...articleRoutes(parts),
    ...rehearsalRoutes(parts),
    ...knockRoutes(parts),
    ...invitationRoutes({ ...parts, mail: config.mail, now: () => parts.world.now() }),
  ]
  app.use('/api', api({ accounts, workspaces: organizers.workspaces, publicUrl, routes, paces }))
  if (parts.clientDir !== undefined) app.use(clientFiles(parts.clientDir))
  app.use(() => {
    throw new Problem('not-found')
  })
  app.use(errors(logger))
  return app
}
