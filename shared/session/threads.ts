import type { ContributionId } from './ids.ts'
import type { Contribution } from './session.ts'

type ById = ReadonlyMap<ContributionId, Contribution>

/** What a contribution answers as things are now: what was merged away stands where it was merged into; what was hidden does not stand. */
function answeredBy({ replyTo }: Contribution, all: ById): Contribution | undefined {
  const passed = new Set<ContributionId>()
  let answered = replyTo === null ? undefined : all.get(replyTo)
  while (answered && answered.mergedInto !== null && !passed.has(answered.id)) {
    passed.add(answered.id)
    answered = all.get(answered.mergedInto)
  }
  return answered && answered.hidden === null && answered.mergedInto === null ? answered : undefined
}

/**
 * Under which contribution each reply stands: threads have one level, so it is the first of them that answers nothing itself.
 * Contributions that stand by themselves are left out; so are replies to what was withdrawn or hidden.
 */
export function headsOf(contributions: readonly Contribution[]): ReadonlyMap<ContributionId, ContributionId> {
  const heads = new Map<ContributionId, ContributionId>()
  if (contributions.every(({ replyTo }) => replyTo === null)) return heads
  const all: ById = new Map(contributions.map(contribution => [contribution.id, contribution]))
  for (const contribution of contributions) {
    const passed = new Set([contribution.id])
    let head = contribution
    for (let next = answeredBy(head, all); next && !passed.has(next.id); next = answeredBy(head, all)) {
      passed.add(next.id)
      head = next
    }
    if (head !== contribution) heads.set(contribution.id, head.id)
  }
  return heads
}
