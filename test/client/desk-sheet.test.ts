import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import type { FakeTable } from './fake-table.ts'
import { deskTable, onLaptop, openDesk } from './desk-mount.ts'
import { isThere, press } from './organizer-eyes.ts'

let table: FakeTable
const titles = () => table.state.items.map(({ title }) => title)
const dialog = () => document.querySelector<HTMLElement>('dialog[open]')?.textContent ?? ''

async function openSheet() {
  await openDesk(table)
  await press('button', 'Wijzig het draaiboek')
  await vi.dynamicImportSettled()
  await flushPromises()
}

beforeEach(() => {
  onLaptop()
  table = deskTable()
  table.until(1, 'vote')
})

test('whoever leads the table adds to the run sheet, moves and takes away, and takes that back, while a vote is open', async () => {
  const before = titles()
  await openSheet()
  await press('button', 'Gesprek')
  expect(titles()).toEqual([...before, 'Gesprek'])
  await press('button', 'Haal ‘Vertrouwd of onverwacht’ weg')
  expect(titles()).not.toContain('Vertrouwd of onverwacht')
  await press('button', /^Maak ongedaan: ‘Vertrouwd of onverwacht’ weggehaald/)
  expect(titles()).toEqual([...before, 'Gesprek'])
  await press('button', 'Zet ‘Voor jou een andere prijs’ eerder')
  expect(titles().slice(1, 4)).toEqual(['Meteen herkend', 'Voor jou een andere prijs', 'Vertrouwd of onverwacht'])
  expect(table.state.stage?.step).toBe('vote')
})

test('what lies on the table cannot be taken away, and a no is said in words', async () => {
  await openSheet()
  expect(isThere('button', 'Haal ‘Meteen herkend’ weg')).toBe(false)
  vi.spyOn(table, 'give').mockReturnValue({ ok: false, code: 'full', message: 'full' })
  await press('button', 'Gesprek')
  expect(dialog()).toContain('Er is geen plek meer.')
})

test('files and templates are for whoever prepares', async () => {
  await openSheet()
  expect(dialog()).toContain('Wat al gestemd is, houdt zijn vraag en zijn schaal.')
  expect(isThere('button', 'Bewaar als sjabloon')).toBe(false)
})

test('a table that is closed has no run sheet to change', async () => {
  table.as(table.facilitator, 'CloseSession', {})
  await openDesk(table)
  expect(isThere('button', 'Wijzig het draaiboek')).toBe(false)
})
