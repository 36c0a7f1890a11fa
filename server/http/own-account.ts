import * as z from 'zod'
import * as forms from './account-forms.ts'
import type { AccountParts } from './account.ts'
import { headersOf, keepCookies } from './identity.ts'
import { placeOf } from './place.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { Tries } from './tries.ts'

const numbered = z.object({ id: z.string().regex(/^\d{1,15}$/) })
const passkeyName = z.string().trim().min(1).max(80)
const passkey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.number(),
  lastUsed: z.number().optional(),
})
const account = z.object({
  organizer: forms.organizer,
  workspace: forms.workspace,
  hasPassword: z.boolean(),
  signIns: z.array(
    z.object({ id: z.string(), current: z.boolean(), device: z.string(), since: z.number(), lastUsed: z.number() }),
  ),
  passkeys: z.array(passkey),
})

/** Of an organizer's own account: name, password, sign-ins, passkeys. */
export const ownAccountRoutes = (parts: AccountParts): readonly Route[] => [
  ...nameRoutes(parts),
  passwordRoute(parts),
  signInsRoute(parts),
  ...newPasskeyRoutes(parts),
  ...passkeyRoutes(parts),
]

const nameRoutes = ({ accounts, organizers }: AccountParts): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/account',
    summary: 'The own account: where it is signed in, and with what.',
    access: 'organizer',
    answer: { status: 200, says: 'The account; times in ms since 1970.', schema: account },
    handle({ organizer, signIn }) {
      const { id, workspace, ...person } = organizer
      const signIns = accounts.signIns.of(id).map(one => ({ ...one, current: one.id === signIn }))
      return {
        organizer: { id, ...person },
        workspace: organizers.workspaces.find(workspace),
        hasPassword: accounts.hasPassword(id),
        signIns,
        passkeys: accounts.passkeys.of(id),
      }
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/api/account',
    summary: 'Changes the own name.',
    access: 'organizer',
    body: z.object({ name: forms.name }),
    answer: { status: 200, says: 'The organizer.', schema: forms.signedIn },
    handle({ organizer, body: { name } }) {
      const known = organizer
      organizers.rename(known.id, name)
      return { organizer: { ...forms.shown(known), name } }
    },
  }),
]

function passwordRoute({ accounts, onSignOut }: AccountParts): Route {
  const tries = new Tries()
  return defineRoute({
    method: 'put',
    path: '/api/account/password',
    summary: 'Sets another password, or a first one; ends all other sign-ins.',
    access: 'organizer',
    body: z.object({ current: forms.password.exactOptional(), next: forms.password }),
    answer: { status: 204, says: 'Changed.' },
    problems: ['wrong-password', 'weak-password', 'too-many-tries'],
    async handle({ organizer, signIn, body: { current, next }, request }) {
      const { id, email } = organizer
      const place = placeOf(request)
      await tries.spend(place, email)
      forms.requireFit(next, email)
      const changed = accounts.hasPassword(id)
        ? await accounts.changePassword(current ?? '', next, headersOf(request))
        : await accounts.setPassword(next, headersOf(request))
      if (!changed) throw new Problem('wrong-password')
      await tries.giveBack(place, email)
      onSignOut(accounts.signIns.endAll(id, signIn))
    },
  })
}

const signInsRoute = ({ accounts, onSignOut }: AccountParts) =>
  defineRoute({
    method: 'delete',
    path: '/api/account/sign-ins/{id}',
    summary: 'Ends a sign-in of the own account on another device, or this one.',
    access: 'organizer',
    params: numbered,
    answer: { status: 204, says: 'Ended.' },
    problems: ['unknown-sign-in'],
    handle({ organizer, params: { id } }) {
      if (!accounts.signIns.end(organizer.id, id)) throw new Problem('unknown-sign-in')
      onSignOut([id])
    },
  })

const newPasskeyRoutes = ({ accounts }: AccountParts): readonly Route[] => [
  defineRoute({
    method: 'post',
    path: '/api/account/passkeys/options',
    summary: 'What a device needs to know to make a passkey.',
    access: 'organizer',
    answer: { status: 200, says: 'WebAuthn creation options.', schema: z.looseObject({ challenge: z.string() }) },
    problems: ['passkeys-full'],
    async handle({ organizer, request, response }) {
      if (accounts.passkeys.isFull(organizer.id)) throw new Problem('passkeys-full')
      const kept = await accounts.newPasskeyOptions(headersOf(request))
      if (!kept) throw new Problem('failed')
      keepCookies(response, kept.cookies)
      return kept.value
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/account/passkeys',
    summary: 'Keeps a passkey that a device made.',
    access: 'organizer',
    body: z.object({ name: passkeyName, response: forms.newPasskey }),
    answer: { status: 201, says: 'Kept.', schema: passkey },
    problems: ['passkey-refused', 'passkeys-full'],
    async handle({ organizer, body: { name, response }, request }) {
      const { id } = organizer
      if (accounts.passkeys.isFull(id)) throw new Problem('passkeys-full')
      if (!(await accounts.addPasskey(name, response, headersOf(request)))) throw new Problem('passkey-refused')
      return accounts.passkeys.of(id).at(-1)
    },
  }),
]

const passkeyRoutes = ({ accounts }: AccountParts): readonly Route[] => [
  defineRoute({
    method: 'patch',
    path: '/api/account/passkeys/{id}',
    summary: 'Gives a passkey another name.',
    access: 'organizer',
    params: numbered,
    body: z.object({ name: passkeyName }),
    answer: { status: 204, says: 'Renamed.' },
    problems: ['unknown-passkey'],
    handle({ organizer, params: { id }, body: { name } }) {
      if (!accounts.passkeys.rename(organizer.id, id, name)) throw new Problem('unknown-passkey')
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/account/passkeys/{id}',
    summary: 'Removes a passkey: it lets nobody in any more.',
    access: 'organizer',
    params: numbered,
    answer: { status: 204, says: 'Removed.' },
    problems: ['unknown-passkey'],
    handle({ organizer, params: { id } }) {
      if (!accounts.passkeys.remove(organizer.id, id)) throw new Problem('unknown-passkey')
    },
  }),
]
