import { isAboutOneThought, sameClaim, type Facts, type TakeawayDraft } from '../session/takeaway.ts'
import type { Table } from './table.ts'

/** Kinds that rest on who voted twice, or on camps or segments: once the ballots are mixed they cannot be found anew. */
const cutKinds: readonly string[] = ['shift', 'convergence', 'bridge', 'segment', 'minority', 'segmentThought']
export const isCutKind = (kind: string): boolean => cutKinds.includes(kind)

/** Facts of those who voted twice, of camps and of segments: after the close they are what they were at the close. */
const cutFacts: ReadonlySet<string> = new Set([
  ...['pairs', 'toward', 'away', 'stayed', 'leastNet', 'direction'],
  ...['counted', 'agreeA', 'votedA', 'needA', 'agreeB', 'votedB', 'needB', 'nearlyAllA', 'nearlyAllB'],
  ...['segment', 'insideOn', 'inside', 'outsideOn', 'outside', 'compared'],
  ...['leans', 'insideAgree', 'insideVoted', 'outsideAgree', 'outsideVoted'],
  ...['one', 'oneAgree', 'oneVoted', 'two', 'twoAgree', 'twoVoted'],
])
const partOf = (facts: Facts, cut: boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => cutFacts.has(key) === cut))

/**
 * Facts counted anew, with those that cannot be as they were found at the close.
 * @param found what was found at the close; null where nothing was cut, and the facts stand as they are
 */
export function withFoundFacts(
  claim: Pick<TakeawayDraft, 'kind' | 'item' | 'facts'>,
  counted: Facts,
  found: readonly TakeawayDraft[] | null,
): Facts {
  if (found === null) return counted
  const same = found.find(draft => sameClaim(draft, claim))
  return { ...partOf(counted, false), ...partOf(same?.facts ?? {}, true) }
}

/** A finding without what was withdrawn since; nothing when it was about that. */
function standing(draft: TakeawayDraft, voices: ReadonlySet<unknown>): readonly TakeawayDraft[] {
  const { counter, ...facts } = draft.facts
  if (isAboutOneThought(draft.kind) && !voices.has(facts['quoted'])) return []
  const supporting = draft.evidence.supporting.filter(id => voices.has(id))
  const opposing = draft.evidence.opposing.filter(id => voices.has(id))
  const [next] = opposing
  const against = counter === undefined || next === undefined ? {} : { counter: next }
  return [{ ...draft, facts: { ...facts, ...against }, evidence: { ...draft.evidence, supporting, opposing } }]
}

/** Findings of a kind that cannot be found anew, as they stand by now. */
export function standingFindings(
  kind: string,
  { talks }: Table,
  found: readonly TakeawayDraft[],
): readonly TakeawayDraft[] {
  const voices = new Set<unknown>(talks.flatMap(({ thoughts }) => thoughts.map(({ voice }) => voice.id)))
  return found.filter(draft => draft.kind === kind).flatMap(draft => standing(draft, voices))
}
