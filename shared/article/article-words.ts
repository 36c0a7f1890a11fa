import type { Stance } from '../session/session.ts'
import type { ItemOutline } from '../takeaways/outline.ts'

/** Counts of one vote on a scale, in people. */
export interface VoteCounts {
  readonly n: number
  /** Of how many who could vote. */
  readonly of: number
  readonly pass: number
  readonly a: number
  readonly middle: number
  readonly b: number
}
export interface Poles {
  readonly a: string
  readonly b: string
}
/** Who took a place twice, and went to which side. */
export interface Movers {
  readonly n: number
  readonly toA: number
  readonly toB: number
  readonly stayed: number
}
/** Which vote a sentence is about. */
export type VotePlace = 'only' | 'first' | 'last' | number

/** The sentences of an article that a take-away does not bring along. */
export interface ArticleWords {
  /** Sentences about one vote. */
  vote(place: VotePlace, counts: VoteCounts, poles: Poles): readonly string[]
  /** Who voted on something that is no scale. */
  turnout(place: VotePlace, n: number, of: number): string
  moved(movers: Movers, poles: Poles): string
  /** What the last vote is called, and what that means. `pole` is the larger side. */
  label(label: NonNullable<ItemOutline['label']>, pole: string): string
  /** Before somebody’s words. */
  beforeQuote(stance: Stance, poles: Poles | null): string
  readonly votedTwice: string
  readonly votedOnce: string
  readonly items: string
  readonly takeaways: string
  readonly noTakeaways: string
  readonly otherSide: string
  readonly silence: string
  readonly about: string
  seats(arrived: number): string
  readonly nameless: string
  readonly method: string
  readonly byHand: string
}
