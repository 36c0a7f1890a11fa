import { defineFormat } from './format.ts'
import { freshOptions, readOptions, type Option } from './options.ts'
import { answersById, isWholeBetween, ownValue, shortText } from './reading.ts'
import type { Lang } from '../lang.ts'

/** Several terms or statements on one scale between two named ends: the way to find a loaded word. */
export interface RatingsSettings {
  readonly about: 'terms' | 'statements'
  readonly positions: 5 | 7
  /** Names of the ends, at places 1 and `positions`. */
  readonly low: string
  readonly high: string
  readonly terms: readonly Option[]
}
/** A place per term, 1..positions by id; null is "no opinion". Every term has one, and not all are null. */
export type RatingsBallot = Readonly<Record<string, number | null>>
export interface TermTally {
  readonly id: string
  /** Ballots per place, from the low end to the high one. */
  readonly counts: readonly number[]
  /** Ballots without an opinion of this term. */
  readonly none: number
}
/** Of those who rated both terms: how many place x above y, as high, and below it. */
export interface TermPairTally {
  readonly x: string
  readonly y: string
  readonly over: number
  readonly equal: number
  readonly under: number
}
export interface RatingsTally {
  /** In the order of the settings. */
  readonly terms: readonly TermTally[]
  /** Every unordered pair of terms once. */
  readonly pairs: readonly TermPairTally[]
}

export const termBounds = { fewest: 2, most: 12 }
export const longestEnd = 60

const ends: Readonly<Record<Lang, { readonly low: string; readonly high: string }>> = {
  nl: { low: 'roept weerstand op', high: 'spreekt aan' },
  en: { low: 'puts people off', high: 'appeals' },
}

function termTally(ballots: readonly RatingsBallot[], id: string, positions: number): TermTally {
  const counts = Array.from({ length: positions }, () => 0)
  let none = 0
  for (const ballot of ballots) {
    const place = ballot[id] ?? null
    if (place === null) none += 1
    else counts[place - 1] = (counts[place - 1] ?? 0) + 1
  }
  return { id, counts, none }
}

function pairTally(ballots: readonly RatingsBallot[], x: string, y: string): TermPairTally {
  const pair = { x, y, over: 0, equal: 0, under: 0 }
  for (const ballot of ballots) {
    const [first, second] = [ballot[x] ?? null, ballot[y] ?? null]
    if (first === null || second === null) continue
    pair[first > second ? 'over' : first === second ? 'equal' : 'under'] += 1
  }
  return pair
}

export const ratings = defineFormat({
  readSettings(input: unknown): RatingsSettings | undefined {
    const [about = 'terms', positions = 7] = [ownValue(input, 'about'), ownValue(input, 'positions')]
    const [low, high] = [ownValue(input, 'low'), ownValue(input, 'high')].map(end => shortText(end, longestEnd))
    const terms = readOptions(ownValue(input, 'terms'), termBounds)
    if (about !== 'terms' && about !== 'statements') return undefined
    if (positions !== 5 && positions !== 7) return undefined
    return low && high && terms ? { about, positions, low, high, terms } : undefined
  },
  emptySettings: (lang: Lang = 'nl'): RatingsSettings => ({
    ...{ about: 'terms', positions: 7, ...ends[lang] },
    terms: freshOptions(['A', 'B']),
  }),
  readBallot(input: unknown, { terms, positions }: RatingsSettings): RatingsBallot | undefined {
    const ids = terms.map(({ id }) => id)
    const answers = answersById(input, ids)
    if (answers?.size !== ids.length) return undefined
    const places = [...answers].flatMap(([id, place]): readonly (readonly [string, number | null])[] =>
      place === null || isWholeBetween(place, 1, positions) ? [[id, place]] : [],
    )
    const rated = places.some(([, place]) => place !== null)
    return rated && places.length === ids.length ? Object.fromEntries(places) : undefined
  },
  tally: (ballots: readonly RatingsBallot[], { terms, positions }: RatingsSettings): RatingsTally => ({
    terms: terms.map(({ id }) => termTally(ballots, id, positions)),
    pairs: terms.flatMap(({ id: x }, index) => terms.slice(index + 1).map(({ id: y }) => pairTally(ballots, x, y))),
  }),
  // Unless told otherwise terms differ from each other, as words do: each next one lies further along the scale.
  ballotAt: (
    place: number,
    { terms, positions }: RatingsSettings,
    likes = (index: number) => (place + index * 0.37) % 1,
  ): RatingsBallot =>
    Object.fromEntries(
      terms.map(({ id }, index) => [id, Math.min(positions, 1 + Math.floor(likes(index) * positions))]),
    ),
  options: ({ terms }: RatingsSettings) => terms,
  termScale: {
    about: ({ about }: RatingsSettings) => about,
    positions: ({ positions }: RatingsSettings) => positions,
    ends: ({ low, high }: RatingsSettings) => ({ low, high }),
    terms: ({ terms }: RatingsSettings) => terms,
    place: (ballot: RatingsBallot, term: string) => ballot[term] ?? null,
  },
})
