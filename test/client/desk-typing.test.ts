import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import type { FakeTable } from './fake-table.ts'
import { deskTable, openDesk } from './desk-mount.ts'
import { isThere, press } from './organizer-eyes.ts'
import { settle } from './seat.ts'

async function discussing() {
  const table = deskTable()
  table.until(1, 'discuss')
  await openDesk(table)
  return table
}
async function type(words: string) {
  const input = document.querySelector('input[role=combobox]')
  if (!(input instanceof HTMLInputElement)) throw new Error('nothing can be typed there')
  input.value = words
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.closest('form')?.requestSubmit()
  await settle()
}
const lines = ({ state }: FakeTable) => state.contributions.filter(({ spoken }) => spoken !== null)
const open = () => press('button', 'Schrijf op wat er gezegd wordt')

describe('who leads the talk', () => {
  test('writes down what is said as a scribe does, with who has the floor as its speaker', async () => {
    const table = await discussing()
    const [speaker] = table.others
    if (speaker === undefined) throw new Error('nobody sits there')
    table.as(table.facilitator, 'GiveFloor', { guest: speaker })
    await flushPromises()
    await open()
    await type('= Bij ons stond de deur open *')
    expect(lines(table)).toMatchObject([
      {
        author: speaker,
        stance: 'example',
        text: 'Bij ons stond de deur open',
        item: table.itemNow,
        spoken: { starred: true },
      },
    ])
    expect(document.querySelector('.line-row')?.textContent).toContain('Bij ons stond de deur open')
    await press('button', 'Haal “Bij ons stond de deur open” weg')
    await press('button', 'Ja, haal weg')
    expect(lines(table)).toEqual([])
  })

  test('hears everybody but whoever was erased', async () => {
    const table = await discussing()
    const [gone] = table.others
    if (gone === undefined) throw new Error('nobody sits there')
    await open()
    await type('g2: Te vroeg')
    expect(lines(table)).toHaveLength(1)
    expect(table.give({ kind: 'server' }, 'EraseGuest', { guest: gone, words: false })).toMatchObject({ ok: true })
    await settle()
    await type('g2: Niemand heet nog zo')
    // Nor are they taken for whoever spoke last.
    expect(lines(table)).toHaveLength(1)
    expect(document.querySelector('.line-entry')?.textContent).toContain('Wie zegt dit?')
  })

  test('has no typing desk in the lobby', async () => {
    const table = deskTable()
    table.as(table.facilitator, 'OpenLobby', {})
    await openDesk(table)
    expect(isThere('button', 'Schrijf op wat er gezegd wordt')).toBe(false)
  })

  test('looks back over the lines of all items while take-aways are read back, and writes on', async () => {
    const table = await discussing()
    await open()
    const [first] = table.others
    await type('g2: Dit zei iemand eerder')
    await press('button', 'Sluit het meeschrijven')
    while (table.state.status !== 'takeaways') table.next()
    await settle()
    await open()
    expect(document.querySelector('.line-row')?.textContent).toContain('Dit zei iemand eerder')
    await type('En dit bij het teruglezen')
    expect(lines(table)).toHaveLength(2)
    expect(lines(table).at(-1)).toMatchObject({ author: first, text: 'En dit bij het teruglezen' })
  })

  test('is told of lines that are not written down yet when the desk is closed', async () => {
    const table = await discussing()
    await open()
    table.loseConnection()
    await type('g3: Nog onderweg')
    await press('button', 'Sluit het meeschrijven')
    expect(document.body.textContent).toContain('1 regel nog niet vastgelegd')
    table.reconnect()
    await settle()
    expect(lines(table)).toMatchObject([{ text: 'Nog onderweg' }])
    expect(document.body.textContent).not.toContain('nog niet vastgelegd')
  })
})
