import type { Lang } from '../../shared/lang.ts'

const locales: Readonly<Record<Lang, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** "14:03" */
export const clockTime = (lang: Lang, at: number): string =>
  new Intl.DateTimeFormat(locales[lang], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** "9 oktober 2026", "9 October 2026" */
export const longDate = (lang: Lang, at: number): string =>
  new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'long', year: 'numeric' }).format(at)

/** "9 okt", "9 Oct" */
export const shortDate = (lang: Lang, at: number): string =>
  new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'short' }).format(at)

/** "donderdag 12 november", "Thursday 12 November" */
export const weekdayDate = (lang: Lang, at: number): string =>
  new Intl.DateTimeFormat(locales[lang], { weekday: 'long', day: 'numeric', month: 'long' })
    .format(at)
    .replace(', ', ' ')

export const isToday = (at: number): boolean => new Date(at).toDateString() === new Date().toDateString()

/** Dutch days have no capital but at the start of a line. */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
