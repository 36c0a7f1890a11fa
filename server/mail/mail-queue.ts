import { setTimeout as after } from 'node:timers/promises'
import type { SessionId } from '../../shared/session/ids.ts'
import { guestOf, type Guest, type Session } from '../../shared/session/session.ts'
import { standardInvitation } from '../../shared/wording/invitation.ts'
import type { Logger } from '../logger.ts'
import { linkFor } from '../people/links.ts'
import type { LiveSession } from '../sessions/live-session.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import type { Invitation, InvitationBook } from './invitation-book.ts'
import { letterFor } from './letter.ts'
import type { MailReason, MailTrouble } from './mail-trouble.ts'
import { isAddress } from './post-settings.ts'
import { mostConnections, type Post } from './post.ts'

const minute = 60_000
/** How long to wait after the first failed try, the second, and so on, in ms: a day in all. Then it has failed for good. */
const standardPauses = [0.5, 2, 10, 30, 60, 120, 240, 480, 480].map(minutes => minutes * minute)
/** A timer cannot be longer, and the clock may be set meanwhile. */
const longestSleep = 10 * minute

export interface MailQueueParts {
  readonly book: InvitationBook
  readonly post: Post
  readonly sessions: LiveSessions
  readonly secret: Buffer
  readonly publicUrl: () => string
  readonly now: () => number
  readonly logger: Logger
  /** In ms; for tests that do not want to wait. */
  readonly pauses?: readonly number[]
}

/** What is sent must still be true when it goes: to which address, with which link, and what the calendar says. */
const truthOf = ({ title, startsAt, endsAt, place, status }: Session, { person, link, linkNumber }: Guest): string =>
  JSON.stringify([person, link, linkNumber, title, startsAt, endsAt, place, status === 'closed'])
/** What a guest was told, in the mail and in their calendar: another one is to be sent when it changes. */
export const saidIn = ({ title, startsAt, endsAt, place }: Session, { linkNumber }: Guest): string =>
  JSON.stringify([title, startsAt, endsAt, place, linkNumber])

/**
 * Sends what the book says is due, some at a time. All that it knows is in the book, so a server that stops goes on where it was:
 * a mail is marked as handed over just before the mail server gets it, and none that was is sent again by itself.
 */
export class MailQueue {
  private readonly parts: MailQueueParts
  private readonly pauses: readonly number[]
  private readonly underWay = new Map<string, Promise<void>>()
  private timer: NodeJS.Timeout | undefined
  private closed = false
  /** While the mail server cannot be used, the next try says so for all. */
  private restsUntil = 0
  private failuresInRow = 0

  constructor(parts: MailQueueParts) {
    this.parts = parts
    this.pauses = parts.pauses ?? standardPauses
  }

  /** Goes on with what was left when the server stopped. */
  start(): void {
    this.parts.book.resume(this.parts.now(), 'unsure')
    this.wake()
  }

  /** Tries at once, also what failed before, and whatever the mail server did last. */
  hurry(session: SessionId): void {
    this.parts.book.hurry(session, this.parts.now())
    this.restsUntil = 0
    this.wake()
  }

  /** Looks whether something is due. */
  wake(): void {
    clearTimeout(this.timer)
    if (this.closed) return
    const { book, now } = this.parts
    const free = (now() < this.failuresUntil() ? 0 : this.failuresInRow > 0 ? 1 : mostConnections) - this.underWay.size
    if (free > 0) {
      const due = book.due(now(), mostConnections * 2).filter(invitation => !this.underWay.has(keyOf(invitation)))
      for (const invitation of due.slice(0, free)) this.begin(invitation)
    }
    this.sleep()
  }

  /** Resolves when what is being handed over is settled; starts nothing new. */
  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.timer)
    const settled = Promise.all(this.underWay.values())
    const waited = new AbortController()
    await Promise.race([settled, after(patience, undefined, { signal: waited.signal }).catch(() => undefined)])
    waited.abort()
    this.parts.post.close()
  }

  private failuresUntil(): number {
    return this.failuresInRow > 0 ? this.restsUntil : 0
  }

  private sleep(): void {
    const { book, now } = this.parts
    // Those under way wake the queue when they are done.
    if (this.underWay.size > 0) return
    const next = book.nextDue()
    if (next === undefined) return
    const wait = Math.max(next, this.failuresUntil()) - now()
    this.timer = setTimeout(() => this.wake(), Math.min(Math.max(wait, 1), longestSleep)).unref()
  }

  private begin(invitation: Invitation): void {
    const key = keyOf(invitation)
    const sending = this.send(invitation)
      .catch((error: unknown) => {
        this.parts.logger.error({ err: error, session: invitation.session }, 'an invitation failed')
        this.parts.book.failed(invitation, 'failed')
      })
      // The store is gone or full: what is in the book stays due.
      .catch((error: unknown) => this.parts.logger.error({ err: error }, 'what came of an invitation was not stored'))
      .then(() => {
        this.underWay.delete(key)
        this.wake()
      })
    this.underWay.set(key, sending)
  }

  private async send(invitation: Invitation): Promise<void> {
    const { book, post, sessions, now } = this.parts
    const live = await sessions.find(invitation.session)
    const guest = live && guestOf(live.state, invitation.guest)
    if (!live || !guest) return book.failed(invitation, 'revoked')
    const hindrance = hindranceOf(live.state, guest)
    if (hindrance) return book.failed(invitation, hindrance)
    const said = saidIn(live.state, guest)
    const { calendar } = invitation
    const sequence = calendar === null ? 0 : calendar.sequence + (calendar.said === said ? 0 : 1)
    const truth = truthOf(live.state, guest)
    const delivery = await post.deliver({
      letter: this.letter(live, guest, invitation, sequence),
      messageId: `<${invitation.session}.${guest.id}.${invitation.asked}@${domainOf(post.from.address)}>`,
      replyTo: invitation.organizer && { name: invitation.organizer.name, address: invitation.organizer.email },
      handOver: () => isTrue(truth, live, guest) && book.handOver(invitation, { said, sequence }),
    })
    // What is no longer true is made anew, of what is.
    if (delivery === 'held-back') return
    if (delivery !== 'sent') return this.failed(invitation, delivery)
    this.failuresInRow = 0
    book.sent(invitation, now())
  }

  private letter(live: LiveSession, guest: Guest, { organizer, zone }: Invitation, sequence: number) {
    const { book, secret, publicUrl, post, now } = this.parts
    const { state } = live
    const owner = { session: state.id, guest: guest.id, number: guest.linkNumber }
    return letterFor({
      ...{ session: state, guest, link: linkFor(publicUrl(), secret, owner), organizer, zone, sequence },
      ...{ text: book.text(state.id) ?? standardInvitation[state.lang], madeAt: now(), from: post.from },
    })
  }

  private failed(invitation: Invitation, { reason, passes, forAll }: MailTrouble): void {
    const { book, now, logger } = this.parts
    const { session, guest, tries } = invitation
    logger.info({ session, guest, reason, tries: tries + 1 }, 'an invitation was not sent')
    if (forAll) {
      this.failuresInRow += 1
      this.restsUntil = now() + (this.pauses[Math.min(this.failuresInRow, this.pauses.length) - 1] ?? 0)
    } else {
      this.failuresInRow = 0
    }
    const pause = this.pauses[tries]
    if (passes && pause !== undefined) book.later(invitation, reason, now() + pause)
    else book.failed(invitation, reason)
  }
}

/** How long a mail server that is in the middle of a mail is waited for when this server stops, in ms. */
const patience = 3000

const keyOf = ({ session, guest }: Invitation): string => `${session}/${guest}`
const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

const isTrue = (truth: string, { state }: LiveSession, { id }: Guest): boolean => {
  const guest = guestOf(state, id)
  return guest !== undefined && truthOf(state, guest) === truth
}

/** Why this guest cannot be invited by mail as things are; undefined when nothing stands in the way. */
export function hindranceOf({ status }: Session, { link, person }: Guest): MailReason | undefined {
  if (status === 'closed') return 'closed'
  if (link === 'revoked') return 'revoked'
  if (person?.email === undefined) return 'no-address'
  return isAddress(person.email) ? undefined : 'bad-address'
}
