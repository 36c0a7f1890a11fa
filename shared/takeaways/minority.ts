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
    /** They worded it themselves: then it is told however few or steadfast they are. */
    readonly worded?: true
    /** It is told for their own words alone. */
    readonly steadfast?: false
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

/** The smaller side when it passes the gate; null when it does not. */
function strongMinority({ moved, last }: TableDilemma) {
  // Where too few moved for the house to count them, "they all stayed" would say what one person did.
  if (!moved || moved.shown.toA === null) return null
  const votes = { counts: last.counts, seated: last.seated, pairs: moved.pairs }
  const { side, steadfastShare } = minorityOf(last.counts, moved.pairs)
  return side !== null && holds(votes) ? { side, steadfastShare, votes } : null
}

function minorityAt(dilemma: TableDilemma, table: Table): Draft<MinorityFacts>[] {
  const { last } = dilemma
  const strong = strongMinority(dilemma)
  const worded = dilemma.minority
  const pole = worded?.side ?? (strong && poleOf(strong.side))
  if (!pole) return []
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
        ...(worded && { worded: true as const }),
        ...(!strong && { steadfast: false as const }),
      },
      evidence: { rounds: roundsBehind(dilemma), ...idsOf(evidence) },
      fragile: strong !== null && isFragile(strong.votes),
      score: scoreOf(strong?.steadfastShare ?? 0, dilemma),
    },
  ]
}

/**
 * Few, but steadfast; or few who said themselves what they stand for. The gate asks for three people; the sentence that two
 * may word themselves rests on their own words. How many stayed is never a fact: it is a number of a part too small to show.
 */
export const minority: Finder<MinorityFacts> = {
  kind: 'minority',
  rule: 'minority@2',
  find: table => table.dilemmas.flatMap(dilemma => minorityAt(dilemma, table)),
}
