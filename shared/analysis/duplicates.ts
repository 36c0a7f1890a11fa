import { claimOf, likeReason, type LikeReason, type Text } from './near-duplicates.ts'
import { stemmers } from './stemming.ts'
import { cosines, tfidf } from './tfidf.ts'
import { characterGrams, tokensOf } from './tokens.ts'

/**
 * Which texts say the same, by their words and letters alone; how people answered them is for whoever knows.
 * @param texts what was said about one item, each with its language; words that many of them use weigh less
 * @returns for each text the others that are like it, by their places in the list, and why; symmetric
 * Source: docs/methods.md, near-duplicates.
 */
export function likenesses(texts: readonly Text[]): readonly ReadonlyMap<number, LikeReason>[] {
  const claims = texts.map(claimOf)
  const words = cosines(tfidf(texts.map(({ text, language }) => tokensOf(text, language, stemmers[language]))))
  const characters = cosines(tfidf(texts.map(({ text }) => characterGrams(text))))
  const like = texts.map(() => new Map<number, LikeReason>())
  for (const [first, a] of claims.entries()) {
    for (let second = first + 1; second < claims.length; second++) {
      const b = claims[second]
      const why = b && likeReason(a, b, words[first]?.[second] ?? 0, characters[first]?.[second] ?? 0)
      if (!why) continue
      like[first]?.set(second, why)
      like[second]?.set(first, why)
    }
  }
  return like
}
