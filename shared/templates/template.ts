import type { FormatName, SettingsOf } from '../formats/index.ts'
import { freshOptions } from '../formats/options.ts'
import type { Lang } from '../lang.ts'

/** How a dilemma is voted on: any format, with settings that this format reads. */
type Voting = { readonly [F in FormatName]: { readonly format: F; readonly settings: SettingsOf<F> } }[FormatName]

interface TemplateEntry {
  readonly key: string
  readonly chapter: string
  readonly title: string
  readonly question: string
  readonly minutes: number
}
export type TemplateDilemma = TemplateEntry &
  Voting & {
    readonly kind: 'dilemma'
    /** Two unless set: a vote before the talk and one after. */
    readonly rounds?: number
  }
export type TemplateItem = TemplateDilemma | (TemplateEntry & { readonly kind: 'talk' | 'break' })

// One name in two languages is one template: both hold the same chapter keys and item keys, in the same order.
export interface Template {
  readonly name: string
  readonly lang: Lang
  readonly title: string
  readonly description: string
  readonly chapters: readonly { readonly key: string; readonly title: string }[]
  readonly items: readonly TemplateItem[]
}

/** A pole and the argument for it. */
type Side = readonly [pole: string, argument: string]

/** Seven places between two poles. */
export const between = ([poleA, argumentA]: Side, [poleB, argumentB]: Side) => ({
  format: 'spectrum' as const,
  settings: { positions: 7 as const, poleA, argumentA, poleB, argumentB },
})

/** Words of the trade, each on seven places between two ends. */
export const rating = ([low, high]: readonly [low: string, high: string], terms: readonly string[]) => ({
  format: 'ratings' as const,
  settings: { about: 'terms' as const, positions: 7 as const, low, high, terms: freshOptions(terms) },
})
