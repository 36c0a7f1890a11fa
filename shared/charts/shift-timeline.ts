import { easeInOut, easeOut, mix } from './reveal-timeline.ts'
import { onCurve, trailOf, type Gone, type Move, type Shift } from './shift-geometry.ts'
import { dotAt, type Spectrum } from './spectrum-geometry.ts'
import type { Place } from './table-geometry.ts'

const STILL = 300
const APART = 140
const PAUSE = 500
const TRAVEL = 1600
const ROOM = 600
const APPEAR = 420

export interface ShiftPlan {
  /** When each move starts, in the order of `shift.moves`. */
  readonly departures: readonly number[]
  /** When each mover, and each of those who left, gives way to who arrives below them. */
  readonly givesWay: readonly number[]
  readonly goneAt: readonly number[]
  readonly freshAt: number
  readonly end: number
}

/** 300 ms of stillness on the first vote, then who moves to A, half a second later who moves to B. */
export const shiftPlan = (shift: Shift): ShiftPlan => {
  const toA = shift.moves.filter(move => move.toA).length
  let [nthA, nthB] = [0, 0]
  const departures = shift.moves.map(move =>
    move.toA ? STILL + APART * nthA++ : STILL + (toA === 0 ? 0 : APART * toA + PAUSE) + APART * nthB++,
  )
  const arrives = (place: number) =>
    Math.min(...shift.moves.map((move, i) => (move.to === place ? (departures[i] ?? 0) + TRAVEL / 4 : Infinity)))
  const landed = Math.max(STILL, ...departures.map(start => start + TRAVEL))
  const lastIn = shift.fresh.length > 0 || shift.gone.length > 0 ? landed + APPEAR : landed
  return {
    departures,
    givesWay: shift.moves.map((move, i) => Math.min(departures[i] ?? 0, arrives(move.from))),
    goneAt: shift.gone.map(({ place }) => Math.min(landed, arrives(place))),
    freshAt: landed,
    end: shift.moves.length === 0 && lastIn === landed ? STILL : lastIn,
  }
}

export interface MoverFrame extends Place {
  readonly ghost: Place
  readonly ghostOpacity: number
  /** How far the trail is drawn: up to this x. */
  readonly reach: number
  readonly headOpacity: number
}

export const moverFrame = (spectrum: Spectrum, move: Move, start: number, givesWay: number, t: number): MoverFrame => {
  const { from, control, to } = trailOf(spectrum, move)
  const first = dotAt(spectrum, move.from, move.firstLevel)
  const aside = easeInOut((t - givesWay) / ROOM)
  const ghost = { x: mix(first.x, from.x, aside), y: mix(first.y, from.y, aside) }
  const u = Math.min(1, Math.max(0, (t - start) / TRAVEL))
  const here = onCurve(ghost, control, to, easeInOut(u))
  return {
    ...here,
    ghost,
    ghostOpacity: Math.min(1, u * 5),
    reach: here.x,
    headOpacity: easeOut((u - 0.9) / 0.1),
  }
}

export interface GoneFrame extends Place {
  readonly lamp: number
  readonly ghost: number
}

/** A vote of the first round without a second: its lamp goes out and leaves a ring. */
export const goneFrame = (spectrum: Spectrum, gone: Gone, givesWay: number, fades: number, t: number): GoneFrame => {
  const aside = easeInOut((t - givesWay) / ROOM)
  const [first, last] = [dotAt(spectrum, gone.place, gone.firstLevel), dotAt(spectrum, gone.place, gone.ghostLevel)]
  const out = easeOut((t - fades) / APPEAR)
  return { x: mix(first.x, last.x, aside), y: mix(first.y, last.y, aside), lamp: 1 - out, ghost: out }
}

/** A vote of the second round without a first: its lamp comes on once, when the movers have landed. */
export const freshOpacity = (plan: ShiftPlan, t: number): number => easeOut((t - plan.freshAt) / APPEAR)
