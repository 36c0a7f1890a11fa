import type { Occasion } from '../../../shared/session/occasion.ts'

/** When and where as native fields have it: `2027-03-04`, `13:15`; empty while open. */
export interface OccasionDraft {
  readonly date: string
  readonly from: string
  readonly to: string
  readonly place: string
}
export type DraftFault = 'needsTime' | 'needsDate' | 'needsStart' | 'endsTooSoon'

const two = (n: number) => String(n).padStart(2, '0')
const dateOf = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
const timeOf = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`

/** By the clock of this browser. */
export const draftOf = ({ startsAt, endsAt, place }: Occasion): OccasionDraft => ({
  date: startsAt === null ? '' : dateOf(new Date(startsAt)),
  from: startsAt === null ? '' : timeOf(new Date(startsAt)),
  to: endsAt === null ? '' : timeOf(new Date(endsAt)),
  place: place ?? '',
})

/** An evening may go on past midnight: an end before this hour is the next day’s. */
const smallHours = '06:00'

/** What is filled in makes no moment yet; null when it does, or when nothing is. */
export function faultIn({ date, from, to }: OccasionDraft): DraftFault | null {
  if (date !== '' && from === '') return 'needsTime'
  if (date === '' && from !== '') return 'needsDate'
  if (to === '') return null
  if (from === '') return 'needsStart'
  return to <= from && to >= smallHours ? 'endsTooSoon' : null
}

function momentOf(date: string, time: string, daysLater = 0): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(year, month - 1, day + daysLater, hours, minutes).getTime()
}

/** Of a draft without fault. */
export function occasionOf({ date, from, to, place }: OccasionDraft): Occasion {
  const open = date === '' || from === ''
  return {
    startsAt: open ? null : momentOf(date, from),
    endsAt: open || to === '' ? null : momentOf(date, to, to <= from ? 1 : 0),
    place: place.trim() === '' ? null : place.trim(),
  }
}
