import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { formatOf, formats, isFormatName } from '../../shared/formats/index.ts'
import { formatUi } from '../../client/formats/index.ts'
import { pictures, ScreenTable, WideStage, words } from './screen-table.ts'

const unpoled = Object.keys(formats)
  .filter(isFormatName)
  .filter(name => formatOf(name).ordered === undefined)
let room: ScreenTable

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', WideStage)
  room = new ScreenTable({ guests: 8 })
})
afterEach(() => {
  room.close()
  vi.unstubAllGlobals()
})

describe.each(unpoled)('%s on the wall', name => {
  const format = formatOf(name)
  const settings = format.emptySettings('nl')

  function ask(): void {
    const { table } = room
    const item = table.state.items.find(({ kind }) => kind === 'dilemma')?.id
    if (item === undefined) throw new Error('the template has no dilemma')
    table.as(table.facilitator, 'UpdateItem', { item, changes: { format: name, settings } })
  }
  async function votes(round: number): Promise<void> {
    await room.until(1, 'vote', round)
    room.voters.forEach((voter, index) => {
      const value = format.ballotAt((index + round) / 10, settings)
      room.table.as(voter, 'CastBallot', { item: room.table.itemNow, value })
    })
  }
  const picture = (page: HTMLElement) => pictures(page).filter(title => title.startsWith('Tweede stem: '))

  test('what can be chosen stands there before the vote and during it, and no side is spoken of', async () => {
    ask()
    await room.until(1, 'introduce')
    for (const option of formatUi(name).options(settings)) expect(words(await room.open())).toContain(option)
    await votes(1)
    const page = await room.open()
    for (const option of formatUi(name).options(settings)) expect(words(page)).toContain(option)
    expect(words(page)).not.toContain('Welke kant')
  })

  test('the reveal is one large picture with its figures beside which vote is which; nothing to unfold, no talk of moving', async () => {
    ask()
    await votes(1)
    await votes(2)
    await room.until(1, 'reveal', 2)
    const page = await room.open()
    expect(picture(page)).toHaveLength(1)
    expect(page.querySelector('details')).toBeNull()
    expect(words(page)).toMatch(/eerste stem.*tweede stem/)
    expect(words(page)).toContain('8 van de 8 gaven antwoord')
    expect(words(page)).not.toMatch(/verplaats|verschoven|Zonder sporen/)
    await room.until(1, 'conclude', 2)
    expect(picture(await room.open())).toHaveLength(1)
  })
})
