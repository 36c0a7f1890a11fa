import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { agendaFileOf } from '../../shared/script/agenda-file.ts'
import { fieldOf, isThere, press, textOf, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()

const script = `# Slot
Dilemma: Geven of nemen (20 min)
Wat doe je?
A: Geven
B: Nemen
Pauze (10 min)
zomaar een regel`

const titles = (api: FakeApi) => api.table.state.items.map(({ title }) => title)

async function openScript(lang: 'nl' | 'en' = 'nl') {
  const api = new FakeApi({ lang })
  await openPage(api, '/sessions/s1')
  await press('button', 'Plak een draaiboek als tekst')
  return api
}

describe('a run sheet as text', () => {
  test('is shown as it will be, while it is typed', async () => {
    await openScript()
    expect(textOf('dialog')).toContain('Nog niets. Plak of typ links, dan verschijnt het hier.')
    await type('Jouw tekst', script)
    expect(textOf('dialog')).toContain('2 onderdelen, 1 hoofdstuk, 30 minuten')
    expect(textOf('dialog')).toMatch(/Wat doe je\?\s*Schaal tussen twee polen:\s*Geven · Nemen/)
    await type('Jouw tekst', `${script}\n\nGesprek: Napraten (5 min)`)
    expect(textOf('dialog')).toContain('3 onderdelen, 1 hoofdstuk, 35 minuten')
  })

  test('says of each line what is wrong with it, and shows that line', async () => {
    await openScript()
    await type('Jouw tekst', script)
    expect(textOf('dialog')).toContain('1 regel om naar te kijken')
    expect(textOf('dialog')).toMatch(/Regel 7\s*Hier maken we niets van\./)
    await press('button', 'Regel 7')
    const { value, selectionStart, selectionEnd } = fieldOf('textbox', 'Jouw tekst')
    expect(value.slice(selectionStart ?? 0, selectionEnd ?? 0)).toBe('zomaar een regel')
  })

  test('is added behind the rest by one command, and undone by one press', async () => {
    const api = await openScript()
    const before = { items: api.table.state.items, chapters: api.table.state.chapters }
    await type('Jouw tekst', script)
    await press('button', 'Voeg 2 onderdelen toe')
    expect(api.commands('AddItems')).toHaveLength(1)
    expect(titles(api).slice(-2)).toEqual(['Geven of nemen', 'Pauze'])
    expect(api.table.state.chapters.at(-1)?.title).toBe('Slot')
    expect(isThere('dialog', /./)).toBe(false)
    await press('button', /^Maak ongedaan: draaiboek toegevoegd, vanaf ‘Geven of nemen’/)
    expect({ items: api.table.state.items, chapters: api.table.state.chapters }).toEqual(before)
    await press('button', /^Doe opnieuw/)
    expect(titles(api).slice(-2)).toEqual(['Geven of nemen', 'Pauze'])
  })

  test('is not added while there is nothing in it, or too much', async () => {
    const api = await openScript()
    const add = () => the('button', /^Voeg .*toe$/)
    expect(add().getAttribute('aria-disabled')).toBe('true')
    await type('Jouw tekst', Array.from({ length: 60 }, (_, n) => `Gesprek: ${n} (5 min)`).join('\n'))
    expect(add().getAttribute('aria-disabled')).toBe('true')
    expect(textOf('dialog')).toContain('te veel voor één draaiboek')
    add().click()
    await flushPromises()
    expect(api.commands()).toEqual([])
  })

  test('stays where it is when the dialog is put aside', async () => {
    await openScript()
    await type('Jouw tekst', script)
    await press('button', 'Niet nu')
    await press('button', 'Plak een draaiboek als tekst')
    expect(fieldOf('textbox', 'Jouw tekst').value).toBe(script)
  })

  test('has an example in the language of the table, which has no problems', async () => {
    await openScript('en')
    await press('button', 'Zet een voorbeeld neer')
    expect(fieldOf('textbox', 'Jouw tekst').value).toContain('Getting to know each other')
    expect(textOf('dialog')).not.toContain('om naar te kijken')
  })
})

describe('a run sheet as a file', () => {
  const choose = async (content: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"][accept*="json"]')
    if (!input) throw new Error('there is no file to choose')
    const file = new File([content], 'agenda.json')
    Object.defineProperty(input, 'files', { value: [file], configurable: true })
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
    input.dispatchEvent(new Event('change'))
    await vi.waitFor(() => flushPromises())
    await pass(0)
  }

  test('is read by the server and added behind the rest', async () => {
    const api = new FakeApi()
    const file = agendaFileOf({ ...api.table.state, title: 'Avond' })
    api.routes.set('POST /api/agenda-files', body => {
      expect(body['file']).toEqual(JSON.parse(JSON.stringify(file)))
      return { status: 200, body: { parts: [{ chapter: 'Deel', items: [{ kind: 'talk', title: 'Nog even' }] }] } }
    })
    await openPage(api, '/sessions/s1')
    await choose(JSON.stringify(file))
    expect(titles(api).at(-1)).toBe('Nog even')
    expect(isThere('button', /^Maak ongedaan: draaiboek toegevoegd/)).toBe(true)
  })

  test('that is not fit says where, and changes nothing', async () => {
    const api = new FakeApi()
    api.routes.set('POST /api/agenda-files', () => ({
      status: 422,
      body: { code: 'unfit-agenda', path: 'items[3].title', message: 'In het bestand ontbreekt items[3].title.' },
    }))
    await openPage(api, '/sessions/s1')
    await choose('{}')
    expect(document.body.textContent).toContain('In het bestand ontbreekt items[3].title.')
    await choose('geen JSON')
    expect(document.body.textContent).toContain('Dit bestand is geen draaiboek: er staat geen JSON in.')
    expect(api.commands()).toEqual([])
  })

  test('is saved under the name of the table, as JSON and as text', async () => {
    const saved: { name: string; content: Blob }[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation(content => {
      if (content instanceof Blob) saved.push({ name: '', content })
      return 'blob:x'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const last = saved.at(-1)
      if (last) last.name = this.download
    })
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    await press('button', 'Bewaar als bestand')
    await press('button', 'Bewaar als tekst')
    vi.restoreAllMocks()
    expect(saved.map(({ name }) => name)).toEqual(['de-p-van-personalisatie.json', 'de-p-van-personalisatie.txt'])
    const [json, text] = await Promise.all(saved.map(({ content }) => content.text()))
    const { title, lang, chapters, items } = api.table.state
    expect(JSON.parse(json ?? '')).toEqual(JSON.parse(JSON.stringify(agendaFileOf({ title, lang, chapters, items }))))
    expect(text).toContain(`# ${chapters[0]?.title}`)
  })
})
