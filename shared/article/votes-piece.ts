import { sideOf } from '../formats/format.ts'
import type { Lang } from '../lang.ts'
import { itemOf, type Session } from '../session/session.ts'
import type { ItemOutline, RoundOutline, TallyOutline } from '../takeaways/outline.ts'
import { proxySentence } from '../wording/proxies.ts'
import { resultTable } from '../wording/format-results.ts'
import type { Movers, VoteCounts, VotePlace } from './article-words.ts'
import { articleWords } from './languages.ts'
import type { Claim, EvidenceRef, PoleSide, VotesPiece } from './material.ts'
import { numbersIn } from './numbers.ts'
import { sentenceTexts } from './sentences.ts'

type ShownRound = RoundOutline & { readonly tally: TallyOutline }
const isShown = (round: RoundOutline): round is ShownRound => round.tally !== null

/** The rounds of a dilemma that the table saw, in order. */
export const shownRounds = ({ rounds }: ItemOutline): readonly ShownRound[] => rounds.filter(isShown)

/** Counts of a round on a scale; null for a format without an order. */
function countsOf({ tally, of }: ShownRound): VoteCounts | null {
  const { counts, n, pass } = tally
  if (!counts) return null
  const sides = { a: 0, middle: 0, b: 0 }
  for (const [place, people] of counts.entries()) sides[sideOf(place + 1, counts.length)] += people
  return { n, of, pass, ...sides }
}

const claimsByLabel: Readonly<Record<NonNullable<ItemOutline['label']>, readonly Claim[]>> = {
  agree: ['agreement', 'broad-majority', 'majority'],
  majority: ['broad-majority', 'majority'],
  lean: ['majority'],
  divided: ['division'],
  middle: [],
  open: [],
  insufficient: [],
}

/** Everybody is on one side: nobody in the middle, nobody passed, nobody was absent. */
const isUnanimous = (counts: VoteCounts): boolean => Math.max(counts.a, counts.b) === counts.of && counts.of > 0

function claimsOf(label: ItemOutline['label'], counts: VoteCounts | null): readonly Claim[] {
  if (label === null || counts === null) return []
  // A divided table can have its larger half too.
  const most = label === 'divided' && 2 * Math.max(counts.a, counts.b) > counts.n ? (['majority'] as const) : []
  const all = label === 'agree' && isUnanimous(counts) ? (['unanimous'] as const) : []
  return [...all, ...claimsByLabel[label], ...most]
}

const placeOf = (index: number, rounds: readonly ShownRound[], { round }: ShownRound): VotePlace => {
  if (rounds.length === 1) return 'only'
  return index === 0 && round === 1 ? 'first' : index === rounds.length - 1 ? 'last' : round
}

/** Null where too few moved to be counted. */
function moversIn({ shift }: ItemOutline): Movers | null {
  if (!shift || shift.toA === null || shift.toB === null || shift.stayed === null) return null
  return { n: shift.n, toA: shift.toA, toB: shift.toB, stayed: shift.stayed }
}

/** What was voted, vote by vote, then what moved and what it comes to. */
export interface VoteStory {
  readonly votes: readonly (readonly string[])[]
  readonly moved: string | null
  readonly label: string | null
}

function voteSentences(
  state: Session,
  item: ItemOutline,
  round: ShownRound,
  place: VotePlace,
  lang: Lang,
): readonly string[] {
  const words = articleWords[lang]
  const counts = countsOf(round)
  const byHand = sentenceTexts(proxySentence(round.proxies, lang))
  if (counts && item.poles) return [...words.vote(place, counts, item.poles), ...byHand]
  const dilemma = itemOf(state, item.id)
  if (dilemma?.kind !== 'dilemma') return []
  const { sentence } = resultTable(dilemma.format, round.tally.result, dilemma.settings, lang)
  return [words.turnout(place, round.tally.n, round.of), ...sentenceTexts(sentence), ...byHand]
}

/** The votes of a dilemma in sentences. */
export function voteStory(state: Session, item: ItemOutline, lang: Lang): VoteStory {
  const words = articleWords[lang]
  const rounds = shownRounds(item)
  const last = rounds.at(-1)
  const counts = last ? countsOf(last) : null
  const { poles, label } = item
  const moved = moversIn(item)
  return {
    votes: rounds.map((round, index) => voteSentences(state, item, round, placeOf(index, rounds, round), lang)),
    moved: moved && poles ? words.moved(moved, poles) : null,
    label: label && counts && poles ? words.label(label, counts.a >= counts.b ? poles.a : poles.b) : null,
  }
}

function numbersWithin(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersWithin) : []
}

/** People at neighbouring places of a side, such as all of it, or its outer two: each sum once. */
function runsOf(counts: readonly number[]): readonly number[] {
  return counts.flatMap((_, from) =>
    counts.slice(from).map((__, more) => counts.slice(from, from + more + 1).reduce((sum, people) => sum + people, 0)),
  )
}

/** What may be counted on each side of a scale: in each vote, and who went there. */
function sidesOf(item: ItemOutline): readonly PoleSide[] | null {
  const { poles } = item
  if (!poles) return null
  const moved = moversIn(item)
  const on = (side: 'a' | 'b') =>
    shownRounds(item).flatMap(({ tally: { counts } }) =>
      runsOf((counts ?? []).filter((_, place) => sideOf(place + 1, counts?.length ?? 0) === side)),
    )
  const numbers = (side: 'a' | 'b', movers: number | undefined) => [
    ...new Set([...on(side), ...(movers === undefined ? [] : [movers])].map(String)),
  ]
  return [
    { pole: poles.a, numbers: numbers('a', moved?.toA) },
    { pole: poles.b, numbers: numbers('b', moved?.toB) },
  ]
}

/** The shown votes of a dilemma as evidence; nothing when none was shown. */
export function votesPiece(state: Session, item: ItemOutline, ref: EvidenceRef, lang: Lang): readonly VotesPiece[] {
  const rounds = shownRounds(item)
  const last = rounds.at(-1)
  if (!last) return []
  const story = voteStory(state, item, lang)
  const told = [...story.votes.flat(), story.moved, story.label].filter(sentence => sentence !== null)
  const asked = item.question === null ? [] : sentenceTexts(item.question)
  const counts = countsOf(last)
  const sides = sidesOf(item)
  const printed = told.flatMap(sentence => numbersIn(sentence, lang).flatMap(({ value }) => value ?? []))
  const numbers = numbersWithin([
    rounds.map(countsOf),
    rounds.map(({ voted, of, proxies, tally }) => [voted, of, proxies, tally]),
    moversIn(item),
  ]).map(String)
  return [
    {
      kind: 'votes',
      ref,
      title: item.title,
      item: item.id,
      sentences: [...asked, ...told],
      numbers: [...new Set([...numbers, ...printed])],
      label: item.label,
      ...(sides ? { sides } : {}),
      unanimous: counts !== null && isUnanimous(counts),
      claims: claimsOf(item.label, counts),
    },
  ]
}
