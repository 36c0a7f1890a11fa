import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { ScreenTable } from './screen-table.ts'
import { seatAt, type Seat } from './seat.ts'

const said = {
  nl: 'De gespreksleider is even zonder verbinding.',
  en: 'The host is reconnecting.',
} as const

let seat: Seat | undefined
beforeEach(() => localStorage.clear())
afterEach(() => {
  seat?.page.unmount()
  seat = undefined
  vi.useRealTimers()
})

describe.each(['nl', 'en'] as const)('while nobody leads, in %s', lang => {
  test('[W23] whoever sits at the table reads it calmly, with the vote as it was, until somebody leads again', async () => {
    localStorage.setItem('exchange-table/lang', JSON.stringify(lang))
    seat = await seatAt({ lang, before: table => table.until(1, 'vote') })
    const { page, table } = seat
    const heading = seat.heading()
    const status = () =>
      page
        .findAll('[role=status]')
        .map(one => one.text())
        .join(' ')
    expect(status()).not.toContain(said[lang])
    table.missHost(true)
    await flushPromises()
    expect(status()).toContain(said[lang])
    expect(page.find('[role=alert]').exists() && page.find('[role=alert]').text().includes(said[lang])).toBe(false)
    expect(seat.heading()).toBe(heading)
    table.missHost(false)
    await flushPromises()
    expect(status()).not.toContain(said[lang])
  })

  test('[W23] the screen says so in its corner, in the language of the table', async () => {
    const screen = new ScreenTable({ lang })
    const room = await screen.open()
    await screen.until(1, 'vote')
    expect(room.textContent).not.toContain(said[lang])
    screen.hostMissed = true
    await screen.show()
    expect(room.querySelector('[role=status].screen-connection')?.textContent).toContain(said[lang].slice(0, -1))
    screen.close()
  })
})

test('whose own connection is gone reads of that, and not of the host', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  seat = await seatAt({ before: table => table.until(1, 'vote') })
  seat.table.missHost(true)
  await flushPromises()
  expect(seat.text()).toContain(said.nl)
  seat.table.loseConnection()
  await vi.advanceTimersByTimeAsync(3000)
  await flushPromises()
  expect(seat.text()).toContain('Even geen verbinding.')
  expect(seat.text()).not.toContain(said.nl)
})
