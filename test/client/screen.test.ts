import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { heading, lamps, pictures, ScreenTable, WideStage, words } from './screen-table.ts'

const minute = 60_000
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

test('the window is dark only while the projector is in it', async () => {
  await room.open()
  expect(document.documentElement.dataset['theme']).toBe('dark')
  room.close()
  expect(document.documentElement.dataset['theme']).toBeUndefined()
})

describe('before the start', () => {
  test('the room sees what comes, what is promised, and how many are here, without a name', async () => {
    room.present = 11
    const page = await room.open()
    expect(heading(page)).toBe(room.table.state.title)
    expect(pictures(page)).toContain('11 van de 18 zijn er.')
    expect(page.querySelectorAll('ol li')).toHaveLength(3)
    expect(words(page)).toContain('Je stem is geheim.')
    expect(words(page)).not.toMatch(/Priya|Marieke|Gast \d/)
  })

  test('who came without a link reads where to knock, large in the lobby and small after it, and not once it is closed', async () => {
    room.table.as(room.table.facilitator, 'OpenLobby', {})
    room.door = { code: 'FC3PD7', link: 'https://tafel.example/knock#FC3PD7' }
    const page = await room.open()
    expect(words(page.querySelector<HTMLElement>('.screen-door') ?? page)).toBe(
      'Geen link bij de hand? Ga naar tafel.example/knock en klop aan met FC3 PD7',
    )
    expect(pictures(page)).toContain('QR-code naar de pagina om aan te kloppen')
    await room.until(1, 'discuss')
    expect(page.querySelector('.screen-door')).toBeNull()
    expect(words(page)).toContain('Aankloppen tafel.example/knock FC3 PD7')
    room.door = undefined
    await room.show()
    expect(words(page)).not.toContain('Aankloppen')
  })

  test('seats fill as people arrive', async () => {
    room.present = 3
    const page = await room.open()
    expect(page.querySelectorAll('.table-seat .dashed')).toHaveLength(15)
    room.present = 17
    await room.show()
    expect(page.querySelectorAll('.table-seat .dashed')).toHaveLength(1)
  })
})

describe('the blind vote', () => {
  test('lights one lamp a vote, never more than that is known, and says how many', async () => {
    await room.until(2, 'vote')
    const page = await room.open()
    room.vote(first.slice(0, 11))
    await room.show()
    expect(lamps(page)).toHaveLength(11)
    expect(pictures(page)).toContain('11 van de 18 stemmen liggen op tafel.')
    expect(words(page)).toContain('Een lamp is een stem.')
    room.vote(first)
    await room.show()
    expect(words(page)).toContain('Alle stemmen liggen op tafel.')
  })

  test('a lit lamp stays lit, and a reload lights the same ones', async () => {
    await room.until(2, 'vote')
    const page = await room.open()
    room.vote(first.slice(0, 5))
    await room.show()
    const before = lamps(page)
    // A vote that is changed shows nowhere.
    room.vote([7])
    await room.show()
    expect(lamps(page)).toEqual(before)
    room.vote(first.slice(0, 12))
    await room.show()
    const later = lamps(page)
    expect(later).toEqual(expect.arrayContaining([...before]))
    expect(lamps(await room.open())).toEqual(later)
  })

  test('which lamps burn does not depend on who voted', async () => {
    await room.until(2, 'vote')
    room.vote([1, 2, 3, 4])
    const some = lamps(await room.open())
    const other = new ScreenTable()
    await other.until(2, 'vote')
    other.vote([...Array.from({ length: 14 }, () => undefined), 1, 2, 3, 4])
    expect(lamps(await other.open())).toEqual(some)
    other.close()
  })

  test('the timer advises on the server’s clock, and is calm when the time is up', async () => {
    await room.until(2, 'vote')
    const page = await room.open()
    expect(page.querySelector('[role="timer"]')?.textContent).toBe('nog 2:00')
    vi.advanceTimersByTime(minute)
    await room.show()
    expect(page.querySelector('[role="timer"]')?.textContent).toBe('nog 1:00')
    vi.advanceTimersByTime(2 * minute)
    await room.show()
    expect(page.querySelector('[role="timer"]')?.textContent).toBe('de tijd is om')
    expect(heading(page)).not.toBe('')
  })
})

describe('the connection', () => {
  test('lost: the last picture stays, and after five seconds a corner says so', async () => {
    await room.until(2, 'vote')
    room.vote(first.slice(0, 6))
    const page = await room.open()
    const question = heading(page)
    room.lose()
    await vi.advanceTimersByTimeAsync(4900)
    expect(words(page)).not.toContain('Even geen verbinding')
    await vi.advanceTimersByTimeAsync(200)
    expect(page.querySelector('[role="status"]')?.textContent).toMatch(
      /Even geen verbinding\. Dit is de stand van \d\d:\d\d\./,
    )
    expect(heading(page)).toBe(question)
    expect(lamps(page)).toHaveLength(6)
    await room.reconnect()
    expect(words(page)).not.toContain('Even geen verbinding')
  })

  test('a blink is no news', async () => {
    const page = await room.open()
    room.lose()
    await vi.advanceTimersByTimeAsync(3000)
    await room.reconnect()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(words(page)).not.toContain('Even geen verbinding')
  })
})

test('a room speaks the language of its table, whatever was chosen on this computer', async () => {
  localStorage.setItem('exchange-table/lang', '"en"')
  const page = await room.open()
  expect(words(page)).toContain('Wat er gaat gebeuren')
  expect(page.querySelector('[lang="nl"]')).not.toBeNull()
  room.close()
  localStorage.clear()
  room = new ScreenTable({ lang: 'en' })
  expect(words(await room.open())).toContain('What will happen')
})

test('each step is told to a screen reader in one sentence', async () => {
  const page = await room.open()
  const said = () => [...page.querySelectorAll('[aria-live="polite"]')].map(region => region.textContent).join('')
  await room.until(2, 'introduce')
  expect(said()).toMatch(/^Nieuw op tafel: /)
  await room.next()
  expect(said()).toMatch(/^De eerste stem is open\. /)
  room.vote(first)
  await room.next()
  expect(said()).toMatch(/^De stem is gesloten\./)
  await room.next()
  expect(said()).toMatch(/^Onthuld\. Eerste stem: 9 aan de kant van .*, 1 in het midden, 8 aan de kant van /)
})
