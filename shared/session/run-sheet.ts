import type { FormatName } from '../formats/index.ts'
import type { ChapterId, ItemId } from './ids.ts'

export const steps = ['introduce', 'vote', 'reveal', 'discuss', 'conclude'] as const
export type Step = (typeof steps)[number]
/** Where the table is. `round` counts from 1. */
export interface Stage {
  readonly item: ItemId
  readonly step: Step
  readonly round: number
}
export interface PlannedStep {
  readonly step: Step
  readonly round: number
  readonly minutes: number
}

export const itemKinds = ['dilemma', 'talk', 'break'] as const
export type ItemKind = (typeof itemKinds)[number]
export interface Chapter {
  readonly id: ChapterId
  readonly title: string
}
export interface RemovedChapter extends Chapter {
  /** What lay in it. */
  readonly items: readonly ItemId[]
  /** The chapter that these joined; null for none. */
  readonly into: ChapterId | null
}
interface ItemBase {
  readonly id: ItemId
  readonly chapter: ChapterId | null
  readonly title: string
  readonly steps: readonly PlannedStep[]
}
export interface Dilemma extends ItemBase {
  readonly kind: 'dilemma'
  readonly question: string
  readonly format: FormatName
  /** As the format's `readSettings` returned it. */
  readonly settings: unknown
}
export interface Talk extends ItemBase {
  readonly kind: 'talk' | 'break'
}
export type Item = Dilemma | Talk
