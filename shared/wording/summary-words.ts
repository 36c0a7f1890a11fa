import type { HouseRules } from '../session/session.ts'
import type { Recognition } from '../session/takeaway.ts'
import type { TakeawayKind } from '../takeaways/index.ts'
import type { About } from '../takeaways/outline.ts'
import type { Silence, SilenceReason } from '../takeaways/silence.ts'

type SilenceWords = {
  readonly [R in SilenceReason]: (silence: Extract<Silence, { readonly reason: R }>) => string
}
/** The sentences of a summary around its take-aways. */
export interface SummaryWords {
  about(about: About): string
  /** How many recognise a take-away, and how they put it. */
  recognition(recognition: Recognition): string
  withdrawn(contributions: number): string
  /** Evidence whose words its speakers have not cleared. */
  uncleared(contributions: number): string
  /** Evidence that its speakers put in other words for print. */
  reworded(contributions: number): string
  /** Stands in people's own wording for words of somebody that are not cleared. */
  readonly notCleared: string
  /** A wording of people's own that the votes no longer carry. */
  readonly unsupported: string
  /** A claim of the server's own that the votes no longer carry. */
  lapsed(title: string): string
  /** What is missing about a dilemma; its title goes before. */
  readonly silence: SilenceWords
  /** How it was done and what the words mean: the house, each kind, and how to check it. */
  method(rules: HouseRules, about: About): readonly string[]
  /** Whom to name, as the licence of a conversation that was read in asks. */
  source(attribution: string): string
  readonly kinds: Readonly<Record<TakeawayKind, string>>
  provenance(about: About): readonly string[]
}
