import { parseArgs } from 'node:util'
import { findTemplate } from '../../shared/templates/index.ts'
import { createApp, type App } from '../app.ts'
import { createLogger } from '../logger.ts'
import { playRehearsal } from '../rehearsal/play.ts'
import { NotLetIn, TableClient } from '../rehearsal/table-client.ts'
import { LiveSessions } from '../sessions/live-sessions.ts'
import { newSession, placeholderGuests, type CreatedSession } from '../sessions/new-session.ts'
import { mostExperts, rehearsalRules, simulatedGuests } from '../sessions/rehearsals.ts'
import { realWorld } from '../sessions/world.ts'
import { addressFor } from './address.ts'
import { clientFolder } from './client-folder.ts'
import { Complaint, type CliCommand, type Output } from './command.ts'
import { openStore, type OpenedStore } from './open-store.ts'
import { langIn, numberIn, workspaceIn } from './options.ts'

const options = {
  participants: { type: 'string', default: '12' },
  seed: { type: 'string', default: '1' },
  speed: { type: 'string', default: '3' },
  lang: { type: 'string', default: 'nl' },
  template: { type: 'string', default: 'p-of-personalisation' },
  workspace: { type: 'string' },
} as const
interface Wanted {
  readonly participants: number
  readonly seed: number
  readonly speed: number
}

const tokenIn = (link: string) => link.slice(link.indexOf('#') + 1)

function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  return stop.signal
}

async function isOpen(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/healthz', url))).ok
  } catch {
    return false // nobody listens there
  }
}

/** The server that runs on this store, or one of our own for as long as the rehearsal lasts. */
async function serverFor(opened: OpenedStore): Promise<{ url: string; own: App | undefined }> {
  const running = addressFor(opened.config)
  if (await isOpen(running)) return { url: running, own: undefined }
  const clientDir = clientFolder()
  const own = createApp({
    ...opened,
    logger: createLogger('silent'),
    world: realWorld,
    startRehearsal: playRehearsal,
    ...(clientDir !== undefined && { clientDir }),
  })
  const { url } = await own.listen().catch((error: unknown) => {
    throw new Complaint(
      `No server could be opened on port ${opened.config.port} (${error instanceof Error ? error.message : ''}). Start with another PORT.`,
    )
  })
  return { url, own }
}

function announce(output: Output, { facilitator, screen, participants }: CreatedSession, speed: number): void {
  const seat = participants.at(-1)?.link ?? screen
  output.write(`A rehearsed evening, at ${speed} times a comfortable pace. Open, and watch:\n`)
  output.write(`  Facilitator  ${facilitator}\n  Screen       ${screen}\n  A free seat  ${seat}\n`)
}

interface WantedNew extends Wanted {
  readonly lang: 'nl' | 'en'
  readonly template: string
  readonly workspace: string | undefined
}

async function rehearseNew(wanted: WantedNew, output: Output): Promise<void> {
  const { lang, participants, seed, speed } = wanted
  const template = findTemplate(wanted.template, lang)
  if (!template)
    throw new Complaint(`There is no template "${wanted.template}". Leave --template out for the built-in one.`)
  const opened = openStore()
  try {
    const workspace = workspaceIn(opened.organizers, wanted.workspace).id
    const { url, own } = await serverFor(opened)
    const sessions = new LiveSessions({ store: opened.store, world: realWorld, logger: createLogger('silent') })
    const maker = { sessions, secret: opened.secret, publicUrl: () => url }
    const guests = [...simulatedGuests(participants), ...placeholderGuests(lang, 1)]
    const made = await newSession(maker, {
      ...{ lang, template, rehearsal: true, workspace, rules: rehearsalRules(template) },
      participants: guests,
    })
    announce(output, made, speed)
    const experts = made.participants.slice(0, participants).map(({ link }) => tokenIn(link))
    const signal = stopOnInterrupt()
    const hosts = { facilitator: tokenIn(made.facilitator), scribe: tokenIn(made.scribe) }
    await playRehearsal({ url, ...hosts, experts, lang, seed, speed, signal })
    output.write(signal.aborted ? 'Stopped.\n' : 'The evening is over, and the session closed.\n')
    if (own && process.stdout.isTTY && !signal.aborted) {
      output.write('The pages stay open until you press Ctrl+C.\n')
      await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
    }
    await own?.close()
  } finally {
    await opened.store.close()
  }
}

function placeOf(link: string): { url: string; token: string } {
  const parsed = URL.canParse(link) ? new URL(link) : undefined
  if (!parsed || !parsed.hash) throw new Complaint(`"${link}" is no link of a session: it should end in #TOKEN.`)
  return { url: parsed.origin, token: parsed.hash.slice(1) }
}

/** A facilitator's link: experts are added to that session and take their seats. A participant's link: one expert takes that seat. */
async function rehearseAt(link: string, { participants, seed, speed }: Wanted, output: Output): Promise<void> {
  const { url, token } = placeOf(link)
  const client = await TableClient.connect(url, token)
  const { lang } = client.view.session
  try {
    if (client.mine === null || client.mine.role === 'scribe') {
      throw new Complaint('Give the facilitator’s link, to seat experts there, or a participant’s, to take that seat.')
    }
    const experts: string[] = []
    if (client.mine.role === 'participant') experts.push(token)
    else {
      for (const guest of simulatedGuests(participants)) {
        const ack = await client.send('AddGuest', guest)
        if (!ack.ok) throw new Complaint(`${ack.message} (${ack.code})`)
        if (ack.link !== undefined) experts.push(tokenIn(ack.link))
      }
    }
    output.write(`${experts.length} simulated experts are seated. They follow the facilitator. Stop with Ctrl+C.\n`)
    await playRehearsal({ url, facilitator: null, experts, lang, seed, speed, signal: stopOnInterrupt() })
  } finally {
    client.close()
  }
}

export const rehearse: CliCommand = {
  summary: 'simulated experts play a session over the real protocol',
  usage: `[LINK] [--participants N] [--seed N] [--speed N] [--lang nl|en] [--template NAME] [--workspace NAME]

Without a link: a new session, its facilitator and its experts (1 to ${mostExperts}) play a whole evening.
With a facilitator's link experts take seats there; with a participant's link one takes that seat.
--speed 1 is comfortable to watch; the same --seed plays the same session.`,
  async run(args, output) {
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true })
    const wanted = {
      participants: numberIn('participants', values.participants, { least: 1, most: mostExperts, whole: true }),
      seed: numberIn('seed', values.seed, { least: 0, most: 2 ** 31, whole: true }),
      speed: numberIn('speed', values.speed, { least: 0.1, most: 1000 }),
    }
    const [link, ...others] = positionals
    if (others.length > 0) throw new Complaint('Name one link, or none.')
    try {
      if (link === undefined)
        await rehearseNew(
          { ...wanted, lang: langIn(values.lang), template: values.template, workspace: values.workspace },
          output,
        )
      else await rehearseAt(link, wanted, output)
    } catch (error) {
      if (!(error instanceof NotLetIn)) throw error
      const why = error.code === 'unreachable' ? 'The server does not answer. Start it with npm start.' : error.message
      throw new Complaint(`That link was not let in (${error.code}). ${why}`)
    }
    return 0
  },
}
