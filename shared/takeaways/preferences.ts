import { labelChoice } from '../analysis/choice-label.ts'
import { completeRanking, kendallW, sharedOrder } from '../analysis/kendall-w.ts'
import { minorityThreshold, need } from '../analysis/need.ts'
import type { Option } from '../formats/options.ts'
import { formatOf } from '../formats/index.ts'
import type { TurnoutFacts } from './facts.ts'
import type { Draft, Finder } from './finder.ts'
import { pollDraft, type Poll } from './polls.ts'

export type ChoiceFacts = TurnoutFacts & {
  readonly verdict: 'agreed' | 'divided'
  /** The option that most chose, and the next one. */
  readonly term: string
  readonly name: string
  readonly top: number
  readonly nextName: string
  readonly second: number
  readonly need: number
  readonly threshold: number
}

/** Votes per option, most first; of equally many, in the order in which they are offered. */
export function optionsByVotes(options: readonly Option[], chosen: readonly (readonly string[])[]) {
  return options
    .map((option, place) => ({ ...option, place, votes: chosen.filter(ids => ids.includes(option.id)).length }))
    .toSorted((a, b) => b.votes - a.votes || a.place - b.place)
}

/** The ballots of a poll as chosen options; null for a poll of another kind. */
export function chosenIn({ item, values }: Pick<Poll, 'item' | 'values'>, one: boolean) {
  const { choosing } = formatOf(item.format)
  if (choosing?.one !== one) return null
  return { options: choosing.options(item.settings), chosen: values.map(value => choosing.chosen(value)) }
}

function choiceAt(poll: Poll): Draft<ChoiceFacts>[] {
  const offered = chosenIn(poll, true)
  if (!offered) return []
  const { n, seated } = poll.turnout
  const ranked = optionsByVotes(offered.options, offered.chosen)
  const [top, next] = ranked
  const { label, fragile } = labelChoice({ counts: ranked.map(({ votes }) => votes), seated, eligible: seated })
  if (!top || !next || (label !== 'agree' && label !== 'divided')) return []
  const agreed = label === 'agree'
  return [
    pollDraft<ChoiceFacts>(poll, {
      kind: 'choice',
      rule: choiceFinder.rule,
      status: agreed ? 'agreed' : 'divided',
      facts: {
        ...poll.turnout,
        verdict: agreed ? 'agreed' : 'divided',
        term: top.id,
        name: top.name,
        top: top.votes,
        nextName: next.name,
        second: next.votes,
        need: need(n),
        threshold: minorityThreshold(n),
      },
      fragile,
      strength: agreed ? top.votes / n : (2 * next.votes) / n,
    }),
  ]
}

/** One option that the table agrees on, or two that divide it. Ranked by the share of the first, or of the second. */
export const choiceFinder: Finder<ChoiceFacts> = {
  kind: 'choice',
  rule: 'choice@1',
  find: ({ polls }) => polls.flatMap(choiceAt),
}

export type ApprovalFacts = TurnoutFacts & {
  readonly term: string
  readonly name: string
  /** People who chose it, among others. */
  readonly chose: number
  readonly need: number
}

function approvedAt(poll: Poll): Draft<ApprovalFacts>[] {
  const offered = chosenIn(poll, false)
  const { n, seated } = poll.turnout
  if (!offered || n < 5 || 2 * n < seated) return []
  const carries = (chose: number, of: number) => chose >= need(of) && 2 * chose > seated
  return optionsByVotes(offered.options, offered.chosen)
    .filter(({ votes }) => carries(votes, n))
    .map(({ id, name, votes }) =>
      pollDraft<ApprovalFacts>(poll, {
        kind: 'approval',
        rule: approvalFinder.rule,
        status: 'agreed',
        facts: { ...poll.turnout, term: id, name, chose: votes, need: need(n) },
        fragile: n - 1 < 5 || !carries(votes - 1, n - 1),
        strength: votes / n,
      }),
    )
}

/** An option that the table chooses with one mind, among others it may choose as well. Ranked by its share. */
export const approvalFinder: Finder<ApprovalFacts> = {
  kind: 'approval',
  rule: 'approval@1',
  find: ({ polls }) => polls.flatMap(approvedAt),
}

export type RankingFacts = TurnoutFacts & {
  readonly strength: 'strong' | 'moderate'
  /** Names from most to least preferred, joined by ` › `; names between which too few prefer either, by ` / `. */
  readonly order: string
  readonly first: string
  /** People who put that one first. */
  readonly firsts: number
  /** People whose order could be compared. */
  readonly raters: number
}

/** Orders that can be compared, as ranks per option, and the options; null for a poll of another kind. */
function rankedIn({ item, values }: Pick<Poll, 'item' | 'values'>) {
  const { ordering } = formatOf(item.format)
  if (!ordering) return null
  const options = ordering.options(item.settings)
  const orders = values.map(value => ordering.order(value))
  const places = (order: readonly string[]) => order.map(id => options.findIndex(option => option.id === id))
  const rankings = orders.flatMap(order => {
    const ranks = completeRanking(places(order), options.length)
    return ranks ? [ranks] : []
  })
  return { options, orders, rankings }
}

export function orderFacts(poll: Pick<Poll, 'item' | 'values'>): Omit<RankingFacts, keyof TurnoutFacts> | null {
  const ranked = rankedIn(poll)
  if (!ranked || ranked.rankings.length < 2) return null
  const { label } = kendallW(ranked.rankings)
  if (label !== 'strong' && label !== 'moderate') return null
  const names = sharedOrder(ranked.rankings).map(bracket => bracket.map(place => ranked.options[place]?.name ?? ''))
  const first = ranked.options.find(({ name }) => name === names[0]?.[0])
  if (!first || names.length < 2) return null
  return {
    strength: label,
    order: names.map(bracket => bracket.join(' / ')).join(' › '),
    first: names[0]?.join(' / ') ?? '',
    firsts: ranked.orders.filter(order => names[0]?.some(name => name === nameOf(ranked.options, order[0]))).length,
    raters: ranked.rankings.length,
  }
}
const nameOf = (options: readonly Option[], id: string | undefined): string | undefined =>
  options.find(option => option.id === id)?.name

function rankingAt(poll: Poll): Draft<RankingFacts>[] {
  const { n, seated } = poll.turnout
  const facts = orderFacts(poll)
  const ranked = rankedIn(poll)
  if (!facts || !ranked || n < 5 || 2 * n < seated) return []
  const without = (place: number) => orderFacts({ ...poll, values: poll.values.toSpliced(place, 1) })
  return [
    pollDraft<RankingFacts>(poll, {
      kind: 'ranking',
      rule: rankingFinder.rule,
      status: 'agreed',
      facts: { ...poll.turnout, ...facts },
      fragile: poll.values.some((_, place) => {
        const other = without(place)
        return other?.strength !== facts.strength || other.order !== facts.order
      }),
      strength: kendallW(ranked.rankings).rbar,
    }),
  ]
}

/**
 * An order of preference that the table shares: the mean correlation between two people's orders; places are told apart only
 * where two thirds prefer the one to the other. Ranked by that correlation.
 */
export const rankingFinder: Finder<RankingFacts> = {
  kind: 'ranking',
  rule: 'ranking@1',
  find: ({ polls }) => polls.flatMap(rankingAt),
}
