import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { seatAt, type Seat } from './seat.ts'

let seat: Seat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  seat.page.unmount()
  vi.useRealTimers()
})

const second = 'Stap 2 van 7, grotendeels Laat zien wat je weet'
const sixth = 'Stap 6 van 7, grotendeels Laat de klant beginnen'
const lay = 'Leg mijn stem op tafel'
const question =
  'Een vaste klant belt. Laat je merken dat je alles al voor je hebt, of mag de klant eerst zelf vertellen?'

async function atVote() {
  seat = await seatAt()
  seat.table.until(1, 'vote')
  await flushPromises()
}
const ownBallot = () => seat.table.roundNow?.ballots[seat.table.state.guests.findIndex(g => g.id === seat.table.you)]

test('nothing chosen: the button says what is missing, keeps its focus and sends nothing', async () => {
  await atVote()
  expect(seat.heading()).toBe(question)
  const button = seat.button('Kies eerst een plek')
  expect(button.attributes('aria-disabled')).toBe('true')
  expect(button.attributes('disabled')).toBeUndefined()
  await seat.press('Kies eerst een plek')
  expect(seat.table.received).toEqual([])
})

test('chosen and laid down: recorded with its time, and remembered on this device', async () => {
  seat = await seatAt({ now: () => Date.now() })
  seat.table.until(1, 'vote')
  await flushPromises()
  await seat.choose(second)
  expect(seat.text()).toContain('Jij staat grotendeels bij Laat zien wat je weet')
  await seat.choose('Redelijk')
  await seat.press(lay)
  expect(ownBallot()).toMatchObject({ value: 2, conviction: 2 })
  expect(seat.heading()).toBe('Je stem ligt op tafel.')
  expect(seat.text()).toMatch(/Vastgelegd om \d\d:\d\d/)
  expect(seat.text()).toContain('1 van de 8')
  expect(Object.values({ ...localStorage }).join('')).toContain('"value":2')
})

test('a digit key chooses while the focus is on the scale', async () => {
  await atVote()
  await seat.radio(second).trigger('keydown', { key: '6' })
  expect(seat.radio(sixth).element.checked).toBe(true)
})

test('what others do never disturbs a half-filled ballot', async () => {
  await atVote()
  await seat.choose(second)
  await seat.press('Zet er een reden bij')
  await seat.field('Je reden in één zin (mag ook zonder)').setValue('Omdat het')
  const field = seat.field('Je reden in één zin (mag ook zonder)').element
  seat.table.othersVote([1, 7, 4], 'Anders dan jij.')
  await flushPromises()
  expect(seat.radio(second).element.checked).toBe(true)
  expect(seat.field('Je reden in één zin (mag ook zonder)').element).toBe(field)
  expect((field as HTMLInputElement).value).toBe('Omdat het')
  expect(seat.text()).toContain('3 van de 8')
})

test('a half-filled ballot is still there after a reload', async () => {
  await atVote()
  await seat.choose(sixth)
  const { table } = seat
  seat.page.unmount()
  seat = await seatAt()
  seat.table.until(1, 'vote')
  await flushPromises()
  expect(seat.table).not.toBe(table)
  expect(seat.radio(sixth).element.checked).toBe(true)
})

test('a vote can be changed until the round closes, and the change can be dropped', async () => {
  await atVote()
  await seat.choose(second)
  await seat.press(lay)
  await seat.press('Verander mijn stem')
  expect(seat.radio(second).element.checked).toBe(true)
  await seat.choose(sixth)
  await seat.press('Laat mijn stem liggen')
  expect(ownBallot()).toMatchObject({ value: 2 })
  await seat.press('Verander mijn stem')
  await seat.choose(sixth)
  await seat.press('Leg mijn nieuwe stem neer')
  expect(ownBallot()).toMatchObject({ value: 6 })
  expect(seat.heading()).toBe('Je stem ligt op tafel.')
})

test('no position is a full answer', async () => {
  await atVote()
  await seat.press('Geen standpunt')
  expect(ownBallot()).toMatchObject({ value: null })
  expect(seat.heading()).toBe('Je laat dit dilemma open.')
})

test('just closed: what was being chosen can still be laid down, as long as nobody has seen the result', async () => {
  await atVote()
  await seat.choose(second)
  seat.table.othersVote([1, 2, 3, 5, 6])
  seat.table.next()
  await flushPromises()
  expect(seat.page.find('[role=alert] h1').text()).toBe('De stem is net gesloten. Jouw keuze mag er nog bij.')
  await seat.press('Leg hem alsnog neer (nog 30 s)')
  await vi.dynamicImportSettled()
  await flushPromises()
  expect(ownBallot()).toMatchObject({ value: 2 })
  expect(seat.heading()).toBe('De onthulling komt eraan.')
})

test('a choice of half a minute ago is too late', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  await atVote()
  await seat.choose(second)
  seat.table.othersVote([1, 2, 3, 5, 6])
  seat.table.next()
  await flushPromises()
  expect(seat.text()).toContain('Leg hem alsnog neer')
  await vi.advanceTimersByTimeAsync(31_000)
  expect(seat.heading()).toBe('De stem is net gesloten.')
  expect(seat.text()).not.toContain('Leg hem alsnog neer')
  vi.useRealTimers()
})

test('too late: the choice does not count, the page says so and then follows the table', async () => {
  await atVote()
  await seat.choose(second)
  seat.table.othersVote([1, 2, 3, 5, 6])
  seat.table.until(1, 'reveal')
  await flushPromises()
  expect(seat.page.find('[role=alert] h1').text()).toBe('De stem is net gesloten.')
  expect(seat.text()).toContain('kwam te laat en telt in deze ronde niet mee')
  expect(seat.radio(second).element.checked).toBe(true)
  expect(seat.radio(second).element.closest('fieldset')?.disabled).toBe(true)
  await seat.press('Kijk mee met de tafel')
  await vi.dynamicImportSettled()
  await flushPromises()
  expect(seat.heading()).toBe('Kijk omhoog, naar het scherm.')
  expect(ownBallot()).toBeUndefined()
})

test('a change that came too late leaves the vote that was laid down', async () => {
  await atVote()
  await seat.choose(second)
  await seat.press(lay)
  await seat.press('Verander mijn stem')
  await seat.choose(sixth)
  seat.table.next()
  await flushPromises()
  expect(seat.text()).toContain('Je eerdere stem ligt op tafel en telt.')
  expect(ownBallot()).toMatchObject({ value: 2 })
})

test('laid down without a connection: the choice waits, and lies on the table when it is back', async () => {
  await atVote()
  await seat.choose(second)
  seat.table.loseConnection()
  await seat.press(lay)
  expect(seat.heading()).toBe('Je keuze staat klaar.')
  expect(seat.button('Wacht op verbinding').attributes('aria-disabled')).toBe('true')
  expect(ownBallot()).toBeUndefined()
  seat.table.reconnect()
  await flushPromises()
  expect(ownBallot()).toMatchObject({ value: 2 })
  expect(seat.heading()).toBe('Je stem ligt op tafel.')
})

test('laid down without a connection that came back after the close: late, once the server has said so', async () => {
  await atVote()
  await seat.choose(second)
  seat.table.loseConnection()
  await seat.press(lay)
  seat.table.othersVote([1, 2, 3, 5, 6])
  seat.table.until(1, 'reveal')
  seat.table.losingAnswers = true
  seat.table.reconnect()
  await flushPromises()
  expect(seat.text()).not.toContain('De stem is net gesloten.')
  seat.table.losingAnswers = false
  seat.table.loseConnection()
  seat.table.reconnect()
  await flushPromises()
  expect(seat.heading()).toBe('De stem is net gesloten.')
  expect(ownBallot()).toBeUndefined()
})

test('sent just in time over a slow line is not called late', async () => {
  await atVote()
  await seat.choose(second)
  seat.table.losingAnswers = true
  await seat.press(lay)
  seat.table.othersVote([1, 2, 3, 5])
  seat.table.next()
  await flushPromises()
  expect(seat.text()).not.toContain('De stem is net gesloten.')
  expect(ownBallot()).toMatchObject({ value: 2 })
})

test('the second round shows the first place to this person alone, and asks why they moved', async () => {
  await atVote()
  await seat.choose(second)
  await seat.press(lay)
  seat.table.othersVote([1, 2, 3, 5])
  seat.table.until(1, 'vote', 2)
  await flushPromises()
  expect(seat.radio(`${second}, eerste stem`).element.checked).toBe(false)
  await seat.choose(sixth)
  await seat.press(lay)
  await seat.field('Waarom verschoof je, of juist niet?').setValue('Een ander had gelijk.')
  await seat.press('Leg deze zin erbij')
  expect(ownBallot()).toMatchObject({ value: 6, reason: 'Een ander had gelijk.' })
  expect(seat.text()).toContain('Je zin ligt erbij.')
})

test('who has no vote sees the question and the count, and no scale', async () => {
  seat = await seatAt({ you: { votes: false } })
  seat.table.until(1, 'vote')
  seat.table.othersVote([1, 2])
  await flushPromises()
  expect(seat.heading()).toBe(question)
  expect(seat.page.findAll('input[type=radio]')).toHaveLength(0)
  expect(seat.text()).toContain('2 van de 7')
})

test('an English table speaks English', async () => {
  seat = await seatAt({ lang: 'en' })
  seat.table.until(1, 'vote')
  await flushPromises()
  expect(seat.button('Choose a place first').exists()).toBe(true)
  await seat.press('NL, Nederlands')
  expect(seat.button('Kies eerst een plek').exists()).toBe(true)
})
