import { minorityThreshold, need } from '../analysis/need.ts'
import { formatOf } from '../formats/index.ts'
import type { ItemId } from '../session/ids.ts'
import { ballotsCast, itemOf, type Ballot, type Dilemma, type Round, type Session } from '../session/session.ts'
import type { Facts } from '../session/takeaway.ts'
import { countedFacts, type Counters } from './counted-facts.ts'
import type { FactsOf, TakeawayKind } from './index.ts'
import { ratedOf, replacementFor } from './loaded.ts'
import { lastSeen } from './polls.ts'
import { chosenIn, optionsByVotes, orderFacts } from './preferences.ts'
import { seatedIn } from './seated.ts'

const pollKinds = ['loaded', 'choice', 'approval', 'ranking'] as const satisfies TakeawayKind[]
/** Kinds that rest on a vote in a format without an order. */
export type PollKind = (typeof pollKinds)[number]
export const isPollKind = (kind: string): boolean => pollKinds.some(known => known === kind)

type FactKeys<K extends PollKind> = K extends PollKind ? keyof FactsOf<K> : never
type FactKey = FactKeys<PollKind>

/** The ballots behind a claim, read from the session itself and by no finder. */
interface Source {
  readonly state: Session
  readonly facts: Facts
  readonly item: Dilemma
  readonly round: Round
  readonly ballots: readonly Ballot[]
}

const answered = ({ ballots }: Source): readonly unknown[] =>
  ballots.flatMap(({ value }) => (value === null ? [] : [value]))
const pollOf = (source: Source) => ({ item: source.item, values: answered(source) })
const ratedIn = (source: Source) => ratedOf(pollOf(source))
const wordIn = (source: Source) => ratedIn(source)?.terms.find(({ id }) => id === source.facts['term'])

/** Where everybody who rated the word put it. */
const places = (source: Source): readonly number[] =>
  (ratedIn(source)?.placesOf(String(source.facts['term'])) ?? []).flatMap(place => place ?? [])
function toward(source: Source, end: 'low' | 'high'): number {
  const middle = ((ratedIn(source)?.positions ?? 0) + 1) / 2
  return places(source).filter(place => (end === 'low' ? place < middle : place > middle)).length
}
const rated = (source: Source): number => places(source).length
function instead(source: Source): ReturnType<typeof replacementFor> {
  const of = ratedIn(source)
  return of ? replacementFor(of, String(source.facts['term'])) : {}
}

/** Options by votes, and the one that the claim is about. */
function offered(source: Source) {
  const of = chosenIn(pollOf(source), true) ?? chosenIn(pollOf(source), false)
  const ranked = of ? optionsByVotes(of.options, of.chosen) : []
  return { ranked, own: ranked.find(({ id }) => id === source.facts['term']) }
}
const isOne = (source: Source): boolean => chosenIn(pollOf(source), true) !== null
const people = (source: Source): number => (ratedIn(source) ? rated(source) : answered(source).length)

/** Each fact, counted from the ballots. A fact without an entry does not compile: nothing is printed unchecked. */
const counters: Counters<FactKey, Source> = {
  n: source => answered(source).length,
  pass: ({ ballots }) => ballots.filter(({ value }) => value === null).length,
  seated: ({ state, round }) => seatedIn(state, round),
  absent: ({ state, round, ballots }) => seatedIn(state, round) - ballots.length,
  term: source => (wordIn(source) ?? offered(source).own)?.id,
  name: source => (wordIn(source) ?? offered(source).own)?.name,
  verdict(source) {
    if (isOne(source)) return (offered(source).own?.votes ?? 0) >= need(people(source)) ? 'agreed' : 'divided'
    const [low, high] = [toward(source, 'low'), toward(source, 'high')]
    if (Math.min(low, high) >= minorityThreshold(rated(source))) return 'contested'
    return low > high ? 'loaded' : 'appealing'
  },
  low: source => ratedIn(source)?.low,
  high: source => ratedIn(source)?.high,
  towardLow: source => toward(source, 'low'),
  towardHigh: source => toward(source, 'high'),
  middle: source => rated(source) - toward(source, 'low') - toward(source, 'high'),
  rated,
  need: source => need(people(source)),
  threshold: source => minorityThreshold(people(source)),
  instead: source => instead(source).instead,
  insteadOver: source => instead(source).insteadOver,
  insteadSame: source => instead(source).insteadSame,
  insteadUnder: source => instead(source).insteadUnder,
  top: source => offered(source).own?.votes,
  nextName: source => offered(source).ranked[1]?.name,
  second: source => offered(source).ranked[1]?.votes,
  chose: source => offered(source).own?.votes,
  strength: source => orderFacts(pollOf(source))?.strength,
  order: source => orderFacts(pollOf(source))?.order,
  first: source => orderFacts(pollOf(source))?.first,
  firsts: source => orderFacts(pollOf(source))?.firsts,
  raters: source => orderFacts(pollOf(source))?.raters,
}
/** The same facts, counted again from the ballots; nothing when the vote was not shown. */
export function recountPoll(state: Session, id: ItemId | null, facts: Facts): Facts {
  const item = id === null ? undefined : itemOf(state, id)
  if (item?.kind !== 'dilemma' || formatOf(item.format).ordered) return {}
  const round = lastSeen(state, item)
  if (!round) return {}
  const source = { state, facts, item, round, ballots: ballotsCast(round) }
  return countedFacts(facts, counters, source)
}
