import type { GuestId } from '../../../shared/session/ids.ts'
import type { CommonView } from '../../../shared/session/view.ts'
import { everybody, seated } from './people.ts'

export interface SpeakingTime {
  readonly guest: GuestId
  readonly name: string | null
  /** In ms, the running turn included. */
  readonly talked: number
  readonly turns: number
}
export interface Balance {
  /** Who spoke longest first. */
  readonly heard: readonly SpeakingTime[]
  /** Who holds a seat and has not had the floor; who is here before who is away. */
  readonly silent: readonly { readonly guest: GuestId; readonly name: string | null }[]
}

/** How the time with the floor is spread over the table, by the server's clock. */
export function balanceOf(view: CommonView, now: number): Balance {
  const speaking = view.desk?.speaking ?? null
  const running = view.table.speaking ? Math.max(0, now - view.table.speaking.since) : 0
  const times = everybody(view).map(({ guest, name, talked, turns }) => ({
    guest,
    name,
    talked: guest === speaking ? talked + running : talked,
    turns,
  }))
  return {
    heard: times.filter(({ turns }) => turns > 0).toSorted((a, b) => b.talked - a.talked),
    silent: seated(view)
      .filter(({ turns }) => turns === 0)
      .toSorted((a, b) => Number(b.present) - Number(a.present)),
  }
}
