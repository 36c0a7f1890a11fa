import { need } from '../analysis/need.ts'
import type { ItemId } from '../session/ids.ts'
import { ballotsCast, roundsOf, type Dilemma, type Session } from '../session/session.ts'
import type { TakeawayDraft } from '../session/takeaway.ts'
import { mayReveal } from '../session/steps.ts'
import { poleOf, sideFacts, turnoutFacts, type SideFacts, type TurnoutFacts } from './facts.ts'
import { seatedIn } from './seated.ts'
import { type SeenRound, type Table, type TableDilemma } from './table.ts'

/** What a table did not say about a dilemma, and what was missing. */
export type Silence = { readonly item: ItemId } & (
  | { readonly reason: 'not-voted' }
  /** Voted on, and never shown: too few took a position for the house rule, or nobody revealed it. */
  | { readonly reason: 'withheld'; readonly voted: number; readonly seated: number; readonly smallestReveal: number }
  | { readonly reason: 'unrevealed'; readonly voted: number; readonly seated: number }
  /** Shown, and too few for a take-away. */
  | { readonly reason: 'quorum'; readonly facts: TurnoutFacts & { readonly quorum: number } }
  /** Enough on one side, and too many on the other. */
  | { readonly reason: 'majority'; readonly facts: SideFacts }
  /** Enough votes, and no side with enough of them. */
  | { readonly reason: 'undecided'; readonly facts: TurnoutFacts & { readonly largest: number; readonly need: number } }
)
export type SilenceReason = Silence['reason']

/** Fewest votes for any label: five, and half of those who could have voted. */
const quorumOf = ({ seated }: SeenRound): number => Math.max(5, Math.ceil(seated / 2))

function silenceOfUnseen(state: Session, item: Dilemma): Silence {
  const round = roundsOf(state, item.id).findLast(held => ballotsCast(held).length > 0)
  if (!round) return { item: item.id, reason: 'not-voted' }
  const votes = { voted: ballotsCast(round).length, seated: seatedIn(state, round) }
  const { smallestReveal } = state.rules
  return mayReveal(state, round)
    ? { item: item.id, reason: 'unrevealed', ...votes }
    : { item: item.id, reason: 'withheld', ...votes, smallestReveal }
}

function silenceOfSeen(dilemma: TableDilemma): Silence {
  const { item, last } = dilemma
  const { label, n, hi, side } = last.finding
  if (label === 'insufficient') {
    return { item: item.id, reason: 'quorum', facts: { ...turnoutFacts(last), quorum: quorumOf(last) } }
  }
  if (label === 'majority' && side !== null) {
    return { item: item.id, reason: 'majority', facts: sideFacts(dilemma, poleOf(side)) }
  }
  return { item: item.id, reason: 'undecided', facts: { ...turnoutFacts(last), largest: hi, need: need(n) } }
}

/** One note for each dilemma on which nothing was found, in the order of the run sheet. */
export function silencesOf(state: Session, table: Table, drafts: readonly TakeawayDraft[]): readonly Silence[] {
  return state.items.flatMap(item => {
    if (item.kind !== 'dilemma' || drafts.some(draft => draft.item === item.id)) return []
    const seen = table.dilemmas.find(dilemma => dilemma.item.id === item.id)
    if (seen) return silenceOfSeen(seen)
    // A vote of another kind than a scale was seen and needs no note: its tally stands in the chapter.
    const shown = roundsOf(state, item.id).some(round => round.status === 'revealed' && mayReveal(state, round))
    return shown ? [] : silenceOfUnseen(state, item)
  })
}
