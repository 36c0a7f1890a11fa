import { formatOf } from '../formats/index.ts'
import { mayReveal } from '../session/steps.ts'
import { ballotsCast, roundsOf, type Dilemma, type Round, type Session } from '../session/session.ts'
import type { Facts } from '../session/takeaway.ts'
import type { TurnoutFacts } from './facts.ts'
import { scoreOf, type Draft } from './finder.ts'
import { seatedIn } from './seated.ts'

/** A dilemma that is not voted on one scale, as the table last saw it. */
export interface Poll {
  readonly item: Dilemma
  readonly round: number
  /** Answers of those who took a position, each as the format read it. */
  readonly values: readonly unknown[]
  readonly turnout: TurnoutFacts
  /** How much was voted and said here, against the busiest of them: 0..1. */
  readonly salience: number
}

/** The last round of a dilemma that was revealed with enough ballots for the house rule. */
export const lastSeen = (state: Session, { id }: Dilemma): Round | undefined =>
  roundsOf(state, id).findLast(round => round.status === 'revealed' && mayReveal(state, round))

function pollOf(state: Session, item: Dilemma): Omit<Poll, 'salience'> | null {
  const round = formatOf(item.format).ordered ? undefined : lastSeen(state, item)
  if (!round) return null
  const ballots = ballotsCast(round)
  const values = ballots.flatMap(({ value }) => (value === null ? [] : [value]))
  const seated = seatedIn(state, round)
  const pass = ballots.length - values.length
  return {
    item,
    round: round.round,
    values,
    turnout: { n: values.length, pass, absent: seated - ballots.length, seated },
  }
}

export function pollsOf(state: Session): readonly Poll[] {
  const polls = state.items.flatMap(item => (item.kind === 'dilemma' ? (pollOf(state, item) ?? []) : []))
  const volume = ({ item, values }: Omit<Poll, 'salience'>) =>
    values.length + state.contributions.filter(one => one.item === item.id && one.spoken === null).length
  const most = Math.max(1, ...polls.map(volume))
  return polls.map(poll => ({ ...poll, salience: volume(poll) / most }))
}

/** What every take-away about a poll has in common. */
export function pollDraft<F extends Facts>(
  { item, round, salience }: Poll,
  draft: Pick<Draft<F>, 'kind' | 'rule' | 'status' | 'facts' | 'fragile'> & { readonly strength: number },
): Draft<F> {
  const { strength, ...claim } = draft
  return {
    ...claim,
    item: item.id,
    evidence: { rounds: [{ item: item.id, round }], supporting: [], opposing: [] },
    score: scoreOf(strength, { salience }),
  }
}
