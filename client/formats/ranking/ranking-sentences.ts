import { readChosen } from '../../../shared/formats/options.ts'
import { ranking, type RankingSettings } from '../../../shared/formats/ranking.ts'
import type { Lang } from '../../../shared/lang.ts'
import { enRanking } from '../../locales/en-ranking.ts'
import { nlRanking, type RankingWords } from '../../locales/nl-ranking.ts'
import type { FormatUi } from '../format-ui.ts'
import { formatsWords, resultSentence } from '../round-result.ts'

export const rankingWords: Readonly<Record<Lang, RankingWords>> = { nl: nlRanking, en: enRanking }

export const readSettings = (settings: unknown): RankingSettings =>
  ranking.readSettings(settings) ?? ranking.emptySettings()

/** The order so far, also while it is not whole. */
export const readOrder = (value: unknown, { options }: RankingSettings): readonly string[] =>
  readChosen(value, options) ?? []

/** Places that a ballot has. */
export const placesIn = ({ options, top }: RankingSettings): number => top ?? options.length

/** All that a ranking says of itself. */
export const rankingSentences: Omit<FormatUi, 'Ballot' | 'Chart' | 'Editor'> = {
  called: lang => rankingWords[lang].called,
  missing(value, input, lang) {
    const settings = readSettings(input)
    if (ranking.readBallot(value, settings) !== undefined) return null
    const words = rankingWords[lang]
    return settings.top === null
      ? words.rankMore(settings.options.length - readOrder(value, settings).length)
      : words.rankOne
  },
  options: settings => readSettings(settings).options.map(({ name }) => name),
  draws: 'lamps',
  keys: () => 0,
  standing(value, input, lang) {
    const settings = readSettings(input)
    const { numbered, standing } = rankingWords[lang]
    const named = readOrder(value, settings).map((id, index) => {
      const name = settings.options.find(option => option.id === id)?.name ?? ''
      return numbered(index + 1, name)
    })
    return named.length === 0 ? [formatsWords[lang].standingNowhere] : standing(named.join(', '))
  },
  result: (name, round, settings, lang) => resultSentence('ranking', name, round, settings, lang),
  movement: () => null,
  paper(input) {
    const { options, top } = readSettings(input)
    return { kind: 'order', top, options: options.map(({ name }) => name) }
  },
  sides: () => null,
}
