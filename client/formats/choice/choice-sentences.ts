import { choice, type ChoiceSettings } from '../../../shared/formats/choice.ts'
import type { Lang } from '../../../shared/lang.ts'
import { enChoice } from '../../locales/en-choice.ts'
import { nlChoice, type ChoiceWords } from '../../locales/nl-choice.ts'
import type { FormatUi } from '../format-ui.ts'
import { formatsWords, resultSentence } from '../round-result.ts'

export const choiceWords: Readonly<Record<Lang, ChoiceWords>> = { nl: nlChoice, en: enChoice }

export const readSettings = (settings: unknown): ChoiceSettings =>
  choice.readSettings(settings) ?? choice.emptySettings()

/** All that a choice says of itself. */
export const choiceSentences: Omit<FormatUi, 'Ballot' | 'Chart' | 'Editor'> = {
  called: lang => choiceWords[lang].called,
  missing: (value, settings, lang) =>
    choice.readBallot(value, readSettings(settings)) === undefined ? choiceWords[lang].chooseFirst : null,
  options: settings => readSettings(settings).options.map(({ name }) => name),
  draws: 'lamps',
  keys: settings => Math.min(9, readSettings(settings).options.length),
  standing(value, settings, lang) {
    const chosen = readSettings(settings).options.find(({ id }) => id === value)
    return chosen ? choiceWords[lang].standing(chosen.name) : [formatsWords[lang].standingNowhere]
  },
  result: (name, round, settings, lang) => resultSentence('choice', name, round, settings, lang),
  movement: () => null,
  paper: settings => ({ kind: 'one', options: readSettings(settings).options.map(({ name }) => name) }),
  sides: () => null,
}
