import type { Guest, Session } from '../../shared/session/session.ts'
import { filledBody, filledSubject, type InvitationText } from '../../shared/wording/invitation.ts'
import { occasionText } from '../../shared/wording/occasion.ts'
import { calendarFile } from './calendar.ts'
import { letterHtml } from './letter-html.ts'
import type { Mailbox } from './post-settings.ts'

/** An invitation to one guest, as it will arrive. */
export interface Letter {
  readonly to: Mailbox
  readonly subject: string
  readonly text: string
  readonly html: string
  /** An .ics file; undefined while nobody has said when. */
  readonly calendar: string | undefined
}
export interface LetterParts {
  readonly session: Session
  readonly guest: Guest
  readonly link: string
  readonly text: InvitationText
  /** Who invites; null when that account is gone. */
  readonly organizer: { readonly name: string; readonly email: string } | null
  /** By whose clock times are told: an IANA name. */
  readonly zone: string
  readonly sequence: number
  readonly madeAt: number
  readonly from: Mailbox
}

export function letterFor(parts: LetterParts): Letter {
  const { session, guest, link, text, organizer, zone, sequence, madeAt, from } = parts
  const name = guest.person?.name ?? ''
  const values = {
    name,
    title: session.title,
    date: occasionText(session, session.lang, zone),
    place: session.place,
    link,
    organizer: organizer?.name ?? (from.name || null),
  }
  const paragraphs = filledBody(text, values)
  const lines = paragraphs.map(paragraph => paragraph.map(pieces => pieces.map(piece => piece.text).join('')))
  const subject = filledSubject(text, values)
  const host = { name: organizer?.name ?? from.name, address: organizer?.email ?? from.address }
  return {
    to: { name: oneLine(name), address: guest.person?.email ?? '' },
    subject,
    text: `${lines.map(paragraph => paragraph.join('\n')).join('\n\n')}\n`,
    html: letterHtml(paragraphs, { lang: session.lang, title: subject }),
    calendar: calendarFile({ session, guest: guest.id, link, sequence, madeAt, organizer: host }),
  }
}

export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
