import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Session } from '../../shared/session/session.ts'
import type { Mailbox } from './post-settings.ts'

export interface CalendarEntry {
  readonly session: Session
  readonly guest: string
  readonly link: string
  /** Counts the changes since the first entry, from 0: calendars take a higher one for the newer. */
  readonly sequence: number
  /** When it was made, in ms since 1970. */
  readonly madeAt: number
  readonly organizer: Mailbox
}

/** Control signs, and the quotation mark that no calendar can escape in a name. */
const nameIn = (text: string): string => text.replaceAll(/[\p{Cc}"]+/gu, ' ').trim()

/**
 * A calendar file for one guest: RFC 5545, published (RFC 5546, 3.2.1), for nobody is asked to accept or decline by mail. Undefined
 * while nobody has said when. The entry keeps its UID, so that a later file moves it instead of adding another.
 */
export function calendarFile(entry: CalendarEntry): string | undefined {
  const { session, guest, link, sequence, madeAt, organizer } = entry
  if (session.startsAt === null) return undefined
  const language = session.lang.toUpperCase()
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Exchange Table', product: 'Invitation', language },
  })
  calendar.createEvent({
    id: `${session.id}.${guest}@exchange-table`,
    sequence,
    stamp: new Date(madeAt),
    start: new Date(session.startsAt),
    ...(session.endsAt !== null && { end: new Date(session.endsAt) }),
    summary: session.title,
    description: `${descriptions[session.lang]}\n${link}`,
    ...(session.place !== null && { location: session.place }),
    organizer: { name: nameIn(organizer.name) || organizer.address, email: organizer.address },
    url: link,
  })
  return calendar.toString()
}

const descriptions = {
  nl: 'Dit is jouw persoonlijke link naar je plek aan tafel:',
  en: 'This is your personal link to your seat at the table:',
}
