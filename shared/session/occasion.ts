import { limits } from './limits.ts'
import { optionalTextWithin, refuse } from './refusal.ts'

/** When and where people come together. The program opens nothing by it: it is said to people, and written in their calendars. */
export interface Occasion {
  /** In ms since 1970; null while nobody has said when. */
  readonly startsAt: number | null
  /** In ms since 1970, after `startsAt`; null while that is open. */
  readonly endsAt: number | null
  readonly place: string | null
}
export const noOccasion: Occasion = { startsAt: null, endsAt: null, place: null }

/** What is not named stays. Taking the start away takes the end along. Refuses an end that is not after a start. */
export function readOccasion(current: Occasion, changes: Partial<Occasion>): Occasion {
  const startsAt = changes.startsAt === undefined ? current.startsAt : changes.startsAt
  const kept = changes.startsAt === null ? null : current.endsAt
  const endsAt = changes.endsAt === undefined ? kept : changes.endsAt
  if (endsAt !== null && (startsAt === null || endsAt <= startsAt)) refuse('ends-before-start')
  const place =
    changes.place === undefined ? current.place : (optionalTextWithin(changes.place ?? undefined, limits.place) ?? null)
  return { startsAt, endsAt, place }
}
