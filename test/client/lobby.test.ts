import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { seatAt, settle, type Seat } from './seat.ts'

let seat: Seat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  seat.page.unmount()
  vi.useRealTimers()
})

async function inLobby() {
  seat = await seatAt()
  seat.table.as(seat.table.facilitator, 'OpenLobby', {})
  await settle()
}
const place = () => seat.page.findAll<HTMLInputElement>('.practice-vote input[type=radio]')[2]
const unavailable = (name: string) => seat.button(name).attributes('aria-disabled')

describe('the test vote', () => {
  test('goes to the server and back before it says that all works, and leaves nothing there', async () => {
    await inLobby()
    const before = seat.table.version
    await seat.press('Neem mijn plek')
    expect(unavailable('Kies eerst een plek')).toBe('true')
    await place()?.setValue(true)
    seat.table.loseConnection()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await seat.press('Leg mijn proefstem op tafel')
    expect(seat.text()).not.toContain('Het werkt')
    await vi.advanceTimersByTimeAsync(5000)
    expect(seat.text()).toContain('Er kwam geen antwoord.')
    seat.table.reconnect()
    await flushPromises()
    await seat.press('Probeer het nog eens')
    expect(seat.text()).toMatch(/Het werkt: de server antwoordde binnen \d+ milliseconden?\./)
    expect(seat.page.find('.practice-vote [role=status]').text()).toContain('Het werkt')
    expect(seat.table.received).toEqual([])
    expect(seat.table.version).toBe(before)
  })

  test('is the table’s before and after: the first real vote begins empty', async () => {
    await inLobby()
    await seat.press('Neem mijn plek')
    await place()?.setValue(true)
    await seat.press('Leg mijn proefstem op tafel')
    seat.table.until(1, 'vote')
    await settle()
    expect(seat.page.findAll<HTMLInputElement>('input[type=radio]').filter(({ element }) => element.checked)).toEqual(
      [],
    )
  })
})

describe('coming in', () => {
  test('too early: the seat is taken, and the page says that the table opens later', async () => {
    seat = await seatAt()
    await seat.press('Neem mijn plek')
    expect(seat.text()).toContain('De tafel gaat nog open.')
    seat.table.as(seat.table.facilitator, 'OpenLobby', {})
    await settle()
    expect(seat.text()).toContain('We beginnen zodra')
  })

  test('while the table talks: just in time, told once, gone with the next step', async () => {
    seat = await lateAt(2, 'vote')
    expect(seat.text()).toContain('Je bent net op tijd voor dilemma 2.')
    seat.table.next()
    await settle()
    expect(seat.text()).not.toContain('net op tijd')
    seat.page.unmount()
    seat = await lateAt(2, 'vote')
    expect(seat.text()).not.toContain('net op tijd')
  })

  test('from the lobby, without taking a seat: the table just begins', async () => {
    await inLobby()
    seat.table.until(1, 'introduce')
    await settle()
    expect(seat.text()).not.toContain('net op tijd')
  })

  test('the promise in the lobby is the house rule of this table', async () => {
    seat = await seatAt({ rules: { contributions: 'anonymous', smallestReveal: 6 } })
    expect(seat.page.find('.promise').text()).toContain('altijd zonder naam')
    expect(seat.page.find('.promise').text()).toContain('Onder de 6 stemmen')
  })
})

/** Opens the page when the table is there already. */
async function lateAt(dilemma: number, step: string): Promise<Seat> {
  const late = await seatAt({ before: table => table.until(dilemma, step) })
  await settle()
  return late
}

describe('after a lost connection', () => {
  test('the hand has its place, and the floor is mine when it was given meanwhile', async () => {
    await inLobby()
    seat.table.until(1, 'discuss')
    await settle()
    await seat.press('Hand op')
    seat.table.loseConnection()
    await settle()
    const [other] = seat.table.others
    if (other) seat.table.as(other, 'RaiseHand', {})
    seat.table.reconnect()
    await settle()
    expect(seat.text()).toContain('Hand omlaag, je bent nummer 1')
    seat.table.loseConnection()
    seat.table.as(seat.table.facilitator, 'GiveFloor', { guest: seat.table.you })
    await settle()
    expect(seat.text()).not.toContain('Jij bent aan het woord.')
    seat.table.reconnect()
    await settle()
    expect(seat.text()).toContain('Jij bent aan het woord.')
    await seat.press('Ik ben klaar met praten')
    expect(seat.text()).toContain('Hand op')
  })

  test('a hand that was raised without a connection goes up once it is back', async () => {
    await inLobby()
    seat.table.until(1, 'discuss')
    await settle()
    seat.table.loseConnection()
    await seat.press('Hand op')
    expect(seat.table.state.floor.hands).toEqual([])
    expect(seat.button('Hand op').attributes('aria-busy')).toBe('true')
    seat.table.reconnect()
    await settle()
    expect(seat.table.state.floor.hands).toEqual([seat.table.you])
    expect(seat.text()).toContain('Hand omlaag, je bent nummer 1')
  })

  test('a page that is loaded anew finds its hand where it was', async () => {
    seat = await seatAt({
      before: table => {
        table.until(1, 'discuss')
        table.as(table.you, 'RaiseHand', {})
      },
    })
    await settle()
    expect(seat.text()).toContain('Hand omlaag, je bent nummer 1')
  })
})
