import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Lang } from '../../shared/lang.ts'
import { seatAt, type Seat } from './seat.ts'

let seat: Seat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2027, 2, 4, 9, 30) })
})
afterEach(() => {
  seat.page.unmount()
  vi.useRealTimers()
})

async function tooEarly(startsAt: Date, lang: Lang = 'nl') {
  seat = await seatAt({
    lang,
    before: table =>
      table.as(table.facilitator, 'UpdateSession', {
        ...{ startsAt: startsAt.getTime(), endsAt: startsAt.getTime() + 3600_000, place: 'De Kade, Utrecht' },
      }),
  })
}

describe('somebody who is early', () => {
  test('reads when and where it is, and at what time the table opens today', async () => {
    await tooEarly(new Date(2027, 2, 4, 13, 15))
    expect(seat.text()).toContain('Donderdag 4 maart 2027, 13:15 tot 14:15 uur')
    expect(seat.text()).toContain('De Kade, Utrecht')
    await seat.press('Neem mijn plek')
    expect(seat.text()).toContain('De tafel opent om 13:15. Deze pagina loopt vanzelf mee.')
  })

  test('reads the day when it is another', async () => {
    await tooEarly(new Date(2027, 2, 11, 13, 15), 'en')
    await seat.press('Take my seat')
    expect(seat.text()).toContain('The table opens on Thursday 11 March at 13:15.')
  })

  test('is not promised a time that has passed', async () => {
    await tooEarly(new Date(2027, 2, 4, 9, 15))
    await seat.press('Neem mijn plek')
    expect(seat.text()).toContain('De tafel gaat nog open.')
    expect(seat.text()).not.toContain('De tafel opent')
  })
})
