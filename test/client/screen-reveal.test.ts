import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { heading, lamps, pictures, ScreenTable, WideStage, words } from './screen-table.ts'

const first = [1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 5, 5, 5, 6, 6, 6, 6, 7]
let room: ScreenTable

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('ResizeObserver', WideStage)
  room = new ScreenTable()
})
afterEach(() => {
  room.close()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Numbers stay hidden while the lamps move. */
const untold = (page: HTMLElement) => page.querySelector('.untold') !== null
/** Where a drawn lamp of the stage is. */
const places = (page: HTMLElement) =>
  [...page.querySelectorAll('.reveal-stage .lamp')].map(lamp => lamp.getAttribute('transform') ?? '')

async function firstReveal(values: readonly (number | null)[] = first, reasons: readonly string[] = []) {
  await room.until(2, 'vote')
  const page = await room.open()
  room.vote(values, reasons)
  await room.show()
  await room.next()
  await room.until(2, 'reveal')
  return page
}
async function secondReveal(
  second: readonly (number | null | undefined)[],
  before: readonly (number | null)[] = first,
) {
  await room.until(2, 'vote')
  room.vote(before)
  await room.until(2, 'vote', 2)
  room.vote(second)
  await room.until(2, 'reveal', 2)
  return room.open()
}

describe('the first reveal', () => {
  test('plays for a room that saw the vote; the numbers come when the lamps lie still', async () => {
    const page = await firstReveal()
    expect(untold(page)).toBe(true)
    await vi.advanceTimersByTimeAsync(800)
    const start = places(page)
    await vi.advanceTimersByTimeAsync(1800)
    expect(places(page)).not.toEqual(start)
    expect(untold(page)).toBe(true)
    await vi.advanceTimersByTimeAsync(2500)
    expect(untold(page)).toBe(false)
    expect(words(page)).toContain('18 van de 18 kozen een plek')
  })

  test('is there at once, in its last picture, for who comes in later', async () => {
    const played = await firstReveal()
    await vi.advanceTimersByTimeAsync(6000)
    const last = places(played)
    expect(last).toHaveLength(18)
    const page = await room.open()
    expect(untold(page)).toBe(false)
    expect(places(page)).toEqual(last)
    await vi.advanceTimersByTimeAsync(3000)
    expect(places(page)).toEqual(last)
  })

  test('and when the table goes back to it from the talk', async () => {
    const page = await firstReveal()
    await vi.advanceTimersByTimeAsync(6000)
    await room.next()
    room.table.as(room.table.facilitator, 'Back', { from: room.table.state.stage })
    await room.show()
    expect(untold(page)).toBe(false)
  })

  test('counts the sides and those without a position, and says it all in the picture too', async () => {
    await firstReveal([1, 1, 2, 2, 3, 4, 5, 6, 7, null, null])
    const page = await room.open()
    expect(words(page)).toContain('9 van de 18 kozen een plek')
    const rows = [...page.querySelectorAll('.reveal-facts li')].map(row => row.querySelector('b')?.textContent)
    expect(rows).toEqual(['5', '1', '3', '2'])
    expect(pictures(page).join()).toMatch(/Eerste stem: 5 aan de kant van/)
    expect(pictures(page)).toContain('heel zeker: 0; redelijk: 9; nog zoekend: 0')
  })

  test('shows each reason once, one after the other, and reads all of them as a list', async () => {
    await firstReveal(first, ['Appel', 'Boom', 'Citroen'])
    const page = await room.open()
    const shown = () => page.querySelector('.room-reasons [aria-hidden]')?.textContent?.trim()
    const seen = [shown()]
    for (let second = 0; second < 60; second += 1) {
      await vi.advanceTimersByTimeAsync(1000)
      if (shown() !== seen.at(-1)) seen.push(shown())
    }
    expect(seen).toEqual(['“Appel”', '“Boom”', '“Citroen”'])
    expect([...page.querySelectorAll('.room-reasons li')].map(reason => reason.textContent)).toEqual([
      'Appel',
      'Boom',
      'Citroen',
    ])
  })

  test('with too few votes nothing is shown but the lamps: the table talks first', async () => {
    await firstReveal([1, 2, 3])
    const page = await room.open()
    expect(heading(page)).toBe('Te weinig stemmen om te tonen.')
    expect(words(page)).toContain('Eerst praat de tafel.')
    expect(lamps(page)).toHaveLength(3)
    expect(page.querySelector('.reveal-stage')).toBeNull()
  })
})

describe('what moved', () => {
  const seven = [1, 1, 2, 2, 2, 2, 2, 2, 2, 4, 3, 5, 5, 6, 3, 3, 5, 7]

  test('is told with its direction, beside how sure the table was and is', async () => {
    const page = await secondReveal(seven)
    expect(words(page)).toContain('7 van de 18 verplaatsten hun stem')
    expect(words(page)).toMatch(/7 naar “/)
    expect(words(page)).toContain('11 bleven waar ze stonden')
    expect(page.querySelectorAll('.mover')).toHaveLength(7)
    expect(words(page)).toMatch(/eerste stem.*tweede stem/)
    expect(pictures(page)).toContain('heel zeker: van 0 naar 0; redelijk: van 18 naar 18; nog zoekend: van 0 naar 0')
  })

  test('nobody, or everybody', async () => {
    const page = await secondReveal(first)
    expect(words(page)).toContain('Niemand verplaatste zijn stem. 18 kozen twee keer dezelfde plek.')
    room.close()
    room = new ScreenTable()
    const everybody = await secondReveal(
      first.map(() => 1),
      first.map(() => 7),
    )
    expect(words(everybody)).toContain('18 van de 18: iedereen verplaatste zijn stem')
    expect(words(everybody)).not.toContain('bleven')
  })

  test('who voted only once is no part of it', async () => {
    const page = await secondReveal([...seven.slice(0, 13), ...Array.from({ length: 5 }, () => undefined)])
    // They are a crowd, so their trails may be missing without giving anyone away.
    expect(words(page)).toContain('4 van de 13 verplaatsten hun stem')
    expect(page.querySelectorAll('.gone-lamp')).toHaveLength(5)
  })

  test('without trails where one could follow somebody: both pictures, the counts, and why', async () => {
    room = new ScreenTable({ guests: 6 })
    const page = await secondReveal([2, 1, 2, 3, 6, 6], [2, 2, 3, 5, 6, 6])
    expect(words(page)).toContain('3 van de 6 verplaatsten hun stem')
    expect(words(page)).toContain('Zonder sporen:')
    expect(page.querySelectorAll('.mover')).toHaveLength(0)
    expect(pictures(page).filter(title => /^(Eerste|Tweede) stem: /.test(title))).toHaveLength(2)
  })

  test('not even counted where one could guess who', async () => {
    room = new ScreenTable({ guests: 6 })
    const page = await secondReveal([2, 1, 3, 5, 6, undefined], [2, 2, 3, 5, 6, 6])
    expect(words(page)).toContain('Hoeveel mensen verschoven, tonen we niet')
    expect(words(page)).not.toContain('verplaatst')
  })

  test('shifts before the eyes of a room that saw the second vote', async () => {
    await room.until(2, 'vote')
    room.vote(first)
    await room.until(2, 'vote', 2)
    const page = await room.open()
    room.vote(seven)
    await room.next()
    await room.next()
    expect(untold(page)).toBe(true)
    await vi.advanceTimersByTimeAsync(8000)
    expect(untold(page)).toBe(false)
  })
})
