import { sideOf } from '../../../shared/formats/format.ts'
import { ratings, type RatingsBallot, type RatingsSettings } from '../../../shared/formats/ratings.ts'
import { isWholeBetween } from '../../../shared/formats/reading.ts'
import type { Lang } from '../../../shared/lang.ts'
import type { RoundView } from '../../../shared/session/view-rounds.ts'
import { placeLabel } from '../../../shared/wording/format-results.ts'
import { isRecord } from '../../connection/kept.ts'
import { enRatings } from '../../locales/en-ratings.ts'
import { b } from '../../locales/marked.ts'
import { nlRatings, type RatingsWords } from '../../locales/nl-ratings.ts'
import type { FormatUi } from '../format-ui.ts'
import { formatsWords, resultSentence } from '../round-result.ts'

export const ratingsWords: Readonly<Record<Lang, RatingsWords>> = { nl: nlRatings, en: enRatings }

export const readSettings = (settings: unknown): RatingsSettings =>
  ratings.readSettings(settings) ?? ratings.emptySettings()

/** What is answered so far: a term without an entry is still to be rated. */
export function readAnswers(value: unknown, { terms, positions }: RatingsSettings): RatingsBallot {
  if (!isRecord(value)) return {}
  const answers = terms.flatMap(({ id }): (readonly [string, number | null])[] => {
    const place = value[id]
    return place === null || isWholeBetween(place, 1, positions) ? [[id, place]] : []
  })
  return Object.fromEntries(answers)
}

/** The full name of a place, as a screen reader says it. */
export function placeName(place: number, { positions, low, high }: RatingsSettings, lang: Lang): string {
  const [words, label, side] = [ratingsWords[lang], placeLabel(place, positions), sideOf(place, positions)]
  return side === 'middle' ? words.middle(label) : words.place(label, side === 'a' ? low : high)
}

/** People per place and without an opinion, term by term in the order of the settings. */
export function termCounts(round: RoundView, { terms, positions }: RatingsSettings) {
  const tallied: unknown = round.tally?.['terms']
  const known = Array.isArray(tallied) ? tallied.filter(isRecord) : []
  return terms.map(({ id, name }) => {
    const found = known.find(term => term['id'] === id)
    const counts = found?.['counts']
    const number = (count: unknown) => (typeof count === 'number' ? count : 0)
    return {
      ...{ id, name },
      counts: Array.from({ length: positions }, (_, index) => number(Array.isArray(counts) ? counts[index] : 0)),
      none: number(found?.['none']),
    }
  })
}

/** All that ratings say of themselves. */
export const ratingsSentences: Omit<FormatUi, 'Ballot' | 'Chart' | 'Editor'> = {
  called: lang => ratingsWords[lang].called,
  missing(value, input, lang) {
    const settings = readSettings(input)
    const left = settings.terms.length - Object.keys(readAnswers(value, settings)).length
    if (left > 0) return ratingsWords[lang].rateFirst(left)
    return ratings.readBallot(value, settings) === undefined ? ratingsWords[lang].rateOne : null
  },
  options: settings => readSettings(settings).terms.map(({ name }) => name),
  draws: 'lamps',
  keys: settings => readSettings(settings).positions,
  standing(value, input, lang) {
    const settings = readSettings(input)
    const ballot = ratings.readBallot(value, settings)
    const words = ratingsWords[lang]
    if (!ballot) return [formatsWords[lang].standingNowhere]
    const said = settings.terms.flatMap(({ id, name }) => {
      const place = ballot[id] ?? null
      return place === null ? [] : [words.rated(name, placeLabel(place, settings.positions))]
    })
    return [words.standing, b(said.join(', '))]
  },
  result: (name, round, settings, lang) => resultSentence('ratings', name, round, settings, lang),
  movement: () => null,
  paper(input) {
    const { positions, low, high, terms } = readSettings(input)
    return { kind: 'grid', places: positions, low, high, lines: terms.map(({ name }) => name) }
  },
  sides: () => null,
}
