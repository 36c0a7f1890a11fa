/** What a line says about time. */
export interface Timed {
  /** The line without it. */
  readonly text: string
  /** In minutes; null when it does not say. */
  readonly minutes: number | null
  /** When it starts, in minutes since midnight; null when it does not say. */
  readonly start: number | null
}

const clock = String.raw`(\d{1,2})\s?[:.u]\s?(\d{2})(?:\s*(?:uur|hrs?|h)\b)?`
const between = String.raw`\s*(?:-|–|—|tot|to|until|t\/m|\s)\s*`
const after = String.raw`\s*[:|–—-]?\s*`
const clockRange = new RegExp(`^[([]?${clock}${between}${clock}[)\\]]?${after}`, 'i')
const clockStart = new RegExp(`^[([]?${clock}[)\\]]?(?:${after}(?=\\D)|$)`, 'i')

const amount = String.raw`(\d{1,4}(?:[.,]\d+)?)`
const minuteWord = String.raw`(?:minuten|minuut|minutes?|mins?\.?|['’′]|m(?![a-z]))`
const hourWord = String.raw`(?:uur|hours?|hrs?|u|h)`
const duration = String.raw`(?:${amount}\s*${minuteWord}|${amount}\s*${hourWord}(?:\s*(?:en|and)?\s*(\d{1,2})(?:\s*${minuteWord})?)?)`
const atEnd = [
  new RegExp(String.raw`\s*[([]\s*(?:±|ca\.?|circa)?\s*${duration}\s*[)\]]$`, 'i'),
  new RegExp(String.raw`(?:^|[\s,–—:|-]+)${duration}$`, 'i'),
] as const
const atStart = new RegExp(String.raw`^[([]?${duration}[)\]]?(?:\s*[:|–—-]\s*|\s+)`, 'i')

const number = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits.replace(',', '.'))

function minutesIn([, minutes, hours, rest]: readonly (string | undefined)[]): number {
  const whole = number(minutes)
  return whole ?? Math.round((number(hours) ?? 0) * 60) + (number(rest) ?? 0)
}

function timeOfDay(hours: string | undefined, minutes: string | undefined): number | null {
  const [hour, minute] = [Number(hours), Number(minutes)]
  return hour < 24 && minute < 60 ? hour * 60 + minute : null
}

/** Reads a duration that a line ends with: `(15 min)`, `20'`, `1,5 uur`. */
export function endingDuration(line: string): { readonly text: string; readonly minutes: number | null } {
  for (const pattern of atEnd) {
    const found = pattern.exec(line)
    if (found) return { text: line.slice(0, found.index), minutes: minutesIn(found) }
  }
  return { text: line, minutes: null }
}

/** Reads a duration or a time of day that a line begins with: `10:30-10:50 Welkom`, `13.30 Welkom`, `15 min: Welkom`. */
export function openingTime(line: string): Timed {
  const range = clockRange.exec(line)
  const from = timeOfDay(range?.[1], range?.[2])
  const to = timeOfDay(range?.[3], range?.[4])
  if (range && from !== null && to !== null)
    return { text: line.slice(range[0].length), minutes: (to - from + 1440) % 1440, start: from }
  const single = clockStart.exec(line)
  const start = timeOfDay(single?.[1], single?.[2])
  if (single && start !== null) return { text: line.slice(single[0].length), minutes: null, start }
  const lasting = atStart.exec(line)
  if (lasting) return { text: line.slice(lasting[0].length), minutes: minutesIn(lasting), start: null }
  return { text: line, minutes: null, start: null }
}

/** A duration that is all there is: `15`, `15 min`, `1 uur`, `10:30-10:50`; null when it is none. */
export function wholeDuration(text: string): number | null {
  if (/^\d{1,4}(?:[.,]\d+)?$/.test(text)) return number(text)
  const ending = endingDuration(text)
  if (ending.minutes !== null && ending.text.trim() === '') return ending.minutes
  const opening = openingTime(text)
  return opening.text.trim() === '' ? opening.minutes : null
}
