import { findTakeaways } from '../../shared/takeaways/index.ts'
import { summarise } from '../../shared/wording/summary.ts'
import type { Exporter } from './exporter.ts'

/** The summary with all its evidence, and every take-away that passed its gate, also those that were not chosen. */
export const json: Exporter = {
  contentType: 'application/json; charset=utf-8',
  extension: 'json',
  render: (session, lang) =>
    `${JSON.stringify({ ...summarise(session, lang), candidates: findTakeaways(session) }, null, 2)}\n`,
}
