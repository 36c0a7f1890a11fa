import type { Session } from '../../shared/session/session.ts'
import { guestOf } from '../../shared/session/session.ts'
import { refuse } from '../../shared/session/refusal.ts'
import { invitationFault, standardInvitation, type InvitationText } from '../../shared/wording/invitation.ts'
import type { Invitation, InvitationBook } from '../mail/invitation-book.ts'
import { letterFor } from '../mail/letter.ts'
import { hindranceOf, saidIn, type MailQueue } from '../mail/mail-queue.ts'
import type { MailSettings } from '../mail/post-settings.ts'
import { linkFor } from '../people/links.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import * as forms from './invitation-forms.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { findSession, sessionParams } from './sessions.ts'

export interface InvitationParts {
  readonly sessions: LiveSessions
  readonly invitations: InvitationBook
  /** Undefined when this server sends no mail. */
  readonly mailQueue: MailQueue | undefined
  readonly mail: MailSettings | null
  readonly secret: Buffer
  readonly publicUrl: () => string
  readonly now: () => number
}

/** So long after a mail another one to the same guest is taken for the same request, when nobody says as of when they ask; in ms. */
const sameRequest = 60_000

const serversZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

function requireText(text: InvitationText): InvitationText {
  const fault = invitationFault(text)
  if (fault) throw new Problem(fault)
  return text
}

const stateOf = (invitation: Invitation | undefined, arrived: boolean) => {
  if (invitation?.state === 'waiting' || invitation?.state === 'handed') return 'waiting'
  if (arrived) return 'opened'
  return invitation?.state ?? 'none'
}

function statuses(state: Session, invitations: readonly Invitation[]) {
  const byGuest = new Map(invitations.map(invitation => [invitation.guest, invitation]))
  return state.guests.map(guest => {
    const { id, arrived } = guest
    const invitation = byGuest.get(id)
    const shown = stateOf(invitation, arrived)
    const again = shown === 'waiting' && invitation !== undefined && invitation.reason !== null
    return {
      guest: id,
      state: shown,
      sentAt: invitation?.sentAt ?? null,
      nextTryAt: again ? invitation.dueAt : null,
      outdated: invitation?.state === 'sent' && invitation.calendar?.said !== saidIn(state, guest),
      reason: shown === 'waiting' || shown === 'failed' ? (invitation?.reason ?? null) : null,
    }
  })
}

/** To whom nothing went yet. Where nobody knows whether it arrived, somebody must ask for it by name. */
function unsent(state: Session, invitations: readonly Invitation[]) {
  const settled = invitations.filter(({ state: at, reason }) => at !== 'failed' || reason === 'unsure')
  const reached = new Set(settled.map(({ guest }) => guest))
  return state.guests.filter(guest => !reached.has(guest.id) && !guest.arrived && !hindranceOf(state, guest))
}

/** Invitations by mail: their text, sending them, and what came of them. */
export function invitationRoutes(parts: InvitationParts): readonly Route[] {
  const { sessions, invitations, mailQueue, mail, secret, publicUrl, now } = parts
  const textOf = ({ id, lang }: Session) => invitations.text(id) ?? standardInvitation[lang]
  return [
    defineRoute({
      method: 'get',
      path: '/api/sessions/{id}/invitations',
      summary: 'The text of the invitation, and how each guest’s stands.',
      access: 'organizer',
      params: sessionParams,
      answer: { status: 200, says: 'The invitations.', schema: forms.list },
      problems: ['unknown-session'],
      async handle({ params: { id } }) {
        const { state } = await findSession(sessions, id)
        return {
          from: mail?.from.address ?? null,
          asOf: invitations.newest(),
          text: { ...textOf(state), standard: invitations.text(id) === undefined },
          guests: statuses(state, invitations.of(id)),
        }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/sessions/{id}/invitations',
      summary:
        'Puts mails in the queue, one to each guest, and answers at once. What waits for its next try is tried now.',
      access: 'organizer',
      params: sessionParams,
      body: forms.wanted,
      answer: { status: 202, says: 'For whom a mail was put in the queue.', schema: forms.asked },
      problems: ['unknown-session', 'no-mail'],
      async handle({ params: { id }, body: { guests, asOf, zone = serversZone() }, organizer }) {
        const { state } = await findSession(sessions, id)
        if (!mailQueue) throw new Problem('no-mail')
        if (state.status === 'closed') refuse('closed')
        const known = invitations.of(id)
        const justSent = known.filter(({ sentAt }) => asOf === undefined && (sentAt ?? 0) > now() - sameRequest)
        const leftOut = new Set(justSent.map(({ guest }) => guest))
        const named = guests === 'unsent' ? unsent(state, known) : guests.flatMap(guest => guestOf(state, guest) ?? [])
        const wanted = named.filter(guest => !leftOut.has(guest.id) && !hindranceOf(state, guest))
        const asked = invitations.ask({
          ...{ session: id, guests: wanted.map(guest => guest.id), organizer: organizer.id },
          ...{ zone, at: now(), asOf: asOf ?? invitations.newest() },
        })
        mailQueue.hurry(id)
        return { asked }
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/sessions/{id}/invitations/waiting',
      summary: 'Takes the mails that wait out of the queue. What is being handed to the mail server goes.',
      access: 'organizer',
      params: sessionParams,
      answer: { status: 200, says: 'How many will not be sent.', schema: forms.calledBack },
      problems: ['unknown-session', 'not-stored'],
      async handle({ params: { id } }) {
        await findSession(sessions, id)
        return { calledBack: invitations.callBack(id) }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/sessions/{id}/invitations/text',
      summary: 'Keeps another text. Mails that are still in the queue go out with it.',
      access: 'organizer',
      params: sessionParams,
      body: forms.text,
      answer: { status: 204, says: 'Kept.' },
      problems: [
        'unknown-session',
        ...(['invitation-empty', 'invitation-too-long', 'invitation-without-link'] as const),
        ...(['invitation-link-in-subject', 'invitation-unknown-word', 'not-stored'] as const),
      ],
      async handle({ params: { id }, body }) {
        await findSession(sessions, id)
        invitations.keepText(id, requireText(body))
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/sessions/{id}/invitations/text',
      summary: 'Goes back to the standard text.',
      access: 'organizer',
      params: sessionParams,
      answer: { status: 204, says: 'The standard text.' },
      handle({ params: { id } }) {
        invitations.resetText(id)
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/sessions/{id}/invitations/preview',
      summary: 'The mail to one guest as it would arrive, with the kept text or another one. Sends nothing.',
      access: 'organizer',
      params: sessionParams,
      body: forms.previewWanted,
      answer: { status: 200, says: 'The mail.', schema: forms.preview },
      problems: [
        ...(['unknown-session', 'unknown-guest', 'invitation-empty', 'invitation-too-long'] as const),
        ...(['invitation-without-link', 'invitation-link-in-subject', 'invitation-unknown-word'] as const),
      ],
      async handle({ params: { id }, body: { guest: wanted, text, zone = serversZone() }, organizer }) {
        const { state } = await findSession(sessions, id)
        const guest = guestOf(state, wanted)
        if (!guest) throw new Problem('unknown-guest')
        const { calendar, ...letter } = letterFor({
          ...{ session: state, guest, organizer, zone, sequence: 0, madeAt: now() },
          link: linkFor(publicUrl(), secret, { session: id, guest: wanted, number: guest.linkNumber }),
          text: requireText(text ?? textOf(state)),
          from: mail?.from ?? { name: '', address: '' },
        })
        return { ...letter, calendar: calendar ?? null }
      },
    }),
  ]
}
