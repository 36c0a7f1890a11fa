import { randomUUID } from 'node:crypto'
import type { OidcSettings } from '../config.ts'
import type { Logger } from '../logger.ts'
import type { Member, Organizers } from '../people/organizers.ts'
import { cookieName, enginePath, oidcProvider } from './engine-names.ts'
import type { Engine, EngineParts } from './engine.ts'
import { Passkeys } from './passkeys.ts'
import { SignIns } from './sign-ins.ts'

export interface AccountsParts {
  readonly organizers: Organizers
  readonly secret: Buffer
  /** Asked anew each time: with PORT=0 it is known only once the server listens. */
  readonly publicUrl: () => string
  readonly oidc: OidcSettings | null
  readonly logger: Logger
  /** Mails a key to whoever asked for it and has an account. */
  readonly mailKey: (to: Member, key: string, lang: string) => void
}
export interface Identity {
  readonly organizer: Member
  /** By which their sign-in is ended. */
  readonly signIn: string
}
/** With what the browser is to keep. */
export interface Kept<Value> {
  readonly value: Value
  readonly cookies: readonly string[]
}
/** What a device answers, as WebAuthn writes it; the library checks what is in it. */
export type PasskeyProof = NonNullable<Parameters<Engine['api']['verifyPasskeyAuthentication']>[0]>['body']['response']
type Answer<Value> = Promise<{ readonly headers: Headers; readonly response: Value }>

/** What the library calls its own failure, and is a passkey that does not fit. */
const isRefusal = (code: string | undefined) => code === 'FAILED_TO_VERIFY_REGISTRATION'

/** Who is signed in, and every way to be. Of what is wrong only that it is wrong is told: `undefined`. */
export class Accounts {
  readonly signIns: SignIns
  readonly passkeys: Passkeys
  private readonly parts: AccountsParts
  private readonly keys = new Map<string, (key: string) => void>()
  private made: Promise<Engine> | undefined
  private withOidc: Promise<Engine> | undefined

  constructor(parts: AccountsParts) {
    this.parts = parts
    this.signIns = new SignIns(parts.organizers.database)
    this.passkeys = new Passkeys(parts.organizers.database)
  }

  async identify(headers: Headers): Promise<Kept<Identity | null>> {
    if (!headers.get('cookie')?.includes(`${cookieName}=`)) return { value: null, cookies: [] }
    const asked = { headers, returnHeaders: true } as const
    const { api } = await this.engine()
    const found = await this.ask(api.getSession(asked)).catch(() =>
      // A use moves the end of a sign-in, which a full disk cannot keep: that must not keep anybody from looking.
      this.ask(api.getSession({ ...asked, query: { disableRefresh: true } })),
    )
    const organizer = found?.value ? this.parts.organizers.find(Number(found.value.user.id)) : undefined
    const value = organizer && found?.value ? { organizer, signIn: String(found.value.session.id) } : null
    return { value, cookies: found?.cookies ?? [] }
  }

  /** Takes the same time whether the address is unknown or the password is wrong. */
  async signIn(email: string, password: string, headers: Headers): Promise<Kept<Member> | undefined> {
    const asked = { body: { email: email.trim(), password }, headers, returnHeaders: true } as const
    return this.signedIn((await this.engine()).api.signInEmail(asked))
  }

  /** Does the same, as fast, whether or not the address has an account. */
  async mailKey(email: string, lang: string, headers: Headers): Promise<void> {
    const { api } = await this.engine()
    await api.signInMagicLink({ body: { email: email.trim().toLowerCase(), metadata: { lang } }, headers })
  }

  async signInByKey(key: string, headers: Headers): Promise<Kept<Member> | undefined> {
    return this.signedIn(
      (await this.engine()).api.magicLinkVerify({ query: { token: key }, headers, returnHeaders: true }),
    )
  }

  /** A key that works once and for a quarter of an hour; for whom the server itself vouches. */
  async keyFor({ email }: Member): Promise<string> {
    const forWhom = randomUUID()
    const made = new Promise<string>(resolve => this.keys.set(forWhom, resolve))
    try {
      await (
        await this.engine()
      ).api.signInMagicLink({ body: { email, metadata: { for: forWhom } }, headers: new Headers() })
      return await made
    } finally {
      this.keys.delete(forWhom)
    }
  }

  async vouchFor(organizer: Member, headers: Headers): Promise<Kept<Member> | undefined> {
    return this.signInByKey(await this.keyFor(organizer), headers)
  }

  async signOut(headers: Headers): Promise<readonly string[]> {
    return (await this.ask((await this.engine()).api.signOut({ headers, returnHeaders: true })))?.cookies ?? []
  }

  hasPassword(organizer: number): boolean {
    const sql = "SELECT 1 FROM sign_in_methods WHERE organizer = ? AND provider = 'credential' AND password IS NOT NULL"
    const { database } = this.parts.organizers
    return database.read(() => database.get(sql, organizer) !== undefined)
  }

  /** False when the current password is wrong. */
  async changePassword(current: string, next: string, headers: Headers): Promise<boolean> {
    const body = { currentPassword: current, newPassword: next, revokeOtherSessions: false }
    return (
      (await this.ask((await this.engine()).api.changePassword({ body, headers, returnHeaders: true }))) !== undefined
    )
  }

  async setPassword(next: string, headers: Headers): Promise<boolean> {
    const set = (await this.engine()).api.setPassword({ body: { newPassword: next }, headers, returnHeaders: true })
    return (await this.ask(set)) !== undefined
  }

  async passkeyOptions(headers: Headers) {
    return this.ask((await this.engine()).api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }))
  }

  async signInByPasskey(response: PasskeyProof, headers: Headers): Promise<Kept<Member> | undefined> {
    const asked = { body: { response }, headers, returnHeaders: true } as const
    const found = await this.signedIn((await this.engine()).api.verifyPasskeyAuthentication(asked))
    if (found) this.passkeys.used(response.id, Date.now())
    return found
  }

  async newPasskeyOptions(headers: Headers) {
    return this.ask((await this.engine()).api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }))
  }

  async addPasskey(name: string, response: Readonly<Record<string, unknown>>, headers: Headers): Promise<boolean> {
    const asked = { body: { name, response }, headers, returnHeaders: true } as const
    return (await this.ask((await this.engine()).api.verifyPasskeyRegistration(asked))) !== undefined
  }

  /** Where the other service asks who somebody is; undefined when it cannot be reached. */
  async toOidc(headers: Headers): Promise<Kept<string> | undefined> {
    const url = this.parts.publicUrl()
    const body = { provider: oidcProvider, callbackURL: `${url}/`, errorCallbackURL: `${url}/sign-in` }
    const engine = await this.oidcEngine()
    const asked = engine.api.signInSocial({
      ...{ body: { ...body, disableRedirect: true }, headers, returnHeaders: true },
    } as const)
    const found = await this.ask(asked)
    // It may not have answered when it was first asked how it works: the next time it is asked again.
    if (!found?.value.url) this.withOidc = undefined
    return found?.value.url ? { value: found.value.url, cookies: found.cookies } : undefined
  }

  /** Back from there, with its whole query; what went wrong is a word of the library, and null when all is well. */
  async fromOidc(query: string, headers: Headers): Promise<Kept<string | null>> {
    const url = `${this.parts.publicUrl()}${enginePath}/callback/${oidcProvider}${query}`
    const answer = await (await this.oidcEngine()).handler(new Request(url, { headers }))
    const location = answer.headers.get('location') ?? ''
    const to = URL.canParse(location, url) ? new URL(location, url) : undefined
    const wrong = to?.searchParams.get('error') ?? (answer.status >= 400 || !to ? 'failed' : null)
    return { value: wrong, cookies: answer.headers.getSetCookie() }
  }

  private engine(): Promise<Engine> {
    this.made ??= this.make(undefined)
    return this.made
  }

  /** Apart from the other: a service that cannot be reached keeps nobody else from signing in. */
  private oidcEngine(): Promise<Engine> {
    this.withOidc ??= this.make(this.parts.oidc ?? undefined)
    return this.withOidc
  }

  /** Loaded when an organizer first asks for it: it takes half a second and some 50 MB, and no guest needs it. */
  private async make(oidc: OidcSettings | undefined): Promise<Engine> {
    const { createEngine } = await import('./engine.ts')
    return createEngine(this.engineParts(oidc))
  }

  private engineParts(oidc: OidcSettings | undefined): EngineParts {
    const { organizers, secret, publicUrl, logger } = this.parts
    return {
      ...{ database: organizers.database, secret, publicUrl: publicUrl(), logger, oidc },
      invitedTo: email => organizers.entries.invitationOf(email)?.workspace,
      joined: email => organizers.entries.spendAllOf(email),
      sendKey: to => this.bring(to),
    }
  }

  private bring({ email, key, note }: { email: string; key: string; note: Readonly<Record<string, unknown>> }): void {
    const waiting = this.keys.get(String(note['for']))
    if (waiting) {
      waiting(key)
      return
    }
    // Later, when the answer is on its way: how long this takes would tell whether there is such an account.
    setImmediate(() => {
      try {
        const known = this.parts.organizers.findByEmail(email)
        if (known) this.parts.mailKey(known, key, String(note['lang']))
      } catch (error) {
        this.parts.logger.error({ err: error }, 'a key was not mailed')
      }
    })
  }

  private async signedIn(asked: Answer<{ readonly user: { readonly id: string } }>) {
    const found = await this.ask(asked)
    const value = found && this.parts.organizers.find(Number(found.value.user.id))
    return found && value ? { value, cookies: found.cookies } : undefined
  }

  /** Undefined when the library says no. What is wrong with the store or with us is thrown on. */
  private async ask<Value>(asked: Answer<Value>): Promise<Kept<Value> | undefined> {
    try {
      const { headers, response } = await asked
      return { value: response, cookies: headers.getSetCookie() }
    } catch (error) {
      const { isAPIError } = await import('better-auth/api')
      if (isAPIError(error) && (error.statusCode < 500 || isRefusal(error.body?.code))) return undefined
      throw error
    }
  }
}
