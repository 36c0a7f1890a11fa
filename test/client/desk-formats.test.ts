import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { formatOf, formats, isFormatName } from '../../shared/formats/index.ts'
import { deskTable, onLaptop, openDesk } from './desk-mount.ts'

const unpoled = Object.keys(formats)
  .filter(isFormatName)
  .filter(name => formatOf(name).ordered === undefined)
const text = () => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ')

describe.each(unpoled)('a dilemma asked as %s, at the desk', name => {
  const format = formatOf(name)
  const settings = format.emptySettings('nl')

  async function atSecondReveal() {
    onLaptop()
    const table = deskTable()
    const item = table.state.items.find(({ kind }) => kind === 'dilemma')?.id
    if (item === undefined) throw new Error('the template has no dilemma')
    table.as(table.facilitator, 'UpdateItem', { item, changes: { format: name, settings } })
    for (const round of [1, 2]) {
      table.until(1, 'vote', round)
      table.others.forEach((guest, index) => {
        const answer = table.as(guest, 'CastBallot', { item, value: format.ballotAt(index / 10, settings) })
        if (!answer.ok) throw new Error(answer.code)
      })
    }
    await openDesk(table)
    expect(document.querySelector('.rows-figure')).toBeNull()
    table.until(1, 'reveal', 2)
    await vi.dynamicImportSettled()
    await flushPromises()
    return table
  }

  test('shows both rounds in one picture, its sentence and its table, and does not speak of who moved', async () => {
    await atSecondReveal()
    const picture = document.querySelector('.rows-figure [role=img]')?.getAttribute('aria-label') ?? ''
    expect(picture).toMatch(/^Tweede stem: “/)
    expect(text()).toContain(picture)
    expect(document.querySelectorAll('.rows-figure .before').length).toBeGreaterThan(0)
    expect(text()).toContain('Gestreept: eerste stem')
    expect(document.querySelectorAll('.rows-figure tbody tr').length).toBeGreaterThan(3)
    expect(text()).not.toContain('Wie verschoof blijft dicht')
  })
})
