import type { FormatName } from '../formats/index.ts'
import type { ItemLine } from './lines.ts'
import type { ProblemKind } from './script.ts'

/** A text, and the line it stands on, from 1. */
export interface Told {
  readonly text: string
  readonly line: number
}
/** An item while its lines are read. */
export interface Draft {
  readonly line: number
  readonly head: ItemLine
  question: Told | null
  format: { readonly name: FormatName; readonly line: number } | null
  rounds: number | null
  minutes: number | null
  readonly settings: Map<string, Told>
  readonly lettered: { readonly letter: string; readonly text: string; readonly line: number }[]
  readonly listed: Told[]
}
export type Tell = (line: number, kind: ProblemKind, amount?: number) => void

export const newDraft = (line: number, head: ItemLine): Draft => ({
  ...{ line, head, question: null, format: null, rounds: null, minutes: head.minutes },
  ...{ settings: new Map(), lettered: [], listed: [] },
})

/** Whether anything was said that only a dilemma has. */
export const looksLikeDilemma = ({ head, question, format, settings, lettered, listed }: Draft): boolean =>
  head.kind === 'dilemma' || question !== null || format !== null || settings.size + lettered.length + listed.length > 0
