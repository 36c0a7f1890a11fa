import { sideOf, type Side } from '../formats/format.ts'
import { formatOf } from '../formats/index.ts'
import { onTable } from '../session/contributions.ts'
import type { ItemId } from '../session/ids.ts'
import { countResponses } from '../session/responses.ts'
import { isReworded, publishedQuote } from '../session/quotes.ts'
import { convictionsIn } from '../session/kept-round.ts'
import { shiftOf } from '../session/shifts.ts'
import { mayReveal } from '../session/steps.ts'
import {
  ballotsCast,
  contributionOf,
  itemOf,
  proxiesIn,
  roundsOf,
  type Dilemma,
  type Session,
} from '../session/session.ts'
import { publishedSentence } from '../session/view-takeaways.ts'
import { aboutOf, chaptersOf, type ItemOutline, type Quote, type RoundOutline } from './outline.ts'
import { seatedIn } from './seated.ts'
import { tableOf } from './table.ts'
import { voiceOf } from './voices.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether this is what somebody cleared, word for word, and the table answered it so. */
export function quoteIsTrue(state: Session, { id, stance, text, source, reworded, spoken, counts }: Quote): boolean {
  const contribution = contributionOf(state, id)
  if (!contribution || !onTable(contribution)) return false
  const { agree, disagree, pass } = contribution.mixed?.all ?? countResponses(contribution.responses)
  const few = agree + disagree + pass < state.rules.smallestReveal
  const right = few
    ? counts === null
    : counts !== null && same([counts.agree, counts.disagree, counts.pass], [agree, disagree, pass])
  const printed = publishedQuote(state, contribution)
  const cleared = (printed?.text ?? null) === text && (printed?.source ?? null) === source
  const told = reworded === (printed !== null && isReworded(contribution)) && spoken === (contribution.spoken !== null)
  return cleared && told && contribution.stance === stance && right
}

/** Whether a round was so, counted ballot by ballot. */
function roundIsTrue(
  state: Session,
  item: Dilemma,
  { round: number, voted, of, proxies, tally, withheld }: RoundOutline,
): boolean {
  const round = roundsOf(state, item.id).find(one => one.round === number)
  if (!round) return false
  const ballots = ballotsCast(round)
  const values = ballots.filter(({ value }) => value !== null).map(({ value }) => value)
  const enough = mayReveal(state, round)
  if (voted !== ballots.length || of !== seatedIn(state, round) || withheld === enough) return false
  if (proxies !== proxiesIn(round)) return false
  if (tally === null) return round.status !== 'revealed' || !enough
  if (round.status !== 'revealed' || !enough) return false
  const { ordered } = formatOf(item.format)
  const at = (place: number) => values.filter(value => ordered?.position(value) === place + 1).length
  return (
    tally.n === values.length &&
    tally.pass === ballots.length - values.length &&
    (tally.conviction === null || same(tally.conviction, convictionsIn(round))) &&
    (tally.counts === null || tally.counts.every((count, place) => count === at(place))) &&
    same(tally.result, formatOf(item.format).tally(values, item.settings))
  )
}

/** What a summary says of an item and its session does not: quotes, tallies, movers. */
export function unsupportedIn(state: Session, outline: ItemOutline): readonly string[] {
  const item = itemOf(state, outline.id)
  if (!item || item.title !== outline.title) return [outline.title]
  const quotes = outline.quotes.filter(quote => !quoteIsTrue(state, quote)).map(({ id, text }) => text ?? id)
  if (item.kind !== 'dilemma') return quotes
  const poles = formatOf(item.format).ordered?.poles(item.settings) ?? null
  const frame =
    outline.question === item.question && same(outline.poles, poles) ? [] : [outline.question ?? outline.title]
  const rounds = outline.rounds.filter(round => !roundIsTrue(state, item, round))
  const shifts = roundsOf(state, item.id).map(round => shiftOf(state, item, round))
  const shift = outline.shift === null || shifts.some(shown => same(shown, outline.shift)) ? [] : [outline.shift]
  return [...frame, ...quotes, ...[...rounds, ...shift].map(wrong => `${item.title}: ${JSON.stringify(wrong)}`)]
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

/** Counts of the sides, which people add up from a tally. */
function sidesOf({ rounds }: ItemOutline): readonly number[] {
  const on = (counts: readonly number[], side: Side) =>
    counts.reduce((sum, count, place) => (sideOf(place + 1, counts.length) === side ? sum + count : sum), 0)
  return rounds.flatMap(({ tally }) => {
    const counts = tally?.counts
    return counts ? [on(counts, 'a'), on(counts, 'middle'), on(counts, 'b')] : []
  })
}

/** What people's own wording may draw on: the numbers that may be shown of a dilemma (of all, for a wording about none), and what was written. */
export function materialFor(
  state: Session,
  id: ItemId | null,
): { numbers: ReadonlySet<string>; texts: readonly string[] } {
  const all = chaptersOf(state, tableOf(state)).flatMap(({ items }) => items)
  const items = id === null ? all : all.filter(item => item.id === id)
  const said = state.contributions.filter(contribution => onTable(contribution))
  const about = said.filter(({ item }) => id === null || item === id)
  const answers = about.map(voiceOf).filter(voice => voice.answered >= state.rules.smallestReveal)
  const answered = answers.flatMap(voice => [
    voice.answered,
    voice.counts.agree,
    voice.counts.disagree,
    voice.counts.pass,
  ])
  const numbers = [...numbersIn([aboutOf(state), items]), ...items.flatMap(sidesOf), ...answered]
  const names = items.flatMap(({ title, question, poles }) => [title, question ?? '', poles?.a ?? '', poles?.b ?? ''])
  const written = said.flatMap(contribution => publishedQuote(state, contribution)?.text ?? [])
  const digits = names.flatMap(name => name.match(/\d+/g) ?? [])
  const minorities = state.items.flatMap(item => publishedSentence(state, item.id)?.text ?? [])
  return { numbers: new Set([...numbers.map(String), ...digits]), texts: [...written, ...names, ...minorities] }
}
