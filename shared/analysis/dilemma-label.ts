import { minorityThreshold, need } from './need.ts'
import { comparable } from './order.ts'
import { type Sides, sidesOf } from './sides.ts'
import { vanDerEijkA } from './van-der-eijk.ts'

export type DilemmaLabel = 'insufficient' | 'agree' | 'majority' | 'divided' | 'middle' | 'lean' | 'open'

export interface DilemmaVotes {
  /** Votes per position f_1..f_K from the left pole to the right pole, K >= 3; "no position" is not in it. */
  readonly counts: readonly number[]
  /** People admitted while the round was open: an agreement must hold if all absentees disagree. */
  readonly seated: number
  /** People who could have seen the item: at least half of them must have voted. */
  readonly eligible: number
}

export interface DilemmaFinding extends Sides {
  readonly label: DilemmaLabel
  /** Van der Eijk's A, -1..1; null without votes. */
  readonly agreementA: number | null
  /** A < 0: only then may a divided table be called two camps at the poles. */
  readonly camps: boolean
  /** RAND's own rule: both outer thirds hold floor((n+1)/3) or more. */
  readonly polarised: boolean
  /** Leaving out some single vote gives another label. */
  readonly fragile: boolean
}

/**
 * The decision procedure for a dilemma on an ordered scale, with its fragility.
 * @returns counts in people, A without unit; camps and polarised are false below the quorum
 * @throws RangeError when a count, seated or eligible is not a whole number of 0 or more, there are fewer than 3
 * positions, or there are more votes than people seated or eligible
 * Source: docs/methods.md, decision procedure; thresholds in need.ts.
 */
export function labelDilemma({ counts, seated, eligible }: DilemmaVotes): DilemmaFinding {
  const sides = sidesOf(counts)
  for (const people of [seated, eligible]) {
    if (!Number.isSafeInteger(people) || people < sides.n) {
      throw new RangeError(`${sides.n} votes cannot come from ${people} people`)
    }
  }
  const label = labelOf(sides, seated, eligible)
  const counted = label !== 'insufficient'
  const agreementA = sides.n === 0 ? null : vanDerEijkA(counts)
  const threshold = minorityThreshold(sides.n)
  return {
    ...sides,
    label,
    agreementA,
    camps: counted && agreementA !== null && comparable(agreementA) < 0,
    polarised: counted && sides.outerLeft >= threshold && sides.outerRight >= threshold,
    fragile: counts.some(
      (count, position) => count > 0 && labelOf(sidesOf(withoutOne(counts, position)), seated, eligible) !== label,
    ),
  }
}

function labelOf({ n, middle, hi, lo }: Sides, seated: number, eligible: number): DilemmaLabel {
  if (n < 5 || 2 * n < eligible) return 'insufficient'
  const opposedByFew = lo <= Math.max(1, Math.floor(n / 10))
  if (hi >= need(n)) {
    if (opposedByFew && 2 * hi > seated) return 'agree'
    if (!opposedByFew) return 'majority'
  }
  if (lo >= minorityThreshold(n)) return 'divided'
  if (2 * middle >= n) return 'middle'
  return 2 * hi > n ? 'lean' : 'open'
}

function withoutOne(counts: readonly number[], position: number): number[] {
  return counts.map((count, index) => (index === position ? count - 1 : count))
}
