import type { CommonView } from '../../../shared/session/view.ts'
import type { DeskNextWords } from '../../locales/nl-desk-next.ts'
import type { DeskWords } from '../../locales/nl-desk.ts'
import { itemOf, roundOf } from '../../stages/where.ts'
import { minutesAndSeconds, timeLeft } from './durations.ts'

export interface TableMiddle {
  readonly big: string
  readonly sub: string
}
/** What stands in the middle of the table: the count while a vote is open, else the time of a talk, else who is here. */
export function tableMiddle(view: CommonView, now: number, t: DeskWords['table'], next: DeskNextWords): TableMiddle {
  const { stage } = view
  const item = itemOf(view, stage?.item)
  if (stage?.step === 'vote' && item) {
    const { voted, of } = roundOf(item, stage.round) ?? { voted: 0, of: view.table.seats }
    return { big: String(voted), sub: t.ofVotes(of) }
  }
  const left = timeLeft(view.timer, now)
  if (stage?.step === 'discuss' && left !== null) {
    const words = next.timer
    const sub = left <= 0 ? words.over : view.timer?.endsAt === null ? words.paused : words.left
    return { big: `${left <= 0 ? '+' : ''}${minutesAndSeconds(left)}`, sub }
  }
  return { big: String(view.table.present), sub: t.ofSeats(view.table.seats) }
}
