import { formatOf } from '../formats/index.ts'
import type { Session } from '../session/session.ts'
import type { TakeawayDraft } from '../session/takeaway.ts'
import { agreement } from './agreement.ts'
import { bridgeFinder } from './bridge.ts'
import { convergence } from './convergence.ts'
import { division } from './division.ts'
import type { Finder } from './finder.ts'
import { standingFindings, withFoundFacts } from './findings.ts'
import { loaded } from './loaded.ts'
import { minority } from './minority.ts'
import { approvalFinder, choiceFinder, rankingFinder } from './preferences.ts'
import { question, unanswered } from './question.ts'
import { segmentThought } from './segment-thought.ts'
import { segmentFinder } from './segment.ts'
import { sharedThought } from './shared-thought.ts'
import { shiftFinder } from './shift.ts'
import { splitThought } from './split-thought.ts'
import { tableOf, type Table } from './table.ts'
import { undecided } from './undecided.ts'

/** A new kind of take-away is one line here, and its words in both languages: without them it does not compile. */
export const finders = {
  agreement,
  division,
  shift: shiftFinder,
  convergence,
  bridge: bridgeFinder,
  segment: segmentFinder,
  minority,
  shared: sharedThought,
  split: splitThought,
  segmentThought,
  choice: choiceFinder,
  approval: approvalFinder,
  ranking: rankingFinder,
  loaded,
  undecided,
  question,
  unanswered,
} satisfies Readonly<Record<string, Finder>>

export type TakeawayKind = keyof typeof finders
const isKind = (name: string): name is TakeawayKind => Object.hasOwn(finders, name)
const kinds = Object.keys(finders).filter(isKind)
export type FactsOf<K extends TakeawayKind> = ReturnType<(typeof finders)[K]['find']>[number]['facts']

/**
 * What of each kind rests on who voted twice, on camps or on segments. Once the ballots are mixed nobody knows those, and these
 * facts are what they were at the close; where the kind itself rests on them (`once`), it is not looked for again.
 */
interface Cut<K extends TakeawayKind> {
  readonly once: boolean
  readonly facts: readonly (keyof FactsOf<K>)[]
}
const nothing = { once: false, facts: [] } as const
const bySegment = ['one', 'oneAgree', 'oneVoted', 'two', 'twoAgree', 'twoVoted'] as const
const byCamp = [
  'counted',
  'agreeA',
  'votedA',
  'needA',
  'agreeB',
  'votedB',
  'needB',
  'nearlyAllA',
  'nearlyAllB',
] as const
const ofSegment = ['segment', 'leans', 'insideAgree', 'insideVoted', 'outsideAgree', 'outsideVoted'] as const
const cuts: { readonly [K in TakeawayKind]: Cut<K> } = {
  agreement: nothing,
  division: nothing,
  shift: { once: true, facts: ['pairs', 'toward', 'away', 'stayed', 'leastNet'] },
  convergence: { once: true, facts: ['pairs', 'direction'] },
  bridge: { once: true, facts: byCamp },
  segment: { once: true, facts: ['segment', 'insideOn', 'inside', 'outsideOn', 'outside', 'compared'] },
  minority: { once: true, facts: [] },
  shared: { once: false, facts: bySegment },
  split: { once: false, facts: bySegment },
  segmentThought: { once: true, facts: [...bySegment, ...ofSegment] },
  choice: nothing,
  approval: nothing,
  ranking: nothing,
  loaded: nothing,
  undecided: nothing,
  question: { once: false, facts: bySegment },
  unanswered: { once: false, facts: bySegment },
}
/** Names of the facts of a kind that cannot be counted anew once the ballots are mixed. */
export const cutFactsOf = (kind: string): readonly string[] => (isKind(kind) ? cuts[kind].facts : [])

/** Kinds that can be found at this table: those whose votes or words it has. */
export function kindsAt({ dilemmas, polls, talks, readIn }: Table): readonly TakeawayKind[] {
  const has = (capability: 'choosing' | 'ordering' | 'termScale', one?: boolean) =>
    polls.some(({ item }) => {
      const format = formatOf(item.format)
      return format[capability] !== undefined && (one === undefined || format.choosing?.one === one)
    })
  const said = talks.some(({ thoughts }) => thoughts.length > 0)
  const needs: Readonly<Record<TakeawayKind, boolean>> = {
    agreement: dilemmas.length > 0,
    division: dilemmas.length > 0,
    shift: dilemmas.length > 0,
    convergence: dilemmas.length > 0,
    bridge: dilemmas.length > 0 && said,
    segment: dilemmas.length > 0,
    minority: dilemmas.length > 0,
    undecided: dilemmas.length > 0,
    choice: has('choosing', true),
    approval: has('choosing', false),
    ranking: has('ordering'),
    loaded: has('termScale'),
    shared: said,
    split: said,
    segmentThought: said,
    question: said,
    unanswered: said && !readIn,
  }
  return kinds.filter(kind => needs[kind])
}

export const draftsAt = (table: Table): readonly TakeawayDraft[] =>
  kinds.flatMap((kind): readonly TakeawayDraft[] => {
    const [finder, { found }]: [Finder, Table] = [finders[kind], table]
    if (found === null) return finder.find(table)
    if (cuts[kind].once) return standingFindings(kind, table, found)
    const facts = (draft: TakeawayDraft) => withFoundFacts(draft, draft.facts, found, cutFactsOf(kind))
    return finder.find(table).map(draft => ({ ...draft, facts: facts(draft) }))
  })

/** All that passes a gate, by kind and in the order of the run sheet. Also at any moment during a session. */
export const findTakeaways = (state: Session): readonly TakeawayDraft[] => draftsAt(tableOf(state))
