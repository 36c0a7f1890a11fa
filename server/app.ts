import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SessionId } from '../shared/session/ids.ts'
import { isLoopback, ownUrl, withPort } from './addresses.ts'
import type { ArticleBook } from './articles/article-book.ts'
import { AccountMail } from './accounts/account-mail.ts'
import { Accounts } from './accounts/accounts.ts'
import { ArticleDesk } from './articles/article-desk.ts'
import { ArticleStreams } from './articles/article-streams.ts'
import type { Config } from './config.ts'
import type { EventStore } from './event-store/event-store.ts'
import { createHttp } from './http/http.ts'
import { mostHeaders, serverLimits } from './http/server-limits.ts'
import { createMetrics } from './http/metrics.ts'
import type { Logger } from './logger.ts'
import type { Trusts } from './origins.ts'
import { standardPaces, type Paces } from './pace.ts'
import type { InvitationBook } from './mail/invitation-book.ts'
import { MailQueue } from './mail/mail-queue.ts'
import { Post } from './mail/post.ts'
import type { LinkBook } from './people/links.ts'
import type { Organizers } from './people/organizers.ts'
import type { PeopleBook } from './people/people-book.ts'
import { acceptConnections, disconnectAll, presentAt, type TableServer } from './realtime/connections.ts'
import { Knocking } from './realtime/knocking.ts'
import { ClockWatch } from './sessions/clock-watch.ts'
import { LiveSessions } from './sessions/live-sessions.ts'
import { Overview } from './sessions/overview.ts'
import { Rehearsals, type PlayRehearsal } from './sessions/rehearsals.ts'
import { dueFor } from './sessions/retention.ts'
import type { TemplateBook } from './sessions/template-book.ts'
import type { World } from './sessions/world.ts'

export interface AppParts {
  readonly config: Config
  readonly store: EventStore
  readonly links: LinkBook
  readonly people: PeopleBook
  readonly organizers: Organizers
  readonly articles: ArticleBook
  readonly invitations: InvitationBook
  readonly templates: TemplateBook
  readonly secret: Buffer
  readonly world: World
  readonly logger: Logger
  /** Where the built client is; without it only the API answers. */
  readonly clientDir?: string
  /** How long a mail waits after each failed try, in ms; without it what suits a real mail server. */
  readonly mailPauses?: readonly number[]
  /** How often one person may do a thing; without it what suits people. */
  readonly paces?: Paces
  /** A clock that nobody sets, in ms from any beginning: what is due is thrown away only while `world` agrees with it. */
  readonly steady?: () => number
  /** Plays simulated experts; without it there are no rehearsals. */
  readonly startRehearsal?: PlayRehearsal
}
export interface App {
  readonly http: HttpServer
  readonly io: TableServer
  /** Rejects with the system's own error, such as `EADDRINUSE`. */
  listen(): Promise<{ readonly port: number; readonly url: string }>
  /** Throws away what the house promised to throw away by now; at the first look, and after one by which the clock was set, nothing. */
  tidy(): Promise<void>
  /** Stops accepting, answers every command that was given, and closes all connections. The store stays open. */
  close(): Promise<void>
}

/** Downloads that still run, and connections that say nothing, get this long when the server closes, in ms. */
const patience = 3000

/** The whole server, from its parts: whoever calls it chooses the store, the clock and the log. */
export function createApp(parts: AppParts): App {
  const { config, links, people, secret, world, logger, templates } = parts
  const { paces = standardPaces } = parts
  const http = createServer(serverLimits)
  http.maxHeadersCount = mostHeaders
  const address = (): AddressInfo | undefined => {
    const bound = http.address()
    return typeof bound === 'object' && bound !== null ? bound : undefined
  }
  const publicUrl = () => withPort(config.publicUrl, address()?.port)
  const metrics = createMetrics(() => io.engine.clientsCount, config.dataDir)
  const store = metrics.timed(parts.store)
  const sessions = new LiveSessions({ store, world, logger })
  const overview = new Overview(store, logger)
  const articles = new ArticleDesk(parts.articles)
  const articleStreams = new ArticleStreams({ desk: articles, sessions, logger })
  const { onCommand } = metrics
  const knocking = new Knocking(() => world.now())
  const rehearsals =
    parts.startRehearsal &&
    new Rehearsals({ maker: { sessions, secret, publicUrl }, play: parts.startRehearsal, logger })

  const { invitations, mailPauses } = parts
  const mailQueue =
    config.mail === null
      ? undefined
      : new MailQueue({
          ...{ book: invitations, post: new Post(config.mail), sessions, secret, publicUrl, logger },
          now: () => world.now(),
          ...(mailPauses && { pauses: mailPauses }),
        })

  const remove = async (id: SessionId) => {
    await rehearsals?.stop(id)
    await sessions.remove(id)
    disconnectAll(io, id)
    knocking.leave(id)
    articles.forget(id)
    articleStreams.closeSession(id)
  }
  const erasePeople = async (id: SessionId) => {
    await people.eraseAll(id)
    overview.forget(id)
    sessions.forget(id)
    disconnectAll(io, id)
    // They listen to the session as it was in memory, with the names.
    articleStreams.closeSession(id)
  }

  const { organizers, clientDir } = parts
  const clock = parts.steady && new ClockWatch(() => world.now(), parts.steady)
  const openRehearsals = () =>
    rehearsals !== undefined && isLoopback(config.host) && isLoopback(new URL(publicUrl()).hostname)
  const accountMail = config.mail === null ? undefined : new AccountMail({ mail: config.mail, publicUrl, logger })
  const accounts = new Accounts({
    ...{ organizers, secret, publicUrl, oidc: config.oidc, logger },
    mailKey: (to, key, lang) => accountMail?.sendKey(to, key, lang),
  })
  const answering = createHttp({
    ...{ config, store, links, accounts, accountMail, organizers, sessions, overview, world, logger, secret },
    ...{ publicUrl, onCommand },
    ...{ registry: metrics.registry, rehearsals, openRehearsals, remove },
    ...{ articles, templates, articleStreams, knocking, invitations, mailQueue },
    onSignOut: signIns => signIns.forEach(signIn => articleStreams.closeSignIn(signIn)),
    ownUrl: () => ownUrl(config.host, address()?.port ?? config.port),
    presentAt: id => presentAt(io, id),
    ...(clientDir !== undefined && { clientDir }),
    paces,
  })
  http.on('request', answering)
  // After the listener above: what is addressed to the live protocol is then taken out before it gets there.
  const io = acceptConnections(http, {
    sessions,
    links,
    secret,
    publicUrl,
    logger,
    onCommand,
    knocking,
    retentionDays: config.retentionDays,
    paces,
    // As Express reads TRUST_PROXY, so that both count the same places.
    trusts: answering.get('trust proxy fn') as Trusts, // a setting that Express makes of `trust proxy`, untyped
  })

  return {
    http,
    io,
    listen: () =>
      new Promise((resolve, reject) => {
        http.once('error', reject)
        http.listen(config.port, config.host, () => {
          http.off('error', reject)
          mailQueue?.start()
          resolve({ port: address()?.port ?? config.port, url: publicUrl() })
        })
      }),
    async tidy() {
      accounts.signIns.forgetOld()
      organizers.entries.forgetOld()
      const sight = clock?.look() ?? 'agrees'
      if (sight === 'jumped') logger.warn('the clock was set: what is due waits for the next look')
      if (sight !== 'agrees') return
      for (const entry of await overview.list()) {
        const due = dueFor(entry, world.now(), config.retentionDays)
        if (due === 'nothing') continue
        logger.info({ session: entry.id, due }, 'retention')
        await (due === 'remove' ? remove(entry.id) : erasePeople(entry.id))
      }
    },
    async close() {
      await rehearsals?.stopAll()
      await mailQueue?.close()
      accountMail?.close()
      const stopped = new Promise<void>(resolve => http.close(() => resolve()))
      articleStreams.closeAll()
      knocking.close()
      const impatient = setTimeout(() => http.closeAllConnections(), patience)
      await sessions.settled()
      await io.close()
      await sessions.settled()
      await stopped
      clearTimeout(impatient)
    },
  }
}
