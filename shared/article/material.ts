import type { Lang } from '../lang.ts'
import type { ContributionId, ItemId } from '../session/ids.ts'
import type { Clearance } from '../session/quotes.ts'
import type { Recognition } from '../session/takeaway.ts'

/** A name by which a sentence points at its evidence, such as `t1`, `v3` or `q12`; in the text it stands as `[^t1]`. */
export type EvidenceRef = string

/** What may be said of a whole table: from strong to weak, and that it was divided. */
export type Claim = 'unanimous' | 'agreement' | 'broad-majority' | 'majority' | 'division'

interface PieceBase {
  readonly ref: EvidenceRef
  /** What the piece is called in a list, in the language of the article. */
  readonly title: string
  /** Numbers that a sentence resting on this piece may print, as digits. */
  readonly numbers: readonly string[]
  /** What a sentence resting on this piece may say of the table, or of those who answered the thought. */
  readonly claims: readonly Claim[]
}
export interface TakeawayPiece extends PieceBase {
  readonly kind: 'takeaway'
  readonly takeawayKind: string
  /** Every sentence that the builder made for it; one of them, word for word, needs no further proof. */
  readonly sentences: readonly string[]
  readonly item: ItemId | null
  /** How many recognise it, and how that is said; absent while too few judged it. */
  readonly recognition?: Recognition & { readonly text: string }
  /** The gate for agreement holds. */
  readonly agreed: boolean
}
/** The numbers that may be printed beside the name of a pole. */
export interface PoleSide {
  readonly pole: string
  readonly numbers: readonly string[]
}
export interface VotesPiece extends PieceBase {
  readonly kind: 'votes'
  readonly item: ItemId
  /** What was asked, and how it was answered, in whole sentences. */
  readonly sentences: readonly string[]
  /** What the last shown vote is called: agree, majority, divided, middle, lean, open, insufficient; null without a scale. */
  readonly label: string | null
  /** How many stood on each side, or went there, in any of the votes; absent without a scale. */
  readonly sides?: readonly PoleSide[]
  /** Everybody is on one side: nobody passed, and nobody was absent. */
  readonly unanimous: boolean
}
export interface QuotePiece extends PieceBase {
  readonly kind: 'quote'
  readonly contribution: ContributionId
  readonly item: ItemId
  /** As it may be printed: its speaker's own rewording where there is one. */
  readonly text: string
  /** What they wrote before they reworded it, which is not cleared; null when they did not. */
  readonly original: string | null
  readonly clearance: Clearance
  /** How its speaker is named in print, such as a sector; null for no source. */
  readonly source: string | null
}
export type Piece = TakeawayPiece | VotesPiece | QuotePiece

/** All that an article on a session may draw on, and what it may not say. For organizers and facilitators only. */
export interface ArticleMaterial {
  readonly lang: Lang
  readonly title: string
  readonly pieces: readonly Piece[]
  /** Numbers about the table as a whole: seats, voters, dilemmas. */
  readonly numbers: readonly string[]
  /** Sentences of the method note and of what is known about the table; word for word they need no proof. */
  readonly frame: readonly string[]
  /** Titles, questions, poles and parts of the table: they may stand between quotation marks. */
  readonly phrases: readonly string[]
  /** Names of guests that no cleared quote lets out. */
  readonly names: readonly string[]
}
