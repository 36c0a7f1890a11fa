import { isAboutOneThought, sameClaim, type Facts, type TakeawayDraft } from '../session/takeaway.ts'
import type { Table } from './table.ts'

const partOf = (facts: Facts, cut: readonly string[], inside: boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => cut.includes(key) === inside))

/**
 * Facts counted anew, with those that cannot be as they were found at the close.
 * @param found what was found at the close; null where nothing was cut, and the facts stand as they are
 * @param cut names of the facts that cannot be counted anew
 */
export function withFoundFacts(
  claim: Pick<TakeawayDraft, 'kind' | 'item' | 'facts'>,
  counted: Facts,
  found: readonly TakeawayDraft[] | null,
  cut: readonly string[],
): Facts {
  if (found === null) return counted
  const same = found.find(draft => sameClaim(draft, claim))
  return { ...partOf(counted, cut, false), ...partOf(same?.facts ?? {}, cut, true) }
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
