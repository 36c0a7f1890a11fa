import { sideOf } from '../formats/format.ts'
import type { FormatDefinition, ResultTable } from '../formats/format.ts'
import { formatOf, type FormatName } from '../formats/index.ts'
import { approval } from '../formats/approval.ts'
import { choice } from '../formats/choice.ts'
import type { Option } from '../formats/options.ts'
import { points } from '../formats/points.ts'
import { ranking, type RankingSettings, type RankingTally } from '../formats/ranking.ts'
import { ratings, type RatingsSettings, type RatingsTally, type TermTally } from '../formats/ratings.ts'
import { spectrum } from '../formats/spectrum.ts'
import type { Lang } from '../lang.ts'
import { formatResultEn } from './format-results-en.ts'
import { formatResultNl } from './format-results-nl.ts'
import type { FormatResultWords } from './format-results-words.ts'

type Describe = (result: unknown, settings: unknown, lang: Lang) => ResultTable

const languages: Readonly<Record<Lang, FormatResultWords>> = { nl: formatResultNl, en: formatResultEn }

/** Describes what a format's own `tally` returned, with settings that its own `readSettings` returned. */
const describing =
  <Settings, Ballot, Tally extends object>(
    format: FormatDefinition<Settings, Ballot, Tally>,
    describe: (tally: Tally, settings: Settings, words: FormatResultWords) => ResultTable,
  ): Describe =>
  (result, settings, lang) =>
    // A tally is only ever made by its own format, which is the one that describes it here.
    describe(result as Tally, format.readSettings(settings) ?? format.emptySettings(lang), languages[lang])

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

interface Sides {
  readonly a: number
  readonly middle: number
  readonly b: number
}
function sidesOf(counts: readonly number[]): Sides {
  const sides = { a: 0, middle: 0, b: 0 }
  for (const [index, count] of counts.entries()) sides[sideOf(index + 1, counts.length)] += count
  return sides
}

/** A place of a rating as people read it: the middle is 0, and what lies above it has a plus. */
export function placeLabel(place: number, positions: number): string {
  const value = place - (positions + 1) / 2
  return value === 0 ? '0' : `${value > 0 ? '+' : '\u2212'}${Math.abs(value)}`
}

/** How far more people stand at the high end than at the low one, as a share of who rated the term; -1..1. */
function leaningOf({ counts }: TermTally): number {
  const { a, b } = sidesOf(counts)
  const n = sumOf(counts)
  return n === 0 ? 0 : (b - a) / n
}

function ratingsSentence({ terms }: RatingsTally, settings: RatingsSettings, words: FormatResultWords): string {
  const said = terms
    .filter(({ counts }) => sumOf(counts) > 0)
    .toSorted((one, other) => leaningOf(other) - leaningOf(one))
    .map(({ id, counts }) => ({
      name: settings.terms.find(term => term.id === id)?.name ?? id,
      sides: sidesOf(counts),
      n: sumOf(counts),
      leaning: leaningOf({ id, counts, none: 0 }),
    }))
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last) return words.nobody
  if (first.leaning === last.leaning) return words.ratings.level
  const { highest, lowest } = words.ratings
  return `${highest(first.name, first.sides.b, first.n, settings.high)} ${lowest(last.name, last.sides.a, last.n, settings.low)}`
}

/** The names of the options with the largest of these numbers, and that number. */
function largestOf(options: readonly Option[], numbers: readonly number[]) {
  const most = Math.max(0, ...numbers)
  return { most, names: options.filter((_, index) => numbers[index] === most).map(({ name }) => name) }
}

/** How often each option was chosen, and which most often. */
function chosenTable(
  options: readonly Option[],
  tallied: readonly { readonly votes: number }[],
  ballots: number,
  words: FormatResultWords,
  say: FormatResultWords['choice'],
): ResultTable {
  const votes = tallied.map(option => option.votes)
  const { most, names } = largestOf(options, votes)
  const said = names.length === 1 ? say.most(names.join(''), most, ballots) : say.tied(words.list(names), most, ballots)
  return {
    caption: say.caption,
    head: [words.option, words.votes],
    rows: options.map(({ name }, index) => [name, votes[index] ?? 0]),
    sentence: most === 0 ? words.nobody : said,
  }
}

/** A number that may be a half, as this language writes it. */
const halves = (value: number, { lang }: FormatResultWords): string | number =>
  Number.isInteger(value) ? value : String(value).replace('.', lang === 'nl' ? ',' : '.')

/** Options from most to least preferred, by the sum of their ranks; those of one sum in the order of the settings. */
function rankingTable(
  { options: tallied, ballots }: RankingTally,
  { options }: RankingSettings,
  words: FormatResultWords,
) {
  const say = words.ranking
  const named = tallied
    .map(option => ({ ...option, name: options.find(({ id }) => id === option.id)?.name ?? option.id }))
    .toSorted((one, other) => one.rankSum - other.rankSum)
  const top = named.filter(({ rankSum }) => rankSum === named[0]?.rankSum)
  const first = top[0]?.ranks[0] ?? 0
  const names = top.map(({ name }) => name)
  const anyLeft = named.some(({ unranked }) => unranked > 0)
  // Where nobody used the last places they are no columns.
  const used = Math.max(1, ...named.map(({ ranks }) => ranks.findLastIndex(count => count > 0) + 1))
  const said = names.length === 1 ? say.top(names.join(''), first, ballots) : say.tied(words.list(names))
  return {
    caption: say.caption,
    head: [
      words.option,
      ...Array.from({ length: used }, (_, index) => say.rank(index + 1)),
      ...(anyLeft ? [say.unranked] : []),
      say.rankSum,
    ],
    rows: named.map(({ name, ranks, unranked, rankSum }) => [
      name,
      ...ranks.slice(0, used),
      ...(anyLeft ? [unranked] : []),
      halves(rankSum, words),
    ]),
    sentence: ballots === 0 ? words.nobody : said,
  }
}

const results: Partial<Record<FormatName, Describe>> = {
  spectrum: describing(spectrum, ({ counts }, { poleA, poleB, positions }, words) => {
    const { a, middle, b } = sidesOf(counts)
    const poleAt = (place: number) => (place === 1 ? ` (${poleA})` : place === positions ? ` (${poleB})` : '')
    return {
      caption: words.spectrum.caption(poleA, poleB),
      head: [words.place, words.votes],
      rows: counts.map((count, index) => [`${index + 1}${poleAt(index + 1)}`, count]),
      sentence: words.spectrum.sentence(a, middle, b, { a: poleA, b: poleB }),
    }
  }),
  choice: describing(choice, ({ options: votes }, { options }, words) =>
    chosenTable(options, votes, sumOf(votes.map(one => one.votes)), words, words.choice),
  ),
  approval: describing(approval, ({ options: votes, ballots }, { options }, words) =>
    chosenTable(options, votes, ballots, words, words.approval),
  ),
  ranking: describing(ranking, rankingTable),
  points: describing(points, ({ options: tallied }, { options, budget }, words) => {
    const say = words.points
    const totals = tallied.map(({ total }) => total)
    const { most, names } = largestOf(options, totals)
    const said =
      names.length === 1
        ? say.most(names.join(''), most, sumOf(totals))
        : say.tied(words.list(names), most, sumOf(totals))
    return {
      caption: say.caption(budget),
      head: [words.option, say.total, say.median, say.zero],
      rows: options.map(({ name }, index) => [
        name,
        totals[index] ?? 0,
        halves(tallied[index]?.median ?? 0, words),
        tallied[index]?.zero ?? 0,
      ]),
      sentence: most === 0 ? words.nobody : said,
    }
  }),
  ratings: describing(ratings, (tally, settings, words) => {
    const { positions, low, high, terms } = settings
    const places = Array.from({ length: positions }, (_, index) => placeLabel(index + 1, positions))
    const nameOf = (id: string) => terms.find(term => term.id === id)?.name ?? id
    return {
      caption: words.ratings.caption(`${places[0]} (${low})`, `${places.at(-1)} (${high})`),
      head: [words.ratings[settings.about], ...places, words.ratings.none],
      rows: tally.terms.map(({ id, counts, none }) => [nameOf(id), ...counts, none]),
      sentence: ratingsSentence(tally, settings, words),
    }
  }),
}

/**
 * A revealed round in words and numbers, for exports and for the table behind a chart: in those of the house, or in the format's own.
 * @param result what the format's `tally` returned (more fields beside them do no harm)
 * @param settings of the dilemma, as stored
 * @returns whole people and places; no percentages
 */
export function resultTable(format: FormatName, result: unknown, settings: unknown, lang: Lang): ResultTable {
  const describe = results[format]
  if (describe) return describe(result, settings, lang)
  const definition = formatOf(format)
  const read = definition.readSettings(settings) ?? definition.emptySettings(lang)
  // A tally is only ever made by its own format, which is the one that describes it here.
  const said = definition.describe?.(result as object, read, lang)
  if (!said) throw new Error(`nobody put the results of ${format} into words`)
  return said
}
