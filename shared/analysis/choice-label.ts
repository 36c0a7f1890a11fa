import { minorityThreshold, need } from './need.ts'

export type ChoiceLabel = 'insufficient' | 'agree' | 'divided' | 'lean' | 'open'

export interface ChoiceVotes {
  /** Votes per option, at least two options, whole people; "no position" is not in it. */
  readonly counts: readonly number[]
  readonly seated: number
  readonly eligible: number
}

export interface ChoiceFinding {
  readonly label: ChoiceLabel
  readonly n: number
  /** Votes of the largest and of the second largest option; equal when they tie. */
  readonly top: number
  readonly second: number
  /** Index of the largest option; null when two are equally large. */
  readonly leader: number | null
  readonly fragile: boolean
}

/**
 * The label of a choice between options without an order: the nominal counterpart of labelDilemma, with its quorum, its
 * worst case (all absentees disagree) and its fragility. Lean and open are what is left, as for a dilemma.
 * @returns numbers of people
 * @throws RangeError when there are fewer than two options, a number is not whole or is negative, or there are more votes
 * than people seated or eligible
 * Source: docs/methods.md, choice.
 */
export function labelChoice({ counts, seated, eligible }: ChoiceVotes): ChoiceFinding {
  if (counts.length < 2) throw new RangeError(`A choice has at least 2 options, not ${counts.length}`)
  for (const count of counts) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`A count of votes cannot be ${count}`)
  }
  const n = counts.reduce((total, count) => total + count, 0)
  for (const people of [seated, eligible]) {
    if (!Number.isSafeInteger(people) || people < n)
      throw new RangeError(`${n} votes cannot come from ${people} people`)
  }
  const [top = 0, second = 0] = [...counts].sort((a, b) => b - a)
  const label = labelOf(counts, seated, eligible)
  return {
    label,
    n,
    top,
    second,
    leader: top === second ? null : counts.indexOf(top),
    fragile: counts.some((count, option) => {
      const fewer = counts.map((other, index) => (index === option ? other - 1 : other))
      return count > 0 && labelOf(fewer, seated, eligible) !== label
    }),
  }
}

function labelOf(counts: readonly number[], seated: number, eligible: number): ChoiceLabel {
  const n = counts.reduce((total, count) => total + count, 0)
  const [top = 0, second = 0] = [...counts].sort((a, b) => b - a)
  if (n < 5 || 2 * n < eligible) return 'insufficient'
  if (top >= need(n) && 2 * top > seated) return 'agree'
  if (second >= minorityThreshold(n)) return 'divided'
  return 2 * top > n ? 'lean' : 'open'
}
