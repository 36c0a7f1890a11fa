import { onCurve } from './shift-geometry.ts'
import type { Place } from './table-geometry.ts'

/** The parts of the reveal in milliseconds: when they start and how long they take (BRIEF, section 6). */
export const revealParts = {
  names: { start: 0, length: 200 },
  gather: { start: 0, length: 700 },
  open: { start: 500, length: 600 },
  band: { start: 750, length: 500 },
  glide: { start: 900, length: 1100 },
  counts: { start: 0, length: 240 },
} as const

const clamp = (u: number): number => Math.min(1, Math.max(0, u))
export const easeInOut = (u: number): number => {
  const v = clamp(u)
  return v < 0.5 ? 4 * v * v * v : 1 - (-2 * v + 2) ** 3 / 2
}
export const easeOut = (u: number): number => 1 - (1 - clamp(u)) ** 3
export const mix = (a: number, b: number, u: number): number => a + (b - a) * u

const share = (t: number, { start, length }: { start: number; length: number }): number => clamp((t - start) / length)

/** Between two lamps: 45 ms, or less so that a large table takes no longer than 2.9 s. */
const revealStagger = (lamps: number): number => (lamps === 0 ? 0 : Math.min(45, 900 / lamps))

/** All lamps lie still; only then the counts come. */
export const revealStill = (lamps: number): number =>
  revealParts.glide.start + revealStagger(lamps) * Math.max(0, lamps - 1) + revealParts.glide.length

export const revealEnd = (lamps: number): number => revealStill(lamps) + revealParts.counts.length

export interface RevealFrame {
  /** Opacity of names, empty seats and words on the table. */
  readonly names: number
  /** 0: the table is whole; 1: its halves are the poles. */
  readonly open: number
  /** How far the cloth has taken the colour and the stripes of the poles. */
  readonly tint: number
  /** Share of the band that shows, from the middle outwards. */
  readonly band: number
  readonly counts: number
}

export const revealFrame = (t: number, lamps: number): RevealFrame => {
  const opening = share(t, revealParts.open)
  return {
    names: 1 - easeOut(share(t, revealParts.names)),
    open: easeInOut(opening),
    tint: easeInOut(opening * 1.25),
    band: easeInOut(share(t, revealParts.band)),
    counts: easeOut(clamp((t - revealStill(lamps)) / revealParts.counts.length)),
  }
}

/** The pile on the table in which it gets lost where each lamp came from: a sunflower's spiral (Vogel 1979). */
export const pilePlace = (centre: Place, nth: number, spacing: number): Place => {
  const angle = nth * 2.39996
  const distance = spacing * Math.sqrt(nth)
  return { x: centre.x + distance * Math.cos(angle), y: centre.y + distance * Math.sin(angle) }
}

export interface LampPath {
  readonly seat: Place
  readonly pile: Place
  readonly target: Place
}

export interface LampFrame extends Place {
  /** Where the lamp was a moment ago, for its tail; null while it lies still. */
  readonly tail: Place | null
}

/** Lamp `nth` in order of leaving: from its seat into the pile, then in a light arc to its place. */
export const lampFrame = ({ seat, pile, target }: LampPath, nth: number, t: number, lamps: number): LampFrame => {
  const gathered = easeInOut(share(t, revealParts.gather))
  const from = { x: mix(seat.x, pile.x, gathered), y: mix(seat.y, pile.y, gathered) }
  const v = easeInOut((t - revealParts.glide.start - revealStagger(lamps) * nth) / revealParts.glide.length)
  const control = { x: mix(from.x, target.x, 0.5), y: Math.min(from.y, target.y) - 60 }
  const here = onCurve(from, control, target, v)
  return { ...here, tail: v > 0.04 && v < 0.96 ? onCurve(from, control, target, Math.max(0, v - 0.09)) : null }
}

/** Without motion: the picture before and the picture after, in each other's place within 300 ms. */
export const crossFade = (t: number): { readonly before: number; readonly after: number } => {
  const u = clamp(t / crossFadeLength)
  return { before: 1 - u, after: u }
}

export const crossFadeLength = 300
