import { parseArgs } from 'node:util'
import { isLoopback } from '../addresses.ts'
import { createApp, type App } from '../app.ts'
import type { Config } from '../config.ts'
import { createLogger, type Logger } from '../logger.ts'
import { lossSentence } from '../event-store/database.ts'
import { playRehearsal } from '../rehearsal/play.ts'
import { realWorld } from '../sessions/world.ts'
import { forgetAddress, noteAddress } from './address.ts'
import { clientFolder } from './client-folder.ts'
import { Complaint, type CliCommand } from './command.ts'
import { openStore } from './open-store.ts'

const hour = 3600_000

function listenComplaint(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new Complaint(
      `Port ${port} on ${host} is taken by another program. Stop it, or start with PORT=${port + 1}.`,
    )
  }
  if (code === 'EACCES')
    return new Complaint(`Port ${port} is not yours to open. Start with a port over 1023, such as PORT=3000.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Complaint(
      `HOST is "${host}", which is no address of this machine. Start with HOST=127.0.0.1 or HOST=0.0.0.0.`,
    )
  }
  return error
}

function startText(url: string, setUpToken: string | null, built: boolean, onlyHere: boolean): string {
  const lines = [`Exchange Table is open at ${url}`, '']
  if (!built) lines.push('  The pages are not built yet: run "npm run build" and start again.')
  if (setUpToken) lines.push('  First organizer, once, within a week:', `    ${url}/setup#${setUpToken}`)
  lines.push('  See it first: press “Watch a rehearsed evening” on that page, or in another terminal:')
  lines.push('    npx exchange-table rehearse')
  if (onlyHere) {
    lines.push('  Only this machine can reach it. For the people in the room, with its own address:')
    lines.push('    HOST=0.0.0.0 PUBLIC_URL=http://192.168.1.10:3000 npm start')
  }
  lines.push('  Stop with Ctrl+C.')
  return `${lines.join('\n')}\n\n`
}

/** Resolves when somebody asks the process to stop. Asked again, it stops at once. */
const stopAsked = (): Promise<void> =>
  new Promise(resolve => {
    let asked = false
    const stop = () => {
      if (asked) process.exit(1)
      asked = true
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })

function tidyHourly(app: App, logger: Logger): () => void {
  const tidy = () => {
    app.tidy().catch((error: unknown) => logger.error({ err: error }, 'what is due could not be thrown away'))
  }
  tidy()
  const timer = setInterval(tidy, hour)
  return () => clearInterval(timer)
}

export const serve: CliCommand = {
  summary: 'opens the server, and prints where to go',
  usage: '',
  async run(args, output) {
    parseArgs({ args, options: {}, strict: true })
    const { config, secret, store, links, people, organizers, articles, invitations, templates, database } = openStore()
    const logger = createLogger(config.logLevel)
    if (database.lost > 0) process.stderr.write(`${lossSentence(database)}\n`)
    const clientDir = clientFolder()
    const app = createApp({
      ...{ config, secret, store, links, people, organizers, articles, invitations, templates, logger },
      world: realWorld,
      steady: () => performance.now(),
      startRehearsal: playRehearsal,
      ...(clientDir !== undefined && { clientDir }),
    })
    try {
      const stopped = stopAsked()
      const { url } = await app.listen().catch((error: unknown) => {
        throw listenComplaint(error, config)
      })
      noteAddress(config.dataDir, url)
      const onlyHere = isLoopback(config.host)
      output.write(startText(url, await organizers.setUpToken(), clientDir !== undefined, onlyHere))
      const stopTidying = tidyHourly(app, logger)
      await stopped
      stopTidying()
      await app.close()
      forgetAddress(config.dataDir)
    } finally {
      await store.close()
    }
    return 0
  },
}
