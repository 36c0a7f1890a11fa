import { describe, expect, test } from 'vitest'
import { audiences } from '../../shared/session/audience.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { GuestId } from '../../shared/session/ids.ts'
import type { Actor } from '../../shared/session/messages.ts'
import { commonView } from '../../shared/session/view.ts'
import { back, by, first, host, lobby, next, organizer, reach, readBack, revealed, stageOf } from './builders.ts'
import { after, order, type History } from './given.ts'
import { tells } from './secrets.ts'

/** A table with a second facilitator. */
const withAnna = (): { readonly history: History; readonly anna: GuestId } => {
  const history = after(lobby(), order(organizer, 'AddGuest', { name: 'Anna', role: 'facilitator' }))
  const anna = replay(history).guests.at(-1)?.id
  if (anna === undefined) throw new Error('Anna has no seat')
  return { history, anna }
}
const movedIn = (history: History) =>
  commonView(replay(history), 'facilitator', { present: new Set<GuestId>(), screenLink: null }).desk?.moved
const as = (actor: Actor, asked: ReturnType<typeof next>) => ({ ...asked, by: actor })

describe('who took the table on', () => {
  test('[W19] is told after each step, by whom, what it did and when', () => {
    const { history, anna } = withAnna()
    expect(movedIn(history)).toBeNull()
    const entered = after(history, as(by(anna), next(null)))
    expect(movedIn(entered)).toEqual({ by: anna, at: entered.at(-1)?.at, did: 'entered' })
    const { stage } = replay(entered)
    const again = after(entered, as(by(host), next(stage)))
    expect(movedIn(again)).toMatchObject({ by: host, did: 'entered' })
    expect(movedIn(after(again, as(by(anna), back(replay(again).stage))))).toMatchObject({ by: anna, did: 'entered' })
    expect(movedIn(revealed([1, 2, 3, 4, 5]))).toMatchObject({ by: host })
    expect(movedIn(readBack(lobby()))).toMatchObject({ by: host, did: 'read-back' })
  })

  test('[W19] says that it was a result that was shown', () => {
    const waiting = reach(revealed([1, 2, 3, 4, 5]), first, 'reveal')
    const shown =
      replay(waiting).rounds[first]?.[0]?.status === 'revealed'
        ? waiting
        : after(waiting, next(stageOf(first, 'reveal')))
    expect(movedIn(shown)).toMatchObject({ by: host, did: 'revealed' })
  })

  test('[W19] says nothing of the organizer', () => {
    const { history, anna } = withAnna()
    const entered = after(history, as(by(anna), next(null)))
    expect(movedIn(after(entered, as(organizer, next(replay(entered).stage))))).toBeNull()
  })

  test('[W19] is in no other view', () => {
    const { history, anna } = withAnna()
    const [mine, theirs] = [by(anna), by(host)].map(actor => after(history, as(actor, next(null))))
    if (!mine || !theirs) throw new Error('nobody moved')
    expect(tells(mine, theirs, { by: audiences.filter(audience => audience !== 'facilitator') })).toEqual([])
    expect(tells(mine, theirs, { by: ['facilitator'] })).not.toEqual([])
  })
})
