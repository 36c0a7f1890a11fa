import type { Invitations, InvitationStatus } from '../../client/connection/invitation-api.ts'
import { standardInvitation } from '../../shared/wording/invitation.ts'
import { FakeApi } from './organizer-fakes.ts'

/** The organizers’ API of a server that sends mail, or does not; how each mail stands is the test’s to say. */
export class MailingApi extends FakeApi {
  from: string | null = 'tafel@voorbeeld.example'
  text: Invitations['text'] = { ...standardInvitation.nl, standard: true }
  readonly status = new Map<string, Partial<InvitationStatus>>()
  readonly requests: Readonly<Record<string, unknown>>[] = []

  constructor(addresses: readonly (string | null)[]) {
    super({ guests: 0 })
    addresses.forEach((email, n) => this.give('AddGuest', { name: `Gast ${n + 1}`, ...(email !== null && { email }) }))
    this.routes.set('GET /api/sessions/s1/invitations', () => ({ status: 200, body: this.list() }))
    this.routes.set('POST /api/sessions/s1/invitations', body => {
      this.requests.push(body)
      return { status: 202, body: { asked: [] } }
    })
    this.routes.set('DELETE /api/sessions/s1/invitations/waiting', () => {
      const waiting = [...this.status].filter(([, { state }]) => state === 'waiting')
      for (const [guest] of waiting) this.status.delete(guest)
      return { status: 200, body: { calledBack: waiting.length } }
    })
    this.routes.set('POST /api/sessions/s1/invitations/text', ({ subject, body }) => {
      this.text = { subject: String(subject), body: String(body), standard: false }
      return { status: 204 }
    })
    this.routes.set('POST /api/sessions/s1/invitations/preview', body => this.preview(body))
  }

  idOf(name: string): string {
    return this.table.state.guests.find(({ person }) => person?.name === name)?.id ?? 'nobody'
  }
  /** How the mail to this guest stands from now on. */
  stands(name: string, status: Partial<InvitationStatus>): void {
    this.status.set(this.idOf(name), status)
  }

  private list(): Invitations {
    const plain = { state: 'none', sentAt: null, nextTryAt: null, reason: null, outdated: false } as const
    const guests = this.table.state.guests.map(({ id }) => ({ guest: id, ...plain, ...this.status.get(id) }))
    return { from: this.from, asOf: 7, text: this.text, guests }
  }

  private preview({ guest, text }: Readonly<Record<string, unknown>>) {
    const { subject, body } = text as { subject: string; body: string } // the client under test is well typed
    if (!body.includes('{link}')) {
      return { status: 400, body: { code: 'invitation-without-link', message: 'In de tekst ontbreekt {link}.' } }
    }
    const html = `<html><body style="color: red"><p style="margin: 4px">Voor ${String(guest)}: <a href="/s/s1#geheim">hier</a></p></body></html>`
    const name = this.table.state.guests.find(({ id }) => id === guest)?.person?.name ?? ''
    return { status: 200, body: { to: { name, address: 'a@b.example' }, subject, text: body, html, calendar: null } }
  }
}
