import type { Lang } from '../lang.ts'

export type Side = 'a' | 'middle' | 'b'

/** For formats whose ballots stand on one ordered scale between two poles: what agreement, division, shift and camps need. */
export interface OrderedScale<Settings, Ballot> {
  /** Number of positions K, 3 or more. */
  positions(settings: Settings): number
  /** The ballot's position, 1..K; pole A is at 1. */
  position(ballot: Ballot): number
  poles(settings: Settings): { readonly a: string; readonly b: string }
}

export interface FormatDefinition<Settings, Ballot, Tally> {
  /** Parses settings from outside; undefined when they are not this format's. */
  readSettings(input: unknown): Settings | undefined
  /** Settings for a new dilemma, in the language of the table; Dutch unless said otherwise. */
  emptySettings(lang?: Lang): Settings
  /** Parses a ballot from outside; undefined when it is not a full, valid answer. Never throws. */
  readBallot(input: unknown, settings: Settings): Ballot | undefined
  /** Counts. Does not depend on the order of the ballots; passes are not among them. */
  tally(ballots: readonly Ballot[], settings: Settings): Tally
  /** A whole ballot of somebody whose opinion lies at this place, 0 up to 1: how the guests of a rehearsal answer. */
  ballotAt(place: number, settings: Settings): Ballot
  readonly ordered?: OrderedScale<Settings, Ballot>
}

/** Keeps the three types inferred and tied together. */
export const defineFormat = <S, B, T extends object>(definition: FormatDefinition<S, B, T>) => definition

export const sideOf = (position: number, positions: number): Side => {
  const middle = (positions + 1) / 2
  return position < middle ? 'a' : position > middle ? 'b' : 'middle'
}
