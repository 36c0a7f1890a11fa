import { leadingSide } from './division.ts'
import { idsOf, roundsBehind, sideEvidence, turnoutFacts, type TurnoutFacts } from './facts.ts'
import { scoreOf, type Draft, type Finder } from './finder.ts'
import type { Table, TableDilemma } from './table.ts'

export type UndecidedFacts = TurnoutFacts & {
  readonly poleA: string
  readonly poleB: string
  readonly a: number
  readonly b: number
  readonly middle: number
  /** Half or more stand in the middle; otherwise no side has more than half. */
  readonly inMiddle: boolean
}

function undecidedOn(dilemma: TableDilemma, table: Table): Draft<UndecidedFacts>[] {
  const { last, poles } = dilemma
  const { label, left, right, middle, n, fragile } = last.finding
  if (label !== 'open' && label !== 'middle') return []
  return [
    {
      kind: 'undecided',
      rule: undecided.rule,
      item: dilemma.item.id,
      status: 'open',
      facts: {
        ...turnoutFacts(last),
        poleA: poles.a,
        poleB: poles.b,
        a: left,
        b: right,
        middle,
        inMiddle: label === 'middle',
      },
      evidence: { rounds: roundsBehind(dilemma), ...idsOf(sideEvidence(dilemma, leadingSide(dilemma), table)) },
      fragile,
      score: scoreOf(middle / n, dilemma),
    },
  ]
}

/** A dilemma that the table left open: no side with more than half, or half of the votes in the middle. */
export const undecided: Finder<UndecidedFacts> = {
  kind: 'undecided',
  rule: 'undecided@1',
  find: table => table.dilemmas.flatMap(dilemma => undecidedOn(dilemma, table)),
}
