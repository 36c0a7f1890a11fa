import { labelStatement, passQuartileOf, type StatementFinding, type StatementVotes } from '../analysis/statement.ts'
import { isSelfDescription } from '../analysis/self-description.ts'
import { languageOf } from '../analysis/tokens.ts'
import { responsesBySegment, type SegmentResponses } from '../session/segments.ts'
import type { Item, Round, Session } from '../session/session.ts'
import { voiceOf, writtenOn, type Voice } from './voices.ts'

/** A contribution as a statement that people agreed with, disagreed with or passed on. */
export interface Thought {
  readonly voice: Voice
  /** People who could have answered it, at least all who did. */
  readonly eligible: number
  readonly finding: StatementFinding
  /** How the segments that may be shown answered it. */
  readonly segments: SegmentResponses
  /** Answers to it that are still on the table. */
  readonly replies: readonly Voice[]
  /** How much it was answered, against the most answered thought of the table: 0..1. */
  readonly salience: number
  /** It says what somebody is, not what they think: counted, and no claim. */
  readonly self: boolean
  /** What a claim about one thought weighs beside a claim about a vote: 0..1. */
  readonly weight: number
}
/** What was written about one item. */
export interface Talk {
  readonly item: Item
  readonly thoughts: readonly Thought[]
}

/**
 * Whoever sat at the table could have seen every thought. A conversation that was read in showed each person some of them
 * only, and a pass is a vote there: whoever saw a thought answered it, and no more are known to have.
 */
const knownToHaveSeen = ({ source, guests }: Session): number =>
  source === null ? guests.filter(guest => guest.votes && guest.arrived).length : 0

/** A touch on a thought in passing weighs less than a vote that the table made up its mind for, and talked about. */
const besideVotes = 0.7

/** Thoughts that a take-away may be about. */
export const claimable = ({ thoughts }: Talk): readonly Thought[] => thoughts.filter(({ self }) => !self)

export function talksOf(state: Session): readonly Talk[] {
  const said = state.items.map(item => ({ item, contributions: writtenOn(state, item) }))
  const voices = said.map(({ item, contributions }) => ({ item, contributions, voices: contributions.map(voiceOf) }))
  const present = knownToHaveSeen(state)
  const votesOf = ({ counts, answered }: Voice): StatementVotes => ({
    ...counts,
    eligible: Math.max(answered, present),
  })
  const all = voices.flatMap(talk => talk.voices)
  // Too few answers say nothing of how unsure a table is.
  const smallest = state.rules.smallestReveal
  const quartile = passQuartileOf(all.filter(({ answered }) => answered >= smallest).map(votesOf))
  const most = Math.max(1, ...all.map(({ answered }) => answered))
  const voted = Object.values<readonly Round[]>(state.rounds)
    .flat()
    .some(({ status }) => status === 'revealed')
  const weight = voted ? besideVotes : 1
  return voices.map(({ item, contributions, voices: spoken }) => ({
    item,
    thoughts: spoken.flatMap((voice, place) => {
      const contribution = contributions[place]
      if (!contribution) return []
      const votes = votesOf(voice)
      return {
        voice,
        eligible: votes.eligible,
        finding: labelStatement(votes, quartile),
        segments: responsesBySegment(state, contribution),
        replies: spoken.filter((_, other) => contributions[other]?.replyTo === contribution.id),
        salience: voice.answered / most,
        self: isSelfDescription(voice.text, languageOf(voice.text, state.lang)),
        weight,
      }
    }),
  }))
}
