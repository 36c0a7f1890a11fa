import type { ContributionId, ItemId, TakeawayId } from '../session/ids.ts'
import { contributionOf, type Session } from '../session/session.ts'
import { onTable } from '../session/contributions.ts'
import {
  isAboutOneThought,
  recognitionOf,
  remarksOn,
  sameClaim,
  type Evidence,
  type Facts,
  type Recognition,
  type Remark,
  type Takeaway,
  type TakeawayDraft,
  type TakeawayStatus,
  type WrittenText,
} from '../session/takeaway.ts'
import { chooseTakeaways } from './choose.ts'
import { quoteFacts } from './facts.ts'
import type { Table } from './table.ts'

/** A take-away as it stands now: its facts counted anew, its evidence without what was withdrawn. */
export interface StandingTakeaway {
  /** Null for a draft that no log holds. */
  readonly id: TakeawayId | null
  readonly kind: string
  readonly rule: string
  readonly item: ItemId | null
  readonly status: TakeawayStatus
  readonly facts: Facts
  readonly fragile: boolean
  /** People's own wording; then the votes need not carry it, and `supported` says whether they do. */
  readonly edited: WrittenText | null
  readonly supported: boolean
  readonly evidence: Evidence
  /** Contributions it rested on that are no longer on the table. */
  readonly withdrawn: number
  /** Null when nobody judged it, or too few for the house rule. */
  readonly recognition: Recognition | null
  readonly remarks: readonly Remark[]
}
/** The server's own wording of a claim that the votes no longer carry: it is not published. */
export interface LapsedTakeaway {
  readonly kind: string
  readonly item: ItemId | null
}

/** Today's numbers under yesterday's claim: the words that people judged stay the headline for as long as they are on the table. */
function recounted({ facts: before, kind }: TakeawayDraft, { facts: now, item }: TakeawayDraft, table: Table): Facts {
  const counter = before['counter'] === undefined ? {} : { counter: before['counter'] }
  const kept: Facts = { ...now, ...counter }
  if (isAboutOneThought(kind) || before['quote'] === undefined) return kept
  const dilemma = table.dilemmas.find(other => other.item.id === item)
  const voice = before['quote'] ? dilemma?.voices.find(({ id }) => id === before['quoted']) : undefined
  const { quote: _quote, quoted: _quoted, quoteAgree: _agree, quoteVoted: _voted, ...others } = kept
  return { ...others, ...quoteFacts(voice) }
}

function standing(
  state: Session,
  table: Table,
  drafts: readonly TakeawayDraft[],
  takeaway: Takeaway,
): StandingTakeaway {
  const current = drafts.find(draft => sameClaim(draft, takeaway))
  const { supporting, opposing } = takeaway.evidence
  const present = (ids: readonly ContributionId[]) =>
    ids.filter(id => {
      const contribution = contributionOf(state, id)
      return contribution !== undefined && onTable(contribution)
    })
  const { rounds } = (current ?? takeaway).evidence
  const evidence = { rounds, supporting: present(supporting), opposing: present(opposing) }
  const left = evidence.supporting.length + evidence.opposing.length
  const recognition = recognitionOf(takeaway)
  const judged = recognition.endorse + recognition.reserve + recognition.object
  return {
    id: takeaway.id,
    kind: takeaway.kind,
    rule: current?.rule ?? takeaway.rule,
    item: takeaway.item,
    status: takeaway.status,
    facts: current ? recounted(takeaway, current, table) : {},
    fragile: current?.fragile ?? false,
    edited: takeaway.edited,
    supported: current !== undefined,
    evidence,
    withdrawn: supporting.length + opposing.length - left,
    recognition: judged >= state.rules.smallestReveal ? recognition : null,
    // Silence is no, for remarks as for quotes.
    remarks: remarksOn(takeaway, 'printable'),
  }
}

const asDrafted = (draft: TakeawayDraft): StandingTakeaway => ({
  ...draft,
  id: null,
  edited: null,
  supported: true,
  withdrawn: 0,
  recognition: null,
  remarks: [],
})

export interface Standings {
  readonly takeaways: readonly StandingTakeaway[]
  readonly lapsed: readonly LapsedTakeaway[]
}

/**
 * What may be published of a session's take-aways, in its order: all that were not dropped, each held against the votes as
 * they are now. A session that holds none yet gets the drafts.
 */
export function standingsOf(state: Session, table: Table, drafts: readonly TakeawayDraft[]): Standings {
  if (state.takeaways.length === 0) return { takeaways: chooseTakeaways(table, drafts).map(asDrafted), lapsed: [] }
  const all = state.takeaways
    .filter(({ dropped }) => dropped === null)
    .map(takeaway => standing(state, table, drafts, takeaway))
  const stands = ({ supported, edited }: StandingTakeaway) => supported || edited !== null
  // A minority that found its words after the take-aways were built is heard all the same.
  const unbuilt = drafts.filter(
    draft =>
      draft.kind === 'minority' &&
      draft.facts['worded'] === true &&
      !state.takeaways.some(takeaway => sameClaim(takeaway, draft)),
  )
  return {
    takeaways: [...all.filter(stands), ...unbuilt.map(asDrafted)],
    lapsed: all.filter(takeaway => !stands(takeaway)).map(({ kind, item }) => ({ kind, item })),
  }
}
