import * as z from 'zod'
import { langs } from '../../shared/lang.ts'
import type { AccountMail } from '../accounts/account-mail.ts'
import * as forms from './account-forms.ts'
import type { AccountParts } from './account.ts'
import { placeOf } from './place.ts'
import { Problem } from './problems.ts'
import { proving } from './proving.ts'
import { defineRoute, type Route } from './route.ts'
import { MailsAsked, Tries } from './tries.ts'

export interface ColleagueParts extends AccountParts {
  readonly publicUrl: () => string
  /** Undefined when this server sends no mail. */
  readonly accountMail: AccountMail | undefined
}

const invited = z.object({ id: z.number(), email: z.string(), until: z.number() })
const numbered = z.object({ id: z.coerce.number().int().min(1) })

/** Who else prepares sessions in the same workspace, and who may join. */
export const colleagueRoutes = (parts: ColleagueParts): readonly Route[] => [
  listRoute(parts),
  inviteRoute(parts),
  ...removeRoutes(parts),
  ...joinRoutes(parts),
]

const listRoute = ({ organizers }: ColleagueParts) =>
  defineRoute({
    method: 'get',
    path: '/api/colleagues',
    summary: 'The organizers of the own workspace, and the addresses that were invited to it.',
    access: 'organizer',
    answer: {
      status: 200,
      says: 'The colleagues; times in ms since 1970.',
      schema: z.object({
        colleagues: z.array(forms.organizer.extend({ you: z.boolean() })),
        invited: z.array(invited),
      }),
    },
    handle({ organizer }) {
      const { id, workspace } = organizer
      return {
        colleagues: organizers.colleagues(workspace).map(one => ({ ...one, you: one.id === id })),
        invited: organizers.entries.invited(workspace),
      }
    },
  })

function inviteRoute({ organizers, accountMail, publicUrl }: ColleagueParts): Route {
  const asked = new MailsAsked()
  return defineRoute({
    method: 'post',
    path: '/api/colleagues',
    summary: 'Invites somebody to the own workspace. An older invitation for the same address stops working.',
    access: 'organizer',
    body: z.object({ email: forms.email, lang: z.enum(langs) }),
    answer: {
      status: 201,
      says: 'The invitation; with a link to pass on when no mail was sent.',
      schema: z.object({ invited, link: z.string().nullable() }),
    },
    problems: ['already-colleague', 'too-many-tries'],
    async handle({ organizer, body: { email, lang }, request }) {
      const known = organizer
      await asked.spend(placeOf(request), email)
      const made = await organizers.invite(known.workspace, email)
      if (!made) throw new Problem('already-colleague')
      const link = `${publicUrl()}/join#${made.token}`
      const workspace = organizers.workspaces.find(known.workspace)?.name ?? ''
      const sent = await accountMail?.invite({ to: email, by: known, workspace, link, lang })
      const { id, until } = made.link
      return { invited: { id, email: made.link.email, until }, link: sent === true ? null : link }
    },
  })
}

const removeRoutes = ({ organizers, accounts, onSignOut }: ColleagueParts): readonly Route[] => [
  defineRoute({
    method: 'delete',
    path: '/api/colleagues/{id}',
    summary: 'Removes a colleague: their account, and every sign-in. What they made stays.',
    access: 'organizer',
    params: numbered,
    answer: { status: 204, says: 'Removed.' },
    problems: ['unknown-colleague', 'not-yourself'],
    handle({ organizer, params: { id } }) {
      const known = organizer
      // So there is always somebody left.
      if (id === known.id) throw new Problem('not-yourself')
      const ended = accounts.signIns.of(id).map(one => one.id)
      if (!organizers.remove(known.workspace, id)) throw new Problem('unknown-colleague')
      onSignOut(ended)
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/colleagues/invited/{id}',
    summary: 'Withdraws an invitation.',
    access: 'organizer',
    params: numbered,
    answer: { status: 204, says: 'Withdrawn.' },
    problems: ['unknown-colleague'],
    handle({ organizer, params: { id } }) {
      if (!organizers.entries.revoke(organizer.workspace, id)) throw new Problem('unknown-colleague')
    },
  }),
]

function joinRoutes({ organizers, accounts }: ColleagueParts): readonly Route[] {
  const tries = new Tries()
  const proved = proving('wrong-join-link')
  return [
    defineRoute({
      method: 'post',
      path: '/api/join/look',
      summary: 'To which workspace an invitation leads, and for whom it is. Uses nothing up.',
      access: 'anyone',
      body: z.object({ token: forms.token }),
      answer: { status: 200, says: 'So it is.', schema: z.object({ workspace: z.string(), email: z.string() }) },
      problems: ['wrong-join-link', 'too-many-tries'],
      async handle({ body: { token }, request }) {
        const place = placeOf(request)
        await tries.spend(place, 'look')
        const link = organizers.entries.look(token)
        if (!link || link.email === null) throw new Problem('wrong-join-link')
        await tries.giveBack(place, 'look')
        return { workspace: organizers.workspaces.find(link.workspace)?.name ?? '', email: link.email }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/join',
      summary: 'Makes an organizer of whoever was invited, and signs them in. Without a password they add a passkey.',
      access: 'anyone',
      body: z.object({ token: forms.token, name: forms.name, password: forms.password.exactOptional() }),
      answer: { status: 201, says: 'The organizer.', schema: forms.signedIn },
      problems: ['wrong-join-link', 'weak-password', 'too-many-tries'],
      handle: ({ body: { token, ...wanted }, ...asked }) =>
        proved(asked, 'join', async headers => {
          const email = organizers.entries.look(token)?.email
          if (wanted.password !== undefined && email) forms.requireFit(wanted.password, email)
          const made = await organizers.join(token, wanted)
          return made && accounts.vouchFor(made, headers)
        }),
    }),
  ]
}
