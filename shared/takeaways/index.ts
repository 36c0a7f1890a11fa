import type { Session } from '../session/session.ts'
import type { TakeawayDraft } from '../session/takeaway.ts'
import { agreement } from './agreement.ts'
import { bridgeFinder } from './bridge.ts'
import { convergence } from './convergence.ts'
import { division } from './division.ts'
import type { Finder } from './finder.ts'
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
export type FactsOf<K extends TakeawayKind> = ReturnType<(typeof finders)[K]['find']>[number]['facts']

export const draftsAt = (table: Table): readonly TakeawayDraft[] =>
  Object.values(finders).flatMap((finder: Finder) => finder.find(table))

/** All that passes a gate, by kind and in the order of the run sheet. Also at any moment during a session. */
export const findTakeaways = (state: Session): readonly TakeawayDraft[] => draftsAt(tableOf(state))
