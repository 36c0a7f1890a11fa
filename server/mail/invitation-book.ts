import { asId, type GuestId, type SessionId } from '../../shared/session/ids.ts'
import type { InvitationText } from '../../shared/wording/invitation.ts'
import type { Database } from '../event-store/database.ts'
import type { MailReason } from './mail-trouble.ts'

/** One guest's invitation by mail. No name and no address: those are looked up when it is sent. */
export interface Invitation {
  readonly session: SessionId
  readonly guest: GuestId
  /** Counts what was asked for, over all sessions: a later request has a higher one. */
  readonly asked: number
  /** Who asked; null when that account is gone. */
  readonly organizer: { readonly name: string; readonly email: string } | null
  /** By whose clock times are told. */
  readonly zone: string
  /** `handed`: the mail server was being given it, and has not said whether it took it. */
  readonly state: 'waiting' | 'handed' | 'sent' | 'failed'
  readonly tries: number
  /** When it is to be tried, in ms since 1970. */
  readonly dueAt: number
  /** Why the last try failed. */
  readonly reason: MailReason | null
  readonly sentAt: number | null
  /** What the calendar file of the last mail said, and its number; null before the first. */
  readonly calendar: { readonly said: string; readonly sequence: number } | null
}
export interface InvitationRequest {
  readonly session: SessionId
  readonly guests: readonly GuestId[]
  readonly organizer: number | null
  readonly zone: string
  readonly at: number
  /** Whoever was asked for after this is left out: the page that asks had not seen it. */
  readonly asOf: number
}

interface Row {
  readonly session: string
  readonly guest: string
  readonly asked: number
  readonly name: string | null
  readonly email: string | null
  readonly zone: string
  readonly state: Invitation['state']
  readonly tries: number
  readonly dueAt: number
  readonly reason: MailReason | null
  readonly sentAt: number | null
  readonly said: string | null
  readonly sequence: number
}

const columns = `session, guest, asked, organizers.name AS name, organizers.email AS email, zone, state, tries,
  due_at AS dueAt, reason, sent_at AS sentAt, said, sequence
  FROM invitations LEFT JOIN organizers ON organizers.id = organizer`

const fromRow = ({ session, guest, name, email, said, sequence, ...row }: Row): Invitation => ({
  ...row,
  session: asId<SessionId>(session),
  guest: asId<GuestId>(guest),
  organizer: name === null || email === null ? null : { name, email },
  calendar: said === null ? null : { said, sequence },
})

/** Which mails were asked for and what came of them, kept beside the log: what is written here is durable. */
export class InvitationBook {
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  of(session: SessionId): readonly Invitation[] {
    return this.database
      .read(() => this.database.all<Row>(`SELECT ${columns} WHERE session = ? ORDER BY asked`, session))
      .map(fromRow)
  }

  find(session: SessionId, guest: GuestId): Invitation | undefined {
    const row = this.database.read(() =>
      this.database.get<Row>(`SELECT ${columns} WHERE session = ? AND guest = ?`, session, guest),
    )
    return row && fromRow(row)
  }

  /** The number of the newest request; 0 before the first. */
  newest(): number {
    return this.database.read(() => this.highest())
  }

  /** Puts a mail to each of these guests in the queue; those for whom one is under way already are left out. Who was put in. */
  ask({ session, guests, organizer, zone, at, asOf }: InvitationRequest): readonly GuestId[] {
    return this.database.write(() => {
      const next = this.highest() + 1
      return guests.filter((guest, index) => {
        const insert = `INSERT INTO invitations (session, guest, asked, organizer, zone, state, tries, due_at, sequence)
          SELECT id, ?, ?, ?, ?, 'waiting', 0, ?, 0 FROM sessions WHERE id = ?
          ON CONFLICT (session, guest) DO UPDATE SET asked = excluded.asked, organizer = excluded.organizer,
            zone = excluded.zone, state = 'waiting', tries = 0, due_at = excluded.due_at, reason = NULL
          WHERE state IN ('sent', 'failed') AND asked <= ?`
        return this.database.run(insert, guest, next + index, organizer, zone, at, session, asOf) > 0
      })
    })
  }

  /** What is due, oldest request first. */
  due(now: number, most: number): readonly Invitation[] {
    const due = `SELECT ${columns} WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, asked LIMIT ?`
    return this.database.read(() => this.database.all<Row>(due, now, most)).map(fromRow)
  }

  /** When the next one is due, in ms since 1970; undefined when none waits. */
  nextDue(): number | undefined {
    const next = "SELECT min(due_at) AS at FROM invitations WHERE state = 'waiting'"
    return this.database.read(() => this.database.get<{ at: number | null }>(next))?.at ?? undefined
  }

  /** False when it was taken back, or asked for anew, meanwhile. */
  handOver({ session, guest, asked }: Invitation, calendar: NonNullable<Invitation['calendar']> | null): boolean {
    const update = `UPDATE invitations SET state = 'handed', said = coalesce(?, said), sequence = coalesce(?, sequence)
      WHERE session = ? AND guest = ? AND asked = ? AND state = 'waiting'`
    const { said = null, sequence = null } = calendar ?? {}
    return this.database.write(() => this.database.run(update, said, sequence, session, guest, asked)) > 0
  }

  sent(invitation: Invitation, at: number): void {
    this.settle(invitation, "state = 'sent', reason = NULL, sent_at = ?", at)
  }

  failed(invitation: Invitation, reason: MailReason): void {
    this.settle(invitation, "state = 'failed', tries = tries + 1, reason = ?", reason)
  }

  /** To be tried again. */
  later(invitation: Invitation, reason: MailReason, dueAt: number): void {
    this.settle(invitation, "state = 'waiting', tries = tries + 1, reason = ?, due_at = ?", reason, dueAt)
  }

  /**
   * For a server that starts: what waits is due now. Of those that were being handed over when it stopped nobody knows whether they
   * arrived, so they are not tried again.
   */
  resume(now: number, interrupted: MailReason): void {
    this.database.write(() => {
      this.database.run("UPDATE invitations SET due_at = ? WHERE state = 'waiting'", now)
      this.database.run("UPDATE invitations SET state = 'failed', reason = ? WHERE state = 'handed'", interrupted)
    })
  }

  /** Somebody does not want to wait for the next try. */
  hurry(session: SessionId, now: number): void {
    const hurry = "UPDATE invitations SET due_at = ? WHERE session = ? AND state = 'waiting' AND due_at > ?"
    this.database.write(() => this.database.run(hurry, now, session, now))
  }

  /**
   * Takes out of the queue what is not being handed over yet: it is as if it was never asked for. To how many guests. Who was
   * mailed before stays so.
   */
  callBack(session: SessionId): number {
    return this.database.write(() => {
      const again = `UPDATE invitations SET state = 'sent', reason = NULL
        WHERE session = ? AND state = 'waiting' AND sent_at IS NOT NULL`
      const first = "DELETE FROM invitations WHERE session = ? AND state = 'waiting'"
      return this.database.run(again, session) + this.database.run(first, session)
    })
  }

  text(session: SessionId): InvitationText | undefined {
    return this.database.read(() =>
      this.database.get<InvitationText>('SELECT subject, body FROM invitation_texts WHERE session = ?', session),
    )
  }

  keepText(session: SessionId, { subject, body }: InvitationText): void {
    const keep = `INSERT INTO invitation_texts (session, subject, body) SELECT id, ?, ? FROM sessions WHERE id = ?
      ON CONFLICT (session) DO UPDATE SET subject = excluded.subject, body = excluded.body`
    this.database.write(() => this.database.run(keep, subject, body, session))
  }

  resetText(session: SessionId): void {
    this.database.write(() => this.database.run('DELETE FROM invitation_texts WHERE session = ?', session))
  }

  private highest(): number {
    return this.database.get<{ asked: number }>('SELECT coalesce(max(asked), 0) AS asked FROM invitations')?.asked ?? 0
  }

  private settle({ session, guest, asked }: Invitation, set: string, ...values: (string | number)[]): void {
    const update = `UPDATE invitations SET ${set} WHERE session = ? AND guest = ? AND asked = ?`
    this.database.write(() => this.database.run(update, ...values, session, guest, asked))
  }
}

/** Forgets a guest's mails; the caller holds the transaction. */
export function eraseInvitations(database: Database, session: SessionId, guest: GuestId): void {
  database.run('DELETE FROM invitations WHERE session = ? AND guest = ?', session, guest)
}
