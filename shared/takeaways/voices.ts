import { supportOf } from '../analysis/bridge.ts'
import { lexRank } from '../analysis/lexrank.ts'
import { chooseByMmr } from '../analysis/mmr.ts'
import { need } from '../analysis/need.ts'
import { rank } from '../analysis/order.ts'
import { stemmers } from '../analysis/stemming.ts'
import { cosines, tfidf } from '../analysis/tfidf.ts'
import { languageOf, tokensOf, wordsOf } from '../analysis/tokens.ts'
import type { Lang } from '../lang.ts'
import { onTable } from '../session/contributions.ts'
import type { ContributionId } from '../session/ids.ts'
import { countResponses } from '../session/responses.ts'
import type { Contribution, Item, ResponseCounts, Session, Stance } from '../session/session.ts'

/** A contribution as the table holds it: words and answers, without its author. */
export interface Voice {
  readonly id: ContributionId
  readonly stance: Stance
  readonly text: string
  /** An answer to another contribution, which may not stand alone. */
  readonly reply: boolean
  readonly counts: ResponseCounts
  /** People who answered it, passes included. */
  readonly answered: number
  /** Smoothed share of them who agree, 0..1. */
  readonly support: number
}

export const answersIn = ({ agree, disagree, pass }: ResponseCounts): number => agree + disagree + pass

export function voiceOf({ id, stance, text, replyTo, responses, mixed }: Contribution): Voice {
  const counts = mixed?.all ?? countResponses(responses)
  const answered = answersIn(counts)
  return { id, stance, text, reply: replyTo !== null, counts, answered, support: supportOf(counts.agree, answered) }
}

/** What is on the table about an item, written or said aloud, in the order in which it came. */
export const contributionsOn = (state: Session, { id }: Item): readonly Contribution[] =>
  state.contributions.filter(contribution => contribution.item === id && onTable(contribution))

/** What was written about it: put to the table, so that answers to it count. What was said aloud was put to nobody. */
export const writtenOn = (state: Session, item: Item): readonly Contribution[] =>
  contributionsOn(state, item).filter(({ spoken }) => spoken === null)

/** Best supported first; of equal support the most answered, then by id. */
export const bySupport = (voices: readonly Voice[]): readonly Voice[] =>
  rank(voices.map(voice => ({ id: voice.id, n: voice.answered, scores: [voice.support], voice }))).map(v => v.voice)

/** What a text is about, as words to compare, in the language it is written in. */
export function subjectOf(text: string, lang: Lang): readonly string[] {
  const language = languageOf(text, lang)
  return tokensOf(text, language, stemmers[language])
}

/** Only so many of the best are weighed against each other: what comes after them is never among the few that are shown. */
const shortlist = 8
/** A shorter text says too little to stand alone, a longer one is not read; neither is ever cut. */
const readable = (text: string): boolean => {
  const words = wordsOf(text).length
  return words >= 6 && words <= 40
}

/**
 * How much each is worth quoting, 0..1. Support comes first. How near a text is to what the others say weighs less, counts
 * for nothing in a text that more people reject than support, and for less in one that is too short or too long.
 * Source: docs/methods.md, words that are quoted: .6 support + .4 LexRank, of the most central one's.
 */
function quotability(voices: readonly Voice[], likeness: readonly ArrayLike<number>[]): readonly number[] {
  const ranks = lexRank(likeness)
  const most = Math.max(...ranks)
  return voices.map((voice, place) => {
    const central = carried(voice) ? (ranks[place] ?? 0) / most : 0
    return 0.6 * voice.support + 0.4 * central * (readable(voice.text) ? 1 : 0.75)
  })
}

/** The best supported, and unlike each other: three times the same argument is one argument. */
export function strongest(voices: readonly Voice[], most: number, lang: Lang): readonly Voice[] {
  const best = bySupport(voices).slice(0, Math.max(shortlist, most))
  if (best.length <= 1) return best.slice(0, most)
  const likeness = cosines(tfidf(best.map(({ text }) => subjectOf(text, lang))))
  const similarity = (x: number, y: number) => likeness[x]?.[y] ?? 0
  const chosen = chooseByMmr({ relevance: quotability(best, likeness), similarity, lambda: 0.7 }, most)
  return chosen.flatMap(index => best[index] ?? [])
}

/** Rejected words are no evidence for what a table agrees on. */
export const carried = ({ counts }: Voice): boolean => counts.agree >= counts.disagree

/** Words that may stand as a headline for the whole table: short, whole, and agreed to by as many as an agreement needs. */
export function mayHead({ text, reply, counts, answered }: Voice): boolean {
  const words = text.trim().split(/\s+/).length
  return !reply && words >= 4 && words <= 14 && counts.agree >= need(answered)
}
