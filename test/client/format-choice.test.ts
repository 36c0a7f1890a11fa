import { afterEach, beforeEach, expect, test } from 'vitest'
import ChoiceEditor from '../../client/formats/choice/ChoiceEditor.vue'
import { editorOf } from './format-editor.ts'
import { seatWith, type FormatSeat } from './format-seat.ts'

const options = [
  { id: 'o1', name: 'Vragen' },
  { id: 'o2', name: 'Raden' },
  { id: 'o5', name: 'Wachten' },
]
let seat: FormatSeat
beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  seat = await seatWith('choice', { options })
})
afterEach(() => seat.page.unmount())

const option = (name: string) => {
  const found = seat.page.findAll('.option').find(one => one.find('.name').text() === name)
  if (!found) throw new Error(`no option “${name}”`)
  return found
}
const input = (name: string) => option(name).find<HTMLInputElement>('input')

test('the options are read before the vote, chosen with a press or a key, and laid on the table', async () => {
  await seat.to('introduce')
  expect(seat.page.findAll('.options li').map(one => one.text())).toEqual(['Vragen', 'Raden', 'Wachten'])
  await seat.to('vote')
  expect(seat.layButton()).toBe('Kies eerst een optie')
  await input('Raden').setValue(true)
  await input('Raden').trigger('keydown', { key: '3' })
  expect(input('Wachten').element.checked).toBe(true)
  await input('Raden').trigger('keydown', { key: '4' })
  await seat.lay()
  expect(seat.own()?.value).toBe('o5')
})

test('the result is lamps and a sentence; the second round shows one’s own first choice to them alone', async () => {
  await seat.to('vote')
  await input('Raden').setValue(true)
  await seat.lay()
  await seat.othersAnswer(['o2', 'o2', 'o1', 'o5'])
  await seat.to('reveal')
  expect(seat.pictures()).toContain('Eerste stem: “Raden” kreeg de meeste stemmen: 3 van de 5.')
  expect(seat.page.findAll('.rows-figure .lamp')).toHaveLength(5)
  expect(seat.page.findAll('.rows-figure .own')).toHaveLength(0)
  const [hold, ...others] = seat.page.findAll('button').filter(one => one.text() === 'Wat koos ik?')
  if (!hold || others.length > 0) throw new Error('no one button shows the own choice')
  await hold.trigger('pointerdown')
  expect(seat.page.findAll('.rows-figure .own')).toHaveLength(1)
  expect(seat.text()).toContain('Dit ben jij. Jij kiest Raden')
  await seat.to('vote', 2)
  expect(option('Raden').find('.earlier').text()).toBe('eerste stem')
  expect(option('Vragen').find('.earlier').exists()).toBe(false)
  expect(input('Raden').element.checked).toBe(false)
})

test('a ballot that came too late is shown as it was, and cannot be changed', async () => {
  await seat.to('vote')
  await input('Vragen').setValue(true)
  await seat.othersAnswer(['o2', 'o2', 'o1', 'o5', 'o1'])
  seat.table.next()
  await seat.to('reveal')
  expect(seat.heading()).toBe('De stem is net gesloten.')
  expect(input('Vragen').element.checked).toBe(true)
  expect(input('Vragen').element.closest('fieldset')?.disabled).toBe(true)
})

test('the editor holds two options at least, and locks what was voted on', async () => {
  const { editor, written, press, text } = editorOf(ChoiceEditor, { options: options.slice(0, 2) })
  expect(editor.find('button[aria-label^="Haal"]').exists()).toBe(false)
  await press('Nog een')
  expect(written()).toEqual({ options: [...options.slice(0, 2), { id: 'o3', name: '' }] })
  expect(editor.findAll('button[aria-label^="Haal"]')).toHaveLength(3)
  await editor.setProps({
    modelValue: { options: Array.from({ length: 12 }, (_, i) => ({ id: `o${i + 1}`, name: `${i}` })) },
  })
  expect(text()).toContain('Meer dan 12 leest niemand.')
  await editor.setProps({ disabled: true })
  expect(editor.find('fieldset').attributes('disabled')).toBeDefined()
  expect(editor.findAll('button')).toHaveLength(0)
  editor.unmount()
})
