import { describe, expect, test } from 'vitest'
import { Person, tokenIn } from './person.ts'
import { goTo, itemOn, startServer } from './start.ts'

describe('who leads the talk and holds a vote', () => {
  test('comes to their own seat, and sees there what the table sees', async () => {
    const server = await startServer()
    const table = await server.table({ participants: 4 })
    const [host, guest] = await Promise.all([table.facilitator(), table.participant(1)])
    if (!host.mine) throw new Error('a facilitator is somebody')
    await host.send('UpdateGuest', { guest: host.mine.guest, changes: { votes: true } })
    await goTo(host, 'discuss')
    const item = itemOn(host)
    for (const text of ['HIDDEN', 'SHOWN']) await guest.send('Contribute', { item, stance: 'a', text })
    await host.until(({ view }) => view.contributions.length === 2)
    const hidden = host.view.contributions.find(({ text }) => text === 'HIDDEN')
    if (!hidden) throw new Error('nothing was said')
    await host.send('HideContribution', { contribution: hidden.id, reason: 'WHY' })

    const seat = await Person.knock(server.url, { token: tokenIn(table.links.facilitator), seat: true })
    await seat.until(({ view }) => view.contributions.length === 1)
    expect(seat.view.desk).toBeNull()
    expect(JSON.stringify(seat.view)).not.toMatch(/HIDDEN|WHY/)
    expect(seat.mine).toMatchObject({ role: 'facilitator', votes: true })
    const [shown] = seat.view.contributions
    expect(shown && (await seat.send('Respond', { contribution: shown.id, response: 'agree' }))).toMatchObject({
      ok: true,
    })
    await host.until(({ view }) => view.contributions.some(({ desk }) => desk?.counts.agree === 1))
    expect([...host.misfits, ...seat.misfits]).toEqual([])
  })

  test('gets the desk without asking, and nobody else gets more by asking for a seat', async () => {
    const server = await startServer()
    const table = await server.table()
    expect((await table.facilitator()).view.desk).not.toBeNull()
    const scribe = await Person.knock(server.url, { token: tokenIn(table.links.scribe), seat: true })
    expect(scribe.view.desk).toBeNull()
    const screen = await Person.knock(server.url, { token: tokenIn(table.links.screen), seat: true })
    expect(screen.mine).toBeNull()
    expect(screen.view.table.people).toBeNull()
  })
})
