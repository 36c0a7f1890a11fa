import type { Likes } from '../../shared/formats/format.ts'
import { appeals, closerPole } from '../../shared/rehearsal/leanings.ts'
import type { Conviction } from '../../shared/session/session.ts'
import { chanceOf } from './chance.ts'

/** What kind of table a dilemma meets. The first dilemmas of an evening show one of each. */
const temperaments = ['shifts', 'divided', 'agrees', 'shifts', 'open', 'divided'] as const
type Temperament = (typeof temperaments)[number]

/** A dilemma of an evening: its template's key, or its title, and its place among the dilemmas. */
export interface Matter {
  readonly key: string
  readonly index: number
}
export interface Opinion {
  /** 0 for pole A to 1 for pole B; null for no position. */
  readonly place: number | null
  readonly conviction: Conviction
  /** Where there are options: how much this expert likes each. */
  readonly likes: Likes
}

const within = (value: number) => Math.min(1, Math.max(0, value))
const sureOf = (roll: number): Conviction => (roll < 0.25 ? 1 : roll < 0.7 ? 2 : 3)
/** How close somebody thinks a trade may come to people: what ties their answers to different dilemmas together. */
const daringOf = (seed: number, expert: number): number => chanceOf('daring', seed, expert).next()
/** How often an answer follows from that; the rest is the dilemma's own. */
const followed = 0.55

/** Where a table leans: the same for all who sit at it. */
function leanOf(seed: number, { key, index }: Matter): { temperament: Temperament; towardsA: boolean } {
  const chance = chanceOf('lean', seed, key)
  const temperament = temperaments[(index + (seed % temperaments.length)) % temperaments.length] ?? 'open'
  return { temperament, towardsA: chance.next() < 0.5 }
}

/** What one expert votes in a round. The same seed, dilemma, expert and round always give the same answer. */
export function opinionOf(seed: number, matter: Matter, expert: number, round: number): Opinion {
  const { temperament, towardsA } = leanOf(seed, matter)
  const chance = chanceOf('opinion', seed, matter.key, expert)
  const next = () => chance.next()
  const [own, follows, spread, steadfast, sure, passes] = [next(), next(), next(), next(), next(), next()]
  const likes = likesOf(seed, matter.key, expert, round)
  // Whoever has no position keeps none: a table of which one person voted just once shows no trails.
  if (passes < 0.04) return { place: null, conviction: 2, likes }
  const closer = closerPole.get(matter.key)
  const daring = daringOf(seed, expert)
  const roll = closer === undefined || follows > followed ? own : (closer === 'a') === towardsA ? 1 - daring : daring
  const first = firstPlace(temperament, roll, spread)
  const moved = round === 1 ? first : laterPlace(temperament, first, steadfast, chance.next())
  const conviction = sureOf(within(sure + (round > 1 ? 0.2 : 0)))
  return { place: towardsA ? moved : 1 - moved, conviction, likes }
}

function firstPlace(temperament: Temperament, roll: number, spread: number): number {
  if (temperament === 'agrees') return roll < 0.88 ? within(0.05 + spread * 0.32) : within(0.7 + spread * 0.25)
  if (temperament === 'divided') return roll < 0.52 ? within(spread * 0.35) : within(0.65 + spread * 0.35)
  if (temperament === 'shifts') return roll < 0.35 ? within(spread * 0.4) : within(0.5 + spread * 0.45)
  return within(0.1 + spread * 0.8)
}

/** Talk moves most of a table that can be moved, and leaves a few where they stood. */
function laterPlace(temperament: Temperament, first: number, steadfast: number, step: number): number {
  if (temperament === 'shifts') return steadfast < 0.22 ? first : within(first - 0.2 - step * 0.35)
  if (temperament === 'divided') return steadfast < 0.75 ? first : within(first + (step - 0.5) * 0.3)
  if (temperament === 'agrees') return steadfast < 0.7 ? first : within(first - step * 0.2)
  return steadfast < 0.55 ? first : within(first + (step - 0.5) * 0.45)
}

/** What a table likes of several things, seen through one expert; after the talk half of them come nearer to the table. */
function likesOf(seed: number, key: string, expert: number, round: number): Likes {
  const daring = daringOf(seed, expert)
  const moves = round > 1 && chanceOf('moves', seed, key, expert).next() < 0.5
  return option => {
    const prepared = appeals.get(key)?.[option] ?? 0.15 + 0.7 * chanceOf('appeal', seed, key, option).next()
    const table = prepared === 'split' ? (daring < 0.5 ? 0.12 : 0.88) : prepared
    const taste = (daring - 0.5) * (option % 2 === 0 ? -0.2 : 0.2)
    const first = table + taste + (chanceOf('liking', seed, key, expert, option).next() - 0.5) * 0.36
    return within(moves ? first + (table - first) * 0.6 : first)
  }
}
