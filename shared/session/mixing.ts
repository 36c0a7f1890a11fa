import { formatOf } from '../formats/index.ts'
import { sideOf, type Side } from '../formats/format.ts'
import type { ContributionId, GuestId, ItemId, TakeawayId } from './ids.ts'
import type { CommandContext, Evolvers, Happening } from './messages.ts'
import { sentenceOn, type MinoritySentence } from './minorities.ts'
import { keptOf, type KeptRound } from './kept-round.ts'
import { hidesEverybody } from './positions.ts'
import { countResponses } from './responses.ts'
import type { SegmentTallies } from './segments.ts'
import {
  itemOf,
  ownBallotsCast,
  proxiesIn,
  roundsOf,
  type Ballot,
  type Contribution,
  type Guest,
  type HouseRules,
  type Item,
  type MixedResponses,
  type ProxyBallots,
  type Round,
  type Session,
} from './session.ts'
import { recognitionOf, remarksOn, type Judged, type Takeaway, type TakeawayDraft } from './takeaway.ts'

/**
 * Ballots of one dilemma, by round in order; null where a round has no more. The rounds lie apart: what stands in one row is not
 * one person's. In logs of before it is.
 */
export type MixedRow = readonly (Ballot | null)[]
export interface MixingEvents {
  /**
   * Written once, when the session closes: the values of the final ballots, each round in a random order of its own, the
   * responses as counts, and who took part. From here on nothing ties a ballot to a person, or to another ballot.
   */
  BallotsMixed: {
    readonly rows: Readonly<Record<ItemId, readonly MixedRow[]>>
    readonly responses: Readonly<Record<ContributionId, MixedResponses>>
    readonly register: readonly GuestId[]
    /** What else is kept of each round, by item and round in order; in logs of before the ballots themselves hold it. */
    readonly kept?: Readonly<Record<ItemId, readonly KeptRound[]>>
    /** All that was found, with the ballots still tied to people; in logs of before it can be found anew. */
    readonly findings?: readonly TakeawayDraft[]
    /** Positions per segment, by item and round in order: in some logs of before. */
    readonly segments?: Readonly<Record<ItemId, readonly SegmentTallies[]>>
    /** What was entered for people without a device, by item and round in order; logs of before have none. */
    readonly proxies?: Readonly<Record<ItemId, readonly (readonly ProxyBallots[])[]>>
    /** What minorities said of themselves, as it stood; logs of before have none. */
    readonly minorities?: Readonly<Record<ItemId, Omit<MinoritySentence, 'version'>>>
    /** What remains of the judgements of each take-away; logs of before have none, and hold the judgements themselves. */
    readonly judgements?: Readonly<Record<TakeawayId, Judged>>
  }
}

/** A value alone. A time would order what the shuffle has cut loose; a reason or a conviction would name a value to who knows it. */
const bare = ({ value }: Pick<Ballot, 'value'>): Ballot => ({ value, at: 0 })
/** That somebody voted, and nothing else. */
const blank = bare({ value: null })

/** A vote that was never shown because so few took part is not kept: among two or three a shuffle hides nobody. */
const isTold = (round: Round, rules: HouseRules): boolean => round.status === 'revealed' || hidesEverybody(rules, round)

/** Ballots of people without a device as they are kept: as counts, or where the vote is not, as their number. */
function keptProxies(round: Round, rules: HouseRules): readonly ProxyBallots[] {
  const { proxies = [] } = round
  return isTold(round, rules) || proxies.length === 0 ? proxies : [{ value: null, count: proxiesIn(round) }]
}

function mixedRows(state: Session, item: ItemId, shuffle: CommandContext['shuffle']): readonly MixedRow[] {
  const columns = roundsOf(state, item).map(round => {
    const cast = ownBallotsCast(round).map(ballot => (isTold(round, state.rules) ? bare(ballot) : blank))
    return shuffle(cast.length).map(place => cast[place] ?? blank)
  })
  const longest = Math.max(0, ...columns.map(({ length }) => length))
  return Array.from({ length: longest }, (_, place) => columns.map(column => column[place] ?? null))
}

function keptRounds({ id }: Item, state: Session): readonly (readonly [ItemId, readonly KeptRound[]])[] {
  const item = itemOf(state, id)
  return item?.kind === 'dilemma' ? [[id, roundsOf(state, id).map(round => keptOf(state, item, round))]] : []
}

/** The side that each voter took in a round, by voter number. */
function sidesIn(state: Session, id: ItemId, round: Round | undefined): readonly (Side | undefined)[] {
  const item = itemOf(state, id)
  if (item?.kind !== 'dilemma' || !round) return []
  const { ordered } = formatOf(item.format)
  if (!ordered) return []
  const positions = ordered.positions(item.settings)
  return Array.from(round.ballots, ballot =>
    ballot && ballot.value !== null ? sideOf(ordered.position(ballot.value), positions) : undefined,
  )
}

/**
 * Responses of the two camps of the blind round. Left out when a camp, or those in neither, is a cell too small to show:
 * the two camps and the total would give it away.
 */
export function responsesByCamp(state: Session, contribution: Contribution): MixedResponses {
  if (contribution.mixed) return { all: contribution.mixed.all, groups: contribution.mixed.groups }
  const all = countResponses(contribution.responses)
  const [blind] = roundsOf(state, contribution.item)
  if (blind?.status !== 'revealed') return { all, groups: {} }
  const sides = sidesIn(state, contribution.item, blind)
  const size = (side: Side) => sides.filter(s => s === side).length
  const cell = Math.max(state.rules.smallestReveal, 1)
  // Whoever came and could answer, whatever their vote is worth by now: taking a vote away must not show their answer.
  const took = (voter: number) => sides[voter] === 'a' || sides[voter] === 'b'
  const here = (guest: Guest, voter: number) =>
    blind.ballots[voter] !== undefined || (guest.arrived && (guest.votes || guest.role === 'participant'))
  const beside = state.guests.filter((guest, voter) => !took(voter) && here(guest, voter)).length
  if (size('a') < cell || size('b') < cell || (beside > 0 && beside < cell)) return { all, groups: {} }
  const of = (side: Side) => countResponses(contribution.responses.filter((_, voter) => sides[voter] === side))
  return { all, groups: { a: of('a'), b: of('b') } }
}

const keptMinorities = (state: Session): NonNullable<MixingEvents['BallotsMixed']['minorities']> =>
  Object.fromEntries(
    state.items.flatMap(({ id }) => {
      const said = sentenceOn(state, id)
      return said ? [[id, { side: said.side, text: said.text }] as const] : []
    }),
  )

/** How each take-away was judged, cut loose from people; what may not be printed is not kept. */
export const keptJudgements = ({ takeaways }: Session): NonNullable<MixingEvents['BallotsMixed']['judgements']> =>
  Object.fromEntries(
    takeaways.map(takeaway => [
      takeaway.id,
      { recognition: recognitionOf(takeaway), remarks: remarksOn(takeaway, 'printable') },
    ]),
  )

type Chance = Pick<CommandContext, 'shuffle' | 'findTakeaways'>

export function mixBallots(state: Session, { shuffle, findTakeaways }: Chance): Happening<'BallotsMixed'> {
  const voted = state.guests.filter((_, voter) =>
    state.items.some(item => roundsOf(state, item.id).some(round => round.ballots[voter] !== undefined)),
  )
  return {
    type: 'BallotsMixed',
    data: {
      rows: Object.fromEntries(state.items.map(item => [item.id, mixedRows(state, item.id, shuffle)])),
      responses: Object.fromEntries(
        state.contributions.map(({ id, responses }) => [id, { all: countResponses(responses), groups: {} }]),
      ),
      kept: Object.fromEntries(state.items.flatMap(item => keptRounds(item, state))),
      // Of camps and segments is kept what was found, in the words of `segment-parts`; their numbers would tell of their people.
      findings: findTakeaways(state),
      proxies: Object.fromEntries(
        state.items.map(({ id }) => [id, roundsOf(state, id).map(round => keptProxies(round, state.rules))]),
      ),
      minorities: keptMinorities(state),
      judgements: keptJudgements(state),
      register: voted.map(guest => guest.id).toSorted(),
    },
  }
}

const unjudged: Judged = { recognition: { endorse: 0, reserve: 0, object: 0 }, remarks: [] }
const cutLoose = (takeaway: Takeaway, judgements: Readonly<Record<TakeawayId, Judged>>): Takeaway => ({
  ...takeaway,
  verdicts: {},
  judged: judgements[takeaway.id] ?? unjudged,
})

/** A round that was kept apart ends with its last ballot; in logs of before a place is a person, and may be empty. */
function ballotsIn(rows: readonly MixedRow[] = [], index: number): Round['ballots'] {
  const ballots = rows.map(row => row[index] ?? undefined)
  return ballots.slice(0, ballots.findLastIndex(ballot => ballot !== undefined) + 1)
}
function keptIn(kept: NonNullable<MixingEvents['BallotsMixed']['kept']>, item: ItemId, index: number) {
  const round = kept[item]?.[index]
  return round ? { kept: round } : {}
}

export const evolveMixing: Evolvers<MixingEvents> = {
  BallotsMixed: (
    state,
    { rows, responses, register, kept = {}, findings, segments = {}, proxies = {}, minorities = {}, judgements },
  ) => ({
    ...state,
    register,
    findings: findings ?? null,
    minorities: Object.fromEntries(
      Object.entries(minorities).map(([item, sentence]) => [item, { ...sentence, version: 0 }]),
    ),
    rounds: Object.fromEntries(
      state.items.map(item => [
        item.id,
        roundsOf(state, item.id).map((round, index) => ({
          ...round,
          ...keptIn(kept, item.id, index),
          ballots: ballotsIn(rows[item.id], index),
          segments: segments[item.id]?.[index] ?? {},
          proxies: proxies[item.id]?.[index] ?? [],
          listed: 0,
        })),
      ]),
    ),
    contributions: state.contributions.map(c => ({ ...c, responses: [], mixed: responses[c.id] ?? null })),
    takeaways: judgements ? state.takeaways.map(takeaway => cutLoose(takeaway, judgements)) : state.takeaways,
  }),
}
