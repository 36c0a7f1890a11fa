import * as z from 'zod'
import { langs } from '../../shared/lang.ts'
import * as forms from './account-forms.ts'
import type { AccountParts } from './account.ts'
import { headersOf, keepCookies } from './identity.ts'
import { placeOf } from './place.ts'
import { Problem } from './problems.ts'
import { proving } from './proving.ts'
import { defineRoute, type Route } from './route.ts'
import { MailsAsked } from './tries.ts'

/** Other ways to sign in than a password: a key by mail, a passkey, another service. */
export const signInWays = (parts: AccountParts): readonly Route[] => [
  ...keyRoutes(parts),
  ...passkeyRoutes(parts),
  ...oidcRoutes(parts),
]

function keyRoutes({ accounts, config }: AccountParts): readonly Route[] {
  const asked = new MailsAsked()
  const proved = proving('wrong-key')
  return [
    defineRoute({
      method: 'post',
      path: '/api/sign-in/mail',
      summary: 'Mails a link to sign in with, if the address has an account; the answer does not tell.',
      access: 'anyone',
      body: z.object({ email: forms.email, lang: z.enum(langs) }),
      answer: { status: 202, says: 'Asked.', schema: z.object({}) },
      problems: ['no-mail', 'too-many-tries'],
      async handle({ body: { email, lang }, request }) {
        if (config.mail === null) throw new Problem('no-mail')
        await asked.spend(placeOf(request), email)
        await accounts.mailKey(email, lang, headersOf(request))
        return {}
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/sign-in/key',
      summary: 'Signs in with the key of such a link; once, and within a quarter of an hour.',
      access: 'anyone',
      body: z.object({ key: forms.token }),
      answer: { status: 200, says: 'The organizer.', schema: forms.signedIn },
      problems: ['wrong-key', 'too-many-tries'],
      handle: ({ body: { key }, ...asked }) => proved(asked, 'key', headers => accounts.signInByKey(key, headers)),
    }),
  ]
}

function passkeyRoutes({ accounts }: AccountParts): readonly Route[] {
  const proved = proving('wrong-passkey')
  return [
    defineRoute({
      method: 'post',
      path: '/api/sign-in/passkey/options',
      summary: 'What a device needs to know to answer with a passkey.',
      access: 'anyone',
      answer: { status: 200, says: 'WebAuthn request options.', schema: z.looseObject({ challenge: z.string() }) },
      async handle({ request, response }) {
        const kept = await accounts.passkeyOptions(headersOf(request))
        if (!kept) throw new Problem('failed')
        keepCookies(response, kept.cookies)
        return kept.value
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/sign-in/passkey',
      summary: 'Signs in with a passkey.',
      access: 'anyone',
      body: z.object({ response: forms.proof }),
      answer: { status: 200, says: 'The organizer.', schema: forms.signedIn },
      problems: ['wrong-passkey', 'too-many-tries'],
      handle: ({ body, ...asked }) =>
        proved(asked, 'passkey', headers => accounts.signInByPasskey(body.response, headers)),
    }),
  ]
}

/** What the library calls it when somebody proved who they are, and nobody knows them here. */
const notInvited = new Set(['unable_to_create_user', 'signup_disabled', 'account_not_linked', 'email_not_found'])

const oidcRoutes = ({ accounts, config }: AccountParts): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/sign-in/oidc',
    summary: 'Leads to the other service that organizers may sign in with.',
    access: 'anyone',
    answer: { status: 302, says: 'To that service; or back to the sign-in page when it does not answer.' },
    problems: ['no-oidc'],
    async handle({ request, response }) {
      if (config.oidc === null) throw new Problem('no-oidc')
      const kept = await accounts.toOidc(headersOf(request))
      if (kept) keepCookies(response, kept.cookies)
      response.redirect(302, kept?.value ?? '/sign-in?problem=failed')
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/sign-in/callback/oidc',
    summary: 'Where that service sends somebody back.',
    access: 'anyone',
    query: z.looseObject({}),
    answer: { status: 302, says: 'Signed in, to the first page; or to the sign-in page with `problem`.' },
    problems: ['no-oidc'],
    async handle({ request, response }) {
      if (config.oidc === null) throw new Problem('no-oidc')
      const from = request.originalUrl.indexOf('?')
      const query = from < 0 ? '' : request.originalUrl.slice(from)
      const { value: wrong, cookies } = await accounts.fromOidc(query, headersOf(request))
      keepCookies(response, cookies)
      const problem = wrong !== null && notInvited.has(wrong) ? 'not-invited' : 'failed'
      response.redirect(302, wrong === null ? '/' : `/sign-in?problem=${problem}`)
    },
  }),
]
