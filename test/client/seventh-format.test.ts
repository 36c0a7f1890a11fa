import { afterEach, describe, expect, test, vi } from 'vitest'
import { formatUis } from '../../client/formats/index.ts'
import { formats, isFormatName } from '../../shared/formats/index.ts'
import { yesno } from '../formats/yesno.ts'
import { seatWith, type FormatSeat } from './format-seat.ts'
import { press, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'
import { ScreenTable, WideStage, pictures, words } from './screen-table.ts'
import { yesnoUi } from './yesno/yesno-ui.ts'

// The two lines that a seventh format asks for beside its modules: an entry in each registry.
Object.assign(formats, { yesno })
Object.assign(formatUis, { yesno: yesnoUi })

const settings = { yes: 'Doen', no: 'Laten' }
const name: string = 'yesno'
if (!isFormatName(name)) throw new Error('yesno is in no registry')
const seventh = name

describe('the organizer', () => {
  freshBrowser()

  test('finds it among the others by its own name, and writes its settings in its own editor', async () => {
    const api = new FakeApi()
    await openPage(api, '/sessions/s1')
    await press('button', /^Dilemma 1 /)
    const select = document.querySelector<HTMLSelectElement>('.format-choice select')
    if (!select) throw new Error('there is no choice of format')
    expect([...select.options].map(({ text }) => text)).toContain('Ja of nee')
    select.value = 'yesno'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await pass(0)
    await press('button', 'Wissel naar ‘Ja of nee’')
    await vi.dynamicImportSettled()
    await pass(0)
    expect(api.table.state.items[1]).toMatchObject({ format: 'yesno', settings: { yes: 'Ja', no: 'Nee' } })
    await type('Woord voor ja', 'Doen')
    await pass(1000)
    expect(api.table.state.items[1]).toMatchObject({ settings: { yes: 'Doen', no: 'Nee' } })
    expect(the('textbox', 'Woord voor ja')).toBeTruthy()
  })
})

describe('a guest', () => {
  let seat: FormatSeat | undefined
  afterEach(() => seat?.page.unmount())

  test('reads it, lays a ballot down, sees the picture and its table, and votes again beside their first choice', async () => {
    localStorage.clear()
    sessionStorage.clear()
    const at = await seatWith(seventh, settings)
    seat = at
    await at.to('vote')
    expect(at.layButton()).toBe('Zeg eerst ja of nee')
    await at.page.find('input[value="no"]').setValue(true)
    await at.lay()
    expect(at.own()?.value).toBe('no')
    await at.othersAnswer(['yes', 'yes', 'no', 'yes'])
    await at.to('reveal')
    expect(at.pictures()).toContain('Eerste stem: Doen: 3 van de 5.')
    expect(at.page.findAll('.rows-figure .lamp')).toHaveLength(5)
    const cells = at.page.findAll('.rows-figure tbody tr').map(row => row.findAll('th, td').map(cell => cell.text()))
    expect(cells).toEqual([
      ['Doen', '3'],
      ['Laten', '2'],
    ])
    await at.to('vote', 2)
    expect(at.page.find('.earlier').text()).toBe('eerste stem')
    await at.page.find('input[value="yes"]').setValue(true)
    await at.lay()
    await at.othersAnswer(['yes', 'yes', 'no', 'yes'])
    await at.to('reveal', 2)
    expect(at.pictures()).toContain('Tweede stem: Doen: 4 van de 5.')
    expect(at.page.findAll('.rows-figure tbody tr')).toHaveLength(4)
  })
})

describe('the wall', () => {
  test('shows it as one picture of both rounds', async () => {
    vi.stubGlobal('ResizeObserver', WideStage)
    const room = new ScreenTable({ guests: 8 })
    const { table } = room
    const item = table.state.items.find(({ kind }) => kind === 'dilemma')?.id ?? expect.unreachable()
    table.as(table.facilitator, 'UpdateItem', { item, changes: { format: 'yesno', settings } })
    for (const round of [1, 2]) {
      await room.until(1, 'vote', round)
      for (const voter of room.voters) table.as(voter, 'CastBallot', { item, value: 'yes' })
    }
    await room.until(1, 'reveal', 2)
    const page = await room.open()
    expect(pictures(page).filter(title => title.startsWith('Tweede stem: Doen: 8'))).toHaveLength(1)
    expect(words(page)).toContain('8 van de 8 gaven antwoord')
    room.close()
    vi.unstubAllGlobals()
  })
})
