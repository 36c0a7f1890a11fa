import { approval, type ApprovalSettings } from '../../../shared/formats/approval.ts'
import { readChosen } from '../../../shared/formats/options.ts'
import type { Lang } from '../../../shared/lang.ts'
import { enApproval } from '../../locales/en-approval.ts'
import { listed } from '../../locales/lists.ts'
import { nlApproval, type ApprovalWords } from '../../locales/nl-approval.ts'
import type { FormatUi } from '../format-ui.ts'
import { formatsWords, resultSentence } from '../round-result.ts'

export const approvalWords: Readonly<Record<Lang, ApprovalWords>> = { nl: nlApproval, en: enApproval }

export const readSettings = (settings: unknown): ApprovalSettings =>
  approval.readSettings(settings) ?? approval.emptySettings()

/** What is ticked so far, also while that is nothing. */
export const readTicked = (value: unknown, { options }: ApprovalSettings): readonly string[] =>
  readChosen(value, options) ?? []

/** All that an approval says of itself. */
export const approvalSentences: Omit<FormatUi, 'Ballot' | 'Chart' | 'Editor'> = {
  called: lang => approvalWords[lang].called,
  missing(value, input, lang) {
    const settings = readSettings(input)
    const ticked = readTicked(value, settings).length
    if (ticked === 0) return approvalWords[lang].chooseFirst
    const over = settings.most === null ? 0 : ticked - settings.most
    return over > 0 ? approvalWords[lang].tooMany(over) : null
  },
  options: settings => readSettings(settings).options.map(({ name }) => name),
  draws: 'lamps',
  keys: settings => Math.min(9, readSettings(settings).options.length),
  standing(value, input, lang) {
    const settings = readSettings(input)
    const ticked = readTicked(value, settings)
    const names = settings.options.filter(({ id }) => ticked.includes(id)).map(({ name }) => name)
    return names.length === 0 ? [formatsWords[lang].standingNowhere] : approvalWords[lang].standing(listed(lang, names))
  },
  result: (name, round, settings, lang) => resultSentence('approval', name, round, settings, lang),
  movement: () => null,
  paper(input) {
    const { options, most } = readSettings(input)
    return { kind: 'several', most, options: options.map(({ name }) => name) }
  },
  sides: () => null,
}
