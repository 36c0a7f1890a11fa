import type { Lang } from '../lang.ts'
import type { Option } from './options.ts'

export type Side = 'a' | 'middle' | 'b'

/** For formats whose ballots stand on one ordered scale between two poles: what agreement, division, shift and camps need. */
export interface OrderedScale<Settings, Ballot> {
  /** Number of positions K, 3 or more. */
  positions(settings: Settings): number
  /** The ballot's position, 1..K; pole A is at 1. */
  position(ballot: Ballot): number
  poles(settings: Settings): { readonly a: string; readonly b: string }
}

/** For formats whose ballots give each of several terms a place on one scale: what the charge of a word needs. */
export interface TermScale<Settings, Ballot> {
  /** Words of the trade, or whole statements. */
  about(settings: Settings): 'terms' | 'statements'
  positions(settings: Settings): number
  ends(settings: Settings): { readonly low: string; readonly high: string }
  terms(settings: Settings): readonly Option[]
  /** 1..positions, from the low end; null is no opinion. */
  place(ballot: Ballot, term: string): number | null
}

/** For formats whose ballots choose among options: what common and divided choices need. */
export interface Choosing<Settings, Ballot> {
  /** Whether a ballot chooses just one. */
  readonly one: boolean
  options(settings: Settings): readonly Option[]
  /** Ids of the chosen options, one or more. */
  chosen(ballot: Ballot): readonly string[]
}

/** For formats whose ballots put options in order: what a shared order needs. */
export interface Ordering<Settings, Ballot> {
  options(settings: Settings): readonly Option[]
  /** Ids from most to least preferred; what is left out comes last, all alike. */
  order(ballot: Ballot): readonly string[]
}

/** How much somebody likes what can be chosen, ordered or rated, by its place in the settings: 0 not at all, 1 most. */
export type Likes = (index: number) => number

/** A revealed round as a table and as one sentence. */
export interface ResultTable {
  /** What the table shows, in one sentence. */
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly (string | number)[])[]
  readonly sentence: string
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
  /**
   * A whole ballot of somebody whose opinion lies at this place, 0 up to 1: how the guests of a rehearsal answer. Where there is
   * more to like than two poles, by how much they like each; without `likes` that follows from the place.
   */
  ballotAt(place: number, settings: Settings, likes?: Likes): Ballot
  /** What can be chosen, ordered or rated; a scale between two poles has none. */
  options?(settings: Settings): readonly Option[]
  /** A tally in words and numbers: whole people, no percentages. Those of the house have theirs in `shared/wording`. */
  describe?(tally: Tally, settings: Settings, lang: Lang): ResultTable
  readonly ordered?: OrderedScale<Settings, Ballot>
  readonly termScale?: TermScale<Settings, Ballot>
  readonly choosing?: Choosing<Settings, Ballot>
  readonly ordering?: Ordering<Settings, Ballot>
}

/** Somebody at this place likes what lies nearest most. */
export const likesAt =
  (place: number, options: number): Likes =>
  index =>
    1 - Math.abs(index / (options - 1) - place)

/** Places in the settings, from most to least liked; of what is liked alike the first comes first. */
export const byLiking = (options: number, likes: Likes): readonly number[] =>
  Array.from({ length: options }, (_, index) => index).toSorted((one, other) => likes(other) - likes(one))

/** Keeps the three types inferred and tied together. */
export const defineFormat = <S, B, T extends object>(definition: FormatDefinition<S, B, T>) => definition

export const sideOf = (position: number, positions: number): Side => {
  const middle = (positions + 1) / 2
  return position < middle ? 'a' : position > middle ? 'b' : 'middle'
}
