import { supportOf } from './bridge.ts'
import { comparable } from './order.ts'
import { quantile } from './quantile.ts'

// What Polis and its relatives compute, for comparison and import. None of it opens a gate: at small tables 1 of 1 is
// "significant" here.

/**
 * Polis's test that more than half agree.
 * @param successes people who agreed, whole
 * @param n people who voted, whole, successes or more
 * @returns z, in standard deviations
 * @throws RangeError when the numbers cannot be
 * Source: Small et al. 2021, Recerca 26:2; 2 sqrt(n+1) ((A+1)/(n+1) - .5) as in Polis's math.
 */
export function propTest(successes: number, n: number): number {
  checkShare(successes, n)
  return 2 * Math.sqrt(n + 1) * ((successes + 1) / (n + 1) - 0.5)
}

/**
 * Polis's test that one group agrees more often than another, with one success and one vote added to each.
 * @param inside people of the group who agreed, and who voted
 * @param outside likewise of everybody else
 * @returns z, in standard deviations; 0 when all agree
 * @throws RangeError when the numbers cannot be
 * Source: as propTest.
 */
export function twoPropTest(
  inside: readonly [successes: number, n: number],
  outside: readonly [successes: number, n: number],
): number {
  checkShare(...inside)
  checkShare(...outside)
  const [s1, n1] = [inside[0] + 1, inside[1] + 1]
  const [s2, n2] = [outside[0] + 1, outside[1] + 1]
  const pooled = (s1 + s2) / (n1 + n2)
  return pooled === 1 ? 0 : (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
}

export interface Tally {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/**
 * How much more a group agrees than all others together, by smoothed shares.
 * @returns a difference of shares, -1..1
 * @throws RangeError when a number is not whole or is negative
 * Source: Jigsaw's sensemaking tools, group-representative statements.
 */
export function groupDifference(group: Tally, others: readonly Tally[]): number {
  const agree = others.reduce((sum, tally) => sum + tally.agree, 0)
  const voted = others.reduce((sum, tally) => sum + votesOf(tally), 0)
  return supportOf(group.agree, votesOf(group)) - supportOf(agree, voted)
}

/**
 * How much a statement should be shown to the next person: much for new, extreme and little passed-on ones.
 * @param tally whole people
 * @param extremity distance of the statement from the centre of the opinion map, 0 or more; 0 when there is no map
 * @returns importance, and the weight to draw by, both 0 or more without unit
 * @throws RangeError when a number cannot be
 * Source: Polis, comment routing: ((1-p) (E+1) a (1 + 8 2^(-S/5)))^2.
 */
export function routingPriority(tally: Tally, extremity = 0): { importance: number; priority: number } {
  if (!(extremity >= 0)) throw new RangeError(`An extremity cannot be ${extremity}`)
  const votes = votesOf(tally)
  const importance = (1 - supportOf(tally.pass, votes)) * (extremity + 1) * supportOf(tally.agree, votes)
  return { importance, priority: (importance * (1 + 8 * 2 ** (-votes / 5))) ** 2 }
}

export type MajorityLabel = 'common ground' | 'difference' | 'uncertain' | null

/**
 * Jigsaw's labels of statements by the whole table's votes. Silent below 20 votes, so on most of our tables.
 * @param tallies all statements of a table, whole people
 * @returns a label per statement; common ground before difference before uncertain
 * @throws RangeError when a number is not whole or is negative
 * Source: Jigsaw's sensemaking tools, majority-vote statistics: .7 of the sided votes with few passes; both sides
 * .4 to .6; passes at .2 and in the top quarter.
 */
export function majorityLabels(tallies: readonly Tally[]): MajorityLabel[] {
  const passShares = tallies.filter(tally => votesOf(tally) >= 20).map(tally => tally.pass / votesOf(tally))
  const uncertain = passShares.length === 0 ? 1 : Math.max(0.2, quantile(passShares, 0.75))
  return tallies.map(tally => {
    const votes = votesOf(tally)
    if (votes < 20) return null
    const sided = tally.agree + tally.disagree
    const agree = sided === 0 ? 0 : tally.agree / sided
    const larger = comparable(sided === 0 ? 0 : Math.max(agree, 1 - agree))
    const pass = comparable(tally.pass / votes)
    if (larger >= 0.7 && pass <= comparable(uncertain - 0.05)) return 'common ground'
    if (sided > 0 && larger <= 0.6 && pass < comparable(uncertain)) return 'difference'
    return pass >= comparable(uncertain) ? 'uncertain' : null
  })
}

function votesOf({ agree, disagree, pass }: Tally): number {
  for (const people of [agree, disagree, pass]) {
    if (!Number.isSafeInteger(people) || people < 0) throw new RangeError(`A number of people cannot be ${people}`)
  }
  return agree + disagree + pass
}

function checkShare(successes: number, n: number): void {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(successes) || successes < 0 || successes > n) {
    throw new RangeError(`${successes} of ${n} is no share`)
  }
}

/** One-sided, 90 per cent: what Polis calls significant. */
const significant = 1.2816

export interface Representativeness {
  /** What the group stands out by; null when it does not. */
  readonly side: 'agree' | 'disagree' | null
  /** How many times as likely the group is to take that side as everybody else, above 0; of the side that stands out more. */
  readonly ratio: number
  /** Polis's order among a group's statements: ratio, its test, share and its test multiplied. */
  readonly rank: number
}

/**
 * Whether a statement stands for a group, as Polis has it. Not used by any gate: at small groups it calls anything significant.
 * @param group answers of the group
 * @param rest answers of everybody else
 * @throws RangeError when a number is not whole or is negative
 * Source: Small et al. 2021, Recerca 26:2; repness in Polis's math.
 */
export function representativeness(group: Tally, rest: Tally): Representativeness {
  const [n, others] = [votesOf(group), votesOf(rest)]
  const of = (side: 'agree' | 'disagree') => {
    const share = supportOf(group[side], n)
    const ratio = share / supportOf(rest[side], others)
    const [shareTest, ratioTest] = [propTest(group[side], n), twoPropTest([group[side], n], [rest[side], others])]
    const stands = shareTest > significant && ratioTest > significant
    return { side, ratio, stands, rank: ratio * ratioTest * share * shareTest }
  }
  const sides = [of('agree'), of('disagree')].toSorted((x, y) => Number(y.stands) - Number(x.stands) || y.rank - x.rank)
  const [first] = sides
  return { side: first?.stands ? first.side : null, ratio: first?.ratio ?? 1, rank: first?.rank ?? 0 }
}

/**
 * Whether all together agree, as Polis lists it: more than half by smoothed share, and by its test.
 * @throws RangeError when a number is not whole or is negative
 * Source: as representativeness.
 */
export function isPolisConsensus(all: Tally): boolean {
  const n = votesOf(all)
  return supportOf(all.agree, n) > 0.5 && propTest(all.agree, n) > significant
}
