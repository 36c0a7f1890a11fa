import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ScreenTable } from './screen-table.ts'
import { deskTable, openDesk } from './desk-mount.ts'
import type { FakeTable } from './fake-table.ts'
import { seatAt, settle, type Seat } from './seat.ts'

const beside = 'Stemmen op papier of met opgestoken hand verbergen niemand.'
const few = 'Dan zou je kunnen raden wie wat stemde.'

let seat: Seat | undefined
beforeEach(() => localStorage.clear())
afterEach(() => {
  seat?.page.unmount()
  seat = undefined
})

/** At the reveal of a vote of three who voted themselves and so many without a device; five must be shown at once. */
function withheld(table: FakeTable, proxies: number, own = 3): FakeTable {
  table.until(1, 'vote')
  table.othersVote([1, 2, 7].slice(0, own))
  const ballots = [{ value: 2, count: proxies }]
  table.as(table.facilitator, 'CastProxyBallots', { item: table.itemNow, ballots })
  table.next()
  return table
}

describe('a vote that stays closed', () => {
  test.each([
    ['beside nine that the room saw says that those who voted themselves are too few', 9, 3, beside, few],
    ['without any says that they are too few', 0, 3, few, beside],
    ['of four that the room saw, and nobody else, says that they are too few', 4, 0, few, beside],
  ])('%s, on the participant’s page', async (_, proxies, own, said, unsaid) => {
    seat = await seatAt({ before: table => void withheld(table, proxies, own) })
    await settle()
    expect(seat.text()).toContain(said)
    expect(seat.text()).not.toContain(unsaid)
  })

  test('says the same on the screen, and aloud', async () => {
    const screen = new ScreenTable()
    const room = await screen.open()
    screen.table.until(1, 'vote')
    await screen.show()
    withheld(screen.table, 9)
    await screen.show()
    expect(room.textContent).toContain(beside)
    expect(room.textContent).not.toContain(few)
    expect(room.querySelector('[aria-live]')?.textContent).toContain('op een eigen apparaat stemden te weinig mensen')
    screen.close()
  })

  test('says the same at the desk', async () => {
    await openDesk(withheld(deskTable(), 9))
    expect(document.body.textContent).toContain(beside)
    expect(document.body.textContent).not.toContain('Onder de 5 standpunten blijft alles dicht')
  })
})
