import type { Lang } from '../../../shared/lang.ts'
import type { TakeawayId } from '../../../shared/session/ids.ts'
import type { CommonView } from '../../../shared/session/view.ts'
import type { TakeawayView } from '../../../shared/session/view-takeaways.ts'
import { wordTakeaway, type WordedTakeaway } from '../../../shared/wording/index.ts'

export const kept = ({ takeaways }: Pick<CommonView, 'takeaways'>): readonly TakeawayView[] =>
  takeaways.filter(({ dropped }) => dropped === null)
export const dropped = ({ takeaways }: Pick<CommonView, 'takeaways'>): readonly TakeawayView[] =>
  takeaways.filter(takeaway => takeaway.dropped !== null)

export interface Judgement {
  readonly endorse: number
  readonly reserve: number
  readonly object: number
  /** Seats that have not judged yet. */
  readonly waiting: number
}

/** How the table judges so far; null before it was asked. */
export function judgementOf({ presented, recognition }: TakeawayView, seats: number): Judgement | null {
  if (!presented || recognition === null) return null
  const { endorse, reserve, object } = recognition
  return { endorse, reserve, object, waiting: Math.max(0, seats - endorse - reserve - object) }
}

/** The index that `MoveTakeaway` wants to pass the neighbour that is still there; null at the end of the list. */
export function indexBeyond(all: readonly TakeawayView[], id: TakeawayId, towards: 'up' | 'down'): number | null {
  const own = all.findIndex(takeaway => takeaway.id === id)
  const passes = (takeaway: TakeawayView, index: number) =>
    takeaway.dropped === null && (towards === 'up' ? index < own : index > own)
  const neighbour = towards === 'up' ? all.findLastIndex(passes) : all.findIndex(passes)
  return own < 0 || neighbour < 0 ? null : neighbour
}

/** A take-away in this person's language; in the table's own words where it has them. */
export const wordedIn =
  (view: CommonView, lang: Lang) =>
  (takeaway: TakeawayView): WordedTakeaway =>
    wordTakeaway(takeaway, lang, {
      question: view.items.find(({ id }) => id === takeaway.item)?.question ?? null,
      quotes: [...takeaway.supporting, ...takeaway.opposing],
      minority: takeaway.minority?.text ?? null,
    })
