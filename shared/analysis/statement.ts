import { need } from './need.ts'
import { comparable } from './order.ts'
import { quantile } from './quantile.ts'

export interface StatementVotes {
  /** People who agreed, disagreed and passed; a pass is a vote. */
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  /** People who could have seen the statement, at least all who voted. */
  readonly eligible: number
}

export interface StatementLabels {
  /** Fewer than 5 votes, or fewer than half of those eligible: then none of the labels below holds. */
  readonly insufficient: boolean
  /** Common ground, for and against. */
  readonly agreed: boolean
  readonly rejected: boolean
  readonly divisive: boolean
  readonly unsure: boolean
}

export interface StatementFinding extends StatementLabels {
  /** Votes, passes included, in people. */
  readonly n: number
  /** agree / n, disagree / n and pass / n, 0..1; 0 without votes. */
  readonly agreeShare: number
  readonly disagreeShare: number
  readonly passShare: number
  /** 2 min(A, D) / (A + D), 0..1; 0 when nobody took a side. */
  readonly controversy: number
  /** Leaving out some single vote changes a label. */
  readonly fragile: boolean
}

/**
 * What the table thinks of a statement that people could agree with, disagree with, or pass on.
 * @param votes whole people
 * @param passQuartile third quartile of the pass shares of all statements of the table (passQuartileOf), 0..1
 * @throws RangeError when a number is not whole or is negative, there are more votes than people eligible, or the
 * quartile is not a share
 * Source: docs/methods.md, statements; controversy and its 2/3 after Talk to the City's "high" level.
 */
export function labelStatement(votes: StatementVotes, passQuartile: number): StatementFinding {
  const n = countOf(votes)
  if (!(passQuartile >= 0 && passQuartile <= 1)) throw new RangeError(`${passQuartile} is not a share`)
  const { agree, disagree, pass } = votes
  const labels = labelsOf(votes, passQuartile)
  const sided = agree + disagree
  return {
    ...labels,
    n,
    agreeShare: shareOf(agree, n),
    disagreeShare: shareOf(disagree, n),
    passShare: shareOf(pass, n),
    controversy: shareOf(2 * Math.min(agree, disagree), sided),
    fragile: withoutOne(votes).some(fewer => differs(labelsOf(fewer, passQuartile), labels)),
  }
}

/**
 * Third quartile of the pass shares of a table's statements: only a statement at or above it counts as unsure.
 * @param statements all statements of the table; those without votes are left out
 * @returns a share, 0..1; 0 when no statement has votes
 * @throws RangeError as labelStatement
 * Source: docs/methods.md, statements; type-7 quantile.
 */
export function passQuartileOf(statements: readonly StatementVotes[]): number {
  const shares = statements.flatMap(votes => {
    const n = countOf(votes)
    return n === 0 ? [] : [votes.pass / n]
  })
  return shares.length === 0 ? 0 : quantile(shares, 0.75)
}

function labelsOf({ agree, disagree, pass, eligible }: StatementVotes, passQuartile: number): StatementLabels {
  const n = agree + disagree + pass
  const insufficient = n < 5 || 2 * n < eligible
  const common = (side: number) => side >= need(n) && 2 * side > eligible
  return {
    insufficient,
    agreed: !insufficient && common(agree),
    rejected: !insufficient && common(disagree),
    divisive:
      !insufficient && agree + disagree >= 5 && 3 * Math.min(agree, disagree) >= agree + disagree && 3 * pass <= n,
    unsure: !insufficient && 3 * pass >= n && comparable(pass / n) >= comparable(passQuartile),
  }
}

function countOf({ agree, disagree, pass, eligible }: StatementVotes): number {
  for (const people of [agree, disagree, pass, eligible]) {
    if (!Number.isSafeInteger(people) || people < 0) throw new RangeError(`A number of people cannot be ${people}`)
  }
  const n = agree + disagree + pass
  if (n > eligible) throw new RangeError(`${n} votes cannot come from ${eligible} people`)
  return n
}

function withoutOne(votes: StatementVotes): StatementVotes[] {
  const { agree, disagree, pass } = votes
  return [
    ...(agree > 0 ? [{ ...votes, agree: agree - 1 }] : []),
    ...(disagree > 0 ? [{ ...votes, disagree: disagree - 1 }] : []),
    ...(pass > 0 ? [{ ...votes, pass: pass - 1 }] : []),
  ]
}

function differs(a: StatementLabels, b: StatementLabels): boolean {
  return (
    a.insufficient !== b.insufficient ||
    a.agreed !== b.agreed ||
    a.rejected !== b.rejected ||
    a.divisive !== b.divisive ||
    a.unsure !== b.unsure
  )
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
