import { describe, expect, test, vi } from 'vitest'
import { formatOf } from '../../shared/formats/index.ts'
import { all, fieldOf, isThere, nameOf, press, pressKey, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()

const titles = (api: FakeApi) => api.table.state.items.map(({ title }) => title)
const itemNamed = (api: FakeApi, title: string) => api.table.state.items.find(item => item.title === title)

async function open(): Promise<FakeApi> {
  const api = new FakeApi()
  await openPage(api, '/sessions/s1')
  return api
}

describe('the order of the evening', () => {
  test('an item moves down with its button, and the button keeps the focus', async () => {
    const api = await open()
    const [first = '', second = ''] = titles(api)
    await press('button', `Zet ‘${first}’ later`)
    expect(titles(api).slice(0, 2)).toEqual([second, first])
    expect(document.activeElement).toBe(the('button', `Zet ‘${first}’ later`))
  })

  test('an item moves with alt and the arrows', async () => {
    const api = await open()
    const [, second = '', third = ''] = titles(api)
    await pressKey(the('button', new RegExp(`^Dilemma 1.*${second}`)), 'ArrowDown', { altKey: true })
    expect(titles(api).slice(1, 3)).toEqual([third, second])
    expect(nameOf(document.activeElement ?? document.body)).toContain(second)
  })

  test('at the edge of a chapter an item goes over to the next one, in the same place', async () => {
    const api = await open()
    const { items } = api.table.state
    const edge = items.findIndex((item, i) => i > 0 && item.chapter !== items[i - 1]?.chapter)
    const moved = items[edge]?.title ?? ''
    await press('button', `Zet ‘${moved}’ eerder`)
    expect(itemNamed(api, moved)?.chapter).toBe(items[edge - 1]?.chapter)
    expect(titles(api)[edge]).toBe(moved)
  })

  test('the ends go no further', async () => {
    const api = await open()
    const [first = ''] = titles(api)
    expect(the('button', `Zet ‘${first}’ eerder`).getAttribute('aria-disabled')).toBe('true')
    await press('button', `Zet ‘${first}’ eerder`)
    expect(api.commands()).toEqual([])
  })
})

describe('writing a dilemma', () => {
  const openDilemma = async () => {
    const api = await open()
    await press('button', /^Dilemma 1 /)
    return { api, id: api.table.state.items[1]?.id }
  }
  const dilemma = (api: FakeApi) => {
    const item = api.table.state.items[1]
    if (item?.kind !== 'dilemma') throw new Error('the second item of the template is a dilemma')
    return item
  }

  test('opens in place, with the focus on its first field', async () => {
    await openDilemma()
    expect(document.activeElement).toBe(the('textbox', 'Korte naam, voor het draaiboek'))
    expect(the('button', /^Dilemma 1 /).getAttribute('aria-expanded')).toBe('true')
    await press('button', 'Klaar met dit onderdeel')
    expect(document.activeElement).toBe(the('button', /^Dilemma 1 /))
  })

  test('saves the question, and counts towards the length that reads well', async () => {
    const { api } = await openDilemma()
    await type('Het dilemma, zoals het op tafel komt', 'Zeg je het, of zwijg je?')
    expect(document.body.textContent).toContain('24 van 160 tekens')
    await pass(1000)
    expect(dilemma(api).question).toBe('Zeg je het, of zwijg je?')
    await type('Het dilemma, zoals het op tafel komt', 'a'.repeat(161))
    expect(document.body.textContent).toContain('161 van 160 tekens. Korter leest beter')
  })

  test('keeps an emptied question to itself, and says what it needs', async () => {
    const { api } = await openDilemma()
    const { question } = dilemma(api)
    await type('Het dilemma, zoals het op tafel komt', '')
    await pass(2000)
    expect(dilemma(api).question).toBe(question)
    expect(document.body.textContent).toContain('Een dilemma heeft een vraag nodig.')
  })

  test('saves the minutes of a step, and spreads a new total over the steps', async () => {
    const { api } = await openDilemma()
    await type('Gesprek', '20', 'spinbutton')
    await pass(1000)
    expect(dilemma(api).steps.find(({ step }) => step === 'discuss')?.minutes).toBe(20)
    await type('Samen', '30', 'spinbutton')
    await pass(1000)
    expect(dilemma(api).steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(30)
  })

  test('sets how often the table votes, in the same time', async () => {
    const { api } = await openDilemma()
    const before = dilemma(api).steps.reduce((sum, { minutes }) => sum + minutes, 0)
    await press('radio', '3 keer')
    await pass(0)
    expect(dilemma(api).steps.filter(({ step }) => step === 'vote')).toHaveLength(3)
    expect(dilemma(api).steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(before)
    expect(isThere('spinbutton', 'Derde stem')).toBe(true)
  })

  test('after a vote the question stands and the minutes do not', async () => {
    const api = new FakeApi({ guests: 8 })
    api.table.until(1, 'vote')
    await openPage(api, '/sessions/s1')
    await press('button', /^Dilemma 1 /)
    expect(fieldOf('textbox', 'Het dilemma, zoals het op tafel komt').disabled).toBe(true)
    expect(document.body.textContent).toContain('Hierover is al gestemd.')
    await type('Gesprek', '25', 'spinbutton')
    await pass(1000)
    expect(dilemma(api).steps.find(({ step }) => step === 'discuss')?.minutes).toBe(25)
  })
})

describe('adding', () => {
  test('a new dilemma comes after the open item, in its chapter, ready to be written', async () => {
    const api = await open()
    await press('button', /^Dilemma 1 /)
    await press('button', 'Dilemma')
    expect(titles(api)[2]).toBe('Nieuw dilemma')
    expect(api.table.state.items[2]?.chapter).toBe(api.table.state.items[1]?.chapter)
    const name = fieldOf('textbox', 'Korte naam, voor het draaiboek')
    expect(document.activeElement).toBe(name)
    expect(name.value).toBe('Nieuw dilemma')
    expect(document.body.textContent).toContain('één dilemma is nog leeg')
  })

  test('what the table will read is in its own language, whatever the page speaks', async () => {
    const api = new FakeApi({ lang: 'en' })
    await openPage(api, '/sessions/s1', 'nl')
    await press('button', 'Dilemma')
    expect(titles(api).at(-1)).toBe('New dilemma')
    expect(fieldOf('textbox', 'Het dilemma, zoals het op tafel komt').lang).toBe('en')
  })

  test('a break comes last when nothing is open', async () => {
    const api = await open()
    await press('button', 'Pauze')
    expect(api.table.state.items.at(-1)).toMatchObject({ kind: 'break', title: 'Pauze' })
    expect(all('spinbutton')).toHaveLength(4)
    await type('Minuten', '20', 'spinbutton')
    await pass(1000)
    expect(api.table.state.items.at(-1)?.steps).toMatchObject([{ minutes: 20 }])
  })
})

describe('choosing the format', () => {
  const select = () => document.querySelector<HTMLSelectElement>('.format-choice select')
  async function choose(format: string) {
    const field = select()
    if (!field) throw new Error('there is no choice of format')
    field.value = format
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await pass(0)
  }
  const openFirst = async () => {
    const api = await open()
    await press('button', /^Dilemma 1 /)
    await vi.dynamicImportSettled()
    return { api, item: () => api.table.state.items[1] }
  }

  test('says what will be lost, and leaves everything as it is until that is confirmed', async () => {
    const { item } = await openFirst()
    const before = item()
    await choose('ratings')
    expect(document.body.textContent).toContain('Wat je bij ‘Schaal tussen twee polen’ schreef, gaat weg.')
    expect(item()).toEqual(before)
    await press('button', 'Laat het zoals het is')
    expect(select()?.value).toBe('spectrum')
    expect(document.activeElement).toBe(select())
    await choose('ratings')
    expect(nameOf(document.activeElement ?? document.body)).toBe('Wissel naar ‘Woorden op één schaal’')
    await press('button', 'Wissel naar ‘Woorden op één schaal’')
    await vi.dynamicImportSettled()
    await pass(0)
    expect(item()).toEqual({ ...before, format: 'ratings', settings: formatOf('ratings').emptySettings('nl') })
    expect(isThere('textbox', 'Term 1')).toBe(true)
    expect(isThere('textbox', 'Pool A, links')).toBe(false)
  })

  test('needs no question where nothing was written yet', async () => {
    const { api } = await openFirst()
    await press('button', 'Klaar met dit onderdeel')
    await press('button', 'Dilemma')
    await choose('ratings')
    expect(api.table.state.items.at(-1)).toMatchObject({ format: 'ratings' })
  })

  test('is closed once the table voted', async () => {
    const api = new FakeApi({ guests: 6 })
    api.table.until(1, 'vote')
    api.table.othersVote([1, 2, 3, 4, 5])
    await openPage(api, '/sessions/s1')
    await press('button', /^Dilemma 1 /)
    expect(select()?.disabled).toBe(true)
  })
})
