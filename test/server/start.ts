import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createApp, type App, type AppParts } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { openSqliteStore, type SqliteStore } from '../../server/event-store/sqlite.ts'
import { createLogger } from '../../server/logger.ts'
import { LiveSessions } from '../../server/sessions/live-sessions.ts'
import { newSession, placeholderGuests, type CreatedSession } from '../../server/sessions/new-session.ts'
import { realWorld } from '../../server/sessions/world.ts'
import type { Lang } from '../../shared/lang.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { SessionId } from '../../shared/session/ids.ts'
import { standardRules, type HouseRules, type Session } from '../../shared/session/session.ts'
import { findTemplate } from '../../shared/templates/index.ts'
import { Browser } from './browser.ts'
import { Person } from './person.ts'

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-table-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface TableWanted {
  readonly participants?: number
  readonly lang?: Lang
  readonly rules?: Partial<HouseRules>
  readonly rehearsal?: boolean
  /** Unless false everybody's page was open before, so that entering is no event that a test must wait for. */
  readonly arrived?: boolean
}

export class TestServer {
  readonly url: string
  readonly app: App
  readonly kept: SqliteStore
  readonly secret: Buffer

  constructor(url: string, app: App, kept: SqliteStore, secret: Buffer) {
    this.url = url
    this.app = app
    this.kept = kept
    this.secret = secret
  }

  /** A session in the store, made by another hand than the server's, as the command line does. */
  async table({
    participants = 3,
    lang = 'nl',
    rules,
    rehearsal = false,
    arrived = true,
  }: TableWanted = {}): Promise<Table> {
    const template = findTemplate('short-table', lang)
    const sessions = new LiveSessions({ store: this.kept.store, world: realWorld, logger: createLogger('silent') })
    const maker = { sessions, secret: this.secret, publicUrl: () => this.url }
    const created = await newSession(maker, {
      ...{ lang, rehearsal, rules: { ...standardRules, smallestReveal: 3, ...rules } },
      ...(template && { template }),
      participants: placeholderGuests(lang, participants),
    })
    const live = await sessions.find(created.sessionId)
    if (live && arrived) {
      const arriving = live.state.guests.map(({ id }) => ({ type: 'Arrive', data: { guest: id } }) as const)
      await Promise.all(arriving.map(command => live.handle(command, { kind: 'server' }, null)))
    }
    return new Table(this, created)
  }

  /** Somebody without a sign-in. */
  visitor(): Browser {
    return new Browser(this.url)
  }

  /** The first organizer, signed in. */
  async organizer(): Promise<Browser> {
    const browser = new Browser(this.url)
    const token = await this.kept.organizers.setUpToken()
    await browser.post('/api/setup', { token, ...ada })
    return browser
  }
}

export const ada = { name: 'Ada', email: 'ada@example.org', password: 'twelve quiet chairs' }

export class Table {
  readonly id: SessionId
  readonly links: CreatedSession
  private readonly server: TestServer

  constructor(server: TestServer, links: CreatedSession) {
    this.server = server
    this.links = links
    this.id = links.sessionId
  }

  facilitator(lang?: Lang): Promise<Person> {
    return Person.enter(this.links.facilitator, lang)
  }
  scribe(): Promise<Person> {
    return Person.enter(this.links.scribe)
  }
  screen(): Promise<Person> {
    return Person.enter(this.links.screen)
  }
  /** Numbered from 1. */
  participant(number = 1, lang?: Lang): Promise<Person> {
    return Person.enter(this.linkOf(number), lang)
  }
  linkOf(number: number): string {
    return this.links.participants[number - 1]?.link ?? 'nobody'
  }

  /** What is stored, folded anew. */
  async stored(): Promise<{ readonly state: Session; readonly version: number }> {
    const { events, version } = await this.server.kept.store.read(this.id)
    return { state: replay(events), version }
  }
}

/** A server on a port of its own, with SQLite in a folder of its own (or in DATA_DIR); gone after the test. */
export async function startServer(
  changes: Partial<Omit<AppParts, 'config'>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const folder = environment['DATA_DIR'] ?? temporaryFolder()
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, ...environment })
  const secret = Buffer.alloc(32, 'exchange')
  const kept = openSqliteStore(join(folder, 'test.sqlite'), secret)
  const { store, links, people, organizers, articles, invitations, templates } = kept
  const own = { config, secret, store, links, people, organizers, articles, invitations, templates }
  const parts = { ...own, world: realWorld, logger: createLogger('silent') }
  const app = createApp({ ...parts, ...changes })
  const { port, url } = await app.listen()
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  return new TestServer(environment['PUBLIC_URL'] === undefined ? url : `http://127.0.0.1:${port}`, app, kept, secret)
}

/** Presses next until the table is at this step; at a reveal, until it is shown. */
export async function goTo(host: Person, step: string): Promise<void> {
  if (host.view.status === 'draft') await host.send('OpenLobby', {})
  while (host.view.stage?.step !== step || host.view.next?.does === 'reveal') {
    const ack = await host.send('Next', { from: host.view.stage })
    if (!ack.ok) throw new Error(`next was refused: ${ack.code}`)
    await host.inStep()
  }
}

/** The item that is on the table. */
export function itemOn(person: Person) {
  const { stage } = person.view
  if (!stage) throw new Error('nothing is on the table')
  return stage.item
}

/** The first round of what is on the table, as this person may see it. */
export const roundOn = (person: Person) => person.view.items.find(({ id }) => id === itemOn(person))?.rounds[0]
