import type { Lang } from '../lang.ts'
import type { Occasion } from '../session/occasion.ts'

const locales: Readonly<Record<Lang, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** An IANA name such as Europe/Amsterdam; undefined for the zone of whoever reads. */
type Zone = string | undefined

const dayOf = (lang: Lang, at: number, timeZone: Zone) =>
  new Intl.DateTimeFormat(locales[lang], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone },
  })
    .format(at)
    .replace(', ', ' ')

const timeOf = (lang: Lang, at: number, timeZone: Zone) =>
  new Intl.DateTimeFormat(locales[lang], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)

/** "CET", or "GMT-5" where a zone has no letters in this language. */
const zoneOf = (lang: Lang, at: number, timeZone: string) =>
  new Intl.DateTimeFormat(locales[lang], { timeZone, timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** Whether a clock can be told by it: an IANA name that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/**
 * When people come together, in long form: "donderdag 4 maart 2027, 13:15 tot 16:30 uur"; null while nobody has said. Times are in
 * ms since 1970. With a zone they are told by its clock, and it is named; without one, by the clock of whoever reads.
 */
export function occasionText({ startsAt, endsAt }: Omit<Occasion, 'place'>, lang: Lang, zone?: string): string | null {
  if (startsAt === null) return null
  const hours = lang === 'nl' ? ' uur' : ''
  const to = lang === 'nl' ? ' tot ' : ' to '
  const day = dayOf(lang, startsAt, zone)
  const named = zone === undefined ? '' : ` (${zoneOf(lang, startsAt, zone)})`
  const start = timeOf(lang, startsAt, zone)
  if (endsAt === null) return `${day}, ${start}${hours}${named}`
  const lastDay = dayOf(lang, endsAt, zone)
  const end = timeOf(lang, endsAt, zone)
  return lastDay === day
    ? `${day}, ${start}${to}${end}${hours}${named}`
    : `${day}, ${start}${hours}${to}${lastDay}, ${end}${hours}${named}`
}
