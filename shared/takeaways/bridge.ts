import { bridgeOf, type Bridge, type CampVotes } from '../analysis/bridge.ts'
import { rank } from '../analysis/order.ts'
import type { ResponseCounts } from '../session/session.ts'
import { turnoutFacts, type QuoteFacts, type TurnoutFacts } from './facts.ts'
import { scoreOf, type Draft, type Finder } from './finder.ts'
import type { Camps, Table, TableDilemma } from './table.ts'
import { answersIn, mayHead, strongest, type Voice } from './voices.ts'

export type BridgeFacts = TurnoutFacts &
  Required<QuoteFacts> & {
    readonly quoteDisagree: number
    readonly quotePass: number
    readonly poleA: string
    readonly poleB: string
    /** The camps: the sides of the blind round. */
    readonly beforeA: number
    readonly beforeB: number
    readonly beforeN: number
    /**
     * Whether the numbers of the camps may be printed: not when too few of a camp answered, and not when all but one
     * agreed, for then the numbers would say what each of them answered.
     */
    readonly counted: boolean
    readonly agreeA?: number
    readonly votedA?: number
    /** Fewest of the camp's answers that keep it a bridge. */
    readonly needA?: number
    readonly agreeB?: number
    readonly votedB?: number
    readonly needB?: number
    readonly nearlyAllA?: boolean
    readonly nearlyAllB?: boolean
  }

/** Smallest support per camp that the gate lets through, as a number of answers: (A+1)/(n+2) >= .60. */
const leastAgreeing = (voted: number): number => Math.ceil((3 * (voted + 2)) / 5) - 1

type CampFacts = Pick<
  BridgeFacts,
  'counted' | 'agreeA' | 'votedA' | 'needA' | 'agreeB' | 'votedB' | 'needB' | 'nearlyAllA' | 'nearlyAllB'
>
export function campFacts(a: ResponseCounts, b: ResponseCounts, cell: number): CampFacts {
  const [votedA, votedB] = [answersIn(a), answersIn(b)]
  const nearlyAll = ({ agree }: ResponseCounts, voted: number) => voted - agree <= 1
  const large = votedA >= cell && votedB >= cell
  if (large && !nearlyAll(a, votedA) && !nearlyAll(b, votedB)) {
    const needs = { needA: leastAgreeing(votedA), needB: leastAgreeing(votedB) }
    return { counted: true, agreeA: a.agree, votedA, agreeB: b.agree, votedB, ...needs }
  }
  return {
    counted: false,
    nearlyAllA: votedA >= cell && nearlyAll(a, votedA),
    nearlyAllB: votedB >= cell && nearlyAll(b, votedB),
  }
}

interface Span {
  readonly voice: Voice
  readonly camps: Camps
  readonly bridge: Bridge
}
function bridgesOver({ first, voices, camps: answers }: TableDilemma): readonly Span[] {
  if (!first) return []
  const { left, right } = first.finding
  const votes = (counts: ResponseCounts, size: number): CampVotes => ({
    agree: counts.agree,
    voted: answersIn(counts),
    size,
  })
  const spans = voices.flatMap(voice => {
    const camps = answers.get(voice.id)
    // An archive may hold anything: answers that no camp of this size could have given are no bridge.
    if (!camps || answersIn(camps.a) > left || answersIn(camps.b) > right) return []
    const bridge = bridgeOf([votes(camps.a, left), votes(camps.b, right)])
    return bridge.bridges ? { voice, camps, bridge } : []
  })
  return rank(
    spans.map(span => ({
      id: span.voice.id,
      n: span.bridge.n,
      scores: [span.bridge.score, span.bridge.consensus],
      span,
    })),
  ).map(({ span }) => span)
}

function draftsAbout(dilemma: TableDilemma, table: Table): readonly Draft<BridgeFacts>[] {
  const { first, poles, item, voices } = dilemma
  const spans = bridgesOver(dilemma)
  if (!first || spans.length === 0) return []
  // What the table rejects is the other side of what it shares; one more than is shown, for a bridge is not against itself.
  const rejected = strongest(
    voices.filter(({ counts }) => counts.disagree > counts.agree),
    3,
    table.lang,
  )
  return spans.map(({ voice, camps, bridge }) => ({
    kind: 'bridge',
    rule: bridgeFinder.rule,
    item: item.id,
    status: 'agreed',
    facts: {
      ...turnoutFacts(first),
      quote: mayHead(voice),
      quoted: voice.id,
      quoteAgree: voice.counts.agree,
      quoteVoted: voice.answered,
      quoteDisagree: voice.counts.disagree,
      quotePass: voice.counts.pass,
      poleA: poles.a,
      poleB: poles.b,
      beforeA: first.finding.left,
      beforeB: first.finding.right,
      beforeN: first.finding.n,
      ...campFacts(camps.a, camps.b, table.rules.smallestReveal),
    },
    evidence: {
      rounds: [{ item: item.id, round: first.round }],
      supporting: [voice.id],
      opposing: rejected
        .filter(({ id }) => id !== voice.id)
        .slice(0, 2)
        .map(({ id }) => id),
    },
    fragile: bridge.fragile,
    score: scoreOf(bridge.score, dilemma),
  }))
}

/**
 * A contribution endorsed from both camps of a dilemma that divided the table in the blind round. Ranked by support in the
 * least convinced camp; all bridges are found, best first, and the choice takes one of a dilemma.
 */
export const bridgeFinder: Finder<BridgeFacts> = {
  kind: 'bridge',
  rule: 'bridge@1',
  find: table => table.dilemmas.flatMap(dilemma => draftsAbout(dilemma, table)),
}
