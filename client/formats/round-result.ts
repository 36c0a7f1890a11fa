import type { ResultTable } from '../../shared/formats/format.ts'
import { formatOf, type FormatName } from '../../shared/formats/index.ts'
import type { Lang } from '../../shared/lang.ts'
import type { RoundView } from '../../shared/session/view-rounds.ts'
import { resultTable } from '../../shared/wording/format-results.ts'
import { proxySentence } from '../../shared/wording/proxies.ts'
import { enFormats } from '../locales/en-formats.ts'
import { nlFormats, type FormatsWords } from '../locales/nl-formats.ts'

export const formatsWords: Readonly<Record<Lang, FormatsWords>> = { nl: nlFormats, en: enFormats }

/** A round as a table and a sentence, the same that exports print; of no ballots before the reveal. */
export function roundTable(format: FormatName, round: RoundView, settings: unknown, lang: Lang): ResultTable {
  const tally = round.tally ?? formatOf(format).tally([], settings)
  return resultTable(format, tally, settings, lang)
}

/** "Eerste stem: 5 aan de kant van …", how many had no position, and how many voted on paper or by a show of hands. */
export function resultSentence(
  format: FormatName,
  name: string,
  round: RoundView,
  settings: unknown,
  lang: Lang,
): string {
  const passes = round.tally?.pass ?? 0
  const said = `${name}: ${roundTable(format, round, settings, lang).sentence}`
  const others = [passes === 0 ? '' : formatsWords[lang].passes(passes), proxySentence(round.proxies, lang)]
  return [said, ...others].filter(sentence => sentence !== '').join(' ')
}
