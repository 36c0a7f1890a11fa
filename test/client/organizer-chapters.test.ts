import { describe, expect, test } from 'vitest'
import { capacity } from '../../shared/session/limits.ts'
import { all, choose, isThere, nameOf, press, pressKey, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()

const focused = () => nameOf(document.activeElement ?? document.body)
const chaptersOf = (api: FakeApi) => api.table.state.chapters.map(({ title }) => title)
const headings = () => all('heading').map(heading => heading.textContent?.trim())

async function open(options = {}): Promise<FakeApi> {
  const api = new FakeApi(options)
  await openPage(api, '/sessions/s1')
  return api
}

describe('a chapter', () => {
  test('is added last, ready to be named', async () => {
    const api = await open()
    await press('button', 'Hoofdstuk')
    expect(chaptersOf(api).at(-1)).toBe('Nieuw hoofdstuk')
    expect(focused()).toBe('Naam van het hoofdstuk')
    expect(document.body.textContent).toContain('Hier ligt nog niets.')
    await type('Naam van het hoofdstuk', 'Slot')
    await pressKey(the('textbox', 'Naam van het hoofdstuk'), 'Enter')
    await pass(0)
    expect(chaptersOf(api).at(-1)).toBe('Slot')
    expect(focused()).toBe('Slot')
  })

  test('is renamed in place; escape leaves it as it was', async () => {
    const api = await open()
    const [first = ''] = chaptersOf(api)
    await press('button', first)
    await type('Naam van het hoofdstuk', 'Anders')
    await pressKey(the('textbox', 'Naam van het hoofdstuk'), 'Escape')
    expect(chaptersOf(api)[0]).toBe(first)
    expect(focused()).toBe(first)
    await press('button', first)
    await type('Naam van het hoofdstuk', '  ')
    await pressKey(the('textbox', 'Naam van het hoofdstuk'), 'Enter')
    expect(chaptersOf(api)[0]).toBe(first)
  })

  test('moves with all that lies in it, and its button keeps the focus', async () => {
    const api = await open()
    const [first = '', second = ''] = chaptersOf(api)
    const items = api.table.state.items.filter(({ chapter }) => chapter === api.table.state.chapters[0]?.id)
    await press('button', `Zet hoofdstuk ‘${first}’ later`)
    expect(chaptersOf(api).slice(0, 2)).toEqual([second, first])
    const now = api.table.state.items.map(({ id }) => id)
    expect(now.filter(id => items.some(item => item.id === id))).toEqual(items.map(({ id }) => id))
    expect(now[0]).not.toBe(items[0]?.id)
    expect(focused()).toBe(`Zet hoofdstuk ‘${first}’ later`)
    await press('button', `Zet hoofdstuk ‘${first}’ eerder`)
    expect(the('button', `Zet hoofdstuk ‘${first}’ eerder`).getAttribute('aria-disabled')).toBe('true')
  })

  test('that is taken away leaves its items in the one before, and says so', async () => {
    const api = await open()
    const [, second = ''] = chaptersOf(api)
    const count = api.table.state.items.length
    await press('button', `Haal hoofdstuk ‘${second}’ weg`)
    expect(chaptersOf(api)).not.toContain(second)
    expect(api.table.state.items).toHaveLength(count)
    expect(focused()).toBe(`Maak ongedaan: hoofdstuk ‘${second}’ weggehaald; wat erin lag, is gebleven`)
  })

  test('takes an item by choosing it, and lets it go', async () => {
    const api = await open()
    await press('button', /^Dilemma 1 /)
    const moved = api.table.state.items[1]
    await choose('Hoofdstuk', chaptersOf(api).at(-1) ?? '')
    await pass(0)
    const now = () => api.table.state.items.find(({ id }) => id === moved?.id)
    expect(now()?.chapter).toBe(api.table.state.chapters.at(-1)?.id)
    expect(api.table.state.items.at(-1)?.id).toBe(moved?.id)
    expect(focused()).toBe('Hoofdstuk')
    await choose('Hoofdstuk', 'Zonder hoofdstuk')
    await pass(0)
    expect(now()?.chapter).toBeNull()
    expect(headings()).toContain('Zonder hoofdstuk')
  })

  test('is refused beyond what a session holds, and the page says why', async () => {
    const api = await open()
    while (api.table.state.chapters.length < capacity.chapters) api.give('AddChapter', { title: 'Nog een' })
    await pass(16_000)
    await press('button', 'Hoofdstuk')
    expect(chaptersOf(api)).toHaveLength(capacity.chapters)
    // The server's own words, for which the code stands here.
    expect(document.body.textContent).toMatch(/\bfull/)
  })

  test('stands as it is once the table is closed', async () => {
    const api = new FakeApi()
    api.give('OpenLobby', {})
    api.give('CloseSession', {})
    await openPage(api, '/sessions/s1')
    const [first = ''] = chaptersOf(api)
    expect(headings()).toContain(first)
    expect(isThere('button', first)).toBe(false)
    expect(isThere('button', 'Hoofdstuk')).toBe(false)
  })
})

test('sixty items are shown, and the next one is refused', async () => {
  const api = new FakeApi()
  while (api.table.state.items.length < capacity.items)
    api.give('AddItem', { item: { kind: 'talk', title: `Gesprek ${api.table.state.items.length}`, minutes: 5 } })
  await openPage(api, '/sessions/s1')
  expect(document.querySelectorAll('.agenda-row')).toHaveLength(capacity.items)
  await press('button', 'Pauze')
  expect(api.table.state.items).toHaveLength(capacity.items)
  // The server's own words, for which the code stands here.
  expect(document.body.textContent).toMatch(/\bfull/)
})
