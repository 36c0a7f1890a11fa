import { likenesses } from '../analysis/duplicates.ts'
import { answeredApart, likeReasons, type LikeReason } from '../analysis/near-duplicates.ts'
import { languageOf } from '../analysis/tokens.ts'
import type { Lang } from '../lang.ts'
import { onTable } from './contributions.ts'
import type { ContributionId, ItemId } from './ids.ts'
import { itemOf, type Contribution, type Item, type Session } from './session.ts'

/** Contributions that seem to say the same. Nothing is merged unless a facilitator does it. */
export interface MergeProposal {
  /** The text that would stay: the most answered, of equals the earliest. */
  readonly into: ContributionId
  /** Each of them like the text that would stay; the surest first. */
  readonly members: readonly { readonly id: ContributionId; readonly why: LikeReason }[]
}

interface Compared {
  readonly texts: readonly string[]
  readonly lang: Lang
  readonly like: ReturnType<typeof likenesses>
}
// Comparing texts is dear and an answer changes none: kept with the item for as long as the same texts lie on it.
const compared = new WeakMap<Item, Compared>()

function likenessesOn(item: Item, said: readonly Contribution[], lang: Lang): Compared['like'] {
  const known = compared.get(item)
  const unchanged = known?.lang === lang && known.texts.length === said.length
  if (unchanged && said.every(({ text }, place) => text === known.texts[place])) return known.like
  const texts = said.map(({ text }) => text)
  const like = likenesses(texts.map(text => ({ text, language: languageOf(text, lang) })))
  compared.set(item, { texts, lang, like })
  return like
}

/** Whoever argues for opposite poles, asks or states, or answers the other does not say the same. */
const opposed = (a: Contribution, b: Contribution): boolean =>
  (a.stance === 'a' && b.stance === 'b') ||
  (a.stance === 'b' && b.stance === 'a') ||
  (a.stance === 'question') !== (b.stance === 'question') ||
  a.replyTo === b.id ||
  b.replyTo === a.id

function toldApart(a: Contribution, b: Contribution): boolean {
  let [both, differently] = [0, 0]
  for (const [voter, response] of a.responses.entries()) {
    const other = b.responses[voter]
    if (response === undefined || other === undefined) continue
    both += 1
    if (response !== other) differently += 1
  }
  return answeredApart(both, differently)
}

const rankOf = (why: LikeReason | undefined): number => (why ? likeReasons.indexOf(why) : likeReasons.length)
const answersTo = ({ responses }: Contribution): number => responses.filter(response => response !== undefined).length

function propose(item: Item, said: readonly Contribution[], lang: Lang): readonly MergeProposal[] {
  const like = likenessesOn(item, said, lang)
  const free = new Set(said)
  const proposals: MergeProposal[] = []
  const places = said.map((contribution, place) => ({ contribution, place, answered: answersTo(contribution) }))
  // Sorting is stable: of equally answered ones the earliest goes first.
  for (const { contribution: into, place } of places.toSorted((a, b) => b.answered - a.answered)) {
    if (!free.has(into)) continue
    const members = [...(like[place] ?? [])].flatMap(([other, why]) => {
      const member = said[other]
      return member && free.has(member) && !opposed(into, member) && !toldApart(into, member) ? [{ member, why }] : []
    })
    if (members.length === 0) continue
    for (const taken of [into, ...members.map(({ member }) => member)]) free.delete(taken)
    members.sort((a, b) => rankOf(a.why) - rankOf(b.why))
    proposals.push({ into: into.id, members: members.map(({ member, why }) => ({ id: member.id, why })) })
  }
  return proposals.toSorted((a, b) => rankOf(a.members[0]?.why) - rankOf(b.members[0]?.why))
}

interface Proposed {
  readonly item: Item
  readonly lang: Lang
  readonly proposals: readonly MergeProposal[]
}
// A vote leaves the list of contributions as it is, and costs one look here.
const proposed = new WeakMap<Session['contributions'], Proposed>()

/**
 * Which contributions on the table about an item seem to say the same, in groups of two or more; each is in one group at most.
 * @returns ids and reasons only, the surest group first; none once the session is closed or for an item that is not there
 * Source: docs/methods.md, near-duplicates.
 */
export function mergeProposals(state: Session, id: ItemId): readonly MergeProposal[] {
  const item = itemOf(state, id)
  if (!item || state.status === 'closed') return []
  const { contributions, lang } = state
  const known = proposed.get(contributions)
  if (known?.item === item && known.lang === lang) return known.proposals
  const said = contributions.filter(
    contribution => contribution.item === id && contribution.spoken === null && onTable(contribution),
  )
  const proposals = propose(item, said, lang)
  proposed.set(contributions, { item, lang, proposals })
  return proposals
}
