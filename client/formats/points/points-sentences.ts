import { points, type PointsBallot, type PointsSettings } from '../../../shared/formats/points.ts'
import { isWholeBetween } from '../../../shared/formats/reading.ts'
import type { Lang } from '../../../shared/lang.ts'
import { isRecord } from '../../connection/kept.ts'
import { enPoints } from '../../locales/en-points.ts'
import { listed } from '../../locales/lists.ts'
import { nlPoints, type PointsWords } from '../../locales/nl-points.ts'
import type { FormatUi } from '../format-ui.ts'
import { formatsWords, resultSentence } from '../round-result.ts'

export const pointsWords: Readonly<Record<Lang, PointsWords>> = { nl: nlPoints, en: enPoints }

export const readSettings = (settings: unknown): PointsSettings =>
  points.readSettings(settings) ?? points.emptySettings()

/** What is given so far to each option, also while that is not the whole budget, or more than it. */
export function readGiven(value: unknown, { options, budget }: PointsSettings): PointsBallot {
  const known = isRecord(value) ? value : {}
  return Object.fromEntries(
    options.map(({ id }) => {
      const amount = known[id]
      return [id, isWholeBetween(amount, 0, budget) ? amount : 0]
    }),
  )
}

/** Points that are not given yet; below 0 when there are too many. */
export const leftOf = (given: PointsBallot, { budget }: PointsSettings): number =>
  budget - Object.values(given).reduce((sum, amount) => sum + amount, 0)

/** All that points say of themselves. */
export const pointsSentences: Omit<FormatUi, 'Ballot' | 'Chart' | 'Editor'> = {
  called: lang => pointsWords[lang].called,
  missing(value, input, lang) {
    const settings = readSettings(input)
    const left = leftOf(readGiven(value, settings), settings)
    const words = pointsWords[lang]
    return left === 0 ? null : left > 0 ? words.leftShort(left) : words.overShort(-left)
  },
  options: settings => readSettings(settings).options.map(({ name }) => name),
  draws: 'bars',
  keys: () => 0,
  standing(value, input, lang) {
    const settings = readSettings(input)
    const ballot = points.readBallot(value, settings)
    if (!ballot) return [formatsWords[lang].standingNowhere]
    const { given, standing } = pointsWords[lang]
    const named = settings.options.map(({ id, name }) => ({ name, amount: ballot[id] ?? 0 }))
    const told = named.filter(({ amount }) => amount > 0).map(({ name, amount }) => given(amount, name))
    return standing(listed(lang, told))
  },
  result: (name, round, settings, lang) => resultSentence('points', name, round, settings, lang),
  movement: () => null,
  paper(input) {
    const { options, budget } = readSettings(input)
    return { kind: 'spread', budget, options: options.map(({ name }) => name) }
  },
  sides: () => null,
}
