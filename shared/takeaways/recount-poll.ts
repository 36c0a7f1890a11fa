import { minorityThreshold, need } from '../analysis/need.ts'
import { formatOf } from '../formats/index.ts'
import { ratings, type RatingsSettings } from '../formats/ratings.ts'
import type { ItemId } from '../session/ids.ts'
import { ballotsCast, itemOf, type Ballot, type Dilemma, type Round, type Session } from '../session/session.ts'
import type { Facts } from '../session/takeaway.ts'
import type { FactsOf, TakeawayKind } from './index.ts'
import { ratedOf, replacementFor } from './loaded.ts'
import { lastSeen } from './polls.ts'
import { seatedIn } from './seated.ts'

const pollKinds = ['loaded'] as const satisfies TakeawayKind[]
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
  /** Of an item that rates terms; null for every other. */
  readonly scale: RatingsSettings | null
}

const answered = ({ ballots }: Source): readonly unknown[] =>
  ballots.flatMap(({ value }) => (value === null ? [] : [value]))
const termOf = ({ scale, facts }: Source) => scale?.terms.find(({ id }) => id === facts['term'])

/** Where everybody who rated the term put it. */
function places(source: Source): readonly number[] {
  const { scale } = source
  const term = termOf(source)
  if (!scale || !term) return []
  return answered(source).flatMap(value => ratings.readBallot(value, scale)?.[term.id] ?? [])
}
const middleOf = ({ scale }: Source): number => ((scale?.positions ?? 0) + 1) / 2
const toward = (source: Source, end: 'low' | 'high'): number =>
  places(source).filter(place => (end === 'low' ? place < middleOf(source) : place > middleOf(source))).length
const rated = (source: Source): number => places(source).length

function instead(source: Source): ReturnType<typeof replacementFor> {
  const { item, round } = source
  const turnout = { n: 0, pass: 0, absent: 0, seated: 0 }
  const of = ratedOf({ item, round: round.round, values: answered(source), turnout, salience: 0 })
  return of ? replacementFor(of, String(source.facts['term'])) : {}
}

type Count = (source: Source) => Facts[string] | undefined
/** Each fact, counted from the ballots. A fact without an entry does not compile: nothing is printed unchecked. */
const counters: Readonly<Record<FactKey, Count>> = {
  n: source => answered(source).length,
  pass: ({ ballots }) => ballots.filter(({ value }) => value === null).length,
  seated: ({ state, round }) => seatedIn(state, round),
  absent: ({ state, round, ballots }) => seatedIn(state, round) - ballots.length,
  term: source => termOf(source)?.id,
  name: source => termOf(source)?.name,
  verdict(source) {
    const [low, high] = [toward(source, 'low'), toward(source, 'high')]
    if (Math.min(low, high) >= minorityThreshold(rated(source))) return 'contested'
    return low > high ? 'loaded' : 'appealing'
  },
  low: ({ scale }) => scale?.low,
  high: ({ scale }) => scale?.high,
  towardLow: source => toward(source, 'low'),
  towardHigh: source => toward(source, 'high'),
  middle: source => rated(source) - toward(source, 'low') - toward(source, 'high'),
  rated,
  need: source => need(rated(source)),
  threshold: source => minorityThreshold(rated(source)),
  instead: source => instead(source).instead,
  insteadOver: source => instead(source).insteadOver,
  insteadSame: source => instead(source).insteadSame,
  insteadUnder: source => instead(source).insteadUnder,
}
const counterOf = (key: string): Count | undefined =>
  Object.entries<Count>(counters).find(([name]) => name === key)?.[1]

/** The same facts, counted again from the ballots; nothing when the vote was not shown. */
export function recountPoll(state: Session, id: ItemId | null, facts: Facts): Facts {
  const item = id === null ? undefined : itemOf(state, id)
  if (item?.kind !== 'dilemma' || formatOf(item.format).ordered) return {}
  const round = lastSeen(state, item)
  if (!round) return {}
  const scale = item.format === 'ratings' ? (ratings.readSettings(item.settings) ?? null) : null
  const source = { state, facts, item, round, ballots: ballotsCast(round), scale }
  const counted = Object.keys(facts).map(key => [key, counterOf(key)?.(source)] as const)
  return Object.fromEntries(counted.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}
