import type { Origin } from './authors.ts'
import type { ContributionId, GuestId, ItemId } from './ids.ts'
import type { Exposure } from './session.ts'

export const stances = ['a', 'b', 'nuance', 'example', 'question'] as const
export type Stance = (typeof stances)[number]
export const responses = ['agree', 'disagree', 'pass'] as const
export type Response = (typeof responses)[number]
export interface ResponseCounts {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}
/** How somebody's words may be printed: not at all, without a source, by role or segment, or by name. */
export const consentAnswers = ['off', 'unattributed', 'role', 'named'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]
export interface QuoteConsent {
  /** Null while its speaker was asked and has not answered: silence is no. */
  readonly answer: ConsentAnswer | null
  /** How the speaker wants it to stand; null for as it was said. */
  readonly wording: string | null
}

export interface Contribution {
  readonly id: ContributionId
  readonly item: ItemId
  /** A guest; once authors are cut loose nobody, and of no two contributions the same. */
  readonly author: GuestId
  /** What may still be printed of an author who is nobody any more. */
  readonly origin?: Origin
  readonly stance: Stance
  readonly text: string
  readonly exposure: Exposure
  readonly replyTo: ContributionId | null
  readonly at: number
  readonly hidden: string | null
  readonly mergedInto: ContributionId | null
  /** Null until its speaker is asked, or speaks up. */
  readonly consent: QuoteConsent | null
  /** By voter number, as `Round.ballots`; emptied when the ballots are mixed. */
  readonly responses: readonly (Response | undefined)[]
  /** What remains of the responses once the ballots are mixed; null before. */
  readonly mixed: MixedResponses | null
  /** How it came in when somebody said it aloud and a scribe wrote it down; null for what its author wrote. */
  readonly spoken: Spoken | null
}
export interface Spoken {
  /** The scribe lays it before its speaker. */
  readonly starred: boolean
  /** Its speaker put the words right. */
  readonly corrected: boolean
}
/** Counts cut loose from people. A group is left out when it, or the rest beside it, is smaller than the house allows. */
export interface MixedResponses {
  readonly all: ResponseCounts
  readonly groups: Readonly<Record<string, ResponseCounts>>
  /** By segment, as some logs of before kept them. */
  readonly segments?: Readonly<Record<string, ResponseCounts>>
}
