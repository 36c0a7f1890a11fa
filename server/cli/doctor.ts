import { statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { discoveryOf } from '../accounts/discovery.ts'
import { readConfig, WrongSetting, type Config } from '../config.ts'
import { Unreadable } from '../event-store/event-store.ts'
import { verify } from '../event-store/verify.ts'
import type { MailReason } from '../mail/mail-trouble.ts'
import { Post } from '../mail/post.ts'
import { clientFolder } from './client-folder.ts'
import type { CliCommand } from './command.ts'
import { openStore } from './open-store.ts'

interface Finding {
  readonly about: string
  /** Null when all is well; else what to mend. */
  readonly mend: string | null
  readonly seen: string
}
const well = (about: string, seen: string): Finding => ({ about, seen, mend: null })
const ill = (about: string, seen: string, mend: string): Finding => ({ about, seen, mend })

/** Less free disk than this and a session may not be kept, in bytes. */
const leastDisk = 200 * 1024 * 1024
/** In ms. */
const oidcPatience = 5000
/** Older than any release: a clock that says less is wrong. */
const releasedIn = 2026

async function storeFindings(config: Config): Promise<readonly Finding[]> {
  try {
    const { store, database } = openStore()
    const { sessions, problems } = verify(database)
    await store.close()
    const { bavail, bsize } = statfsSync(config.dataDir)
    const free = bavail * bsize
    const megabytes = `${Math.floor(free / 1024 / 1024)} MB free`
    return [
      problems.length === 0
        ? well('store', `${config.dataDir}, ${sessions} sessions`)
        : ill('store', `${problems.length} problems`, 'Run "exchange-table verify", and restore the last good backup.'),
      free >= leastDisk ? well('disk', megabytes) : ill('disk', megabytes, 'Make room: acknowledged votes need it.'),
    ]
  } catch (error) {
    if (error instanceof Unreadable) return [ill('store', 'cannot be used', error.message)]
    throw error
  }
}

function portFinding({ host, port }: Config): Promise<Finding> {
  return new Promise(resolve => {
    const probe = createServer()
    const about = 'port'
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      const mend = taken
        ? `If that is not your own server, start with PORT=${port + 1}.`
        : `Choose another HOST or PORT: ${error.message}.`
      resolve(taken ? well(about, `${host}:${port} is in use. ${mend}`) : ill(about, `${host}:${port}`, mend))
    })
    probe.listen(port, host, () => probe.close(() => resolve(well(about, `${host}:${port} is free`))))
  })
}

const pagesFinding = (): Finding =>
  clientFolder() === undefined ? ill('pages', 'not built', 'Run "npm run build".') : well('pages', 'built')

function clockFinding(): Finding {
  const now = new Date()
  return now.getFullYear() >= releasedIn
    ? well('clock', now.toISOString())
    : ill('clock', now.toISOString(), 'Set the clock of this machine: votes and timers are told by it.')
}

function addressFinding({ publicUrl, host }: Config): Finding {
  const { hostname, protocol } = new URL(publicUrl)
  const local = hostname === 'localhost' || hostname.startsWith('127.')
  const open = host === '0.0.0.0' || host === '::'
  if (open && local)
    return ill('address', publicUrl, 'Set PUBLIC_URL to the address that people open, or their links lead nowhere.')
  if (!local && protocol === 'http:' && !/^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(hostname)) {
    return ill('address', publicUrl, 'Put a proxy with TLS in front and set PUBLIC_URL to its https address.')
  }
  return well('address', publicUrl)
}

const mailMends: Partial<Record<MailReason, string>> = {
  'sign-in-refused':
    'Put the user and the password in SMTP_URL right; signs such as @ and : are written as %40 and %3A.',
  insecure: 'Its certificate cannot be trusted: set SMTP_URL to the name that stands in it.',
}

/** Signs in at the mail server, and sends nothing. */
async function mailFinding({ mail }: Config): Promise<Finding> {
  if (mail === null) return well('mail', 'not set: copy the personal links, or set SMTP_URL and MAIL_FROM')
  const { host } = new URL(mail.url)
  const post = new Post(mail)
  const trouble = await post.trouble()
  post.close()
  if (!trouble) return well('mail', `${host}, from ${mail.from.address}`)
  const mend =
    mailMends[trouble.reason] ?? 'It does not answer: check the host and the port in SMTP_URL, and the firewall.'
  return ill('mail', host, mend)
}

/** Asks the other service how it works, and signs nobody in. */
async function oidcFinding({ oidc }: Config): Promise<Finding> {
  if (oidc === null) return well('sign-in', 'here; with another service too once OIDC_ISSUER is set')
  const { host } = new URL(oidc.issuer)
  try {
    const answer = await fetch(discoveryOf(oidc.issuer), { signal: AbortSignal.timeout(oidcPatience) })
    if (answer.ok) return well('sign-in', `${oidc.name}, at ${host}`)
    return ill('sign-in', host, `It answers ${answer.status}: check the path in OIDC_ISSUER.`)
  } catch {
    return ill('sign-in', host, 'It does not answer: check OIDC_ISSUER, and the firewall.')
  }
}

async function findingsOf(): Promise<readonly Finding[]> {
  try {
    const config = readConfig(process.env)
    return [
      well('settings', 'read'),
      ...(await storeFindings(config)),
      await portFinding(config),
      addressFinding(config),
      pagesFinding(),
      clockFinding(),
      await mailFinding(config),
      await oidcFinding(config),
    ]
  } catch (error) {
    if (error instanceof WrongSetting) return [ill('settings', 'wrong', error.message)]
    throw error
  }
}

export const doctor: CliCommand = {
  summary: 'checks the set-up and says what to mend',
  usage: '',
  async run(args, output) {
    parseArgs({ args, options: {}, strict: true })
    const findings = await findingsOf()
    for (const { about, seen, mend } of findings) {
      output.write(
        `${mend === null ? 'ok  ' : 'mend'}  ${about.padEnd(9)} ${seen}${mend === null ? '' : `. ${mend}`}\n`,
      )
    }
    const ills = findings.filter(({ mend }) => mend !== null)
    if (ills.length === 0) return 0
    process.stderr.write(`${ills.length} to mend: ${ills.map(({ about }) => about).join(', ')}.\n`)
    return 1
  },
}
