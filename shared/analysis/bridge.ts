import { comparable } from './order.ts'

export interface CampVotes {
  /** People of the camp who agreed with the contribution, and who answered it at all, passes included. */
  readonly agree: number
  readonly voted: number
  /** People of the camp: one side of a divided dilemma in its blind round. */
  readonly size: number
}

export interface Bridge {
  /** Support in the least convinced camp: min of (A+1)/(n+2), 0..1 exclusive. */
  readonly score: number
  /** Group-informed consensus: the product of (A+1)/(n+2) over the camps, 0..1 exclusive; breaks ties only. */
  readonly consensus: number
  /** Answers of all camps together, in people. */
  readonly n: number
  /** Smallest share of a camp that answered, 0..1. */
  readonly coverage: number
  /** In every camp at least max(4, half of it) answered. */
  readonly covered: boolean
  /** Covered, and a score of .60 or more. */
  readonly bridges: boolean
  /** Covered, and the supports of two camps lie .40 or more apart. */
  readonly divides: boolean
  /** Leaving out some single answer changes whether it bridges. */
  readonly fragile: boolean
}

/**
 * Whether a contribution is endorsed from both (or all) camps of a divided dilemma.
 * Ranked by score, then consensus, then n.
 * @param camps two or more; whole people
 * @throws RangeError when there are fewer than two camps, a number is not whole or is negative, or agree <= voted <= size
 * does not hold
 * Source: Laplace's rule and the product of Polis (Small et al. 2021, Recerca 26:2); the minimum over groups from
 * Jigsaw's sensemaking tools; docs/methods.md for the gate.
 */
export function bridgeOf(camps: readonly CampVotes[]): Bridge {
  if (camps.length < 2) throw new RangeError('A bridge needs two camps')
  for (const { voted, size } of camps) {
    if (!Number.isSafeInteger(size) || voted > size) throw new RangeError(`${voted} of ${size} cannot have answered`)
  }
  const supports = camps.map(({ agree, voted }) => supportOf(agree, voted))
  const covered = isCovered(camps)
  const bridges = isBridge(camps)
  return {
    score: Math.min(...supports),
    // From low to high, so that the product does not depend on the order of the camps.
    consensus: [...supports].sort((a, b) => a - b).reduce((product, support) => product * support, 1),
    n: camps.reduce((total, { voted }) => total + voted, 0),
    coverage: Math.min(...camps.map(({ voted, size }) => (size === 0 ? 0 : voted / size))),
    covered,
    bridges,
    divides: covered && comparable(Math.max(...supports) - Math.min(...supports)) >= 0.4,
    fragile: camps.some((camp, index) =>
      withoutOne(camp).some(fewer => isBridge(camps.map((other, at) => (at === index ? fewer : other))) !== bridges),
    ),
  }
}

/**
 * Smoothed share of a group that agrees, (A+1)/(n+2): half without answers, never quite 0 or 1.
 * @param agree people who agreed
 * @param voted people who answered, passes included; agree or more
 * @returns 0..1 exclusive
 * @throws RangeError when a number is not whole or is negative, or agree > voted
 * Source: Laplace's rule of succession, as pa in Polis.
 */
export function supportOf(agree: number, voted: number): number {
  for (const people of [agree, voted]) {
    if (!Number.isSafeInteger(people) || people < 0) throw new RangeError(`A number of people cannot be ${people}`)
  }
  if (agree > voted) throw new RangeError(`Of ${voted} people ${agree} cannot have agreed`)
  return (agree + 1) / (voted + 2)
}

function isCovered(camps: readonly CampVotes[]): boolean {
  return camps.every(({ voted, size }) => voted >= 4 && 2 * voted >= size)
}

function isBridge(camps: readonly CampVotes[]): boolean {
  return isCovered(camps) && camps.every(({ agree, voted }) => comparable(supportOf(agree, voted)) >= 0.6)
}

function withoutOne({ agree, voted, size }: CampVotes): CampVotes[] {
  return [
    ...(agree > 0 ? [{ agree: agree - 1, voted: voted - 1, size }] : []),
    ...(voted > agree ? [{ agree, voted: voted - 1, size }] : []),
  ]
}
