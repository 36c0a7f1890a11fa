import { labelDilemma, type DilemmaVotes } from '../analysis/dilemma-label.ts'
import { minorityOf } from '../analysis/minority.ts'
import type { Pair } from '../analysis/shift.ts'
import {
  counterFacts,
  idsOf,
  poleOf,
  roundsBehind,
  sideEvidence,
  sideFacts,
  type CounterFacts,
  type SideFacts,
} from './facts.ts'
import { scoreOf, type Draft, type Finder } from './finder.ts'
import type { Table, TableDilemma } from './table.ts'

export type MinorityFacts = SideFacts &
  CounterFacts & {
    /** Fewest people for a minority of n. */
    readonly leastSize: number
  }

type Votes = Omit<DilemmaVotes, 'eligible'> & { readonly pairs: readonly Pair[] }

function holds({ counts, seated, pairs }: Votes): boolean {
  const { label } = labelDilemma({ counts, seated, eligible: seated })
  // At tables of 10 a third of the votes can be both; both sides of a divided table get their own take-away.
  return label !== 'insufficient' && label !== 'divided' && minorityOf(counts, pairs).strong
}

/** Whether leaving out some single vote of the last round would end it; people with the same two positions are tried once. */
function isFragile({ counts, seated, pairs }: Votes): boolean {
  const without = (position: number) => counts.map((count, index) => (index === position - 1 ? count - 1 : count))
  const places = new Map(pairs.map(([before, after], place) => [`${before} ${after}`, { after, place }]))
  const withoutPair = [...places.values()].some(
    ({ after, place }) => !holds({ counts: without(after), seated, pairs: pairs.toSpliced(place, 1) }),
  )
  const withoutSingle = counts.some((count, index) => {
    const paired = pairs.filter(([, after]) => after === index + 1).length
    return count > paired && !holds({ counts: without(index + 1), seated, pairs })
  })
  return withoutPair || withoutSingle
}

function minorityAt(dilemma: TableDilemma, table: Table): Draft<MinorityFacts>[] {
  const { moved, last } = dilemma
  // Where too few moved for the house to count them, "they all stayed" would say what one person did.
  if (!moved || moved.shown.toA === null) return []
  const votes = { counts: last.counts, seated: last.seated, pairs: moved.pairs }
  const { side, steadfastShare } = minorityOf(last.counts, moved.pairs)
  if (side === null || !holds(votes)) return []
  const pole = poleOf(side)
  const evidence = sideEvidence(dilemma, pole, table)
  return [
    {
      kind: 'minority',
      rule: minority.rule,
      item: dilemma.item.id,
      status: 'divided',
      facts: {
        ...sideFacts(dilemma, pole),
        ...counterFacts(evidence),
        leastSize: Math.max(3, Math.ceil((15 * last.finding.n) / 100)),
      },
      evidence: { rounds: roundsBehind(dilemma), ...idsOf(evidence) },
      fragile: isFragile(votes),
      score: scoreOf(steadfastShare ?? 0, dilemma),
    },
  ]
}

/**
 * Few, but steadfast. The gate asks for three people; the minority sentence that two may word themselves is another
 * matter, and rests on their own words. How many stayed is never a fact: it is a number of a part too small to show.
 */
export const minority: Finder<MinorityFacts> = {
  kind: 'minority',
  rule: 'minority@1',
  find: table => table.dilemmas.flatMap(dilemma => minorityAt(dilemma, table)),
}
