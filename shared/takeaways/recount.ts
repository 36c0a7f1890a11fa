import { labelDilemma, type DilemmaLabel } from '../analysis/dilemma-label.ts'
import { minorityThreshold, need } from '../analysis/need.ts'
import { comparable } from '../analysis/order.ts'
import { vanDerEijkA } from '../analysis/van-der-eijk.ts'
import { sideOf, type Side } from '../formats/format.ts'
import { formatOf } from '../formats/index.ts'
import { onTable } from '../session/contributions.ts'
import type { ItemId } from '../session/ids.ts'
import { sentenceOn } from '../session/minorities.ts'
import { responsesByCamp } from '../session/mixing.ts'
import { countResponses } from '../session/responses.ts'
import { talliesBySegment } from '../session/segments.ts'
import { positionsCast } from '../session/positions.ts'
import { mayReveal } from '../session/steps.ts'
import {
  itemOf,
  roundsOf,
  type Contribution,
  type ResponseCounts,
  type Round,
  type Session,
} from '../session/session.ts'
import type { Facts } from '../session/takeaway.ts'
import { campFacts } from './bridge.ts'
import { mostTogether } from './convergence.ts'
import { countedFacts, type Counters } from './counted-facts.ts'
import { withFoundFacts } from './findings.ts'
import { cutFactsOf, type FactsOf, type TakeawayKind } from './index.ts'
import { isPollKind, recountPoll, type PollKind } from './recount-poll.ts'
import { isThoughtKind, recountThought, type ThoughtKind } from './recount-thought.ts'
import { lastSeen } from './polls.ts'
import { comparedSegments } from './segment-parts.ts'
import { segmentSides } from './segment.ts'
import { seatedIn } from './seated.ts'

type FactKeys<K extends TakeawayKind> = K extends TakeawayKind ? keyof FactsOf<K> : never
type FactKey = FactKeys<Exclude<TakeawayKind, ThoughtKind | PollKind>> | 'quorum' | 'largest'

/** The ballots behind a claim, read from the session itself and by no finder. */
interface Source {
  readonly state: Session
  readonly item: ItemId
  readonly facts: Facts
  readonly poles: { readonly a: string; readonly b: string }
  readonly positions: number
  /** The round the claim is about, and the blind round when it is another one. */
  readonly main: Cast
  readonly before: Cast | null
  readonly contributions: readonly Contribution[]
}
interface Cast {
  readonly round: Round
  /** By voter: a position, null for a pass, undefined for no ballot. */
  readonly positions: readonly (number | null | undefined)[]
  /** Of people without a device, who stand in no order: a position, or null for a pass. */
  readonly proxies: readonly (number | null)[]
}

const all = ({ positions, proxies }: Cast): Cast['proxies'] => [...positions.filter(p => p !== undefined), ...proxies]
const taken = (cast: Cast): readonly number[] => all(cast).filter(p => p !== null)
const on = (source: Source, cast: Cast | null, side: Side): number | undefined =>
  cast ? taken(cast).filter(position => sideOf(position, source.positions) === side).length : undefined
const sideIn = ({ facts }: Source): 'a' | 'b' => (facts['side'] === 'b' ? 'b' : 'a')
const other = (side: 'a' | 'b') => (side === 'a' ? 'b' : 'a')
const n = ({ main }: Source): number => taken(main).length

/** How far each of those who took a position twice went towards the side of the claim. */
function steps(source: Source): readonly number[] {
  const { before, main } = source
  const sign = sideIn(source) === 'b' ? 1 : -1
  return (before?.positions ?? []).flatMap((first, voter) => {
    const last = main.positions[voter]
    return typeof first === 'number' && typeof last === 'number' ? [sign * (last - first)] : []
  })
}

const countsOf = (cast: Cast, positions: number): readonly number[] =>
  Array.from({ length: positions }, (_, index) => taken(cast).filter(position => position === index + 1).length)

function labelOf(source: Source, cast: Cast): DilemmaLabel {
  const seated = seatedIn(source.state, cast.round)
  return labelDilemma({ counts: countsOf(cast, source.positions), seated, eligible: seated }).label
}

const contribution = ({ contributions, facts }: Source, key: 'quoted' | 'counter') =>
  contributions.find(({ id }) => id === facts[key])
function answers(source: Source): ResponseCounts | undefined {
  const quoted = contribution(source, 'quoted')
  return quoted && (quoted.mixed?.all ?? countResponses(quoted.responses))
}
function camps(source: Source): ReturnType<typeof campFacts> | undefined {
  const quoted = contribution(source, 'quoted')
  const { a, b } = quoted ? responsesByCamp(source.state, quoted).groups : {}
  return a && b ? campFacts(a, b, source.state.rules.smallestReveal) : undefined
}
const answered = (counts: ResponseCounts | undefined) => counts && counts.agree + counts.disagree + counts.pass

/** Whether those who took a position twice came together or went apart, by van der Eijk's A. */
function directionIn(source: Source): 'closer' | 'apart' | undefined {
  const { before, main, positions } = source
  if (!before) return undefined
  const twice = (cast: Cast) =>
    Array.from({ length: positions }, (_, place) =>
      before.positions.filter(
        (first, voter) =>
          typeof first === 'number' && typeof main.positions[voter] === 'number' && cast.positions[voter] === place + 1,
      ),
    ).map(voters => voters.length)
  return vanDerEijkA(twice(main)) > vanDerEijkA(twice(before)) ? 'closer' : 'apart'
}

function segmentIn(source: Source): ReturnType<typeof segmentSides> {
  const { state, facts, main, positions } = source
  const name = String(facts['segment'])
  const inside = talliesBySegment(state, source.item, main.round)[name]
  if (!inside) return null
  const all = countsOf(main, positions)
  return segmentSides(
    name,
    inside,
    all.map((count, place) => count - (inside[place] ?? 0)),
    sideIn(source),
  )
}

/** All comparisons of a segment with the others. */
function comparisonsIn(state: Session): number {
  const people = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const compared = state.items.map(item => {
    const last = item.kind === 'dilemma' ? lastSeen(state, item) : undefined
    if (!last) return 0
    const tallies = Object.entries(talliesBySegment(state, item.id, last))
    const sizes = Object.fromEntries(tallies.map(([name, counts]) => [name, people(counts)]))
    return comparedSegments(sizes, positionsCast(last)).length
  })
  return people(compared)
}

/** Each fact, counted from the ballots and answers. A fact without an entry does not compile: nothing is printed unchecked. */
const counters: Counters<FactKey, Source> = {
  n,
  pass: ({ main }) => all(main).filter(position => position === null).length,
  seated: ({ state, main }) => seatedIn(state, main.round),
  absent: ({ state, main }) => seatedIn(state, main.round) - all(main).length,
  side: sideIn,
  pole: source => source.poles[sideIn(source)],
  other: source => source.poles[other(sideIn(source))],
  on: source => on(source, source.main, sideIn(source)),
  against: source => on(source, source.main, other(sideIn(source))),
  middle: source => on(source, source.main, 'middle'),
  beforeOn: source => on(source, source.before, sideIn(source)),
  beforeN: ({ before }) => (before ? taken(before).length : undefined),
  poleA: ({ poles }) => poles.a,
  poleB: ({ poles }) => poles.b,
  a: source => on(source, source.main, 'a'),
  b: source => on(source, source.main, 'b'),
  beforeA: source => on(source, source.before, 'a'),
  beforeB: source => on(source, source.before, 'b'),
  need: source => need(n(source)),
  most: source => Math.max(1, Math.floor(n(source) / 10)),
  threshold: source => minorityThreshold(n(source)),
  quorum: ({ state, main }) => Math.max(5, Math.ceil(seatedIn(state, main.round) / 2)),
  largest: source => Math.max(on(source, source.main, 'a') ?? 0, on(source, source.main, 'b') ?? 0),
  camps: ({ main, positions }) => comparable(vanDerEijkA(countsOf(main, positions))) < 0,
  pairs: source => steps(source).length,
  toward: source => steps(source).filter(step => step > 0).length,
  away: source => steps(source).filter(step => step < 0).length,
  stayed: source => steps(source).filter(step => step === 0).length,
  leastNet: source => Math.ceil(steps(source).length / 4),
  labelBefore: source => (source.before ? labelOf(source, source.before) : undefined),
  labelAfter: source => labelOf(source, source.main),
  leastSize: source => Math.max(3, Math.ceil((15 * n(source)) / 100)),
  worded: ({ state, item, facts }) => sentenceOn(state, item)?.side === facts['side'] || undefined,
  // Whether it passes the gate, the finder says; that it did not is no claim about anybody.
  steadfast: ({ facts }) => (facts['steadfast'] === false ? false : undefined),
  quote: source => source.facts['quote'] === true && contribution(source, 'quoted') !== undefined,
  quoted: source => contribution(source, 'quoted')?.id,
  counter: source => contribution(source, 'counter')?.id,
  quoteAgree: source => answers(source)?.agree,
  quoteDisagree: source => answers(source)?.disagree,
  quotePass: source => answers(source)?.pass,
  quoteVoted: source => answered(answers(source)),
  counted: source => camps(source)?.counted,
  agreeA: source => camps(source)?.agreeA,
  votedA: source => camps(source)?.votedA,
  needA: source => camps(source)?.needA,
  agreeB: source => camps(source)?.agreeB,
  votedB: source => camps(source)?.votedB,
  needB: source => camps(source)?.needB,
  nearlyAllA: source => camps(source)?.nearlyAllA,
  nearlyAllB: source => camps(source)?.nearlyAllB,
  near: source => mostTogether(countsOf(source.main, source.positions)),
  nearBefore: ({ before, positions }) => (before ? mostTogether(countsOf(before, positions)) : undefined),
  direction: source => directionIn(source),
  inMiddle: source => labelOf(source, source.main) === 'middle',
  segment: source => segmentIn(source)?.segment,
  insideOn: source => segmentIn(source)?.insideOn,
  inside: source => segmentIn(source)?.inside,
  outsideOn: source => segmentIn(source)?.outsideOn,
  outside: source => segmentIn(source)?.outside,
  compared: ({ state }) => comparisonsIn(state),
}

function sourceFor(state: Session, id: ItemId | null, kind: string, facts: Facts): Source | null {
  const item = id === null ? undefined : itemOf(state, id)
  const ordered = item?.kind === 'dilemma' ? formatOf(item.format).ordered : undefined
  if (item?.kind !== 'dilemma' || !ordered) return null
  const placeOf = (value: unknown) => (value === null ? null : ordered.position(value))
  const cast = (round: Round): Cast => ({
    round,
    positions: Array.from(round.ballots, ballot => ballot && placeOf(ballot.value)),
    proxies: (round.proxies ?? []).flatMap(({ value, count }) => Array.from({ length: count }, () => placeOf(value))),
  })
  const seen = (of: Cast | undefined): Cast | null =>
    of?.round.status === 'revealed' && mayReveal(state, of.round) ? of : null
  const rounds = roundsOf(state, item.id).map(cast)
  const first = seen(rounds[0])
  const last = seen(rounds.findLast(round => seen(round) !== null))
  // A bridge is about the camps of the blind round; all other claims are about the last.
  const main = kind === 'bridge' ? first : last
  return (
    main && {
      state,
      item: item.id,
      facts,
      poles: ordered.poles(item.settings),
      positions: ordered.positions(item.settings),
      main,
      before: kind === 'bridge' || first?.round !== last?.round ? first : null,
      contributions: state.contributions.filter(c => c.item === item.id && onTable(c)),
    }
  )
}

function recountClaim(state: Session, item: ItemId | null, kind: string, facts: Facts): Facts {
  const source = sourceFor(state, item, kind, facts)
  return source ? countedFacts(facts, counters, source) : {}
}

/**
 * The same facts, counted again from the ballots and answers of a session. What cannot be counted is left out, so that a
 * sentence that needs it comes out differently.
 */
export function recount(state: Session, item: ItemId | null, kind: string, facts: Facts): Facts {
  if (isPollKind(kind)) return recountPoll(state, item, facts)
  const counted = isThoughtKind(kind) ? recountThought(state, facts) : recountClaim(state, item, kind, facts)
  // Of what is no longer there nothing is said, of what was found in it neither.
  if (Object.keys(counted).length === 0) return counted
  return withFoundFacts({ kind, item, facts }, counted, state.findings, cutFactsOf(kind))
}
