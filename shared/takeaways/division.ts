import { minorityThreshold } from '../analysis/need.ts'
import { idsOf, roundsBehind, sideEvidence, turnoutFacts, type PoleKey, type TurnoutFacts } from './facts.ts'
import { scoreOf, type Draft, type Finder } from './finder.ts'
import type { Table, TableDilemma } from './table.ts'
import { bySupport } from './voices.ts'

export type DivisionFacts = TurnoutFacts & {
  readonly poleA: string
  readonly poleB: string
  readonly a: number
  readonly b: number
  readonly middle: number
  /** A < 0: only then are there two camps at the poles; otherwise the votes lie spread over both sides. */
  readonly camps: boolean
  /** Fewest people on the smaller side for a division of n. */
  readonly threshold: number
  readonly beforeA?: number
  readonly beforeB?: number
  readonly beforeN?: number
}

/** Whose words go first: the larger side's; of two equal sides that of the best supported words, so that no pole is favoured. */
export function leadingSide({ last, voices }: TableDilemma): PoleKey {
  const { left, right } = last.finding
  if (left !== right) return left > right ? 'a' : 'b'
  const [best] = bySupport(voices.filter(({ stance }) => stance === 'a' || stance === 'b'))
  return best?.stance === 'b' ? 'b' : 'a'
}

function divisionOf(dilemma: TableDilemma, table: Table): Draft<DivisionFacts>[] {
  const { first, last, poles } = dilemma
  const { label, n, left, right, middle, lo, camps, fragile } = last.finding
  if (label !== 'divided') return []
  const before =
    first && first.round !== last.round
      ? { beforeA: first.finding.left, beforeB: first.finding.right, beforeN: first.finding.n }
      : {}
  return [
    {
      kind: 'division',
      rule: division.rule,
      item: dilemma.item.id,
      status: 'divided',
      facts: {
        ...turnoutFacts(last),
        poleA: poles.a,
        poleB: poles.b,
        a: left,
        b: right,
        middle,
        camps,
        threshold: minorityThreshold(n),
        ...before,
      },
      evidence: {
        rounds: roundsBehind(dilemma),
        ...idsOf(sideEvidence(dilemma, leadingSide(dilemma), table)),
      },
      fragile,
      score: scoreOf((2 * lo) / n, dilemma),
    },
  ]
}

/** The table stands on both sides: label "divided" of the last seen round. Ranked by the share of the smaller side. */
export const division: Finder<DivisionFacts> = {
  kind: 'division',
  rule: 'division@1',
  find: table => table.dilemmas.flatMap(dilemma => divisionOf(dilemma, table)),
}
