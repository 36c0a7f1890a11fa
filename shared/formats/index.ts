import type { FormatDefinition } from './format.ts'
import { approval } from './approval.ts'
import { choice } from './choice.ts'
import { points } from './points.ts'
import { ranking } from './ranking.ts'
import { ratings } from './ratings.ts'
import { spectrum } from './spectrum.ts'

export const formats = { spectrum, ratings, choice, approval, ranking, points }
export type FormatName = keyof typeof formats
/** What a format's own `readSettings` returns. */
export type SettingsOf<F extends FormatName> = Parameters<(typeof formats)[F]['tally']>[1]

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(formats, name)

/** The one place where a format's types are forgotten: settings and ballots were read by this same format before they were stored. */
export const formatOf = (name: FormatName): FormatDefinition<unknown, unknown, object> => formats[name]
