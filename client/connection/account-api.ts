import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser'
import type { Lang } from '../../shared/lang.ts'
import { ask, type Organizer, type Workspace } from './api.ts'

/** All times in ms since 1970. */
export interface SignIn {
  readonly id: string
  /** The one that this browser uses. */
  readonly current: boolean
  /** "Firefox on Linux" */
  readonly device: string
  readonly since: number
  readonly lastUsed: number
}
export interface Passkey {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly lastUsed?: number
}
export interface Account {
  readonly organizer: Organizer
  readonly workspace: Workspace
  readonly hasPassword: boolean
  readonly signIns: readonly SignIn[]
  readonly passkeys: readonly Passkey[]
}
export interface Colleague {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly you: boolean
}
export interface InvitedColleague {
  readonly id: number
  readonly email: string
  readonly until: number
}
export interface Colleagues {
  readonly colleagues: readonly Colleague[]
  readonly invited: readonly InvitedColleague[]
}
/** Without a link the server mails it. */
export interface ColleagueInvitation {
  readonly invited: InvitedColleague
  readonly link: string | null
}
interface SignedIn {
  readonly organizer: Organizer
}

const passkeyPath = (id: string) => `/api/account/passkeys/${encodeURIComponent(id)}`

/** The HTTP API of signing in, joining, one's account and one's colleagues. Never throws. */
export const accountApi = {
  mailKey: (email: string, lang: Lang) => ask<unknown>('POST', '/api/sign-in/mail', { email, lang }),
  signInByKey: (key: string) => ask<SignedIn>('POST', '/api/sign-in/key', { key }),
  passkeySignInOptions: () => ask<PublicKeyCredentialRequestOptionsJSON>('POST', '/api/sign-in/passkey/options', {}),
  signInByPasskey: (response: AuthenticationResponseJSON) =>
    ask<SignedIn>('POST', '/api/sign-in/passkey', { response }),
  lookAtInvitation: (token: string) => ask<{ workspace: string; email: string }>('POST', '/api/join/look', { token }),
  join: (wanted: { token: string; name: string; password?: string }) => ask<SignedIn>('POST', '/api/join', wanted),
  signOutEverywhere: () => ask<undefined>('POST', '/api/sign-out-everywhere', {}),

  account: () => ask<Account>('GET', '/api/account'),
  rename: (name: string) => ask<unknown>('PATCH', '/api/account', { name }),
  setPassword: (wanted: { current?: string; next: string }) => ask<undefined>('PUT', '/api/account/password', wanted),
  endSignIn: (id: string) => ask<undefined>('DELETE', `/api/account/sign-ins/${encodeURIComponent(id)}`),
  newPasskeyOptions: () => ask<PublicKeyCredentialCreationOptionsJSON>('POST', '/api/account/passkeys/options', {}),
  addPasskey: (name: string, response: RegistrationResponseJSON) =>
    ask<unknown>('POST', '/api/account/passkeys', { name, response }),
  renamePasskey: (id: string, name: string) => ask<unknown>('PATCH', passkeyPath(id), { name }),
  removePasskey: (id: string) => ask<undefined>('DELETE', passkeyPath(id)),

  colleagues: () => ask<Colleagues>('GET', '/api/colleagues'),
  invite: (email: string, lang: Lang) => ask<ColleagueInvitation>('POST', '/api/colleagues', { email, lang }),
  removeColleague: (id: number) => ask<undefined>('DELETE', `/api/colleagues/${id}`),
  revokeInvitation: (id: number) => ask<undefined>('DELETE', `/api/colleagues/invited/${id}`),
}
