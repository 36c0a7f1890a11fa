import { benjaminiHochberg } from '../analysis/multiplicity.ts'
import { shiftGates, shiftOf, type Pair, type Shift } from '../analysis/shift.ts'
import type { DilemmaLabel } from '../analysis/dilemma-label.ts'
import {
  beforeFacts,
  counterFacts,
  idsOf,
  poleOf,
  roundsBehind,
  sideEvidence,
  sideFacts,
  type BeforeFacts,
  type CounterFacts,
  type SideFacts,
} from './facts.ts'
import { scoreOf, type Draft, type Finder } from './finder.ts'
import type { SeenRound, Table, TableDilemma } from './table.ts'
import { carried } from './voices.ts'

export type ShiftFacts = SideFacts &
  BeforeFacts &
  CounterFacts & {
    /** People who took a position in both rounds; of them: moved towards the pole, away from it, not at all. */
    readonly pairs: number
    readonly toward: number
    readonly away: number
    readonly stayed: number
    /** Fewest movers on balance for a shift of so many pairs. */
    readonly leastNet: number
    /** What the table was called before and after. */
    readonly labelBefore: DilemmaLabel
    readonly labelAfter: DilemmaLabel
  }

/** A dilemma that is tested: its movers may be counted, and there are enough of them to tell a shift from chance. */
interface Tested {
  readonly dilemma: TableDilemma
  readonly first: SeenRound
  readonly pairs: readonly Pair[]
  readonly shift: Shift
}
const fewestPairs = 6

function testedIn({ dilemmas }: Table): readonly Tested[] {
  const testable = dilemmas.flatMap(dilemma => {
    const { first, moved } = dilemma
    if (!first || !moved || moved.shown.toA === null || moved.pairs.length < fewestPairs) return []
    return { dilemma, first, pairs: moved.pairs }
  })
  // The exact test is the dear part, and a dilemma with too few movers on balance cannot pass whatever it says.
  const net = (pairs: readonly Pair[]) => pairs.reduce((sum, [before, after]) => sum + Math.sign(after - before), 0)
  if (!testable.some(({ pairs }) => 4 * Math.abs(net(pairs)) >= pairs.length)) return []
  return testable.map(one => ({ ...one, shift: shiftOf(one.pairs, one.dilemma.last.counts.length) }))
}

/** The gates of each tested dilemma, p adjusted over all of them. */
const gatesOf = (shifts: readonly Shift[]) => {
  const adjusted = benjaminiHochberg(shifts.map(({ p }) => p))
  return shifts.map((shift, index) => shiftGates(shift, adjusted[index] ?? 1))
}

/** Whether leaving out some single person would end the shift. Only the size of a step counts, so each size is tried once. */
function isFragile(tested: readonly Tested[], index: number): boolean {
  const own = tested[index]
  if (!own) return false
  const { dilemma, pairs } = own
  const steps = new Map(pairs.map(([before, after], place) => [after - before, place]))
  const positions = dilemma.last.counts.length
  const moved = gatesOf(tested.map(({ shift }) => shift))[index]?.moved
  return [...steps.values()].some(leftOut => {
    const shift = shiftOf(pairs.toSpliced(leftOut, 1), positions)
    const shifts = tested.map((other, place) => (place === index ? shift : other.shift))
    return gatesOf(shifts)[index]?.moved !== moved
  })
}

function draftOf(
  { dilemma, first, shift }: Tested,
  side: 'a' | 'b',
  fragile: boolean,
  table: Table,
): Draft<ShiftFacts> {
  const evidence = sideEvidence(dilemma, side, table, carried)
  return {
    kind: 'shift',
    rule: shiftFinder.rule,
    item: dilemma.item.id,
    status: 'moved',
    facts: {
      ...sideFacts(dilemma, side),
      ...beforeFacts(dilemma, side),
      ...counterFacts(evidence),
      pairs: shift.n,
      toward: side === 'b' ? shift.up : shift.down,
      away: side === 'b' ? shift.down : shift.up,
      stayed: shift.same,
      leastNet: Math.ceil(shift.n / 4),
      labelBefore: first.finding.label,
      labelAfter: dilemma.last.finding.label,
    },
    evidence: { rounds: roundsBehind(dilemma), ...idsOf(evidence) },
    fragile,
    score: scoreOf(Math.abs(shift.netShare), dilemma),
  }
}

/**
 * What the talk moved, from the first seen round to the last: an exact signed-rank test over the pairs, adjusted over all
 * tested dilemmas, and a quarter of the people on balance. Ranked by net movers.
 */
export const shiftFinder: Finder<ShiftFacts> = {
  kind: 'shift',
  rule: 'shift@1',
  find(table) {
    const tested = testedIn(table)
    const gates = gatesOf(tested.map(({ shift }) => shift))
    return tested.flatMap((one, index) => {
      const moved = gates[index]?.moved
      return moved ? draftOf(one, poleOf(moved), isFragile(tested, index), table) : []
    })
  },
}
