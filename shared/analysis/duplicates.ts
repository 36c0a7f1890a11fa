import { duplicateVerdict, nearEnough, type Text } from './near-duplicates.ts'
import { stemmers } from './stemming.ts'
import { cosines, tfidf } from './tfidf.ts'
import { characterGrams, tokensOf } from './tokens.ts'

/** Two texts by their places in a list, and how alike they are. */
export interface LikePair {
  readonly first: number
  /** After `first`. */
  readonly second: number
  /** Cosines 0..1, of stemmed words and of runs of four characters. */
  readonly words: number
  readonly characters: number
}

/**
 * All pairs that say the same by their texts alone; how people answered them is for whoever knows.
 * @param texts what was said about one item, each with its language; words that many of them use weigh less
 * @returns pairs in the order of their first, then of their second text
 * Source: docs/methods.md, near-duplicates.
 */
export function likePairs(texts: readonly Text[]): readonly LikePair[] {
  const words = cosines(tfidf(texts.map(({ text, language }) => tokensOf(text, language, stemmers[language]))))
  const characters = cosines(tfidf(texts.map(({ text }) => characterGrams(text))))
  const pairs: LikePair[] = []
  // Half a million pairs at a large table: nothing is made for those that have nothing in common.
  for (const [first, a] of texts.entries()) {
    const [alike, near] = [words[first], characters[first]]
    for (let second = first + 1; second < texts.length; second++) {
      const [b, cosine, letters] = [texts[second], alike?.[second] ?? 0, near?.[second] ?? 0]
      if (!b || !nearEnough(cosine, letters)) continue
      const pair = { first, second, words: cosine, characters: letters }
      if (duplicateVerdict(a, b, { ...pair, answeredBoth: 0, differently: 0 }) !== 'apart') pairs.push(pair)
    }
  }
  return pairs
}
