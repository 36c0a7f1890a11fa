import type { Conviction } from '../../shared/session/session.ts'
import { chanceOf } from './chance.ts'

/** What kind of table a dilemma meets. The first dilemmas of an evening show one of each. */
const temperaments = ['shifts', 'divided', 'agrees', 'shifts', 'open', 'divided'] as const
type Temperament = (typeof temperaments)[number]

export interface Opinion {
  /** 0 for pole A to 1 for pole B; null for no position. */
  readonly place: number | null
  readonly conviction: Conviction
}

const within = (value: number) => Math.min(1, Math.max(0, value))
const sureOf = (roll: number): Conviction => (roll < 0.25 ? 1 : roll < 0.7 ? 2 : 3)

/** Where a table leans: the same for all who sit at it. */
function leanOf(seed: number, dilemma: string, index: number): { temperament: Temperament; towardsA: boolean } {
  const chance = chanceOf('lean', seed, dilemma)
  const temperament = temperaments[(index + (seed % temperaments.length)) % temperaments.length] ?? 'open'
  return { temperament, towardsA: chance.next() < 0.5 }
}

/** What one expert votes in a round. The same seed, dilemma, expert and round always give the same answer. */
export function opinionOf(
  seed: number,
  dilemma: { key: string; index: number },
  expert: number,
  round: number,
): Opinion {
  const { temperament, towardsA } = leanOf(seed, dilemma.key, dilemma.index)
  const chance = chanceOf('opinion', seed, dilemma.key, expert)
  const [roll, spread, steadfast, sure, passes] = [
    chance.next(),
    chance.next(),
    chance.next(),
    chance.next(),
    chance.next(),
  ]
  // Whoever has no position keeps none: a table of which one person voted just once shows no trails.
  if (passes < 0.04) return { place: null, conviction: 2 }
  const first = firstPlace(temperament, roll, spread)
  const moved = round === 1 ? first : laterPlace(temperament, first, steadfast, chance.next())
  const conviction = sureOf(within(sure + (round > 1 ? 0.2 : 0)))
  return { place: towardsA ? moved : 1 - moved, conviction }
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
