import type { Timer } from '../../../shared/session/session.ts'

const second = 1000
const minute = 60 * second

/** Whole minutes that have passed. */
export const wholeMinutes = (ms: number): number => Math.floor(Math.max(0, ms) / minute)

/** "4:48"; the sign is for the caller, who has words for it. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / second)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Minutes behind the plan, rounded; below zero ahead of it. */
export const driftMinutes = (ms: number): number => {
  const minutes = Math.round(ms / minute)
  return minutes === 0 ? 0 : minutes
}

export const inMs = (minutes: number): number => minutes * minute

/** A plan in whole minutes. */
export const inMinutes = (ms: number): number => Math.round(ms / minute)

/** What the whole run sheet takes, in minutes. */
export const plannedMinutes = (items: readonly { readonly steps: readonly { readonly minutes: number }[] }[]): number =>
  Math.round(items.flatMap(({ steps }) => steps).reduce((sum, step) => sum + step.minutes, 0))

/** In ms; below zero once the time is over; null without a clock. */
export function timeLeft(timer: Timer | null, now: number): number | null {
  if (timer === null) return null
  return timer.endsAt === null ? timer.left : timer.endsAt - now
}
