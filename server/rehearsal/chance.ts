/** Chance that can be played again: the same words give the same numbers, whatever happens around them. */
export interface Chance {
  /** 0 <= x < 1 */
  next(): number
  /** A whole number from 0 to n-1. */
  below(n: number): number
  pick<T>(list: readonly T[]): T | undefined
}

// FNV-1a, then mulberry32: small, public-domain arithmetic, good enough to play a rehearsal.
function hash(words: readonly (string | number)[]): number {
  let value = 0x811c9dc5
  for (const character of words.join('\u0000')) {
    value ^= character.codePointAt(0) ?? 0
    value = Math.imul(value, 0x01000193)
  }
  return value >>> 0
}

export function chanceOf(...words: readonly (string | number)[]): Chance {
  let state = hash(words)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return { next, below, pick: list => list[below(list.length)] }
}
