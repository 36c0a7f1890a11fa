import { labelDilemma } from '../analysis/dilemma-label.ts'
import { minorityThreshold, need } from '../analysis/need.ts'
import { rank } from '../analysis/order.ts'
import { termPair } from '../analysis/term-pair.ts'
import { formatOf } from '../formats/index.ts'
import type { Option } from '../formats/options.ts'
import type { TurnoutFacts } from './facts.ts'
import type { Draft, Finder } from './finder.ts'
import { pollDraft, type Poll } from './polls.ts'

export type LoadedFacts = TurnoutFacts & {
  /** Which term it is, and what it is called. */
  readonly term: string
  readonly name: string
  readonly verdict: 'loaded' | 'appealing' | 'contested'
  /** The ends of the scale, and how many rated the term towards each and in the middle. */
  readonly low: string
  readonly high: string
  readonly towardLow: number
  readonly towardHigh: number
  readonly middle: number
  /** People who rated this term. */
  readonly rated: number
  readonly need: number
  readonly threshold: number
  /** A term that the same people clearly rate higher, and how many rate it higher, the same and lower. */
  readonly instead?: string
  readonly insteadOver?: number
  readonly insteadSame?: number
  readonly insteadUnder?: number
}

/** A poll that gives words a place: its words and ends, and where each ballot puts a word. */
interface Rated {
  readonly terms: readonly Option[]
  readonly positions: number
  readonly low: string
  readonly high: string
  /** One place per ballot, in the order of the ballots; null is no opinion. */
  readonly placesOf: (term: string) => readonly (number | null)[]
}

/** Null for a poll of another kind, and for one about statements: those are not words. */
export function ratedOf({ item, values }: Pick<Poll, 'item' | 'values'>): Rated | null {
  const { termScale } = formatOf(item.format)
  if (termScale?.about(item.settings) !== 'terms') return null
  return {
    terms: termScale.terms(item.settings),
    positions: termScale.positions(item.settings),
    ...termScale.ends(item.settings),
    placesOf: term => values.map(value => termScale.place(value, term)),
  }
}

const countsOfTerm = ({ placesOf, positions }: Rated, id: string): readonly number[] =>
  Array.from({ length: positions }, (_, index) => placesOf(id).filter(place => place === index + 1).length)

/** The term that the same people would clearly rather use, the best of them. */
export function replacementFor(
  { terms, placesOf }: Rated,
  id: string,
): Pick<LoadedFacts, 'instead' | 'insteadOver' | 'insteadSame' | 'insteadUnder'> {
  const places = placesOf(id)
  const pairs = terms.flatMap(other => {
    const both = placesOf(other.id).flatMap((one, ballot) => {
      const two = places[ballot] ?? null
      return one === null || two === null ? [] : [[one, two] as const]
    })
    if (other.id === id || both.length < 5) return []
    const pair = termPair(both)
    return pair.preferred === 'first'
      ? [{ id: other.id, n: pair.n, scores: [pair.superiority], name: other.name, pair }]
      : []
  })
  const [best] = rank(pairs)
  if (!best) return {}
  const { higher, same, lower } = best.pair
  return { instead: best.name, insteadOver: higher, insteadSame: same, insteadUnder: lower }
}

function loadedTerms(rated: Rated, poll: Poll): Draft<LoadedFacts>[] {
  return rated.terms.flatMap(({ id, name }) => {
    const counts = countsOfTerm(rated, id)
    const { seated } = poll.turnout
    const finding = labelDilemma({ counts, seated, eligible: seated })
    const { label, side, n, left, right, middle, lo, agreementA, fragile } = finding
    if (label !== 'divided' && (label !== 'agree' || side === null)) return []
    const verdict = label === 'divided' ? 'contested' : side === 'left' ? 'loaded' : 'appealing'
    const strength = label === 'divided' ? (2 * lo) / n : (agreementA ?? 0)
    return [
      pollDraft<LoadedFacts>(poll, {
        kind: 'loaded',
        rule: loaded.rule,
        status: verdict === 'contested' ? ('divided' as const) : ('agreed' as const),
        facts: {
          ...poll.turnout,
          term: id,
          name,
          verdict,
          low: rated.low,
          high: rated.high,
          towardLow: left,
          towardHigh: right,
          middle,
          rated: n,
          need: need(n),
          threshold: minorityThreshold(n),
          ...(verdict !== 'appealing' && replacementFor(rated, id)),
        },
        fragile,
        strength,
      }),
    ]
  })
}

/**
 * A word with a charge: the table agrees that it puts people off or appeals, or is divided over it; with the word that the
 * same people would clearly rather use. The side rule of dilemmas on the scale of the ratings; a sign test for pairs of words.
 */
export const loaded: Finder<LoadedFacts> = {
  kind: 'loaded',
  rule: 'loaded@1',
  find: ({ polls }) =>
    polls.flatMap(poll => {
      const rated = ratedOf(poll)
      return rated ? loadedTerms(rated, poll) : []
    }),
}
