import { hkdfSync } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { kyselyAdapter } from '@better-auth/kysely-adapter'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { Kysely } from 'kysely'
import type { OidcSettings } from '../config.ts'
import type { Database } from '../event-store/database.ts'
import type { Logger } from '../logger.ts'
import { hashOf } from '../people/links.ts'
import { hashPassword, passwordFits } from '../people/passwords.ts'
import { deviceOf } from './device.ts'
import { discoveryOf } from './discovery.ts'
import { cookieName, enginePath, oidcProvider } from './engine-names.ts'
import { dialectOf } from './kysely-dialect.ts'
import { longestPassword, shortestPassword } from './password-rules.ts'
import { fields } from './tables.ts'
import { withHashedTokens } from './hashed-tokens.ts'

export interface EngineParts {
  readonly database: Database
  readonly secret: Buffer
  readonly publicUrl: string
  readonly logger: Logger
  /** Undefined: nobody signs in by another service here. */
  readonly oidc: OidcSettings | undefined
  /** The workspace that an address was invited to; undefined when nobody invited it. */
  readonly invitedTo: (email: string) => number | undefined
  /** Somebody who was invited came in by another service. */
  readonly joined: (email: string) => void
  /** Brings a key to whoever asked for it, without waiting for the mail; with the note that it was asked with. */
  readonly sendKey: (to: {
    readonly email: string
    readonly key: string
    readonly note: Readonly<Record<string, unknown>>
  }) => void
}
export type Engine = ReturnType<typeof createEngine>

/** In seconds. */
const [minute, hour, day] = [60, 3600, 86_400]

/** Signs cookies, so that whoever reads the database has nothing to sign in with. */
const signingKey = (secret: Buffer): string =>
  Buffer.from(hkdfSync('sha256', secret, '', 'exchange-table sign-ins', 32)).toString('base64url')

/** Addresses of people are kept out of the log, whatever the library wants to say. */
const withoutAddresses = (message: string) => message.replaceAll(/\S+@\S+/g, '(address)')

const oidcPlugin = ({ issuer, clientId, clientSecret, name }: OidcSettings) =>
  genericOAuth({
    config: [
      {
        providerId: oidcProvider,
        name,
        discoveryUrl: discoveryOf(issuer),
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        pkce: true,
        scopes: ['openid', 'email', 'profile'],
        // Only whom the service knows to own the address: without one nobody gets in.
        mapProfileToUser: (profile: Readonly<Record<string, unknown>>) =>
          profile['email_verified'] === true ? { image: '' } : { email: '', image: '' },
      },
    ],
  })

/** The library that knows passwords, passkeys, keys by mail and other services, over our own tables. */
export function createEngine(parts: EngineParts) {
  const { database, publicUrl, logger, oidc, invitedTo } = parts
  const kysely = new Kysely<Record<string, Record<string, unknown>>>({ dialect: dialectOf(database) })
  const adapter = kyselyAdapter(kysely, { type: 'sqlite', transaction: false })
  const rename = { ...fields }
  return betterAuth({
    appName: 'Exchange Table',
    baseURL: publicUrl,
    basePath: enginePath,
    secret: signingKey(parts.secret),
    trustedOrigins: [new URL(publicUrl).origin],
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      log: (level, message) =>
        logger[level === 'info' ? 'debug' : level]({ about: 'accounts' }, withoutAddresses(message)),
    },
    database: (options: BetterAuthOptions) => withHashedTokens(adapter(options)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: ({ hash, password }) => passwordFits(password, hash) },
    },
    user: { ...rename.user, additionalFields: { workspace: { type: 'number', required: false, input: false } } },
    session: { ...rename.session, expiresIn: 30 * day, updateAge: hour, freshAge: 0 },
    account: {
      ...rename.account,
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
    },
    verification: rename.verification,
    databaseHooks: {
      session: {
        create: {
          before: async session => ({
            data: { ...session, ipAddress: '', userAgent: deviceOf(session.userAgent ?? '') },
          }),
        },
      },
      // The tokens of another service are of no use here once it has said who somebody is.
      account: {
        create: {
          before: async account => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null, scope: null },
          }),
        },
      },
      user: {
        create: {
          before: async user => {
            const workspace = invitedTo(user.email)
            return workspace === undefined ? false : { data: { ...user, workspace } }
          },
          after: async user => parts.joined(user.email),
        },
      },
    },
    advanced: {
      database: { generateId: 'serial', validateSchema: false },
      ipAddress: { disableIpTracking: true },
      cookiePrefix: 'et',
      cookies: { session_token: { name: cookieName, attributes: { sameSite: 'strict' } } },
    },
    plugins: [
      magicLink({
        expiresIn: 15 * minute,
        disableSignUp: true,
        storeToken: { type: 'custom-hasher', hash: async key => hashOf(key) },
        sendMagicLink: ({ email, token, metadata }) => parts.sendKey({ email, key: token, note: metadata ?? {} }),
      }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: 'Exchange Table',
        origin: new URL(publicUrl).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        schema: rename.passkey,
      }),
      ...(oidc ? [oidcPlugin(oidc)] : []),
    ],
  })
}
