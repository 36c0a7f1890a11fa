import { afterEach, beforeEach, expect, test } from 'vitest'
import ApprovalEditor from '../../client/formats/approval/ApprovalEditor.vue'
import { editorOf } from './format-editor.ts'
import { seatWith, type FormatSeat } from './format-seat.ts'

const options = ['Mail', 'Winkel', 'Telefoon', 'App'].map((name, index) => ({ id: `o${index + 1}`, name }))
let seat: FormatSeat
beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  seat = await seatWith('approval', { options, most: 2 })
  await seat.to('vote')
})
afterEach(() => seat.page.unmount())

const box = (name: string) => {
  const found = seat.page.findAll('.option').find(one => one.find('.name').text() === name)
  if (!found) throw new Error(`no option “${name}”`)
  return found.find<HTMLInputElement>('input[type=checkbox]')
}
const ticked = () => options.filter(({ name }) => box(name).element.checked).map(({ name }) => name)

test('boxes are ticked up to the limit; beyond it the page says why, and nothing is ticked', async () => {
  expect(seat.layButton()).toBe('Kies er minstens één')
  expect(seat.text()).toContain('Je mag er nog 2 kiezen.')
  await box('App').trigger('click')
  await box('Mail').trigger('click')
  expect(seat.text()).toContain('Je koos er 2. Meer kan niet: haal er eerst een weg.')
  expect(box('Winkel').attributes('aria-disabled')).toBe('true')
  await box('Winkel').trigger('click')
  await box('Winkel').trigger('keydown', { key: '2' })
  expect(ticked()).toEqual(['Mail', 'App'])
  await seat.lay()
  expect(seat.own()?.value).toEqual(['o1', 'o4'])
})

test('a tick can be taken back, and without any there is nothing to lay down', async () => {
  await box('App').trigger('click')
  await box('App').trigger('click')
  expect(ticked()).toEqual([])
  expect(seat.layButton()).toBe('Kies er minstens één')
  await seat.lay()
  expect(seat.own()).toBeUndefined()
})

test('the result has a lamp for every tick, and the words count people', async () => {
  await box('Mail').trigger('click')
  await seat.lay()
  await seat.othersAnswer([['o1', 'o2'], ['o1'], ['o3', 'o4'], ['o1', 'o4']])
  await seat.to('reveal')
  expect(seat.pictures()).toContain('Eerste stem: “Mail” is het vaakst gekozen: door 4 van de 5.')
  expect(seat.page.findAll('.rows-figure .lamp')).toHaveLength(8)
})

test('the editor lifts a limit that limits nothing any more', async () => {
  const { editor, written, press } = editorOf(ApprovalEditor, { options: options.slice(0, 3), most: 2 })
  expect(editor.findAll('option').map(one => one.text())).toEqual(['Zoveel je wilt', 'Eén', 'Hooguit 2'])
  await editor.find('select').setValue('1')
  expect(written()).toMatchObject({ most: 1 })
  await press('Haal Telefoon weg')
  expect(written()).toEqual({ options: options.slice(0, 2), most: null })
  editor.unmount()
})
