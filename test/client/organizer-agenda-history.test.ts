import { describe, expect, test } from 'vitest'
import type { Item } from '../../shared/session/session.ts'
import { isThere, nameOf, press, pressKey, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()

const focused = () => nameOf(document.activeElement ?? document.body)
const agendaOf = (api: FakeApi) => ({ items: api.table.state.items, chapters: api.table.state.chapters })
const titles = (api: FakeApi) => api.table.state.items.map(({ title }) => title)
const at = (api: FakeApi, index: number): Item => {
  const item = api.table.state.items[index]
  if (!item) throw new Error(`there is no item ${index}`)
  return item
}
const undo = () => press('button', /^Maak ongedaan/)
const redo = () => press('button', /^Doe opnieuw/)

async function open(options = {}): Promise<FakeApi> {
  const api = new FakeApi(options)
  await openPage(api, '/sessions/s1')
  return api
}

describe('every change can be taken back, and made again', () => {
  const changes: Readonly<Record<string, (api: FakeApi) => Promise<void>>> = {
    'an item that is taken away': api => press('button', `Haal ‘${at(api, 3).title}’ weg`),
    'an item that is moved': api => press('button', `Zet ‘${at(api, 1).title}’ later`),
    'an item that goes over to another chapter': api => press('button', `Zet ‘${at(api, 3).title}’ later`),
    'a chapter that is moved': api => press('button', `Zet hoofdstuk ‘${agendaOf(api).chapters[0]?.title}’ later`),
    'a chapter that is taken away': api => press('button', `Haal hoofdstuk ‘${agendaOf(api).chapters[1]?.title}’ weg`),
    'a new item': () => press('button', 'Pauze'),
    'a question': async () => {
      await press('button', /^Dilemma 1 /)
      await type('Het dilemma, zoals het op tafel komt', 'Een andere vraag?')
      await pass(1000)
    },
    'how often the table votes': async () => {
      await press('button', /^Dilemma 1 /)
      await press('radio', '3 keer')
      await pass(0)
    },
    'a copy': async () => {
      await press('button', /^Dilemma 1 /)
      await press('button', 'Maak een kopie')
      await pass(0)
    },
  }
  test.each(Object.entries(changes))('%s', async (_, make) => {
    const api = await open()
    const before = agendaOf(api)
    await make(api)
    const after = agendaOf(api)
    expect(after).not.toEqual(before)
    await undo()
    expect(agendaOf(api)).toEqual(before)
    expect(isThere('button', /^Maak ongedaan/)).toBe(false)
    await redo()
    expect(agendaOf(api)).toEqual(after)
    await undo()
    expect(agendaOf(api)).toEqual(before)
  })

  test('one after another, in the opposite order', async () => {
    const api = await open()
    const before = agendaOf(api)
    const [first, second] = [at(api, 0).title, at(api, 1).title]
    await press('button', `Haal ‘${second}’ weg`)
    await press('button', `Zet ‘${first}’ later`)
    await press('button', `Haal ‘${first}’ weg`)
    for (let turn = 0; turn < 3; turn += 1) await undo()
    expect(agendaOf(api)).toEqual(before)
  })
})

describe('what a person sees of it', () => {
  test('what will be undone stands on the button, and after taking away the button has the focus', async () => {
    const api = await open()
    const { title } = at(api, 3)
    await press('button', `Haal ‘${title}’ weg`)
    expect(focused()).toBe(`Maak ongedaan: ‘${title}’ weggehaald`)
    await undo()
    expect(focused()).toBe(`Doe opnieuw: ‘${title}’ weggehaald`)
  })

  test('typing on is one change', async () => {
    const api = await open()
    const before = agendaOf(api)
    await press('button', /^Dilemma 1 /)
    for (const words of ['Zeg', 'Zeg je', 'Zeg je het?']) {
      await type('Het dilemma, zoals het op tafel komt', words)
      await pass(1000)
    }
    await undo()
    expect(agendaOf(api)).toEqual(before)
  })

  test('Ctrl and Z does it too, but not in a field, where the browser takes back what was typed', async () => {
    const api = await open()
    const before = agendaOf(api)
    await press('button', `Zet ‘${at(api, 0).title}’ later`)
    const after = agendaOf(api)
    await press('button', /^Dilemma 1 /)
    await pressKey(the('textbox', 'Korte naam, voor het draaiboek'), 'z', { ctrlKey: true })
    expect(agendaOf(api)).toEqual(after)
    await pressKey(the('button', /^Dilemma 1 /), 'z', { ctrlKey: true })
    expect(agendaOf(api)).toEqual(before)
    await pressKey(the('button', /^Dilemma 1 /), 'z', { ctrlKey: true, shiftKey: true })
    expect(agendaOf(api)).toEqual(after)
    await pressKey(the('button', /^Dilemma 1 /), 'Z', { metaKey: true })
    expect(agendaOf(api)).toEqual(before)
    await pressKey(the('button', /^Dilemma 1 /), 'y', { ctrlKey: true })
    expect(agendaOf(api)).toEqual(after)
  })

  test('a new change leaves nothing to make again', async () => {
    const api = await open()
    await press('button', `Zet ‘${at(api, 0).title}’ later`)
    await undo()
    await press('button', `Zet ‘${at(api, 2).title}’ later`)
    expect(isThere('button', /^Doe opnieuw/)).toBe(false)
  })
})

describe('two at work', () => {
  test('what somebody else changed meanwhile is not taken back, and that is said', async () => {
    const api = await open()
    await press('button', /^Dilemma 1 /)
    await type('Korte naam, voor het draaiboek', 'Mijn naam')
    await pass(1000)
    api.give('UpdateItem', { item: at(api, 1).id, changes: { title: 'Haar naam' } })
    await undo()
    expect(at(api, 1).title).toBe('Haar naam')
    expect(document.body.textContent).toContain('Iemand anders heeft dit intussen veranderd.')
    expect(isThere('button', /^Maak ongedaan/)).toBe(false)
  })

  test('what somebody else changed elsewhere stays, and one’s own is taken back', async () => {
    const api = await open()
    const { title } = at(api, 0)
    await press('button', /^Dilemma 1 /)
    await type('Korte naam, voor het draaiboek', 'Mijn naam')
    await pass(1000)
    api.give('UpdateItem', { item: at(api, 0).id, changes: { title: 'Haar naam' } })
    await undo()
    expect(titles(api)).not.toContain('Mijn naam')
    expect(titles(api)).toContain('Haar naam')
    expect(titles(api)).not.toContain(title)
  })

  test('an item that the table came to meanwhile stays when its adding is undone', async () => {
    const api = await open({ guests: 6 })
    await press('button', 'Pauze')
    const added = api.table.state.items.at(-1)
    if (!added) throw new Error('nothing was added')
    api.give('MoveItem', { item: added.id, index: 0 })
    api.give('OpenLobby', {})
    api.give('Next', { from: null })
    await undo()
    expect(api.table.state.items[0]?.id).toBe(added.id)
    expect(document.body.textContent).toContain('Dit kan niet meer worden teruggedraaid.')
  })

  test('an item on which the vote is open refuses another question, and the page shows what stands', async () => {
    const api = await open({ guests: 6 })
    const { id } = at(api, 1)
    await press('button', /^Dilemma 1 /)
    await type('Het dilemma, zoals het op tafel komt', 'Te laat?')
    api.table.until(1, 'vote')
    await pass(1000)
    const item = api.table.state.items.find(one => one.id === id)
    expect(item?.kind === 'dilemma' && item.question).not.toBe('Te laat?')
    // The server's own words, for which the code stands here.
    expect(document.body.textContent).toContain('in-use')
    expect(the('textbox', 'Het dilemma, zoals het op tafel komt')).toMatchObject({
      value: item?.kind === 'dilemma' ? item.question : '',
      disabled: true,
    })
    expect(isThere('button', /^Maak ongedaan/)).toBe(false)
  })
})

describe('after the page was loaded again', () => {
  test('what was changed in this tab is taken back, step by step, and made again', async () => {
    const api = await open()
    const first = agendaOf(api)
    await press('button', `Zet ‘${at(api, 1).title}’ later`)
    const second = agendaOf(api)
    await press('button', `Haal ‘${at(api, 3).title}’ weg`)
    const third = agendaOf(api)
    await openPage(api, '/sessions/s1')
    await undo()
    expect(agendaOf(api)).toEqual(second)
    await openPage(api, '/sessions/s1')
    await undo()
    expect(agendaOf(api)).toEqual(first)
    expect(isThere('button', /^Maak ongedaan/)).toBe(false)
    await redo()
    await redo()
    expect(agendaOf(api)).toEqual(third)
  })

  test('nothing is taken back once the agenda was changed elsewhere', async () => {
    const api = await open()
    await press('button', `Zet ‘${at(api, 1).title}’ later`)
    const [item] = api.table.state.items
    if (!item) throw new Error('there is no item')
    api.give('UpdateItem', { item: item.id, changes: { title: 'Elders veranderd' } })
    await openPage(api, '/sessions/s1')
    expect(isThere('button', /^Maak ongedaan/)).toBe(false)
  })

  test('what lies there in another shape than this page writes is no history', async () => {
    const api = await open()
    await press('button', `Zet ‘${at(api, 1).title}’ later`)
    const [key = ''] = Object.keys(sessionStorage).filter(name => name.includes('agenda-history'))
    expect(key).not.toBe('')
    for (const junk of ['{"done":7}', '[]', '{"done":[{"whole":"x"}]}']) {
      sessionStorage.setItem(key, junk)
      await openPage(api, '/sessions/s1')
      expect(isThere('button', /^Maak ongedaan/)).toBe(false)
    }
  })

  test('no more than thirty changes are kept', async () => {
    const api = await open()
    for (let step = 0; step < 34; step += 1)
      await press('button', `Zet ‘${at(api, step % 2 ? 2 : 1).title}’ ${step % 2 ? 'eerder' : 'later'}`)
    const [kept = ''] = Object.entries(sessionStorage).flatMap(([name, value]) =>
      name.includes('agenda-history') ? [String(value)] : [],
    )
    expect(JSON.parse(kept)).toMatchObject({ done: { length: 30 } })
  })
})
