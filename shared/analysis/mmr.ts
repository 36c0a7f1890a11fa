import { comparable } from './order.ts'

export interface MmrInput {
  /** One per candidate, finite, higher is better. Candidates stand in their ranked order: of equal ones the first wins. */
  readonly relevance: readonly number[]
  /** Likeness of two candidates by their indexes, 0..1. */
  readonly similarity: (a: number, b: number) => number
  /** Weight of relevance against novelty, 0..1; .7 unless set. */
  readonly lambda?: number
}

/**
 * The candidate to take next: relevant, and unlike what was taken already.
 * @param chosen indexes taken already; with none, the most relevant candidate is next
 * @param allowed whether a candidate may be taken at all, so that a caller can balance kinds
 * @returns an index, or null when no candidate is left
 * @throws RangeError when lambda is not a share, or a relevance or similarity is not finite
 * Source: Carbonell & Goldstein 1998, SIGIR: argmax lambda rel(d) - (1-lambda) max cos(d, chosen).
 */
export function nextByMmr(
  { relevance, similarity, lambda = 0.7 }: MmrInput,
  chosen: readonly number[],
  allowed: (candidate: number) => boolean = () => true,
): number | null {
  if (!(lambda >= 0 && lambda <= 1)) throw new RangeError(`${lambda} is not a share`)
  let best: { candidate: number; score: number } | null = null
  for (const [candidate, relevant] of relevance.entries()) {
    if (chosen.includes(candidate) || !allowed(candidate)) continue
    const score = comparable(
      chosen.length === 0
        ? relevant
        : lambda * relevant - (1 - lambda) * Math.max(...chosen.map(taken => similarity(candidate, taken))),
    )
    if (best === null || score > best.score) best = { candidate, score }
  }
  return best === null ? null : best.candidate
}

/**
 * The first candidates by maximal marginal relevance.
 * @param most how many, 0 or more, whole
 * @returns indexes in the order of choice, fewer when there are fewer candidates
 * @throws RangeError as nextByMmr, or when most is not a whole number of 0 or more
 * Source: as nextByMmr.
 */
export function chooseByMmr(input: MmrInput, most: number): number[] {
  if (!Number.isSafeInteger(most) || most < 0) throw new RangeError(`${most} candidates cannot be chosen`)
  const chosen: number[] = []
  while (chosen.length < most) {
    const next = nextByMmr(input, chosen)
    if (next === null) break
    chosen.push(next)
  }
  return chosen
}
