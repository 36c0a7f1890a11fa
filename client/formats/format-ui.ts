import type { Component } from 'vue'
import type { Lang } from '../../shared/lang.ts'
import type { RoundView } from '../../shared/session/view-rounds.ts'
import type { Marked } from '../locales/marked.ts'
import type { PaperForm } from './paper-form.ts'

/** Props of a Ballot; it answers with `update:modelValue`. */
export interface BallotProps {
  readonly settings: unknown
  /** As the format's `readBallot` takes it; null while nothing is chosen. */
  readonly modelValue: unknown
  /** Read by a screen reader before the choices. */
  readonly legend: string
  /** What this person chose in an earlier round, shown to them alone, and the name of that round. */
  readonly earlier?: unknown
  readonly earlierLabel?: string
  readonly disabled?: boolean
}
/** Props of a Chart: a revealed round. */
export interface ChartProps {
  readonly settings: unknown
  readonly round: RoundView
  /** The round it is compared with: the chart shows what moved. */
  readonly before?: RoundView | undefined
  /** Names of both rounds, such as "eerste stem". */
  readonly name: string
  readonly beforeName?: string | undefined
  /** This person's own ballot, ringed. */
  readonly own?: unknown
  readonly small?: boolean | undefined
  /** On the wall of a room, read from afar: as wide as the wall, or on half of it. */
  readonly room?: 'wall' | 'half' | undefined
}
/** Props of an Editor; it answers with `update:modelValue`. */
export interface EditorProps {
  readonly modelValue: unknown
  /** Settings of a vote that was cast stay as they are. */
  readonly disabled?: boolean
}

/** How a vote format meets people: what `shared/formats` is to the server. */
export interface FormatUi {
  /** What the organizer chooses it by, and what it asks of the table. */
  readonly called: (lang: Lang) => { readonly name: string; readonly hint: string }
  readonly Ballot: Component
  readonly Chart: Component
  readonly Editor: Component
  /** What is still missing, as the button says that would lay the ballot down; null when it is whole. */
  readonly missing: (value: unknown, settings: unknown, lang: Lang) => string | null
  /** What can be chosen, by name, in order; empty on a scale, whose poles say it. */
  readonly options: (settings: unknown) => readonly string[]
  /** What its chart is made of: a lamp for each person, or bars. */
  readonly draws: 'lamps' | 'bars'
  /** How many keys choose an answer; 0 when keys do nothing. */
  readonly keys: (settings: unknown) => number
  /** Where a ballot stands, as said to the person who cast it. */
  readonly standing: (value: unknown, settings: unknown, lang: Lang) => Marked
  /** A revealed round in one sentence. */
  readonly result: (name: string, round: RoundView, settings: unknown, lang: Lang) => string
  /** What moved, in one sentence; null when it may not be told. */
  readonly movement: (round: RoundView, settings: unknown, lang: Lang) => string | null
  /** The same vote for a pen, in the language of the session. */
  readonly paper: (settings: unknown, lang: Lang) => PaperForm
  /** What a thought can argue for, in words: pole names on a scale. */
  readonly sides: (settings: unknown) => { readonly a: string; readonly b: string } | null
}
