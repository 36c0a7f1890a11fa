import * as z from 'zod'
import { limits } from '../../shared/session/limits.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Config } from '../config.ts'
import type { Organizers } from '../people/organizers.ts'
import * as forms from './account-forms.ts'
import { headersOf, keepCookies } from './identity.ts'
import { proving } from './proving.ts'
import { defineRoute, type Route } from './route.ts'

export interface AccountParts {
  readonly accounts: Accounts
  readonly organizers: Organizers
  readonly config: Pick<Config, 'mail' | 'oidc'>
  /** Whether a rehearsal may be started by whoever is not signed in. */
  readonly openRehearsals: () => boolean
  /** Told which sign-ins ended. */
  readonly onSignOut: (signIns: readonly string[]) => void
}

const me = z.object({
  organizer: forms.organizer.nullable(),
  workspace: forms.workspace.nullable(),
  openRehearsals: z.boolean(),
  /** How somebody may sign in, beside a password and a passkey; `oidc` is what the button says. */
  ways: z.object({ mail: z.boolean(), oidc: z.string().nullable() }),
})

/** The first organizer, and signing in and out. */
export const accountRoutes = (parts: AccountParts): readonly Route[] => [
  meRoute(parts),
  setUpRoute(parts),
  signInRoute(parts),
  ...signOutRoutes(parts),
]

const meRoute = ({ organizers, config, openRehearsals }: AccountParts) =>
  defineRoute({
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in on this browser.',
    access: 'anyone',
    answer: {
      status: 200,
      says: 'The organizer and their workspace, or null; what may be done without; and the ways to sign in.',
      schema: me,
    },
    handle: ({ organizer: known }) => ({
      organizer: known && forms.shown(known),
      workspace: known ? (organizers.workspaces.find(known.workspace) ?? null) : null,
      openRehearsals: openRehearsals(),
      ways: { mail: config.mail !== null, oidc: config.oidc?.name ?? null },
    }),
  })

function setUpRoute({ accounts, organizers }: AccountParts): Route {
  const proved = proving('wrong-setup-link')
  return defineRoute({
    method: 'post',
    path: '/api/setup',
    summary: 'Makes the first organizer of a workspace, with the token that the server printed, and signs them in.',
    access: 'anyone',
    body: z.object({ token: forms.token, name: forms.name, email: forms.email, password: forms.password }),
    answer: { status: 201, says: 'The organizer.', schema: forms.signedIn },
    problems: ['wrong-setup-link', 'weak-password', 'too-many-tries'],
    handle: ({ body: { token, ...wanted }, ...asked }) =>
      proved(asked, 'setup', async headers => {
        forms.requireFit(wanted.password, wanted.email)
        const made = await organizers.createFirst(token, wanted)
        return made && accounts.vouchFor(made, headers)
      }),
  })
}

function signInRoute({ accounts }: AccountParts): Route {
  const proved = proving('wrong-sign-in')
  return defineRoute({
    method: 'post',
    path: '/api/sign-in',
    summary: 'Signs an organizer in on this browser.',
    access: 'anyone',
    body: z.object({ email: z.string().max(limits.email), password: forms.password }),
    answer: { status: 200, says: 'The organizer.', schema: forms.signedIn },
    problems: ['wrong-sign-in', 'too-many-tries'],
    handle: ({ body: { email, password }, ...asked }) =>
      proved(asked, email, headers => accounts.signIn(email, password, headers)),
  })
}

const signOutRoutes = ({ accounts, onSignOut }: AccountParts): readonly Route[] => [
  defineRoute({
    method: 'post',
    path: '/api/sign-out',
    summary: 'Ends the sign-in of this browser.',
    access: 'anyone',
    answer: { status: 204, says: 'Done, also when nobody was signed in.' },
    async handle({ signIn, request, response }) {
      keepCookies(response, await accounts.signOut(headersOf(request)))
      if (signIn !== '') onSignOut([signIn])
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/sign-out-everywhere',
    summary: 'Ends all sign-ins of the organizer, on every device.',
    access: 'organizer',
    answer: { status: 204, says: 'Done.' },
    async handle({ organizer, request, response }) {
      const ended = accounts.signIns.endAll(organizer.id)
      keepCookies(response, await accounts.signOut(headersOf(request)))
      onSignOut(ended)
    },
  }),
]
