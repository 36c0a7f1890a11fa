import { describe, expect, test, vi } from 'vitest'
import { areOfOneMind, determinedIn, type Cast, type Turnout, type Voters, type World } from './differencing.ts'

vi.setConfig({ testTimeout: 120_000 })

const but = (size: number, ...missing: readonly number[]) =>
  Array.from({ length: size }, (_, voter) => !missing.includes(voter))
const all = (size: number) => but(size)

interface Case extends Voters {
  readonly who: string
  readonly values: readonly Cast[]
}
const of = (who: string, smallestReveal: number, values: readonly Cast[], turnout: Turnout, paper = 0): Case => ({
  ...{ who, values, turnout, paper },
  rules: { smallestReveal, smallestTrails: 3, conviction: false },
})
const anywhere = [1, 2, 3, 4, 5]
const cases: readonly Case[] = [
  of('five in one round, five needed', 5, anywhere, [all(5)]),
  of('six in one round, one may pass', 5, [1, 3, 5, null], [all(6)]),
  of('three in both, where all agreed to three', 3, [1, 3, 5, null], [all(3), all(3)]),
  of('four in both, where all agreed to three', 3, [1, 3, 5], [all(4), all(4)]),
  of('five in both', 5, [1, 3, 5], [all(5), all(5)]),
  of('five in both, who may pass, three needed', 3, [1, 5, null], [all(5), all(5)]),
  of('one who left, of four', 3, [1, 3, 5, null], [all(4), but(4, 3)]),
  of('one who joined, of four', 3, [1, 3, 5, null], [but(4, 3), all(4)]),
  of('one who left, of six', 5, [1, 5, null], [all(6), but(6, 5)]),
  of('one who joined, of six', 5, [1, 5, null], [but(6, 5), all(6)]),
  of('one who left, of seven', 5, [1, 5], [all(7), but(7, 6)]),
  of('one who left, of nine', 5, [1, 5], [all(8), but(8, 7)]),
  of('two who left, of seven', 5, [1, 5], [all(7), but(7, 5, 6)]),
  of('one who left and one who joined', 3, [1, 5, null], [but(5, 3), but(5, 2)]),
  of('a crowd that left', 3, [1, 3, 5], [all(6), but(6, 3, 4, 5)]),
  of('a crowd that left and one that joined', 3, [1, 5], [but(9, 6, 7, 8), but(9, 3, 4, 5)]),
  of('one without a device, in both rounds', 3, [1, 3, 5], [all(4), all(4)], 1),
  of('two without a device, in both rounds', 3, [1, 3, 5], [all(5), all(5)], 2),
  of('one without a device, in one round', 3, [1, 3, 5], [all(4), but(4, 3)], 1),
  of('a crowd without a device', 3, [1, 5], [all(6), all(6)], 3),
]

/** Whom an attacker may be: nobody at the table, the first, the last with a device, or whoever entered the ballots on paper. */
function attackers({ turnout, paper = 0 }: Voters): readonly (readonly number[])[] {
  const size = turnout[0]?.length ?? 0
  const entered = Array.from({ length: paper }, (_, place) => size - paper + place)
  const own = [[], [0], [size - paper - 1]]
  return paper === 0 ? own : [...own, entered, [0, ...entered]]
}

describe('whoever takes away one number from another', () => {
  test.each(cases.map(one => [one.who, one] as const))(
    '[W4] knows nobody’s ballot but of who were all of one mind: %s',
    (_who, one) => {
      for (const known of attackers(one)) {
        const found = determinedIn(one, one.values, known)
        const told = found.filter(ballot => !areOfOneMind(ballot, one, known))
        expect(told.slice(0, 3), `who knows the ballots of ${known.join()}`).toEqual([])
      }
    },
  )

  test('[W4] of one mind are all others too where four of five did as the fifth sees: the total says so, and nothing else does', () => {
    const five = of('five', 5, anywhere, [all(5)])
    const found = determinedIn(five, five.values, [0])
    // By what the attacker did and what the four did: five times five, and each of the four is known.
    expect(found).toHaveLength(5 * 5 * 4)
    expect(found.every(ballot => areOfOneMind(ballot, five, [0]))).toBe(true)
  })

  /** How many moved, whoever left. */
  const movers = ([before = [], after = []]: World) =>
    [-1, 1].map(
      way =>
        before.filter((from, voter) => {
          const to = after[voter]
          return typeof from === 'number' && typeof to === 'number' && Math.sign(to - from) === way
        }).length,
    )

  test('finds what there is to find: movers that are counted when one person left tell what they had voted', () => {
    const six = of('six', 5, [1, 5], [all(6), but(6, 5)])
    const leaky: Voters = { ...six, alsoShown: movers }
    const found = determinedIn(leaky, six.values, [0]).filter(ballot => !areOfOneMind(ballot, leaky, [0]))
    expect(found.some(({ round, voter }) => round === 0 && voter === 5)).toBe(true)
  })

  test('finds it too where only three movers or more are counted: then silence tells', () => {
    const six = of('six', 5, [1, 5], [but(6, 5), all(6)])
    const some = (world: World) => (movers(world).reduce((sum, count) => sum + count, 0) >= 3 ? movers(world) : null)
    const leaky: Voters = { ...six, alsoShown: some }
    const found = determinedIn(leaky, six.values, []).filter(ballot => !areOfOneMind(ballot, leaky, []))
    expect(found.some(({ round, voter }) => round === 1 && voter === 5)).toBe(true)
  })
})
