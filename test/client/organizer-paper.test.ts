import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import type { FormatName } from '../../shared/formats/index.ts'
import type { Lang } from '../../shared/lang.ts'
import { standardRules } from '../../shared/session/session.ts'
import { press, squeezed, the } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage } from './organizer-fakes.ts'

freshBrowser()

const options = (...names: readonly string[]) => names.map((name, index) => ({ id: `o${index + 1}`, name }))
const settingsOf: Readonly<Record<FormatName, unknown>> = {
  spectrum: { positions: 5, poleA: 'Vragen', argumentA: 'Want vragen mag.', poleB: 'Wachten', argumentB: '' },
  ratings: { about: 'terms', positions: 5, low: 'stoot af', high: 'trekt aan', terms: options('profiel', 'op maat') },
  choice: { options: options('Keurmerk', 'Toets') },
  approval: { options: options('Wat iemand kocht', 'Waar iemand woont'), most: 1 },
  ranking: { options: options('Gemak', 'Vertrouwen', 'Omzet'), top: null },
  points: { options: options('Mensen', 'Data'), budget: 10 },
}

/** A session with one dilemma of this format, and nothing else. */
function sessionWith(format: FormatName, { lang = 'nl', rounds = 1 }: { lang?: Lang; rounds?: number } = {}): FakeApi {
  const api = new FakeApi({ lang })
  for (const { id } of api.table.state.items) api.give('RemoveItem', { item: id })
  api.give('AddItem', {
    item: {
      ...{ kind: 'dilemma', chapter: null, title: 'Kort', question: 'Wat vind je?' },
      ...{ format, settings: settingsOf[format], rounds, minutes: 20 },
    },
  })
  return api
}
const sheets = () => [...document.querySelectorAll('.paper-sheet')]
const ballots = () => [...document.querySelectorAll('.paper-ballot')]
const tally = () => squeezed(document.querySelector('.tally-sheet')?.textContent)
const boxes = (within: Element | undefined) => within?.querySelectorAll('.box').length

async function open(api: FakeApi, lang: Lang = 'nl') {
  await openPage(api, '/sessions/s1/paper', lang)
  await flushPromises()
}

describe('a ballot on paper', () => {
  /** Boxes of the vote itself; with them come one for no position and three for how sure somebody is. */
  test.each([
    ['spectrum', 5, ['Vragen', 'Want vragen mag.', 'Wachten', 'Kruis de plek aan waar jij staat.']],
    ['ratings', 12, ['stoot af', 'trekt aan', 'profiel', 'op maat', 'geen mening']],
    ['choice', 2, ['Keurmerk', 'Toets', 'Kruis er één aan.']],
    ['approval', 2, ['Wat iemand kocht', 'Waar iemand woont', 'Kruis er één aan.']],
    ['ranking', 3, ['Gemak', 'Vertrouwen', 'Omzet', 'tot alles een plek heeft']],
    ['points', 2, ['Mensen', 'Data', 'Verdeel 10 punten.']],
  ] as const)('of a %s holds all that there is to mark', async (format, marks, words) => {
    await open(sessionWith(format))
    const [ballot] = ballots()
    const text = squeezed(ballot?.textContent)
    for (const word of [
      'Wat vind je?',
      'De P van Personalisatie',
      'Geen standpunt',
      'Zet geen naam op dit briefje',
      ...words,
    ])
      expect(text).toContain(word)
    expect(boxes(ballot)).toBe(marks + 4)
  })

  test('comes for each vote that is planned, two to a sheet, all alike', async () => {
    await open(sessionWith('choice', { rounds: 2 }))
    const texts = ballots().map(({ textContent }) => squeezed(textContent))
    expect(texts).toHaveLength(4)
    expect(texts[0]).toContain('Dilemma 1 · Eerste stem')
    expect(texts[2]).toContain('Dilemma 1 · Tweede stem')
    expect(texts[0]).toBe(texts[1])
    expect(document.body.textContent).not.toMatch(/Priya|Gast 2/)
  })

  test('has a sheet of its own when half a sheet would cut it off', async () => {
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(700)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560)
    await open(sessionWith('choice'))
    expect(ballots()).toHaveLength(1)
    vi.restoreAllMocks()
  })

  test('is in the language of the session, whoever prints it', async () => {
    await open(sessionWith('choice', { lang: 'en' }), 'nl')
    expect(squeezed(ballots()[0]?.textContent)).toContain('Put a cross beside one.')
    expect(the('heading', 'Stembriefjes op papier')).toBeDefined()
  })

  test('asks how sure somebody is as the house does', async () => {
    const api = sessionWith('choice')
    api.give('UpdateSession', { rules: { ...standardRules, conviction: false } })
    await open(api)
    expect(boxes(ballots()[0])).toBe(3)
    await press('checkbox', /Vraag hoe zeker iemand is/)
    expect(boxes(ballots()[0])).toBe(6)
  })
})

describe('a tally sheet', () => {
  test('has the rows of the form in which the counts are entered', async () => {
    await open(sessionWith('spectrum'))
    for (const row of [
      'Stap 1 van 5, helemaal Vragen',
      'precies in het midden',
      'Geen standpunt',
      'Alle briefjes samen',
    ])
      expect(tally()).toContain(row)
    expect(document.querySelectorAll('.tally-sheet tbody tr')).toHaveLength(7)
  })

  test('asks how many people took part where one may choose several', async () => {
    await open(sessionWith('approval'))
    expect(tally()).toContain('Hoeveel mensen stemden mee')
  })

  test('has boxes to tick where ballots are entered one by one', async () => {
    await open(sessionWith('ranking'))
    expect(tally()).toContain('Voer deze briefjes een voor een in')
    expect(boxes(document.querySelector('.tally-sheet') ?? undefined)).toBe(60)
  })
})

describe('what is printed', () => {
  test('is what was chosen: parts, rounds and dilemmas', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await open(new FakeApi())
    const all = sheets().length
    await press('checkbox', 'Turfvellen voor de verslaglegger')
    expect(sheets()).toHaveLength(all / 2)
    await press('checkbox', 'Tweede stem')
    expect(document.querySelector('.paper-sheets')?.textContent).not.toContain('Tweede stem')
    await press('button', 'Geen')
    expect(sheets()).toHaveLength(0)
    expect(the('button', 'Print').getAttribute('aria-disabled')).toBe('true')
    await press('checkbox', /^1\. /)
    expect(sheets()).toHaveLength(1)
    expect(document.body.textContent).toContain('1 vel A4')
    await press('button', 'Print')
    expect(print).toHaveBeenCalledOnce()
  })

  test('is nothing while there is nothing to vote on', async () => {
    const api = new FakeApi()
    for (const { id } of api.table.state.items) api.give('RemoveItem', { item: id })
    await open(api)
    expect(document.body.textContent).toContain('Er is nog geen dilemma om over te stemmen.')
    expect(sheets()).toHaveLength(0)
  })

  test('is the organizer’s alone', async () => {
    const api = new FakeApi()
    api.organizer = null
    api.routes.set('GET /api/sessions/s1', () => ({ status: 401, body: { code: 'not-signed-in', message: '' } }))
    const router = await openPage(api, '/sessions/s1/paper')
    expect(router.currentRoute.value.fullPath).toBe('/sign-in?next=/sessions/s1/paper')
  })
})
