/** A well mixed 32 bit number for a seed and an index (the finaliser of MurmurHash3, Appleby). */
const mixed = (seed: number, index: number): number => {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * The numbers 0 to n - 1 in an order that only the seed decides. Adding one at the end inserts it somewhere
 * and leaves the order of the others as it was, so a table that grows keeps its lamps.
 */
export const permutation = (seed: number, n: number): number[] =>
  Array.from({ length: n }, (_, i) => i).sort((a, b) => mixed(seed, a) - mixed(seed, b) || a - b)

/** A seed out of an id, so that every device of a session draws the same order. */
export const seedOf = (text: string): number => {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i)
  return hash >>> 0
}
