import { need } from '../analysis/need.ts'
import { onTable } from '../session/contributions.ts'
import { countResponses } from '../session/responses.ts'
import { responsesBySegment } from '../session/segments.ts'
import type { Contribution, ResponseCounts, Session } from '../session/session.ts'
import type { Facts } from '../session/takeaway.ts'
import { countedFacts, type Counters } from './counted-facts.ts'
import type { FactsOf, TakeawayKind } from './index.ts'
import { segmentParts } from './segment-parts.ts'
import { segmentThoughtFacts } from './segment-thought.ts'
import { splitThreshold } from './split-thought.ts'

const thoughtKinds = ['shared', 'split', 'segmentThought', 'question', 'unanswered'] as const satisfies TakeawayKind[]
/** Kinds that rest on the answers to a contribution and on no vote. */
export type ThoughtKind = (typeof thoughtKinds)[number]
export const isThoughtKind = (kind: string): boolean => thoughtKinds.some(known => known === kind)

type FactKeys<K extends ThoughtKind> = K extends ThoughtKind ? keyof FactsOf<K> : never
type FactKey = FactKeys<ThoughtKind>

/** The contribution behind a claim and what is beside it, read from the session itself and by no finder. */
interface Source {
  readonly state: Session
  readonly facts: Facts
  readonly thought: Contribution
  readonly counts: ResponseCounts
  /** All that was written about the same item and is on the table. */
  readonly beside: readonly Contribution[]
}

const countsOf = ({ mixed, responses }: Contribution): ResponseCounts => mixed?.all ?? countResponses(responses)
const sum = ({ agree, disagree, pass }: ResponseCounts): number => agree + disagree + pass
const answered = (contribution: Contribution): number => sum(countsOf(contribution))

function eligible({ source, guests }: Session, contribution: Contribution): number {
  const present = source === null ? guests.filter(guest => guest.votes && guest.arrived).length : 0
  return Math.max(answered(contribution), present)
}
const repliesTo = (thought: Contribution, beside: readonly Contribution[]): readonly Contribution[] =>
  beside.filter(({ replyTo }) => replyTo === thought.id)

const parts = ({ state, thought }: Source) => segmentParts(responsesBySegment(state, thought))
function apart({ state, thought, facts, counts }: Source) {
  const name = String(facts['segment'])
  const inside = responsesBySegment(state, thought)[name]
  if (!inside) return undefined
  const { agree, disagree, pass } = counts
  const outside = { agree: agree - inside.agree, disagree: disagree - inside.disagree, pass: pass - inside.pass }
  return segmentThoughtFacts(name, inside, outside) ?? undefined
}
const standAlone = ({ beside }: Source) => beside.filter(({ replyTo }) => replyTo === null)

/** Each fact, counted from the answers. A fact without an entry does not compile: nothing is printed unchecked. */
const counters: Counters<FactKey, Source> = {
  quote: ({ facts }) => facts['quote'] === true,
  quoted: ({ thought }) => thought.id,
  agree: ({ counts }) => counts.agree,
  disagree: ({ counts }) => counts.disagree,
  pass: ({ counts }) => counts.pass,
  answered: ({ counts }) => sum(counts),
  eligible: ({ state, thought }) => eligible(state, thought),
  verdict: ({ counts }) => (counts.agree > counts.disagree ? 'agreed' : 'rejected'),
  need: ({ counts }) => need(sum(counts)),
  threshold: ({ counts }) => splitThreshold(counts.agree + counts.disagree),
  variant({ counts, thought, facts }) {
    if (facts['variant'] === 'asked' && thought.stance === 'question') return 'asked'
    return 3 * counts.pass >= sum(counts) ? 'unsure' : undefined
  },
  replies: ({ thought, beside }) => repliesTo(thought, beside).length,
  raised: source => standAlone(source).length,
  hardly: source =>
    standAlone(source).filter(
      one => repliesTo(one, source.beside).length === 0 && 4 * answered(one) < eligible(source.state, one),
    ).length,
  one: source => parts(source).one,
  oneAgree: source => parts(source).oneAgree,
  oneVoted: source => parts(source).oneVoted,
  two: source => parts(source).two,
  twoAgree: source => parts(source).twoAgree,
  twoVoted: source => parts(source).twoVoted,
  segment: source => apart(source)?.segment,
  leans: source => apart(source)?.leans,
  insideAgree: source => apart(source)?.insideAgree,
  insideVoted: source => apart(source)?.insideVoted,
  outsideAgree: source => apart(source)?.outsideAgree,
  outsideVoted: source => apart(source)?.outsideVoted,
}
/** The same facts, counted again from the answers; nothing when the contribution is no longer on the table. */
export function recountThought(state: Session, facts: Facts): Facts {
  const here = state.contributions.filter(one => onTable(one) && one.spoken === null)
  const thought = here.find(({ id }) => id === facts['quoted'])
  if (!thought) return {}
  const beside = here.filter(({ item }) => item === thought.item)
  const source = { state, facts, thought, counts: countsOf(thought), beside }
  return countedFacts(facts, counters, source)
}
