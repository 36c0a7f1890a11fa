import type { CommonView } from '../../../shared/session/view.ts'
import { minutesOf, planned } from './agenda-plan.ts'

const minute = 60_000

/** How the planned minutes lie against the end: `over` is negative when there is time to spare. All in minutes. */
export interface Fit {
  /** From the start to the end; while the table is live, from now. */
  readonly room: number
  readonly over: number
}

type Timed = Pick<CommonView, 'items' | 'status' | 'stage' | 'session'> & {
  readonly desk: { readonly enteredAt: number } | null
}

/** What is left of the plan while the table is live: the rest of this step, and all that is ahead. */
function leftOf({ items, stage, desk }: Timed, now: number): number {
  const ahead = items.filter(({ progress }) => progress === 'ahead').reduce((sum, item) => sum + minutesOf(item), 0)
  const item = items.find(({ id }) => id === stage?.item)
  const at = item?.steps.findIndex(({ step, round }) => step === stage?.step && round === stage.round) ?? -1
  if (!item || at === -1) return ahead
  const spent = desk ? (now - desk.enteredAt) / minute : 0
  const here = Math.max(0, (item.steps[at]?.minutes ?? 0) - spent)
  return ahead + here + minutesOf({ steps: item.steps.slice(at + 1) })
}

/** Null without an end time, and once everything of the agenda is over. */
export function fitOf(view: Timed, now: number): Fit | null {
  const { startsAt, endsAt } = view.session
  if (endsAt === null || view.status === 'takeaways' || view.status === 'closed') return null
  if (view.status === 'live') {
    const room = Math.max(0, (endsAt - now) / minute)
    return { room: Math.round(room), over: Math.round(leftOf(view, now) - room) }
  }
  if (startsAt === null) return null
  const room = (endsAt - startsAt) / minute
  return { room: Math.round(room), over: Math.round(planned(view.items).all - room) }
}
