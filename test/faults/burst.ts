import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import type { SessionEvent } from '../../shared/session/messages.ts'
import type { Chance } from './chance.ts'
import type { Act, Seat } from './seat.ts'
import type { StoredTable } from './table.ts'

/** What somebody at the table does next; every one of them can be told from all others in what is stored. */
async function doSomething(seat: Seat, name: string, chance: Chance): Promise<void> {
  const stage = seat.view?.stage
  if (!stage) return void (await seat.do('RaiseHand', {}))
  const { item } = stage
  const turn = chance()
  if (stage.step === 'vote' && turn < 0.8) {
    await seat.do('CastBallot', { item, value: 1 + Math.floor(chance() * 7), reason: name })
  } else if (stage.step === 'vote' && turn < 0.9) await seat.do('WithdrawBallot', { item })
  else if (turn < 0.6) await seat.do('Contribute', { item, stance: turn < 0.3 ? 'a' : 'nuance', text: name })
  else await seat.do(turn < 0.8 ? 'RaiseHand' : 'LowerHand', {})
}

async function lead(host: Seat, name: string, chance: Chance): Promise<void> {
  const turn = chance()
  if (turn < 0.5) await host.do('AddGuest', { name })
  else if (turn < 0.7) await host.do('UpdateSession', { title: name })
  else if (turn < 0.9) await host.do('StartTimer', { seconds: 60 + Math.floor(chance() * 600) })
  else await host.do('Next', { from: host.view?.stage ?? null })
}

/** Everybody does one thing after another until `over`; resolves when the last one is answered. */
export async function burst(host: Seat, others: readonly Seat[], over: () => boolean, chance: Chance): Promise<void> {
  const on = async (seat: Seat, act: typeof lead) => {
    while (!over()) {
      await act(seat, `${seat.entrance.id} ${seat.acts.length}`, chance)
      // Nobody is quicker than this, and whoever is would be refused as too fast.
      await wait(chance() * 40)
    }
  }
  await Promise.all([on(host, lead), ...others.map(seat => on(seat, doSomething))])
}

const marks: Partial<Record<Act['type'], (event: SessionEvent, act: Act, by: string) => boolean>> = {
  CastBallot: ({ type, data }, act, by) =>
    type === 'BallotCast' && data.guest === by && data.ballot.reason === act.data['reason'],
  Contribute: ({ type, data }, act) => type === 'Contributed' && data.text === act.data['text'],
  UpdateSession: ({ type, data }, act) => type === 'SessionUpdated' && data.title === act.data['title'],
}

/** Every act that was acknowledged is stored, none is stored twice, and nothing is stored that nobody did. */
export function expectOnce(seats: readonly Seat[], stored: StoredTable): void {
  expect(stored.problems).toEqual([])
  const wrong: string[] = []
  for (const { acts, entrance } of seats) {
    for (const act of acts) {
      const times = countOf(act, entrance.id, stored)
      if (times === undefined) continue
      const name = `${act.type} ${act.id} of ${entrance.id}`
      if (times > 1) wrong.push(`${name} is stored ${times} times`)
      if (act.ack?.ok && times === 0) wrong.push(`${name} was acknowledged and is gone`)
      if (act.ack && !act.ack.ok && times > 0) wrong.push(`${name} was refused and is there`)
    }
  }
  expect(wrong).toEqual([])
  for (const type of ['BallotCast', 'Contributed'] as const) {
    const all = stored.events.filter(event => event.type === type).length
    const command = type === 'BallotCast' ? 'CastBallot' : 'Contribute'
    const done = seats.flatMap(({ acts }) => acts).filter(act => act.type === command && act.ack?.ok !== false)
    expect(all).toBeLessThanOrEqual(done.length)
  }
}

/** How often an act is in the log; undefined for those that leave nothing of their own. */
function countOf(act: Act, by: string, { events, state }: StoredTable): number | undefined {
  if (act.type === 'AddGuest') return state.guests.filter(({ person }) => person?.name === act.data['name']).length
  const mark = marks[act.type]
  return mark && events.filter(event => mark(event, act, by)).length
}
