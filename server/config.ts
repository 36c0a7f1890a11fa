import { isIP } from 'node:net'
import { resolve } from 'node:path'
import * as z from 'zod'
import { isLoopback } from './addresses.ts'
import { isMailServer, readMailbox, type MailSettings } from './mail/post-settings.ts'

/** A setting that the server cannot start with. Its message names the setting and says what to do. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** An address, or a range of them such as 10.0.0.0/8. */
function isAddress(text: string): boolean {
  const [address = '', length, ...rest] = text.trim().split('/')
  const bits = isIP(address) === 6 ? 128 : 32
  return (
    isIP(address) > 0 && rest.length === 0 && (length === undefined || (/^\d+$/.test(length) && Number(length) <= bits))
  )
}
const proxies = z
  .enum(['true', 'false', '1', '0', 'loopback'])
  .or(z.string().refine(text => text.split(',').every(isAddress)))

/** Links are made by adding to it, and the pages expect to be at its root. */
function isRoot(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { pathname, search, hash, username } = new URL(url)
  return pathname === '/' && search + hash + username === ''
}

/** Over plain http only on this very machine: what is said there lets people in. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || isLoopback(hostname)
}

/** Each setting with the sentence that is shown when it is wrong. All of them are in the README. */
const settings = {
  HOST: [z.string().min(1).default('127.0.0.1'), 'an address to listen on, such as 127.0.0.1 or 0.0.0.0'],
  PORT: [z.coerce.number().int().min(0).max(65535).default(3000), 'a port number from 1 to 65535'],
  PUBLIC_URL: [
    z
      .url({ protocol: /^https?$/ })
      .refine(isRoot)
      .optional(),
    'the address people open, without a path, such as https://table.example.org',
  ],
  DATA_DIR: [z.string().min(1).default('./data'), 'a folder for the database'],
  DATABASE_URL: [
    z.undefined(),
    'left unset: PostgreSQL is not supported by this version yet, and SQLite under DATA_DIR needs no setting',
  ],
  SMTP_URL: [
    z.string().refine(isMailServer).optional(),
    'where mail is handed in, such as smtp://user:password@mail.example.org:587; with smtps:// for TLS from the start',
  ],
  MAIL_FROM: [
    z
      .string()
      .refine(text => readMailbox(text) !== undefined)
      .optional(),
    'the address that mail comes from, such as Exchange Table <table@example.org>',
  ],
  OIDC_ISSUER: [
    z
      .url({ protocol: /^https?$/ })
      .refine(isSafe)
      .optional(),
    'the https address of the service that organizers may sign in with, such as https://login.example.org/realms/team',
  ],
  OIDC_CLIENT_ID: [z.string().optional(), 'the name under which that service knows this server'],
  OIDC_CLIENT_SECRET: [z.string().optional(), 'the secret that belongs to OIDC_CLIENT_ID'],
  OIDC_NAME: [z.string().max(60).optional(), 'what the button of that service says, such as Example University'],
  TRUST_PROXY: [proxies.default('false'), 'true, false, loopback, or the addresses of the proxies'],
  LOG_LEVEL: [z.enum(logLevels).default('info'), `one of ${logLevels.join(', ')}`],
  RETENTION_DAYS: [
    z.coerce.number().int().min(1).max(3650).default(365),
    'a number of days from 1 to 3650 after which a closed session is deleted',
  ],
} as const

/** Another service that organizers may sign in with. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What its button says. */
  readonly name: string
}
export interface Config {
  readonly host: string
  readonly port: number
  readonly publicUrl: string
  readonly dataDir: string
  readonly trustProxy: boolean | string
  readonly logLevel: string
  readonly retentionDays: number
  /** Null: no mail is sent, and organizers copy the links. */
  readonly mail: MailSettings | null
  /** Null: organizers sign in here and nowhere else. */
  readonly oidc: OidcSettings | null
}

type Environment = Readonly<Record<string, string | undefined>>

function read<T extends keyof typeof settings>(name: T, environment: Environment): z.output<(typeof settings)[T][0]> {
  const [schema, wanted] = settings[name]
  const value = environment[name] === '' ? undefined : environment[name]
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    // It may hold a password, and this sentence ends up in logs.
    const shown = name === 'SMTP_URL' || name === 'OIDC_CLIENT_SECRET' ? 'not right' : `"${value ?? ''}"`
    throw new WrongSetting(`${name} is ${shown}, but must be ${wanted}.`)
  }
  return parsed.data as z.output<(typeof settings)[T][0]> // the schema of this very name: TypeScript loses the pair in the table
}

const trust = (value: string): boolean | string =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value

function readMail(environment: Environment): MailSettings | null {
  const url = read('SMTP_URL', environment)
  const from = readMailbox(read('MAIL_FROM', environment) ?? '')
  if (url === undefined) return null
  if (from) return { url, from }
  throw new WrongSetting(
    'SMTP_URL is set, so MAIL_FROM must be too: the address that mail comes from, such as Exchange Table <table@example.org>.',
  )
}

function readOidc(environment: Environment): OidcSettings | null {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const [issuer, clientId, clientSecret] = names.map(name => read(name, environment))
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined) {
    return { issuer, clientId, clientSecret, name: read('OIDC_NAME', environment) ?? new URL(issuer).hostname }
  }
  const missing = names.filter(name => read(name, environment) === undefined)
  if (missing.length === names.length) return null
  throw new WrongSetting(
    `Signing in with another service is half set up: set ${missing.join(' and ')} too, or leave all of ${names.join(', ')} unset.`,
  )
}

/** Reads and checks the settings; throws `WrongSetting`. */
export function readConfig(environment: Environment): Config {
  read('DATABASE_URL', environment)
  const host = read('HOST', environment)
  const port = read('PORT', environment)
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return {
    host,
    port,
    publicUrl: (read('PUBLIC_URL', environment) ?? `http://${shown}:${port}`).replace(/\/+$/, ''),
    dataDir: resolve(read('DATA_DIR', environment)),
    trustProxy: trust(read('TRUST_PROXY', environment)),
    logLevel: read('LOG_LEVEL', environment),
    retentionDays: read('RETENTION_DAYS', environment),
    mail: readMail(environment),
    oidc: readOidc(environment),
  }
}
