import { need } from '../analysis/need.ts'
import {
  beforeFacts,
  counterFacts,
  idsOf,
  poleOf,
  quoteFacts,
  roundsBehind,
  sideEvidence,
  sideFacts,
  type BeforeFacts,
  type CounterFacts,
  type QuoteFacts,
  type SideFacts,
} from './facts.ts'
import { scoreOf, type Draft, type Finder } from './finder.ts'
import type { Table, TableDilemma } from './table.ts'
import { carried, mayHead } from './voices.ts'

export type AgreementFacts = SideFacts &
  BeforeFacts &
  QuoteFacts &
  CounterFacts & {
    /** Fewest people on the side, and most on the other, for an agreement of n. */
    readonly need: number
    readonly most: number
  }

function agreementOn(dilemma: TableDilemma, table: Table): Draft<AgreementFacts>[] {
  const { label, side, n, agreementA, fragile } = dilemma.last.finding
  if (label !== 'agree' || side === null) return []
  const pole = poleOf(side)
  const evidence = sideEvidence(dilemma, pole, table, carried)
  return [
    {
      kind: 'agreement',
      rule: agreement.rule,
      item: dilemma.item.id,
      status: 'agreed',
      facts: {
        ...sideFacts(dilemma, pole),
        ...beforeFacts(dilemma, pole),
        ...quoteFacts(evidence.supporting.find(mayHead)),
        ...counterFacts(evidence),
        need: need(n),
        most: Math.max(1, Math.floor(n / 10)),
      },
      evidence: { rounds: roundsBehind(dilemma), ...idsOf(evidence) },
      fragile,
      score: scoreOf(agreementA ?? 0, dilemma),
    },
  ]
}

/** The table stands on one side: label "agree" of the last seen round. Ranked by van der Eijk's A. */
export const agreement: Finder<AgreementFacts> = {
  kind: 'agreement',
  rule: 'agreement@1',
  find: table => table.dilemmas.flatMap(dilemma => agreementOn(dilemma, table)),
}
