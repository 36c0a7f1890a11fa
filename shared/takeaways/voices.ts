import { supportOf } from '../analysis/bridge.ts'
import { chooseByMmr } from '../analysis/mmr.ts'
import { need } from '../analysis/need.ts'
import { rank } from '../analysis/order.ts'
import { cosine, tfidf } from '../analysis/tfidf.ts'
import { tokensOf } from '../analysis/tokens.ts'
import type { Lang } from '../lang.ts'
import { onTable } from '../session/contributions.ts'
import type { ContributionId } from '../session/ids.ts'
import { countResponses } from '../session/mixing.ts'
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

/** What is on the table about an item, in the order in which it was said. */
export const contributionsOn = (state: Session, { id }: Item): readonly Contribution[] =>
  state.contributions.filter(contribution => contribution.item === id && onTable(contribution))

/** Best supported first; of equal support the most answered, then by id. */
export const bySupport = (voices: readonly Voice[]): readonly Voice[] =>
  rank(voices.map(voice => ({ id: voice.id, n: voice.answered, scores: [voice.support], voice }))).map(v => v.voice)

/** Only so many of the best are weighed against each other: what comes after them is never among the few that are shown. */
const shortlist = 8

/** The best supported, and unlike each other: three times the same argument is one argument. */
export function strongest(voices: readonly Voice[], most: number, lang: Lang): readonly Voice[] {
  const best = bySupport(voices).slice(0, Math.max(shortlist, most))
  if (best.length <= 1) return best.slice(0, most)
  const vectors = tfidf(best.map(({ text }) => tokensOf(text, lang)))
  const similarity = (x: number, y: number) => {
    const [a, b] = [vectors[x], vectors[y]]
    return a && b ? cosine(a, b) : 0
  }
  const chosen = chooseByMmr({ relevance: best.map(({ support }) => support), similarity }, most)
  return chosen.flatMap(index => best[index] ?? [])
}

/** Rejected words are no evidence for what a table agrees on. */
export const carried = ({ counts }: Voice): boolean => counts.agree >= counts.disagree

/** Words that may stand as a headline for the whole table: short, whole, and agreed to by as many as an agreement needs. */
export function mayHead({ text, reply, counts, answered }: Voice): boolean {
  const words = text.trim().split(/\s+/).length
  return !reply && words >= 4 && words <= 14 && counts.agree >= need(answered)
}
