import { ask, sessionPath } from './api.ts'

export type InvitationState = 'none' | 'waiting' | 'sent' | 'opened' | 'failed'
export type MailReason =
  | 'no-address'
  | 'bad-address'
  | 'address-refused'
  | 'mail-refused'
  | 'sender-refused'
  | 'sign-in-refused'
  | 'unreachable'
  | 'insecure'
  | 'busy'
  | 'unsure'
  | 'revoked'
  | 'closed'
  | 'failed'
export interface InvitationStatus {
  readonly guest: string
  readonly state: InvitationState
  /** In ms since 1970; null while no mail went. */
  readonly sentAt: number | null
  /** Of those that wait after a try that failed, in ms since 1970. */
  readonly nextTryAt: number | null
  readonly reason: MailReason | null
  /** The last mail gives another title, time, place or link than holds now. */
  readonly outdated: boolean
}
export interface MailText {
  readonly subject: string
  readonly body: string
}
export interface Invitations {
  /** Null when the server sends no mail. */
  readonly from: string | null
  readonly asOf: number
  readonly text: MailText & { readonly standard: boolean }
  readonly guests: readonly InvitationStatus[]
}
export interface MailPreview {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar: string | null
}

/** By whose clock the mail tells the time: the organizer’s, for the server may stand anywhere. */
const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
const path = (id: string, rest = '') => sessionPath(id, `/invitations${rest}`)

export const invitationApi = {
  list: (id: string) => ask<Invitations>('GET', path(id)),
  send: (id: string, guests: 'unsent' | readonly string[], asOf: number) =>
    ask<{ asked: readonly string[] }>('POST', path(id), { guests, asOf, zone: zone() }),
  /** What waits is not sent. */
  callBack: (id: string) => ask<{ calledBack: number }>('DELETE', path(id, '/waiting')),
  keepText: (id: string, { subject, body }: MailText) => ask<undefined>('POST', path(id, '/text'), { subject, body }),
  resetText: (id: string) => ask<undefined>('DELETE', path(id, '/text')),
  preview: (id: string, guest: string, { subject, body }: MailText) =>
    ask<MailPreview>('POST', path(id, '/preview'), { guest, text: { subject, body }, zone: zone() }),
}
