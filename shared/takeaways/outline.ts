import { isSelfDescription } from '../analysis/self-description.ts'
import { languageOf } from '../analysis/tokens.ts'
import type { DilemmaLabel } from '../analysis/dilemma-label.ts'
import { formatOf } from '../formats/index.ts'
import { onTable } from '../session/contributions.ts'
import type { ContributionId, ItemId } from '../session/ids.ts'
import { isReworded, publishedQuote } from '../session/quotes.ts'
import { mayReveal } from '../session/steps.ts'
import {
  ballotsCast,
  electorate,
  proxiesIn,
  roundsOf,
  type Contribution,
  type Dilemma,
  type Item,
  type ResponseCounts,
  type Round,
  type Session,
  type Stance,
} from '../session/session.ts'
import type { ShiftView } from '../session/shifts.ts'
import { tallyOf } from '../session/view-rounds.ts'
import { seatedIn } from './seated.ts'
import { type Table } from './table.ts'
import { bySupport, contributionsOn, voiceOf, writtenOn } from './voices.ts'

/** Words that may leave the table, as their speaker cleared them. */
export interface Quote {
  readonly id: ContributionId
  readonly stance: Stance
  /** Null where the speaker has not cleared them: then only that somebody said something, and how it was answered. */
  readonly text: string | null
  /** How the speaker is named in print; null for no source. */
  readonly source: string | null
  /** The speaker put it in other words for print; the counts are of the first words. */
  readonly reworded: boolean
  /** Said aloud and written down by a scribe: nobody was asked to answer it. */
  readonly spoken: boolean
  /** How the table answered; null when too few did. */
  readonly counts: ResponseCounts | null
}
/** A revealed tally without its one-line reasons: nobody could hide or withdraw those, so they stay at the table. */
export interface TallyOutline {
  readonly n: number
  readonly pass: number
  readonly conviction: readonly [number, number, number] | null
  /** Votes per position from pole A to pole B; null for a format without an order. */
  readonly counts: readonly number[] | null
  /** The format's own tally. */
  readonly result: object
}
export interface RoundOutline {
  readonly round: number
  readonly voted: number
  /** Of how many who could vote. */
  readonly of: number
  /** How many of the votes were entered for people without a device. */
  readonly proxies: number
  /** Null unless it was revealed and holds enough ballots for the house rule. */
  readonly tally: TallyOutline | null
  /** Too few ballots to show. */
  readonly withheld: boolean
}
export interface ItemOutline {
  readonly id: ItemId
  readonly kind: 'dilemma' | 'talk'
  readonly title: string
  readonly question: string | null
  readonly poles: { readonly a: string; readonly b: string } | null
  readonly rounds: readonly RoundOutline[]
  readonly shift: ShiftView | null
  /** What the last shown round is called; null for a format without an order, and when none was shown. */
  readonly label: DilemmaLabel | null
  readonly quotes: readonly Quote[]
}
export interface ChapterOutline {
  readonly title: string | null
  readonly items: readonly ItemOutline[]
}

/** A contribution as it may leave the table. */
export function quoteOf(state: Session, contribution: Contribution): Quote {
  const { id, stance, counts, answered } = voiceOf(contribution)
  const printed = publishedQuote(state, contribution)
  return {
    id,
    stance,
    text: printed?.text ?? null,
    source: printed?.source ?? null,
    reworded: printed !== null && isReworded(contribution),
    spoken: contribution.spoken !== null,
    counts: answered >= state.rules.smallestReveal ? counts : null,
  }
}

const mostQuotes = 4

/** The best for each pole and the best of the others first, so that no side is drowned; then what has most support. */
function quotesOf(state: Session, item: Item): readonly Quote[] {
  // What people said of themselves in a conversation that was read in is a question of its organizers, and no voice in it.
  const isVoice = ({ text }: Contribution) => !state.source || !isSelfDescription(text, languageOf(text, state.lang))
  const printed = contributionsOn(state, item).filter(one => publishedQuote(state, one) !== null && isVoice(one))
  const ranked = bySupport(printed.map(voiceOf))
  const firsts = [
    ranked.find(({ stance }) => stance === 'a'),
    ranked.find(({ stance }) => stance === 'b'),
    ranked.find(({ stance }) => stance !== 'a' && stance !== 'b'),
  ].filter(voice => voice !== undefined)
  const chosen = [...firsts, ...ranked.filter(voice => !firsts.includes(voice))].slice(0, mostQuotes)
  return ranked
    .filter(voice => chosen.includes(voice))
    .flatMap(({ id }) => printed.filter(contribution => contribution.id === id))
    .map(contribution => quoteOf(state, contribution))
}

function tallyOutline(state: Session, item: Dilemma, round: Round): TallyOutline | null {
  const tally = mayReveal(state, round) ? tallyOf(state, item, round) : null
  if (!tally) return null
  const format = formatOf(item.format)
  const { ordered } = format
  const values = ballotsCast(round).flatMap(({ value }) => (value === null ? [] : [value]))
  const counts = ordered ? Array.from({ length: ordered.positions(item.settings) }, () => 0) : null
  for (const value of values) {
    const place = ordered ? ordered.position(value) - 1 : 0
    if (counts) counts[place] = (counts[place] ?? 0) + 1
  }
  const { n, pass, conviction } = tally
  return { n, pass, conviction, counts, result: format.tally(values, item.settings) }
}

const roundOutline = (state: Session, item: Dilemma, round: Round): RoundOutline => ({
  round: round.round,
  voted: ballotsCast(round).length,
  of: seatedIn(state, round),
  proxies: proxiesIn(round),
  tally: tallyOutline(state, item, round),
  withheld: !mayReveal(state, round),
})

function itemOutline(state: Session, table: Table, item: Item): ItemOutline[] {
  if (item.kind === 'break') return []
  const dilemma = item.kind === 'dilemma' ? item : null
  const seen = table.dilemmas.find(({ item: { id } }) => id === item.id)
  // A round in which nobody voted is no part of what the table did.
  const held = roundsOf(state, item.id).filter(round => ballotsCast(round).length > 0)
  const rounds = dilemma ? held.map(round => roundOutline(state, dilemma, round)) : []
  const quotes = quotesOf(state, item)
  if (rounds.length === 0 && quotes.length === 0 && writtenOn(state, item).length === 0) return []
  return [
    {
      id: item.id,
      kind: dilemma ? 'dilemma' : 'talk',
      title: item.title,
      question: dilemma?.question ?? null,
      poles: dilemma ? (formatOf(dilemma.format).ordered?.poles(dilemma.settings) ?? null) : null,
      rounds,
      shift: seen?.moved?.shown ?? null,
      label: seen?.last.finding.label ?? null,
      quotes,
    },
  ]
}

/** Chapters with what happened in them; items outside a chapter stand together under no title, where the first of them was. */
export function chaptersOf(state: Session, table: Table): readonly ChapterOutline[] {
  const ids = [...new Set(state.items.map(({ chapter }) => chapter))]
  return ids
    .map(id => ({
      title: state.chapters.find(chapter => chapter.id === id)?.title ?? null,
      items: state.items.filter(({ chapter }) => chapter === id).flatMap(item => itemOutline(state, table, item)),
    }))
    .filter(({ items }) => items.length > 0)
}

export interface About {
  /** People with a seat and a vote, those of them who came, and all who cast a ballot at any time. */
  readonly seated: number
  readonly arrived: number
  readonly voted: number
  /** Most ballots in one round that were entered for people without a device; they stand on no list. */
  readonly proxies: number
  /** Dilemmas that were voted on. */
  readonly dilemmas: number
  readonly rehearsal: boolean
  /** Of a conversation that was held elsewhere and read in: its statements, and those that its moderators left out. */
  readonly readIn: { readonly statements: number; readonly leftOut: number } | null
}
export function aboutOf(state: Session): About {
  const rounds = Object.values<readonly Round[]>(state.rounds)
  const voters = state.guests.filter((_, voter) =>
    rounds.some(of => of.some(round => round.ballots[voter] !== undefined)),
  )
  return {
    seated: electorate(state).length,
    arrived: state.guests.filter(guest => guest.votes && guest.arrived).length,
    voted: state.register?.length ?? voters.length,
    proxies: Math.max(0, ...rounds.flat().map(proxiesIn)),
    dilemmas: rounds.filter(of => of.some(round => ballotsCast(round).length > 0)).length,
    rehearsal: state.rehearsal,
    readIn: state.source && {
      statements: state.contributions.filter(onTable).length,
      leftOut: state.contributions.filter(({ hidden }) => hidden !== null).length,
    },
  }
}
